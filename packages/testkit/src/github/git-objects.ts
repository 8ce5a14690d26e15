import type { Git } from './git.ts';
import { isObjectId, peelToCommit, readObject, typeOfObject } from './object-store.ts';
import { readRefFile, readRefFiles } from './ref-files.ts';

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

// What an object id names never changes: without this, a list of a hundred refs reads two hundred objects.
const rememberedByGit = new WeakMap<Git, Map<string, Promise<CommitRecord>>>();

// Undefined for what git alone shall read: signatures of other shapes, texts in other encodings.
const signatureIn = (headers: string, key: 'author' | 'committer'): Signature | undefined => {
  const [, name, email, seconds] =
    new RegExp(`^${key} ([^<>\\n]+) <([^<>\\n]*)> (\\d+) [+-]\\d{4}$`, 'm').exec(headers) ?? [];
  if (name === undefined || email === undefined || name !== name.trim()) return undefined;
  return { name, email, date: timestamp(new Date(Number(seconds) * 1000)) };
};

const parseCommit = (sha: string, text: string): CommitRecord | undefined => {
  const end = text.indexOf('\n\n');
  const headers = text.slice(0, Math.max(end, 0));
  const [tree, author, committer] = [
    /^tree ([0-9a-f]{40})$/m.exec(headers)?.[1],
    signatureIn(headers, 'author'),
    signatureIn(headers, 'committer'),
  ];
  const isPlain = !/^encoding /m.test(headers) && !/\0|\ufffd/.test(text);
  if (!isPlain || tree === undefined || author === undefined || committer === undefined) return undefined;
  const parents = [...headers.matchAll(/^parent ([0-9a-f]{40})$/gm)].map(([, parent = '']) => parent);
  return { sha, tree, parents, author, committer, message: text.slice(end + 2).replace(/\n+$/, '') };
};

const readCommitOnce = async (git: Git, sha: string): Promise<CommitRecord> => {
  const object = await readObject(git, sha);
  const parsed = object?.type === 'commit' ? parseCommit(sha, object.content.toString('utf8')) : undefined;
  if (parsed !== undefined) return parsed;
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

const readTagger = (line: string): Signature => {
  const match = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line);
  const [, name = '', email = '', seconds = '0'] = match ?? [];
  return { name, email, date: timestamp(new Date(Number(seconds) * 1000)) };
};

/** One annotated tag object by its id, unpeeled; undefined when the id is not that of a tag. */
export const readTag = async (git: Git, sha: string): Promise<TagRecord | undefined> => {
  const object = await readObject(git, sha);
  if (object?.type !== 'tag') return undefined;
  const text = object.content.toString('utf8');
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
  if (!prefix.startsWith('refs/') || prefix.includes('/.')) return [];
  const folder = prefix.slice(0, prefix.lastIndexOf('/'));
  const held = [...readRefFiles(git, folder)].filter(([name]) => name.startsWith(prefix));
  held.sort(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
  const refs: RefRecord[] = [];
  for (const [name, sha] of held) refs.push({ name, sha, type: (await typeOfObject(git, sha)) ?? '' });
  return refs;
};

/** The ref of exactly this full name, or undefined. */
export const findRef = async (git: Git, name: string): Promise<RefRecord | undefined> => {
  const sha = readRefFile(git, name);
  return sha === undefined ? undefined : { name, sha, type: (await typeOfObject(git, sha)) ?? '' };
};

/** The commit that a branch, tag, full ref, or commit id names, as GitHub's commitish parameters resolve it. */
export const resolveCommit = async (git: Git, commitish: string): Promise<string | undefined> => {
  if (commitish === '' || commitish.startsWith('-') || /[\s~^:?*[\\]|\.\.|@\{/.test(commitish)) return undefined;
  for (const name of [`refs/heads/${commitish}`, `refs/tags/${commitish}`, `refs/${commitish}`]) {
    const commit = await peelToCommit(git, readRefFile(git, name) ?? '');
    if (commit !== undefined) return commit;
  }
  if (isObjectId(commitish)) return peelToCommit(git, commitish);
  const outcome = await git.attempt(['rev-parse', '--verify', '--quiet', `${commitish}^{commit}`]);
  return outcome.exitCode === 0 ? outcome.stdout.toString('utf8').trim() : undefined;
};
