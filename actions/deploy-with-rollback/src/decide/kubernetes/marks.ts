import type { Release } from '../rollout/model.ts';
import { imageOf, versionOfImage } from './image.ts';
import type { Deployment } from './objects.ts';

/** What Drawbridge writes on the Deployments that it ships; never on their pods, which would restart for it. */
export const marks = {
  epoch: 'drawbridge.dev/epoch',
  version: 'drawbridge.dev/version',
  artifact: 'drawbridge.dev/artifact',
  commit: 'drawbridge.dev/commit',
} as const;

/** The label of pods and the key of selectors that tell blue from green. */
export const slotLabel = 'drawbridge.dev/slot';

/** The name under which the server keeps what Drawbridge wrote (https://kubernetes.io/docs/reference/using-api/server-side-apply/#managers). */
export const fieldManager = 'drawbridge';

/** The marks of a release that is written under an epoch. */
export const marksOf = ({ version, artifact, commit }: Release, epoch: number): Readonly<Record<string, string>> => ({
  [marks.epoch]: String(epoch),
  [marks.version]: version,
  [marks.artifact]: artifact,
  [marks.commit]: commit,
});

/** The epoch of the last writer; 0: nobody of ours. */
export const epochOf = ({ annotations }: Pick<Deployment, 'annotations'>): number => {
  const epoch = Number(annotations[marks.epoch] ?? '0');
  return Number.isSafeInteger(epoch) && epoch >= 0 ? epoch : Number.MAX_SAFE_INTEGER;
};

/** What a Deployment serves. Its marks count only while they name the image that it has; else the image speaks for itself. */
export const releaseOf = ({ annotations, template }: Deployment, container: string): Release => {
  const artifact = imageOf(template, container);
  if (annotations[marks.artifact] !== artifact) return { version: versionOfImage(artifact), artifact, commit: '' };
  const [version, commit] = [annotations[marks.version], annotations[marks.commit]];
  return { version: version ?? versionOfImage(artifact), artifact, commit: commit ?? '' };
};
