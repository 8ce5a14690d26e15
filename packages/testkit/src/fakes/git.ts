import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { ChangedFile, Commit, Git, GitProblem, Tag } from '@drawbridge/core/ports/git';
import { ancestry } from './ancestry.ts';

export interface FakeCommit extends Commit {
  /** What it touches, for those who ask for files. */
  readonly paths?: readonly string[];
}

export interface FakeGitPlan {
  /** Parents before children. */
  readonly commits?: readonly FakeCommit[];
  /** Names beside the object names, e.g. { HEAD: oid }; HEAD is the last commit unless told. */
  readonly revisions?: Readonly<Record<string, string>>;
  readonly tags?: readonly Tag[];
  /** By "from..to" in object names. */
  readonly diffs?: Readonly<Record<string, readonly ChangedFile[]>>;
  /** By object name. */
  readonly trackedFiles?: Readonly<Record<string, readonly string[]>>;
  /** Texts of files by object name of the commit, then by path from the top. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Heads of branches by name. */
  readonly branches?: Readonly<Record<string, string>>;
  readonly prefix?: string;
  /** Checkouts in folders of this one; any other folder is one of this repository. */
  readonly folders?: Readonly<Record<string, FakeGitPlan>>;
  readonly shallow?: boolean;
  /** `logSince` answers; without it the fake cannot fetch a range by itself, as where all is here. */
  readonly canCut?: boolean;
  /** What asking the remote for its tags answers; those of the checkout are still known. */
  readonly remoteProblem?: GitProblem;
  /** What a method answers instead. */
  readonly problems?: Readonly<Partial<Record<keyof Git, GitProblem>>>;
}

export interface FakeGit extends Git {
  /** Every call, as "method argument argument". */
  readonly calls: readonly string[];
}

const encoder = new TextEncoder();
const firstDateMs = Date.UTC(2026, 0, 1);

/** A readable object name: oidOf(7) is forty digits that end with 7. */
export const oidOf = (number: number): string => number.toString(16).padStart(40, '0');

/** A straight line of commits, oldest first, one a message, an hour apart; their names are oidOf(1), oidOf(2)... */
export const lineOfCommits = (messages: readonly string[]): readonly FakeCommit[] =>
  messages.map((message, index) => ({
    oid: oidOf(index + 1),
    parents: index === 0 ? [] : [oidOf(index)],
    message,
    committedMs: firstDateMs + index * 3_600_000,
    authoredMs: firstDateMs + index * 3_600_000,
    author: { name: 'Octo Cat', email: 'octo@example.org' },
    files: null,
  }));

/** A problem in the port's shape. */
export const gitProblemOf = (kind: GitProblem['kind'], message = `git said: ${kind}`): GitProblem => ({
  kind,
  command: 'git',
  message,
});

const bestCommon = (commits: readonly FakeCommit[], first: string, second: string): string | undefined => {
  const [left, right] = [ancestry(commits, first), ancestry(commits, second)];
  return commits.findLast(({ oid }) => left.has(oid) && right.has(oid))?.oid;
};

