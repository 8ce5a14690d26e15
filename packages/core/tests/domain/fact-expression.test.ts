import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Fact, type FactValue, factName } from '../../src/domain/fact.ts';
import { type Judged, judgeExpression } from '../../src/domain/fact-expression.ts';
import { parsePercentage, reaches } from '../../src/domain/percentage.ts';
import { percentOf } from '../../src/domain/rational.ts';

const measured = (value: FactValue): Fact => ({ kind: 'measured', value });
const facts = new Map<string, Fact>([
  ['tests.failed', measured(3)],
  ['tests.total', measured(10)],
  ['findings.high', { kind: 'unmeasured', reason: 'no report was read', fix: 'Add one.' }],
  ['event.branch', measured('main')],
  ['event.fork', measured(false)],
  ["checks['a ''b'''].conclusion", measured('success')],
  ['broken.number', measured(Number.NaN)],
]);
const judge = (text: string): Judged => judgeExpression(text, { facts });

describe('A condition holds or does not', () => {
  test.each([
    ['tests.failed == 3', true],
    ['tests.failed == 0', false],
    ['0 < tests.failed', true],
    ['tests.failed == 0 || tests.total >= 10', true],
    ['tests.failed == 0 && tests.total >= 10', false],
    ["event.branch == 'main'", true],
    ["event.branch != 'it''s ''quoted'''", true],
    ['!event.fork', true],
    ['event.fork == false', true],
    ['!(tests.failed > 3)', true],
    ["startsWith(event.branch, 'ma') && endsWith(event.branch, 'in') && contains(event.branch, 'ai')", true],
    ["checks['a ''b'''].conclusion == 'success'", true],
    ['tests.failed < tests.total', true],
    ["tests['failed'] == 3", true],
  ])('%s: %s', (text, holds) => {
    expect(judge(text)).toMatchObject({ kind: 'judged', holds });
  });
});

describe('A condition that cannot be judged says why and how to mend it', () => {
  test.each([
    ['', 'the expression is empty', 'Write one'],
    ['tests.faild == 0', 'there is no fact tests.faild', 'Did you mean tests.failed?'],
    ['Tests.Failed == 0', 'there is no fact Tests.Failed', 'Did you mean tests.failed?'],
    ['zebra == 0', 'there is no fact zebra', 'The reference lists'],
    ['tests == 0', 'tests is a group of facts', 'e.g. tests.failed'],
    ['findings.high == 0', 'findings.high was not measured: no report was read', 'Add one.'],
    ['tests.failed == 3 || findings.high == 0', 'findings.high was not measured', 'Add one.'],
    ['tests.failed == 0 && findings.high == 0', 'findings.high was not measured', 'Add one.'],
    ['broken.number == 0', 'broken.number is not a finite number', 'Look at the report'],
    ['tests[event.branch] == 0', 'only known at run time', 'Name each fact in full'],
    ['tests.* == 0', 'only known at run time', 'Name each fact in full'],
    ['tests[0] == 0', 'only known at run time', 'Name each fact in full'],
    ['tests.failed == null', 'nothing is ever null', 'Leave it out'],
    ['event.branch == 0', 'a text is compared with a number', 'one kind'],
    ["tests.failed == '3'", 'a number is compared with a text', 'one kind'],
    ['event.fork == 0', 'true or false is compared with a number', 'one kind'],
    ["event.branch < 'z'", 'a text has no order', '== or !='],
    ['tests.failed', 'a number stands where true or false must', 'Write a comparison'],
    ['event.branch && event.fork', 'a text stands where true or false must', 'Write a comparison'],
    ['!tests.failed', 'a number stands where true or false must', 'Write a comparison'],
    ['true', 'true or false alone names no fact', 'Write a comparison'],
    ['tests.failed == 0 || true', 'true or false alone names no fact', 'Write a comparison'],
    ['1 == 1', 'a comparison names no fact', 'Compare a fact'],
    ['tests.failed == tests.failed', 'compared with itself', 'Compare it with a value'],
    ['1 < tests.failed < 5', 'true or false is compared with a number', 'one kind'],
    ['always()', 'always() cannot be asked here', 'Use facts'],
    ["hashFiles('a') == 'b'", 'hashFiles() cannot be asked here', 'Use facts'],
    ['fromJSON(event.branch) == 1', 'fromJSON() cannot be asked here', 'Use facts'],
    ["startWith(event.branch, 'm')", 'there is no such function', 'Write startsWith(…)'],
    ["contains(event.branch, '')", 'an empty text', 'Write the text'],
    ["contains('a', 'b')", 'asked about no fact', 'Name one'],
    ['contains(tests.failed, tests.total)', 'no text', '== and <'],
    ['tests.failed = 0', '"=" cannot stand there (character 14)', '=='],
    ['event.branch == "main"', 'cannot stand there', 'single quotes'],
    ['${{ tests.failed == 0 }}', 'cannot stand there', 'without ${{ }}'],
    ['tests.failed >= 80%', '"80%" cannot stand there', 'without a unit'],
    ['tests.failed ==', 'ends too early', 'Complete it'],
    ['(tests.failed == 0', 'ends too early', 'Complete it'],
    ['tests.failed < NaN', 'NaN is not a number', 'decimal digits'],
    ['tests.failed < Infinity', 'Infinity is not a number', 'decimal digits'],
    ['tests.failed < 1e9', '1e9 is not a number', 'decimal digits'],
    ['tests.failed < 0x10', '0x10 is not a number', 'decimal digits'],
    [`${'('.repeat(60)}event.fork${')'.repeat(60)}`, 'nests too deeply', 'Split it'],
    [`event.fork${' && event.fork'.repeat(500)}`, 'longer than', 'Split it'],
  ])('%j', (text, reason, fix) => {
    const judged = judge(text);
    if (judged.kind !== 'cannot-judge') throw new Error('it was judged');
    expect(judged.hindrances[0].reason).toContain(reason);
    expect(judged.hindrances[0].fix).toContain(fix);
  });

  test('with all hindrances at once, and what was seen all the same', () => {
    expect(judge('tests.faild == 0 && findings.high == 0 && tests.total == 10')).toEqual({
      kind: 'cannot-judge',
      hindrances: [
        { reason: 'there is no fact tests.faild', fix: 'Did you mean tests.failed?' },
        { reason: 'findings.high was not measured: no report was read', fix: 'Add one.' },
      ],
      seen: [{ fact: 'tests.total', value: 10 }],
    });
  });
});

