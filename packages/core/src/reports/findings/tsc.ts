import { placeIn } from './finding-list.ts';
import { type TextFindings, type TextGrammar, textFindings } from './text-findings.ts';

const plain = /^(.+?)\((\d+),(\d+)\): (error|warning|suggestion|message) (TS\d+): (.*)$/;
const pretty = /^(.+?):(\d+):(\d+) - (error|warning|suggestion|message) (TS\d+): (.*)$/;
const everywhere = /^(error|warning|suggestion|message) (TS\d+): (.*)$/;
const found = /^Found (\d+) errors?(?:[ .]|$)/;
const table = /^(?:Errors {2}Files$|\s+\d+ {2}\S)/;
const source = /^(?:\s|\d+ )/;

/** Errors without a file are about the project itself: with them, the compiler did not check what it was meant to. */
class TscText implements TextGrammar {
  readonly format = 'tsc';
  readonly tool = 'tsc';
  readonly summary = 'never';
  readonly empty = 'clean';
  #isPretty = false;

  read(line: string, text: TextFindings): boolean {
    const inPlain = plain.exec(line);
    const inPretty = inPlain === null ? pretty.exec(line) : null;
    const [, path = '', row, column, word = '', rule = '', message = ''] = inPlain ?? inPretty ?? [];
    if (inPretty !== null) this.#expectSummary(text);
    if (path !== '') {
      const place = placeIn(path, { line: Number(row), column: Number(column) });
      text.add({ rule, class: 'type', severity: text.severity(word), message, place }, word === 'error');
      return true;
    }
    return this.#readProject(line, text) || this.#readSummary(line, text) || this.#isAround(line, text);
  }

  #readProject(line: string, text: TextFindings): boolean {
    const [, word, rule = '', message = ''] = everywhere.exec(line) ?? [];
    if (word === undefined) return false;
    text.add({ rule, class: 'type', severity: text.severity(word), message }, word === 'error');
    if (word === 'error') text.breakDown(`${rule}: ${message}`);
    return true;
  }

  #readSummary(line: string, text: TextFindings): boolean {
    const count = found.exec(line)?.[1];
    if (count !== undefined) text.summarise(Number(count));
    return count !== undefined;
  }

  #isAround(line: string, text: TextFindings): boolean {
    if (this.#isPretty) return source.test(line) || table.test(line);
    return text.list.size > 0 && /^\s/.test(line);
  }

  #expectSummary(text: TextFindings): void {
    this.#isPretty = true;
    text.expectSummary();
  }
}

/**
 * Reads what `tsc` prints, plain and with `--pretty` (https://www.typescriptlang.org/tsconfig/#pretty). Plain text has no
 * summary: cut between two lines it looks like a shorter one. It prints nothing for clean code.
 */
export const createTscParser = textFindings(() => new TscText());
