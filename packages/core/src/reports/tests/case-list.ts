import { countOf } from '../../domain/quantity.ts';
import type { Complaint, ParserLimits } from '../parser.ts';
import { WarningList } from '../warning-list.ts';
import type { SuiteFailure, TestAttempt, TestCase, TestFormat, TestReport } from './model.ts';
import { findPlace } from './place.ts';

/**
 * What it means that a report names a case again in the same suite. `after a failure`: it was retried if it had failed,
 * else it is another case of the same name. `always`: its names are unique, so it was run again because it had not
 * passed, whatever the earlier entry says. `never`: its writer tells retries in another way; it is another case.
 */
export type RepeatRule = 'after a failure' | 'always' | 'never';

/** Where a case was found: the number of its suite in the report, and the rule for names that come again there. */
export type CaseSource = { readonly suite: number; readonly repeats: RepeatRule };

/** More would not fit into the memory of a runner. */
const mostCases = 5_000_000;

const lost = 'it was run again, and the report does not say why';

/** Gathers the cases of a report in their order, each under a name of its own. */
export class CaseList {
  readonly #maxCases: number;
  readonly #cases: TestCase[] = [];
  readonly #suiteOf: number[] = [];
  readonly #indexes = new Map<string, Map<string, number>>();
  readonly #copies = new Map<string, number>();
  readonly #failures: SuiteFailure[] = [];
  #renamed = 0;
  readonly warnings = new WarningList();

  constructor(limits: ParserLimits) {
    this.#maxCases = Math.min(mostCases, limits.maxLines);
  }

  get size(): number {
    return this.#cases.length;
  }

  /** Adds a case, or what it says to the case that it is a retry of. */
  add(found: TestCase, source: CaseSource): Complaint | null {
    const names = this.#namesOf(found.suite);
    const index = names.get(found.name);
    const earlier = index === undefined ? undefined : this.#cases[index];
    if (index === undefined || earlier === undefined) this.#append(found, names, source);
    else if (isRetry(found, earlier, this.#suiteOf[index] === source.suite ? source.repeats : 'never'))
      this.#cases[index] = joinAttempts(earlier, found);
    else this.#appendCopy(found, names, source);
    return this.#tooMany();
  }

  /** Adds a failure outside of any case. */
  fail(failure: SuiteFailure): Complaint | null {
    this.#failures.push(failure);
    return this.#tooMany();
  }

  /** All that was gathered; failures without a place get the one that their stack tells. */
  report(format: TestFormat, tool: string): TestReport {
    if (this.#renamed > 0)
      this.warnings.add(
        null,
        `${countOf(this.#renamed, 'test case')} named like another of the suite: told apart by a number`,
      );
    for (const [index, found] of this.#cases.entries()) {
      const place = findPlace(found);
      if (place !== found.place) this.#cases[index] = { ...found, place };
    }
    const warnings = this.warnings.list();
    return { kind: 'tests', format, tool, cases: this.#cases, suiteFailures: this.#failures, warnings };
  }

  #namesOf(suite: string): Map<string, number> {
    const known = this.#indexes.get(suite);
    if (known !== undefined) return known;
    const names = new Map<string, number>();
    this.#indexes.set(suite, names);
    return names;
  }

  #append(found: TestCase, names: Map<string, number>, { suite }: CaseSource): void {
    names.set(found.name, this.#cases.length);
    this.#suiteOf.push(suite);
    this.#cases.push(found);
  }

  // The plain name leads to the latest copy: a retry follows the attempt that it repeats.
  #appendCopy(found: TestCase, names: Map<string, number>, source: CaseSource): void {
    const name = this.#freeName(found, names);
    names.set(found.name, this.#cases.length);
    this.#append({ ...found, name }, names, source);
    this.#renamed += 1;
  }

  #freeName({ suite, name }: TestCase, names: ReadonlyMap<string, number>): string {
    const key = `${suite}\n${name}`;
    let copy = this.#copies.get(key) ?? 1;
    do copy += 1;
    while (names.has(`${name} (${copy})`));
    this.#copies.set(key, copy);
    return `${name} (${copy})`;
  }

  #tooMany(): Complaint | null {
    if (this.#cases.length + this.#failures.length <= this.#maxCases) return null;
    return {
      reason: `the report holds more than ${countOf(this.#maxCases, 'test case')}`,
      fix: 'Split the report, for instance one for each package.',
    };
  }
}

const hasFailed = ({ status }: TestAttempt): boolean => status === 'failed' || status === 'error';

const hasFailedLast = ({ attempts }: TestCase): boolean => hasFailed(attempts.at(-1) ?? attempts[0]);

// A skipped entry after a failed one would hide the failure.
const isRetry = (found: TestCase, earlier: TestCase, rule: RepeatRule): boolean => {
  if (rule === 'never' || !isSamePlace(found, earlier)) return false;
  return rule === 'always' || (hasFailedLast(earlier) && found.attempts[0].status !== 'skipped');
};

const isSamePlace = ({ place }: TestCase, { place: other }: TestCase): boolean =>
  place?.path === other?.path && (place?.line === other?.line || place?.line === undefined);

const joinAttempts = (earlier: TestCase, found: TestCase): TestCase => {
  const [first, ...rest] = earlier.attempts;
  const later = found.attempts.filter(({ status }) => status !== 'skipped');
  return { ...earlier, attempts: [asFailed(first), ...rest.map(asFailed), ...later] };
};

const asFailed = (attempt: TestAttempt): TestAttempt =>
  hasFailed(attempt) ? attempt : { ...attempt, status: 'failed', message: lost };
