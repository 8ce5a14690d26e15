import type { Repository, RepositoryFacts } from '../../ports/github.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';

const visibilities: ReadonlyMap<string, RepositoryFacts['visibility']> = new Map([
  ['public', 'public'],
  ['internal', 'internal'],
]);

const readFacts = ({ call, place }: GitHubClient): Outcome<RepositoryFacts> =>
  call('GET /repos/{owner}/{repo}', async (octokit) => {
    const { data } = await octokit.rest.repos.get(place);
    return { visibility: visibilities.get(data.visibility ?? '') ?? 'private', defaultBranch: data.default_branch };
  });

/** The repository itself (https://docs.github.com/rest/repos/repos#get-a-repository). */
export const createRepository = (client: GitHubClient): Repository => ({ get: () => settle(readFacts(client)) });
