import { versionOfTag } from '@drawbridge/core/domain/version-tag';
import type { Decision, NothingToRelease } from './decision.ts';
import type { Occasion } from './occasion.ts';
import { decideTogether, type PackageFacts, type Together } from './packages.ts';
import type { Policy } from './policy.ts';

/** Nothing is released, and why: what the decision says, or that a tag which somebody pushed makes no version. */
export type Nothing = Omit<NothingToRelease, 'because'> & {
  readonly because: NothingToRelease['because'] | { readonly kind: 'only-a-tag'; readonly tagName: string };
};

/** What a run comes to. */
export type Answer = Exclude<Decision, NothingToRelease> | Nothing;

/** The policy of a run: a tag that somebody made is taken at its word, whatever branch, channel or line is configured. */
export const policyFor = (occasion: Occasion, policy: Policy): Policy => {
  if (occasion.kind !== 'settle') return policy;
  return { ...policy, bar: null, releaseAs: versionOfTag(policy.template, occasion.tagName) };
};

const toAnswer = (decision: Decision, occasion: Occasion): Answer => {
  const isSettled = decision.kind === 'finish' || decision.kind === 'already-released';
  if (occasion.kind !== 'settle' || isSettled) return decision;
  const { base, verdicts } = decision;
  const because = { kind: 'only-a-tag', tagName: occasion.tagName } as const;
  return { kind: 'nothing-to-release', base, verdicts, because };
};

/** Decides a run by what it is for: an answer for each package, in the order given. Pure. */
export const decide = (
  packages: readonly PackageFacts[],
  occasion: Occasion,
  together: Together | null,
): readonly Answer[] =>
  decideTogether(packages, together, (policy) => policyFor(occasion, policy)).map((decision) =>
    toAnswer(decision, occasion),
  );
