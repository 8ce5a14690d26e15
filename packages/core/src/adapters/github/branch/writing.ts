import { formatBytes } from '../../../domain/quantity.ts';
import { failure, success } from '../../../domain/result.ts';
import type { BranchCommit, BranchFile } from '../../../ports/branch.ts';
import { listAt, textAt } from '../../json-path.ts';
import type { Outcome, Trouble } from '../client.ts';
import { demandRef } from '../ref-standing.ts';
import { TornReply } from '../reply.ts';
import { type BranchAccess, branchTrouble, largestBytes, readHead } from './access.ts';

const createMutation = `mutation commitFiles($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

interface Sending {
  readonly commit: BranchCommit;
  readonly expected: string;
  readonly mark: string;
}

const contentOf = (file: BranchFile): Buffer => ('text' in file ? Buffer.from(file.text) : Buffer.from(file.bytes));

const base64 = (file: BranchFile): string => contentOf(file).toString('base64');

const sendCommit = async ({ client, branch }: BranchAccess, { commit, expected, mark }: Sending): Outcome<string> => {
  const { owner, repo } = client.place;
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
    expectedHeadOid: expected,
    message: { headline: commit.message, body: mark },
    fileChanges: {
      additions: commit.additions.map((file) => ({ path: file.path, contents: base64(file) })),
      deletions: commit.deletions.map((path) => ({ path })),
    },
  };
  const name = 'mutation createCommitOnBranch';
  const sent = await client.graphql({ name, query: createMutation, variables: { input } });
  if (!sent.ok) return sent;
  const oid = textAt(sent.value, 'createCommitOnBranch', 'commit', 'oid');
  if (oid !== '') return success(oid);
  return failure({ ...branchTrouble('failed', name, `${name} was answered with nothing.`), lost: true });
};

const historyQuery = `query branchHistory($owner: String!, $repo: String!, $ref: String!) {
  repository(owner: $owner, name: $repo) {
    ref(qualifiedName: $ref) { target { ... on Commit { history(first: 100) { nodes { oid message } } } } }
  }
}`;

/** The commit that carries a mark, among the last hundred; undefined when there is none. */
const findMarked = async ({ client, ref }: BranchAccess, mark: string): Outcome<string | undefined> => {
  const variables = { ...client.place, ref };
  const data = await client.graphql({ name: 'query branchHistory', query: historyQuery, variables });
  if (!data.ok) return data;
  const commits = listAt(data.value, 'repository', 'ref', 'target', 'history', 'nodes');
  const found = commits.find((commit) => textAt(commit, 'message').endsWith(mark));
  return success(found === undefined ? undefined : textAt(found, 'oid'));
};

const movedOn = ({ branch }: BranchAccess, head: string | undefined, expected: string | undefined): Trouble => {
  const holds = head === undefined ? 'does not exist any more' : `is at ${head}`;
  const message = `Branch ${branch} ${holds}, and ${expected ?? 'no branch'} was expected: another run was faster.`;
  return branchTrouble('conflict', `write to ${branch}`, message);
};

const attempts = 3;

// An answer that was lost says nothing: the branch does, and the mark tells our commit from another's.
const append = async (access: BranchAccess, sending: Sending): Outcome<string> => {
  for (let attempt = 1; ; attempt++) {
    const sent = await sendCommit(access, sending);
    if (sent.ok) return sent;
    const { lost, problem } = sent.error;
    if (!lost && problem.kind !== 'conflict' && problem.kind !== 'not-found') return sent;
    const head = await readHead(access);
    if (!head.ok) return head;
    if (head.value !== sending.expected) {
      const own = lost ? await findMarked(access, sending.mark) : success(undefined);
      if (!own.ok) return own;
      return own.value === undefined ? failure(movedOn(access, head.value, sending.expected)) : success(own.value);
    }
    if (!lost || attempt === attempts) return sent;
  }
};

// No ref names these objects yet: making them twice is harmless.
const repeatable = { request: { repeatable: true } } as const;

const demandSha = (data: unknown): string => {
  const sha = textAt(data, 'sha');
  if (sha === '') throw new TornReply();
  return sha;
};

const createRoot = ({ client }: BranchAccess, { additions, message }: BranchCommit): Outcome<string> =>
  client.call('POST first commit of the branch', async ({ rest: { git } }) => {
    const { place } = client;
    const tree: { path: string; mode: '100644'; type: 'blob'; sha: string }[] = [];
    for (const file of additions) {
      const blob = await git.createBlob({ ...place, ...repeatable, content: base64(file), encoding: 'base64' });
      tree.push({ path: file.path, mode: '100644', type: 'blob', sha: demandSha(blob.data) });
    }
    const root = await git.createTree({ ...place, ...repeatable, tree });
    const commit = await git.createCommit({
      ...place,
      ...repeatable,
      message,
      tree: demandSha(root.data),
      parents: [],
    });
    return demandSha(commit.data);
  });

const sendRef = ({ client, ref }: BranchAccess, sha: string): Outcome<string> =>
  client.call(`POST ${ref}`, async (octokit) => {
    const { data } = await octokit.rest.git.createRef({ ...client.place, ref, sha });
    demandRef(data, { name: ref, after: sha });
    return sha;
  });

const begin = async (access: BranchAccess, commit: BranchCommit): Outcome<string> => {
  const before = await readHead(access);
  if (!before.ok) return before;
  if (before.value !== undefined) return failure(movedOn(access, before.value, undefined));
  const root = await createRoot(access, commit);
  if (!root.ok) return root;
  for (let attempt = 1; ; attempt++) {
    const sent = await sendRef(access, root.value);
    if (sent.ok || (!sent.error.lost && sent.error.problem.kind !== 'conflict')) return sent;
    const head = await readHead(access);
    if (!head.ok) return head;
    if (head.value === root.value) return success(root.value);
    if (head.value !== undefined) return failure(movedOn(access, head.value, undefined));
    if (attempt === attempts) return sent;
  }
};

/** Commits files and answers the new head; the first commit of all makes the branch, which has no history in common with the code. */
export const commitFiles = async (access: BranchAccess, commit: BranchCommit): Outcome<string> => {
  const { branch } = access;
  const bytes = commit.additions.reduce((sum, file) => sum + contentOf(file).length, 0);
  if (bytes > largestBytes) {
    const paths = commit.additions.map(({ path }) => path).join(', ');
    const message = `${paths}: ${formatBytes(bytes)}, and branch ${branch} takes ${formatBytes(largestBytes)} at once.`;
    return failure(branchTrouble('invalid', `write to ${branch}`, message));
  }
  const { expected } = commit;
  return expected === undefined
    ? begin(access, commit)
    : append(access, { commit, expected, mark: `Drawbridge-Write: ${access.newMark()}` });
};
