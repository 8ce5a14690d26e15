import { statSync } from 'node:fs';
import path from 'node:path';
import { formatKilobytes } from '../bench/row.ts';
import { countBytesRead, type Subject } from '../bench/start.ts';
import { buildEmptyAction, listBuiltActions } from '../bench/subjects.ts';
import { measureTarball } from '../bench/tarball.ts';
import type { Check } from './check.ts';

/**
 * What a runner may have to download for the whole suite of six, compressed: 0.7 MB an action, two fifths of it GitHub's
 * client, and 0.3 MB for keys of OpenPGP (adr/0019).
 */
export const tarballBoundBytes = 4_550_000;

function judge(subject: Subject): readonly string[] {
  const { name, bundle, boundBytes } = subject;
  const sizes = { 'reads at its start': countBytesRead(subject), 'has in dist/index.js': statSync(bundle).size };
  return Object.entries(sizes)
    .filter(([, bytes]) => bytes > boundBytes)
    .map(
      ([what, bytes]) => `${name} ${what} ${formatKilobytes(bytes)}, more than ${formatKilobytes(boundBytes)}; ${hint}`,
    );
}

const hint = `see which static import came in (\`${path.join('packages', 'tooling')}\` bench), and await it where it is first used`;

/** Sizes decide how fast an action starts, and unlike times they are the same on every machine. */
export const start: Check = {
  name: 'start',
  promise: 'no action reads more JavaScript at its start than promised, and the suite stays small',
  async find() {
    const subjects = [await buildEmptyAction(), ...listBuiltActions()];
    const tarballBytes = measureTarball();
    const tarball = `The suite is ${formatKilobytes(tarballBytes)} compressed, more than ${formatKilobytes(tarballBoundBytes)}`;
    return [...subjects.flatMap(judge), ...(tarballBytes > tarballBoundBytes ? [tarball] : [])];
  },
};
