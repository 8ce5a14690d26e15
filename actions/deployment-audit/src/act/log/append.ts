import { countOf } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import {
  type Addition,
  entriesToBundle,
  fitsFrontier,
  type NewEntry,
  planAddition,
} from '../../decide/log/addition.ts';
import { toBase64 } from '../../decide/log/base64.ts';
import { formatCheckpoint } from '../../decide/log/checkpoint.ts';
import { decodeEntry, encodeEntry, keyOf } from '../../decide/log/entry.ts';
import { checkpointPath, entryPath, frontierPath } from '../../decide/log/layout.ts';
import { formatNote, keyIdOf } from '../../decide/log/note.ts';
import { formatStanding, type Standing } from '../../decide/log/standing.ts';
import { rootOf } from '../../decide/log/tree.ts';
import type { LogAccess } from './access.ts';
import { findPresent, movedOn } from './presence.ts';
import { type Held, readStanding } from './standing.ts';

/** Where an entry stands. */
interface Place {
  /** From 0. */
  readonly index: number;
  /** False: it was there already. */
  readonly isNew: boolean;
}

/** Where the log stands after an append. Keep `checkpoint` outside of the repository: `since` compares with it. */
export interface Appended {
  readonly size: number;
  /** The root hash in base64. */
  readonly root: string;
  readonly checkpoint: string;
  /** Of each entry that was given. */
  readonly places: readonly Place[];
  readonly attempts: number;
}

/** Why nothing was appended, in words; with GitHub's own problem where it is one. */
export interface AppendProblem {
  readonly message: string;
  readonly problem: GitHubProblem | undefined;
}

type Attempt = Promise<Result<Omit<Appended, 'attempts'>, AppendProblem>>;

const firstPauseMs = 200;
const longestPauseMs = 15_000;
const mostAttempts = 40;

const refuse = (message: string): Result<never, AppendProblem> => failure({ message, problem: undefined });
const pass = (problem: GitHubProblem): Result<never, AppendProblem> => failure({ message: problem.message, problem });

const describeState = (access: LogAccess, standing: Standing) => {
  const { signer, cryptography, origin, tools } = access;
  const root = rootOf(tools.hasher, standing.frontier);
  const text = formatCheckpoint({ origin, size: standing.frontier.size, root });
  const signature = signer?.sign(new TextEncoder().encode(text));
  const checkpoint =
    signer === undefined || signature === undefined
      ? text
      : formatNote({ text, signatures: [{ name: signer.name, id: keyIdOf(signer, cryptography.sha256), signature }] });
  return { size: standing.frontier.size, root: toBase64(root), checkpoint };
};

const messageOf = (entries: readonly NewEntry[], { frontier }: Standing): string => {
  const kinds = [...new Set(entries.map(({ key }) => key.split(' ')[0]))].join(', ');
  return `Log ${countOf(entries.length, 'entry', 'entries')} from ${frontier.size} on: ${kinds}`;
};

const commit = async (
  access: LogAccess,
  { head, standing }: Held,
  [entries, addition]: [readonly NewEntry[], Addition],
): Promise<Result<ReturnType<typeof describeState>, AppendProblem>> => {
  const state = describeState(access, addition.standing);
  const sent = await access.branch.commit({
    expected: head,
    message: messageOf(entries, standing),
    additions: [
      ...addition.additions,
      { path: frontierPath, text: formatStanding(addition.standing) },
      { path: checkpointPath, text: state.checkpoint },
    ],
    deletions: addition.deletions,
  });
  return sent.ok ? success(state) : pass(sent.error);
};

