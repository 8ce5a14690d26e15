import { describe, expect, test } from '@jest/globals';
import type { FindingFormat } from '../../../src/reports/findings/model.ts';
import { detectFindings, readFindings, refuseFindings } from './reading.ts';
import { recorded } from './recorded.ts';

const texts = ['flake8', 'mypy', 'pylint-text', 'ruff', 'tsc'] as const satisfies readonly FindingFormat[];

const crashes = [
  'Traceback (most recent call last):',
  'usage: tool [-h]',
  'error: unrecognized arguments: --formt',
  'tool: error: unrecognized arguments: --formt',
  '/bin/sh: 1: tool: not found',
  'bash: line 1: tool: command not found',
  '/usr/bin/python3: No module named tool',
  'Fatal Python error: Segmentation fault',
  'fatal: not a git repository',
  'Killed',
  'npm error could not determine executable to run',
  "'tool' is not recognized as an internal or external command,",
];

describe.each(texts)('the text of %s', (format) => {
  test.each(crashes)('is a breakdown where a line says "%s"', (line) => {
    const { breakdowns } = readFindings(format, `${line}\n`);
    expect(breakdowns.some((breakdown) => breakdown.endsWith(line))).toBe(true);
  });

  test('is a breakdown where nothing in it is what the tool writes', () => {
    const { breakdowns } = readFindings(format, '<html>\n<p>Sign in</p>\n</html>\n');
    expect(breakdowns.join('\n')).toContain('nothing in the report is what it writes; line 1: <html>');
  });

  test('tells lines that it does not understand, with the first of them', () => {
    const known =
      format === 'flake8' || format === 'tsc' ? '' : new TextDecoder().decode(recorded(cleanOf[format]).bytes);
    const found = format === 'tsc' ? 'a.ts(1,1): error TS1: x\n' : format === 'flake8' ? 'a.py:1:1: E1 x\n' : known;
    const { warnings, breakdowns } = readFindings(format, `Reading the configuration\nAnd more\n${found}`);
    expect(breakdowns).toEqual([]);
    expect(warnings).toEqual([
      { line: 1, message: '2 lines were not understood, the first: Reading the configuration' },
    ]);
  });

  test('that is not UTF-8 is refused at its line', () => {
    const bytes = new Uint8Array([0x61, 0x0a, 0x62, 0xff, 0x0a]);
    expect(refuseFindings(format, bytes)).toMatchObject({ line: 2, reason: 'the line is not UTF-8' });
  });

  test('that is UTF-16, as PowerShell redirects it, is refused', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x0a, 0x00]);
    expect(refuseFindings(format, bytes).reason).toContain('UTF-16');
  });

  test('with NUL is refused', () => {
    expect(refuseFindings(format, 'a\0b\n').reason).toContain('NUL');
  });
});

const cleanOf = { mypy: 'mypy/clean.txt', 'pylint-text': 'pylint/clean.txt', ruff: 'ruff/clean.txt' } as const;

describe('an empty text', () => {
  test.each(['flake8', 'tsc'] as const)('of %s is clean, and told: it prints nothing then', (format) => {
    expect(readFindings(format, '')).toMatchObject({
      findings: [],
      breakdowns: [],
      warnings: [{ line: null, message: 'the report is empty' }],
    });
  });

  test.each(['mypy', 'pylint-text', 'ruff'] as const)('of %s is a breakdown: it always prints a summary', (format) => {
    expect(readFindings(format, '').breakdowns).toEqual([
      expect.stringContaining('the report is empty, although it always writes a summary'),
    ]);
  });

  test('of shellcheck is refused: its JSON is never empty', () => {
    expect(refuseFindings('shellcheck', '').reason).toBe('the report is empty');
  });

  test.each([
    'sarif',
    'eslint',
    'pylint',
    'pyright',
    'bandit',
    'semgrep',
    'gitleaks',
    'hadolint',
    'npm-audit',
    'pip-audit',
    'trivy',
    'checkstyle',
  ] as const)('of %s is refused', (format) => {
    expect(refuseFindings(format, '').reason).toContain('empty');
  });
});

