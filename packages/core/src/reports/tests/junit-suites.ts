import { countOf, formatCount } from '../../domain/quantity.ts';
import type { Complaint } from '../parser.ts';
import type { XmlAttributes } from '../xml/attribute-list.ts';
import type { CaseList } from './case-list.ts';
import { readHeaderCount, sumHeaderCounts } from './header-count.ts';
import type { TestPlace } from './model.ts';

type Suite = {
  readonly number: number;
  readonly name: string;
  readonly place: TestPlace | undefined;
  /** What the header claims; -1 where it says nothing. */
  readonly tests: number;
  readonly failing: number;
  ownCases: number;
  cases: number;
  failures: number;
};

const none: TestPlace | undefined = undefined;

/** The suites around the case that is being read, and whether their headers tell of more than they hold. */
export class JUnitSuites {
  readonly #list: CaseList;
  readonly #open: Suite[] = [];
  #count = 0;

  constructor(list: CaseList) {
    this.#list = list;
  }

  /** The number of the innermost suite; -1 outside of any. */
  get number(): number {
    return this.#open.at(-1)?.number ?? -1;
  }

  /** The innermost suite's name, or that of the next one around it that has one. */
  get name(): string {
    return this.#open.findLast(({ name }) => name !== '')?.name ?? '';
  }

  /** The file that the innermost suite stands in, if it says so. */
  get place(): TestPlace | undefined {
    return this.#open.at(-1)?.place;
  }

  open(attributes: XmlAttributes): void {
    const file = attributes.text('file') ?? attributes.text('filepath');
    this.#open.push({
      number: this.#count,
      name: attributes.text('name') ?? '',
      place: file === undefined || file === '' ? (this.#open.at(-1)?.place ?? none) : { path: file, line: undefined },
      tests: readHeaderCount(attributes, 'tests', this.#list.warnings),
      failing: sumHeaderCounts(attributes, ['failures', 'errors'], this.#list.warnings),
      ownCases: 0,
      cases: 0,
      failures: 0,
    });
    this.#count += 1;
  }

  /** Counts a case, or a failure of the suite itself, for the innermost suite. */
  count(cases: number, failures: number): void {
    const suite = this.#open.at(-1);
    if (suite === undefined) return;
    suite.ownCases += cases;
    suite.cases += cases;
    suite.failures += failures;
  }

  /** Ends the innermost suite: failures that only its header knows are failures all the same. */
  close(): Complaint | null {
    const suite = this.#open.pop();
    if (suite === undefined) return null;
    const parent = this.#open.at(-1);
    if (parent !== undefined) {
      parent.cases += suite.cases;
      parent.failures += Math.max(suite.failures, suite.failing);
    }
    this.#compareTests(suite);
    if (suite.failing <= suite.failures) return null;
    const message = `the header says ${countOf(suite.failing, 'failure or error', 'failures and errors')}, the suite holds ${formatCount(suite.failures)}`;
    return this.#list.fail({ suite: suite.name, message, place: suite.place });
  }

  #compareTests({ name, tests, cases, ownCases }: Suite): void {
    if (tests < 0 || tests === cases || tests === ownCases) return;
    const of = name === '' ? '' : ` of ${JSON.stringify(name.slice(0, 60))}`;
    this.#list.warnings.add(
      null,
      `the header${of} says ${countOf(tests, 'test')}, the suite holds ${formatCount(cases)}`,
    );
  }
}
