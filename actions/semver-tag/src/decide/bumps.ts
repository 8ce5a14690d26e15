import {
  type CommitMessage,
  type ConventionalCommit,
  type HeaderReader,
  listSquashedCommits,
} from '@drawbridge/core/domain/conventional-commit';
import type { HeaderReason } from '@drawbridge/core/domain/conventional-commit-header';
import type { CommitFact, CommitPlace, PullRequestFact } from './facts.ts';
import { createGistReader, type Gist } from './gist.ts';
import type { BumpOrNone, CommitRule, Policy } from './policy.ts';
import { createRevertPairing, noReverts, type Reverts } from './reverts.ts';
import { compileRules, compileSkips, type RuleMatcher, scopesOf } from './rules.ts';
import { compareSteps } from './step.ts';
import { createSubjectReader, findCovering, headerReaderOf, type Subject, type SubjectReader } from './subjects.ts';

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

/** One commit, or one bullet of a squash, with the step it calls for. */
export type CommitVerdict = {
  readonly commit: CommitFact;
  /** What the message says, without its texts: at hand for all commits of a range. */
  readonly gist: Gist;
  /** Under the title of its pull request, where that speaks for it. Read anew each time: it is for those that are shown. */
  readonly message: CommitMessage;
  readonly squashed: boolean;
  readonly rule: Rule;
  readonly bump: BumpOrNone;
};

/** The greatest step that any of the commits calls for. */
export const greatestBump = (verdicts: readonly CommitVerdict[]): BumpOrNone =>
  verdicts.reduce<BumpOrNone>((greatest, { bump }) => (compareSteps(bump, greatest) > 0 ? bump : greatest), 'none');

type Call<R extends Rule = Rule> = { readonly rule: R; readonly bump: BumpOrNone };

