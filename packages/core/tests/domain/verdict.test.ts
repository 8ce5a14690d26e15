import { expect, test } from '@jest/globals';
import { type Condition, verdictLine, worstFirst, worstMark } from '../../src/domain/verdict.ts';

test('a verdict is one line: sign, subject, sentence', () => {
  expect(verdictLine({ mark: 'attention', subject: 'Scan', sentence: '3 findings, none new' })).toBe(
    '! Scan: 3 findings, none new',
  );
});

test('the worst mark wins, and nothing judged is a failure', () => {
  expect(worstMark(['passed', 'not-judged', 'failed'])).toBe('failed');
  expect(worstMark(['passed', 'passed'])).toBe('passed');
  expect(worstMark(['passed', 'not-judged'])).toBe('not-judged');
  expect(worstMark([])).toBe('failed');
});

test('failed conditions come first, the others keep their order', () => {
  const condition = (name: string, mark: Condition['mark']): Condition => ({
    name,
    mark,
    value: '',
    bar: '',
    distance: '',
  });
  const sorted = worstFirst([condition('a', 'passed'), condition('b', 'failed'), condition('c', 'passed')]);
  expect(sorted.map(({ name }) => name)).toEqual(['b', 'a', 'c']);
});
