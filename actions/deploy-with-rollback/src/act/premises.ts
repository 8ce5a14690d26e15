import type { Cancellation, CancellationReason } from '@drawbridge/core/domain/cancellation';
import type { Clock } from '@drawbridge/core/ports/clock';
import type { JournalStore } from '../ports/journal.ts';
import type { HeldJournal } from './journal.ts';
import { type OpenSite, openWorkplace, type Workplace } from './site.ts';

/** How long what restores traffic may take once the job is told to stop, within what the runner leaves. */
const windowsMs: { readonly [reason in CancellationReason]: number } = {
  cancel: 6_000,
  timeout: 6_000,
  shutdown: 2_000,
};

/** The time in which a cancelled rollout may still act. */
export interface Window {
  readonly endMs: number;
  readonly signal: AbortSignal;
}

/** Whose sites these are. */
interface PremisesScene {
  readonly open: OpenSite;
  readonly clock: Clock;
  readonly cancellation: Cancellation;
  readonly journal: Pick<HeldJournal, 'lost'>;
}

/** Opens the window of a job that is told to stop: by its reason, from now on. */
export const openWindow = ({ clock, cancellation }: Pick<PremisesScene, 'clock' | 'cancellation'>): Window => {
  const durationMs = windowsMs[cancellation.reason ?? 'cancel'];
  const end = new AbortController();
  void clock.sleep(durationMs).then(() => end.abort());
  return { endMs: clock.nowMs() + durationMs, signal: end.signal };
};

/** Where the rollout works: one site after another, since what was stopped is used no more. */
export interface Premises {
  /** The site that is open; after a stop, a new one. */
  at(): Promise<Workplace>;
  /** The journal of the site that is open. */
  store(): JournalStore | undefined;
  /** Ends what is under way; from now on there is only what the window allows. */
  enterWindow(): void;
  window(): Window | undefined;
  /** Whether the job was told to stop, and no window is open, or not any more. */
  isStopped(): boolean;
}

/** The premises of one rollout. */
export const createPremises = (scene: PremisesScene): Premises => {
  let here: Workplace | undefined;
  let window: Window | undefined;
  const at = async (): Promise<Workplace> => {
    if (here !== undefined && !here.signal.aborted) return here;
    const { cancellation, journal } = scene;
    const over = window?.signal ?? cancellation.signal;
    here = await openWorkplace(scene.open, {
      signals: [over, journal.lost],
      reason: cancellation.reason,
      deadlineMs: window?.endMs,
    });
    return here;
  };
  return {
    at,
    store: () => here?.store,
    enterWindow: (): void => {
      here?.leave();
      window = openWindow(scene);
    },
    window: () => window,
    isStopped: (): boolean => (window?.signal ?? scene.cancellation.signal).aborted,
  };
};
