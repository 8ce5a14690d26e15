import { type CommitRecord, readCommit, readCommits, readTag, type Signature, type TagRecord } from '../git-objects.ts';
import { readObject, typeOfObject } from '../object-store.ts';
import type { RefContext } from '../ref-change.ts';
import { nodeId } from '../representations/account.ts';
import { loginOfAddress } from '../representations/git.ts';
import { pullRequestsOf } from '../routes/commits.ts';
import { resolveActor } from './accounts.ts';
import { type ConnectionArguments, connect, type Fields } from './connection.ts';
import { type DeploymentArguments, deploymentsOf } from './deployments.ts';
import { resolvePullRequest } from './pull-requests.ts';

const urls = ({ world, repository }: RefContext, type: string, sha: string): Fields => {
  const url = `${world.addresses.server}/${repository.fullName}/${type}/${sha}`;
  return { oid: sha, abbreviatedOid: sha.slice(0, 7), commitUrl: url, url };
};

const resolveSignature = (context: RefContext, { name, email, date }: Signature): Fields => {
  const login = loginOfAddress(email);
  return { name, email, date, user: login === undefined ? null : resolveActor(context.world, login) };
};

const headlineOf = (message: string): string => message.split('\n', 1)[0] ?? '';

const bodyOf = (message: string): string => message.split('\n').slice(1).join('\n').trim();

interface HistoryArguments extends ConnectionArguments {
  readonly path?: string | null;
  readonly since?: string | null;
  readonly until?: string | null;
}

const historyOf = async (context: RefContext, sha: string, args: HistoryArguments): Promise<Fields> => {
  const since = args.since ? [`--since=${args.since}`] : [];
  const until = args.until ? [`--until=${args.until}`] : [];
  const path = args.path ? [args.path] : [];
  const commits = await readCommits(context.repository.git, [...since, ...until, sha, '--', ...path]);
  return connect('history', commits, { ...args, render: (commit) => resolveCommit(context, commit) });
};

/** A Commit with what the actions ask of it. */
export const resolveCommit = (context: RefContext, commit: CommitRecord): Fields => ({
  __typename: 'Commit',
  id: nodeId('C', context.repository.fullName, commit.sha),
  ...urls(context, 'commit', commit.sha),
  message: commit.message,
  messageHeadline: headlineOf(commit.message),
  messageBody: bodyOf(commit.message),
  authoredDate: commit.author.date,
  committedDate: commit.committer.date,
  author: resolveSignature(context, commit.author),
  committer: resolveSignature(context, commit.committer),
  tree: () => resolveTree(context, commit.tree),
  file: ({ path }: { readonly path: string }) => resolveFile(context, commit.sha, path),
  history: (args: HistoryArguments) => historyOf(context, commit.sha, args),
  parents: async (args: ConnectionArguments) => {
    const parents = await Promise.all(commit.parents.map((sha) => readCommit(context.repository.git, sha)));
    return connect('parents', parents, { ...args, render: (parent) => resolveCommit(context, parent) });
  },
  deployments: (args: DeploymentArguments) => deploymentsOf(context, commit.sha, args),
  associatedPullRequests: async (args: ConnectionArguments) => {
    const pulls = await pullRequestsOf(context.repository, commit.sha);
    return connect('associatedPullRequests', pulls, {
      ...args,
      render: (pull) => resolvePullRequest(context, pull, resolveCommit),
    });
  },
});

const resolveTag = (context: RefContext, tag: TagRecord): Fields => ({
  __typename: 'Tag',
  id: nodeId('TA', context.repository.fullName, tag.sha),
  ...urls(context, 'tree', tag.sha),
  name: tag.name,
  message: tag.message,
  tagger: resolveSignature(context, tag.tagger),
  target: () => resolveGitObject(context, tag.target.sha, tag.target.type),
});

// Seen: https://github.com/sveltia/sveltia-cms/issues/950
const maximumTextBytes = 512_000;

const resolveBlob = async (context: RefContext, sha: string): Promise<Fields> => {
  const bytes = (await readObject(context.repository.git, sha))?.content ?? Buffer.alloc(0);
  const isBinary = bytes.includes(0);
  return {
    __typename: 'Blob',
    id: nodeId('B', context.repository.fullName, sha),
    ...urls(context, 'blob', sha),
    byteSize: bytes.length,
    isBinary,
    isTruncated: !isBinary && bytes.length > maximumTextBytes,
    text: isBinary ? null : bytes.subarray(0, maximumTextBytes).toString('utf8'),
  };
};

const resolveEntries = (context: RefContext, listing: string): readonly Fields[] =>
  listing.split('\0').flatMap((line) => {
    const [details = '', path = ''] = line.split('\t', 2);
    const [mode = '0', type = '', oid = ''] = details.split(' ');
    if (path === '') return [];
    const name = path.split('/').at(-1);
    const object = () => resolveGitObject(context, oid);
    return [{ name, path, type, oid, mode: Number.parseInt(mode, 8), object }];
  });

/** A TreeEntry; null where the commit has nothing at that path. */
const resolveFile = async (context: RefContext, commit: string, path: string): Promise<Fields | null> => {
  const listing = await context.repository.git.text(['ls-tree', '-z', commit, '--', `:(literal)${path}`]);
  return resolveEntries(context, listing)[0] ?? null;
};

const resolveTree = (context: RefContext, sha: string): Fields => ({
  __typename: 'Tree',
  id: nodeId('T', context.repository.fullName, sha),
  ...urls(context, 'tree', sha),
  entries: async () => resolveEntries(context, await context.repository.git.text(['ls-tree', '-z', sha])),
});

/** The object with this id: Commit, Tag (unpeeled), Tree or Blob; null when there is none. Who knows its type says so. */
export const resolveGitObject = async (context: RefContext, sha: string, known?: string): Promise<Fields | null> => {
  const { git } = context.repository;
  const type = known ?? (await typeOfObject(git, sha));
  if (type === 'commit') return resolveCommit(context, await readCommit(git, sha));
  if (type === 'tree') return resolveTree(context, sha);
  if (type === 'blob') return resolveBlob(context, sha);
  const tag = await readTag(git, sha);
  return tag === undefined ? null : resolveTag(context, tag);
};
