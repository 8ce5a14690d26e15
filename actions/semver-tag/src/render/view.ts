import type { RunContext } from '@drawbridge/core/domain/event';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import type { Answer } from '../decide/answer.ts';
import type { Deed } from '../decide/deed.ts';
import type { ReleaseFacts } from '../decide/facts.ts';
import type { Package } from '../decide/package.ts';
import type { Plan } from '../decide/plan.ts';
import type { Preview } from '../decide/preview.ts';
import type { NoteTexts } from './notes-texts.ts';

/** What there is to show of one package. */
export interface PackageView {
  readonly package: Package;
  /** Of a preview: what merging the commits as they are comes to. */
  readonly answer: Answer;
  readonly preview: Preview | null;
  readonly facts: ReleaseFacts;
  /** Empty where there is no version. */
  readonly texts: NoteTexts;
  /** Those of its tag: the same, unless other packages share the tag. */
  readonly tagTexts: NoteTexts;
}

/** All that there is to show. */
export interface View {
  readonly verdict: Verdict;
  /** In the order configured; one without a name when the repository is one package. */
  readonly packages: readonly PackageView[];
  /** What was passed over, each a sentence. */
  readonly warnings: readonly string[];
  /** What is good to know, each a line. */
  readonly asides: readonly string[];
  readonly plan: Plan;
  readonly deed: Deed;
  readonly dryRun: boolean;
  /** False in `mode: report`. */
  readonly enforced: boolean;
  readonly context: RunContext;
  readonly nowMs: number;
  readonly elapsedMs: number;
}

/** A package in its run. */
export type PackageInView = PackageView &
  Pick<View, 'plan' | 'deed' | 'dryRun' | 'context'> & {
    /** Packages are released together: the refused one because of which this one is not released either. */
    readonly blockedBy: string | null;
  };

/** Each package together with what the whole run planned and did. */
export const packagesOf = ({ packages, plan, deed, dryRun, context }: View): readonly PackageInView[] => {
  const refused = packages.find(({ answer }) => answer.kind === 'refused')?.package.name ?? null;
  return packages.map((each) => {
    const blockedBy = each.answer.kind === 'refused' || each.answer.kind === 'nothing-to-release' ? null : refused;
    return { ...each, plan, deed, dryRun, context, blockedBy };
  });
};

/** The commit that was judged; null in a preview. */
export const headOf = ({ packages }: View): string | null =>
  packages.flatMap(({ preview, facts }) => (preview === null ? facts.head : []))[0] ?? null;

/** Address of the repository's pages; empty where nobody knows it, and what would lead there is text alone. */
export const repositoryUrl = ({ serverUrl, repository }: RunContext): string =>
  serverUrl === '' ? '' : `${serverUrl}/${repository}`;
