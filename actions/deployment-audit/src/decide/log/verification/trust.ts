import { countOf } from '@drawbridge/core/domain/quantity';
import { isSameBytes } from '../base64.ts';
import { checkSignature, parseCheckpoint, type SignedCheckpoint } from '../checkpoint.ts';
import { fileAt } from './contents.ts';
import { faultOf, fixOf } from './fault.ts';
import { type EntryRange, type Fault, type HistoryPoint, nameRange, type VerifyOptions } from './model.ts';

/** Whose log it is and who signed it. */
export const judgeOrigin = (checkpoint: SignedCheckpoint, options: VerifyOptions): readonly Fault[] => {
  const file = 'checkpoint';
  const { origin, publicKey, tools, verifyEd25519 } = options;
  const faults: Fault[] = [];
  if (origin !== undefined && checkpoint.origin !== origin)
    faults.push(faultOf('other-log', { file }, `checkpoint is of the log ${checkpoint.origin}, not of ${origin}.`));
  if (publicKey === undefined) return faults;
  const state = checkSignature(checkpoint.note, publicKey, { sha256: tools.sha256, verifyEd25519 });
  const by = checkpoint.note.signatures.map(({ name }) => name).join(', ');
  if (state === 'none')
    faults.push(faultOf('unsigned', { file }, 'checkpoint is not signed, and a key was given to check it with.'));
  if (state === 'by-others')
    faults.push(faultOf('wrong-key', { file }, `checkpoint is signed by another key than the one given (by ${by}).`));
  if (state === 'invalid')
    faults.push(
      faultOf(
        'wrong-key',
        { file },
        `checkpoint bears the name of ${publicKey.name}, and its signature is not by that key.`,
      ),
    );
  return faults;
};

/** The roots of this log at any size that it has; undefined where entries are missing. */
type RootAt = (size: number) => Uint8Array | undefined;

/** What the checkpoints in the branch's history say about the log of today. */
export interface HistoryFinding {
  /** Where today's log first departs from what the branch had; the narrower, the more commits there are. */
  readonly departs: EntryRange | undefined;
  /** The commit after the last one that had another log. */
  readonly commit: string | undefined;
  /** The largest size of a log that was left behind. */
  readonly lostSize: number;
}

type Known = SignedCheckpoint & { readonly commit: string };

/** The points whose checkpoint can be read. */
export const readablePoints = (history: readonly HistoryPoint[]): readonly Known[] =>
  history.flatMap(({ commit, checkpoint }) => {
    const parsed = parseCheckpoint(checkpoint);
    return parsed.ok ? [{ ...parsed.value, commit }] : [];
  });

// A history may be longer than a function takes arguments.
const largest = (sizes: readonly number[]): number => sizes.reduce((one, other) => Math.max(one, other), 0);
const smallest = (sizes: readonly number[]): number => sizes.reduce((one, other) => Math.min(one, other), Infinity);

/** Holds every checkpoint that the branch ever had against the log of today. */
export const readHistory = (points: readonly Known[], rootAt: RootAt): HistoryFinding => {
  const fits = points.map(({ size, root }) => {
    const own = rootAt(size);
    return own !== undefined && isSameBytes(own, root);
  });
  const wrong = points.filter((_, at) => fits[at] === false).map(({ size }) => size);
  if (wrong.length === 0) return { departs: undefined, commit: undefined, lostSize: 0 };
  const to = smallest(wrong);
  const from = largest(points.filter(({ size }, at) => fits[at] === true && size < to).map(({ size }) => size));
  const departs = { first: Math.min(from, Math.max(0, to - 1)), last: Math.max(0, to - 1) };
  return { departs, commit: points[fits.lastIndexOf(false) + 1]?.commit, lostSize: largest(wrong) };
};

const byCommit = (commit: string | undefined): string => (commit === undefined ? '' : ` by commit ${commit}`);

/** What an intact log has done to the one that its branch had before. */
export const judgeHistory = ({ departs, commit, lostSize }: HistoryFinding, size: number): readonly Fault[] => {
  if (departs === undefined) return [];
  const place = { file: fileAt(departs.first, size), entries: departs, ...(commit === undefined ? {} : { commit }) };
  if (departs.first >= size) {
    const says = `the branch once had ${countOf(lostSize, 'entry', 'entries')} and has ${size}: its tail was cut off${byCommit(commit)}.`;
    return [faultOf('truncated', { ...place, entries: { first: size, last: lostSize - 1 } }, says)];
  }
  const says = `from ${nameRange(departs)} on, the log is another than the branch had before: it was rewritten${byCommit(commit)}.`;
  return [faultOf('rewritten', place, says)];
};

const sinceFault = (says: string): Fault => ({
  ...faultOf('checkpoint', { file: 'since' }, `the checkpoint that was kept ${says}.`),
  fix: 'Give all lines of a checkpoint as it was told at the time, or the file that holds them, as `since`.',
});

const keptFaults = (
  checkpoint: SignedCheckpoint,
  kept: SignedCheckpoint,
  rootAt: RootAt,
  departs: EntryRange | undefined,
): readonly Fault[] => {
  if (kept.origin !== checkpoint.origin)
    return [
      faultOf(
        'other-log',
        { file: 'checkpoint' },
        `the checkpoint that was kept is of ${kept.origin}, and this log is ${checkpoint.origin}.`,
      ),
    ];
  if (kept.size > checkpoint.size) {
    const entries = { first: checkpoint.size, last: kept.size - 1 };
    const says = `the log had ${countOf(kept.size, 'entry', 'entries')} when the checkpoint was kept, and has ${checkpoint.size}: its tail was cut off.`;
    const fix = `If what was read is older than that checkpoint, fetch the branch anew. ${fixOf('truncated')}`;
    return [{ ...faultOf('truncated', { file: 'checkpoint', entries }, says), fix }];
  }
  const own = rootAt(kept.size);
  if (kept.size === 0)
    return own !== undefined && isSameBytes(own, kept.root)
      ? []
      : [sinceFault('tells of no entry, and of a root that an empty log has not')];
  if (own !== undefined && isSameBytes(own, kept.root)) return [];
  const entries = departs !== undefined && departs.last < kept.size ? departs : { first: 0, last: kept.size - 1 };
  const isFork = kept.size === checkpoint.size;
  const says = isFork
    ? `two logs of ${kept.size} entries bear this name: the one here, and the one whose checkpoint was kept.`
    : `the first ${kept.size} entries are not those of the checkpoint that was kept: the log was rewritten and its hashes made anew.`;
  return [faultOf(isFork ? 'forked' : 'rewritten', { file: fileAt(entries.first, checkpoint.size), entries }, says)];
};

/** Holds the log against an older checkpoint that was kept elsewhere. */
export const judgeSince = (
  checkpoint: SignedCheckpoint,
  {
    since,
    rootAt,
    departs,
  }: { readonly since: string; readonly rootAt: RootAt; readonly departs: EntryRange | undefined },
): readonly Fault[] => {
  const kept = parseCheckpoint(since);
  return kept.ok ? keptFaults(checkpoint, kept.value, rootAt, departs) : [sinceFault(kept.error)];
};
