import type { EntryRange, Fault, FaultKind } from './model.ts';

const restore = 'Put the file back as the commit before had it, and find out who changed it.';

/** What to do about each kind; where the branch's history names the commit, that is where to look. */
const fixes: Readonly<Record<FaultKind, string>> = {
  edited: restore,
  dropped: restore,
  inserted: 'Take it away: only the action appends, and then checkpoint and frontier say so.',
  duplicated: 'Take the second one away by putting the branch back to the commit before it.',
  reordered: restore,
  swapped: restore,
  truncated: 'Put the branch back to the commit that had all entries (`git reflog`, a clone, a fork).',
  rewritten: 'Put the branch back to the commit whose checkpoint was kept, and forbid force pushes to it by a ruleset.',
  forked: 'Find the copy that the kept checkpoint belongs to; one of both was shown only to some.',
  backdated: 'Compare with the run that it names: an entry is written when it happens.',
  repeated: 'Compare both with the run that they name.',
  'swapped-release': 'Give the step that records and the step that deploys the same version, artifact and commit.',
  'not-an-entry': restore,
  'not-canonical': restore,
  tile: 'Put the tile back as the commit before had it; the entries are what was logged.',
  frontier: 'Put `frontier` back as the commit before had it; the entries are what was logged.',
  checkpoint: 'Put `checkpoint` back as the commit before had it.',
  'other-log': 'Verify the log of this repository and branch, with the checkpoint that was kept of it.',
  'wrong-key':
    'Verify with the key that the log was begun with; if this is it, somebody without it wrote the checkpoint.',
  unsigned: 'Put `checkpoint` back as the commit before had it, or verify without a key if there never was one.',
  foreign: 'Take it away: a branch of a log holds nothing else.',
};

/** What to do about a kind of fault. */
export const fixOf = (kind: FaultKind): string => fixes[kind];

/** A fault of a file, at entries where it is about some. */
export const faultOf = (
  kind: FaultKind,
  {
    file = '',
    entries,
    commit,
  }: { readonly file?: string; readonly entries?: EntryRange | undefined; readonly commit?: string },
  message: string,
): Fault => ({ kind, file, entries, commit, message, fix: fixes[kind] });

/** Indexes in ranges: 1, 2, 3, 7 are 1 to 3 and 7. */
export const joinIndexes = (indexes: readonly number[]): readonly EntryRange[] => {
  const ranges: { first: number; last: number }[] = [];
  for (const index of indexes) {
    const range = ranges.at(-1);
    if (range !== undefined && range.last === index - 1) range.last = index;
    else ranges.push({ first: index, last: index });
  }
  return ranges;
};
