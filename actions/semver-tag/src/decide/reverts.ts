import { type CommitMessage, parseCommitMessage, type Reverted } from '@drawbridge/core/domain/conventional-commit';
import type { CommitFact, CommitPlace } from './facts.ts';
import { broughtBy, type Range, rangeOf } from './range.ts';
import type { Subject } from './subjects.ts';

/** What a revert inside the range takes back. */
type RevertTargets = {
  /** Commits of the range. */
  readonly oids: readonly string[];
  /** It also, or only, names something that is not in the range: something released. */
  readonly reachesBack: boolean;
};

export type Reverts = {
  /** Reverted commit -> the commit that took it back. */
  readonly cancelledBy: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, RevertTargets>;
};

type Position = { readonly index: number; readonly commit: CommitFact };
type Revert = Position & { readonly reverted: Reverted };
/** The commits that one name may mean, the oldest first. */
type Stack = Position[];
/** Only what some revert names. */
type Catalogue = {
  readonly byOidStart: ReadonlyMap<string, Stack>;
  readonly byPullRequest: ReadonlyMap<number, Stack>;
  readonly byHeader: ReadonlyMap<string, Stack>;
};

const shortestOidLength = 7;

const startOf = (oid: string): string => oid.slice(0, shortestOidLength);

const revertedIn = (message: CommitMessage): Reverted | null =>
  message.kind === 'revert' || message.kind === 'conventional' ? message.reverted : null;

/** What a commit says it reverts, or null; a title that stands for it takes nothing from what it says itself. */
const revertedBy = ({ text, message, pullRequest }: Subject): Reverted | null =>
  (pullRequest === null ? null : revertedIn(parseCommitMessage(text))) ?? revertedIn(message);

const withoutNumber = ({ header, pullRequest }: CommitMessage): string => {
  if (pullRequest === null || !header.endsWith(')')) return header;
  const suffix = ` (#${pullRequest})`;
  return header.endsWith(suffix) ? header.slice(0, -suffix.length) : header;
};

/** Stacks by name, which grow from their end: only names that are awaited get any. */
const createStacks = <K>() => {
  const stacks = new Map<K, Stack>();
  return {
    awaitName: (name: K): void => {
      if (!stacks.has(name)) stacks.set(name, []);
    },
    put: (name: K, index: number, commit: CommitFact): void => {
      stacks.get(name)?.push({ index, commit });
    },
    close: (): ReadonlyMap<K, Stack> => {
      for (const stack of stacks.values()) stack.reverse();
      return stacks;
    },
  };
};

const stackByOidStart = (commits: readonly CommitFact[], reverts: readonly Revert[]): Catalogue['byOidStart'] => {
  const stacks = createStacks<string>();
  const starts = new Set(reverts.flatMap(({ reverted }) => reverted.oids.map(startOf)));
  if (starts.size === 0) return stacks.close();
  for (const start of starts) stacks.awaitName(start);
  for (const [index, commit] of commits.entries()) stacks.put(startOf(commit.oid), index, commit);
  return stacks.close();
};

type IsFree = (position: Position) => boolean;

/** The nearest older commit that is not yet taken back. What is not free now never is again: reverts are met from the newest on. */
const nearestFree = (stack: Stack | undefined, isFree: IsFree): Position | undefined => {
  for (let top = stack?.at(-1); top !== undefined && !isFree(top); top = stack?.at(-1)) stack?.pop();
  return stack?.at(-1);
};

type Search = { readonly found: readonly Position[]; readonly missing: boolean };

/** By object name where one is told, else by pull request, else by first line: the nearest older one not yet taken back. */
const findNamed = (reverted: Reverted, all: Catalogue, isFree: IsFree): Search => {
  const choices = [
    reverted.oids.map((oid) =>
      (all.byOidStart.get(startOf(oid)) ?? []).find(({ commit }) => commit.oid.startsWith(oid)),
    ),
    reverted.pullRequests.map((number) => nearestFree(all.byPullRequest.get(number), isFree)),
    [reverted.header === null ? undefined : nearestFree(all.byHeader.get(reverted.header), isFree)],
  ];
  const named = choices.find((choice) => choice.length > 0) ?? [];
  const found = named.filter((position) => position !== undefined);
  return { found, missing: found.length < named.length };
};

/** Nothing is taken back. */
export const noReverts: Reverts = { cancelledBy: new Map(), targets: new Map() };

const pair = (reverts: readonly Revert[], all: Catalogue, lineage: readonly CommitPlace[]): Reverts => {
  const cancelledBy = new Map<string, string>();
  const targets = new Map<string, RevertTargets>();
  let range: Range | null = null;
  const listBrought = ({ commit }: Position): readonly string[] => {
    if (commit.parents.length < 2) return [commit.oid];
    range ??= rangeOf(lineage);
    return broughtBy(range, commit);
  };
  for (const { index, commit, reverted } of reverts) {
    const { oid } = commit;
    if (cancelledBy.has(oid)) continue;
    const isFree = (other: Position) => other.index > index && !cancelledBy.has(other.commit.oid);
    const { found, missing } = findNamed(reverted, all, isFree);
    const oids = found.flatMap(listBrought).filter((other) => other !== oid);
    for (const other of oids) if (!cancelledBy.has(other)) cancelledBy.set(other, oid);
    targets.set(oid, { oids, reachesBack: missing || oids.length === 0 });
  }
  return { cancelledBy, targets };
};

/**
 * Pairs reverts with the commits of the range that they take back, the newest first: a revert that was itself reverted
 * takes nothing back. A named commit that is not found counts as released, so that a doubt never hides a change.
 * `hear` is told every commit, the newest first; a first line is known with and without the number of its pull request.
 */
export const createRevertPairing = () => {
  const reverts: Revert[] = [];
  const [byPullRequest, byHeader] = [createStacks<number>(), createStacks<string>()];
  let heard = 0;
  // A pull request or a first line means an older commit than the revert that names it: one that is heard after it.
  const hear = (subject: Subject): void => {
    const { commit, message } = subject;
    const index = heard;
    heard += 1;
    const { header, pullRequest } = message;
    if (pullRequest !== null) byPullRequest.put(pullRequest, index, commit);
    byHeader.put(header, index, commit);
    const bare = withoutNumber(message);
    if (bare !== header) byHeader.put(bare, index, commit);
    const reverted = revertedBy(subject);
    if (reverted === null) return;
    reverts.push({ index, commit, reverted });
    for (const number of reverted.pullRequests) byPullRequest.awaitName(number);
    if (reverted.header !== null) byHeader.awaitName(reverted.header);
  };
  return {
    hear,
    /** Once all commits were heard, given in the same order. */
    pair: (commits: readonly CommitFact[], lineage: readonly CommitPlace[]): Reverts => {
      if (reverts.length === 0) return noReverts;
      const byOidStart = stackByOidStart(commits, reverts);
      return pair(reverts, { byOidStart, byPullRequest: byPullRequest.close(), byHeader: byHeader.close() }, lineage);
    },
  };
};
