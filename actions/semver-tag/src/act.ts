import type { Scene } from '@drawbridge/core/action/run-action';
import { tellPullRequest } from '@drawbridge/core/action/sticky-comment';
import type { Document } from '@drawbridge/core/domain/document';
import { findNewcomers, isStillLatest } from './act/newcomers.ts';
import { keepRelease } from './act/release.ts';
import { writeTags } from './act/tags.ts';
import { type Deed, nothingDone } from './decide/deed.ts';
import type { TagFact } from './decide/facts.ts';
import type { Plan, ReleaseWrite } from './decide/plan.ts';
import type { Config } from './inputs.ts';

/** What the release carries: the tag's message and the notes. */
interface Texts {
  readonly tagMessage: string;
  readonly notes: string;
}

type Writing = Pick<Scene, 'git' | 'github' | 'context' | 'log'>;

interface Circumstances {
  readonly texts: Texts;
  readonly config: Config;
  /** The tags that the plan was made from. */
  readonly known: readonly TagFact[];
  /** Another run was faster once already. */
  readonly isLate: boolean;
}

const withLatest = (release: ReleaseWrite, newcomers: readonly TagFact[], { policy }: Config): ReleaseWrite => ({
  ...release,
  latest: release.latest && isStillLatest(release.tagName, newcomers, policy.template),
});

/**
 * Carries a plan out: all tags in one transaction, then the GitHub Release. `overtaken` means that nothing was written
 * because another run changed a tag first; the facts have to be read again.
 */
export const act = async (
  plan: Plan,
  { texts, config, known, isLate }: Circumstances,
  scene: Writing,
): Promise<Deed | 'overtaken'> => {
  if (config.dryRun) return nothingDone;
  const tags = await writeTags(plan.tags, { annotated: config.annotated, message: texts.tagMessage }, scene);
  if (tags === 'overtaken') return tags;
  const newcomers = tags.tags === 'written' ? await findNewcomers(known, scene) : [];
  if (tags.trouble !== null || plan.release === null) return { ...nothingDone, ...tags, newcomers };
  // The run that was faster writes the notes; two of them would only race once more.
  if (isLate && tags.tags === 'untouched') return { ...nothingDone, release: { kind: 'left' } };
  const { release, trouble } = await keepRelease(withLatest(plan.release, newcomers, config), texts.notes, scene);
  return { ...tags, release, trouble, newcomers };
};

/** Keeps the pull request's comment current. */
export const comment = async (config: Config, scene: Scene, document: Document): Promise<void> =>
  tellPullRequest(
    {
      action: 'semver-tag',
      key: config.commentKey,
      when: config.comment,
      dryRun: config.dryRun,
      document,
    },
    scene,
  );
