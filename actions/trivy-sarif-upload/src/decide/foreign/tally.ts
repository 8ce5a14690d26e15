import { countOf } from '@drawbridge/core/domain/quantity';

/** Counts what was changed, by what it was; each is told once. */
export class Tally {
  readonly #counts = new Map<string, { readonly noun: string; readonly what: string; count: number }>();

  /** `noun` in the singular; `what` follows it, and says the same of one and of many: "cut to 10 tags". */
  add(noun: string, what: string): void {
    const key = `${noun} ${what}`;
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { noun, what, count: 1 });
    else known.count += 1;
  }

  lines(): readonly string[] {
    return [...this.#counts.values()].map(({ noun, what, count }) => `${countOf(count, noun)} ${what}`);
  }
}
