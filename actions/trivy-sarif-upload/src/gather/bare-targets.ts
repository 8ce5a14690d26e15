import type { Scene } from '@drawbridge/core/action/run-action';
import type { TrivyReport } from '@drawbridge/core/reports/trivy/model';
import type { Scan } from '../decide/scan.ts';
import { scannersOf } from '../decide/scanners.ts';
import type { Scanner } from '../inputs/config.ts';

const saysNothing = ({ results }: TrivyReport): boolean =>
  results.every(
    ({ packages, checks, secrets, suppressions }) =>
      packages.length + checks + secrets.length + suppressions.length === 0,
  );

const holdsText = async (subject: string, files: Scene['files']): Promise<boolean> => {
  // Nothing is read: a file with anything in it is longer than 0 bytes.
  const own = await files.readText(subject, 0);
  if (own.ok || own.error.kind === 'too-large') return !own.ok;
  const found = await files.find(subject, ['**']);
  return found.ok && found.value.some(({ bytes }) => bytes > 0);
};

const isRemote = (subject: string): boolean => /^https?:\/\//.test(subject);

/**
 * The names of folders that were searched for secrets, and in which no file lies: a report without secrets looks the same
 * for them as for clean ones. Only where it says nothing else are files looked for.
 */
export const findBareTargets = async (
  scans: readonly Scan[],
  wanted: readonly Scanner[],
  { files }: Pick<Scene, 'files'>,
): Promise<readonly string[]> => {
  const bare: string[] = [];
  for (const { target, report } of scans) {
    const { kind, subject, name } = target;
    if ((kind !== 'fs' && kind !== 'repo') || isRemote(subject)) continue;
    if (!scannersOf(kind, wanted).includes('secret') || !saysNothing(report)) continue;
    if (!(await holdsText(subject, files))) bare.push(name);
  }
  return bare;
};
