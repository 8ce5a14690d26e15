import type { FakeScene } from '@drawbridge/testkit/fakes/scene';

/** Lets time pass, second by second, until the work is done; an hour at most. */
export const through = async <T>(work: Promise<T>, { clock }: Pick<FakeScene, 'clock'>): Promise<T> => {
  let isDone = false;
  const watched = work.finally(() => {
    isDone = true;
  });
  // Whoever awaits the answer hears of it; until then a rejection is nobody's fault.
  watched.catch(() => {});
  for (let second = 0; second < 3_600 && !isDone; second += 1) await clock.advance(1_000);
  return watched;
};
