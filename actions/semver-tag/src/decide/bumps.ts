import { type CommitMessage, listSquashedCommits } from '@drawbridge/core/domain/conventional-commit';
import { type Call, callByMessage, callOf, createJudge, type Judge, nobody, type Others, type Rule } from './calls.ts';
import type { CommitFact, CommitPlace, PullRequestFact } from './facts.ts';
import { createGistReader, type Gist } from './gist.ts';
import type { BumpOrNone, Policy } from './policy.ts';
import { createRevertPairing, type Reverts } from './reverts.ts';
import { compareSteps } from './step.ts';
import { findCovering, type Subject, type SubjectReader } from './subjects.ts';

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

/** A judge of a range that keeps the gist of each message. */
type Judging = Judge & { readonly gistOf: ReturnType<typeof createGistReader> };

/** A verdict that keeps no text: there may be a hundred thousand. */
class JudgedCommit implements CommitVerdict {
  readonly commit: CommitFact;
  readonly gist: Gist;
  readonly rule: Rule;
  readonly bump: BumpOrNone;
  readonly #read: SubjectReader;

  constructor({ commit, message }: Subject, call: Call, { read, gistOf }: Judging) {
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

/** Judges those again that other commits speak about. */
const hearOthers = (verdicts: readonly CommitVerdict[], judge: Judging, others: Others): readonly CommitVerdict[] => {
  const { reverts, covering } = others;
  const { cancelledBy, targets } = reverts;
  if (targets.size === 0 && covering.size === 0) return verdicts;
  return verdicts.map((verdict) => {
    const { oid } = verdict.commit;
    const owner = covering.get(oid) ?? null;
    if (owner === null && !cancelledBy.has(oid) && !targets.has(oid)) return verdict;
    const read = judge.read(verdict.commit);
    const subject = { ...read, coveredBy: read.pullRequest === null ? owner : null };
    return new JudgedCommit(subject, callOf(subject, judge, others), judge);
  });
};

const findReverted = (commits: readonly CommitFact[], { targets }: Reverts): Others['reverted'] => {
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
  const judge = { ...createJudge(policy, pullRequests), gistOf: createGistReader() };
  const { hear, pair } = createRevertPairing();
  const speaking = new Set<string>();
  const alone = commits.map((commit): CommitVerdict => {
    const subject = judge.read(commit);
    hear(subject);
    if (subject.pullRequest !== null) speaking.add(commit.oid);
    return new JudgedCommit(subject, callOf(subject, judge, nobody), judge);
  });
  const reverts = pair(commits, lineage);
  const others = { reverts, reverted: findReverted(commits, reverts), covering: findCovering(lineage, speaking) };
  const verdicts = hearOthers(alone, judge, others);
  return policy.expandSquash ? verdicts.flatMap((verdict) => withBullets(verdict, judge)) : verdicts;
};
