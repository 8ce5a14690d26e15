import { success } from '../../domain/result.ts';
import type { JsonCursor } from '../json/cursor.ts';
import type { Parser, ParserLimits } from '../parser.ts';
import { createReader } from '../reader.ts';
import { type FindingList, placeIn } from './finding-list.ts';
import { classOfPythonRule } from './flake8.ts';
import { jsonFindings } from './json-findings.ts';
import type { FindingReport } from './model.ts';
import { severityOfPythonRule } from './severity.ts';
import { type TextFindings, type TextGrammar, textFindings } from './text-findings.ts';

/**
 * Reads what ruff writes (https://docs.astral.sh/ruff/settings/#output-format): `json`, and the texts `full` and
 * `concise`. A file with a syntax error is a finding and a breakdown: most rules did not look at it.
 */
export const createRuffParser = (limits?: ParserLimits): Parser<FindingReport> =>
  createReader((head) => success(startsList(head) ? createJsonRuffParser(limits) : createTextRuffParser(limits)));

const startsList = (head: Uint8Array): boolean => /^\uFEFF?\s*\[/.test(new TextDecoder().decode(head.subarray(0, 200)));

const syntaxError = 'invalid-syntax';

const readJson = (root: JsonCursor, list: FindingList): void => {
  list.addTool('ruff');
  for (const each of root.list()) {
    const path = each.at('filename').text();
    const rule = each.at('code').optionalText() ?? syntaxError;
    const message = each.at('message').text();
    const [start, end] = [each.at('location'), each.at('end_location')];
    const line = start.isAbsent() ? undefined : start.at('row').optionalNumber();
    const column = start.isAbsent() ? undefined : start.at('column').optionalNumber();
    const endLine = end.isAbsent() ? undefined : end.at('row').optionalNumber();
    const word = each.at('severity').optionalText();
    list.add({
      tool: 'ruff',
      rule,
      class: classOfPythonRule(rule),
      severity: word === undefined || word === 'error' ? severityOfPythonRule(rule) : list.severity(word),
      message,
      place: placeIn(path, { line, endLine, column }),
      url: each.at('url').optionalText(),
    });
  }
};

const createJsonRuffParser = jsonFindings('ruff', readJson);

type Draft = { readonly rule: string; readonly message: string };

const concise = /^(.+?)(?::cell \d+)?:(\d+):(\d+): (?:([A-Z]+\d+)(?: \[\*\])?|(invalid-syntax|SyntaxError):) (.*)$/;
const header = /^(?:([A-Z]+\d+)(?: \[\*\])?|(invalid-syntax|SyntaxError):) (.*)$/;
const arrow = /^\s*--> (.+?)(?::cell \d+)?:(\d+):(\d+)$/;
const found = /^Found (\d+) errors?(?: \(\d+ fixed, (\d+) remaining\))?\.$/;
const around = /^(?:\s*(?:\d+ )?[\s|:+-]|help: |note: |\[\*\] |No fixes available|\d+ fix(?:es)? available)/;

/** Reads `full` (a header, an arrow, the source) and `concise` (one line). */
class RuffText implements TextGrammar {
  readonly format = 'ruff';
  readonly tool = 'ruff';
  readonly summary = 'always';
  readonly empty = 'breakdown';
  readonly withoutSummary = 'ruff ran with --quiet: let it write --output-format=json';
  #waiting: Draft | undefined;

  read(line: string, text: TextFindings): boolean {
    const [, path, row, column, code, word, message = ''] = concise.exec(line) ?? [];
    if (path !== undefined) return this.#add(text, { rule: code ?? word ?? '', message }, { path, row, column });
    if (this.#waiting !== undefined && this.#readArrow(line, text)) return true;
    const [, headCode, headWord, headMessage = ''] = header.exec(line) ?? [];
    if (headCode !== undefined || headWord !== undefined) {
      this.finish(text);
      this.#waiting = { rule: headCode ?? headWord ?? '', message: headMessage };
      return true;
    }
    return this.#readSummary(line, text) || around.test(line);
  }

  finish(text: TextFindings): void {
    if (this.#waiting !== undefined) this.#add(text, this.#waiting, {});
  }

  #readArrow(line: string, text: TextFindings): boolean {
    const [, path, row, column] = arrow.exec(line) ?? [];
    return path !== undefined && this.#waiting !== undefined && this.#add(text, this.#waiting, { path, row, column });
  }

  #readSummary(line: string, text: TextFindings): boolean {
    const [, all, remaining] = found.exec(line) ?? [];
    if (all === undefined && line !== 'All checks passed!') return false;
    this.finish(text);
    text.summarise(Number(remaining ?? all ?? 0));
    return true;
  }

  #add(
    text: TextFindings,
    { rule: word, message }: Draft,
    { path = '', row, column }: { path?: string; row?: string | undefined; column?: string | undefined },
  ): true {
    this.#waiting = undefined;
    const rule = word === 'SyntaxError' ? syntaxError : word;
    const place = placeIn(path, { line: Number(row), column: Number(column) });
    text.add({ rule, class: classOfPythonRule(rule), severity: severityOfPythonRule(rule), message, place });
    return true;
  }
}

const createTextRuffParser = textFindings(() => new RuffText());