describe('What keeps a condition from holding is told', () => {
  const zero = { numerator: 0n, denominator: 1n };
  const failed = { fact: 'tests.failed', operator: '==', seen: 3, wanted: zero, wantedFact: undefined };

  test.each([
    ['tests.failed == 0 && tests.total == 10', [{ anyOf: [failed] }]],
    ['(tests.failed == 0) && !event.fork', [{ anyOf: [failed] }]],
    ['0 == tests.failed', [{ anyOf: [failed] }]],
    ['0 >= tests.failed', [{ anyOf: [{ ...failed, operator: '<=' }] }]],
    [
      'tests.failed == 0 || event.fork',
      [{ anyOf: [failed, { fact: 'event.fork', operator: '==', seen: false, wanted: true, wantedFact: undefined }] }],
    ],
    [
      'tests.total < tests.failed',
      [{ anyOf: [{ fact: 'tests.total', operator: '<', seen: 10, wanted: 3, wantedFact: 'tests.failed' }] }],
    ],
    ['!(tests.failed > 0)', [{ anyOf: [] }]],
  ])('%s', (text, shortfalls) => {
    expect(judge(text)).toMatchObject({ kind: 'judged', holds: false, shortfalls });
  });
});

test('Wrong green of a peer: an unknown fact compares as null, and null as 0, in GitHub’s own engine', () => {
  const empty = new Map<string, Fact>();
  for (const text of ['tests.failed == 0', 'coverage.lines.percent < 80', 'tests.failed <= 0 || true'])
    expect(judgeExpression(text, { facts: empty }).kind).toBe('cannot-judge');
});

test('Wrong green of a peer: rounding. 2,499 of 2,500 lines are not 100 %, 79.999999999999999 % are not 80 %', () => {
  const of = (covered: number, total: number, text: string) => {
    const value = percentOf({ covered, total });
    if (value === undefined) throw new Error('nothing of nothing');
    return judgeExpression(text, { facts: new Map([['c.p', measured(value)]]) });
  };
  expect(of(2499, 2500, 'c.p >= 100')).toMatchObject({ holds: false });
  expect(of(6_399_999_999_999_999, 8_000_000_000_000_000, 'c.p >= 80')).toMatchObject({ holds: false });
  expect(of(1, 3, 'c.p == 33.333333333')).toMatchObject({ holds: false });
});

test('A percentage is held against a bar exactly as integers are', () => {
  const total = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  const ratio = total.chain((all) => fc.record({ covered: fc.integer({ min: 0, max: all }), total: fc.constant(all) }));
  const bar = fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 999_999_999 }))
    .map(([whole, decimals]) => `${whole}.${String(decimals).padStart(9, '0')}`);
  fc.assert(
    fc.property(ratio, bar, (measuredRatio, text) => {
      const value = percentOf(measuredRatio);
      const parsed = parsePercentage(text);
      if (value === undefined || !parsed.ok) throw new Error('no percentage');
      const judged = judgeExpression(`c.p >= ${text}`, { facts: new Map([['c.p', measured(value)]]) });
      expect(judged).toMatchObject({ kind: 'judged', holds: reaches(measuredRatio, parsed.value) });
    }),
    { seed: 41, numRuns: 300 },
  );
});

test('Taking away any fact that a condition names keeps it from being judged', () => {
  const clause = fc.constantFrom(
    ['tests.failed', 'tests.failed == 3'],
    ['tests.total', 'tests.total > 5'],
    ['event.branch', "event.branch == 'x'"],
    ['event.fork', '!event.fork'],
  );
  const joint = fc.constantFrom(' && ', ' || ');
  fc.assert(
    fc.property(fc.array(fc.tuple(clause, joint), { minLength: 1, maxLength: 6 }), fc.nat(), (clauses, pick) => {
      const text = clauses.map(([[, each], glue], index) => `${index === 0 ? '' : glue}${each}`).join('');
      expect(judge(text).kind).toBe('judged');
      const gone = clauses[pick % clauses.length]?.[0][0] ?? '';
      const fewer = new Map([...facts].filter(([name]) => name !== gone));
      expect(judgeExpression(text, { facts: fewer }).kind).toBe('cannot-judge');
    }),
    { seed: 42, numRuns: 200 },
  );
});

test('No text breaks the judge', () => {
  const piece = fc.constantFrom(
    'tests.failed',
    '==',
    '(',
    ')',
    '[',
    ']',
    "'",
    '.',
    '*',
    '!',
    '&&',
    '||',
    '3',
    ' ',
    ',',
    'null',
    '<',
    'é',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const judged = judge(text);
        expect(['judged', 'cannot-judge']).toContain(judged.kind);
      },
    ),
    { seed: 43, numRuns: 1000 },
  );
});

test('A fact’s name is written as conditions write it', () => {
  expect(factName(['checks', "a 'b'", 'conclusion'])).toBe("checks['a ''b'''].conclusion");
  expect(factName(['jobs', 'unit-tests', 'result'])).toBe('jobs.unit-tests.result');
});
