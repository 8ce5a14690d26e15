import type { TrivyReport } from '@drawbridge/core/reports/trivy/model';
import { cleanPath } from './paths.ts';
import type { Target, TargetKind } from './target.ts';

// A folder at the top of a checkout is a repository to every command.
const folder = ['filesystem', 'repository'];

/** What Trivy calls the things that it scans (`ArtifactType`), by the command. */
const types: Readonly<Record<TargetKind, readonly string[]>> = {
  fs: folder,
  config: folder,
  repo: folder,
  image: ['container_image'],
  sbom: ['cyclonedx', 'spdx'],
};

/** What a report is about if not the target, in words; undefined: it is about the target. */
export const mistakenFor = (
  { kind, subject }: Target,
  { artifactName, artifactType }: Pick<TrivyReport, 'artifactName' | 'artifactType'>,
): string | undefined => {
  if (artifactName === '') return 'nothing: it names no target';
  if (!types[kind].includes(artifactType)) return `another kind of thing (${artifactType || 'none is named'})`;
  // A repository may be named after its address.
  const isPath = artifactType === 'filesystem' || kind === 'sbom';
  return isPath && kind !== 'repo' && cleanPath(artifactName) !== cleanPath(subject) ? `"${artifactName}"` : undefined;
};
