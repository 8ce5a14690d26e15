import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gitEnvironment } from '@drawbridge/testkit/github/git';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { judgeOwnReports, type OwnCheck, type OwnGate } from '../src/own-gate.ts';
import { publishReports, reportFolder } from '../src/own-gate-reports.ts';
import { root } from '../src/root.ts';

const quickTests = 20_000;
const policy = '.drawbridge/quality-gate.yml';

const junit = (count: number, inside = ''): string => {
  const cases = Array.from({ length: count }, (_, index) =>
    index === 0
      ? `<testcase classname="a.test.ts" name="t0">${inside}</testcase>`
      : `<testcase classname="a.test.ts" name="t${index}"/>`,
  );
  return `<?xml version="1.0"?><testsuites tests="${count}"><testsuite name="a.test.ts" tests="${count}">${cases.join('\n')}</testsuite></testsuites>`;
};

const lcov = (hits: number): string =>
  ['TN:', 'SF:a.ts', 'DA:1,1', `DA:2,${hits}`, 'BRDA:1,0,0,1', `BRDA:1,0,1,${hits}`, 'end_of_record', ''].join('\n');

const sarif = (results: readonly unknown[]): string =>
  JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Biome' } }, results }] });

const finding = {
  ruleId: 'lint/a',
  level: 'error',
  message: { text: 'no' },
  locations: [{ physicalLocation: { artifactLocation: { uri: 'a.ts' }, region: { startLine: 1 } } }],
};
const typeError = "a.ts(1,1): error TS2322: Type 'a' is not assignable to type 'b'.\n";

/** What jest, lint and types wrote, by the names that the policy knows; undefined: nothing. */
type Reports = Readonly<Record<string, string | undefined>>;

const good: Reports = {
  'quick.xml': junit(quickTests),
  'engine.xml': junit(1),
  'coverage/lcov.info': lcov(1),
  'lint.sarif': sarif([]),
  'types.txt': '',
};

let clone: string;

const git = (...args: readonly string[]): void => {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
  execFileSync('git', [...identity, ...args], { cwd: clone, env: gitEnvironment(), stdio: 'ignore' });
};

beforeAll(() => {
  clone = mkdtempSync(path.join(tmpdir(), 'drawbridge-own-gate-'));
  cpSync(path.join(root, policy), path.join(clone, policy));
  writeFileSync(path.join(clone, '.gitignore'), '.out/\n');
  writeFileSync(path.join(clone, 'a.ts'), 'one\ntwo\n');
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=chore: begin');
});

beforeEach(() => rmSync(path.join(clone, reportFolder), { recursive: true, force: true }));
afterAll(() => rmSync(clone, { recursive: true, force: true }));

