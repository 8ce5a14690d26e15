import { join } from 'node:path';
import { isObjectName } from '../domain/object-name.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { ChangedFile, Git, GitProblem } from '../ports/git.ts';
import type { WorldAccess } from '../ports/platform.ts';
import { createRunGit, type GitLimits, gitLimits, gitProblem, type RunGit } from './git/command.ts';
import { formatOf, readCommits } from './git/commit-log.ts';
import { createDiffReader, type DiffFile, diffArgs } from './git/diff.ts';
import { readFileText } from './git/file-text.ts';
import { completeHistory, fetchMissing, fetchTrees, type HistoryAccess, runOverNetwork } from './git/history.ts';
import { readLineCounts } from './git/line-counts.ts';
import { findMergeBase } from './git/merge-base.ts';
import { parseParents, parseTags, parseTree } from './git/output.ts';
import { openRepository, type Repository } from './git/repository.ts';
import { readSince } from './git/since.ts';
import { leaveOutBefore } from './git/skew.ts';
import { findBranch, readTreeFiles, readVersions } from './git/tree-files.ts';
import { findOnWalk } from './git/walk.ts';

export interface GitOptions {
  readonly access: WorldAccess;
  readonly clock: Pick<Clock, 'nowMs' | 'sleep'>;
  /** From 0 to 1; spreads the pauses between attempts. */
  readonly random: () => number;
  readonly environment: NodeJS.ProcessEnv;
  readonly limits?: GitLimits;
}

type Answer<T> = Promise<Result<T, GitProblem>>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const unsafeRevision = /^$|^[-^]|[\u0000-\u001f\u007f]/;

const map = <T, U>(result: Result<T, GitProblem>, change: (value: T) => U): Result<U, GitProblem> =>
  result.ok ? success(change(result.value)) : result;

const createResolver =
  (run: RunGit, repository: Repository) =>
  async (revision: string): Answer<string> => {
    if (unsafeRevision.test(revision)) {
      return failure(
        gitProblem('unknown-revision', 'git rev-parse', `was not asked: "${revision}" is not a revision.`),
      );
    }
    const args = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
    const answer = await run(repository.checkout, { args });
    if (answer.ok) {
      const name = answer.value.output.trim();
      repository.present.add(name);
      return success(name);
    }
    // An object name that is not in the checkout may have been fetched.
    if (!isObjectName(revision)) return answer;
    return map(await run(repository.view, { args }), ({ output }) => output.trim());
  };

const readDiff = async (run: RunGit, { view }: Repository, pair: readonly string[]): Answer<readonly DiffFile[]> => {
  const reader = createDiffReader();
  const onOutput = (bytes: Uint8Array): 'more' => {
    reader.push(bytes);
    return 'more';
  };
  const answer = await run(view, { args: [...diffArgs, ...pair], onOutput, reach: 'network' });
  if (!answer.ok) return answer;
  const files = reader.end();
  return files === undefined
    ? failure(
        gitProblem('failed', `git diff-tree ${pair.join(' ')}`, 'printed something that could not be read whole.'),
      )
    : success(files);
};

const readChangedFiles = async (
  { run, repository }: Tools,
  pair: readonly string[],
): Answer<readonly ChangedFile[]> => {
  const diff = await readDiff(run, repository, pair);
  if (!diff.ok) return diff;
  const grown = diff.value.filter(({ addedLines }) => addedLines.length > 0);
  const counted = await readLineCounts(run, repository, new Set(grown.map(({ blob }) => blob)));
  return map(counted, (counts) =>
    diff.value.map(({ blob, ...file }) => ({
      ...file,
      lineCount: file.addedLines.length > 0 ? counts.get(blob) : undefined,
    })),
  );
};

interface Tools {
  readonly run: RunGit;
  readonly repository: Repository;
  readonly history: HistoryAccess;
  readonly resolve: (revision: string) => Answer<string>;
}

