import type { TestStatus } from './model.ts';

const words: Readonly<Record<TestStatus, readonly string[]>> = {
  passed: ['passed', 'pass', 'success', 'successful', 'succeeded', 'ok', 'run', 'completed', 'executed'],
  skipped: [
    'skipped',
    'skip',
    'notrun',
    'notexecuted',
    'disabled',
    'ignored',
    'pending',
    'suppressed',
    'untested',
    'todo',
    'inconclusive',
  ],
  failed: ['failed', 'fail', 'failure', 'timeout', 'timedout'],
  error: ['error', 'errored', 'broken', 'panicked', 'aborted', 'interrupted', 'crashed', 'incomplete', 'undefined'],
};

const statuses: ReadonlyMap<string, TestStatus> = new Map([
  ...words.passed.map((word) => [word, 'passed'] as const),
  ...words.skipped.map((word) => [word, 'skipped'] as const),
  ...words.failed.map((word) => [word, 'failed'] as const),
  ...words.error.map((word) => [word, 'error'] as const),
]);

/** What a word for a result means, in any case of letters and with or without separators; undefined when it is not known. */
export const readStatusWord = (word: string): TestStatus | undefined =>
  statuses.get(word) ?? statuses.get(word.toLowerCase().replace(/[\s_-]/g, ''));
