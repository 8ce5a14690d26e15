import type { Release, Strategy } from '../rollout/model.ts';
import { withImage } from './image.ts';
import { type JsonObject, objectAt, textAt, without } from './json.ts';
import type { UnitManifest } from './manifest.ts';
import { marksOf, slotLabel } from './marks.ts';
import type { Deployment } from './objects.ts';
import { ownsByApply } from './ownership.ts';

/** What a manifest becomes before it is applied. */
export interface Preparation {
  readonly manifest: UnitManifest;
  readonly release: Release;
  readonly epoch: number;
  readonly namespace: string;
  /** What is there under that name; undefined: nothing. */
  readonly live: Deployment | undefined;
  /** So many pods; undefined: the field is somebody else's, and left out. */
  readonly replicas: number | undefined;
}

const own = (document: JsonObject, key: string): JsonObject => objectAt(document, key);

/**
 * How many pods the manifest may ask for. Where an HPA counts, or the manifest leaves it open, none; unless an earlier
 * apply of ours said so, for then leaving it out would reset it to 1: then what is there now.
 */
export const chooseReplicas = (
  manifest: UnitManifest,
  live: Deployment | undefined,
  isScaled: boolean,
): number | undefined => {
  const written = own(manifest.document, 'spec')['replicas'];
  if (!isScaled && typeof written === 'number') return written;
  return live !== undefined && ownsByApply(live.json, 'spec', 'replicas') ? live.replicas : undefined;
};

/**
 * The manifest with the artifact as its image, our marks, and the version of what it replaces: the server refuses it if
 * somebody else wrote meanwhile (https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions).
 */
export const prepareManifest = ({ manifest, release, epoch, namespace, live, replicas }: Preparation): JsonObject => {
  const metadata = without(own(manifest.document, 'metadata'), 'uid', 'managedFields', 'creationTimestamp');
  const spec = without(own(manifest.document, 'spec'), 'replicas');
  return {
    ...without(manifest.document, 'status'),
    metadata: {
      ...without(metadata, 'resourceVersion'),
      namespace,
      annotations: { ...objectAt(metadata, 'annotations'), ...marksOf(release, epoch) },
      ...(live === undefined ? {} : { resourceVersion: live.resourceVersion }),
    },
    spec: {
      ...spec,
      ...(replicas === undefined ? {} : { replicas }),
      template: withImage(objectAt(spec, 'template'), manifest.container, release.artifact),
    },
  };
};

/** The same manifest as one of a unit's two Deployments: its name, its selector and its pods carry the slot. */
export const slotManifest = (manifest: UnitManifest, slot: string): UnitManifest => {
  const metadata = own(manifest.document, 'metadata');
  const spec = own(manifest.document, 'spec');
  const [selector, template] = [objectAt(spec, 'selector'), objectAt(spec, 'template')];
  const label = { [slotLabel]: slot };
  const podMetadata = objectAt(template, 'metadata');
  const name = `${manifest.unit}-${slot}`;
  return {
    ...manifest,
    document: {
      ...manifest.document,
      metadata: { ...metadata, name, labels: { ...objectAt(metadata, 'labels'), ...label } },
      spec: {
        ...spec,
        selector: { ...selector, matchLabels: { ...objectAt(selector, 'matchLabels'), ...label } },
        template: {
          ...template,
          metadata: { ...podMetadata, labels: { ...objectAt(podMetadata, 'labels'), ...label } },
        },
      },
    },
  };
};

/** Why the order's strategy and the manifest's own do not fit; undefined: they do. */
export const findStrategyClash = (manifest: UnitManifest, strategy: Strategy): string | undefined => {
  const type = textAt(objectAt(manifest.document, 'spec', 'strategy'), 'type');
  const recreates = type === 'Recreate';
  if (strategy === 'blue-green' || recreates === (strategy === 'recreate')) return undefined;
  return strategy === 'recreate'
    ? `${manifest.file}: ${manifest.unit} is to be recreated, but its strategy is ${type || 'RollingUpdate'}. Write spec.strategy.type: Recreate, or \`strategy: rolling\`.`
    : `${manifest.file}: ${manifest.unit} has spec.strategy.type: Recreate, which is not rolling. Write \`strategy: recreate\`, or change the manifest.`;
};
