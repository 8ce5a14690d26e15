import { type Complaint, defaultLimits, type Parser, type ParserLimits } from '../parser.ts';
import type { XmlAttributes } from '../xml/attribute-list.ts';
import { CaseAtHand, failureTexts } from './case-at-hand.ts';
import { readSeconds } from './duration.ts';
import type { TestReport, TestStatus } from './model.ts';
import { createXmlTestParser, unknownWord, type XmlGrammar, type XmlReport } from './xml-report.ts';

/** Reads xUnit.net v2 results, which v3 writes too (https://xunit.net/docs/format-xml-v2). */
export const createXUnit2Parser = (limits: ParserLimits = defaultLimits): Parser<TestReport> =>
  createXmlTestParser((report) => new XUnit2Grammar(report), limits);

const results: Readonly<Record<string, TestStatus>> = {
  Pass: 'passed',
  Fail: 'failed',
  Skip: 'skipped',
  NotRun: 'skipped',
};

class XUnit2Grammar implements XmlGrammar {
  readonly format = 'xunit2';
  readonly roots = ['assemblies', 'assembly'];
  readonly texts = failureTexts;
  readonly #report: XmlReport;
  readonly #case: CaseAtHand;
  #assembly = { name: '', claimed: 0, before: 0 };
  #error: string | null = null;
  #tool = 'xUnit.net';
  #total = 0;

  constructor(report: XmlReport) {
    this.#report = report;
    this.#case = new CaseAtHand(report);
  }

  open(name: string, attributes: XmlAttributes): Complaint | null {
    if (name === 'test') this.#openCase(attributes);
    else if (name === 'error') {
      this.#report.forgetTexts();
      this.#error = attributes.text('name') ?? attributes.text('type') ?? '';
    } else if (name === 'assembly') this.#openAssembly(attributes);
    return null;
  }

  close(name: string): Complaint | null {
    if (name === 'test') return this.#case.close();
    if (name === 'assembly')
      return this.#report.compareFailures(this.#assembly.name, this.#assembly.claimed, this.#assembly.before);
    if (name !== 'error' || this.#error === null) return null;
    const suite = this.#error || this.#assembly.name;
    this.#error = null;
    return this.#report.fail(suite, this.#report.takeText('message'));
  }

  finish(): { readonly tool: string } {
    this.#report.compareCases(this.#total);
    return { tool: this.#tool };
  }

  #openAssembly(attributes: XmlAttributes): void {
    const name = (attributes.text('name') ?? '').replace(/^.*[\\/]/, '');
    const claimed = this.#report.claim(attributes, ['failed', 'errors']);
    this.#total += this.#report.claim(attributes, ['total']);
    this.#assembly = { name, claimed, before: this.#report.failures };
    this.#tool = (attributes.text('test-framework') ?? this.#tool).slice(0, 60);
  }

  #openCase(attributes: XmlAttributes): void {
    const suite = attributes.repeatedText('type') ?? '';
    const name = attributes.text('name') ?? '';
    const word = attributes.text('result') ?? '';
    const status = Object.hasOwn(results, word) ? results[word] : undefined;
    this.#case.open({
      suite,
      name: suite !== '' && name.startsWith(`${suite}.`) ? name.slice(suite.length + 1) : name,
      status: status ?? 'error',
      durationMs: readSeconds(attributes.text('time')),
      complaint: status === undefined ? unknownWord('result', word) : '',
    });
  }
}
