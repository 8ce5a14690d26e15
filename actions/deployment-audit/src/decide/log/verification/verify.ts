import { toBase64 } from '../base64.ts';
import { parseCheckpoint, type SignedCheckpoint } from '../checkpoint.ts';
import { keyOf } from '../entry.ts';
import { checkpointPath, frontierPath } from '../layout.ts';
import { formatStanding, markOf, parseStanding, recentCount, type Standing } from '../standing.ts';
import { type Contents, fileAt, layOut } from './contents.ts';
import { faultOf } from './fault.ts';
import { type Meaning, readMeaning } from './meaning.ts';
import {
  type EntryRange,
  type Fault,
  type LogFiles,
  nameRange,
  type Verification,
  type VerifyOptions,
} from './model.ts';
import { describeProof, sizeOfKept } from './proves.ts';
import { rootsAt } from './roots.ts';
import { type Shelves, shelve } from './shelves.ts';
import { judgeHistory, judgeOrigin, judgeSince, readablePoints, readHistory } from './trust.ts';
import { hearWitnesses } from './witnesses.ts';

// A byte-order mark is a byte like any other here.
const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const readCheckpoint = ({ checkpoint }: Shelves): SignedCheckpoint | Fault => {
  const place = { file: checkpointPath };
  if (checkpoint === undefined)
    return faultOf('checkpoint', place, 'checkpoint is missing: nothing says what the log is.');
  const text = decode(checkpoint) ?? '\0\n';
  if (text.includes('\r\n'))
    return {
      ...faultOf('checkpoint', place, 'checkpoint has line ends of Windows, which the log does not write.'),
      fix: 'Check the branch out as it is: `git config core.autocrlf false` before the checkout, or leave `log-path` out.',
    };
  const parsed = parseCheckpoint(text);
  return parsed.ok ? parsed.value : faultOf('checkpoint', place, `checkpoint ${parsed.error}.`);
};

const readFrontier = ({ frontier }: Shelves): Standing | undefined => {
  const parsed = parseStanding(frontier === undefined ? '' : (decode(frontier) ?? ''));
  return parsed.ok ? parsed.value : undefined;
};

/** The file `frontier` as it follows from the entries; undefined where one of the newest cannot be read. */
const expectedFrontier = ({ tools }: VerifyOptions, contents: Contents, { entries }: Meaning): string | undefined => {
  const { frontier } = contents;
  const newest = entries.slice(-recentCount);
  const isWhole =
    newest.length === Math.min(contents.size, recentCount) &&
    newest.every(({ index }) => index >= contents.size - recentCount);
  if (frontier === undefined || !isWhole) return undefined;
  return formatStanding({ frontier, recent: newest.map(({ entry }) => markOf(keyOf(entry), tools.sha256)) });
};

const frontierFaults = (shelves: Shelves, expected: string | undefined): readonly Fault[] => {
  if (shelves.frontier !== undefined && decode(shelves.frontier) === expected) return [];
  const says =
    shelves.frontier === undefined ? 'is missing' : 'is not the one of these entries, which the checkpoint confirms';
  return [faultOf('frontier', { file: frontierPath }, `frontier ${says}.`)];
};

const unreadable = (fault: Fault): Verification => ({
  origin: '',
  size: 0,
  root: '',
  signedBy: [],
  isSignatureChecked: false,
  keptSize: 0,
  faults: [fault],
  remarks: [],
  proves: [],
  doesNotProve: ['Anything: without a checkpoint there is nothing to hold the entries against.'],
  entries: [],
});

/** The part of a range that another one has of it; undefined where that is none, or all. */
const within = (range: EntryRange, { first, last }: EntryRange): EntryRange | undefined => {
  const part = { first: Math.max(range.first, first), last: Math.min(range.last, last) };
  const isPart = part.first <= part.last && (part.first > range.first || part.last < range.last);
  return isPart ? part : undefined;
};

// The log writes no such entry: where one of many was edited, it is this one, and there may be more.
const brokenWithin = (range: EntryRange, { faults }: Meaning): readonly EntryRange[] =>
  faults
    .filter(({ kind }) => kind === 'not-an-entry' || kind === 'not-canonical')
    .flatMap(({ entries }) => (entries !== undefined && within(range, entries) !== undefined ? [entries] : []));

