import { parseLogLine } from '@drawbridge/testkit/act/log';
import { recordJobs } from '@drawbridge/testkit/act/record';
import { describe, expect, test } from '@jest/globals';

const line = (record: Readonly<Record<string, unknown>>) =>
  parseLogLine(JSON.stringify({ job: 'W/a ', jobID: 'a', level: 'info', matrix: {}, msg: '', ...record }));
const step = { stage: 'Main', step: 'Say', stepID: ['say'] };

describe('a line of the log', () => {
  test.each([
    [
      'what a step prints',
      { ...step, raw_output: true, msg: 'hi\n' },
      { kind: 'output-line', text: 'hi', stepId: 'say' },
    ],
    ['an output', { ...step, command: 'set-output', name: 'v', arg: '1' }, { kind: 'output', name: 'v', value: '1' }],
    ['a summary', { ...step, command: 'summary', content: '# s\n' }, { kind: 'summary', markdown: '# s\n' }],
    [
      'an annotation',
      { ...step, command: 'warning', arg: 'mind', kvPairs: { file: 'a.js', line: '3' } },
      {
        kind: 'annotation',
        annotation: { level: 'warning', message: 'mind', properties: { file: 'a.js', line: '3' } },
      },
    ],
    ['the start of a step', { ...step, msg: '⭐ Run Main Say' }, { kind: 'step-started' }],
    [
      'the end of a step',
      { ...step, stepResult: 'failure', executionTime: 2_600_000 },
      { kind: 'step-ended', conclusion: 'failure', durationMs: 3 },
    ],
    ['the end of a job', { jobResult: 'success' }, { kind: 'job-ended', conclusion: 'success', jobName: 'W/a' }],
    ['a runner that is missing', { msg: '🚧  Skipping unsupported platform -- Try' }, { kind: 'unsupported' }],
    ['a step of a composite action', { ...step, stepID: ['say', '0'] }, { stepId: 'say/0' }],
  ])('is %s', (_, record, seen) => {
    expect(line(record)).toMatchObject(seen);
  });

  test.each(['', 'Error: x', '[]'])('%j is none', (text) => {
    expect(parseLogLine(text)).toBeUndefined();
  });
});

describe('the record of a run', () => {
  const declared = [
    { path: ['a'], logName: 'W/a', calls: false },
    { path: ['b'], logName: 'W/b', calls: false },
  ];
  const lines = (...records: readonly Readonly<Record<string, unknown>>[]) =>
    records.flatMap((record) => line(record) ?? []);

  test('a job without a line was skipped', () => {
    const jobs = recordJobs(declared, lines({ jobResult: 'success' }));
    expect(jobs).toMatchObject([
      { path: 'a', conclusion: 'success' },
      { path: 'b', conclusion: 'skipped' },
    ]);
  });

  test('a job and a step that never ended were cancelled', () => {
    const [job] = recordJobs(declared, lines({ ...step, msg: '⭐ Run Main Say' }));
    expect(job).toMatchObject({ conclusion: 'cancelled', steps: [{ id: 'say', conclusion: 'cancelled' }] });
  });

  test('legs of a matrix are jobs of their own, though act tells each the result of all', () => {
    const failed = { ...step, job: 'W/a-2', matrix: { n: 2 } };
    const legs = lines(
      { job: 'W/a-1', matrix: { n: 1 }, jobResult: 'failure' },
      { ...failed, msg: '⭐ Run Main Say' },
      { ...failed, stepResult: 'failure' },
      { job: 'W/a-2', matrix: { n: 2 }, jobResult: 'failure' },
    );
    expect(recordJobs(declared.slice(0, 1), legs)).toMatchObject([
      { matrix: '{"n":1}', conclusion: 'success' },
      { matrix: '{"n":2}', conclusion: 'failure' },
    ]);
  });
});
