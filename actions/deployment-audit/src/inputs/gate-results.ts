import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Intent } from '@drawbridge/core/reports/drawbridge/log-entry';

/** A verdict as the log keeps it; without a digest where no report file was handed in. */
export type Gate = Intent['gates'][number];

const marks = ['passed', 'failed', 'attention', 'not-judged'] as const;
type GateMark = (typeof marks)[number];

/** What a job's result says where no verdict was handed in (https://docs.github.com/actions/reference/contexts#needs-context). */
const markOfResult: Readonly<Record<string, GateMark>> = {
  success: 'passed',
  failure: 'failed',
  cancelled: 'not-judged',
  skipped: 'not-judged',
};

const example = 'Write `${{ toJSON(needs) }}`, or names with verdicts, e.g. {"quality": "passed"}.';
const words = [...marks, ...Object.keys(markOfResult)].join(', ');

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textAt = (value: unknown, key: string): string => {
  const found: unknown = isObject(value) ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : '';
};

const markOf = (word: string): GateMark | undefined => marks.find((mark) => mark === word) ?? markOfResult[word];

const gateOf = (name: string, value: unknown): Gate | undefined => {
  const outputs: unknown = isObject(value) ? Reflect.get(value, 'outputs') : undefined;
  const result = typeof value === 'string' ? value : textAt(value, 'result');
  // A job that was skipped or broke after its verdict did not pass, whatever an output of it says.
  const decisive = markOfResult[result] === 'passed' ? textAt(outputs, 'verdict') || result : result;
  const mark = markOf(decisive);
  const sentence = textAt(outputs, 'sentence') || `the job ended with ${result}`;
  return mark === undefined ? undefined : { action: name, mark, sentence, digest: '' };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Verdicts of other jobs from `needs` as JSON, or from an object of name and verdict; none for no text. */
export const parseGateResults = (text: string): Result<readonly Gate[], string> => {
  if (text === '') return success([]);
  const value = parseJson(text);
  if (!isObject(value)) return failure(`it is no JSON object. ${example}`);
  const jobs = Object.entries(value).map(([name, job]) => ({ name, gate: gateOf(name, job) }));
  const odd = jobs.filter(({ gate }) => gate === undefined).map(({ name }) => `"${name}"`);
  if (odd.length > 0) return failure(`${odd.join(', ')} has no verdict that is known (${words}). ${example}`);
  return success(jobs.flatMap(({ gate }) => (gate === undefined ? [] : [gate])));
};
