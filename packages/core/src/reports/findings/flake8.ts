import { placeIn } from './finding-list.ts';
import { severityOfPythonRule } from './severity.ts';
import { type TextFindings, type TextGrammar, textFindings } from './text-findings.ts';

const finding = /^(.+?):(\d+):(-?\d+): ([A-Z]+\d+) (.*)$/;
const total = /^(?:Found )?(\d+)(?: errors?\.)?$/;
const statistics = /^\d+\s+[A-Z]+\d+ /;

/**
 * Reads flake8's default format (https://flake8.pycqa.org/en/latest/internal/formatters.html). It prints nothing for clean
 * code, and no summary without `--count`: a text that was cut between two lines cannot be told from a shorter one.
 */
export const createFlake8Parser = textFindings(
  (): TextGrammar => ({ format: 'flake8', tool: 'flake8', summary: 'never', empty: 'clean', read: readLine }),
);

const readLine = (line: string, text: TextFindings): boolean => {
  const [, path = '', row, column, rule = '', message = ''] = finding.exec(line) ?? [];
  if (path !== '') {
    const place = placeIn(path, { line: Number(row), column: Number(column) });
    text.add({ rule, class: classOfPythonRule(rule), severity: severityOfPythonRule(rule), message, place });
    return true;
  }
  const count = total.exec(line)?.[1];
  if (count !== undefined) text.summarise(Number(count));
  return count !== undefined || statistics.test(line) || line.startsWith('[*] ');
};

/** Class of a rule of flake8 or ruff: bandit's rules (S and a number) are about security. */
export const classOfPythonRule = (rule: string): 'lint' | 'security' => (/^S\d/.test(rule) ? 'security' : 'lint');
