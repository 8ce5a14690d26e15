import type { HealthVerdict, HealthWatch } from '../crew.ts';
import type { Finding, Subject } from './looks.ts';

/** What a run remembers of all its looks: for the report, and because an open breaker stays open. */
export interface HealthMemory {
  note(subject: Subject, finding: Finding): void;
  seen: HealthWatch['seen'];
  /** Why the breaker for the new version has opened; undefined: it has not. */
  open: HealthVerdict | undefined;
}

interface Page {
  readonly side: Subject['side'];
  readonly looks: number;
  readonly bad: number;
  readonly last: Finding;
  /** Which look of all was its last. */
  readonly lastLook: number;
}

/** What was well at its last look is the least, and what is wrong with the new version the most. */
const weightOf = ({ side, last }: Page): number => {
  if (last.kind === 'good') return 0;
  return side === 'old' ? 1 : 2;
};

const compare = (one: Page, other: Page): number => {
  const difference = weightOf(one) - weightOf(other);
  return difference !== 0 || weightOf(one) === 0 ? difference : one.lastLook - other.lastLook;
};

/** Nothing seen yet. One memory serves all watches of a run: a site that is left takes its watch with it. */
export const createHealthMemory = (): HealthMemory => {
  const pages = new Map<string, Page>();
  let looksOfAll = 0;
  return {
    open: undefined,
    note: ({ name, side }, last) => {
      looksOfAll += 1;
      const { looks, bad } = pages.get(name) ?? { looks: 0, bad: 0 };
      const isBad = last.kind !== 'good';
      pages.set(name, { side, looks: looks + 1, bad: bad + (isBad ? 1 : 0), last, lastLook: looksOfAll });
    },
    seen: () =>
      [...pages]
        .toSorted(([, one], [, other]) => compare(one, other))
        .map(([name, { looks, bad, last }]) => ({ name, looks, bad, last: last.message })),
  };
};
