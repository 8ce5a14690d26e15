import { failure, success } from '../../domain/result.ts';
import type { CommitRecord, Commits, Standing } from '../../ports/github.ts';
import { textAt, valueAt } from '../json-path.ts';
import { type GitHubClient, type Outcome, settle, type Trouble } from './client.ts';
import { pageSize, readPages } from './paging.ts';
import { ownProblem } from './problem.ts';
import { TornReply } from './reply.ts';

interface RawCommit {
  readonly sha: string;
  readonly parents: readonly { readonly sha: string }[];
  readonly commit: {
    readonly message: string;
    readonly author: { readonly name?: string; readonly email?: string } | null;
    readonly committer: { readonly date?: string } | null;
  };
}

const demandCommit = (raw: unknown): void => {
  const isWhole = typeof valueAt(raw, 'commit', 'message') === 'string' && Array.isArray(valueAt(raw, 'parents'));
  if (textAt(raw, 'sha') === '' || !isWhole) throw new TornReply();
};

const toRecord = (raw: RawCommit): CommitRecord => {
  demandCommit(raw);
  const { sha, parents, commit } = raw;
  return {
    oid: sha,
    parents: parents.map((parent) => parent.sha),
    message: commit.message.trimEnd(),
    committedMs: Date.parse(commit.committer?.date ?? '') || 0,
    authorName: commit.author?.name ?? '',
    authorEmail: commit.author?.email ?? '',
  };
};

const standings: ReadonlySet<string> = new Set(['ahead', 'behind', 'identical', 'diverged']);

const isStanding = (word: string): word is Standing => standings.has(word);

// Histories without a common commit have no comparison; the words tell it from a commit or a repository that is not there.
const isUnrelated = (compared: Awaited<Outcome<unknown>>): boolean =>
  !compared.ok &&
  compared.error.problem.kind === 'not-found' &&
  /no common ancestor/i.test(compared.error.problem.message);

const unknownStanding = (name: string, status: string): Trouble => ({
  lost: false,
  problem: ownProblem('failed', name, `${name} was answered with the standing "${status}", which is none.`),
});

const compareCommits = async ({ call, place }: GitHubClient, base: string, head: string): Outcome<Standing> => {
  const name = `GET compare ${base}...${head}`;
  const compared = await call(name, async (octokit) => {
    const target = { ...place, basehead: `${base}...${head}`, per_page: 1 };
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead(target);
    return textAt(data, 'status');
  });
  if (compared.ok)
    return isStanding(compared.value) ? success(compared.value) : failure(unknownStanding(name, compared.value));
  return isUnrelated(compared) ? success('unrelated') : compared;
};

type Range = Parameters<Commits['list']>[0];

const compareAll = ({ call, place }: GitHubClient, base: string, { head, limit }: Range) =>
  call(`GET commits of ${base}...${head}`, async (octokit) => {
    let promised = 0;
    const commits = await readPages(async (page) => {
      const target = { ...place, basehead: `${base}...${head}`, per_page: pageSize, page };
      const { data, headers } = await octokit.rest.repos.compareCommitsWithBasehead(target);
      if (typeof valueAt(data, 'total_commits') !== 'number') throw new TornReply();
      promised = data.total_commits;
      // More than are wanted: the other pages would be asked for in vain.
      return { items: data.commits, link: promised > limit ? undefined : headers.link };
    });
    return { commits: commits.map(toRecord), promised };
  });

// The list of all commits says nothing of its length, but each commit names its parents: one that is not told is missing.
const countNamed = (commits: readonly CommitRecord[]): number =>
  new Set(commits.flatMap(({ oid, parents }) => [oid, ...parents])).size;

const listAll = ({ call, place }: GitHubClient, { head, limit }: Range) =>
  call(`GET commits of ${head}`, async (octokit) => {
    const all = await readPages(async (page) => {
      const target = { ...place, per_page: pageSize, page, sha: head };
      const { data, headers } = await octokit.rest.repos.listCommits(target);
      return { items: data, link: headers.link };
    }, limit);
    const commits = all.map(toRecord);
    return { commits, promised: countNamed(commits) };
  });

const readRange = async (client: GitHubClient, range: Range) => {
  if (range.base === null) return listAll(client, range);
  const compared = await compareAll(client, range.base, range);
  return isUnrelated(compared) ? listAll(client, range) : compared;
};

const listCommits = async (client: GitHubClient, range: Range): Outcome<readonly CommitRecord[]> => {
  const read = await readRange(client, range);
  if (!read.ok) return read;
  const { commits, promised } = read.value;
  const refuse = (kind: 'invalid' | 'failed', what: string) =>
    failure({ lost: false, problem: ownProblem(kind, 'GET commits', what) });
  if (promised > range.limit) return refuse('invalid', `there are more than ${range.limit} commits.`);
  const known = new Set(commits.map(({ oid }) => oid)).size;
  return known === promised
    ? success(commits)
    : refuse('failed', `GitHub counts ${promised} commits and told ${known}: ask again.`);
};

const getCommit = async ({ call, place }: GitHubClient, revision: string): Outcome<CommitRecord | undefined> => {
  const found = await call(`GET commit ${revision}`, async (octokit) => {
    const { data } = await octokit.rest.repos.getCommit({ ...place, ref: revision });
    return toRecord(data);
  });
  const isUnknown = !found.ok && ['not-found', 'invalid'].includes(found.error.problem.kind);
  return isUnknown ? success(undefined) : found;
};

// https://docs.github.com/rest/commits/commits#get-a-commit: what lies beyond is never told.
const mostFiles = 3_000;

const readFiles = async ({ call, place }: GitHubClient, commit: string): Outcome<readonly string[]> => {
  const name = `GET files of ${commit}`;
  const files = await call(name, (octokit) =>
    readPages(async (page) => {
      const { data, headers } = await octokit.rest.repos.getCommit({ ...place, ref: commit, per_page: pageSize, page });
      // A commit without files is one thing, and no commit another.
      demandCommit(data);
      return { items: data.files ?? [], link: headers.link };
    }),
  );
  if (!files.ok) return files;
  if (files.value.length >= mostFiles) {
    const what = `${commit} changes ${mostFiles} files or more, and GitHub tells no more of them. Check the repository out.`;
    return failure({ lost: false, problem: ownProblem('invalid', name, what) });
  }
  // What was copied stays where it was.
  const paths = files.value.flatMap(({ filename, status, previous_filename: before }) =>
    status === 'renamed' ? [filename, before] : [filename],
  );
  return success([...new Set(paths.filter((path) => path !== undefined))]);
};

/** The history through the API (https://docs.github.com/rest/commits/commits). */
export const createCommits = (client: GitHubClient): Commits => ({
  get: (revision) => settle(getCommit(client, revision)),
  compare: (base, head) => settle(compareCommits(client, base, head)),
  list: (range) => settle(listCommits(client, range)),
  filesOf: (commit) => settle(readFiles(client, commit)),
});
