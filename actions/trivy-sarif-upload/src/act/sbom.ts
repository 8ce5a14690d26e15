import type { Scene } from '@drawbridge/core/action/run-action';
import type { Target } from '../decide/target.ts';
import type { TrivyAnswer } from '../gather/trivy/session.ts';
import type { Config } from '../inputs/config.ts';
import { filesFor } from './files.ts';

const hasBill = ({ kind }: Target): boolean => kind !== 'sbom' && kind !== 'config';

/** Writes the bill of materials of every scanned target but SBOMs themselves; throws when one cannot be made or written. */
export const writeSboms = async (
  { format, file: path, lost = [] }: Config['sbom'] & { readonly lost?: readonly Target[] },
  trivy: TrivyAnswer | undefined,
  { files }: Pick<Scene, 'files'>,
): Promise<readonly string[]> => {
  if (format === 'none' || trivy === undefined) return [];
  const outputs = trivy.outputs.filter(({ target }) => hasBill(target));
  const written: string[] = [];
  const names = filesFor(
    path,
    outputs.map(({ target }) => target.name),
    lost.filter(hasBill).length,
  );
  for (const [index, output] of outputs.entries()) {
    const made = await trivy.convert(output, format);
    if (!made.ok) throw new Error(made.error);
    const file = names[index] ?? path;
    const done = await files.writeText(file, made.value);
    if (!done.ok) throw new Error(`The bill of materials could not be written. ${done.error.message}`);
    written.push(file);
  }
  return written;
};
