import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultLimits, type ParserLimits } from '../../../src/reports/parser.ts';
import { outcomeOf, type TestReport } from '../../../src/reports/tests/model.ts';
import { editWith, pathsOf, replaceAt, wrongValues } from '../findings/mutation.ts';
import { detectTests, readTests } from './reading.ts';

const folder = path.join(import.meta.dirname, 'fixtures');

const reports = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.parentPath !== folder)
  .map((entry) => new Uint8Array(readFileSync(path.join(entry.parentPath, entry.name))))
  .flatMap((bytes) => {
    const format = detectTests(bytes);
    return format === null ? [] : [{ format, bytes }];
  });

type Answer = ReturnType<typeof readTests>;

const tokens = [
  ...[
    '\n',
    '\r\n',
    '\0',
    '\u001b[31m',
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    '<',
    '>',
    '&x;',
    '&#x0;',
    '<![CDATA[',
    ']]>',
    '<!--',
  ],
  ...[
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<testcase name="a"/>',
    '<failure/>',
    '<skipped/>',
    '</testsuite>',
    '<flakyFailure/>',
  ],
  ...[
    'ok 1\n',
    'not ok 2 - x # Todo\n',
    '    ok 1 - in\n',
    '1..3\n',
    'Bail out!\n',
    '  ---\n',
    '  ...\n',
    '} \n',
    '1e999',
    'null',
  ],
  ...[
    '{"Action":"fail","Package":"p"}\n',
    '{"Action":"run","Package":"p","Test":"T"}\n',
    ' outcome="Odd"',
    ' result="Passed"',
  ],
];

const edit = editWith(tokens);

const limits: fc.Arbitrary<ParserLimits> = fc.constantFrom(defaultLimits, {
  ...defaultLimits,
  maxDepth: 6,
  maxNameBytes: 40,
  maxLines: 5,
});

const checkModel = ({ cases, suiteFailures }: TestReport, { maxLines }: ParserLimits): void => {
  expect(cases.length + suiteFailures.length).toBeLessThanOrEqual(Math.max(maxLines, 0) + 1);
  const names = new Set(cases.map(({ suite, name }) => `${suite.length} ${suite}${name}`));
  if (names.size !== cases.length) throw new Error('two cases share a name');
  for (const each of cases)
    for (const { status, durationMs, message, details } of each.attempts) {
      const isSound =
        message.length <= 500 &&
        details.length <= 4096 &&
        (durationMs === undefined || (Number.isFinite(durationMs) && durationMs >= 0)) &&
        (each.place?.line === undefined || (Number.isSafeInteger(each.place.line) && each.place.line >= 0));
      if (!isSound || outcomeOf(each) === undefined) throw new Error(JSON.stringify({ status, message, durationMs }));
    }
};

// Where two things are wrong, a NUL byte or a limit and what stands before it, the pieces decide which is noticed first.
const isSameAnswer = (left: Answer, right: Answer, within: ParserLimits): boolean => {
  const bothFail = !left.ok && !right.ok;
  const isEither = bothFail && [left.error.reason, right.error.reason].some((reason) => reason.includes('NUL'));
  return isEither || (bothFail && within !== defaultLimits) || JSON.stringify(left) === JSON.stringify(right);
};

/** Generous for a report of some kilobytes on a busy machine; a hang is minutes. */
const longestReadMs = 60_000;

test('any spoilt report is answered at once, the same in any pieces, with a place that exists', () => {
  let read = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...reports),
      fc.array(edit, { maxLength: 5 }),
      fc.integer({ min: 1, max: 600 }),
      limits,
      ({ format, bytes }, edits, chunkBytes, within) => {
        const spoilt = edits.reduce<Uint8Array>((now, apply) => apply(now), bytes);
        const startedMs = performance.now();
        const whole = readTests(format, spoilt, undefined, within);
        expect(performance.now() - startedMs).toBeLessThan(longestReadMs);
        if (whole.ok) checkModel(whole.value, within);
        else {
          const { reason, fix, line, byteOffset } = whole.error;
          if (reason === '' || fix === '' || line < 1 || byteOffset > spoilt.length)
            throw new Error(JSON.stringify(whole));
        }
        const cut = readTests(format, spoilt, chunkBytes, within);
        if (!isSameAnswer(cut, whole, within)) expect(cut).toEqual(whole);
        read += whole.ok ? 1 : 0;
      },
    ),
    { seed: 42, numRuns: 10_000 },
  );
  expect(read).toBeGreaterThan(1_000);
});

test('CTRF with a wrong value anywhere is refused, or read for what is sound', () => {
  for (const { format, bytes } of reports) {
    if (format !== 'ctrf') continue;
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const paths = pathsOf(document);
    const step = Math.max(1, Math.floor(paths.length / 120));
    for (let at = 0; at < paths.length; at += step)
      for (const wrong of wrongValues) {
        const result = readTests(format, JSON.stringify(replaceAt(document, paths[at] ?? [], wrong)));
        if (result.ok) checkModel(result.value, defaultLimits);
        else expect(result.error.reason).not.toBe('');
      }
  }
});

test('names that are made to be many, long or the same cost time in proportion', () => {
  const suite = (inside: string): string => `<testsuite name="s">${inside}</testsuite>`;
  const many = 60_000;
  const same = suite('<testcase name="a"/>'.repeat(many));
  const alternating = suite('<testcase classname="a" name="x"/><testcase classname="b" name="y"/>'.repeat(many / 2));
  const frames = suite(
    `<testcase classname="c.D" name="a"><failure>${'at '.repeat(1300)}</failure></testcase>`.repeat(200),
  );
  for (const report of [same, alternating, frames]) {
    const startedMs = performance.now();
    expect(readTests('junit', report).ok).toBe(true);
    expect(performance.now() - startedMs).toBeLessThan(60_000);
  }
});
