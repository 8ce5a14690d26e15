import { floorPercent, type Ratio } from '../../domain/percentage.ts';
import { formatCount } from '../../domain/quantity.ts';
import type { CoverageWarning } from './model.ts';

const warningsKept = 50;

/** Gathers warnings; beyond fifty they are counted, since a broken tool repeats itself for every file. */
export class WarningList {
  readonly #kept: CoverageWarning[] = [];
  #left = 0;

  add(line: number | null, message: string): void {
    if (this.#kept.length < warningsKept) this.#kept.push({ line, message });
    else this.#left += 1;
  }

  /** Warns when a header claims other totals than the lines below it make. */
  compareHeader(claim: { line: number | null; what: 'lines' | 'branches'; header: Ratio; body: Ratio }): void {
    const { header, body } = claim;
    if (header.covered === body.covered && header.total === body.total) return;
    this.add(
      claim.line,
      `header says ${inWords(header, ` ${claim.what}`)}, its lines say ${inWords(body)}: lines count`,
    );
  }

  list(): readonly CoverageWarning[] {
    if (this.#left === 0) return this.#kept;
    return [...this.#kept, { line: null, message: `and ${formatCount(this.#left)} more warnings` }];
  }
}

const inWords = (ratio: Ratio, unit = ''): string =>
  `${floorPercent(ratio)} % (${formatCount(ratio.covered)} of ${formatCount(ratio.total)}${unit})`;