/** An edit among many entries, at the one that is broken by itself, or that older checkpoints leave. */
const narrow = (
  faults: readonly Fault[],
  { departs, meaning, size }: { readonly departs: EntryRange | undefined; readonly meaning: Meaning; size: number },
): readonly Fault[] =>
  faults.flatMap((fault) => {
    const { entries, kind } = fault;
    if (entries === undefined || kind !== 'edited' || entries.first === entries.last) return [fault];
    const broken = brokenWithin(entries, meaning);
    const left = departs === undefined ? undefined : within(entries, departs);
    const places = broken.length > 0 ? broken : left === undefined ? [] : [left];
    if (places.length === 0) return [fault];
    return places.map((place) => {
      const file = fileAt(place.first, size);
      const is = place.first === place.last ? `${nameRange(place)} is` : `at least one of ${nameRange(place)} is`;
      const says =
        broken.length > 0 ? 'nothing that the log writes' : 'not what was logged, by older checkpoints of it';
      return faultOf(kind, { file, entries: place }, `${file}: ${is} ${says}.`);
    });
  });

const once = (faults: readonly Fault[]): readonly Fault[] => {
  const seen = new Set<string>();
  return faults.filter(({ kind, file, entries }) => {
    const key = JSON.stringify([kind, file, entries]);
    return !seen.has(key) && seen.add(key).size > 0;
  });
};

const countPoints = ({ history }: LogFiles, read: number) =>
  history === undefined ? undefined : { read, unread: history.length - read };

const judge = (
  files: LogFiles,
  shelves: Shelves,
  checkpoint: SignedCheckpoint,
  options: VerifyOptions,
): Verification => {
  const { hasher } = options.tools;
  const contents = layOut(hasher, shelves, checkpoint.size);
  const meaning = readMeaning(contents);
  const { isIntact, faults } = hearWitnesses(hasher, contents, { checkpoint, standing: readFrontier(shelves) });
  const points = readablePoints(files.history ?? []);
  const kept = options.since === undefined ? [] : readablePoints([{ commit: '', checkpoint: options.since }]);
  const witnesses = [...points, ...kept, { ...checkpoint, commit: '' }];
  const sizes = witnesses.map((point) => point.size);
  const roots = rootsAt(hasher, contents.leaves, sizes);
  const rootAt = (size: number) => roots.get(size);
  const past = readHistory(points, rootAt);
  const { departs } = isIntact ? past : readHistory(witnesses, rootAt);
  const all = once([
    ...contents.faults,
    ...narrow(faults, { departs, meaning, size: checkpoint.size }),
    ...meaning.faults,
    ...(isIntact && meaning.faults.length === 0
      ? frontierFaults(shelves, expectedFrontier(options, contents, meaning))
      : []),
    ...judgeOrigin(checkpoint, options),
    ...(isIntact ? judgeHistory(past, checkpoint.size) : []),
    ...(options.since === undefined
      ? []
      : judgeSince(checkpoint, { since: options.since, rootAt, departs: past.departs })),
  ]);
  return {
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: toBase64(checkpoint.root),
    signedBy: checkpoint.note.signatures.map(({ name }) => name),
    isSignatureChecked: options.publicKey !== undefined,
    keptSize: sizeOfKept(options),
    faults:
      all.length > 0 || isIntact
        ? all
        : [
            faultOf(
              'rewritten',
              { file: checkpointPath },
              'the entries do not have the root that checkpoint tells of.',
            ),
          ],
    remarks: meaning.remarks,
    ...describeProof({ checkpoint, options, history: countPoints(files, points.length), isSound: all.length === 0 }),
    entries: meaning.entries,
  };
};

/**
 * Verifies a log from its files alone: entries, tiles, frontier and checkpoint against each other, then against a key, an
 * older checkpoint and the branch's history where they are given. Total: whatever the files hold, the answer is data.
 */
export const verifyLog = (files: LogFiles, options: VerifyOptions): Verification => {
  const shelves = shelve(files);
  const checkpoint = readCheckpoint(shelves);
  return 'kind' in checkpoint ? unreadable(checkpoint) : judge(files, shelves, checkpoint, options);
};
