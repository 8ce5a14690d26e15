import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createFindingParser } from '../../../src/reports/findings/formats.ts';
import { parseBytes } from '../reading.ts';
import { checkCut } from './cut.ts';
import { checkModel, editWith, pathsOf, replaceAt, wrongValues } from './mutation.ts';
import { detectFindings, readFindings } from './reading.ts';
import { recordedReports } from './recorded.ts';

const mid = recordedReports.filter(({ bytes }) => bytes.length > 2_500 && bytes.length < 20_000);

test.each(mid.map((report) => [report.name, report] as const))(
  '%s cut in many places never passes for a report with less in it',
  (_, report) => {
    const findings = readFindings(report.format, report.bytes).findings.length;
    for (let length = 0; length < report.bytes.length; length += 1 + (length % 5)) checkCut(report, length, findings);
  },
);

const documents = recordedReports.filter(
  ({ name, format, bytes }) => /\.(?:json|sarif)$/.test(name) && format !== 'mypy-json' && bytes.length < 12_000,
);

const pathsTried = 150;

test.each(documents.map((report) => [report.name, report] as const))(
  '%s with a wrong value anywhere is refused, or read for what is sound',
  (_, { format, bytes }) => {
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const paths = pathsOf(document);
    const step = Math.max(1, Math.floor(paths.length / pathsTried));
    for (let at = 0; at < paths.length; at += step)
      for (const wrong of wrongValues) {
        const spoilt = JSON.stringify(replaceAt(document, paths[at] ?? [], wrong));
        const result = parseBytes(createFindingParser(format), spoilt);
        if (result.ok) checkModel(result.value);
        else if (result.error.reason === '') throw new Error(JSON.stringify(result));
      }
  },
);

const tokens = [
  '\n',
  '\r\n',
  '\0',
  '\u001b[31m',
  '\u001b]',
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\u0000',
  'null',
  '1e999',
  '"__proto__":{},',
  'a.py:1:1: F401 x\n',
  'a.py:1: error: x  [misc]\n',
  'Found 2 errors.\n',
  'Found 1 error in 1 file (checked 1 source file)\n',
  'Traceback (most recent call last):\n',
  '<error line="1"/>',
  '</file>',
  '<!DOCTYPE x>',
];

const edit = editWith(tokens);

const longestReadMs = 60_000;

test('any spoilt report is answered at once, the same in any chunks, with a place that exists', () => {
  const reports = recordedReports.filter(({ bytes }) => bytes.length < 8_000);
  let answered = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...reports),
      fc.array(edit, { maxLength: 5 }),
      fc.integer({ min: 1, max: 600 }),
      ({ format, bytes }, edits, chunkBytes) => {
        const spoilt = edits.reduce((now, apply) => apply(now), bytes);
        const startedMs = performance.now();
        detectFindings(spoilt);
        const whole = parseBytes(createFindingParser(format), spoilt);
        expect(performance.now() - startedMs).toBeLessThan(longestReadMs);
        if (whole.ok) checkModel(whole.value);
        else expect(whole.error.byteOffset).toBeLessThanOrEqual(spoilt.length);
        expect(parseBytes(createFindingParser(format), spoilt, chunkBytes)).toEqual(whole);
        answered += whole.ok ? 1 : 0;
      },
    ),
    { seed: 42, numRuns: 12_000 },
  );
  expect(answered).toBeGreaterThan(2_000);
});

test('as many results as GitHub takes, each with its rule and its file by index, are read in seconds', () => {
  const count = 25_000;
  const numbers = Array.from({ length: count }, (_, at) => at);
  const rules = numbers.map((at) => ({ id: `R${at}`, guid: `g${at}` }));
  const artifacts = numbers.map((at) => ({ location: { uri: `src/${at}.py` } }));
  const results = rules.map(({ guid }, index) => ({
    rule: { guid },
    message: { text: 'wrong' },
    locations: [{ physicalLocation: { artifactLocation: { index }, region: { startLine: index + 1 } } }],
  }));
  const log = { version: '2.1.0', runs: [{ tool: { driver: { name: 'scan', rules } }, artifacts, results }] };
  const startedMs = performance.now();
  const { findings } = readFindings('sarif', log);
  expect(performance.now() - startedMs).toBeLessThan(60_000);
  expect(findings).toHaveLength(count);
  expect(findings.at(-1)).toMatchObject({ rule: 'R24999', place: { path: 'src/24999.py', line: count } });
});
