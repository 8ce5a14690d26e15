import { type Complaint, defaultLimits, type Parser, type ParserLimits } from '../parser.ts';
import type { XmlAttributes } from '../xml/attribute-list.ts';
import { readClock } from './duration.ts';
import type { TestAttempt, TestReport, TestStatus } from './model.ts';
import { createXmlTestParser, unknownWord, type XmlGrammar, type XmlReport } from './xml-report.ts';

/** Reads Visual Studio test results, TRX (https://learn.microsoft.com/dotnet/core/tools/dotnet-test, vstst.xsd). */
export const createTrxParser = (limits: ParserLimits = defaultLimits): Parser<TestReport> =>
  createXmlTestParser((report) => new TrxGrammar(report), limits);

// A result without an outcome is an error: it is the first word of the list, which writers leave out.
const outcomes: Readonly<Record<string, TestStatus>> = {
  Passed: 'passed',
  Failed: 'failed',
  Error: 'error',
  Timeout: 'error',
  Aborted: 'error',
  NotRunnable: 'error',
  PassedButRunAborted: 'error',
  Disconnected: 'error',
  InProgress: 'error',
  NotExecuted: 'skipped',
  Inconclusive: 'skipped',
  Pending: 'skipped',
  Warning: 'passed',
  Completed: 'passed',
};
const failing = ['failed', 'error', 'timeout', 'aborted', 'passedButRunAborted', 'disconnected'];
const soundSummaries = new Set(['Completed', 'Passed', 'Warning', 'NotExecuted', 'Inconclusive']);

// https://learn.microsoft.com/previous-versions/visualstudio, vstst.xsd: UnitTestResult, ManualTestResult and their like.
const isResult = (name: string): boolean => /TestResult(?:Aggregation)?$/.test(name);

type Found = { readonly id: string; readonly name: string; readonly attempt: TestAttempt };
type OpenResult = {
  readonly id: string;
  readonly name: string;
  readonly status: TestStatus;
  readonly durationMs: number | undefined;
  readonly complaint: string;
  readonly before: number;
  inner: number;
};

class TrxGrammar implements XmlGrammar {
  readonly format = 'trx';
  readonly roots = ['TestRun'];
  readonly texts = ['Message', 'StackTrace', 'Text'];
  readonly #report: XmlReport;
  // Classes are told after the results.
  readonly #found: Found[] = [];
  readonly #classes = new Map<string, string>();
  readonly #results: OpenResult[] = [];
  #unitTest: string | null = null;
  #runInfo = '';
  #claimed = 0;
  #total = 0;
  #summary = '';

  constructor(report: XmlReport) {
    this.#report = report;
  }

  open(name: string, attributes: XmlAttributes): Complaint | null {
    if (isResult(name)) this.#openResult(attributes);
    else if (name === 'UnitTest') this.#unitTest = attributes.text('id') ?? '';
    else if (name === 'TestMethod') this.#noteClass(attributes);
    else if (name === 'RunInfo') this.#openRunInfo(attributes);
    else if (name === 'ResultSummary') this.#summary = attributes.text('outcome') ?? '';
    else if (name === 'Counters') this.#readCounters(attributes);
    return null;
  }

  close(name: string): Complaint | null {
    if (isResult(name) && this.#results.length > 0) return this.#closeResult();
    if (name === 'UnitTest') this.#unitTest = null;
    if (name !== 'RunInfo') return null;
    const text = this.#report.takeText('Text');
    return this.#runInfo === 'Error' || this.#runInfo === 'Failed' || this.#runInfo === 'Aborted'
      ? this.#report.fail('the run', text)
      : null;
  }

  finish(): { readonly tool: string } | Complaint {
    for (const { id, name, attempt } of this.#found) {
      const suite = this.#classes.get(id) ?? '';
      const own = suite !== '' && name.startsWith(`${suite}.`) ? name.slice(suite.length + 1) : name;
      const complaint = this.#report.add(suite, own, attempt);
      if (complaint !== null) return complaint;
    }
    const hasFailed = this.#summary !== '' && !soundSummaries.has(this.#summary);
    this.#report.compareFailures('the run', hasFailed ? Math.max(1, this.#claimed) : this.#claimed);
    this.#report.compareCases(this.#total);
    return { tool: '' };
  }

  #readCounters(attributes: XmlAttributes): void {
    this.#claimed = this.#report.claim(attributes, failing);
    this.#total = this.#report.claim(attributes, ['total']);
  }

  #openResult(attributes: XmlAttributes): void {
    this.#report.forgetTexts();
    const parent = this.#results.at(-1);
    if (parent !== undefined) parent.inner += 1;
    const word = attributes.text('outcome');
    const known = word !== undefined && Object.hasOwn(outcomes, word) ? outcomes[word] : undefined;
    this.#results.push({
      id: attributes.text('testId') ?? '',
      name: attributes.text('testName') ?? '',
      status: known ?? 'error',
      durationMs: readClock(attributes.text('duration')),
      complaint: known === undefined && word !== undefined ? unknownWord('outcome', word) : '',
      before: this.#report.failures,
      inner: 0,
    });
  }

  // A test over rows of data stands above the results of its rows, which count by themselves.
  #closeResult(): Complaint | null {
    const result = this.#results.pop();
    if (result === undefined) return null;
    const { id, name, status, durationMs, complaint } = result;
    const isTold = status === 'passed' || status === 'skipped' || this.#report.failures > result.before;
    if (result.inner > 0 && isTold) return null;
    const texts = {
      message: this.#report.takeText('Message') || complaint,
      stack: this.#report.takeText('StackTrace'),
    };
    this.#found.push({ id, name, attempt: this.#report.attempt(status, durationMs, texts) });
    return this.#report.list.refuseBeyond(this.#found.length);
  }

  #noteClass(attributes: XmlAttributes): void {
    if (this.#unitTest === null) return;
    const name = (attributes.text('className') ?? '').replace(/,.*$/s, '');
    this.#classes.set(this.#unitTest, name);
  }

  #openRunInfo(attributes: XmlAttributes): void {
    this.#report.forgetTexts();
    this.#runInfo = attributes.text('outcome') ?? '';
  }
}
