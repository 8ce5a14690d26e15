import type { Condition, Verdict } from '@drawbridge/core/domain/verdict';
import type { Baseline } from './baseline.ts';
import type { MissingReport } from './evidence.ts';
import type { GateFact } from './facts/fact.ts';
import type { Offender } from './offender.ts';
import type { Exemption, QuarantineEntry, Waiver } from './policy.ts';

/** A fact as a condition saw it, ready to show. */
export type SeenValue = { readonly fact: string; readonly value: string };

/** A condition with all that explains it. */
export type Judgement = Condition & {
  readonly level: 'fail' | 'warn';
  /** As the policy has it; empty for what no policy asks for (missing reports, a gate that saw nothing). */
  readonly require: string;
  /** Why it came out so, one sentence for each failed comparison or obstacle. */
  readonly reasons: readonly string[];
  /** What would make it pass; empty where it does. */
  readonly fix: string;
  readonly seen: readonly SeenValue[];
  /** The worst first; all of them. */
  readonly offenders: readonly Offender[];
};

/** A test that passed only after it was retried, or whose failure does not count for now. */
export type NotedTest = {
  readonly suite: string;
  readonly name: string;
  readonly path: string | undefined;
  readonly line: number | undefined;
  readonly attempts: number;
  readonly exemption: Exemption | undefined;
};

/** An exemption and how often it was made use of. */
export type ExemptionUse<Entry extends Exemption> = {
  readonly entry: Entry;
  readonly state: 'applied' | 'unused' | 'expired';
  /** What it was applied to, or would have been if it had not expired; each with rule or test, and place. */
  readonly subjects: readonly Offender[];
};

/** What the evidence comes to under a policy. */
export type Decision = {
  readonly verdict: Verdict;
  /** Failed ones first. */
  readonly judgements: readonly Judgement[];
  /** Every fact by name, those that were not measured among them. */
  readonly facts: ReadonlyMap<string, GateFact>;
  readonly missing: readonly MissingReport[];
  readonly flaky: readonly NotedTest[];
  readonly quarantined: readonly NotedTest[];
  readonly waivers: readonly ExemptionUse<Waiver>[];
  readonly quarantine: readonly ExemptionUse<QuarantineEntry>[];
  /** Everything else that people should know: expired entries, a changed policy, what is counted how. */
  readonly notices: readonly string[];
  /** What to keep when this commit stands on the default branch; undefined: keep what is there. */
  readonly nextBaseline: Baseline | undefined;
};
