import { expect, test } from '@jest/globals';
import { readCaptured } from '../../../src/decide/command/captured.ts';

const full = { version: '1.4.0', artifact: 'shop@sha256:1', commit: 'a1', handle: 'blue', healthy: false };

test('the last line says what serves', () => {
  const read = readCaptured(`looking\n${JSON.stringify(full)}\n\n`, 'web');
  const release = { version: '1.4.0', artifact: 'shop@sha256:1', commit: 'a1' };
  expect(read).toEqual({ ok: true, value: { unit: 'web', release, handle: 'blue', isHealthy: false } });
});

test('a version that serves is healthy unless the line says otherwise; what it leaves out is empty', () => {
  const read = readCaptured('{"version":"1","artifact":"x"}', 'web');
  const release = { version: '1', artifact: 'x', commit: '' };
  expect(read).toEqual({ ok: true, value: { unit: 'web', release, handle: '', isHealthy: true } });
});

test.each(['{}', 'null', 'x\r\n{}\r\n'])('%j says that nothing serves', (output) => {
  expect(readCaptured(output, 'web')).toEqual({
    ok: true,
    value: { unit: 'web', release: null, handle: '', isHealthy: false },
  });
});

test.each([
  ['a null character', { version: '1.4.0\0' }, '`version`: it has control characters'],
  ['a line break', { artifact: 'x\n::error::y' }, '`artifact`: it has control characters'],
  ['an escape sequence', { handle: '\u001b[31mred' }, '`handle`: it has control characters'],
  ['half a character', { handle: '\ud800' }, '`handle`: it has control characters or halves'],
  ['an option', { version: '--help' }, '`version`: it begins with a dash'],
  ['more than a command line holds', { version: '9'.repeat(200_000) }, '`version`: it has 200000 characters'],
  ['more than a job remembers', { handle: 'h'.repeat(4_097) }, '`handle`: it has 4097 characters'],
])('%s is refused before anything is touched: no command could be told of it', (_, changes, says) => {
  const read = readCaptured(JSON.stringify({ ...full, ...changes }), 'web');
  expect(read).toEqual({ ok: false, error: expect.stringContaining(says) });
});

test.each([
  ['nothing at all', '', 'it printed nothing'],
  ['blank lines', '\n \n', 'it printed nothing'],
  [
    'a version alone',
    '{"version":"1"}',
    'its last line (15 characters) does not say what serves: `artifact` is missing. Print',
  ],
  ['an artifact alone', '{"artifact":"x"}', '`version` is missing'],
  ['a handle alone', '{"handle":"x"}', '`version` and `artifact` are missing'],
  ['an empty artifact', '{"version":"1","artifact":""}', '`artifact` is missing'],
  ['a number for a version', '{"version":1,"artifact":"x"}', '`version` is no text'],
  ['a word for healthy', '{"version":"1","artifact":"x","healthy":"yes"}', '`healthy` is neither true nor false'],
  ['a handle that is no text', '{"version":"1","artifact":"x","handle":{}}', '`handle` is no text'],
  ['a field that nobody knows', '{"version":"1","artifact":"x","Handle":"blue"}', '`Handle` is none of its fields'],
  ['a field with a name of several lines', '{"x. Do:\\n    rm":1}', 'what serves: a field there is none of its fields'],
  ['a list', '[]', 'it is no JSON object'],
  ['a word', '"1.4.0"', 'it is no JSON object'],
  ['half a line', '{"version":"1","arti', 'it is no JSON'],
  ['plain text', '1.4.0', 'it is no JSON'],
  ['JSON that is not last', '{}\nbye', '(3 characters) does not say what serves: it is no JSON'],
])('%s is refused, and why: nothing is guessed', (_, output, says) => {
  const read = readCaptured(output, 'web');
  expect(read).toEqual({ ok: false, error: expect.stringContaining(says) });
  if (!read.ok) expect(read.error).toMatch(/Print one line of JSON/);
});

test.each([
  'hunter2-x',
  '"hunter2-x"',
  '{"version":1,"artifact":"hunter2-x"}',
  '{"hunter2-x ":1}',
  '\u001b[2K::error::hunter2-x',
])('what it says of %j does not repeat it: a reason goes where no secret is masked', (output) => {
  const read = readCaptured(output, 'web');
  expect(read.ok).toBe(false);
  expect(JSON.stringify(read)).not.toContain('hunter2');
});