const findDescendants = async ({ run, repository }: Tools, base: string, commits: readonly string[]) => {
  const input = [...commits, `^${base}`].map((oid) => `${oid}\n`).join('');
  const args = ['rev-list', '--ancestry-path', '--stdin'];
  const above = await findOnWalk(run, repository, { args, input, wanted: new Set(commits) });
  return map(above, (found) => (commits.includes(base) ? new Set([base, ...found]) : found));
};

type Reach = <T>(use: (tools: Tools) => Answer<T>) => Answer<T>;

// The repository is looked up once, when it is first needed; every method works on the same view of it.
const createReach = ({ access, clock, random, environment, limits }: GitOptions): Reach => {
  const { context, cancellation, debug, token } = access;
  const secrets = token === '' ? [] : [token, Buffer.from(`x-access-token:${token}`).toString('base64')];
  const run = createRunGit({ cancellation, limits: limits ?? gitLimits, secrets, debug, nowMs: clock.nowMs });
  const folder = join(context.workspace, access.workingDirectory);
  let opening: Answer<Tools> | undefined;
  const open = async (): Answer<Tools> => {
    const opened = await openRepository(run, { ...context, folder, token, environment });
    return map(opened, (repository) => ({
      run,
      repository,
      history: { run, repository, wait: { sleep: clock.sleep, random }, signal: cancellation.signal },
      resolve: createResolver(run, repository),
    }));
  };
  return async (use) => {
    opening ??= open();
    const tools = await opening;
    return tools.ok ? use(tools.value) : tools;
  };
};

// Names first, so that everything behind deals with object names only; those may still have to be fetched.
const nameAll = async ({ resolve }: Tools, revisions: readonly string[]): Answer<readonly string[]> => {
  const names: string[] = [];
  for (const revision of revisions) {
    const name = isObjectName(revision) ? success(revision) : await resolve(revision);
    if (!name.ok) return name;
    names.push(name.value);
  }
  return success(names);
};

// A rename is the end of one path and the begin of another; a merge brings what differs from its first parent.
const withFiles = ['--name-only', '--no-renames', '--diff-merges=first-parent'];

const logArgs = (files: boolean): readonly string[] => [
  'log',
  '-z',
  formatOf(files),
  ...(files ? withFiles : []),
  '--encoding=UTF-8',
  '--no-color',
  '--no-notes',
  '--no-mailmap',
  '--no-show-signature',
  '--date-order',
  '--stdin',
];

