import type { Finding } from './looks.ts';

/** By probe, what was seen so far; for the report. */
export interface Ledger {
  note(name: string, finding: Finding): void;
  seen(): readonly { readonly name: string; readonly looks: number; readonly bad: number; readonly last: string }[];
}

/** An empty ledger. */
export const createLedger = (): Ledger => {
  const pages = new Map<string, { looks: number; bad: number; last: string }>();
  return {
    note: (name, { kind, message }) => {
      const page = pages.get(name) ?? { looks: 0, bad: 0, last: '' };
      pages.set(name, { looks: page.looks + 1, bad: page.bad + (kind === 'good' ? 0 : 1), last: message });
    },
    seen: () => [...pages].map(([name, page]) => ({ name, ...page })),
  };
};
