import { mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scratch } from '../ports/scratch.ts';

/** Room in the runner's own temporary folder (RUNNER_TEMP), which the runner empties before and after every job. */
export const createScratch = (environment: NodeJS.ProcessEnv): Scratch => {
  const root = environment['RUNNER_TEMP'] || tmpdir();
  const make = async (folder: string): Promise<string> => {
    await mkdir(folder, { recursive: true });
    return folder;
  };
  const makeOwn = async (): Promise<string> => mkdtemp(join(await make(root), 'drawbridge-step-'));
  let own: Promise<string> | undefined;
  return {
    variables: Object.fromEntries(
      Object.entries(environment).flatMap(([name, value]) =>
        /^TRIVY_/i.test(name) && value !== undefined ? [[name, value]] : [],
      ),
    ),
    sharedFolder: (name) => make(join(root, 'drawbridge-trivy', name)),
    writeText: async (name, text) => {
      own ??= makeOwn();
      const file = join(await own, name);
      await writeFile(file, text);
      return file;
    },
    has: async (folder, names) => {
      const found = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
      return found.every((each) => each?.isFile() === true);
    },
  };
};
