import { countOf } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { type Complaint, defaultLimits, type ParseError, type Parser, type ParserLimits } from '../parser.ts';
import type { XmlAttributes } from '../xml/attribute-list.ts';
import type { XmlHandler } from '../xml/handler.ts';
import { XmlTokenizer } from '../xml/tokenizer.ts';
import { CaseList } from './case-list.ts';
import { DetailsBudget, detailsKept, firstLineOf } from './failure-text.ts';
import { JUnitCase } from './junit-case.ts';
import { JUnitSuites } from './junit-suites.ts';
import { findWriter, unknownWriter } from './junit-writer.ts';
import type { TestPlace, TestReport } from './model.ts';
import { complainOfLongName } from './name-length.ts';
import { placeOfSuite } from './place.ts';

/**
 * Reads JUnit XML (https://github.com/testmoapp/junitxml describes what its writers have in common) of any writer.
 * Output of tests is passed over. A suite's failure outside of its cases, and one that only a header counts, is a
 * failure of the suite. Fails on a report that is empty, cut, of another root element, or beyond the limits.
 */
export const createJUnitParser = (limits: ParserLimits = defaultLimits): Parser<TestReport> => {
  const reader = new JUnitReader(limits);
  const tokenizer = new XmlTokenizer(reader, limits, vocabulary);
  return {
    push: (bytes) => tokenizer.push(bytes),
    end: (): Result<TestReport, ParseError> => {
      const error = tokenizer.end();
      return error === null ? success(reader.report()) : failure(error);
    },
  };
};

const vocabulary = [
  ...['testsuites', 'testsuite', 'testcase', 'failure', 'error', 'skipped', 'system-out', 'system-err', 'properties'],
  ...['property', 'name', 'classname', 'class', 'time', 'file', 'filepath', 'line', 'status', 'result', 'tests'],
];
const broken = 'Run the tests that write it again, or name the complete report in `files`.';

type SuiteName = { readonly text: string; readonly place: TestPlace | undefined };

class JUnitReader implements XmlHandler {
  readonly #limits: ParserLimits;
  readonly #list: CaseList;
  readonly #suites: JUnitSuites;
  readonly #case = new JUnitCase(new DetailsBudget());
  readonly #suiteNames = new Map<string, SuiteName>();
  #writer = unknownWriter;
  #depth = 0;
  #name = '';
  #suite: SuiteName = { text: '', place: undefined };
  #place: TestPlace | undefined;
  /** The message of a suite's own failure that is being read. */
  #problem: string | null = null;

  constructor(limits: ParserLimits) {
    this.#limits = limits;
    this.#list = new CaseList(limits);
    this.#suites = new JUnitSuites(this.#list);
  }

  open(name: string, attributes: XmlAttributes): Complaint | null {
    this.#depth += 1;
    if (this.#case.isOpen) return this.#openInCase(name, attributes);
    if (name === 'testcase') return this.#openCase(attributes);
    if (name === 'testsuite' || name === 'testsuites') this.#openSuite(name, attributes);
    else if (this.#depth === 1)
      return { reason: 'the root element is not <testsuites> or <testsuite>', fix: 'Name a JUnit report in `files`.' };
    else if (name === 'failure' || name === 'error') this.#problem = attributes.text('message') ?? '';
    else if (name === 'property') this.#writer = findWriter(name, attributes) ?? this.#writer;
    return null;
  }

  close(name: string): Complaint | null {
    this.#depth -= 1;
    if (this.#case.isOpen) return this.#case.close() ? this.#closeCase() : null;
    if (name === 'testsuite' || name === 'testsuites') return this.#suites.close();
    return this.#problem !== null && (name === 'failure' || name === 'error') ? this.#closeProblem(name) : null;
  }

  wantsText(): boolean {
    return this.#case.wantsText || (this.#problem !== null && this.#problem.length < detailsKept);
  }

  text(piece: string): null {
    if (this.#problem === null) this.#case.text(piece);
    else this.#problem += `\n${piece.slice(0, detailsKept)}`;
    return null;
  }

  /** The report, once all of it was read. */
  report(): TestReport {
    const { unknownElements, warned } = this.#case;
    if (warned > 0) this.#list.warnings.add(null, `${countOf(warned, 'test case')} passed with a warning of PHPUnit`);
    if (unknownElements > 0)
      this.#list.warnings.add(null, `${countOf(unknownElements, 'element')} in test cases not known, and passed over`);
    return this.#list.report('junit', this.#writer.tool);
  }

  #openSuite(name: string, attributes: XmlAttributes): void {
    if (this.#writer === unknownWriter) this.#writer = findWriter(name, attributes) ?? unknownWriter;
    this.#suites.open(attributes);
  }

  #openInCase(name: string, attributes: XmlAttributes): Complaint | null {
    if (name === 'testcase' || name === 'testsuite')
      return { reason: `a <${name}> stands inside a <testcase>`, fix: broken };
    this.#case.openChild(name, attributes);
    return null;
  }

  #openCase(attributes: XmlAttributes): Complaint | null {
    if (this.#depth === 1) return { reason: 'a <testcase> stands outside of any suite', fix: broken };
    this.#name = attributes.text('name') ?? '';
    const ownClass = attributes.repeatedText('classname') ?? attributes.repeatedText('class') ?? '';
    this.#suite = this.#suiteNamed(ownClass === '' || ownClass === this.#name ? this.#suites.name : ownClass);
    this.#place = this.#placeOf(attributes);
    this.#case.open(attributes);
    const longest = Math.max(this.#name.length, this.#suite.text.length, this.#place?.path.length ?? 0);
    return complainOfLongName(longest, this.#limits);
  }

  #placeOf(attributes: XmlAttributes): TestPlace | undefined {
    const line = attributes.natural('line') + (this.#writer.countsLinesFromZero ? 1 : 0);
    const file = attributes.text('file') ?? attributes.text('filepath') ?? '';
    const known = this.#suites.place ?? this.#suite.place;
    const path = file === '' ? known?.path : file;
    if (path === undefined) return undefined;
    if (line > 0 && attributes.natural('line') >= 0) return { path, line };
    return path === known?.path ? known : { path, line: undefined };
  }

  #closeCase(): Complaint | null {
    const attempts = this.#case.attempts();
    this.#suites.count(1, this.#case.failures);
    const found = { suite: this.#suite.text, name: this.#name, attempts, place: this.#place };
    return this.#list.add(found, { suite: this.#suites.number, repeats: this.#writer.repeats });
  }

  #closeProblem(name: string): Complaint | null {
    const message = firstLineOf(this.#problem ?? '') || `the suite says <${name}> without a message`;
    this.#problem = null;
    this.#suites.count(0, 1);
    return this.#list.fail({ suite: this.#suites.name, message, place: this.#suites.place });
  }

  // Cases name their class again and again: one string, and one place, for all of them.
  #suiteNamed(text: string): SuiteName {
    if (text === this.#suite.text) return this.#suite;
    const known = this.#suiteNames.get(text);
    if (known !== undefined) return known;
    const named = { text, place: placeOfSuite(text) };
    this.#suiteNames.set(text, named);
    return named;
  }
}
