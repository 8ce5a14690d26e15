import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCaptured } from '../process.ts';
import { root } from '../root.ts';

/** The files that git has or would have, relative to the clone; deleted and ignored ones are left out. */
export async function listTrackedFiles(clone: string = root): Promise<readonly string[]> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { exitCode, output } = await runCaptured('git', args, { cwd: clone });
  if (exitCode !== 0) throw new Error(`git cannot list the files of ${clone}: ${output.trim()}`);
  const names = new Set(output.split('\0').filter((name) => name !== ''));
  return [...names].filter((name) => existsSync(path.join(clone, name))).sort();
}
