import type { CommitMessage, ConventionalCommit, HeaderReader } from '@drawbridge/core/domain/conventional-commit';
import type { HeaderReason } from '@drawbridge/core/domain/conventional-commit-header';
import type { CommitFact, PullRequestFact } from './facts.ts';
import type { BumpOrNone, CommitRule, Policy } from './policy.ts';
import { noReverts, type Reverts } from './reverts.ts';
import { compileRules, compileSkips, type RuleMatcher, scopesOf } from './rules.ts';
import { compareSteps } from './step.ts';
import {
  createSubjectReader,
  type findCovering,
  headerReaderOf,
  type Subject,
  type SubjectReader,
} from './subjects.ts';

/** What a message can say by itself. */
type MessageRule =
  | { readonly kind: 'breaking'; readonly by: 'mark' | 'footer' }
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'unlisted-type'; readonly type: string }
  /** One of the user's own rules; `position` is its place in the list, counted from 1. */
  | { readonly kind: 'rule'; readonly position: number; readonly rule: CommitRule }
  | { readonly kind: 'not-conventional'; readonly reason: HeaderReason };

/** Why a commit calls for the step it calls for. */
export type Rule =
  | MessageRule
  /** The title of the pull request that it came by stands for its message. */
  | { readonly kind: 'title'; readonly pullRequest: number; readonly rule: MessageRule }
  | { readonly kind: 'label'; readonly pullRequest: number; readonly label: string }
  /** The pull request whose merge brought it speaks for it. */
  | { readonly kind: 'covered'; readonly by: string }
  /** Its message contains a text that takes it out. */
  | { readonly kind: 'skipped'; readonly text: string }
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
  | { readonly kind: 'merge' };

/** A rule that a commit meets, with the step it calls for. */
export type Call<R extends Rule = Rule> = { readonly rule: R; readonly bump: BumpOrNone };

/** A policy as many commits are judged by it. */
export type Judge = {
  readonly policy: Policy;
  readonly read: SubjectReader;
  readonly readHeader: HeaderReader;
  readonly ruleFor: RuleMatcher;
  readonly skipIn: (message: string) => string | null;
  /** null: every scope counts. */
  readonly wanted: ReadonlySet<string> | null;
  /** Scopes that mean other packages. */
  readonly foreign: ReadonlySet<string>;
  /** What was answered for a type before: the same words for thousands of commits. */
  readonly byType: Map<string, Call<MessageRule>>;
};

/** Makes of a policy what many commits are judged by. */
export const createJudge = (policy: Policy, pullRequests: ReadonlyMap<number, PullRequestFact>): Judge => ({
  policy,
  read: createSubjectReader(policy, pullRequests),
  readHeader: headerReaderOf(policy),
  ruleFor: compileRules(policy.rules),
  skipIn: compileSkips(policy.skip),
  wanted: policy.scopes === null ? null : new Set(policy.scopes.map((name) => name.toLowerCase())),
  foreign: new Set(policy.foreignScopes),
  byType: new Map(),
});

const callByType = ({ type }: ConventionalCommit, { policy, byType }: Judge): Call<MessageRule> => {
  const known = byType.get(type);
  if (known !== undefined) return known;
  const bump = policy.types.get(type);
  const call: Call<MessageRule> =
    bump === undefined
      ? { rule: { kind: 'unlisted-type', type }, bump: 'none' }
      : { rule: { kind: 'type', type }, bump };
  byType.set(type, call);
  return call;
};

const breakingCalls = {
  mark: { rule: { kind: 'breaking', by: 'mark' }, bump: 'major' },
  footer: { rule: { kind: 'breaking', by: 'footer' }, bump: 'major' },
} as const;

const merge: Call = { rule: { kind: 'merge' }, bump: 'none' };

/** Case-insensitive; a scope that means no package narrows nothing. */
const callByOutside = (message: CommitMessage, { wanted, foreign }: Judge): Call | null => {
  if (wanted === null && foreign.size === 0) return null;
  const scopes = scopesOf(message);
  if (scopes.length === 0) return null;
  const scope = message.kind === 'conventional' && message.scope !== null ? message.scope : scopes.join(', ');
  if (scopes.every((name) => foreign.has(name))) return { rule: { kind: 'other-package', scope }, bump: 'none' };
  if (wanted === null || scopes.some((name) => wanted.has(name))) return null;
  return { rule: { kind: 'other-scope', scope }, bump: 'none' };
};

