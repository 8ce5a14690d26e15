import type { Scene } from '@drawbridge/core/action/run-action';
import { type Checkout, fromTop } from '@drawbridge/core/domain/checkout';
import type { Evidence, ReadReport } from '../decide/evidence.ts';

/** Beyond it, findings are known by their messages alone. */
const mostFiles = 2_000;
const longestFileBytes = 4 * 1024 * 1024;
const lineBreak = /\r\n|\n|\r/;

const pathsOf = (reports: readonly ReadReport[]): ReadonlySet<string> =>
  new Set(
    reports.flatMap(({ report }) =>
      report.kind === 'findings' || report.kind === 'scan-verdict'
        ? report.findings.flatMap(({ place }) => (place?.line === undefined ? [] : [place.path]))
        : [],
    ),
  );

const readText = async (
  path: string,
  { files, git }: Pick<Scene, 'files' | 'git'>,
  { head, repository }: Checkout,
): Promise<string | undefined> => {
  const below = fromTop(repository, '');
  if (path.startsWith(below)) {
    const text = await files.readText(path.slice(below.length), longestFileBytes);
    return text.ok ? text.value : undefined;
  }
  // The working directory is a folder of the repository, and the file stands outside of it.
  const text = await git.readText(head, path, longestFileBytes);
  return text.ok ? text.value : undefined;
};

/** The texts of lines with findings, by which they are known again when they move. A file that cannot be read has none. */
export const gatherLines = async (
  reports: readonly ReadReport[],
  scene: Pick<Scene, 'files' | 'git'>,
  checkout: Checkout | undefined,
): Promise<Evidence['lineText']> => {
  const lines = new Map<string, readonly string[]>();
  for (const path of [...pathsOf(reports)].slice(0, mostFiles)) {
    const text = checkout === undefined ? undefined : await readText(path, scene, checkout);
    if (text !== undefined) lines.set(path, text.split(lineBreak));
  }
  return (path, line) => lines.get(path)?.[line - 1];
};
