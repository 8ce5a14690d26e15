import { failure, success } from '../../domain/result.ts';
import type { CommitRecord, Commits, Standing } from '../../ports/github.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';
import { pageSize, readPages } from './paging.ts';
import { ownProblem } from './problem.ts';

interface RawCommit {
  readonly sha: string;
  readonly parents: readonly { readonly sha: string }[];
  readonly commit: {
    readonly message: string;
    readonly author: { readonly name?: string; readonly email?: string } | null;
  };
}

const toRecord = ({ sha, parents, commit }: RawCommit): CommitRecord => ({
  oid: sha,
  parents: parents.map((parent) => parent.sha),
  message: commit.message.trimEnd(),
  authorName: commit.author?.name ?? '',
  authorEmail: commit.author?.email ?? '',
});

const standings: ReadonlySet<string> = new Set(['ahead', 'behind', 'identical', 'diverged']);

const isStanding = (word: string): word is Standing => standings.has(word);

const compareCommits = async ({ call, place }: GitHubClient, base: string, head: string): Outcome<Standing> => {
  const compared = await call(`GET compare ${base}...${head}`, async (octokit) => {
    const target = { ...place, basehead: `${base}...${head}`, per_page: 1 };
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead(target);
    return isStanding(data.status) ? data.status : 'unrelated';
  });
  // Histories without a common commit have no comparison.
  return !compared.ok && compared.error.problem.kind === 'not-found' ? success('unrelated') : compared;
};

type Range = Parameters<Commits['list']>[0];

const readRange = ({ call, place }: GitHubClient, { base, head }: Range): Outcome<readonly CommitRecord[]> =>
  call(`GET commits of ${base ?? 'the beginning'}...${head}`, async (octokit) => {
    const commits = await readPages(async (page) => {
      const paging = { ...place, per_page: pageSize, page };
      if (base === null) {
        const { data, headers } = await octokit.rest.repos.listCommits({ ...paging, sha: head });
        return { items: data, link: headers.link };
      }
      const target = { ...paging, basehead: `${base}...${head}` };
      const { data, headers } = await octokit.rest.repos.compareCommitsWithBasehead(target);
      return { items: data.commits, link: headers.link };
    });
    return commits.map(toRecord);
  });

const listCommits = async (client: GitHubClient, range: Range): Outcome<readonly CommitRecord[]> => {
  const commits = await readRange(client, range);
  if (!commits.ok || commits.value.length <= range.limit) return commits;
  const what = `there are more than ${range.limit} commits.`;
  return failure({ lost: false, problem: ownProblem('invalid', 'GET commits', what) });
};

const resolveRevision = async ({ call, place }: GitHubClient, revision: string): Outcome<string | undefined> => {
  const found = await call(`GET commit ${revision}`, async (octokit) => {
    const { data } = await octokit.rest.repos.getCommit({ ...place, ref: revision });
    return data.sha;
  });
  const isUnknown = !found.ok && ['not-found', 'invalid'].includes(found.error.problem.kind);
  return isUnknown ? success(undefined) : found;
};

const readFiles = ({ call, place }: GitHubClient, commit: string): Outcome<readonly string[]> =>
  call(`GET files of ${commit}`, async (octokit) => {
    const files = await readPages(async (page) => {
      const { data, headers } = await octokit.rest.repos.getCommit({ ...place, ref: commit, per_page: pageSize, page });
      return { items: data.files ?? [], link: headers.link };
    });
    return [
      ...new Set(
        files.flatMap(({ filename, previous_filename: before }) => [
          filename,
          ...(before === undefined ? [] : [before]),
        ]),
      ),
    ];
  });

/** The history through the API (https://docs.github.com/rest/commits/commits). */
export const createCommits = (client: GitHubClient): Commits => ({
  resolve: (revision) => settle(resolveRevision(client, revision)),
  compare: (base, head) => settle(compareCommits(client, base, head)),
  list: (range) => settle(listCommits(client, range)),
  filesOf: (commit) => settle(readFiles(client, commit)),
});
