import { type Complaint, defaultLimits, type Parser, type ParserLimits } from '../parser.ts';
import type { XmlAttributes } from '../xml/attribute-list.ts';
import { CaseAtHand, failureTexts } from './case-at-hand.ts';
import { readSeconds } from './duration.ts';
import type { TestReport, TestStatus } from './model.ts';
import { createXmlTestParser, unknownWord, type XmlGrammar, type XmlReport } from './xml-report.ts';

/** Reads NUnit 3 results (https://docs.nunit.org/articles/nunit/technical-notes/usage/Test-Result-XML-Format.html). */
export const createNUnit3Parser = (limits: ParserLimits = defaultLimits): Parser<TestReport> =>
  createXmlTestParser((report) => new NUnit3Grammar(report), limits);

const results: Readonly<Record<string, TestStatus>> = {
  Passed: 'passed',
  Warning: 'passed',
  Failed: 'failed',
  Skipped: 'skipped',
  Inconclusive: 'skipped',
};
const brokenLabels = new Set(['Error', 'Cancelled', 'Invalid']);

// A test or an assembly that could not be run at all, whatever its result says.
const isBroken = (attributes: XmlAttributes): boolean =>
  brokenLabels.has(attributes.text('label') ?? '') || attributes.is('runstate', 'NotRunnable');

type OpenSuite = {
  readonly name: string;
  readonly hasFailed: boolean;
  readonly isOwn: boolean;
  readonly before: number;
  message: string | null;
};

class NUnit3Grammar implements XmlGrammar {
  readonly format = 'nunit3';
  readonly roots = ['test-run'];
  readonly texts = failureTexts;
  readonly #report: XmlReport;
  readonly #case: CaseAtHand;
  readonly #suites: OpenSuite[] = [];
  #claimed = 0;
  #total = 0;
  #runFailed = false;
  #engine = '';

  constructor(report: XmlReport) {
    this.#report = report;
    this.#case = new CaseAtHand(report);
  }

  open(name: string, attributes: XmlAttributes): Complaint | null {
    if (name === 'test-case') this.#openCase(attributes);
    else if (name === 'test-suite') this.#openSuite(attributes);
    else if (name === 'failure' || (name === 'reason' && !this.#case.isOpen)) this.#report.forgetTexts();
    else if (name === 'test-run') {
      this.#claimed = this.#report.claim(attributes, ['failed']);
      this.#total = this.#report.claim(attributes, ['total']);
      this.#runFailed = attributes.text('result')?.startsWith('Failed') ?? false;
      this.#engine = attributes.text('engine-version') ?? '';
    }
    return null;
  }

  close(name: string): Complaint | null {
    if (name === 'test-case') return this.#case.close();
    if (name === 'test-suite') return this.#closeSuite();
    const suite = this.#suites.at(-1);
    const isReason = name === 'failure' || name === 'reason';
    if (isReason && !this.#case.isOpen && suite !== undefined) suite.message = this.#report.takeText('message');
    return null;
  }

  finish(): { readonly tool: string } {
    this.#report.compareFailures('', this.#runFailed ? Math.max(1, this.#claimed) : this.#claimed);
    this.#report.compareCases(this.#total);
    return { tool: this.#engine === '' ? 'NUnit' : `NUnit ${this.#engine.slice(0, 40)}` };
  }

  #openCase(attributes: XmlAttributes): void {
    const fullName = attributes.text('fullname') ?? '';
    const name = attributes.text('name') ?? fullName;
    const word = attributes.text('result') ?? '';
    const known = Object.hasOwn(results, word) ? results[word] : undefined;
    const status = isBroken(attributes) && known !== 'passed' ? 'error' : known;
    this.#case.open({
      suite: attributes.repeatedText('classname') ?? this.#suites.at(-1)?.name ?? '',
      name: name === '' ? fullName : name,
      status: status ?? 'error',
      durationMs: readSeconds(attributes.text('duration') ?? attributes.text('time')),
      complaint: known === undefined ? unknownWord('result', word) : '',
    });
  }

  #openSuite(attributes: XmlAttributes): void {
    const site = attributes.text('site') ?? '';
    this.#suites.push({
      name: attributes.text('fullname') ?? attributes.text('name') ?? '',
      hasFailed: attributes.is('result', 'Failed') || isBroken(attributes),
      isOwn: site !== '' && site !== 'Child' && site !== 'Parent',
      before: this.#report.failures,
      message: null,
    });
  }

  // A suite that failed because of its cases repeats what they say; one that failed by itself, or for no case, counts.
  #closeSuite(): Complaint | null {
    const suite = this.#suites.pop();
    if (suite === undefined || !suite.hasFailed) return null;
    if (!suite.isOwn && this.#report.failures > suite.before) return null;
    return this.#report.fail(suite.name, suite.message ?? '');
  }
}
