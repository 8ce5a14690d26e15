import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Files } from '@drawbridge/core/ports/files';
import { loadManifests } from '../act/targets/kubernetes/kubernetes-target.ts';
import type { Config } from '../inputs/config.ts';

/** What ships together: what the input says or, of the target kubernetes, the Deployments of the manifests. */
export const gatherUnits = async (
  { target, units, workingDirectory }: Config,
  files: Files,
): Promise<Result<readonly string[], string>> => {
  if (target.kind === 'command') return success(units);
  const folder = workingDirectory === '.' ? 'the workspace' : `${workingDirectory} (\`working-directory\`)`;
  const manifests = await loadManifests({ files, settings: target.kubernetes }, folder);
  if (!manifests.ok) return failure(manifests.error.message);
  return success(manifests.value.units.map(({ unit }) => unit));
};
