import { countOf, formatCount } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { Complaint, Parser, ParserLimits } from '../parser.ts';
import { createLineParser, type LineHandler } from '../text-lines.ts';
import { type FindingDraft, FindingList, inOneLine } from './finding-list.ts';
import type { FindingFormat, FindingReport, Severity } from './model.ts';

/**
 * What the text of a tool looks like, and whether it shows that it is whole: `always` ends with a summary (without it,
 * the text was cut or the tool died), `never` has none: such a text cut between two lines looks like a shorter one.
 */
export type TextGrammar = {
  readonly format: FindingFormat;
  readonly tool: string;
  readonly summary: 'always' | 'never';
  /** What an empty text means: `clean` where the tool prints nothing then. */
  readonly empty: 'clean' | 'breakdown' | 'error';
  /** Named in the breakdown of a text without its summary. */
  readonly withoutSummary?: string;
  /** Reads one line; false: it is nothing that the tool writes. */
  read(line: string, text: TextFindings): boolean;
  /** Called at the end, for what waits for a line to come. */
  finish?(text: TextFindings): void;
};

const crashes =
  /^(?:Traceback \(most recent call last\):|usage: |error: |fatal\b|panic\b|npm (?:ERR!|error)|Segmentation fault|Killed$|Usage Error)|INTERNAL ERROR|unrecognized arguments?:|command not found|: not found$|No module named |is not recognized as |Cannot find module|There was (?:a problem|a critical error)|MemoryError|heap out of memory/i;

/** Whether a line is how a program says that it could not begin, or broke. */
export const toldCrash = (line: string): boolean => crashes.test(line.slice(0, 2_000));

/** What a grammar tells about the lines that it reads. */
export class TextFindings {
  readonly list: FindingList;
  readonly #tool: string;
  #sinceSummary = 0;
  #summaries = 0;
  #needsSummary: boolean;

  constructor(grammar: TextGrammar) {
    this.list = new FindingList(grammar.format);
    this.list.addTool(grammar.tool);
    this.#tool = grammar.tool;
    this.#needsSummary = grammar.summary === 'always';
  }

  /** Adds a finding; `isCounted` false: the tool's summary does not count it. */
  add(draft: Omit<FindingDraft, 'tool'>, isCounted = true): void {
    this.list.add({ ...draft, tool: this.#tool });
    if (isCounted) this.#sinceSummary += 1;
  }

  severity(word: string): Severity {
    return this.list.severity(word);
  }

  breakDown(reason: string): void {
    this.list.breakDown(`${this.#tool}: ${reason}`);
  }

  /** The text is of a kind that always ends with a summary. */
  expectSummary(): void {
    this.#needsSummary = true;
  }

  /** A summary line; `count`: how many findings it says there were above it. */
  summarise(count?: number): void {
    if (count !== undefined && count !== this.#sinceSummary)
      this.breakDown(
        `the summary counts ${countOf(count, 'finding')}, the report holds ${formatCount(this.#sinceSummary)}: it is not whole`,
      );
    this.#sinceSummary = 0;
    this.#summaries += 1;
  }

  /** Whether anything was read that only the tool writes. */
  get isRecognised(): boolean {
    return this.#summaries > 0 || this.list.size > 0;
  }

  /** Whether a summary stands below all that was found. */
  get isClosed(): boolean {
    return this.#summaries > 0 && this.#sinceSummary === 0;
  }

  /** Whether a summary is due that did not come. */
  get lacksSummary(): boolean {
    return this.#needsSummary && (this.#summaries === 0 || this.#sinceSummary > 0);
  }
}

const escapeSequence = new RegExp(
  `${String.fromCharCode(27)}(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\\u0007]{0,500}\\u0007|.)`,
  'g',
);

/** A text as it reads without the colours and links of a terminal. */
export const withoutEscapes = (text: string): string => text.replace(escapeSequence, '');

class TextReader implements LineHandler<FindingReport> {
  readonly #grammar: TextGrammar;
  readonly #text: TextFindings;
  #lines = 0;
  #unread = 0;
  #firstUnread: { readonly line: number; readonly text: string } | undefined;
  #isCrashed = false;

  constructor(grammar: TextGrammar) {
    this.#grammar = grammar;
    this.#text = new TextFindings(grammar);
  }

  line(text: string, line: number): null {
    const plain = withoutEscapes(text);
    if (plain.trim() === '') return null;
    this.#lines += 1;
    if (this.#grammar.read(plain, this.#text)) return null;
    if (toldCrash(plain)) {
      this.#isCrashed = true;
      this.#text.breakDown(plain);
    }
    this.#unread += 1;
    this.#firstUnread ??= { line, text: plain };
    return null;
  }

  end(isLastLineWhole: boolean): Result<FindingReport, Complaint> {
    const { tool, empty } = this.#grammar;
    if (this.#lines === 0 && empty === 'error')
      return failure({ reason: 'the report is empty', fix: `Check that ${tool} ran to its end.` });
    this.#grammar.finish?.(this.#text);
    // What ends inside an escape sequence reads like nothing, too.
    if (this.#lines === 0 && isLastLineWhole) this.#tellEmpty();
    else this.#tellCut(isLastLineWhole);
    this.#tellUnread();
    return success(this.#text.list.report());
  }

  #tellEmpty(): void {
    if (this.#grammar.empty === 'breakdown')
      this.#text.breakDown('the report is empty, although it always writes a summary');
    else this.#text.list.warn(null, 'the report is empty');
  }

  #tellCut(isLastLineWhole: boolean): void {
    const hint = this.#grammar.withoutSummary === undefined ? '' : ` (or ${this.#grammar.withoutSummary})`;
    if (this.#text.lacksSummary) this.#text.breakDown(`the report has no summary at its end: it was cut off${hint}`);
    else if (!isLastLineWhole && !this.#text.isClosed)
      this.#text.breakDown('the report ends in the middle of a line: it was cut off');
    if (this.#lines > 0 && !this.#text.isRecognised && !this.#isCrashed)
      this.#text.breakDown(
        `nothing in the report is what it writes; line 1: ${inOneLine(this.#firstUnread?.text ?? '', 100)}`,
      );
  }

  #tellUnread(): void {
    if (this.#firstUnread === undefined) return;
    const { line, text } = this.#firstUnread;
    const others = this.#unread === 1 ? 'a line was' : `${countOf(this.#unread, 'line')} were`;
    this.#text.list.warn(line, `${others} not understood, the first: ${inOneLine(text, 100)}`);
  }
}

/** Makes parsers of a tool's text: `grammar` gives a new one for each report. */
export const textFindings =
  (grammar: () => TextGrammar) =>
  (limits?: ParserLimits): Parser<FindingReport> =>
    createLineParser(new TextReader(grammar()), limits);
