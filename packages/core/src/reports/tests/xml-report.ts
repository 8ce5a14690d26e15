import { countOf, formatCount } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { Complaint, ParseError, Parser, ParserLimits } from '../parser.ts';
import type { XmlAttributes } from '../xml/attribute-list.ts';
import type { XmlHandler } from '../xml/handler.ts';
import { XmlTokenizer } from '../xml/tokenizer.ts';
import { CaseList } from './case-list.ts';
import { DetailsBudget, detailsKept, firstLineOf } from './failure-text.ts';
import { sumHeaderCounts } from './header-count.ts';
import type { TestAttempt, TestFormat, TestReport, TestStatus } from './model.ts';
import { complainOfLongName } from './name-length.ts';

/** How the elements of an XML test report are read; a complaint ends the reading. */
export interface XmlGrammar {
  readonly format: TestFormat;
  readonly roots: readonly string[];
  /** Elements whose text is read. */
  readonly texts: readonly string[];
  open(name: string, attributes: XmlAttributes): Complaint | null;
  close(name: string): Complaint | null;
  /** Called at the end; the tool that wrote the report, if it says so. */
  finish(): { readonly tool: string } | Complaint;
}

const broken = 'Run the tests that write it again, or name the complete report in `files`.';

/** What readers of XML test reports have in common: the cases so far, the text at hand, failures and their texts. */
export class XmlReport {
  readonly list: CaseList;
  readonly #limits: ParserLimits;
  readonly #budget = new DetailsBudget();
  readonly #texts = new Map<string, string>();
  failures = 0;
  #cases = 0;

  constructor(limits: ParserLimits) {
    this.list = new CaseList(limits);
    this.#limits = limits;
  }

  /** Adds to the text of an element. */
  gather(element: string, piece: string): void {
    const text = this.#texts.get(element) ?? '';
    if (text.length < detailsKept) this.#texts.set(element, text + piece.slice(0, detailsKept));
  }

  /** The text of an element since the last call for it; at most some thousand characters. */
  takeText(element: string): string {
    const text = this.#texts.get(element) ?? '';
    this.#texts.delete(element);
    return text;
  }

  forgetTexts(): void {
    this.#texts.clear();
  }

  /** One run of a case; a failure is counted and keeps its texts. */
  attempt(status: TestStatus, durationMs: number | undefined, texts: { message: string; stack: string }): TestAttempt {
    if (status === 'passed' || status === 'skipped') return { status, durationMs, message: '', details: '' };
    this.failures += 1;
    const { message, stack } = texts;
    const details = message.includes('\n') ? `${message}\n${stack}` : stack;
    return {
      status,
      durationMs,
      message: firstLineOf(message) || firstLineOf(stack),
      details: this.#budget.keep(details),
    };
  }

  /** Adds a case whose names in the report are its own: one that comes again is another. */
  add(suite: string, name: string, attempt: TestAttempt): Complaint | null {
    const tooLong = complainOfLongName(Math.max(suite.length, name.length), this.#limits);
    if (tooLong !== null) return tooLong;
    this.#cases += 1;
    return this.list.add({ suite, name, attempts: [attempt], place: undefined }, { suite: 0, repeats: 'never' });
  }

  /** Adds a failure outside of any case. */
  fail(suite: string, message: string): Complaint | null {
    this.failures += 1;
    return this.list.fail({ suite, message: firstLineOf(message) || 'it failed without a message', place: undefined });
  }

  /** How many a header counts in these attributes; what is no count is told. */
  claim(attributes: XmlAttributes, names: readonly string[]): number {
    return sumHeaderCounts(attributes, names, this.list.warnings);
  }

  /** Tells when headers count more cases than were added. */
  compareCases(claimed: number): void {
    if (claimed > this.#cases)
      this.list.warnings.add(
        null,
        `the header says ${countOf(claimed, 'test')}, the report holds ${formatCount(this.#cases)}`,
      );
  }

  /** Fails when a header claims more failures than were found since `before`. */
  compareFailures(suite: string, claimed: number, before = 0): Complaint | null {
    const found = this.failures - before;
    if (claimed <= found) return null;
    const message = `the header says ${countOf(claimed, 'failure or error', 'failures and errors')}, the report holds ${formatCount(found)}`;
    return this.fail(suite, message);
  }
}

/** What an unknown result word says in a failure's place. */
export const unknownWord = (attribute: string, word: string): string =>
  `the report says ${attribute}=${JSON.stringify(word.slice(0, 60))}, which is not known`;

/** A parser of an XML test report; fails on one that is empty, cut, of another root element, or beyond the limits. */
export const createXmlTestParser = (
  create: (report: XmlReport) => XmlGrammar,
  limits: ParserLimits,
): Parser<TestReport> => {
  const report = new XmlReport(limits);
  const grammar = create(report);
  const tokenizer = new XmlTokenizer(new GrammarHandler(grammar, report), limits, grammar.texts);
  return {
    push: (bytes) => tokenizer.push(bytes),
    end: (): Result<TestReport, ParseError> => {
      const error = tokenizer.end();
      if (error !== null) return failure(error);
      const end = grammar.finish();
      if ('reason' in end) return failure({ ...end, byteOffset: 0, line: 1 });
      return success(report.list.report(grammar.format, end.tool));
    },
  };
};

class GrammarHandler implements XmlHandler {
  readonly #grammar: XmlGrammar;
  readonly #report: XmlReport;
  readonly #open: string[] = [];

  constructor(grammar: XmlGrammar, report: XmlReport) {
    this.#grammar = grammar;
    this.#report = report;
  }

  open(name: string, attributes: XmlAttributes): Complaint | null {
    if (this.#open.length === 0 && !this.#grammar.roots.includes(name))
      return { reason: `the root element is not <${this.#grammar.roots[0]}>`, fix: broken };
    this.#open.push(name);
    return this.#grammar.open(name, attributes);
  }

  close(name: string): Complaint | null {
    this.#open.pop();
    return this.#grammar.close(name);
  }

  wantsText(): boolean {
    return this.#grammar.texts.includes(this.#open.at(-1) ?? '');
  }

  text(piece: string): null {
    this.#report.gather(this.#open.at(-1) ?? '', piece);
    return null;
  }
}
