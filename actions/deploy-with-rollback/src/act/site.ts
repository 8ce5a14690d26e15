import type { Cancellation } from '@drawbridge/core/domain/cancellation';
import type { JournalStore } from '../ports/journal.ts';
import type { Crew } from './crew.ts';

/** Everything that a rollout reaches the world with, opened under one cancellation: when that fires, all of it ends. */
export interface Site {
  readonly crew: Crew;
  readonly store: JournalStore;
}

export type OpenSite = (cancellation: Cancellation) => Promise<Site>;

/** A site that can be left: what is under way there ends, and nothing more is begun. */
export interface Workplace extends Site {
  readonly signal: AbortSignal;
  leave(): void;
}

/** Opens a site that also ends when one of these signals fires, or when it is left. */
export const openWorkplace = async (
  open: OpenSite,
  over: Omit<Cancellation, 'signal'> & { readonly signals: readonly AbortSignal[] },
): Promise<Workplace> => {
  const controller = new AbortController();
  const signal = AbortSignal.any([controller.signal, ...over.signals]);
  const cancellation: Cancellation = {
    signal,
    get reason() {
      return over.reason ?? (signal.aborted ? 'timeout' : undefined);
    },
    get deadlineMs() {
      return over.deadlineMs;
    },
  };
  return { ...(await open(cancellation)), signal, leave: () => controller.abort() };
};
