import type { HealthVerdict } from '../crew.ts';
import type { Finding } from './looks.ts';

/** What a run remembers of all its looks: for the report, and because an open breaker stays open. */
export interface HealthMemory {
  note(name: string, finding: Finding): void;
  seen(): readonly { readonly name: string; readonly looks: number; readonly bad: number; readonly last: string }[];
  /** Why the breaker for the new version has opened; undefined: it has not. */
  open: HealthVerdict | undefined;
}

/** Nothing seen yet. One memory serves all watches of a run: a site that is left takes its watch with it. */
export const createHealthMemory = (): HealthMemory => {
  const pages = new Map<string, { looks: number; bad: number; last: string }>();
  return {
    open: undefined,
    note: (name, { kind, message }) => {
      const page = pages.get(name) ?? { looks: 0, bad: 0, last: '' };
      pages.set(name, { looks: page.looks + 1, bad: page.bad + (kind === 'good' ? 0 : 1), last: message });
    },
    seen: () => [...pages].map(([name, page]) => ({ name, ...page })),
  };
};
