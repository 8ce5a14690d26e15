import { reportFormats } from '@drawbridge/core/reports/drawbridge/policy-formats';
import { policySchema } from '@drawbridge/core/reports/drawbridge/policy-schema';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { presetConditions } from '../../src/decide/policy/presets.ts';
import { readPolicy } from '../../src/decide/policy/reader.ts';

type Json = fc.JsonValue;

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() !== '' && !/\p{Cc}/u.test(text));
const expression = fc.constantFrom(
  ...Object.values(presetConditions)
    .flat()
    .flatMap(({ require, when = require }) => [require, when]),
  "jobs['build (24)'].result == 'success'",
  '!event.fork || coverage.lines.percent >= 79.5',
);
const day = fc.constantFrom('2026-12-31', '2028-02-29', ' 2030-01-01 ');
const exemption = { owner: word, reason: word, expires: day };
const optional = (fields: Readonly<Record<string, fc.Arbitrary<Json>>>, requiredKeys: readonly string[]) =>
  fc.record(fields, { requiredKeys: [...requiredKeys] });
const classes = ['vulnerability', 'misconfiguration', 'secret', 'licence', 'security', 'lint', 'type', 'format'];

const report = fc.oneof(
  optional(
    {
      name: word,
      files: fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 3 })),
      format: fc.constantFrom(...reportFormats),
      required: fc.boolean(),
      empty: fc.constant('refuse'),
      classes: fc.subarray(classes),
    },
    ['name', 'files'],
  ),
  fc.record({ name: word, files: word, format: fc.constantFrom('flake8', 'mypy', 'tsc'), empty: fc.constant('clean') }),
);
const condition = optional(
  { name: word, require: expression, when: expression, level: fc.constantFrom('fail', 'warn'), fix: word },
  ['name', 'require'],
);
const waiver = optional(
  {
    rule: word,
    tool: word,
    path: word.map((text) => `src/${text}`),
    package: word,
    fingerprint: fc.constantFrom('a'.repeat(32), `${'0'.repeat(32)}:12`),
    ...exemption,
  },
  ['rule', 'owner', 'reason', 'expires'],
);
const severity = optional(
  { tool: word, rule: word, severity: fc.constantFrom('critical', 'high', 'medium', 'low', 'info', 'unknown') },
  ['tool', 'severity'],
);

const named = (entry: fc.Arbitrary<Record<string, Json>>) =>
  fc.uniqueArray(entry, { maxLength: 3, selector: ({ name }) => String(name).trim() });

/** Policies that say whatever a policy can say. */
const policy = optional(
  {
    version: fc.constant(1),
    extends: fc.constantFrom('default', 'delivery'),
    reports: named(report),
    conditions: named(condition),
    flaky: optional(
      { retried: fc.constantFrom('flaky', 'failed'), repeated: fc.constantFrom('failed', 'retried') },
      [],
    ),
    quarantine: fc.array(fc.record({ test: word.map((text) => `cart > ${text}*`), ...exemption }), { maxLength: 2 }),
    waivers: fc.array(waiver, { maxLength: 2 }),
    severity: fc.array(severity, { maxLength: 2 }),
  },
  ['version'],
);

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const replacements: readonly Json[] = [
  ...[null, '', ' ', 0, 1, 2, 1.5, true, false, [], {}, ['x'], [null], { name: 'x' }],
  ...['none', 'clean', 'x', 'a\u0007b', 'a\tb', 'x'.repeat(101), 'x'.repeat(1001), '😀'.repeat(100), '😀'.repeat(101)],
  ...['*', '**/*', '* > *', '2026-12-31', '12/31/2026', 'junit', 'fail', 'f'.repeat(32)],
];

/** A value with one thing altered anywhere in it: left out, put in, or another in its place. */
const alter = (value: Json): fc.Arbitrary<Json> => {
  const here = fc.constantFrom(...replacements);
  if (Array.isArray(value)) {
    const inside = value.map((each, index) => alter(each).map((other) => value.with(index, other)));
    const more = here.map((other) => [...value, other]);
    return fc.oneof({ weight: 1, arbitrary: here }, { weight: 1, arbitrary: more }, ...inside.map(often));
  }
  if (!isObject(value)) return here;
  const entries = Object.entries(value);
  const inside = entries.map(([key, each]) => alter(each).map((other) => ({ ...value, [key]: other })));
  const less = entries.map(([gone]) => fc.constant(Object.fromEntries(entries.filter(([key]) => key !== gone))));
  const more = fc.tuple(fc.constantFrom('owner', 'when', 'empty', 'extends', 'whatever'), here);
  const wider = more.map(([key, other]) => ({ ...value, [key]: other }));
  return fc.oneof({ weight: 1, arbitrary: here }, { weight: 2, arbitrary: wider }, ...[...less, ...inside].map(often));
};

const often = (arbitrary: fc.Arbitrary<Json>) => ({ weight: 3, arbitrary });

const read = (value: Json) => readPolicy(JSON.stringify(value));
const problemsOf = (value: Json): readonly string[] => {
  const policyRead = read(value);
  return policyRead.ok ? [] : policyRead.error.map(({ message }) => message);
};
const schemaProblemsOf = (value: Json) => findSchemaProblems(policySchema, value);

