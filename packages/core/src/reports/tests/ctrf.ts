import { countOf, formatCount } from '../../domain/quantity.ts';
import type { JsonCursor } from '../json/cursor.ts';
import { createJsonParser } from '../json/document.ts';
import { defaultLimits, type Parser, type ParserLimits } from '../parser.ts';
import { CaseList } from './case-list.ts';
import { roundMs } from './duration.ts';
import { DetailsBudget, firstLineOf } from './failure-text.ts';
import type { TestAttempt, TestCase, TestReport, TestStatus } from './model.ts';
import { readStatusWord } from './status-word.ts';
import { unknownWord } from './xml-report.ts';

/** Reads CTRF (https://ctrf.io/docs/specification/root): one JSON document, with retries and flaky marks. */
export const createCtrfParser = (limits: ParserLimits = defaultLimits): Parser<TestReport> =>
  createJsonParser((root) => readReport(root, limits), limits);

const statuses: Readonly<Record<string, TestStatus>> = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  pending: 'skipped',
};
const mostRetries = 100;

const readReport = (root: JsonCursor, limits: ParserLimits): TestReport => {
  const results = root.at('results');
  const list = new CaseList(limits);
  const budget = new DetailsBudget();
  const tests = results.at('tests').list();
  for (const test of tests) {
    const complaint = list.add(readCase(test, budget), { suite: 0, repeats: 'perhaps' });
    if (complaint !== null) test.refuse(complaint.reason, complaint.fix);
  }
  compareSummary(results, tests, list);
  return list.report('ctrf', results.at('tool').at('name').text());
};

const readCase = (test: JsonCursor, budget: DetailsBudget): TestCase => {
  const suite = test.at('suite');
  const path = test.at('filePath').optionalText();
  const line = test.at('line').optionalNatural();
  return {
    suite: Array.isArray(suite.value)
      ? suite
          .list()
          .map((each) => each.text())
          .join(' > ')
      : (suite.optionalText() ?? ''),
    name: test.at('name').text(),
    attempts: readAttempts(test, budget),
    place: path === undefined || path === '' ? undefined : { path, line: line === 0 ? undefined : line },
  };
};

// The attempts before the last one; where only their number is told, they failed for a reason that is not told.
const readAttempts = (test: JsonCursor, budget: DetailsBudget): TestCase['attempts'] => {
  const own = readAttempt(test, budget);
  const told = test.at('retryAttempts').optionalList();
  const retries = Math.min(mostRetries, test.at('retries').optionalNatural() ?? 0);
  const wasFlaky = !test.at('flaky').isAbsent() && test.at('flaky').flag();
  const earlier = told
    .map((each) => readAttempt(each, budget))
    .filter(({ status }) => status === 'failed' || status === 'error');
  const isLastTold = told.length > retries && own.status !== 'passed' && earlier.length > 1;
  const before = isLastTold ? earlier.slice(0, -1) : earlier;
  const untold = before.length === 0 && own.status === 'passed' ? Math.max(retries, wasFlaky ? 1 : 0) : 0;
  const [first = own, ...rest] = [...Array.from({ length: untold }, () => untoldFailure), ...before, own];
  return [first, ...rest];
};

const untoldFailure: TestAttempt = {
  status: 'failed',
  durationMs: undefined,
  message: 'it was run again, and the report does not say why',
  details: '',
};

// "other" is what CTRF has no word for; the tool's own may say that the test was left out.
const readStatus = (word: string, raw: string): TestStatus | undefined => {
  if (word === 'other') return readStatusWord(raw) === 'skipped' ? 'skipped' : undefined;
  return Object.hasOwn(statuses, word) ? statuses[word] : undefined;
};

const readAttempt = (test: JsonCursor, budget: DetailsBudget): TestAttempt => {
  const word = test.at('status').text();
  const raw = test.at('rawStatus').optionalText() ?? '';
  const status = readStatus(word, raw);
  const durationMs = roundMs(test.at('duration').optionalNumber() ?? -1);
  if (status === 'passed' || status === 'skipped') return { status, durationMs, message: '', details: '' };
  const message = test.at('message').optionalText() ?? '';
  const unknown =
    word === 'other'
      ? `it ended neither passed nor failed${raw === '' ? '' : `: ${raw}`}`
      : unknownWord('status', word);
  const details = budget.keep(test.at('trace').optionalText() ?? message);
  return {
    status: status ?? 'error',
    durationMs,
    message: firstLineOf(message) || (status === undefined ? firstLineOf(unknown) : ''),
    details,
  };
};

const compareSummary = (results: JsonCursor, tests: readonly JsonCursor[], list: CaseList): void => {
  const summary = results.at('summary');
  const claimed = summary.at('failed').natural() + (summary.at('other').optionalNatural() ?? 0);
  const found = tests.filter(
    (test) => !['passed', 'skipped', 'pending'].includes(String(test.at('status').value)),
  ).length;
  const all = summary.at('tests').natural();
  if (all !== tests.length)
    list.warnings.add(null, `the summary says ${countOf(all, 'test')}, the report holds ${formatCount(tests.length)}`);
  if (claimed > found)
    list.fail({
      suite: '',
      message: `the summary says ${countOf(claimed, 'failure')}, the report holds ${formatCount(found)}`,
      place: undefined,
    });
};
