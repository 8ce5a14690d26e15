import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';

const program = path.join(import.meta.dirname, 'large-report.ts');
const mebi = 1024 ** 2;

interface Measured {
  readonly written: Readonly<Record<'bytes' | 'lines' | 'files' | 'total' | 'covered', number>>;
  readonly read: Readonly<Record<string, unknown>>;
  readonly parsingMs: number;
  readonly peakMebibytes: number;
}

const isMeasured = (value: unknown): value is Measured =>
  typeof value === 'object' && value !== null && 'written' in value && 'read' in value && 'peakMebibytes' in value;

const readLarge = async (name: string): Promise<Measured> => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, name], { timeout: 600_000 });
  const measured: unknown = JSON.parse(stdout);
  if (!isMeasured(measured)) throw new Error(stdout);
  const { written, parsingMs, peakMebibytes } = measured;
  const size = `${Math.round(written.bytes / mebi)} MiB`;
  process.stdout.write(`  ${name}: ${size} in ${(parsingMs / 1000).toFixed(1)} s, at most ${peakMebibytes} MiB\n`);
  return measured;
};

// The memory is that of the whole process, of which Node.js and the pieces of the made-up report take about 200 MiB.
describe('a large report is counted to the line, in little memory', () => {
  test.each([
    ['lcov', 10_000_000, 100, 480],
    ['cobertura', 3_500_000, 200, 340],
  ])('%s: %i lines, more than %i MiB, in at most %i MiB', async (name, lines, size, memory) => {
    const { written, read, peakMebibytes } = await readLarge(name);
    expect(written.lines).toBeGreaterThanOrEqual(lines);
    expect(written.bytes).toBeGreaterThan(size * mebi);
    expect(read).toEqual({ files: written.files, total: written.total, covered: written.covered });
    expect(peakMebibytes).toBeLessThan(memory);
  });
});

describe('a hostile report of 100 or 200 MiB costs no more memory than its limits allow', () => {
  const few = /more than 1,000,000 lines, branches and functions/;
  const empty = /holds no coverage record/;
  const cut = /ends inside/;

  test.each([
    ['a line', /a line is longer than 4.0 MiB/],
    ['test names', empty],
    ['comments between records', empty],
    ['warnings of LCOV', empty],
    ['negative counts', cut],
    ['claims', cut],
    ['unknown keywords', cut],
    ['one file again and again', few],
    ['functions by index', few],
    ['aliases', few],
    ['branches of a line', few],
    ['a comment', cut],
    ['a CDATA section', cut],
    ['a text', cut],
    ['a tag', /a tag is larger than 4.0 MiB/],
    ['an instruction', /a tag is larger than 4.0 MiB/],
    ['a source', /a <source> is longer than 16.0 KiB/],
    ['sources', cut],
    ['ever new names', cut],
    ['elements in each other', /nested deeper than 64/],
    ['lines outside a class', cut],
    ['methods of a class', few],
    ['methods of many classes', few],
    ['one class again and again', few],
    ['branches by the thousand', few],
  ])('%s', async (name, reason) => {
    const { read, peakMebibytes } = await readLarge(name);
    expect(read['reason']).toMatch(reason);
    expect(peakMebibytes).toBeLessThan(560);
  });

  test.each(['one file in ever new records', 'one file in ever earlier lines'])('%s', async (name) => {
    const { read, peakMebibytes } = await readLarge(name);
    expect(read['files']).toBe(1);
    // More than a million rows, each in a record of its own.
    expect(peakMebibytes).toBeLessThan(900);
  });
});