// A schema knows no calendar, no grammar and no equal names; each has its line in the table below.
const beyondSchemas = [
  / is not a day\. /,
  / stands there twice$/,
  /\.(require|when): (?!must be a text|is empty|is longer|has control)/,
];

test('every policy that can be generated from the schema’s words is read, and holds to the schema', () => {
  fc.assert(
    fc.property(policy, (value) => {
      expect(problemsOf(value)).toEqual([]);
      expect(schemaProblemsOf(value)).toEqual([]);
    }),
    { seed: 51, numRuns: 150 },
  );
});

test('what is wrong anywhere is wrong for both: the reader accepts what the schema accepts, and nothing else', () => {
  const seen = { both: 0, neither: 0 };
  fc.assert(
    fc.property(policy.chain(alter), (value) => {
      const refused = problemsOf(value);
      const isBeyond = refused.length > 0 && refused.every((each) => beyondSchemas.some((known) => known.test(each)));
      if (isBeyond) return;
      const invalid = schemaProblemsOf(value);
      expect({ value, refused: refused.length > 0, said: [...refused, ...invalid] }).toEqual({
        value,
        refused: invalid.length > 0,
        said: [...refused, ...invalid],
      });
      seen[invalid.length > 0 ? 'neither' : 'both'] += 1;
    }),
    { seed: 52, numRuns: 1_000 },
  );
  expect(seen.both).toBeGreaterThan(50);
  expect(seen.neither).toBeGreaterThan(300);
});

const entry = { owner: 'a', reason: 'b', expires: '2026-12-31' };

describe('each is refused by both', () => {
  test.each<[string, Json]>([
    ['nothing', {}],
    ['another version', { version: 2 }],
    ['a version that is a text', { version: '1' }],
    ['a key that nobody knows', { version: 1, condition: [] }],
    ['no condition at all', { version: 1, extends: 'none' }],
    ['an empty list of conditions and no preset', { version: 1, extends: 'none', conditions: [] }],
    ['a format that nobody reads', { version: 1, reports: [{ name: 'a', files: 'a', format: 'junitt' }] }],
    [
      'an empty report of a format that is never empty',
      { version: 1, reports: [{ name: 'a', files: 'a', empty: 'clean' }] },
    ],
    ['no file', { version: 1, reports: [{ name: 'a', files: [] }] }],
    ['a blank name', { version: 1, reports: [{ name: ' ', files: 'a' }] }],
    ['a name of 101 characters', { version: 1, reports: [{ name: '😀'.repeat(101), files: 'a' }] }],
    ['a bell', { version: 1, reports: [{ name: 'a\u0007', files: 'a' }] }],
    ['a waiver of everything', { version: 1, waivers: [entry] }],
    ['a waiver of every path', { version: 1, waivers: [{ ...entry, path: '**/*' }] }],
    ['a waiver of every path by a rule', { version: 1, waivers: [{ ...entry, rule: 'a', path: ' ** ' }] }],
    ['a quarantine of every test', { version: 1, quarantine: [{ ...entry, test: '*' }] }],
    ['a quarantine of every test of every suite', { version: 1, quarantine: [{ ...entry, test: '* > *' }] }],
    ['a waiver without an owner', { version: 1, waivers: [{ rule: 'a', reason: 'b', expires: '2026-12-31' }] }],
    ['a waiver without an end', { version: 1, waivers: [{ rule: 'a', owner: 'a', reason: 'b' }] }],
    ['a severity of everything', { version: 1, severity: [{ severity: 'low' }] }],
    ['a list that is a mapping', { version: 1, conditions: {} }],
    ['a value that is not there', { version: 1, conditions: null }],
  ])('%s', (_, value) => {
    expect(problemsOf(value)).not.toEqual([]);
    expect(schemaProblemsOf(value)).not.toEqual([]);
  });
});

describe('what a schema cannot say is the reader’s to refuse', () => {
  test.each<[string, Json, string]>([
    [
      'a day that no calendar has',
      { version: 1, waivers: [{ ...entry, rule: 'a', expires: '2026-02-30' }] },
      'not a day',
    ],
    [
      'two reports of one name',
      {
        version: 1,
        reports: [
          { name: 'a', files: 'a' },
          { name: 'a', files: 'b' },
        ],
      },
      'stands there twice',
    ],
    [
      'an expression that is none',
      { version: 1, conditions: [{ name: 'a', require: 'tests.failed = 0' }] },
      'cannot stand there',
    ],
    [
      'a fact that nobody measures',
      { version: 1, conditions: [{ name: 'a', require: 'tests.faild == 0' }] },
      'there is no fact',
    ],
  ])('%s', (_, value, message) => {
    expect(schemaProblemsOf(value)).toEqual([]);
    expect(problemsOf(value)).toEqual([expect.stringContaining(message)]);
    expect(beyondSchemas.some((known) => problemsOf(value).every((each) => known.test(each)))).toBe(true);
  });
});
