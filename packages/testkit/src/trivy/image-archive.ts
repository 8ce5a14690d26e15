import { createHash } from 'node:crypto';
import { type ArchiveFile, writeTar } from '../tar.ts';

/** An image to make: its files, one list a layer, lowest first. */
export interface ImagePlan {
  /** e.g. "shop:1.0.0" */
  readonly name: string;
  readonly layers: readonly (readonly ArchiveFile[])[];
  readonly environment?: readonly string[];
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** An image as `docker save` writes it (https://github.com/moby/docker-image-spec): same plan, same bytes. */
export const writeImageArchive = ({ name, layers, environment = [] }: ImagePlan): Buffer => {
  const archives = layers.map(writeTar);
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    created: '2026-01-01T00:00:00Z',
    config: { Env: ['PATH=/usr/bin', ...environment] },
    rootfs: { type: 'layers', diff_ids: archives.map((archive) => `sha256:${digest(archive)}`) },
    history: archives.map((_archive, index) => ({
      created: '2026-01-01T00:00:00Z',
      created_by: `COPY layer${index} /`,
    })),
  });
  const configName = `${digest(Buffer.from(config))}.json`;
  const layerNames = archives.map((archive) => `${digest(archive)}/layer.tar`);
  return writeTar([
    { path: configName, content: config },
    ...archives.map((content, index) => ({ path: layerNames[index] ?? '', content })),
    { path: 'manifest.json', content: JSON.stringify([{ Config: configName, RepoTags: [name], Layers: layerNames }]) },
  ]);
};
