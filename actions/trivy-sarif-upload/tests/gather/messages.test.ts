import { expect, test } from '@jest/globals';
import { readFacts } from '../../src/gather/trivy/database.ts';
import { explainEnd, readMessage } from '../../src/gather/trivy/messages.ts';

test.each([
  ['2026-11-21T12:39:35Z\tINFO\t[npm] Detecting vulnerabilities...', 'info', '[npm] Detecting vulnerabilities...'],
  ['2026-11-21T12:39:35.123Z\tWARN\tNot all was read\tfile="a"', 'warning', 'Not all was read file="a"'],
  ['2026-11-21T12:39:35Z\tFATAL\tFatal error\tno', 'error', 'Fatal error no'],
  ['2026-11-21T12:39:35Z\tINFO\t[vuln] Vulnerability scanning is enabled', 'debug', expect.anything()],
  [
    '2026-11-21T12:39:35Z\tWARN\t[misconfig] Falling back to embedded checks\terr="failed to check cache: none"',
    'debug',
    '[misconfig] Falling back to embedded checks err="failed to check cache: none"',
  ],
  ['2026-11-21T12:39:35Z\tWARN\t[misconfig] Falling back to embedded checks\terr="disk"', 'warning', expect.anything()],
  ['something else', 'info', 'something else'],
])('a line of the log: %j', (line, level, text) => {
  expect(readMessage(line)).toEqual({ level, text });
});

const gaveUp = (errors: string): string =>
  explainEnd({ kind: 'exited', code: 1, durationMs: 1, output: '', errors }, 60_000);

test.each([
  ['2026-01-01T00:00:00Z\tINFO\tx\n2026-01-01T00:00:00Z\tFATAL\tFatal error\tunknown flag: --x\n', 'unknown flag: --x'],
  [
    '2026-01-01T00:00:00Z\tFATAL\tFatal error\t1 error:\n\t* GET: TOOMANYREQUESTS\n\n',
    '1 error: * GET: TOOMANYREQUESTS The registry allows no more requests for now.',
  ],
  ['panic: runtime error\ngoroutine 1', 'panic: runtime error goroutine 1'],
  ['', 'It said nothing.'],
])('why it gave up: %j', (errors, words) => {
  expect(gaveUp(errors)).toBe(words);
});

test('a reason of any length stays one that can be read', () => {
  expect(gaveUp(`\tFATAL\tFatal error\t${'x'.repeat(10_000)}`).length).toBeLessThan(700);
});

test.each([
  [
    '{"VulnerabilityDB":{"UpdatedAt":"2026-01-01T00:00:00Z","NextUpdate":"2026-01-02T00:00:00Z"}}',
    { updatedMs: Date.UTC(2026, 0, 1), nextUpdateMs: Date.UTC(2026, 0, 2) },
  ],
  ['{"VulnerabilityDB":{"UpdatedAt":"soon","NextUpdate":"2026-01-02T00:00:00Z"}}', undefined],
  ['{"VulnerabilityDB":null}', undefined],
  ['{"Version":"0.76.0"}', undefined],
  ['{"VulnerabilityDB":', undefined],
  ['', undefined],
])('what a database says of itself: %j', (output, facts) => {
  expect(readFacts(output, 'VulnerabilityDB')).toEqual(facts);
});
