import {
  type CommitMessage,
  type ConventionalCommit,
  listSquashedCommits,
  parseCommitMessage,
} from '@drawbridge/core/domain/conventional-commit';
import { type HeaderReason, parseConventionalHeader } from '@drawbridge/core/domain/conventional-commit-header';
import type { CommitFact, CommitPlace } from './facts.ts';
import type { BumpOrNone, Policy } from './policy.ts';
import { type ParsedCommit, pairReverts, type Reverts } from './reverts.ts';

/** Why a commit calls for the step it calls for. */
export type Rule =
  | { readonly kind: 'breaking'; readonly by: 'mark' | 'footer' }
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'unlisted-type'; readonly type: string }
  | { readonly kind: 'reverts-released' }
  /** Together with the commits it takes back it changes nothing. */
  | { readonly kind: 'reverts-unreleased'; readonly oids: readonly string[] }
  /** It takes back commits that call for no step, so nothing tells what it is worth: it counts as a revert. */
  | { readonly kind: 'reverts-bumpless'; readonly oids: readonly string[] }
  | { readonly kind: 'cancelled'; readonly by: string }
  | { readonly kind: 'other-scope'; readonly scope: string }
  /** It touches the package by the way: all its scopes mean other packages. */
  | { readonly kind: 'other-package'; readonly scope: string }
  /** What a merge brings is judged commit by commit. */
  | { readonly kind: 'merge' }
  | { readonly kind: 'not-conventional'; readonly reason: HeaderReason };

/** One commit, or one bullet of a squash, with the step it calls for. */
export type CommitVerdict = {
  readonly commit: CommitFact;
  readonly message: CommitMessage;
  readonly squashed: boolean;
  readonly rule: Rule;
  readonly bump: BumpOrNone;
};

const rank: { readonly [bump in BumpOrNone]: number } = { none: 0, patch: 1, minor: 2, major: 3 };

/** The greatest step that any of the commits calls for. */
export const greatestBump = (verdicts: readonly CommitVerdict[]): BumpOrNone =>
  verdicts.reduce<BumpOrNone>((greatest, { bump }) => (rank[bump] > rank[greatest] ? bump : greatest), 'none');

const isOutsideScopes = (scope: string | null, scopes: Policy['scopes']): scope is string => {
  if (scope === null || scopes === null) return false;
  const wanted = scopes.map((name) => name.toLowerCase());
  return !scope.split(',').some((name) => wanted.includes(name.trim().toLowerCase()));
};

/** Of a revert, the scope of what it takes back. */
const scopeOf = (message: CommitMessage): string | null => {
  if (message.kind === 'conventional') return message.scope;
  const header = message.kind === 'revert' ? parseConventionalHeader(message.reverted.header ?? '') : null;
  return header?.ok ? header.value.scope : null;
};

/** Case-insensitive; a scope that means no package narrows nothing. */
const isForeign = (scope: string | null, { foreignScopes }: Policy): scope is string =>
  scope !== null &&
  foreignScopes.length > 0 &&
  scope.split(',').every((name) => foreignScopes.includes(name.trim().toLowerCase()));

type Call = { readonly rule: Rule; readonly bump: BumpOrNone };

const callByType = ({ type }: ConventionalCommit, policy: Policy): Call => {
  const bump = policy.types.get(type);
  return bump === undefined
    ? { rule: { kind: 'unlisted-type', type }, bump: 'none' }
    : { rule: { kind: 'type', type }, bump };
};

const callByText = (message: CommitMessage, policy: Policy): Call => {
  if (message.kind === 'merge') return { rule: { kind: 'merge' }, bump: 'none' };
  const scope = scopeOf(message);
  if (isForeign(scope, policy)) return { rule: { kind: 'other-package', scope }, bump: 'none' };
  if (message.kind !== 'conventional')
    return { rule: { kind: 'not-conventional', reason: message.reason }, bump: 'none' };
  if (isOutsideScopes(message.scope, policy.scopes)) {
    return { rule: { kind: 'other-scope', scope: message.scope }, bump: 'none' };
  }
  if (message.breakingBy !== null) return { rule: { kind: 'breaking', by: message.breakingBy }, bump: 'major' };
  return callByType(message, policy);
};

type Context = {
  readonly policy: Policy;
  readonly reverts: Reverts;
  readonly byOid: ReadonlyMap<string, ParsedCommit>;
};

const isWeighed = (oid: string, { policy, byOid }: Context): boolean => {
  const message = byOid.get(oid)?.message;
  return message !== undefined && (message.kind === 'revert' || callByText(message, policy).bump !== 'none');
};

const callByRevert = (oid: string, context: Context): Call | null => {
  const targets = context.reverts.targets.get(oid);
  if (targets === undefined) return null;
  const { oids, reachesBack } = targets;
  const bump = context.policy.types.get('revert') ?? 'none';
  if (reachesBack) return { rule: { kind: 'reverts-released' }, bump };
  const weighed = oids.some((target) => isWeighed(target, context));
  return weighed
    ? { rule: { kind: 'reverts-unreleased', oids }, bump: 'none' }
    : { rule: { kind: 'reverts-bumpless', oids }, bump };
};

const callOf = ({ commit, message }: ParsedCommit, context: Context): Call => {
  const by = context.reverts.cancelledBy.get(commit.oid);
  if (by !== undefined) return { rule: { kind: 'cancelled', by }, bump: 'none' };
  const byText = callByText(message, context.policy);
  if (['breaking', 'other-scope', 'other-package'].includes(byText.rule.kind)) return byText;
  return callByRevert(commit.oid, context) ?? byText;
};

const judge = (parsed: ParsedCommit, context: Context): readonly CommitVerdict[] => {
  const { commit, message } = parsed;
  const call = callOf(parsed, context);
  const own: CommitVerdict = { commit, message, squashed: false, ...call };
  if (!context.policy.expandSquash || commit.parents.length > 1 || call.rule.kind === 'cancelled') return [own];
  const listed = listSquashedCommits(commit.message).map(
    (bullet): CommitVerdict => ({ commit, message: bullet, squashed: true, ...callByText(bullet, context.policy) }),
  );
  return [own, ...listed];
};

/** Judges each commit: which rule it meets, and the step that rule calls for. In the order given; linear but for reverted merges. */
export const judgeCommits = (
  commits: readonly CommitFact[],
  policy: Policy,
  lineage: readonly CommitPlace[] = commits,
): readonly CommitVerdict[] => {
  const parsed = commits.map((commit) => ({ commit, message: parseCommitMessage(commit.message) }));
  const byOid = new Map(parsed.map((entry) => [entry.commit.oid, entry]));
  const context = { policy, reverts: pairReverts(parsed, lineage), byOid };
  return parsed.flatMap((entry) => judge(entry, context));
};