/** A policy as many commits are judged by it. */
type Judge = {
  readonly policy: Policy;
  readonly read: SubjectReader;
  readonly gistOf: ReturnType<typeof createGistReader>;
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

const compile = (policy: Policy, pullRequests: History['pullRequests']): Judge => ({
  policy,
  read: createSubjectReader(policy, pullRequests),
  gistOf: createGistReader(),
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

const callByMessage = (commit: CommitFact, message: CommitMessage, judge: Judge): Call =>
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
type Range = {
  readonly reverts: Reverts;
  /** Those that reverts take back. */
  readonly reverted: ReadonlyMap<string, CommitFact>;
  readonly covering: ReturnType<typeof findCovering>;
};

const isWeighed = (oid: string, judge: Judge, { reverted }: Range): boolean => {
  const commit = reverted.get(oid);
  if (commit === undefined) return false;
  const { message } = judge.read(commit);
  return message.kind === 'revert' || callByMessage(commit, message, judge).bump !== 'none';
};

const callByRevert = (subject: Subject, judge: Judge, range: Range): Call | null => {
  const targets = range.reverts.targets.get(subject.commit.oid);
  if (targets === undefined) return null;
  const { oids, reachesBack } = targets;
  if (!reachesBack && oids.some((oid) => isWeighed(oid, judge, range)))
    return { rule: { kind: 'reverts-unreleased', oids }, bump: 'none' };
  const told = callByWords(subject.commit, subject.message, judge);
  if (told.rule.kind === 'rule') return told;
  const bump = judge.policy.types.get('revert') ?? 'none';
  return { rule: reachesBack ? { kind: 'reverts-released' } : { kind: 'reverts-bumpless', oids }, bump };
};

const isBreaking = (message: CommitMessage): boolean => message.kind === 'conventional' && message.breakingBy !== null;

const callByOwn = (subject: Subject, judge: Judge, range: Range): Call => {
  const { commit, message } = subject;
  const outside = callByOutside(message, judge);
  if (outside !== null) return outside;
  const byRevert = isBreaking(message) ? null : callByRevert(subject, judge, range);
  return byRevert ?? callByMessage(commit, message, judge);
};

const callByPullRequest = (subject: Subject, pullRequest: PullRequestFact, judge: Judge, range: Range): Call => {
  const { commit, message } = subject;
  const outside = callByOutside(message, judge);
  if (outside !== null) return outside;
  const byRevert = isBreaking(message) ? null : callByRevert(subject, judge, range);
  if (byRevert?.rule.kind === 'reverts-unreleased') return byRevert;
  const byLabels = callByLabels(pullRequest, judge);
  if (byLabels !== null) return byLabels;
  if (byRevert !== null) return byRevert;
  const { rule, bump } = callByWords(commit, message, judge);
  return { rule: { kind: 'title', pullRequest: pullRequest.number, rule }, bump };
};

const callOf = (subject: Subject, judge: Judge, range: Range): Call => {
  const { commit, text, pullRequest, coveredBy } = subject;
  const skip = judge.skipIn(text) ?? (pullRequest === null ? null : judge.skipIn(pullRequest.title));
  if (skip !== null) return { rule: { kind: 'skipped', text: skip }, bump: 'none' };
  const by = range.reverts.cancelledBy.get(commit.oid);
  if (by !== undefined) return { rule: { kind: 'cancelled', by }, bump: 'none' };
  if (coveredBy !== null) return { rule: { kind: 'covered', by: coveredBy }, bump: 'none' };
  return pullRequest === null
    ? callByOwn(subject, judge, range)
    : callByPullRequest(subject, pullRequest, judge, range);
};

/** A verdict that keeps no text: there may be a hundred thousand. */
class JudgedCommit implements CommitVerdict {
  readonly commit: CommitFact;
  readonly gist: Gist;
  readonly rule: Rule;
  readonly bump: BumpOrNone;
  readonly #read: SubjectReader;

  constructor({ commit, message }: Subject, call: Call, { read, gistOf }: Judge) {
    this.commit = commit;
    this.gist = gistOf(message);
    this.rule = call.rule;
    this.bump = call.bump;
    this.#read = read;
  }

  get message(): CommitMessage {
    return this.#read(this.commit).message;
  }

  get squashed(): boolean {
    return false;
  }
}

const nobody: Range = { reverts: noReverts, reverted: new Map(), covering: new Map() };

/** Judges those again that other commits speak about. */
const hearOthers = (verdicts: readonly CommitVerdict[], judge: Judge, range: Range): readonly CommitVerdict[] => {
  const { reverts, covering } = range;
  const { cancelledBy, targets } = reverts;
  if (targets.size === 0 && covering.size === 0) return verdicts;
  return verdicts.map((verdict) => {
    const { oid } = verdict.commit;
    const owner = covering.get(oid) ?? null;
    if (owner === null && !cancelledBy.has(oid) && !targets.has(oid)) return verdict;
    const read = judge.read(verdict.commit);
    const subject = { ...read, coveredBy: read.pullRequest === null ? owner : null };
    return new JudgedCommit(subject, callOf(subject, judge, range), judge);
  });
};

const findReverted = (commits: readonly CommitFact[], { targets }: Reverts): Range['reverted'] => {
  const oids = new Set([...targets.values()].flatMap((target) => target.oids));
  const found = oids.size === 0 ? [] : commits.filter(({ oid }) => oids.has(oid));
  return new Map(found.map((commit) => [commit.oid, commit]));
};

/** What is silenced itself lists nothing. */
const silenced: ReadonlySet<Rule['kind']> = new Set<Rule['kind']>(['cancelled', 'skipped', 'covered']);

const withBullets = (verdict: CommitVerdict, judge: Judge): readonly CommitVerdict[] => {
  const { commit, rule } = verdict;
  if (commit.parents.length > 1 || silenced.has(rule.kind)) return [verdict];
  const { text, pullRequest } = judge.read(commit);
  if (pullRequest !== null) return [verdict];
  const bullets = listSquashedCommits(text, judge.readHeader).map((message): CommitVerdict => {
    const call = callByMessage(commit, message, judge);
    return { commit, gist: message, message, squashed: true, rule: call.rule, bump: call.bump };
  });
  return [verdict, ...bullets];
};

/** What may speak for commits, besides their own messages. */
type History = {
  readonly lineage: readonly CommitPlace[];
  readonly pullRequests: ReadonlyMap<number, PullRequestFact>;
};

/**
 * Judges each commit: which rule it meets, and the step that rule calls for. In the order given; linear but for reverted merges.
 * Throws when a rule asks for files that were not read.
 */
export const judgeCommits = (
  commits: readonly CommitFact[],
  policy: Policy,
  { lineage, pullRequests }: History = { lineage: commits, pullRequests: new Map() },
): readonly CommitVerdict[] => {
  const judge = compile(policy, pullRequests);
  const { hear, pair } = createRevertPairing();
  const speaking = new Set<string>();
  const alone = commits.map((commit): CommitVerdict => {
    const subject = judge.read(commit);
    hear(subject);
    if (subject.pullRequest !== null) speaking.add(commit.oid);
    return new JudgedCommit(subject, callOf(subject, judge, nobody), judge);
  });
  const reverts = pair(commits, lineage);
  const range = { reverts, reverted: findReverted(commits, reverts), covering: findCovering(lineage, speaking) };
  const verdicts = hearOthers(alone, judge, range);
  return policy.expandSquash ? verdicts.flatMap((verdict) => withBullets(verdict, judge)) : verdicts;
};
