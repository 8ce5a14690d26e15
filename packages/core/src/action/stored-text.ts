import { success } from '../domain/result.ts';
import type { GitHubReply } from '../ports/github.ts';
import type { Scene } from './run-action.ts';

/** What is to become of a text that the store holds: written anew, or left as it is, and why. */
export type TextUpdate<Why extends string> =
  | { readonly kind: 'write'; readonly text: string; readonly message: string }
  | { readonly kind: 'leave'; readonly why: Why };

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
