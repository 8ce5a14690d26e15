import type { Scene } from '@drawbridge/core/action/run-action';
import type { Files } from '@drawbridge/core/ports/files';

/** A file that a mode writes, by its path inside the output folder. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

const write = async (files: Files, path: string, text: string): Promise<void> => {
  const written = await files.writeText(path, text);
  if (!written.ok) throw new Error(`A file could not be written. ${written.error.message}`);
};

/** Writes files below a folder, and tells their paths; throws when one cannot be written. */
export const writeFiles = async (
  folder: string,
  output: readonly OutputFile[],
  { files }: Pick<Scene, 'files'>,
): Promise<readonly string[]> => {
  const paths = output.map(({ path }) => `${folder}/${path}`);
  for (const [at, { text }] of output.entries()) await write(files, paths[at] ?? '', text);
  return paths;
};
