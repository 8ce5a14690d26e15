import type { Log } from '@drawbridge/core/action/log';
import type { Cancellation } from '@drawbridge/core/domain/cancellation';
import { formatDuration } from '@drawbridge/core/domain/quantity';
import type { Clock } from '@drawbridge/core/ports/clock';
import type { Effect, RolloutEvent, State, Step } from '../decide/rollout/model.ts';
import { describeEffect, isRestoring } from '../decide/rollout/outcome.ts';
import { reduce } from '../decide/rollout/reduce.ts';
import type { Leftovers } from '../ports/leftovers.ts';
import { shorten, type Task } from './deed.ts';
import { isGood, watchDeed } from './deed-watch.ts';
import { type Book, eventOfDeed, isJournalDeed, isLicensed, isWorthMore, keepBook } from './intent.ts';
import type { HeldJournal, WriteEnd } from './journal.ts';
import { patienceOf, withPatience } from './patience.ts';
import { waitBeforeAgain } from './pause.ts';
import { createPremises, openWindow, type Premises } from './premises.ts';
import { type OpenSite, openWorkplace, type Workplace } from './site.ts';

/** What a rollout is driven with. */
export interface DriveScene {
  readonly journal: HeldJournal;
  readonly open: OpenSite;
  readonly clock: Clock;
  readonly log: Log;
  readonly cancellation: Cancellation;
  readonly leftovers: Leftovers;
  /** Keeps the state where post finds it; synchronous, since a kill leaves no time. */
  readonly save: (state: State) => void;
  readonly runUrl: string;
  /** Whether post goes on after this: then a cancelled job brings traffic back and leaves the rest. */
  readonly hasPost: boolean;
}

const heartbeatMs = 10_000;

const cancelledEvent = ({ reason = 'cancel' }: Cancellation): RolloutEvent => {
  const reasons = { cancel: 'cancelled', timeout: 'timed-out', shutdown: 'shutdown' } as const;
  const messages = {
    cancel: 'the job was cancelled',
    timeout: 'the job ran out of time',
    shutdown: 'the runner was shut down',
  };
  return { kind: 'cancelled', reason: reasons[reason], message: messages[reason] };
};

const timedOut = (effect: Effect, state: State): RolloutEvent => ({
  kind: 'timed-out',
  effect: effect.id,
  message: `${describeEffect(effect, state)}: not done within ${formatDuration(effect.deadlineMs)}`,
});

const isUnannounced = (event: RolloutEvent): boolean => event.kind === 'announced' && event.deploymentId === null;

const messageOf = (event: RolloutEvent): string => {
  if (isUnannounced(event)) return 'there is no Deployment';
  return 'message' in event ? event.message : '';
};

const isWell = (event: RolloutEvent): boolean =>
  isGood(event) || (event.kind === 'judged' && event.health === 'healthy');

const tell = (what: string, event: RolloutEvent | undefined, durationMs: number): string => {
  const took = formatDuration(durationMs);
  if (event === undefined) return `! ${what}: stopped after ${took}`;
  const message = messageOf(event);
  const said = message === '' ? '' : `; ${message}`;
  const mark = isUnannounced(event) ? '–' : isWell(event) ? '✓' : '✗';
  return `${mark} ${what}: ${took}${said}`;
};

/** Everything that one driven rollout needs at hand. */
interface Rollout {
  readonly scene: DriveScene;
  readonly premises: Premises;
  readonly book: Book;
  /** What the reducer cannot know, for its next state. */
  readonly remarks: string[];
  bookIsBroken: boolean;
}

interface BegunStep {
  readonly state: State;
  readonly effect: Effect;
}

const lockLost = (message: string): RolloutEvent => ({ kind: 'lock-lost', message });

