import type { Scene } from '@drawbridge/core/action/run-action';
import { maximumSarifBytes } from '@drawbridge/core/domain/code-scanning';
import { limits } from '../decide/sarif/limits.ts';
import type { BuiltSarif, SarifSource } from '../decide/sarif/source.ts';

/** A document that fits, and where it was written. */
export interface WrittenSarif {
  readonly source: SarifSource;
  readonly built: BuiltSarif;
  /** Relative to the working directory. */
  readonly file: string;
  readonly results: number;
}

type FilesScene = Pick<Scene, 'files' | 'github'>;

// One file keeps its name; several have that of their target before the extension.
const fileFor = (path: string, name: string, count: number): string => {
  if (count <= 1) return path;
  const slash = path.lastIndexOf('/');
  const dot = path.lastIndexOf('.');
  const slug = name.replace(/[^A-Za-z0-9_.-]+/g, '-');
  return dot > slash ? `${path.slice(0, dot)}.${slug}${path.slice(dot)}` : `${path}.${slug}`;
};

/** Builds a document with as many of its worst findings as GitHub takes and shows, by number and by weight. */
const fit = async (source: SarifSource, { github }: FilesScene): Promise<{ built: BuiltSarif; results: number }> => {
  let room: number = limits.shownResults;
  for (;;) {
    const built = source.build(room);
    const results = source.count - built.leftOut;
    const bytes = await github.codeScanning.compressedBytes(built.upload);
    if (bytes <= maximumSarifBytes || results === 0) return { built, results };
    room = Math.floor(results * Math.min(0.9, (maximumSarifBytes / bytes) * 0.95));
  }
};

const longestSlug = 100;

/** A file for each of these names, in their order, as if those that were lost had theirs: also names that only differ in what a file's name cannot show have one each. */
export const filesFor = (path: string, names: readonly string[], lost = 0): readonly string[] => {
  const count = names.length + lost;
  const taken = new Set<string>();
  return names.map((name) => {
    const short = name.slice(0, longestSlug);
    let file = fileFor(path, short, count);
    for (let number = 2; taken.has(file.toLowerCase()); number += 1) file = fileFor(path, `${short}-${number}`, count);
    taken.add(file.toLowerCase());
    return file;
  });
};

/** Writes every document to its file; `lost` are the targets that should have had one, too. Throws when one cannot be written. */
export const writeSarif = async (
  sources: readonly SarifSource[],
  { path, lost = 0 }: { readonly path: string; readonly lost?: number },
  scene: FilesScene,
): Promise<readonly WrittenSarif[]> => {
  const written: WrittenSarif[] = [];
  const files = filesFor(
    path,
    sources.map(({ name }) => name),
    lost,
  );
  for (const [index, source] of sources.entries()) {
    const { built, results } = await fit(source, scene);
    const file = files[index] ?? path;
    const done = await scene.files.writeText(file, built.file);
    if (!done.ok) throw new Error(`The SARIF could not be written. ${done.error.message}`);
    written.push({ source, built, file, results });
  }
  return written;
};
