import { type Complaint, defaultLimits, type Parser, type ParserLimits } from '../parser.ts';
import type { XmlAttributes } from '../xml/attribute-list.ts';
import { CaseAtHand, failureTexts } from './case-at-hand.ts';
import { readSeconds } from './duration.ts';
import type { TestReport, TestStatus } from './model.ts';
import { createXmlTestParser, unknownWord, type XmlGrammar, type XmlReport } from './xml-report.ts';

/** Reads NUnit 2 results (https://nunit.org/files/testresult_schema_25.txt). */
export const createNUnit2Parser = (limits: ParserLimits = defaultLimits): Parser<TestReport> =>
  createXmlTestParser((report) => new NUnit2Grammar(report), limits);

const results: Readonly<Record<string, TestStatus>> = {
  Success: 'passed',
  Failure: 'failed',
  Error: 'error',
  Cancelled: 'error',
  NotRunnable: 'error',
  Ignored: 'skipped',
  Skipped: 'skipped',
  Inconclusive: 'skipped',
};

type OpenSuite = { readonly name: string; readonly hasFailed: boolean; readonly before: number; message: string };

// "Shop.CartTests.Adds(1,2)": what stands before the last dot outside of the arguments is the class.
const splitName = (fullName: string): readonly [suite: string, name: string] => {
  const dot = fullName.replace(/[("<].*$/s, '').lastIndexOf('.');
  return dot < 0 ? ['', fullName] : [fullName.slice(0, dot), fullName.slice(dot + 1)];
};

class NUnit2Grammar implements XmlGrammar {
  readonly format = 'nunit2';
  readonly roots = ['test-results'];
  readonly texts = failureTexts;
  readonly #report: XmlReport;
  readonly #case: CaseAtHand;
  readonly #suites: OpenSuite[] = [];
  #claimed = 0;
  #total = 0;
  #version = '';

  constructor(report: XmlReport) {
    this.#report = report;
    this.#case = new CaseAtHand(report);
  }

  open(name: string, attributes: XmlAttributes): Complaint | null {
    if (name === 'test-case') this.#openCase(attributes);
    else if (name === 'test-suite') this.#openSuite(attributes);
    else if (name === 'failure') this.#report.forgetTexts();
    else if (name === 'environment') this.#version = attributes.text('nunit-version') ?? '';
    else if (name === 'test-results') this.#readHeader(attributes);
    return null;
  }

  close(name: string): Complaint | null {
    if (name === 'test-case') return this.#case.close();
    if (name === 'test-suite') return this.#closeSuite();
    const suite = this.#suites.at(-1);
    if (name === 'failure' && !this.#case.isOpen && suite !== undefined)
      suite.message = this.#report.takeText('message');
    return null;
  }

  finish(): { readonly tool: string } {
    this.#report.compareFailures('', this.#claimed);
    this.#report.compareCases(this.#total);
    return { tool: this.#version === '' ? 'NUnit' : `NUnit ${this.#version.slice(0, 40)}` };
  }

  #readHeader(attributes: XmlAttributes): void {
    this.#claimed = this.#report.claim(attributes, ['errors', 'failures', 'invalid']);
    this.#total = this.#report.claim(attributes, ['total']);
  }

  #openCase(attributes: XmlAttributes): void {
    const word = attributes.text('result') ?? '';
    const known = Object.hasOwn(results, word) ? results[word] : undefined;
    const contradicts = attributes.is('success', 'False') && known === 'passed';
    const { status, complaint } = this.#judge(attributes, known, contradicts);
    const [suite, name] = splitName(attributes.text('name') ?? '');
    this.#case.open({
      suite: suite || (this.#suites.at(-1)?.name ?? ''),
      name,
      status,
      durationMs: readSeconds(attributes.text('time')),
      complaint: complaint || (known ? '' : unknownWord('result', word)),
    });
  }

  // Version 2.4 says only whether a case was run and passed.
  #judge(
    attributes: XmlAttributes,
    known: TestStatus | undefined,
    contradicts: boolean,
  ): { status: TestStatus; complaint: string } {
    if (contradicts) return { status: 'error', complaint: 'the report says Success and success="False"' };
    if (known !== undefined) return { status: known, complaint: '' };
    if (attributes.text('result') !== undefined) return { status: 'error', complaint: '' };
    if (attributes.is('executed', 'False')) return { status: 'skipped', complaint: ' ' };
    if (attributes.is('success', 'True')) return { status: 'passed', complaint: ' ' };
    return { status: attributes.is('success', 'False') ? 'failed' : 'error', complaint: 'the report does not say why' };
  }

  #openSuite(attributes: XmlAttributes): void {
    const hasFailed = ['Failure', 'Error', 'NotRunnable', 'Cancelled'].some((word) => attributes.is('result', word));
    const isFalse = attributes.text('result') === undefined && attributes.is('success', 'False');
    this.#suites.push({
      name: attributes.text('name') ?? '',
      hasFailed: hasFailed || isFalse,
      before: this.#report.failures,
      message: '',
    });
  }

  #closeSuite(): Complaint | null {
    const suite = this.#suites.pop();
    if (suite === undefined || !suite.hasFailed || this.#report.failures > suite.before) return null;
    return this.#report.fail(suite.name, suite.message);
  }
}
