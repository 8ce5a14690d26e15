import { describe, expect, test } from '@jest/globals';
import { describePath, type JsonCursor, readJson } from '../../../src/reports/json/cursor.ts';

const document: unknown = JSON.parse(
  '{"name":"shop","runs":[{"ok":true,"count":3,"ratio":0.5}],"none":null,"__proto__":{"polluted":1},"huge":1e999,"10":1,"2":1}',
);

const read = <Model>(take: (root: JsonCursor) => Model) => readJson(document, take);

describe('a value of the kind that is asked for is answered', () => {
  const run = (root: JsonCursor): JsonCursor | undefined => root.at('runs').list()[0];

  test.each<[string, (root: JsonCursor) => unknown, unknown]>([
    ['text', (root) => root.at('name').text(), 'shop'],
    ['a flag', (root) => run(root)?.at('ok').flag(), true],
    ['a natural number', (root) => run(root)?.at('count').natural(), 3],
    ['a number', (root) => run(root)?.at('ratio').number(), 0.5],
    ['an optional text', (root) => root.at('name').optionalText(), 'shop'],
    ['an optional number', (root) => run(root)?.at('ratio').optionalNumber(), 0.5],
    ['an optional natural number', (root) => run(root)?.at('count').optionalNatural(), 3],
    ['an optional list', (root) => root.at('runs').optionalList().length, 1],
    ['what is not there', (root) => root.at('absent').optionalText(), undefined],
    ['null', (root) => root.at('none').optionalNumber(), undefined],
    ['an absent natural number', (root) => root.at('none').optionalNatural(), undefined],
    ['an absent list', (root) => root.at('absent').optionalList(), []],
    [
      'whether a key is there',
      (root) => [root.has('name'), root.has('none'), root.has('absent')],
      [true, false, false],
    ],
    ['whether a key is there, of what is no object', (root) => root.at('name').has('length'), false],
    [
      'the members',
      (root) => root.members().map(([key]) => key),
      ['2', '10', 'name', 'runs', 'none', '__proto__', 'huge'],
    ],
    ['a member named __proto__', (root) => root.at('__proto__').at('polluted').natural(), 1],
    ['nothing of what objects inherit', (root) => root.at('toString').isAbsent(), true],
    ['the path', (root) => run(root)?.at('ok').path, ['runs', 0, 'ok']],
    ['the path of the root', (root) => root.path, []],
  ])('%s', (_, take, expected) => {
    expect(read(take)).toEqual({ ok: true, value: expected });
  });
});

describe('a value of another kind ends the reading, with its place in words', () => {
  test.each<[(root: JsonCursor) => unknown, string]>([
    [(root) => root.text(), 'the document is an object, not a text'],
    [(root) => root.list(), 'the document is an object, not a list'],
    [(root) => root.at('runs').text(), 'runs is a list, not a text'],
    [(root) => root.at('runs').members(), 'runs is a list, not an object'],
    [(root) => root.at('runs').at('x'), 'runs is a list, not an object'],
    [(root) => root.at('runs').list()[0]?.at('ok').number(), 'runs[0].ok is a boolean, not a number'],
    [(root) => root.at('runs').list()[0]?.at('count').flag(), 'runs[0].count is a number, not true or false'],
    [(root) => root.at('runs').list()[0]?.at('ratio').natural(), 'runs[0].ratio is 0.5, not a whole number'],
    [(root) => root.at('huge').number(), 'huge is too large a number'],
    [(root) => root.at('none').text(), 'none is null, not a text'],
    [(root) => root.at('absent').at('deeper'), 'absent is not there, not an object'],
    [(root) => root.at('name').optionalNatural(), 'name is a string, not a number'],
    [(root) => root.at('name').refuse('is odd', 'Rename it.'), 'name is odd'],
  ])('%s', (take, reason) => {
    expect(read(take)).toMatchObject({ ok: false, error: { reason, fix: expect.stringMatching(/\.$/) } });
  });

  test('and what goes wrong otherwise is not taken for it', () => {
    const breakdown = () =>
      read(() => {
        throw new RangeError('no such row');
      });
    expect(breakdown).toThrow(RangeError);
  });
});

test.each([
  [[], 'the document'],
  [['runs', 0, 'results', 12, 'level'], 'runs[0].results[12].level'],
  [[0, 'a'], '[0].a'],
  [['$schema', 'a-b', 'a b'], '$schema.a-b["a b"]'],
  [['', 'x'], '[""].x'],
  [['line\nbreak"'], '["line\\nbreak\\""]'],
  [['x'.repeat(70)], `["${'x'.repeat(60)}…"]`],
])('the path %j reads %s', (path, words) => {
  expect(describePath(path)).toBe(words);
});
