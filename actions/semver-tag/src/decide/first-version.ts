import type { Answer } from './answer.ts';
import { findFormerRelease } from './beginning.ts';
import { listOtherForms } from './other-forms.ts';
import { type Package, sharesVersion } from './package.ts';
import type { PackageFacts } from './packages.ts';
import type { Policy } from './policy.ts';
import { listKnownTags } from './version-tags.ts';

/** What a repository whose commits call for no version can do to get its first one. */
export type FirstVersion = Pick<Policy, 'initialVersion' | 'grammar'> & {
  /** False where `release-as` is refused. */
  readonly mayBeNamed: boolean;
  /** A commit has to change a file of a package. */
  readonly ofPackage: boolean;
};

type Judged = PackageFacts & { readonly answer: Answer; readonly package: Package };

const isNew = ({ package: { policy }, facts, answer }: Judged): boolean =>
  answer.kind === 'nothing-to-release' && !facts.asked && listKnownTags(facts.tags, policy).length === 0;

const isStuck = ({ answer }: Judged): boolean =>
  answer.kind === 'nothing-to-release' && answer.because.kind === 'no-releasing-commits';

/** The next step of a repository without any release, where there are commits and none calls for one; else null. */
export const findFirstVersion = (packages: readonly Judged[]): FirstVersion | null => {
  const [first] = packages;
  if (first === undefined || !packages.every(isNew) || !packages.some(isStuck)) return null;
  // Where there may be an earlier release, the way out is another.
  if (findFormerRelease(packages) !== null || listOtherForms(packages).length > 0) return null;
  const { initialVersion, grammar, channel } = first.package.policy;
  const ofPackage = first.package.name !== null;
  const isOne = !ofPackage || sharesVersion(packages.map((each) => each.package));
  return { initialVersion, grammar, mayBeNamed: channel === null && isOne, ofPackage };
};
