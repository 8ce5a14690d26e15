import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';

const program = path.join(import.meta.dirname, 'large-report.ts');

type Measured = {
  readonly pieces: number;
  readonly read: { readonly findings: number; readonly breakdowns: readonly string[] };
  readonly peakMebibytes: number;
};

const isMeasured = (value: unknown): value is Measured =>
  typeof value === 'object' && value !== null && 'pieces' in value && 'read' in value && 'peakMebibytes' in value;

const readLarge = async (name: string): Promise<Measured> => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', program, name], {
    timeout: 600_000,
  });
  const measured: unknown = JSON.parse(stdout);
  if (!isMeasured(measured)) throw new Error(stdout);
  process.stdout.write(`  ${name}: at most ${measured.peakMebibytes} MiB\n`);
  return measured;
};

const mostFindings = 1_000_000;

// The memory is that of the whole process, of which Node.js and the pieces of the made-up report take about 100 MiB.
describe('a report of 30 MiB is read in bounded memory, to its last finding or with word of the others', () => {
  test.each([
    ['results of SARIF', 1, 600],
    ['long words of SARIF', 1, 350],
    ['messages of ESLint', 1, 650],
    ['errors of Checkstyle', 0, 550],
    ['lines of mypy', 0, 450],
  ])('%s', async (name, beside, memory) => {
    const { pieces, read, peakMebibytes } = await readLarge(name);
    expect(read.findings).toBe(pieces + beside);
    expect(read.breakdowns).toEqual([]);
    expect(peakMebibytes).toBeLessThan(memory);
  });

  test.each([
    ['bare results of SARIF', 1, 1_000],
    ['lines of flake8', 0, 700],
  ])('%s, more than are read', async (name, beside, memory) => {
    const { pieces, read, peakMebibytes } = await readLarge(name);
    const more = (pieces + beside - mostFindings).toLocaleString('en-US');
    expect(read).toEqual({
      findings: mostFindings,
      breakdowns: [`the report holds ${more} findings more than the 1,000,000 that are read`],
    });
    expect(peakMebibytes).toBeLessThan(memory);
  });
});

test.each([
  ['rules of SARIF', 0, 1_200],
  ['lines that nobody knows', 2, 350],
])('a report of 30 MiB of %s and no finding takes bounded memory, too', async (name, breakdowns, memory) => {
  const { read, peakMebibytes } = await readLarge(name);
  expect([read.findings, read.breakdowns.length]).toEqual([0, breakdowns]);
  expect(peakMebibytes).toBeLessThan(memory);
});
