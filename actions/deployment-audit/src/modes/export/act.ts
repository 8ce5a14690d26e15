import type { Scene } from '@drawbridge/core/action/run-action';
import type { Files } from '@drawbridge/core/ports/files';

/** A file of the pack, by its path inside the pack's folder. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

const write = async (files: Files, path: string, text: string): Promise<void> => {
  const written = await files.writeText(path, text);
  if (!written.ok) throw new Error(`The evidence could not be written. ${written.error.message}`);
};

/** Writes the pack's files below a folder, and tells their paths; throws when one cannot be written. */
export const writePack = async (
  folder: string,
  pack: readonly PackFile[],
  { files }: Pick<Scene, 'files'>,
): Promise<readonly string[]> => {
  const paths = pack.map(({ path }) => `${folder}/${path}`);
  for (const [at, { text }] of pack.entries()) await write(files, paths[at] ?? '', text);
  return paths;
};
