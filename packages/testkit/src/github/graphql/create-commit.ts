import { findRef, readCommit } from '../git-objects.ts';
import { commitTree, identityOf } from '../merging.ts';
import type { Actor } from '../permissions.ts';
import { holds } from '../permissions.ts';
import type { RefContext } from '../ref-change.ts';
import { applyRefUpdates } from '../ref-updates.ts';
import { readNodeId } from '../representations/account.ts';
import { describeRefProblem } from '../routes/refs.ts';
import { editTree, isUnsafePath, missingPaths, type TreeEdit } from '../tree-edit.ts';
import type { World } from '../world.ts';
import type { Fields } from './connection.ts';
import { resolveCommit } from './git-objects.ts';
import { demandInGraphql, graphqlProblem } from './problem.ts';
import { lookUpRepository, resolveRef } from './repositories.ts';

export interface CreateCommitInput {
  readonly branch: {
    readonly id?: string | null;
    readonly repositoryNameWithOwner?: string | null;
    readonly branchName?: string | null;
  };
  readonly clientMutationId?: string | null;
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null;
    readonly deletions?: readonly { readonly path: string }[] | null;
  } | null;
}

const locate = ({ branch }: CreateCommitInput): readonly [string, string] => {
  const [repository, ref] = branch.id ? (readNodeId('REF', branch.id) ?? []) : [];
  if (repository !== undefined && ref !== undefined) return [repository, ref];
  if (branch.repositoryNameWithOwner && branch.branchName) {
    return [branch.repositoryNameWithOwner, `refs/heads/${branch.branchName.replace(/^refs\/heads\//, '')}`];
  }
  throw graphqlProblem('UNPROCESSABLE', 'A branch needs an id, or both repositoryNameWithOwner and branchName.');
};

const readEdit = ({ fileChanges }: CreateCommitInput): TreeEdit => ({
  additions: (fileChanges?.additions ?? []).map(({ path, contents }) => ({
    path,
    content: Buffer.from(contents, 'base64'),
  })),
  deletions: (fileChanges?.deletions ?? []).map(({ path }) => path),
});

const pathsOf = ({ additions, deletions }: TreeEdit): readonly string[] => [
  ...additions.map(({ path }) => path),
  ...deletions,
];

const checkEdit = async (context: RefContext, head: string, edit: TreeEdit): Promise<void> => {
  const unsafe = pathsOf(edit).find(isUnsafePath);
  if (unsafe !== undefined) throw graphqlProblem('UNPROCESSABLE', `path is invalid: ${unsafe}`);
  const [missing] = await missingPaths(context.repository.git, head, edit.deletions);
  const words = 'A path was requested for deletion which does not exist as of commit oid';
  if (missing !== undefined) throw graphqlProblem('UNPROCESSABLE', `${words} \`${head}\`: \`${missing}\``);
  const touchesWorkflows = pathsOf(edit).some((path) => path.startsWith('.github/workflows/'));
  if (touchesWorkflows && !holds(context.actor, 'workflows', 'write')) {
    demandInGraphql(context.actor, context.repository, [{ workflows: 'write' }]);
  }
};

const stale = (expected: string): Error =>
  graphqlProblem('STALE_DATA', `Expected branch to point to "${expected}" but it did not.  Pull and try again.`);

const messageOf = ({ message }: CreateCommitInput): string =>
  message.body ? `${message.headline}\n\n${message.body}` : message.headline;

const writeCommit = async (context: RefContext, input: CreateCommitInput): Promise<string> => {
  const { git } = context.repository;
  const parent = input.expectedHeadOid;
  const edit = readEdit(input);
  await checkEdit(context, parent, edit);
  const author = identityOf(context.actor.login, context.world.now());
  const tree = await editTree(git, parent, edit);
  return commitTree(git, { tree, parents: [parent], message: messageOf(input), author, committer: author });
};

/** The mutation createCommitOnBranch: only on a branch that exists and still stands at expectedHeadOid. */
export const createCommitOnBranch = async (world: World, actor: Actor, input: CreateCommitInput): Promise<Fields> => {
  const [fullName, ref] = locate(input);
  const context = lookUpRepository(world, actor, fullName);
  demandInGraphql(actor, context.repository, [{ contents: 'write' }]);
  const head = (await findRef(context.repository.git, ref))?.sha;
  if (head === undefined) throw graphqlProblem('NOT_FOUND', `Branch "${ref}" does not exist`);
  if (head !== input.expectedHeadOid) throw stale(input.expectedHeadOid);
  const after = await writeCommit(context, input);
  const applied = await applyRefUpdates(context, [{ ref, before: head, after, force: false }]);
  if (!applied.ok && applied.error.kind === 'moved') throw stale(head);
  if (!applied.ok) throw graphqlProblem('UNPROCESSABLE', describeRefProblem(applied.error));
  return {
    clientMutationId: input.clientMutationId ?? null,
    commit: resolveCommit(context, await readCommit(context.repository.git, after)),
    ref: resolveRef(context, { name: ref, sha: after, type: 'commit' }, 'refs/heads/'),
  };
};
