import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../src/runner/commands.ts';

const known = new Set(['warning', 'set-output', 'add-mask', 'group']);
const parse = (line: string) => {
  const command = parseCommand(line, (name) => known.has(name));
  return command && { name: command.name, properties: Object.fromEntries(command.properties), data: command.data };
};

describe('the form with two colons', () => {
  test.each([
    ['names and data', '::warning::be careful', 'warning', {}, 'be careful'],
    ['properties', '::warning file=a.ts,line=3::x', 'warning', { file: 'a.ts', line: '3' }, 'x'],
    ['white space before it', ' \t\u00a0::set-output name=a::1', 'set-output', { name: 'a' }, '1'],
    ['a name in capitals', '::Add-MASK::s', 'add-mask', {}, 's'],
    ['property names in capitals', '::warning FILE=a::x', 'warning', { file: 'a' }, 'x'],
    ['escaped data, the percent sign last', '::warning::a%250Ab%0Ac%0Dd', 'warning', {}, 'a%0Ab\nc\rd'],
    ['escaped properties', '::warning title=a%3Ab%2Cc%25::x', 'warning', { title: 'a:b,c%' }, 'x'],
    ['colons inside the data', '::warning::a::b', 'warning', {}, 'a::b'],
    ['properties without a value, dropped', '::warning title=,file=a::x', 'warning', { file: 'a' }, 'x'],
    ['values with an equals sign', '::warning title=a=b::x', 'warning', { title: 'a=b' }, 'x'],
    ['empty data', '::group::', 'group', {}, ''],
  ])('reads %s', (_what, line, name, properties, data) => {
    expect(parse(line)).toEqual({ name, properties, data });
  });

  test.each([
    ['text before it', 'x ::warning::y'],
    ['a name that nobody registered', '::warn::y'],
    ['no second pair of colons', '::warning y'],
    ['a byte order mark before it', '\uFEFF::warning::y'],
    ['a single colon', ':warning::y'],
  ])('is plain text with %s', (_what, line) => {
    expect(parse(line)).toBeUndefined();
  });
});

describe('the older form with brackets', () => {
  test.each([
    ['at the start', '##[warning]x', 'warning', {}, 'x'],
    ['anywhere in a line', 'some text ##[add-mask]y', 'add-mask', {}, 'y'],
    [
      'with properties between semicolons',
      'a ##[set-output name=n;other=o]v',
      'set-output',
      { name: 'n', other: 'o' },
      'v',
    ],
    ['with its own escapes', '##[warning title=a%3Bb%5Dc]d%3Be%5Df', 'warning', { title: 'a;b]c' }, 'd;e]f'],
    ['behind colons that are no command', '::unknown::##[group]g', 'group', {}, 'g'],
  ])('is read %s', (_what, line, name, properties, data) => {
    expect(parse(line)).toEqual({ name, properties, data });
  });

  test('only its first occurrence in a line counts', () => {
    expect(parse('##[nothing]##[warning]x')).toBeUndefined();
  });
});

test('whatever a line holds, parsing it does not throw and invents no name', () => {
  const piece = fc.constantFrom('::', '##[', ']', 'warning', ' ', 'a=b', ',', ';', '%0A', '\u2028', 'x');
  const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const property = fc.property(line, (text) => {
    const command = parseCommand(text, (name) => known.has(name));
    expect(command === undefined || known.has(command.name)).toBe(true);
  });
  fc.assert(property, { seed: 42, numRuns: 2_000 });
});
