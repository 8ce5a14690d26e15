import type { Clock } from '@drawbridge/core/ports/clock';
import type { RolloutEvent } from '../decide/rollout/model.ts';
import type { Leftovers } from '../ports/leftovers.ts';
import { performDeed, type Task } from './deed.ts';
import type { Workplace } from './site.ts';

/** How long a stopped deed may take to end by itself, before its programs are killed. */
const cancelGraceMs = 500;
const lateGraceMs = 3_000;

/** Whether an answer says that the deed is done, health apart. */
export const isGood = ({ kind }: RolloutEvent): boolean =>
  kind === 'done' || kind === 'captured' || kind === 'announced';

// What GitHub did not take is no failure of `conclude`, so that its answer to a stop says nothing: it is asked again.
const isSurelyDone = (event: RolloutEvent, { effect }: Task): boolean => isGood(event) && effect.kind !== 'conclude';

/** How a deed ended: it answered, it ran out of time, or its site was left. */
export type Ended =
  | { readonly by: 'answer'; readonly event: RolloutEvent }
  | { readonly by: 'deadline' }
  | { readonly by: 'stop' };

/** What a deed is watched with; its programs are known by the mark. */
export interface WatchScene {
  readonly clock: Clock;
  readonly leftovers: Leftovers;
  readonly mark: string;
}

/** Lets a stopped deed end. Programs that do not are killed: nothing may still change the target when it is taken back. */
const settle = async (
  deed: Promise<RolloutEvent>,
  graceMs: number,
  { clock, leftovers, mark }: WatchScene,
): Promise<RolloutEvent | undefined> => {
  const settled = await Promise.race([deed, clock.sleep(graceMs)]);
  if (settled !== undefined) return settled;
  await leftovers.end(mark);
  return undefined;
};

const onStop = (signal: AbortSignal, over: AbortSignal): Promise<Ended> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ by: 'stop' }), { once: true, signal: over });
    if (signal.aborted) resolve({ by: 'stop' });
  });

/** Lets a deed run until its answer, its deadline, or the end of its site; after the latter two nothing of it runs any more. */
export const watchDeed = async (place: Workplace, task: Task, scene: WatchScene): Promise<Ended> => {
  const { clock } = scene;
  const over = new AbortController();
  const late = clock
    .sleep(task.deadlineMs - clock.nowMs(), over.signal)
    .then((): Ended => ({ by: place.signal.aborted ? 'stop' : 'deadline' }));
  const deed = performDeed(place.crew, task, place.signal);
  const answer = deed.then((event): Ended => ({ by: 'answer', event }));
  const first = await Promise.race([answer, late, onStop(place.signal, over.signal)]);
  over.abort();
  if (first.by === 'answer' && (!place.signal.aborted || isSurelyDone(first.event, task))) return first;
  place.leave();
  const settled = await settle(deed, first.by === 'deadline' ? lateGraceMs : cancelGraceMs, scene);
  // It was done all the same: nothing is gained by not knowing it.
  if (settled !== undefined && isSurelyDone(settled, task)) return { by: 'answer', event: settled };
  return first.by === 'deadline' ? first : { by: 'stop' };
};
