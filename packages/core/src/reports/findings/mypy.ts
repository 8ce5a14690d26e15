import { success } from '../../domain/result.ts';
import type { JsonCursor } from '../json/cursor.ts';
import { createJsonLinesParser, type JsonLinesHandler } from '../json/lines.ts';
import type { Parser, ParserLimits } from '../parser.ts';
import { FindingList, inOneLine, placeIn } from './finding-list.ts';
import type { FindingPlace, FindingReport } from './model.ts';
import { type TextFindings, type TextGrammar, textFindings, toldCrash } from './text-findings.ts';

const diagnostic = /^(.+?)(?::(\d+))?(?::(\d+))?(?::(\d+):\d+)?: (error|warning|note): (.*)$/;
const codeAtEnd = /^(.*?) {2}\[([a-z0-9-]+)\]$/;
const found = /^Found (\d+) errors? in \d+ files? \((.*)\)$/;
const clean = /^Success: no issues found in \d+ source files?$/;

type Pending = { readonly severity: string; readonly message: string; readonly place: FindingPlace | undefined };

/** Reads mypy's text: with columns, ends, contexts and `--pretty`, whose long messages go on over several lines. */
class MypyText implements TextGrammar {
  readonly format = 'mypy';
  readonly tool = 'mypy';
  readonly summary = 'always';
  readonly empty = 'breakdown';
  readonly withoutSummary = 'mypy ran with --no-error-summary: leave it out';
  #pending: Pending | undefined;
  #isNote = false;

  read(line: string, text: TextFindings): boolean {
    if (this.#readSummary(line, text)) return true;
    const [, path, row, column, endRow, severity, message = ''] = diagnostic.exec(line) ?? [];
    // Without a line it may be what mypy says of itself: "mypy: error: unrecognized arguments".
    if (row === undefined && toldCrash(line)) return false;
    if (path !== undefined && severity !== undefined) {
      this.finish(text);
      const at = { line: Number(row), endLine: Number(endRow), column: Number(column) };
      this.#isNote = severity === 'note';
      if (!this.#isNote) this.#take({ severity, message, place: placeIn(path, at) }, text);
      return true;
    }
    return this.#readContinuation(line, text);
  }

  finish(text: TextFindings): void {
    if (this.#pending !== undefined) this.#add(this.#pending, '', text);
  }

  #readSummary(line: string, text: TextFindings): boolean {
    const [, count, scope = ''] = found.exec(line) ?? [];
    if (count === undefined && !clean.test(line)) return false;
    this.finish(text);
    this.#isNote = false;
    if (/prevented/.test(scope)) text.breakDown(`${scope}: not all files were checked`);
    if (/ in 0 source files$/.test(line)) text.breakDown('it looked at no file');
    text.summarise(Number(count ?? 0));
    return true;
  }

  #readContinuation(line: string, text: TextFindings): boolean {
    if (/^\s/.test(line)) return this.#isNote || this.#pending !== undefined || text.list.size > 0;
    if (this.#pending === undefined) return this.#isNote;
    this.#take({ ...this.#pending, message: `${this.#pending.message} ${line}` }, text);
    return true;
  }

  #take(pending: Pending, text: TextFindings): void {
    const [, message, code] = codeAtEnd.exec(pending.message) ?? [];
    if (message !== undefined && code !== undefined) this.#add({ ...pending, message }, code, text);
    else this.#pending = pending;
  }

  #add({ severity, message, place }: Pending, rule: string, text: TextFindings): void {
    this.#pending = undefined;
    text.add({ rule, class: 'type', severity: text.severity(severity), message, place }, severity === 'error');
  }
}

/** Reads mypy's text (https://mypy.readthedocs.io/en/stable/command_line.html), which always ends with a summary. */
export const createMypyParser = textFindings(() => new MypyText());

/** Reads the lines of `mypy --output json`. They have no summary: a report cut between two lines looks like a shorter one. */
export const createMypyJsonParser = (limits?: ParserLimits): Parser<FindingReport> =>
  createJsonLinesParser(new MypyLines(), limits);

class MypyLines implements JsonLinesHandler<FindingReport> {
  readonly #list = new FindingList('mypy-json');

  line(root: JsonCursor): void {
    this.#list.addTool('mypy');
    const severity = root.at('severity').text();
    if (severity === 'note') return;
    const path = root.at('file').text();
    const line = root.at('line').optionalNumber();
    const column = root.at('column').optionalNumber();
    const rule = root.at('code').optionalText() ?? '';
    const message = root.at('message').text();
    this.#list.add({
      tool: 'mypy',
      rule,
      class: 'type',
      severity: this.#list.severity(severity),
      message,
      place: placeIn(path, {
        line,
        endLine: root.at('end_line').optionalNumber(),
        column: column === undefined ? undefined : column + 1,
      }),
    });
  }

  other(text: string, line: number): void {
    if (toldCrash(text)) this.#list.breakDown(`mypy: ${text}`);
    else this.#list.warn(line, `the line was not understood: ${inOneLine(text, 100)}`);
  }

  end() {
    this.#list.addTool('mypy');
    return success(this.#list.report());
  }
}
