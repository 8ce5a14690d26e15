import type { TestCase } from './model.ts';

/** Cases of one suite: where they stand, as pairs of a first position and the one after the last. */
type SuiteCases = { readonly ranges: number[]; names: Map<string, number> | null; isInterleaved: boolean };

/**
 * Which case has a suite and name. Suites mostly come one after the other: names are kept at hand for the suite that is
 * being read, and for those that were come back to; the names of the others would take as much memory as the cases.
 */
export class CaseIndex {
  readonly #cases: readonly TestCase[];
  readonly #suites = new Map<string, SuiteCases>();
  #suite = '';
  #current: SuiteCases = { ranges: [], names: null, isInterleaved: false };

  constructor(cases: readonly TestCase[]) {
    this.#cases = cases;
    this.#suites.set(this.#suite, this.#current);
  }

  /** The position of the case that has this suite and name; notes the next case under it, and answers that, when none has. */
  claim(suite: string, name: string): number {
    if (suite !== this.#suite) this.#turnTo(suite);
    const position = this.#cases.length;
    const current = this.#current;
    if (current.ranges.length > 0) {
      current.names ??= this.#namesOf(current);
      const known = current.names.get(name);
      if (known !== undefined) return known;
      current.names.set(name, position);
    }
    if (current.ranges.at(-1) === position) current.ranges[current.ranges.length - 1] = position + 1;
    else current.ranges.push(position, position + 1);
    return position;
  }

  #turnTo(suite: string): void {
    if (!this.#current.isInterleaved) this.#current.names = null;
    const known = this.#suites.get(suite);
    if (known !== undefined) known.isInterleaved = true;
    this.#current = known ?? { ranges: [], names: null, isInterleaved: false };
    this.#suite = suite;
    if (known === undefined) this.#suites.set(suite, this.#current);
  }

  #namesOf({ ranges }: SuiteCases): Map<string, number> {
    const names = new Map<string, number>();
    for (let range = 0; range < ranges.length; range += 2)
      for (let position = ranges[range] ?? 0; position < (ranges[range + 1] ?? 0); position += 1)
        names.set(this.#cases[position]?.name ?? '', position);
    return names;
  }
}