/** A repository given as data. What it is not told it does not know, and says so as git would. */
export const fakeGit = (plan: FakeGitPlan = {}): FakeGit => {
  const commits = plan.commits ?? [];
  const calls: string[] = [];
  const head = commits.at(-1)?.oid;
  const revisions = new Map(Object.entries({ ...(head === undefined ? {} : { HEAD: head }), ...plan.revisions }));
  for (const { oid } of commits) revisions.set(oid, oid);
  const name = (revision: string): Result<string, GitProblem> => {
    const oid = revisions.get(revision);
    return oid === undefined ? failure(gitProblemOf('unknown-revision', `unknown revision ${revision}`)) : success(oid);
  };
  const answer = async <T>(
    method: keyof Git,
    args: readonly string[],
    use: (oids: readonly string[]) => Result<T, GitProblem>,
  ): Promise<Result<T, GitProblem>> => {
    calls.push([method, ...args].join(' '));
    const problem = plan.problems?.[method];
    if (problem !== undefined) return failure(problem);
    const oids: string[] = [];
    for (const revision of args) {
      const oid = name(revision);
      if (!oid.ok) return oid;
      oids.push(oid.value);
    }
    return use(oids);
  };
  const known = <T>(table: Readonly<Record<string, T>> | undefined, key: string): Result<T, GitProblem> => {
    const value = table?.[key];
    return value === undefined ? failure(gitProblemOf('failed', `the fake was not told about ${key}`)) : success(value);
  };
  return {
    calls,
    at: (folder) => fakeGit(plan.folders?.[folder] ?? { ...plan, prefix: folder }),
    resolve: (revision) => answer('resolve', [revision], ([oid = '']) => success(oid)),
    parents: (commit) =>
      answer('parents', [commit], ([oid]) => success(commits.find((each) => each.oid === oid)?.parents ?? [])),
    isShallow: () => answer('isShallow', [], () => success(plan.shallow ?? false)),
    prefix: () => answer('prefix', [], () => success(plan.prefix ?? '')),
    fetchHistory: (wanted) => answer('fetchHistory', wanted, () => success(undefined)),
    mergeBase: (first, second) =>
      answer('mergeBase', [first, second], ([a = '', b = '']) => success(bestCommon(commits, a, b))),
    changedFiles: (from, to) =>
      answer('changedFiles', [from, to], ([a = '', b = '']) => known(plan.diffs, `${a}..${b}`)),
    trackedFiles: (commit) => answer('trackedFiles', [commit], ([oid = '']) => known(plan.trackedFiles, oid)),
    readText: (commit, path, maxBytes) =>
      answer('readText', [commit], ([oid = '']) => {
        const text = plan.texts?.[oid]?.[path];
        return text !== undefined && text.length > maxBytes
          ? failure(gitProblemOf('failed', `${path} is too long`))
          : success(text);
      }),
    log: ({ from, to, files = false }) =>
      answer('log', [to, ...from], ([tip = '', ...known]) => {
        const reached = ancestry(commits, tip);
        const left = new Set(known.flatMap((oid) => [...ancestry(commits, oid)]));
        const taken = commits.filter((each) => reached.has(each.oid) && !left.has(each.oid));
        return success(taken.toReversed().map((commit) => ({ ...commit, files: files ? (commit.paths ?? []) : null })));
      }),
    logSince: ({ bases, head: tip, files = false }) =>
      answer('logSince', [tip], ([to = '']) => {
        const names = bases.map((base) => revisions.get(base) ?? base);
        const held = commits.filter(({ oid }) => names.includes(oid));
        const others = held.filter(({ oid }) => oid !== to);
        const [oldest] = others.toSorted((a, b) => a.committedMs - b.committedMs);
        const reached = ancestry(commits, to);
        const isTold = plan.canCut === true && held.length === names.length;
        if (!isTold || oldest === undefined || !reached.has(oldest.oid)) return success(undefined);
        const left = reached.difference(ancestry(commits, oldest.oid));
        const taken = commits.filter(({ oid }) => left.has(oid)).toReversed();
        return success({
          base: oldest.oid,
          commits: taken.map((commit) => ({ ...commit, files: files ? (commit.paths ?? []) : null })),
        });
      }),
    tags: (of = 'remote') =>
      answer('tags', [], () => {
        const unreachable = of === 'checkout' ? undefined : plan.remoteProblem;
        return unreachable === undefined ? success(plan.tags ?? []) : failure(unreachable);
      }),
    ancestorsOf: (tip, wanted) =>
      answer('ancestorsOf', [tip], ([oid = '']) => success(new Set(wanted).intersection(ancestry(commits, oid)))),
    branchHead: (branch) => answer('branchHead', [], () => success(plan.branches?.[branch])),
    filesOf: (commit) =>
      answer('filesOf', [commit], ([oid = '']) =>
        success(Object.entries(plan.texts?.[oid] ?? {}).map(([path, text]) => ({ path, bytes: encoder.encode(text) }))),
      ),
    versionsOf: (commit, path) =>
      answer('versionsOf', [commit], ([tip = '']) => {
        const reached = ancestry(commits, tip);
        const held = commits.filter(({ oid }) => reached.has(oid) && plan.texts?.[oid]?.[path] !== undefined);
        const versions = held.map(({ oid }) => ({ commit: oid, bytes: encoder.encode(plan.texts?.[oid]?.[path]) }));
        return success(plan.shallow === true ? undefined : versions);
      }),
    descendantsOf: (base, wanted) =>
      answer('descendantsOf', [base], ([oid = '']) =>
        success(new Set(wanted.filter((each) => ancestry(commits, each).has(oid)))),
      ),
  };
};
