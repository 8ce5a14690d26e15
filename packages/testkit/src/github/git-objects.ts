import type { Git } from './git.ts';

export const zeroOid = '0'.repeat(40);

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601 in UTC with seconds, as GitHub writes it. */
  readonly date: string;
}

export interface CommitRecord {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

export interface TagRecord {
  readonly sha: string;
  readonly name: string;
  readonly target: { readonly sha: string; readonly type: string };
  readonly tagger: Signature;
  readonly message: string;
}

export interface RefRecord {
  readonly name: string;
  readonly sha: string;
  readonly type: string;
}

/** A moment as GitHub writes it: UTC, seconds, Z. */
export const timestamp = (moment: Date): string => moment.toISOString().replace(/\.\d{3}Z$/, 'Z');

const inUtc = (date: string): string => timestamp(new Date(date));

const commitFormat = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%n');

const readCommitText = (text: string): CommitRecord => {
  const [sha, tree, parents, ...rest] = text.split('\n', 9);
  const message = text.split('\n').slice(9).join('\n').replace(/\n+$/, '');
  const field = (index: number): string => rest[index] ?? '';
  return {
    sha: sha ?? '',
    tree: tree ?? '',
    parents: (parents ?? '').split(' ').filter((parent) => parent !== ''),
    author: { name: field(0), email: field(1), date: inUtc(field(2)) },
    committer: { name: field(3), email: field(4), date: inUtc(field(5)) },
    message,
  };
};

/** Commits as `git log` lists them, newest first, for any arguments of git log. */
export const readCommits = async (git: Git, logArguments: readonly string[]): Promise<readonly CommitRecord[]> => {
  const output = await git.text(['log', '-z', `--format=${commitFormat}`, ...logArguments]);
  return output
    .split('\0')
    .filter((text) => text.trim() !== '')
    .map(readCommitText);
};

const isObjectId = (text: string): boolean => /^[0-9a-f]{40}$/.test(text);

// What an object id names never changes: without this, a list of a hundred refs starts two hundred processes.
const rememberedByGit = new WeakMap<Git, Map<string, Promise<CommitRecord>>>();

const readCommitOnce = async (git: Git, sha: string): Promise<CommitRecord> => {
  const [commit] = await readCommits(git, ['-1', sha, '--']);
  if (commit === undefined) throw new Error(`There is no commit ${sha}`);
  return commit;
};

/** One commit by its object id; throws when there is none. */
export const readCommit = (git: Git, sha: string): Promise<CommitRecord> => {
  if (!isObjectId(sha)) return readCommitOnce(git, sha);
  const remembered = rememberedByGit.get(git) ?? new Map<string, Promise<CommitRecord>>();
  rememberedByGit.set(git, remembered);
  const reading = remembered.get(sha) ?? readCommitOnce(git, sha);
  remembered.set(sha, reading);
  // It may come with the next push.
  reading.catch(() => remembered.delete(sha));
  return reading;
};

/** The type of an object (commit, tag, tree, blob), or undefined when the repository does not have it. */
export const typeOfObject = async (git: Git, sha: string): Promise<string | undefined> => {
  if (!isObjectId(sha)) return undefined;
  const outcome = await git.attempt(['cat-file', '-t', sha]);
  return outcome.exitCode === 0 ? outcome.stdout.toString('utf8').trim() : undefined;
};

const readTagger = (line: string): Signature => {
  const match = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line);
  const [, name = '', email = '', seconds = '0'] = match ?? [];
  return { name, email, date: timestamp(new Date(Number(seconds) * 1000)) };
};

/** One annotated tag object by its id, unpeeled; undefined when the id is not that of a tag. */
export const readTag = async (git: Git, sha: string): Promise<TagRecord | undefined> => {
  if ((await typeOfObject(git, sha)) !== 'tag') return undefined;
  const text = (await git.bytes(['cat-file', 'tag', sha])).toString('utf8');
  const split = text.indexOf('\n\n');
  const headers = new Map(
    text
      .slice(0, split)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );
  return {
    sha,
    name: headers.get('tag') ?? '',
    target: { sha: headers.get('object') ?? '', type: headers.get('type') ?? '' },
    tagger: readTagger(headers.get('tagger') ?? ''),
    message: text.slice(split + 2),
  };
};

/** Refs under a prefix such as refs/tags/v1, in name order, each with its own object, unpeeled. */
export const listRefs = async (git: Git, prefix: string): Promise<readonly RefRecord[]> => {
  const output = await git.text(['for-each-ref', '--format=%(refname) %(objectname) %(objecttype)']);
  return output
    .split('\n')
    .map((line) => line.split(' '))
    .map(([name = '', sha = '', type = '']) => ({ name, sha, type }))
    .filter((ref) => ref.name !== '' && ref.name.startsWith(prefix));
};

/** The ref of exactly this full name, or undefined. */
export const findRef = async (git: Git, name: string): Promise<RefRecord | undefined> =>
  (await listRefs(git, name)).find((ref) => ref.name === name);

/** The commit that a branch, tag, full ref, or commit id names, as GitHub's commitish parameters resolve it. */
export const resolveCommit = async (git: Git, commitish: string): Promise<string | undefined> => {
  if (commitish === '' || commitish.startsWith('-') || /[\s~^:?*[\\]|\.\.|@\{/.test(commitish)) return undefined;
  const candidates = [`refs/heads/${commitish}`, `refs/tags/${commitish}`, `refs/${commitish}`, commitish];
  for (const candidate of candidates) {
    const outcome = await git.attempt(['rev-parse', '--verify', '--quiet', `${candidate}^{commit}`]);
    if (outcome.exitCode === 0) return outcome.stdout.toString('utf8').trim();
  }
  return undefined;
};

/** The commit behind an object: tags are peeled; undefined for trees and blobs. */
export const peelToCommit = async (git: Git, sha: string): Promise<string | undefined> => {
  const outcome = await git.attempt(['rev-parse', '--verify', '--quiet', `${sha}^{commit}`]);
  return outcome.exitCode === 0 ? outcome.stdout.toString('utf8').trim() : undefined;
};

/** The best common ancestor of two commits, or undefined for unrelated histories. */
export const mergeBase = async (git: Git, base: string, head: string): Promise<string | undefined> => {
  const outcome = await git.attempt(['merge-base', base, head]);
  return outcome.exitCode === 0 ? outcome.stdout.toString('utf8').trim() : undefined;
};