/** The repository of the working directory, through plain git. Nothing is read before the first call. */
export const createGit = (options: GitOptions): Git => {
  const reach = createReach(options);
  const complete = async (tools: Tools, commits: readonly string[], content: 'commits' | 'trees'): Answer<void> =>
    completeHistory(tools.history, [...new Set(commits)], content);
  return {
    at: (folder) => {
      const workingDirectory = join(options.access.workingDirectory, folder);
      return createGit({ ...options, access: { ...options.access, workingDirectory } });
    },
    resolve: (revision) => reach(({ resolve }) => resolve(revision)),
    parents: (commit) =>
      reach(async (tools) => {
        const names = await nameAll(tools, [commit]);
        if (!names.ok) return names;
        const ready = await fetchMissing(tools.history, names.value);
        if (!ready.ok) return ready;
        // The object itself: what walks history sees no parents at a cut.
        const args = ['cat-file', 'commit', ...names.value];
        return map(await tools.run(tools.repository.view, { args }), ({ output }) => parseParents(output));
      }),
    isShallow: () => reach(async ({ repository }) => success((await repository.boundary()).size > 0)),
    prefix: () => reach(async ({ repository }) => success(repository.prefix)),
    fetchHistory: (commits, content = 'trees') =>
      reach(async (tools) => {
        const names = await nameAll(tools, commits);
        return names.ok ? complete(tools, names.value, content) : names;
      }),
    mergeBase: (first, second) =>
      reach(async (tools) => {
        const names = await nameAll(tools, [first, second]);
        return names.ok ? findMergeBase(tools.history, [names.value[0] ?? '', names.value[1] ?? '']) : names;
      }),
    changedFiles: (from, to) =>
      reach(async (tools) => {
        const names = await nameAll(tools, [from, to]);
        if (!names.ok) return names;
        const ready = await fetchMissing(tools.history, names.value);
        return ready.ok ? readChangedFiles(tools, names.value) : ready;
      }),
    trackedFiles: (commit) =>
      reach(async (tools) => {
        const names = await nameAll(tools, [commit]);
        if (!names.ok) return names;
        const ready = await fetchMissing(tools.history, names.value);
        if (!ready.ok) return ready;
        const args = ['ls-tree', '-r', '-z', '--full-tree', ...names.value];
        return map(await tools.run(tools.repository.view, { args }), ({ output }) => parseTree(output));
      }),
    readText: (commit, path, maxBytes) =>
      reach(async (tools) => {
        const names = await nameAll(tools, [commit]);
        if (!names.ok) return names;
        const ready = await fetchMissing(tools.history, names.value);
        const question = { commit: names.value[0] ?? '', path, maxBytes };
        return ready.ok ? readFileText(tools.run, tools.repository, question) : ready;
      }),
    log: ({ from, to, files = false }) =>
      reach(async (tools) => {
        const names = await nameAll(tools, [to, ...from]);
        if (!names.ok) return names;
        const ready = await complete(tools, names.value, files ? 'trees' : 'commits');
        if (!ready.ok) return ready;
        const input = names.value.map((oid, index) => `${index === 0 ? '' : '^'}${oid}\n`).join('');
        const trees = files ? await fetchTrees(tools.history, input) : success(undefined);
        if (!trees.ok) return trees;
        const commits = await readCommits(tools.run, tools.repository.view, {
          args: logArgs(files),
          input,
          files,
        });
        return commits.ok ? leaveOutBefore(tools, names.value.slice(1), commits.value) : commits;
      }),
    logSince: ({ bases, head, files = false }) =>
      reach(async (tools) => {
        const names = await nameAll(tools, [head, ...bases]);
        if (!names.ok) return names;
        const [to = '', ...from] = names.value;
        return readSince(tools.history, { bases: [...new Set(from)], head: to, files });
      }),
    tags: (of = 'remote') =>
      reach(async ({ history, run, repository }) => {
        const answer =
          repository.remote === undefined || of === 'checkout'
            ? await run(repository.checkout, { args: ['show-ref', '--tags', '--dereference'], answers: [1] })
            : await runOverNetwork(history, {
                args: ['ls-remote', '--tags', repository.remote.name],
                ...(of === 'remote-once' ? { attempts: 1 } : {}),
              });
        return map(answer, ({ output }) => parseTags(output));
      }),
    ancestorsOf: (head, commits, until = commits) =>
      reach(async (tools) => {
        const names = await nameAll(tools, [head]);
        if (!names.ok) return names;
        const ready = await complete(tools, names.value, 'commits');
        if (!ready.ok) return ready;
        const args = ['rev-list', ...names.value];
        const search = { args, wanted: new Set([...commits, ...until]), until: new Set(until) };
        return findOnWalk(tools.run, tools.repository, search);
      }),
    branchHead: (name, from = 'checkout') => reach(({ history }) => findBranch(history, name, from)),
    filesOf: (commit, maxBytes) =>
      reach(async (tools) => {
        const names = await nameAll(tools, [commit]);
        return names.ok ? readTreeFiles(tools, names.value[0] ?? '', maxBytes) : names;
      }),
    versionsOf: (commit, path, maxBytes) =>
      reach(async (tools) => {
        const names = await nameAll(tools, [commit]);
        return names.ok ? readVersions(tools, { commit: names.value[0] ?? '', path, maxBytes }) : names;
      }),
    descendantsOf: (base, commits) =>
      reach(async (tools) => {
        const names = await nameAll(tools, [base]);
        if (!names.ok) return names;
        const ready = await complete(tools, [...names.value, ...commits], 'commits');
        return ready.ok ? findDescendants(tools, names.value[0] ?? '', commits) : ready;
      }),
  };
};
