import { mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { failure, type Result, success } from '../../domain/result.ts';
import type { GitProblem } from '../../ports/git.ts';
import type { GitPlace, RunGit } from './command.ts';
import { gitEnvironment, withSettings } from './environment.ts';
import {
  chooseRemote,
  parseSettings,
  type Remote,
  rewritesAddresses,
  type ScopedSetting,
  tokenSettings,
  transportSettings,
} from './settings.ts';

/**
 * The user's repository, and a view of it: an empty bare repository that borrows its objects. Everything is read through
 * the view, and what is fetched lands there. So the checkout stays as later steps expect it (as shallow, as complete),
 * and no attribute file of a branch can make git call changed text binary.
 */
export interface Repository {
  readonly prefix: string;
  readonly checkout: GitPlace;
  readonly view: GitPlace;
  /** The same objects without the remote: asked for one that is not there, it says so instead of fetching it. */
  readonly stock: GitPlace;
  readonly remote: Remote | undefined;
  /** Objects that are known to be here: what was seen once need not be looked for again. */
  readonly present: Set<string>;
  /** Commits of the view whose parents were cut off. */
  boundary(): Promise<ReadonlySet<string>>;
  /** An empty repository with the same remote, and its objects without the remote: for an answer that the view must not take for the whole. */
  makeSpare(): Promise<{ readonly place: GitPlace; readonly shelf: GitPlace }>;
}

export interface RepositoryAccess {
  readonly workspace: string;
  readonly folder: string;
  readonly temporaryFolder: string;
  readonly serverUrl: string;
  readonly token: string;
  readonly environment: NodeJS.ProcessEnv;
}

interface Facts {
  readonly prefix: string;
  readonly format: string;
  readonly objects: string;
  readonly shallowFile: string;
}

// The prefix and not the top: a bare repository has none, and is read like any other.
const questions = ['--show-prefix', '--show-object-format', '--git-path', 'objects', '--git-path', 'shallow'];

const readFacts = async (run: RunGit, checkout: GitPlace): Promise<Result<Facts, GitProblem>> => {
  const answer = await run(checkout, { args: ['rev-parse', ...questions] });
  if (!answer.ok) return answer;
  const [prefix = '', format = '', objects = '', shallow = ''] = answer.value.output.split('\n');
  return success({
    prefix: prefix.replace(/\/$/, ''),
    format,
    objects: resolve(checkout.folder, objects),
    shallowFile: resolve(checkout.folder, shallow),
  });
};

const readIfThere = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
};

const configIn = (format: string): string =>
  format === 'sha1'
    ? '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'
    : `[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = ${format}\n`;

interface BareOptions {
  /** As git names it: `sha1`, `sha256`. */
  readonly format: string;
  readonly borrowed?: string;
}

// A bare repository without a process: these few files are all that git asks for.
const makeBare = async (folder: string, { format, borrowed }: BareOptions): Promise<void> => {
  await mkdir(join(folder, 'objects', 'info'), { recursive: true });
  await mkdir(join(folder, 'refs'));
  await writeFile(join(folder, 'HEAD'), 'ref: refs/heads/none\n');
  await writeFile(join(folder, 'config'), configIn(format));
  if (borrowed !== undefined) await writeFile(join(folder, 'objects', 'info', 'alternates'), `${borrowed}\n`);
};

const makeFolders = async (facts: Facts, temporaryFolder: string) => {
  const parent = temporaryFolder === '' ? tmpdir() : temporaryFolder;
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'drawbridge-git-'));
  const [view, stock] = [join(folder, 'view'), join(folder, 'stock')];
  const { format, objects: borrowed } = facts;
  await makeBare(view, { format, borrowed });
  await makeBare(stock, { format, borrowed: join(view, 'objects') });
  const shallow = await readIfThere(facts.shallowFile);
  if (shallow !== '') await writeFile(join(view, 'shallow'), shallow);
  return { folder, view, stock };
};

const makeSpareIn = async (parent: string, format: string) => {
  const folder = await mkdtemp(join(parent, 'spare-'));
  const [place, shelf] = [join(folder, 'place'), join(folder, 'shelf')];
  await makeBare(place, { format });
  await makeBare(shelf, { format, borrowed: join(place, 'objects') });
  return { place, shelf };
};

// In a container the checkout often belongs to another user; the runner's own workspace is not a stranger's folder.
const safeFolders = async ({ workspace, folder }: RepositoryAccess): Promise<readonly string[]> => {
  const folders = [folder, workspace];
  for (let each = folder; each.startsWith(`${workspace}/`) && each !== workspace; each = dirname(each))
    folders.push(each);
  const real = await Promise.all(folders.map((each) => realpath(each).catch(() => each)));
  return [...new Set([...folders, ...real])].map((each) => each.replaceAll('\\', '/'));
};

const resolveRemote = async (
  run: RunGit,
  checkout: GitPlace,
  settings: readonly ScopedSetting[],
): Promise<Remote | undefined> => {
  const remote = chooseRemote(settings);
  if (remote === undefined || !rewritesAddresses(settings)) return remote;
  const answer = await run(checkout, { args: ['ls-remote', '--get-url', remote.name] });
  return answer.ok ? { ...remote, url: answer.value.output.trim() } : remote;
};

/** Finds the repository of a folder and makes the view of it; reads, and changes nothing in the checkout. */
export const openRepository = async (
  run: RunGit,
  access: RepositoryAccess,
): Promise<Result<Repository, GitProblem>> => {
  const outer = gitEnvironment(access.environment);
  const safe = (await safeFolders(access)).map((folder) => ['safe.directory', folder] as const);
  const checkout: GitPlace = { folder: access.folder, environment: withSettings(outer, safe) };
  const [facts, listed] = await Promise.all([
    readFacts(run, checkout),
    run(checkout, { args: ['config', '--list', '--show-scope', '--null'] }),
  ]);
  if (!facts.ok) return facts;
  if (!listed.ok) return failure(listed.error);
  const settings = parseSettings(listed.value.output);
  const remote = await resolveRemote(run, checkout, settings);
  const token = tokenSettings(settings, { ...access, remoteUrl: remote?.url ?? '' });
  const folders = await makeFolders(facts.value, access.temporaryFolder);
  const environment = withSettings(outer, [...transportSettings(settings), ...token]);
  const boundary = async (): Promise<ReadonlySet<string>> =>
    new Set((await readIfThere(join(folders.view, 'shallow'))).split('\n').filter((line) => line !== ''));
  const { prefix, format } = facts.value;
  const view = { folder: folders.view, environment };
  const stock = { folder: folders.stock, environment: outer };
  const makeSpare: Repository['makeSpare'] = async () => {
    const spare = await makeSpareIn(folders.folder, format);
    return { place: { folder: spare.place, environment }, shelf: { folder: spare.shelf, environment: outer } };
  };
  return success({ prefix, checkout, remote, view, stock, present: new Set(), boundary, makeSpare });
};
