import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { formatTree, parseTree } from '../workflows/yaml-tree.ts';
import { rewriteForAct, type SelfReference } from './rewrites.ts';

const run = promisify(execFile);

/** The name under which users refer to this repository, and the ref that the workflows' `$/` becomes for act. */
export const drawbridge: SelfReference = { repository: 'drawbridge-ci/drawbridge', ref: 'v1' };

/**
 * Writes what `uses: drawbridge-ci/drawbridge/...@v1` would download into `target`: `git archive` (so export-ignore
 * counts) of the working tree's .github and actions, as if they were committed now, rewritten for act.
 */
export async function exportLibrary(root: string, target: string): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'drawbridge-export-'));
  try {
    const tree = await treeOfWorkingFiles(root, scratch);
    const archive = path.join(scratch, 'library.tar');
    await run('git', ['archive', '--format=tar', `--output=${archive}`, tree], {
      cwd: root,
      env: aside(root, scratch),
    });
    await mkdir(target, { recursive: true });
    await run('tar', ['-xf', archive, '-C', target]);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  await rewriteFiles(target);
}

/** Rewrites every workflow and action.yml under `folder` in place, so that act can run them. */
export async function rewriteFiles(folder: string): Promise<void> {
  for await (const name of glob(['.github/workflows/*.{yml,yaml}', 'actions/*/action.yml'], { cwd: folder })) {
    const file = path.join(folder, name);
    const rewritten = rewriteForAct(parseTree(await readFile(file, 'utf8')), drawbridge);
    await writeFile(file, formatTree(rewritten));
  }
}

// An index and an object folder of its own: the repository itself is only read.
const aside = (root: string, scratch: string): NodeJS.ProcessEnv => ({
  ...process.env,
  GIT_INDEX_FILE: path.join(scratch, 'index'),
  GIT_OBJECT_DIRECTORY: path.join(scratch, 'objects'),
  GIT_ALTERNATE_OBJECT_DIRECTORIES: path.join(root, '.git/objects'),
});

async function treeOfWorkingFiles(root: string, scratch: string): Promise<string> {
  const git = async (...args: readonly string[]) => run('git', [...args], { cwd: root, env: aside(root, scratch) });
  await mkdir(path.join(scratch, 'objects'));
  await git('read-tree', 'HEAD');
  const published = ['.gitattributes', '.github', 'actions'].filter((name) => existsSync(path.join(root, name)));
  await git('add', '--all', '--', ...published);
  return (await git('write-tree')).stdout.trim();
}