describe('a summary', () => {
  test.each<[FindingFormat, string, string]>([
    [
      'mypy',
      'a.py:1: error: x  [misc]\nFound 3 errors in 2 files (checked 5 source files)\n',
      'mypy: the summary counts 3 findings, the report holds 1: it is not whole',
    ],
    [
      'mypy',
      'a.py:1: error: x  [misc]\nSuccess: no issues found in 3 source files\n',
      'mypy: the summary counts 0 findings, the report holds 1: it is not whole',
    ],
    [
      'ruff',
      'a.py:1:1: F401 x\nFound 2 errors.\n',
      'ruff: the summary counts 2 findings, the report holds 1: it is not whole',
    ],
    [
      'tsc',
      'a.ts:1:1 - error TS1005: x\n\nFound 2 errors in the same file, starting at: a.ts:1\n',
      'tsc: the summary counts 2 findings, the report holds 1: it is not whole',
    ],
    ['flake8', 'a.py:1:1: F401 x\n7\n', 'flake8: the summary counts 7 findings, the report holds 1: it is not whole'],
  ])('of %s that counts otherwise is a breakdown', (format, text, breakdown) => {
    expect(readFindings(format, text).breakdowns).toEqual([breakdown]);
  });

  test.each<[FindingFormat, string, string]>([
    ['mypy', 'a.py:1: error: x  [misc]\n', 'leave it out'],
    ['ruff', 'a.py:1:1: F401 x\n', 'let it write --output-format=json'],
    ['pylint-text', 'a.py:1:0: C0114: x (missing-module-docstring)\n', 'let it write --output-format=json2'],
    ['tsc', 'a.ts:1:1 - error TS1005: x\n', 'it was cut off'],
  ])('of %s that is not there is a breakdown with the way out', (format, text, words) => {
    const { breakdowns } = readFindings(format, text);
    expect(breakdowns).toHaveLength(1);
    expect(breakdowns[0]).toContain(words);
  });

  test('stands below each part of a text that several runs wrote', () => {
    const one = 'a.py:1: error: x  [misc]\nFound 1 error in 1 file (checked 1 source file)\n';
    expect(readFindings('mypy', one + one)).toMatchObject({ breakdowns: [], findings: [{}, {}] });
    expect(readFindings('mypy', `${one}b.py:1: error: y  [misc]\n`).breakdowns).toHaveLength(1);
  });

  test('of ruff --fix counts what remains', () => {
    expect(readFindings('ruff', 'a.py:1:1: F401 x\nFound 5 errors (4 fixed, 1 remaining).\n').breakdowns).toEqual([]);
  });
});

test('the last line of a text that a shell cut at its end is a breakdown', () => {
  expect(readFindings('flake8', 'a.py:1:1: F401 x').breakdowns).toEqual([
    'flake8: the report ends in the middle of a line: it was cut off',
  ]);
});

test('places with a Windows drive are read', () => {
  expect(readFindings('flake8', 'C:\\app\\a.py:3:7: F401 x\n').findings[0]?.place).toEqual({
    path: 'C:\\app\\a.py',
    line: 3,
    column: 7,
    endLine: undefined,
  });
});

test("duplicated code, which pylint tells over many lines, is one finding by the rule's name", () => {
  const text =
    'a.py:1:0: R0801: Similar lines in 2 files\n==a:[1:3]\n==b:[1:3]\nx = 1\ny = 2 (duplicate-code)\n\nYour code has been rated at 9.00/10\n';
  expect(readFindings('pylint-text', text)).toMatchObject({
    breakdowns: [],
    findings: [{ rule: 'duplicate-code', message: 'Similar lines in 2 files', severity: 'info' }],
  });
});

test('notes of mypy are no findings, errors without a line or a code are', () => {
  const text =
    'a.py:1: note: Revealed type is "int"\na.py: error: Source file found twice under different module names\nFound 1 error in 1 file (errors prevented further checking)\n';
  expect(readFindings('mypy', text).findings).toMatchObject([
    { rule: 'unnamed', place: { path: 'a.py', line: undefined } },
  ]);
});

test('lines of JSON between which mypy broke are a breakdown', () => {
  expect(readFindings('mypy-json', 'Traceback (most recent call last):\n').breakdowns).toEqual([
    'mypy: Traceback (most recent call last):',
  ]);
});

test.each<[string, FindingFormat]>([
  ['a.py:1:1: F401 [*] `os` imported but unused\nFound 1 error.\n', 'ruff'],
  ['a.py:1:1: F401 os imported but unused\n', 'flake8'],
  ['a.py:1:0: C0114: Missing (missing-module-docstring)\n', 'pylint-text'],
  ['a.py:1: error: x  [misc]\n', 'mypy'],
  [
    '\u001b[96ma.ts\u001b[0m:\u001b[93m1\u001b[0m:\u001b[93m2\u001b[0m - \u001b[91merror\u001b[0m\u001b[90m TS1: \u001b[0mx\n',
    'tsc',
  ],
  ['a.sh:1:2: note: x [SC2086]\n', 'shellcheck'],
])('%j is told to be %s by its lines', (text, format) => {
  expect(detectFindings(new TextEncoder().encode(text))).toBe(format);
});

test.each(['hello\n', 'a.c:1:2: error: expected ;\n', '{}', '[]', '<a/>', 'null'])(
  '%j is no report of findings that is known',
  (text) => {
    expect(detectFindings(new TextEncoder().encode(text))).toBeNull();
  },
);
