import { formatDuration } from '@drawbridge/core/domain/quantity';
import type { Clock } from '@drawbridge/core/ports/clock';
import type { WriteEnd } from './journal.ts';
import type { Workplace } from './site.ts';

const leastMs = 5_000;
/** What a write that is ended may take to end. */
const graceMs = 3_000;

/** How long a journal may take for one write, in milliseconds: well within the lease, which the next write has to renew. */
export const patienceOf = (leaseMs: number): number => Math.max(leastMs, leaseMs / 3);

/**
 * A write until its end, for as long as patience lasts: then its site is left, so that it ends, and nobody knows how far it
 * came. Users may be meeting a version meanwhile that nobody looks at.
 */
export const withPatience = async (
  write: Promise<WriteEnd>,
  place: Workplace,
  { clock, patienceMs }: { readonly clock: Clock; readonly patienceMs: number },
): Promise<WriteEnd> => {
  const message = `no answer within ${formatDuration(patienceMs)}`;
  const unknown: WriteEnd = { kind: 'failed', message, isCertain: false };
  const ended = new AbortController();
  let isLate = false;
  const wait = async (): Promise<WriteEnd> => {
    await clock.sleep(patienceMs, ended.signal);
    // It has ended, or the job is to stop, which the write tells itself.
    if (ended.signal.aborted || place.signal.aborted) return write;
    isLate = true;
    place.leave();
    await clock.sleep(graceMs);
    return unknown;
  };
  const end = await Promise.race([write, wait()]);
  ended.abort();
  return isLate && end.kind === 'cancelled' ? unknown : end;
};
