import { formatCount } from '../domain/quantity.ts';
import type { ReportWarning } from './report-warning.ts';

const warningsKept = 50;

/** Gathers warnings; beyond fifty they are counted, since a broken tool repeats itself for every file. */
export class WarningList {
  readonly #kept: ReportWarning[] = [];
  #left = 0;

  add(line: number | null, message: string): void {
    if (this.#kept.length < warningsKept) this.#kept.push({ line, message });
    else this.#left += 1;
  }

  list(): readonly ReportWarning[] {
    if (this.#left === 0) return this.#kept;
    return [...this.#kept, { line: null, message: `and ${formatCount(this.#left)} more warnings` }];
  }
}
