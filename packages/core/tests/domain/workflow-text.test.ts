import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toLogLine, toLogLines } from '../../src/domain/workflow-text.ts';

/** The runner's own rule (ActionCommand.TryParse): "::" after leading white space, or "##[" anywhere. */
const runnerObeys = (line: string): boolean => /^[\s\u0085]*::[^:\s]/.test(line) || /##\[[^\]]*\]/.test(line);

test.each([
  ['::add-mask::x'],
  ['  \t::set-output name=a::b'],
  ['\u0085::error::x'],
  ['\ufeff::error::x'],
  ['text ##[add-mask]x'],
  ['####[group]x'],
  ['harmless\r::error::hidden behind a carriage return'],
  ['harmless\r\n::error::hidden behind a line break'],
  ['\u001b[31m::error::behind a colour'],
  ['\u0000::error::behind a NUL'],
])('%j holds no command any more', (hostile) => {
  expect(toLogLines(hostile).filter(runnerObeys)).toEqual([]);
  expect(runnerObeys(toLogLine(hostile))).toBe(false);
});

test('whatever the text, no line of it is a command', () => {
  const pieces = fc.constantFrom(
    '::',
    '##[',
    '##',
    '[',
    ']',
    ' ',
    '\t',
    '\r',
    '\n',
    'error',
    '\u001b[1m',
    '\u0007',
    ':',
    '#',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect(toLogLines(text).filter(runnerObeys)).toEqual([]);
      expect(toLogLines(text).filter((line) => /[\r\n]/.test(line))).toEqual([]);
    }),
    { seed: 42, numRuns: 2000 },
  );
});

test('no character turns the order of a line around', () => {
  expect(toLogLine('a \u202edab\u202c b \u2066c\u2069')).toBe('a dab b c');
});

test('ordinary text stays as it is', () => {
  expect(toLogLines('a::b\n## [x] #[y]')).toEqual(['a::b', '## [x] #[y]']);
});