const write = (folder: string, reports: Reports): void => {
  for (const [name, content] of Object.entries(reports)) {
    if (content === undefined) continue;
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
};

// What the programs write lies ready beside, and a copy takes their place; `exit` is how they end.
const check = (name: string, file: string, { format, exit }: { format: string; exit: number }): OwnCheck => ({
  name,
  run: `cp .out/ready/${file} ${reportFolder}/${file}; exit ${exit}`,
  report: `${reportFolder}/${file}`,
  format,
});

interface Play extends Partial<Pick<OwnGate, 'tests' | 'isPush'>> {
  readonly reports?: Reports;
  readonly lintExit?: number;
  readonly typesExit?: number;
}

const judge = async ({ reports = {}, lintExit = 0, typesExit = 0, ...more }: Play) => {
  const { 'lint.sarif': lint, 'types.txt': types, ...ofJest } = { ...good, ...reports };
  rmSync(path.join(clone, '.out'), { recursive: true, force: true });
  mkdirSync(path.join(clone, reportFolder), { recursive: true });
  write(path.join(clone, reportFolder), ofJest);
  write(path.join(clone, '.out/ready'), { 'lint.sarif': lint, 'types.txt': types });
  const checks = [
    check('lint', 'lint.sarif', { format: 'sarif', exit: lintExit }),
    check('types', 'types.txt', { format: 'tsc', exit: typesExit }),
  ];
  const log: string[] = [];
  const print = (line: string): void => void log.push(line);
  const passed = await judgeOwnReports({ tests: quickTests + 1, isPush: true, clone, checks, print, ...more });
  return { passed, log: log.join('\n') };
};

test('whole and clean reports pass, and the log says so last', async () => {
  const { passed, log } = await judge({});
  expect(log.split('\n').at(-1)).toMatch(/^✓ Gate: \d+ conditions passed$/);
  expect(passed).toBe(true);
});

test('a skipped test passes only by hand, where an engine may be missing', async () => {
  const reports = { 'engine.xml': junit(1, '<skipped/>') };
  const [byHand, pushed] = [await judge({ reports, isPush: false }), await judge({ reports })];
  expect([byHand.passed, pushed.passed]).toEqual([true, false]);
  expect(pushed.log).toContain('✗  No test skipped');
});

describe('the suite is not green', () => {
  test.each<readonly [string, Play, string]>([
    ['without the report of quick tests', { reports: { 'quick.xml': undefined } }, '.out/reports/quick.xml'],
    ['when jest crashed before it wrote any', { reports: { 'engine.xml': undefined }, tests: 1 }, 'engine.xml'],
    ['with a report that was cut off', { reports: { 'quick.xml': junit(quickTests).slice(0, -40) } }, 'quick.xml'],
    ['with an empty report', { reports: { 'engine.xml': '' } }, 'engine.xml'],
    ['with fewer tests than jest counted', { tests: quickTests + 2 }, 'jest counted 20002'],
    ['with fewer tests than there have long been', { reports: { 'quick.xml': junit(3) }, tests: 4 }, '✗  Tests ran'],
    [
      'with a failed test',
      { reports: { 'quick.xml': junit(quickTests, '<failure message="no"/>') } },
      '✗  Tests passed',
    ],
    ['with an empty coverage report', { reports: { 'coverage/lcov.info': '' } }, 'lcov.info'],
    ['with a coverage report of nothing', { reports: { 'coverage/lcov.info': 'TN:\n' } }, 'lcov.info'],
    ['without a coverage report', { reports: { 'coverage/lcov.info': undefined } }, 'lcov.info'],
    ['with too little coverage', { reports: { 'coverage/lcov.info': lcov(0) } }, '✗  Lines covered'],
    ['with a finding of lint', { reports: { 'lint.sarif': sarif([finding]) }, lintExit: 1 }, '✗  Lint and format'],
    ['when lint found something and ended well', { reports: { 'lint.sarif': sarif([finding]) } }, '✗  Lint and format'],
    ['when lint crashed without a report', { reports: { 'lint.sarif': undefined }, lintExit: 1 }, 'lint'],
    ['when lint crashed and its report is clean', { lintExit: 1 }, '✗  Commands'],
    ['with a type error', { reports: { 'types.txt': typeError }, typesExit: 2 }, '✗  Types'],
    ['when the compiler crashed in silence', { typesExit: 134 }, '✗  Commands'],
    ['when the compiler prints what it never does', { reports: { 'types.txt': 'out of memory\n' } }, 'types.txt'],
  ])('%s', async (_, play, told) => {
    const { passed, log } = await judge(play);
    expect(passed).toBe(false);
    expect(log).toContain(told);
  });

  test('where git knows no commit', async () => {
    const nowhere = mkdtempSync(path.join(tmpdir(), 'drawbridge-no-clone-'));
    const log: string[] = [];
    const passed = await judgeOwnReports({ tests: 1, clone: nowhere, print: (line) => void log.push(line) });
    rmSync(nowhere, { recursive: true });
    expect(passed).toBe(false);
    expect(log.join('\n')).toContain('✗ The gate could not judge: git does not know the commit');
  });

  test('by the reports of an earlier run', async () => {
    write(path.join(clone, reportFolder), good);
    const staged = path.join(clone, '.out/reports-staged');
    write(staged, { 'engine.xml': junit(1) });
    publishReports(staged, clone);
    const checks = [{ ...check('lint', 'lint.sarif', { format: 'sarif', exit: 0 }), run: 'true' }];
    const log: string[] = [];
    const print = (line: string): void => void log.push(line);
    expect(await judgeOwnReports({ tests: quickTests + 1, clone, checks, print })).toBe(false);
    expect(log.join('\n')).toContain('.out/reports/quick.xml');
  });
});
