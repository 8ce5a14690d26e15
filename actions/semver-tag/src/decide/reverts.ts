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
type Catalogue = {
  readonly byOidStart: ReadonlyMap<string, readonly Position[]>;
  readonly byPullRequest: ReadonlyMap<number, readonly Position[]>;
  readonly byHeader: ReadonlyMap<string, readonly Position[]>;
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
  for (const [index, subject] of subjects.entries()) {
    const reverted = revertedBy(subject);
    if (reverted !== null) reverts.push({ index, subject, reverted });
  }
  return reverts;
};

const put = <K>(catalogue: Map<K, Position[]>, key: K, position: Position): void => {
  const known = catalogue.get(key);
  if (known === undefined) catalogue.set(key, [position]);
  else known.push(position);
};

const withoutNumber = (header: string): string => header.replace(/ ?\(#\d{1,9}\)$/, '');

/** Only what some revert names: most commits of a long range are named by none. */
const catalogue = (subjects: readonly Subject[], reverts: readonly Revert[]): Catalogue => {
  const oidStarts = new Set(reverts.flatMap(({ reverted }) => reverted.oids.map(startOf)));
  const numbers = new Set(reverts.flatMap(({ reverted }) => reverted.pullRequests));
  const headers = new Set(reverts.flatMap(({ reverted }) => reverted.header ?? []));
  const byOidStart = new Map<string, Position[]>();
  const byPullRequest = new Map<number, Position[]>();
  const byHeader = new Map<string, Position[]>();
  for (const [index, subject] of subjects.entries()) {
    const { header, pullRequest } = subject.message;
    const oidStart = startOf(subject.commit.oid);
    if (oidStarts.has(oidStart)) put(byOidStart, oidStart, { index, subject });
    if (pullRequest !== null && numbers.has(pullRequest)) put(byPullRequest, pullRequest, { index, subject });
    if (headers.has(header)) put(byHeader, header, { index, subject });
    const bare = pullRequest === null ? header : withoutNumber(header);
    if (bare !== header && headers.has(bare)) put(byHeader, bare, { index, subject });
  }
  return { byOidStart, byPullRequest, byHeader };
};

type Search = { readonly found: readonly Position[]; readonly missing: boolean };

/** By object name where one is told, else by pull request, else by first line: the nearest older one not yet taken back. */
const findNamed = (reverted: Reverted, all: Catalogue, isFree: (position: Position) => boolean): Search => {
  const choices = [
    reverted.oids.map((oid) =>
      (all.byOidStart.get(startOf(oid)) ?? []).find(({ subject }) => subject.commit.oid.startsWith(oid)),
    ),
    reverted.pullRequests.map((number) => all.byPullRequest.get(number)?.find(isFree)),
    [reverted.header === null ? undefined : all.byHeader.get(reverted.header)?.find(isFree)],
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
