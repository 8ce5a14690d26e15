import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listTrackedFiles } from '../checks/tracked-files.ts';
import { runCaptured } from '../process.ts';
import { root } from '../root.ts';
import { buildBundles } from './build.ts';

/**
 * Builds the named actions from a copy of the tree that lies deeper and under another name, and hands the folder in
 * which `NAME/dist` is to `look`; everything is gone afterwards.
 */
export async function rebuildElsewhere<T>(names: readonly string[], look: (built: string) => T): Promise<T> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'drawbridge-rebuild-'));
  try {
    const clone = path.join(scratch, 'another place', 'deeper', 'clone');
    await copyTree(clone);
    await install(clone);
    const actions = path.join(clone, 'actions');
    await buildBundles(
      names.map((name) => ({ action: path.join(actions, name), out: path.join(actions, name, 'dist'), clone })),
    );
    return look(actions);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function copyTree(clone: string): Promise<void> {
  for (const file of await listTrackedFiles()) {
    const target = path.join(clone, file);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(root, file), target);
  }
}

async function install(clone: string): Promise<void> {
  const { exitCode, output } = await runCaptured('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: clone,
  });
  if (exitCode !== 0) throw new Error(`The copy cannot be installed:\n${output.trim()}`);
}
