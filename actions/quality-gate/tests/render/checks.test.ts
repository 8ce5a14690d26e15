import { describe, expect, test } from '@jest/globals';
import type { CommandResult } from '../../src/decide/evidence.ts';
import { parseChecks } from '../../src/inputs/checks.ts';
import { renderAttempt, renderCheckEnd, renderOutput, renderProgress } from '../../src/render/checks.ts';

const checkOf = (more = '') => {
  const checks = parseChecks(`- name: lint\n  run: npm run lint\n${more}`);
  const [check] = checks.ok ? checks.value : [];
  if (check === undefined) throw new Error('no check');
  return check;
};

const resultOf = (given: Partial<CommandResult>): CommandResult => ({
  name: 'lint',
  end: 'passed',
  reason: 'exit code 0',
  attempts: 1,
  durationMs: 98_000,
  tail: '',
  ...given,
});

describe('how a check ended', () => {
  test.each<[string, Partial<CommandResult>, string, string]>([
    ['it passed', {}, '', '  ✓ lint, 1 m 38 s'],
    ['it passed at last', { attempts: 3 }, '', '  ! lint passed at attempt 3 (flaky), 1 m 38 s'],
    ['it failed', { end: 'failed', reason: 'exit code 2' }, '', '  ✗ lint: exit code 2, 1 m 38 s'],
    [
      'it failed each time',
      { end: 'failed', reason: 'exit code 2', attempts: 3 },
      '',
      '  ✗ lint: exit code 2 (3 times), 1 m 38 s',
    ],
    [
      'it failed, and has a report',
      { end: 'failed', reason: 'exit code 1' },
      '  report: lint.sarif\n',
      '  ! lint: exit code 1, 1 m 38 s; its report is asked why',
    ],
    [
      'it took too long, whatever its report says',
      { end: 'timed-out', reason: 'not done within 5 m' },
      '  report: lint.sarif\n',
      '  ✗ lint: not done within 5 m, 1 m 38 s',
    ],
  ])('%s', (_, given, more, says) => {
    expect(renderCheckEnd(resultOf(given), checkOf(more))).toBe(says);
  });

  test('and that it begins again', () => {
    expect(renderAttempt(resultOf({ end: 'failed', reason: 'exit code 2' }), checkOf('  retries: 2\n'))).toBe(
      '  ! lint: exit code 2; attempt 2 of 3 begins',
    );
  });
});

test('what is waited for shows that it lives, however many there are', () => {
  const running = Array.from({ length: 10 }, (_, index) => ({ name: `c${index}`, elapsedMs: 20_000 }));
  expect(renderProgress({ done: 3, total: 20, running })).toBe(
    '  … 3 of 20 checks done; running: c0 20 s, c1 20 s, c2 20 s, c3 20 s, c4 20 s, c5 20 s, c6 20 s, c7 20 s and 2 more; 7 waiting',
  );
});

describe('what a check said', () => {
  const failed = { end: 'failed' } as const;

  test('is marked as not ours, and starts no command', () => {
    expect(renderOutput(failed, { lines: () => ['::error::x', 'b'], hidden: () => 0 })).toEqual([
      '  │ ::error::x',
      '  │ b',
    ]);
  });

  test('is told where it is cut, or was nothing', () => {
    expect(renderOutput(failed, { lines: () => ['z'], hidden: () => 1_200 })).toEqual([
      '  … 1,200 earlier lines left out',
      '  │ z',
    ]);
    expect(renderOutput(failed, { lines: () => [], hidden: () => 0 })).toEqual(['  (it wrote nothing)']);
  });

  test('is no line at all where a check passed and said nothing', () => {
    expect(renderOutput({ end: 'passed' }, { lines: () => [], hidden: () => 0 })).toEqual([]);
  });
});
