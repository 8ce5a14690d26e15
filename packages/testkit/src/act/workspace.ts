import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The remote that only act reads, to learn the repository's name; `origin` is free for what actions fetch from. */
export const nameRemote = 'drawbridge-name';

/** The folders of one run; all of them under `root`, to be removed together. */
export interface Workspace {
  readonly root: string;
  readonly checkout: string;
  readonly home: string;
  readonly artifacts: string;
  readonly files: string;
}

/** What the run works on. */
export interface Source {
  /** Folder of a git repository; what its HEAD points to is what runs, uncommitted changes are not seen. */
  readonly checkout: string;
  /** "owner/name" */
  readonly repository: string;
  /** Address of the server that plays GitHub, without a slash at the end. */
  readonly serverUrl: string;
}

/** Clones the source into a fresh temporary folder, as the runner would find it. */
export async function createWorkspace(source: Source): Promise<Workspace> {
  const root = await mkdtemp(path.join(await realpath(tmpdir()), 'drawbridge-act-'));
  const checkout = path.join(root, 'checkout');
  const [home, artifacts, files] = [path.join(root, 'home'), path.join(root, 'artifacts'), path.join(root, 'files')];
  for (const folder of [home, artifacts, files]) await mkdir(folder);
  await run('git', ['clone', '--quiet', '--no-hardlinks', source.checkout, checkout]);
  const git = (...args: readonly string[]) => run('git', [...args], { cwd: checkout });
  await git('remote', 'set-url', 'origin', `${source.serverUrl}/${source.repository}.git`);
  // act copies files, not folders: where every ref is packed (a detached HEAD), a checkout without `refs` is none to git.
  await writeFile(path.join(checkout, '.git/refs/.keep'), '');
  await git('remote', 'add', nameRemote, `https://github.com/${source.repository}.git`);
  return { root, checkout, home, artifacts, files };
}

/** Writes a file of the run's own (event, rewritten workflow) and returns where it is. */
export async function writeRunFile(workspace: Workspace, name: string, text: string): Promise<string> {
  const file = path.join(workspace.files, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}
