import { placeIn } from './finding-list.ts';
import { type TextFindings, type TextGrammar, textFindings, toldCrash } from './text-findings.ts';

const finding = /^(.+?):(\d+):(\d+): ([A-Z]\d{4}): (.*)$/;
const symbolAtEnd = /^(.*?) ?\(([a-z][a-z0-9-]*)\)$/;
const around = /^(?:\*{5,} Module |-{5,}$)/;
const rated = /^Your code has been rated at -?\d/;

type Pending = {
  readonly path: string;
  readonly row: string;
  readonly column: string;
  readonly code: string;
  readonly message: string;
};

/** Duplicated code is told over several lines, the last of which names the rule. */
class PylintText implements TextGrammar {
  readonly format = 'pylint-text';
  readonly tool = 'pylint';
  readonly summary = 'always';
  readonly empty = 'breakdown';
  readonly withoutSummary = 'pylint ran with --score=n: let it write --output-format=json2';
  #pending: Pending | undefined;

  read(line: string, text: TextFindings): boolean {
    const [, path, row, column, code, rest = ''] = finding.exec(line) ?? [];
    if (path !== undefined && row !== undefined && column !== undefined && code !== undefined) {
      this.finish(text);
      const [, message, symbol] = symbolAtEnd.exec(rest) ?? [];
      const pending = { path, row, column, code, message: message ?? rest };
      if (symbol === undefined) this.#pending = pending;
      else this.#add(pending, symbol, text);
      return true;
    }
    if (!rated.test(line) && !around.test(line)) return this.#readContinuation(line, text);
    this.finish(text);
    if (rated.test(line)) text.summarise();
    return true;
  }

  finish(text: TextFindings): void {
    if (this.#pending !== undefined) this.#add(this.#pending, this.#pending.code, text);
  }

  #readContinuation(line: string, text: TextFindings): boolean {
    if (this.#pending === undefined || toldCrash(line)) return false;
    const symbol = symbolAtEnd.exec(line)?.[2];
    if (symbol !== undefined) this.#add(this.#pending, symbol, text);
    return true;
  }

  #add({ path, row, column, code, message }: Pending, rule: string, text: TextFindings): void {
    this.#pending = undefined;
    const place = placeIn(path, { line: Number(row), column: Number(column) + 1 });
    text.add({ rule, class: 'lint', severity: text.severity(code.charAt(0)), message, place });
  }
}

/** Reads pylint's default text and `colorized`; that it came to its end shows in the line that rates the code. */
export const createPylintTextParser = textFindings(() => new PylintText());
