import { isNewerRun } from '../domain/event.ts';
import { success } from '../domain/result.ts';
import type { GitHubReply } from '../ports/github.ts';
import type { Scene } from './run-action.ts';

/** What is to become of a text that the store holds: written anew, or left as it is, and why. */
export type TextUpdate<Why extends string> =
  | { readonly kind: 'write'; readonly text: string; readonly message: string }
  | { readonly kind: 'leave'; readonly why: Why };

/** What a run keeps for later ones: its id, and what it says besides. */
export interface RunText {
  readonly runId: string;
  readonly content: string;
}

/**
 * Proposes the text of a run in place of that of an older one. By the runs, not by the clock: a slow run of an older
 * commit ends after a quick one of a newer. `read` tells whose the text is that is there; undefined: it is none.
 */
export const replaceOlder =
  (own: RunText & { readonly text: string; readonly message: string }, read: (text: string) => RunText | undefined) =>
  (before: string | undefined): TextUpdate<'unchanged' | 'newer'> => {
    const known = before === undefined ? undefined : read(before);
    if (known !== undefined && isNewerRun(known.runId, own.runId)) return { kind: 'leave', why: 'newer' };
    // Also what is the same is written by a newer run: else one between the two could still take it back.
    if (known?.runId === own.runId && known.content === own.content) return { kind: 'leave', why: 'unchanged' };
    return { kind: 'write', text: own.text, message: own.message };
  };

type StoreScene = Pick<Scene, 'store' | 'clock' | 'cancellation'>;

const attempts = 6;
const firstPauseMs = 200;

/** A text of the store and how it is to be changed; `propose` sees what is there now, and again after each conflict. */
export interface TextChange<Why extends string> {
  readonly path: string;
  readonly propose: (before: string | undefined) => TextUpdate<Why>;
}

const updateOnce = async <Why extends string>(
  { path, propose }: TextChange<Why>,
  { store }: StoreScene,
): GitHubReply<'written' | Why> => {
  const version = await store.version();
  if (!version.ok) return version;
  const before = await store.read(path);
  if (!before.ok) return before;
  const update = propose(before.value?.text);
  if (update.kind === 'leave') return success(update.why);
  // Whatever moved between the two answers makes this a conflict, and then all is read again.
  const expected = before.value?.version ?? version.value;
  const written = await store.write({ path, text: update.text, message: update.message, expected });
  return written.ok ? success('written') : written;
};

/** Changes a text of the store by compare-and-swap: who comes second sees what the first wrote. Six tries, then `conflict`. */
export const updateStoredText = async <Why extends string>(
  change: TextChange<Why>,
  scene: StoreScene,
): GitHubReply<'written' | Why> => {
  const { clock, cancellation } = scene;
  for (let attempt = 1; ; attempt += 1) {
    const done = await updateOnce(change, scene);
    const isConflict = !done.ok && done.error.kind === 'conflict';
    if (!isConflict || attempt === attempts || cancellation.signal.aborted) return done;
    await clock.sleep(firstPauseMs * 2 ** (attempt - 1), cancellation.signal);
  }
};
