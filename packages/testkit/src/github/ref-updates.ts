import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { isAncestor } from './ancestry.ts';
import { zeroOid } from './git-objects.ts';
import { peelToCommit, typeOfObject } from './object-store.ts';
import { holds } from './permissions.ts';
import { followPushedRefs } from './pushed-refs.ts';
import type { RefChange, RefContext } from './ref-change.ts';
import { readRefFile } from './ref-files.ts';
import { type ChangeKind, ruleViolation } from './ref-rules.ts';
import type { Repository } from './repository.ts';
import { changesWorkflows } from './workflow-files.ts';

export interface RefUpdate {
  readonly ref: string;
  /** What the ref must hold now, unpeeled; zeros for "must not exist"; undefined for "whatever it holds". */
  readonly before: string | undefined;
  /** What it shall hold; zeros delete it. */
  readonly after: string;
  readonly force: boolean;
}

export interface RefProblem {
  readonly kind:
    | 'bad-name'
    | 'exists'
    | 'missing'
    | 'moved'
    | 'no-object'
    | 'not-a-commit'
    | 'not-fast-forward'
    | 'rule'
    | 'workflows'
    | 'failed';
  readonly ref: string;
  readonly detail: string;
}

const problem = (kind: RefProblem['kind'], ref: string, detail = ''): RefProblem => ({ kind, ref, detail });

const kindOf = ({ before, after }: RefChange): ChangeKind =>
  before === zeroOid ? 'creation' : after === zeroOid ? 'deletion' : 'update';

// Names without anything that git could object to; it is asked about all others.
const plainName = /^refs(\/[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*)+$/;

const isWellNamed = async ({ git }: Repository, ref: string): Promise<boolean> => {
  if (!/^refs\/[^/]+\/./.test(ref)) return false;
  if (plainName.test(ref) && !ref.includes('.lock')) return true;
  return (await git.attempt(['check-ref-format', ref])).exitCode === 0;
};

const expectationProblem = (update: RefUpdate, change: RefChange): RefProblem | undefined => {
  const expected = update.before;
  // What does not exist cannot be deleted, also when that is what the caller expects: git refuses it too.
  if (change.before === zeroOid && change.after === zeroOid) return problem('missing', update.ref);
  if (expected === undefined) return undefined;
  if (expected === change.before) return undefined;
  if (expected === zeroOid) return problem('exists', update.ref);
  return change.before === zeroOid ? problem('missing', update.ref) : problem('moved', update.ref, change.before);
};

// Tags are compared by the commits behind them: an annotated tag may stand on either side.
const isFastForward = async ({ git }: Repository, { before, after }: RefChange): Promise<boolean> => {
  const [old, next] = await Promise.all([peelToCommit(git, before), peelToCommit(git, after)]);
  if (old === undefined || next === undefined) return false;
  return isAncestor(git, old, next);
};

const objectProblem = async (context: RefContext, change: RefChange): Promise<RefProblem | undefined> => {
  const { repository, world, actor } = context;
  if (change.after === zeroOid) return undefined;
  const type = await typeOfObject(repository.git, change.after);
  if (type === undefined) return problem('no-object', change.ref);
  if (change.ref.startsWith('refs/heads/') && type !== 'commit') return problem('not-a-commit', change.ref);
  if (!world.guardsWorkflowsOnRefs || holds(actor, 'workflows', 'write')) return undefined;
  return (await changesWorkflows(repository, change.after)) ? problem('workflows', change.ref) : undefined;
};

const problemWith = async (
  context: RefContext,
  update: RefUpdate,
  change: RefChange,
): Promise<RefProblem | undefined> => {
  const { repository } = context;
  if (!(await isWellNamed(repository, update.ref))) return problem('bad-name', update.ref);
  const early = expectationProblem(update, change) ?? (await objectProblem(context, change));
  if (early !== undefined) return early;
  const violation = ruleViolation(repository, change.ref, kindOf(change));
  if (violation !== undefined) return problem('rule', change.ref, violation);
  const moves = kindOf(change) === 'update' && change.before !== change.after;
  if (moves && !update.force && !(await isFastForward(repository, change))) {
    return problem('not-fast-forward', change.ref);
  }
  return undefined;
};

const transact = async ({ git }: Repository, changes: readonly RefChange[]): Promise<string | undefined> => {
  const lines = changes.map(({ ref, before, after }) =>
    after === zeroOid ? `delete ${ref} ${before}` : `update ${ref} ${after} ${before}`,
  );
  const input = ['start', ...lines, 'prepare', 'commit', ''].join('\n');
  const outcome = await git.attempt(['update-ref', '--no-deref', '--stdin'], { input });
  return outcome.exitCode === 0 ? undefined : outcome.stderr.trim();
};

const changesOf = ({ git }: Repository, updates: readonly RefUpdate[]): readonly RefChange[] =>
  updates.map(({ ref, after }) => ({ ref, before: readRefFile(git, ref) ?? zeroOid, after }));

const judge = async (
  context: RefContext,
  updates: readonly RefUpdate[],
  changes: readonly RefChange[],
): Promise<RefProblem | undefined> => {
  if (new Set(updates.map((update) => update.ref)).size !== updates.length) {
    return problem('failed', '', 'A ref is named twice');
  }
  for (const [index, update] of updates.entries()) {
    const change = changes[index];
    const found = change && (await problemWith(context, update, change));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Applies all updates in one git transaction, or none of them; then tells pull requests and webhooks. */
export const applyRefUpdates = (
  context: RefContext,
  updates: readonly RefUpdate[],
): Promise<Result<readonly RefChange[], RefProblem>> =>
  context.repository.changeRefs(async () => {
    const changes = changesOf(context.repository, updates);
    const found = await judge(context, updates, changes);
    if (found !== undefined) return failure(found);
    const failed = await transact(context.repository, changes);
    if (failed !== undefined) return failure(problem('failed', updates[0]?.ref ?? '', failed));
    await followPushedRefs(context, changes, 'api');
    return success(changes);
  });
