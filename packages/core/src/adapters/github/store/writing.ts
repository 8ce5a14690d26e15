import { formatBytes } from '../../../domain/quantity.ts';
import { failure, success } from '../../../domain/result.ts';
import type { StoreWrite } from '../../../ports/store.ts';
import { listAt, textAt } from '../../json-path.ts';
import type { Outcome, Trouble } from '../client.ts';
import { readHead, type StoreAccess, storeTrouble } from './access.ts';

const largestTextBytes = 10 * 1024 * 1024;

const createMutation = `mutation storeText($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

interface Commit {
  readonly write: StoreWrite;
  readonly expected: string;
  readonly mark: string;
}

const sendCommit = async ({ client, branch }: StoreAccess, { write, expected, mark }: Commit): Outcome<string> => {
  const { owner, repo } = client.place;
  const contents = Buffer.from(write.text).toString('base64');
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
    expectedHeadOid: expected,
    message: { headline: write.message, body: mark },
    fileChanges: { additions: [{ path: write.path, contents }] },
  };
  const name = 'mutation createCommitOnBranch';
  const sent = await client.graphql({ name, query: createMutation, variables: { input } });
  return sent.ok ? success(textAt(sent.value, 'createCommitOnBranch', 'commit', 'oid')) : sent;
};

const historyQuery = `query storeHistory($owner: String!, $repo: String!, $ref: String!) {
  repository(owner: $owner, name: $repo) {
    ref(qualifiedName: $ref) { target { ... on Commit { history(first: 100) { nodes { oid message } } } } }
  }
}`;

/** The commit that carries a mark, among the last hundred; undefined when there is none. */
const findMarked = async ({ client, ref }: StoreAccess, mark: string): Outcome<string | undefined> => {
  const variables = { ...client.place, ref };
  const data = await client.graphql({ name: 'query storeHistory', query: historyQuery, variables });
  if (!data.ok) return data;
  const commits = listAt(data.value, 'repository', 'ref', 'target', 'history', 'nodes');
  const found = commits.find((commit) => textAt(commit, 'message').endsWith(mark));
  return success(found === undefined ? undefined : textAt(found, 'oid'));
};

const movedOn = ({ branch }: StoreAccess, head: string | undefined, expected: string | undefined): Trouble => {
  const holds = head === undefined ? 'does not exist any more' : `is at ${head}`;
  const message = `Branch ${branch} ${holds}, and ${expected ?? 'no branch'} was expected: another run was faster.`;
  return storeTrouble('conflict', `write to ${branch}`, message);
};

const attempts = 3;

// An answer that was lost says nothing: the branch does, and the mark tells our commit from another's.
const append = async (access: StoreAccess, commit: Commit): Outcome<string> => {
  for (let attempt = 1; ; attempt++) {
    const sent = await sendCommit(access, commit);
    if (sent.ok) return sent;
    const { lost, problem } = sent.error;
    if (!lost && problem.kind !== 'conflict' && problem.kind !== 'not-found') return sent;
    const head = await readHead(access);
    if (!head.ok) return head;
    if (head.value !== commit.expected) {
      const own = lost ? await findMarked(access, commit.mark) : success(undefined);
      if (!own.ok) return own;
      return own.value === undefined ? failure(movedOn(access, head.value, commit.expected)) : success(own.value);
    }
    if (!lost || attempt === attempts) return sent;
  }
};

// No ref names these objects yet: making them twice is harmless.
const repeatable = { request: { repeatable: true } } as const;

const createRoot = ({ client }: StoreAccess, { path, text, message }: StoreWrite): Outcome<string> =>
  client.call('POST first commit of the store', async ({ rest: { git } }) => {
    const { place } = client;
    const content = Buffer.from(text).toString('base64');
    const blob = await git.createBlob({ ...place, ...repeatable, content, encoding: 'base64' });
    const entry = { path, mode: '100644', type: 'blob', sha: blob.data.sha } as const;
    const tree = await git.createTree({ ...place, ...repeatable, tree: [entry] });
    const commit = await git.createCommit({ ...place, ...repeatable, message, tree: tree.data.sha, parents: [] });
    return commit.data.sha;
  });

const sendRef = ({ client, ref }: StoreAccess, sha: string): Outcome<string> =>
  client.call(`POST ${ref}`, async (octokit) => {
    await octokit.rest.git.createRef({ ...client.place, ref, sha });
    return sha;
  });

const begin = async (access: StoreAccess, write: StoreWrite): Outcome<string> => {
  const before = await readHead(access);
  if (!before.ok) return before;
  if (before.value !== undefined) return failure(movedOn(access, before.value, undefined));
  const root = await createRoot(access, write);
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

/** Writes a text and answers the new head; the first write of all makes the branch, which has no history in common with the code. */
export const writeText = async (access: StoreAccess, write: StoreWrite): Outcome<string> => {
  const bytes = Buffer.byteLength(write.text);
  if (bytes > largestTextBytes) {
    const message = `${write.path} has ${formatBytes(bytes)}, and the store takes ${formatBytes(largestTextBytes)}.`;
    return failure(storeTrouble('invalid', `write to ${access.branch}`, message));
  }
  const { expected } = write;
  return expected === undefined
    ? begin(access, write)
    : append(access, { write, expected, mark: `Drawbridge-Write: ${access.newMark()}` });
};
