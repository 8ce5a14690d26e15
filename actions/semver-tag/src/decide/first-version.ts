import type { Answer } from './answer.ts';
import { listOtherForms } from './other-forms.ts';
import type { Package } from './package.ts';
import type { PackageFacts } from './packages.ts';
import type { Policy } from './policy.ts';
import { listKnownTags } from './version-tags.ts';

/** What a repository whose commits call for no version can do to get its first one. */
export type FirstVersion = Pick<Policy, 'initialVersion' | 'grammar'> & {
  /** False where `release-as` is refused. */
  readonly mayBeNamed: boolean;
};

type Judged = PackageFacts & { readonly answer: Answer; readonly package: Package };

const isStuck = ({ package: { policy }, facts, answer }: Judged): boolean =>
  answer.kind === 'nothing-to-release' &&
  answer.because.kind === 'no-releasing-commits' &&
  answer.because.asked !== true &&
  listKnownTags(facts.tags, policy).length === 0;

/** The next step of a repository that is one package and has no release, where none of its commits calls for one; else null. */
export const findFirstVersion = (packages: readonly Judged[]): FirstVersion | null => {
  const [only, ...others] = packages;
  if (only === undefined || others.length > 0 || only.package.name !== null) return null;
  // Where there may be an earlier release, the way out is another.
  if (!isStuck(only) || listOtherForms(packages).length > 0) return null;
  const { initialVersion, grammar, channel } = only.package.policy;
  return { initialVersion, grammar, mayBeNamed: channel === null };
};
