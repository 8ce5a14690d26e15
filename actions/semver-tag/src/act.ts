import type { Scene } from '@drawbridge/core/action/run-action';
import { tellPullRequest } from '@drawbridge/core/action/sticky-comment';
import type { Document } from '@drawbridge/core/domain/document';
import { moveForward } from './act/forward.ts';
import { yieldLatest } from './act/latest.ts';
import { findNewcomers, isStillLatest } from './act/newcomers.ts';
import { keepRelease } from './act/release.ts';
import type { Making } from './act/tag-objects.ts';
import { type Overtaken, writeTags } from './act/tags.ts';
import { type Deed, nothingDone, type ReleaseDeed } from './decide/deed.ts';
import type { TagFact } from './decide/facts.ts';
import type { Plan, ReleaseWrite } from './decide/plan.ts';
import type { Policy } from './decide/policy.ts';
import type { Config } from './inputs.ts';

/** What a release carries: the tag's message and the notes. */
interface ReleaseTexts {
  readonly tagMessage: string;
  readonly notes: string;
}

type Writing = Pick<Scene, 'git' | 'log'> & Making;

interface Circumstances {
  /** By the name of the release tag. */
  readonly texts: ReadonlyMap<string, ReleaseTexts>;
  /** Those under which each release tag was named. */
  readonly policies: ReadonlyMap<string, Policy>;
  readonly config: Config;
  /** The tags that the plan was made from. */
  readonly known: readonly TagFact[];
  /** Another run was faster once already. */
  readonly isLate: boolean;
}

const withLatest = (
  release: ReleaseWrite,
  newcomers: readonly TagFact[],
  { policies }: Circumstances,
): ReleaseWrite => {
  const template = policies.get(release.tagName)?.template;
  const isLatest = release.latest && template !== undefined && isStillLatest(release.tagName, newcomers, template);
  return { ...release, latest: isLatest };
};

/** What two runs at once may have got wrong between them where GitHub compares nothing: moving tags that went back. */
const mendMoves = async (
  { tags }: Plan,
  done: Pick<Deed, 'together' | 'written'> | Overtaken,
  { policies }: Circumstances,
  scene: Writing,
): Promise<void> => {
  const isTogether = 'together' in done && done.together;
  const moved = tags.filter(({ name, role }) => role === 'moving' && done.written.includes(name));
  if (isTogether || moved.length === 0) return;
  await moveForward(
    moved.map(({ name }) => name),
    [...policies.values()],
    scene,
  );
};

type Releases = Pick<Deed, 'releases' | 'trouble'>;

/** The releases one after the other, until one fails. */
const keepReleases = async (
  wanted: readonly ReleaseWrite[],
  { texts, policies, known }: Circumstances,
  scene: Writing,
): Promise<Releases> => {
  const releases: ReleaseDeed[] = [];
  for (const write of wanted) {
    const { release, trouble } = await keepRelease(write, texts.get(write.tagName)?.notes ?? '', scene);
    releases.push(release);
    if (trouble !== null) return { releases, trouble };
    const template = policies.get(write.tagName)?.template;
    const isLatest = write.latest && !write.draft && release.kind === 'created';
    if (isLatest && template !== undefined) await yieldLatest(write.tagName, { known, template }, scene);
  }
  return { releases, trouble: null };
};

/**
 * Carries a plan out: all tags in one transaction (or one after the other where the server has none), then the GitHub
 * Releases. Overtaken: another run changed a tag first; the facts have to be read again.
 */
export const act = async (plan: Plan, circumstances: Circumstances, scene: Writing): Promise<Deed | Overtaken> => {
  const { config, texts, known, isLate } = circumstances;
  if (config.dryRun) return nothingDone;
  const messageOf = (tagName: string): string => texts.get(tagName)?.tagMessage ?? '';
  const { annotated, signing, tagger } = config;
  const tags = await writeTags(plan.tags, { annotated, signing, tagger, messageOf }, scene);
  await mendMoves(plan, tags, circumstances, scene);
  if ('kind' in tags) return tags;
  const newcomers = tags.written.length > 0 ? await findNewcomers(known, scene) : [];
  if (tags.trouble !== null) return { ...nothingDone, ...tags, newcomers };
  // The run that was faster writes the notes; two of them would only race once more.
  if (isLate && tags.tags === 'untouched') {
    return { ...nothingDone, releases: plan.releases.map(({ tagName }) => ({ tagName, kind: 'left' })) };
  }
  const wanted = plan.releases.map((release) => withLatest(release, newcomers, circumstances));
  return { ...tags, ...(await keepReleases(wanted, circumstances, scene)), newcomers };
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
