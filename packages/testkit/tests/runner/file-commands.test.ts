import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseKeyValues } from '../../src/runner/file-commands.ts';

describe('key-value files', () => {
  test.each([
    ['a simple pair', 'a=1\n', [['a', '1']]],
    ['a value with an equals sign', 'a=1=2', [['a', '1=2']]],
    ['a value with a heredoc mark', 'a=b<<c', [['a', 'b<<c']]],
    [
      'blank lines between',
      'a=1\n\nb=2\n',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['a heredoc', 'a<<EOF\none\ntwo\nEOF\n', [['a', 'one\ntwo']]],
    ['an empty heredoc', 'a<<EOF\nEOF\n', [['a', '']]],
    ['a heredoc that closes at the end of the file', 'a<<EOF\none\nEOF', [['a', 'one']]],
    ['a heredoc with an equals sign in its delimiter', 'a<<E=F\none\nE=F\n', [['a', 'one']]],
    [
      'a heredoc that looks like pairs inside',
      'a<<EOF\nb=2\nEOF\nc=3\n',
      [
        ['a', 'b=2'],
        ['c', '3'],
      ],
    ],
    ['a carriage return, kept', 'a=1\r\n', [['a', '1\r']]],
  ])('hold %s', (_what, text, pairs) => {
    expect(parseKeyValues(text)).toEqual({ pairs, problem: undefined });
  });

  test.each([
    ['a line that is neither', 'a=1\nnonsense\nb=2', [['a', '1']], "Invalid format 'nonsense'"],
    [
      'a heredoc without a name',
      '<<EOF\nEOF\n',
      [],
      "Invalid format '<<EOF'. Name must not be empty and delimiter must not be empty",
    ],
    [
      'a heredoc without a delimiter',
      'a<<\n',
      [],
      "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty",
    ],
    ['a heredoc that never closes', 'a<<EOF\none\n', [], "Invalid value. Matching delimiter not found 'EOF'"],
    ['a heredoc that is the end', 'a<<EOF', [], "Invalid value. Matching delimiter not found 'EOF'"],
    ['a heredoc cut inside a line', 'a<<EOF\none', [], 'Invalid value. EOF marker missing new line.'],
  ])('are refused from %s on, and what came before counts', (_what, text, pairs, problem) => {
    expect(parseKeyValues(text)).toEqual({ pairs, problem });
  });

  test('a value in a heredoc with a delimiter of its own comes back as it was', () => {
    const property = fc.property(fc.string({ unit: fc.constantFrom('a', '=', '<', '\n', '\r', 'é') }), (value) => {
      expect(parseKeyValues(`k<<stop-123\n${value}\nstop-123\n`).pairs).toEqual([['k', value]]);
    });
    fc.assert(property, { seed: 42, numRuns: 500 });
  });
});
