import type { CommitMessage, Reverted } from '@drawbridge/core/domain/conventional-commit';
import type { CommitFact, CommitPlace } from './facts.ts';
import { broughtBy, rangeOf } from './range.ts';

export type ParsedCommit = { readonly commit: CommitFact; readonly message: CommitMessage };

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

type Position = { readonly index: number; readonly parsed: ParsedCommit };
type Catalogue = {
  readonly byOidStart: ReadonlyMap<string, readonly Position[]>;
  readonly byPullRequest: ReadonlyMap<number, readonly Position[]>;
  readonly byHeader: ReadonlyMap<string, readonly Position[]>;
};

const shortestOidLength = 7;

/** What a message says it reverts, or null. */
const revertedBy = (message: CommitMessage): Reverted | null =>
  message.kind === 'revert' || message.kind === 'conventional' ? message.reverted : null;

const catalogue = (positions: readonly Position[]): Catalogue => ({
  byOidStart: Map.groupBy(positions, ({ parsed }) => parsed.commit.oid.slice(0, shortestOidLength)),
  byPullRequest: Map.groupBy(positions, ({ parsed }) => parsed.message.pullRequest ?? -1),
  byHeader: Map.groupBy(positions, ({ parsed }) => parsed.message.header),
});

type Search = { readonly found: readonly Position[]; readonly missing: boolean };

/** By object name where one is told, else by pull request, else by first line: the nearest older one not yet taken back. */
const findNamed = (reverted: Reverted, all: Catalogue, isFree: (position: Position) => boolean): Search => {
  const choices = [
    reverted.oids.map((oid) =>
      (all.byOidStart.get(oid.slice(0, shortestOidLength)) ?? []).find(({ parsed }) =>
        parsed.commit.oid.startsWith(oid),
      ),
    ),
    reverted.pullRequests.map((number) => all.byPullRequest.get(number)?.find(isFree)),
    [reverted.header === null ? undefined : all.byHeader.get(reverted.header)?.find(isFree)],
  ];
  const named = choices.find((choice) => choice.length > 0) ?? [];
  const found = named.filter((position) => position !== undefined);
  return { found, missing: found.length < named.length };
};

/**
 * Pairs reverts with the commits of the range that they take back, the newest first: a revert that was itself reverted
 * takes nothing back. A named commit that is not found counts as released, so that a doubt never hides a change.
 */
export const pairReverts = (commits: readonly ParsedCommit[], lineage: readonly CommitPlace[]): Reverts => {
  const positions = commits.map((parsed, index) => ({ index, parsed }));
  const all = catalogue(positions);
  const range = rangeOf(lineage);
  const cancelledBy = new Map<string, string>();
  const targets = new Map<string, RevertTargets>();
  for (const { index, parsed } of positions) {
    const reverted = revertedBy(parsed.message);
    const { oid } = parsed.commit;
    if (reverted === null || cancelledBy.has(oid)) continue;
    const isFree = (other: Position) => other.index > index && !cancelledBy.has(other.parsed.commit.oid);
    const { found, missing } = findNamed(reverted, all, isFree);
    const oids = found.flatMap((other) => broughtBy(range, other.parsed.commit)).filter((other) => other !== oid);
    for (const other of oids) if (!cancelledBy.has(other)) cancelledBy.set(other, oid);
    targets.set(oid, { oids, reachesBack: missing || oids.length === 0 });
  }
  return { cancelledBy, targets };
};