/** What a journal write means for the effect that it licenses: an event in its place, or `begin`. */
const readIntent = (end: WriteEnd, step: BegunStep, rollout: Rollout): RolloutEvent | 'begin' | undefined => {
  if (end.kind === 'written') {
    rollout.bookIsBroken = false;
    return 'begin';
  }
  if (end.kind === 'lost') return lockLost(end.message);
  if (rollout.scene.journal.lost.aborted) return lockLost('another run took the lock over');
  if (end.kind === 'cancelled' && rollout.premises.isStopped()) return undefined;
  const { id } = step.effect;
  if (!isWorthMore(step))
    return {
      kind: 'failed',
      effect: id,
      message: shorten(`not begun, because the journal cannot be written: ${end.message}`),
      certain: true,
    };
  if (!rollout.bookIsBroken) {
    const remark = shorten(
      `the journal could not be written while the rollout was taken back, which went on all the same: ${end.message}`,
    );
    rollout.remarks.push(remark);
    rollout.scene.log.line(`! ${remark}`);
  }
  rollout.bookIsBroken = true;
  return 'begin';
};

const patienceIn = ({ clock, journal }: DriveScene) => ({ clock, patienceMs: patienceOf(journal.claim.leaseMs) });

/** A deed in the journal. What a stop left open is asked again in the window: it may be done already. */
const writeDeed = async ({ state, effect }: BegunStep, rollout: Rollout): Promise<RolloutEvent | undefined> => {
  const { premises, book, scene } = rollout;
  const write = async (): Promise<RolloutEvent | undefined> => {
    const place = await premises.at();
    const { store } = place;
    const written = effect.kind === 'commit' ? book.commit(state, store) : book.unlock(state, store);
    return eventOfDeed(effect, await withPatience(written, place, patienceIn(scene)));
  };
  const event = await write();
  if (event !== undefined || premises.window() !== undefined || !scene.cancellation.signal.aborted) return event;
  premises.enterWindow();
  return write();
};

const crewDeed = async (step: BegunStep, place: Workplace, rollout: Rollout): Promise<RolloutEvent | undefined> => {
  const { scene, premises, book } = rollout;
  const { effect, state } = step;
  const endMs = scene.clock.nowMs() + effect.deadlineMs;
  const task: Task = { effect, state, deadlineMs: Math.min(endMs, premises.window()?.endMs ?? endMs) };
  const ended = await watchDeed(place, task, { ...scene, mark: scene.journal.claim.nonce });
  if (scene.journal.lost.aborted) return lockLost('another run took the lock over');
  if (ended.by === 'stop') return undefined;
  if (ended.by === 'deadline') return premises.isStopped() ? undefined : timedOut(effect, state);
  if (ended.event.kind !== 'drifted') return ended.event;
  // A target also refuses whoever is behind a newer epoch: then it is the lock that was lost.
  const checked = await book.check(place.store);
  return checked.kind === 'lost' ? lockLost(checked.message) : ended.event;
};

