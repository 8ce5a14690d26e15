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
  ['nothing at all', ''],
  ['blank lines', '\n \n'],
  ['a version alone', '{"version":"1"}'],
  ['an empty artifact', '{"version":"1","artifact":""}'],
  ['a number for a version', '{"version":1,"artifact":"x"}'],
  ['a word for healthy', '{"version":"1","artifact":"x","healthy":"yes"}'],
  ['a handle that is no text', '{"version":"1","artifact":"x","handle":{}}'],
  ['a field that nobody knows', '{"version":"1","artifact":"x","Handle":"blue"}'],
  ['a list', '[]'],
  ['a word', '"1.4.0"'],
  ['half a line', '{"version":"1","arti'],
  ['plain text', '1.4.0'],
  ['JSON that is not last', '{}\nbye'],
])('%s is refused: nothing is guessed', (_, output) => {
  const read = readCaptured(output, 'web');
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.error).toMatch(/Print one line of JSON/);
});
