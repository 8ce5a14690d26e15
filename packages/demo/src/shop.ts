import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Git, openGit } from '@drawbridge/testkit/github/git';
import { formatTree, listAt, mapAt, parseTree } from '@drawbridge/testkit/workflows/yaml-tree';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../../..');
const example = path.join(root, 'examples/shop');
const pushes = path.resolve(import.meta.dirname, '../pushes');
const workflows = '.github/workflows';

/** The shop's developer: a clone of the shop's repository, worked on with real git over HTTP. */
export interface Shop {
  readonly git: Git;
  /** Runs git in the clone as the developer; returns its text. */
  readonly run: (...args: readonly string[]) => Promise<string>;
}

/** Git's environment in which the developer commits, and is let in by the server. */
export const developerEnvironment = (token: string): Readonly<Record<string, string>> => ({
  GIT_AUTHOR_NAME: 'Shop',
  GIT_AUTHOR_EMAIL: 'shop@example.com',
  GIT_COMMITTER_NAME: 'Shop',
  GIT_COMMITTER_EMAIL: 'shop@example.com',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'http.extraHeader',
  GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
});

interface Beginning {
  readonly message: string;
  readonly paths: readonly string[];
  readonly tags?: readonly string[];
}

const beginnings: readonly Beginning[] = [
  {
    message: 'feat: sell tea, cups and kettles',
    paths: ['package.json', '.gitignore', 'src', 'tests', 'docs', 'deploy'],
  },
  { message: 'ci: check each change, ship each merge', paths: ['.drawbridge', '.github'], tags: ['v1', 'v1.0'] },
  { message: 'docs: say what the shop answers', paths: ['README.md'] },
];

/** An empty clone in a new folder, with the server's repository as its origin. */
export async function cloneShop(folder: string, remote: string, token: string): Promise<Shop> {
  await mkdir(folder);
  const git = openGit(folder);
  const environment = developerEnvironment(token);
  const shop: Shop = { git, run: (...args) => git.text(args, { environment }) };
  await shop.run('init', '--quiet', '--initial-branch=main');
  await shop.run('remote', 'add', 'origin', remote);
  return shop;
}

/** Puts the example's files, as they are, into three commits with the tags of 1.0.0, and pushes all of it; without a scanner its workflows go without their scan. */
export async function pushBeginnings(shop: Shop, isScanned: boolean): Promise<void> {
  await copyExample(shop.git.folder);
  if (!isScanned) await leaveScanOut(path.join(shop.git.folder, workflows));
  for (const beginning of beginnings) await commitBeginning(shop, beginning);
  await shop.run('push', '--quiet', 'origin', 'main', '--tags');
}

async function commitBeginning(shop: Shop, { message, paths, tags }: Beginning): Promise<void> {
  await shop.run('add', '--', ...paths);
  await shop.run('commit', '--quiet', `--message=${message}`);
  if (tags === undefined) return;
  await shop.run('tag', '--annotate', '--message=1.0.0', 'v1.0.0');
  for (const tag of tags) await shop.run('tag', tag);
}

// A job that cannot do its work here would end red; one that needs it must not wait for it either.
async function leaveScanOut(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const workflow = mapAt(parseTree(await readFile(path.join(folder, name), 'utf8')));
    const jobs = Object.entries(mapAt(workflow, 'jobs')).filter(([id]) => id !== 'security');
    const kept = jobs.map(([id, job]) => {
      const needs = listAt(job, 'needs').filter((each) => each !== 'security');
      return [id, needs.length === 0 ? job : { ...mapAt(job), needs }];
    });
    await writeFile(path.join(folder, name), formatTree({ ...workflow, jobs: Object.fromEntries(kept) }));
  }
}

// What is tracked or about to be: neither coverage reports nor node_modules of who tried the example out.
async function copyExample(folder: string): Promise<void> {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { stdout } = await run('git', list, { cwd: example });
  for (const name of stdout.split('\0').filter((each) => each !== ''))
    await cp(path.join(example, name), path.join(folder, name));
}

/** Names of the example's workflows that the commit does not hold exactly as they are. */
export async function differingWorkflows(git: Git, commit: string): Promise<readonly string[]> {
  const names = await readdir(path.join(example, workflows));
  const differing = await Promise.all(
    names.map(async (name) => {
      const own = await git.text(['hash-object', '--', path.join(example, workflows, name)]);
      const held = await git.attempt(['rev-parse', '--verify', '--quiet', `${commit}:${workflows}/${name}`]);
      return held.stdout.toString('utf8').trim() === own ? [] : [name];
    }),
  );
  return differing.flat();
}

/** Commits one of the prepared changes onto the branch and pushes it; returns the commit's subject. */
export async function pushChange(shop: Shop, branch: string, patch: string): Promise<string> {
  await shop.run('switch', '--quiet', ...(await branchArguments(shop, branch)));
  await shop.run('am', '--quiet', '--ignore-date', path.join(pushes, patch));
  await shop.run('push', '--quiet', 'origin', branch);
  return shop.run('log', '-1', '--format=%s');
}

async function branchArguments(shop: Shop, branch: string): Promise<readonly string[]> {
  const known = await shop.git.attempt(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]);
  return known.exitCode === 0 ? [branch] : ['--create', branch, 'main'];
}

/** Commits one of the prepared changes onto main and pushes it; returns the commit. */
export async function pushToMain(shop: Shop, patch: string): Promise<string> {
  await pushChange(shop, 'main', patch);
  return shop.run('rev-parse', 'HEAD');
}

/** Merges the branch into main with a merge commit, and pushes that; returns the commit. */
export async function mergeBranch(shop: Shop, branch: string, message: string): Promise<string> {
  await shop.run('switch', '--quiet', 'main');
  await shop.run('merge', '--quiet', '--no-ff', `--message=${message}`, branch);
  await shop.run('push', '--quiet', 'origin', 'main');
  return shop.run('rev-parse', 'HEAD');
}