/** The entries that the next bundle takes in; they must come from the same head, and fit it. */
const readOpen = async (
  access: LogAccess,
  { head, standing }: Held,
  added: number,
): Promise<Result<readonly Uint8Array[], AppendProblem>> => {
  const paths = entriesToBundle(standing.frontier.size, added).map(entryPath);
  if (paths.length === 0) return success([]);
  const state = await access.branch.read(paths);
  if (!state.ok) return pass(state.error);
  if (state.value?.head !== head) return failure({ message: 'The branch moved on.', problem: movedOn });
  const texts = paths.map((path) => state.value?.texts[path]);
  const open = texts.map((text) => new TextEncoder().encode(text));
  const areEntries = open.every((bytes) => decodeEntry(bytes).ok);
  if (!texts.includes(undefined) && areEntries && fitsFrontier(access.tools, standing, open)) return success(open);
  const where = `${paths[0]} to ${paths.at(-1)} on ${access.branch.name}`;
  return refuse(
    `Entries among ${where} are missing, or are not what was logged. Nothing was appended. Run \`mode: verify\` to see which.`,
  );
};

/** Those of the entries that the log does not have, each once. */
const newOnes = (entries: readonly NewEntry[], present: ReadonlyMap<string, number>): readonly NewEntry[] => [
  ...new Map(entries.filter(({ key }) => !present.has(key)).map((entry) => [entry.key, entry])).values(),
];

const placesOf = (
  entries: readonly NewEntry[],
  present: ReadonlyMap<string, number>,
  [missing, size]: [readonly NewEntry[], number],
): readonly Place[] => {
  const added = new Map(missing.map(({ key }, at) => [key, size + at]));
  return entries.map(({ key }) => ({ index: present.get(key) ?? added.get(key) ?? size, isNew: !present.has(key) }));
};

const tryOnce = async (access: LogAccess, entries: readonly NewEntry[]): Attempt => {
  const state = await access.branch.read([checkpointPath, frontierPath]);
  if (!state.ok) return pass(state.error);
  const held = readStanding(access, state.value);
  if (!held.ok) return refuse(held.error);
  const { standing } = held.value;
  const present = await findPresent(access, held.value, entries);
  if (!present.ok) return pass(present.error);
  const missing = newOnes(entries, present.value);
  const places = placesOf(entries, present.value, [missing, standing.frontier.size]);
  if (missing.length === 0) {
    const checkpoint = state.value?.texts[checkpointPath] ?? '';
    return success({ ...describeState(access, standing), checkpoint, places });
  }
  const open = await readOpen(access, held.value, missing.length);
  if (!open.ok) return open;
  const addition = planAddition(access.tools, { standing, open: open.value }, missing);
  const committed = await commit(access, held.value, [missing, addition]);
  return committed.ok ? success({ ...committed.value, places }) : committed;
};

const encodeAll = (entries: readonly LogEntry[]): Result<readonly NewEntry[], AppendProblem> => {
  const encoded: NewEntry[] = [];
  for (const entry of entries) {
    const bytes = encodeEntry(entry);
    if (!bytes.ok) return refuse(bytes.error);
    encoded.push({ key: keyOf(entry), bytes: bytes.value });
  }
  return success(encoded);
};

// As long as a try took, at least: where a server is slow, or many write, more room between them helps.
const pauseMs = ({ random }: LogAccess, attempt: number, tookMs: number): number =>
  random() * Math.min(longestPauseMs, Math.max(firstPauseMs, tookMs) * 2 ** (attempt - 1));

/**
 * Appends entries to a log: one request to read, one to commit (one more where a bundle of 256 becomes full), whole again
 * after a pause when another writer was faster. An entry that is
 * among the newest already is not appended twice: it is looked at, which takes one request more.
 */
export const appendEntries = async (
  access: LogAccess,
  entries: readonly LogEntry[],
): Promise<Result<Appended, AppendProblem>> => {
  const { clock, signal } = access;
  const encoded = encodeAll(entries);
  if (!encoded.ok) return encoded;
  for (let attempts = 1; ; attempts += 1) {
    const startedMs = clock.nowMs();
    const tried = await tryOnce(access, encoded.value);
    if (tried.ok) return success({ ...tried.value, attempts });
    const mayRetry = tried.error.problem?.kind === 'conflict' && attempts < mostAttempts && !signal.aborted;
    if (!mayRetry) return tried;
    await clock.sleep(pauseMs(access, attempts, clock.nowMs() - startedMs), signal);
  }
};