/** A write until its end or until its site is left: a program that takes its time to end must not cost users theirs. */
const untilLeft = (write: Promise<WriteEnd>, { signal }: Workplace): Promise<WriteEnd> => {
  const left = new Promise<WriteEnd>((resolve) => {
    const stop = (): void => resolve({ kind: 'cancelled', message: 'the job is to stop' });
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
  return Promise.race([write, left]);
};

/** Intent, deed, answer. undefined: the job is to stop, and what was under way may or may not have happened. */
const perform = async (step: BegunStep, rollout: Rollout): Promise<RolloutEvent | undefined> => {
  const { scene, premises, book } = rollout;
  if (isJournalDeed(step.effect)) return writeDeed(step, rollout);
  const place = await premises.at();
  const isBeside = isLicensed(step, scene.journal) || (rollout.bookIsBroken && isWorthMore(step));
  const intent = untilLeft(book.intend(step.state, place.store), place);
  if (isBeside) {
    const event = await crewDeed(step, place, rollout);
    const written = await withPatience(intent, place, patienceIn(scene));
    // Left together with its deed: that says nothing of the journal.
    if (written.kind === 'cancelled') return event;
    const end = readIntent(written, step, rollout);
    return end === 'begin' || end === undefined ? event : end;
  }
  const end = readIntent(await withPatience(intent, place, patienceIn(scene)), step, rollout);
  return end === 'begin' ? crewDeed(step, await premises.at(), rollout) : end;
};

/** One effect with its line in the log and in the journal, and a line every 10 s while it takes its time. */
const performTold = async (step: BegunStep, rollout: Rollout): Promise<RolloutEvent | undefined> => {
  const { clock, log } = rollout.scene;
  const { state, effect } = step;
  const atMs = clock.nowMs();
  const what = describeEffect(effect, state);
  const hush = clock.every(heartbeatMs, () =>
    log.line(
      `  … ${what}: ${formatDuration(clock.nowMs() - atMs)} so far, at most ${formatDuration(effect.deadlineMs)}`,
    ),
  );
  const event = await perform(step, rollout);
  hush();
  const durationMs = clock.nowMs() - atMs;
  const line = tell(what, event, durationMs);
  log.line(line);
  const outcome =
    event === undefined ? '; stopped' : isWell(event) && !isUnannounced(event) ? '' : `; ${messageOf(event)}`;
  rollout.book.note({ atMs, epoch: state.epoch, phase: state.phase, what: `${what}${outcome}`, durationMs });
  return event;
};

const withRemarks = (state: State, remarks: string[]): State =>
  remarks.length === 0 ? state : { ...state, remarks: [...state.remarks, ...remarks.splice(0)] };

const isLeftToPost = (effect: Effect, { cancellation, hasPost }: DriveScene): boolean =>
  hasPost && cancellation.reason !== 'shutdown' && !isRestoring(effect);

/** Writes down where a stopped rollout stands, as far as there is time; post or the next run goes on from there. */
const leave = async (state: State, { premises, book, scene }: Rollout): Promise<State> => {
  scene.log.line('! The job is to stop: the rest is left to the post step, or else to the next run.');
  if (premises.isStopped()) return state;
  const { store } = await premises.at();
  const end = await book.intend(state, store);
  return end.kind === 'lost' ? reduce(state, lockLost(end.message)).state : state;
};

const driveOn = async (first: Step, rollout: Rollout): Promise<State> => {
  const { scene, premises } = rollout;
  const { cancellation } = scene;
  let isTold = false;
  let waitedFor = 0;
  for (let step = first; ; ) {
    const { effect, state } = step;
    scene.save(state);
    if (effect === null) return state;
    if (!isTold && cancellation.signal.aborted) {
      isTold = true;
      if (premises.window() === undefined) premises.enterWindow();
      step = reduce(state, cancelledEvent(cancellation));
    } else if (isTold && (premises.isStopped() || isLeftToPost(effect, scene))) {
      return leave(state, rollout);
    } else if (state.attempts > 1 && waitedFor !== effect.id) {
      waitedFor = effect.id;
      await waitBeforeAgain(state, premises, {
        clock: scene.clock,
        signals: [cancellation.signal, scene.journal.lost],
      });
    } else {
      const event = await performTold({ effect, state }, rollout);
      const now = withRemarks(state, rollout.remarks);
      step = event === undefined ? { effect, state: now } : reduce(now, event);
    }
  }
};

/** A Deployment that was made after another run took over is in no journal: nobody else would ever end it. */
const concludeOrphan = async (state: State, scene: DriveScene): Promise<void> => {
  const { deploymentId, phase } = state;
  const journalled = scene.journal.document()?.state?.deploymentId ?? null;
  if (phase !== 'superseded' || deploymentId === null || deploymentId === journalled) return;
  const { signal, endMs } = openWindow(scene);
  const { crew } = await openWorkplace(scene.open, { signals: [signal], reason: undefined, deadlineMs: endMs });
  await crew.announcer.conclude(state);
};

/**
 * Drives a rollout to its end, or to where a stopped job leaves it. Before each effect the state that holds it is saved
 * for post and journalled; traffic is brought back beside that write, which the journalled shift allows. Each effect ends
 * at its deadline. A job that is told to stop stops what is under way, brings traffic back within its window, and leaves
 * the rest to post; where no post will run, it goes on as long as its window lasts.
 */
export const drive = async (first: Step, scene: DriveScene): Promise<State> => {
  const premises = createPremises(scene);
  const book = keepBook(scene.journal, scene.clock, scene.runUrl);
  const stopRenewing = scene.journal.keepAlive(premises.store);
  try {
    const state = await driveOn(first, { scene, premises, book, remarks: [], bookIsBroken: false });
    scene.save(state);
    await concludeOrphan(state, scene);
    return state;
  } finally {
    stopRenewing();
  }
};
