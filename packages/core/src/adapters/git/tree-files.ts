import { failure, type Result, success } from '../../domain/result.ts';
import type { FileVersion, GitProblem, TreeFile } from '../../ports/git.ts';
import { createBoundedOutput } from '../bounded-output.ts';
import { gitProblem, type RunGit } from './command.ts';
import { type HistoryAccess, runOverNetwork } from './history.ts';
import { parseParents } from './output.ts';
import type { Repository } from './repository.ts';

type Answer<T> = Promise<Result<T, GitProblem>>;
type Access = Pick<HistoryAccess, 'run' | 'repository'>;

const lineFeed = 0x0a;

/** Splits what `git cat-file --batch` printed: "name type size", LF, the bytes, LF; undefined where it is not whole. */
const splitBatch = (output: Buffer): ReadonlyMap<string, Uint8Array> | undefined => {
  const objects = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(lineFeed, at);
    const [, name, size] = /^([0-9a-f]+) blob (\d+)$/.exec(output.toString('latin1', at, end)) ?? [];
    const start = end + 1;
    if (end < 0 || name === undefined || output[start + Number(size)] !== lineFeed) return undefined;
    objects.set(name, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return objects;
};

const batch = 'git cat-file --batch';

// Of what is here: asked for an object that is not, git fails instead of fetching it.
const readBlobs = async (
  { run, repository }: Access,
  names: readonly string[],
  maxBytes: number,
): Answer<ReadonlyMap<string, Uint8Array>> => {
  const printed = createBoundedOutput(maxBytes);
  const input = names.map((name) => `${name}\n`).join('');
  const args = ['cat-file', '--batch', '--buffer'];
  const answer = await run(repository.stock, { args, input, onOutput: printed.push });
  if (!answer.ok) return answer;
  if (printed.isOverflown())
    return failure(gitProblem('failed', batch, `shows more than the ${maxBytes} bytes that are read.`));
  const blobs = splitBatch(printed.bytes());
  return blobs !== undefined && names.every((name) => blobs.has(name))
    ? success(blobs)
    : failure(
        gitProblem('failed', batch, 'did not print every file: contents are missing here. Fetch the branch whole.'),
      );
};

interface Listed {
  readonly path: string;
  readonly mode: string;
  readonly name: string;
}

const parseListed = (output: string): readonly Listed[] =>
  output.split('\0').flatMap((record) => {
    const tab = record.indexOf('\t');
    const [mode = '', , name = ''] = record.slice(0, tab).split(' ');
    return tab < 0 ? [] : [{ path: record.slice(tab + 1), mode, name }];
  });

const plainFile = '100644';

/** All files of a commit with their bytes; links, submodules and programs have none. */
export const readTreeFiles = async (access: Access, commit: string, maxBytes: number): Answer<readonly TreeFile[]> => {
  const { run, repository } = access;
  const listed = await run(repository.stock, { args: ['ls-tree', '-r', '-z', '--full-tree', commit] });
  if (!listed.ok) return listed;
  const files = parseListed(listed.value.output);
  const names = new Set(files.filter(({ mode }) => mode === plainFile).map(({ name }) => name));
  const blobs = await readBlobs(access, [...names], maxBytes);
  if (!blobs.ok) return blobs;
  return success(
    files.map(({ path, mode, name }) => ({ path, bytes: mode === plainFile ? blobs.value.get(name) : undefined })),
  );
};

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

const isCut = async ({ run, repository }: Access, commit: string): Answer<boolean> => {
  const roots = await run(repository.view, { args: ['rev-list', '--max-parents=0', commit] });
  if (!roots.ok) return roots;
  for (const root of lines(roots.value.output)) {
    // The object itself: what walks history sees no parents at a cut.
    const answer = await run(repository.stock, { args: ['cat-file', 'commit', root] });
    if (!answer.ok || parseParents(answer.value.output).length > 0) return answer.ok ? success(true) : answer;
  }
  return success(false);
};

/** What a file was in each commit that changed it, by every parent of a merge, oldest first; undefined where history was cut off. */
export const readVersions = async (
  access: Access,
  { commit, path, maxBytes }: { readonly commit: string; readonly path: string; readonly maxBytes: number },
): Answer<readonly FileVersion[] | undefined> => {
  const { run, repository } = access;
  const cut = await isCut(access, commit);
  if (!cut.ok || cut.value) return cut.ok ? success(undefined) : cut;
  // A merge that keeps one side's file would hide the other side, and with it what the file had been.
  const args = ['rev-list', '--full-history', '--topo-order', '--reverse', commit, '--', path];
  const walked = await run(repository.view, { args });
  if (!walked.ok) return walked;
  const commits = lines(walked.value.output);
  const input = commits.map((oid) => `${oid}:${path}\n`).join('');
  const named = await run(repository.stock, { args: ['cat-file', '--batch-check=%(objectname) %(objecttype)'], input });
  if (!named.ok) return named;
  const names = lines(named.value.output).map((line) => (/ blob$/.test(line) ? line.split(' ')[0] : undefined));
  const blobs = await readBlobs(access, [...new Set(names.filter((name) => name !== undefined))], maxBytes);
  if (!blobs.ok) return blobs;
  return success(commits.map((oid, at) => ({ commit: oid, bytes: blobs.value.get(names[at] ?? '') })));
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const unsafeBranch = /^$|^[-/]|[\u0000-\u0020\u007f:*?[\\^~]|\.\./;

const resolveIn = async (run: RunGit, place: Repository['checkout'], ref: string): Answer<string | undefined> => {
  const answer = await run(place, {
    args: ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    answers: [1],
  });
  if (!answer.ok) return answer;
  return success(answer.value.code === 0 ? answer.value.output.trim() : undefined);
};

const findHere = async ({ run, repository }: Access, branch: string): Answer<string | undefined> => {
  const { remote } = repository;
  const tracking = remote === undefined ? [] : [`refs/remotes/${remote.name}/${branch}`];
  for (const ref of [`refs/heads/${branch}`, ...tracking]) {
    const head = await resolveIn(run, repository.checkout, ref);
    if (!head.ok || head.value !== undefined) return head;
  }
  return success(undefined);
};

/**
 * Head of a branch, as the checkout has it, else fetched whole from the remote; undefined: there is none. `remote` asks the
 * remote whatever the checkout has: that may be as old as the job.
 */
export const findBranch = async (
  history: HistoryAccess,
  branch: string,
  from: 'checkout' | 'remote',
): Answer<string | undefined> => {
  const { run, repository } = history;
  if (unsafeBranch.test(branch))
    return failure(
      gitProblem('unknown-revision', 'git rev-parse', `was not asked: "${branch}" is no name of a branch.`),
    );
  const { remote } = repository;
  const here = from === 'remote' && remote !== undefined ? success(undefined) : await findHere(history, branch);
  if (!here.ok || here.value !== undefined || remote === undefined) return here;
  const own = `refs/drawbridge/branches/${branch}`;
  const refspec = `+refs/heads/${branch}:${own}`;
  const args = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-filter',
    '--refmap=',
    remote.name,
    refspec,
  ];
  const fetched = await runOverNetwork(history, { args });
  if (fetched.ok) return resolveIn(run, repository.view, own);
  return /couldn't find remote ref/i.test(fetched.error.message) ? success(undefined) : fetched;
};
