import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const program = path.join(import.meta.dirname, 'large-report.ts');

type Measured = {
  readonly read: { readonly reason?: string; readonly fix?: string; readonly cases?: number };
  readonly peakMebibytes: number;
};

const isMeasured = (value: unknown): value is Measured =>
  typeof value === 'object' && value !== null && 'read' in value && 'peakMebibytes' in value;

const readLarge = async (name: string): Promise<Measured> => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', program, name], {
    timeout: 600_000,
  });
  const measured: unknown = JSON.parse(stdout);
  if (!isMeasured(measured)) throw new Error(stdout);
  process.stdout.write(`  ${name}: at most ${measured.peakMebibytes} MiB\n`);
  return measured;
};

const cut = /ends inside/;

// The memory is that of the whole process, of which Node.js and the pieces of the made-up report take about 100 MiB.
test.each([
  ['an attribute', /a tag is larger than 4.0 MiB/, 400],
  ['a stack', cut, 300],
  ['a stack in CDATA', cut, 300],
  ['failures of one case', cut, 300],
  ['retries of one case', cut, 300],
  ['one case again and again', cut, 400],
  ['suites of nothing', cut, 300],
  ['failures of suites', cut, 600],
  ['long stacks', cut, 400],
  ['results of TRX', cut, 600],
  ['classes of TRX', cut, 500],
  ['results in each other', /nested deeper than 64/, 300],
  ['packages that begin', /more than 200,000 packages/, 600],
  ['tests that begin', /more than 500,000 tests that have begun/, 500],
  ['builds of go', /more than 200,000 packages/, 400],
  ['output of go', /before package "p" has ended/, 400],
  ['points of TAP', /the plan of the report says 2 tests/, 1_000],
  ['details of TAP', /no plan/, 400],
  ['subtests of TAP', /nested deeper than 32/, 300],
])('a hostile report of 30 MiB, %s, is refused in little memory', async (name, reason, memory) => {
  const { read, peakMebibytes } = await readLarge(name);
  expect(read.reason).toMatch(reason);
  expect(read.fix).toMatch(/\S\.$/);
  expect(peakMebibytes).toBeLessThan(memory);
});
