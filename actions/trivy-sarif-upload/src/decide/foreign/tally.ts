import { formatCount } from '@drawbridge/core/domain/quantity';

/** Counts what was changed, by what it was; each is told once. */
export class Tally {
  readonly #counts = new Map<string, number>();

  /** `what` follows a number: "paths under the workspace made relative". */
  add(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  lines(): readonly string[] {
    return [...this.#counts].map(([what, count]) => `${formatCount(count)} ${what}`);
  }
}
