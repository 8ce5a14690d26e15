import { type CommitMessage, parseCommitMessage, type Reverted } from '@drawbridge/core/domain/conventional-commit';
import type { CommitPlace } from './facts.ts';
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

type Position = { readonly index: number; readonly subject: Subject };
type Revert = Position & { readonly reverted: Reverted };
/** The commits that one name may mean, the oldest first. */
type Stack = Position[];
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
const revertedBy = ({ commit, message, pullRequest }: Subject): Reverted | null =>
  (pullRequest === null ? null : revertedIn(parseCommitMessage(commit.message))) ?? revertedIn(message);

const findReverts = (subjects: readonly Subject[]): readonly Revert[] => {
  const reverts: Revert[] = [];
  let index = 0;
  for (const subject of subjects) {
    const reverted = revertedBy(subject);
    if (reverted !== null) reverts.push({ index, subject, reverted });
    index += 1;
  }
  return reverts;
};

const put = <K>(catalogue: Map<K, Stack>, key: K, position: Position): void => {
  const known = catalogue.get(key);
  if (known === undefined) catalogue.set(key, [position]);
  else known.push(position);
};

/** Cheap questions about every commit of a long range, of which most are named by no revert. */
type Named = {
  readonly oid: (oid: string) => boolean;
  readonly pullRequest: (pullRequest: number | null) => pullRequest is number;
  readonly header: (header: string) => boolean;
};

const isNamed = (reverts: readonly Revert[], oidLength: number): Named => {
  const oids = reverts.flatMap(({ reverted }) => reverted.oids);
  const whole = new Set(oids.filter(({ length }) => length === oidLength));
  const starts = new Set(oids.filter(({ length }) => length < oidLength).map(startOf));
  const numbers = new Set(reverts.flatMap(({ reverted }) => reverted.pullRequests));
  const headers = new Set(reverts.flatMap(({ reverted }) => reverted.header ?? []));
  const lengths = new Set([...headers].map(({ length }) => length));
  return {
    oid: (oid) => whole.has(oid) || (starts.size > 0 && starts.has(startOf(oid))),
    pullRequest: (number): number is number => number !== null && numbers.has(number),
    header: (header) => lengths.has(header.length) && headers.has(header),
  };
};

const withoutNumber = ({ header, pullRequest }: CommitMessage): string => {
  if (pullRequest === null || !header.endsWith(')')) return header;
  const suffix = ` (#${pullRequest})`;
  return header.endsWith(suffix) ? header.slice(0, -suffix.length) : header;
};

/** Only what some revert names. A first line is known with and without the number of its pull request. */
const catalogue = (subjects: readonly Subject[], reverts: readonly Revert[]): Catalogue => {
  const named = isNamed(reverts, subjects[0]?.commit.oid.length ?? 0);
  const byOidStart = new Map<string, Stack>();
  const byPullRequest = new Map<number, Stack>();
  const byHeader = new Map<string, Stack>();
  for (let index = subjects.length - 1; index >= 0; index -= 1) {
    const subject = subjects[index];
    if (subject === undefined) continue;
    const { oid } = subject.commit;
    const { header, pullRequest } = subject.message;
    if (named.oid(oid)) put(byOidStart, startOf(oid), { index, subject });
    if (named.pullRequest(pullRequest)) put(byPullRequest, pullRequest, { index, subject });
    if (named.header(header)) put(byHeader, header, { index, subject });
    const bare = withoutNumber(subject.message);
    if (bare !== header && named.header(bare)) put(byHeader, bare, { index, subject });
  }
  return { byOidStart, byPullRequest, byHeader };
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
      (all.byOidStart.get(startOf(oid)) ?? []).find(({ subject }) => subject.commit.oid.startsWith(oid)),
    ),
    reverted.pullRequests.map((number) => nearestFree(all.byPullRequest.get(number), isFree)),
    [reverted.header === null ? undefined : nearestFree(all.byHeader.get(reverted.header), isFree)],
  ];
  const named = choices.find((choice) => choice.length > 0) ?? [];
  const found = named.filter((position) => position !== undefined);
  return { found, missing: found.length < named.length };
};

const none: Reverts = { cancelledBy: new Map(), targets: new Map() };

/**
 * Pairs reverts with the commits of the range that they take back, the newest first: a revert that was itself reverted
 * takes nothing back. A named commit that is not found counts as released, so that a doubt never hides a change.
 */
export const pairReverts = (subjects: readonly Subject[], lineage: readonly CommitPlace[]): Reverts => {
  const reverts = findReverts(subjects);
  if (reverts.length === 0) return none;
  const all = catalogue(subjects, reverts);
  const cancelledBy = new Map<string, string>();
  const targets = new Map<string, RevertTargets>();
  let range: Range | null = null;
  const listBrought = ({ subject: { commit } }: Position): readonly string[] => {
    if (commit.parents.length < 2) return [commit.oid];
    range ??= rangeOf(lineage);
    return broughtBy(range, commit);
  };
  for (const { index, subject, reverted } of reverts) {
    const { oid } = subject.commit;
    if (cancelledBy.has(oid)) continue;
    const isFree = (other: Position) => other.index > index && !cancelledBy.has(other.subject.commit.oid);
    const { found, missing } = findNamed(reverted, all, isFree);
    const oids = found.flatMap(listBrought).filter((other) => other !== oid);
    for (const other of oids) if (!cancelledBy.has(other)) cancelledBy.set(other, oid);
    targets.set(oid, { oids, reachesBack: missing || oids.length === 0 });
  }
  return { cancelledBy, targets };
};
