import { countOf } from '../../domain/quantity.ts';
import type { Complaint, ParserLimits } from '../parser.ts';
import { WarningList } from '../warning-list.ts';
import { CaseIndex } from './case-index.ts';
import type { SuiteFailure, TestAttempt, TestCase, TestFormat, TestReport } from './model.ts';
import { findPlace } from './place.ts';

/**
 * What it means that a report names a case again in the same suite. `after a failure`: it was retried if it had failed,
 * else it is another case of the same name. `perhaps`: the same, but nothing tells a retry from another case of that name,
 * so that the failure counts. `always`: its names are unique, so it was run again because it had not
 * passed, whatever the earlier entry says. `never`: its writer tells retries in another way; it is another case.
 */
export type RepeatRule = 'after a failure' | 'perhaps' | 'always' | 'never';

/** Where a case was found: the number of its suite in the report, and the rule for names that come again there. */
export type CaseSource = { readonly suite: number; readonly repeats: RepeatRule };

/** The latest of several cases of one name: which number it got, and where it stands. */
type Copy = { readonly number: number; readonly position: number };

/** More would not fit into the memory of a runner. */
const mostCases = 5_000_000;

/** As many runs of one case as are kept: the first ones and the last, which decide how it came out. */
const mostAttempts = 100;

const lost = 'it was run again, and the report does not say why';

/** Gathers the cases of a report in their order, each under a name of its own. */
export class CaseList {
  readonly #maxCases: number;
  readonly #cases: TestCase[] = [];
  readonly #index = new CaseIndex(this.#cases);
  readonly #latestCopies = new Map<string, Copy>();
  readonly #failures: SuiteFailure[] = [];
  #suites = new Int32Array(1024);
  #renamed = 0;
  readonly warnings = new WarningList();

  constructor(limits: ParserLimits) {
    this.#maxCases = Math.min(mostCases, limits.maxLines);
  }

  /** Adds a case, or what it says to the case that it is a retry of. */
  add(found: TestCase, source: CaseSource): Complaint | null {
    const position = this.#cases.length;
    const known = this.#index.claim(found.suite, found.name);
    if (known === position) this.#append(found, source);
    else this.#addRepeated(found, source, known);
    return this.#tooMany();
  }

  /** The complaint about so many cases, which are still to be added; null while they are not too many. */
  refuseBeyond(count: number): Complaint | null {
    if (count <= this.#maxCases) return null;
    return {
      reason: `the report holds more than ${countOf(this.#maxCases, 'test case')}`,
      fix: 'Split the report, for instance one for each package.',
    };
  }

  get suiteFailures(): number {
    return this.#failures.length;
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
    this.#findPlaces();
    const warnings = this.warnings.list();
    return { kind: 'tests', format, tool, cases: this.#cases, suiteFailures: this.#failures, warnings };
  }

  #findPlaces(): void {
    for (let index = 0; index < this.#cases.length; index += 1) {
      const found = this.#cases[index];
      if (found === undefined || saysAll(found)) continue;
      const place = findPlace(found);
      if (place !== found.place) this.#cases[index] = { ...found, place };
    }
  }

  #append(found: TestCase, { suite }: CaseSource): void {
    const position = this.#cases.length;
    if (position === this.#suites.length) {
      const larger = new Int32Array(position * 2);
      larger.set(this.#suites);
      this.#suites = larger;
    }
    this.#suites[position] = suite;
    this.#cases.push(found);
  }

  // A retry follows the latest case of its name.
  #addRepeated(found: TestCase, source: CaseSource, first: number): void {
    const key = `${found.suite}\n${found.name}`;
    const copy = this.#latestCopies.get(key) ?? { number: 1, position: first };
    const earlier = this.#cases[copy.position];
    const rule = this.#suites[copy.position] === source.suite ? source.repeats : 'never';
    if (earlier !== undefined && isRetry(found, earlier, rule))
      this.#cases[copy.position] = joinAttempts(earlier, found, rule);
    else this.#appendCopy(found, source, key, copy.number);
  }

  #appendCopy(found: TestCase, source: CaseSource, key: string, lastNumber: number): void {
    let number = lastNumber + 1;
    const position = this.#cases.length;
    while (this.#index.claim(found.suite, `${found.name} (${number})`) !== position) number += 1;
    this.#latestCopies.set(key, { number, position });
    this.#append({ ...found, name: `${found.name} (${number})` }, source);
    this.#renamed += 1;
  }

  #tooMany(): Complaint | null {
    return this.refuseBeyond(this.#cases.length + this.#failures.length);
  }
}

const hasFailed = ({ status }: TestAttempt): boolean => status === 'failed' || status === 'error';

// Most cases pass, and have no stack to look into.
const saysAll = ({ attempts }: TestCase): boolean => attempts.length === 1 && attempts[0].status === 'passed';

const hasFailedLast = ({ attempts }: TestCase): boolean => hasFailed(attempts.at(-1) ?? attempts[0]);

// A skipped entry after a failed one would hide the failure.
const isRetry = (found: TestCase, earlier: TestCase, rule: RepeatRule): boolean => {
  if (rule === 'never' || !isSamePlace(found, earlier)) return false;
  return rule === 'always' || (hasFailedLast(earlier) && found.attempts[0].status !== 'skipped');
};

const isSamePlace = ({ place }: TestCase, { place: other }: TestCase): boolean =>
  place?.path === other?.path && (place?.line === other?.line || place?.line === undefined);

const joinAttempts = (earlier: TestCase, found: TestCase, rule: RepeatRule): TestCase => {
  const [first, ...rest] = earlier.attempts.slice(0, mostAttempts - 1);
  const later = found.attempts.filter(({ status }) => status !== 'skipped');
  if (first === undefined) return found;
  const attempts: TestCase['attempts'] = [asFailed(first), ...rest.map(asFailed), ...later];
  return rule === 'perhaps' ? { ...earlier, attempts, isRetryUnmarked: true } : { ...earlier, attempts };
};

const asFailed = (attempt: TestAttempt): TestAttempt =>
  hasFailed(attempt) ? attempt : { ...attempt, status: 'failed', message: lost };