/** What the words of a message call for, and the user's rules about them. */
const callByWords = (commit: CommitFact, message: CommitMessage, judge: Judge): Call<MessageRule> => {
  const match = judge.ruleFor(commit, message);
  if (match !== null) return { rule: { kind: 'rule', ...match }, bump: match.rule.bump };
  if (message.kind !== 'conventional')
    return { rule: { kind: 'not-conventional', reason: message.reason }, bump: 'none' };
  return message.breakingBy === null ? callByType(message, judge) : breakingCalls[message.breakingBy];
};

/** What a message calls for, whoever wrote it and whatever others say about it. */
export const callByMessage = (commit: CommitFact, message: CommitMessage, judge: Judge): Call =>
  message.kind === 'merge' ? merge : (callByOutside(message, judge) ?? callByWords(commit, message, judge));

const callByLabels = ({ number, labels }: PullRequestFact, { policy }: Judge): Call | null => {
  if (policy.source !== 'pull-request-labels') return null;
  const calls = labels.flatMap((label) => {
    const bump = policy.labels.get(label.toLowerCase());
    return bump === undefined ? [] : [{ rule: { kind: 'label', pullRequest: number, label }, bump } as const];
  });
  return calls.toSorted((a, b) => compareSteps(b.bump, a.bump))[0] ?? null;
};

/** What other commits say about a commit. */
export type Others = {
  readonly reverts: Reverts;
  /** Those that reverts take back. */
  readonly reverted: ReadonlyMap<string, CommitFact>;
  readonly covering: ReturnType<typeof findCovering>;
};

/** Nobody says anything about anybody. */
export const nobody: Others = { reverts: noReverts, reverted: new Map(), covering: new Map() };

const isWeighed = (oid: string, judge: Judge, { reverted }: Others): boolean => {
  const commit = reverted.get(oid);
  if (commit === undefined) return false;
  const { message } = judge.read(commit);
  return message.kind === 'revert' || callByMessage(commit, message, judge).bump !== 'none';
};

const callByRevert = (subject: Subject, judge: Judge, others: Others): Call | null => {
  const targets = others.reverts.targets.get(subject.commit.oid);
  if (targets === undefined) return null;
  const { oids, reachesBack } = targets;
  if (!reachesBack && oids.some((oid) => isWeighed(oid, judge, others)))
    return { rule: { kind: 'reverts-unreleased', oids }, bump: 'none' };
  const told = callByWords(subject.commit, subject.message, judge);
  if (told.rule.kind === 'rule') return told;
  const bump = judge.policy.types.get('revert') ?? 'none';
  return { rule: reachesBack ? { kind: 'reverts-released' } : { kind: 'reverts-bumpless', oids }, bump };
};

const isBreaking = (message: CommitMessage): boolean => message.kind === 'conventional' && message.breakingBy !== null;

const callByOwn = (subject: Subject, judge: Judge, others: Others): Call => {
  const { commit, message } = subject;
  const outside = callByOutside(message, judge);
  if (outside !== null) return outside;
  const byRevert = isBreaking(message) ? null : callByRevert(subject, judge, others);
  return byRevert ?? callByMessage(commit, message, judge);
};

const callByPullRequest = (subject: Subject, pullRequest: PullRequestFact, judge: Judge, others: Others): Call => {
  const { commit, message } = subject;
  const outside = callByOutside(message, judge);
  if (outside !== null) return outside;
  const byRevert = isBreaking(message) ? null : callByRevert(subject, judge, others);
  if (byRevert?.rule.kind === 'reverts-unreleased') return byRevert;
  const byLabels = callByLabels(pullRequest, judge);
  if (byLabels !== null) return byLabels;
  if (byRevert !== null) return byRevert;
  const { rule, bump } = callByWords(commit, message, judge);
  return { rule: { kind: 'title', pullRequest: pullRequest.number, rule }, bump };
};

/** What a commit calls for, by all that is said about it. */
export const callOf = (subject: Subject, judge: Judge, others: Others): Call => {
  const { commit, text, pullRequest, coveredBy } = subject;
  const skip = judge.skipIn(text) ?? (pullRequest === null ? null : judge.skipIn(pullRequest.title));
  if (skip !== null) return { rule: { kind: 'skipped', text: skip }, bump: 'none' };
  const by = others.reverts.cancelledBy.get(commit.oid);
  if (by !== undefined) return { rule: { kind: 'cancelled', by }, bump: 'none' };
  if (coveredBy !== null) return { rule: { kind: 'covered', by: coveredBy }, bump: 'none' };
  return pullRequest === null
    ? callByOwn(subject, judge, others)
    : callByPullRequest(subject, pullRequest, judge, others);
};
