import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MeasureFormat } from '../../../src/reports/measures/detect.ts';
import { createMeasureParser, type MeasureReport } from '../../../src/reports/measures/formats.ts';
import type { ParseError } from '../../../src/reports/parser.ts';
import { errorOf, modelOf, parseBytes } from '../reading.ts';

const folder = path.join(import.meta.dirname, 'fixtures');

/** The names of all reports that real tools wrote: "jscpd/src-5.json". */
export const fixtureNames: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.includes('/') && !name.endsWith('provenance.json'))
  .sort();

/** The bytes of such a report, in memory of their own. */
export const readFixture = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, name)));

/** What a format's parser makes of a report. */
export const readMeasure = (format: MeasureFormat, report: Uint8Array | string): MeasureReport =>
  modelOf(parseBytes(createMeasureParser(format), report));

/** The error with which a format's parser answers a report. */
export const refuseMeasure = (format: MeasureFormat, report: Uint8Array | string): ParseError =>
  errorOf(parseBytes(createMeasureParser(format), report));

/** What a report says, in a few words for each thing. */
export const inWords = (report: MeasureReport): readonly string[] => {
  if (report.kind === 'benchmarks')
    return report.benchmarks.map(({ name, unit, better, spread }) => {
      const tail = spread === undefined ? '' : ', spread';
      return `${name}: ${unit}, ${better}${tail}`;
    });
  const { covered, total } = report.kind === 'duplication' ? report.lines : report.items;
  if (report.kind === 'duplication')
    return [
      `${covered}/${total}`,
      ...report.clones.map(
        ({ first, second }) => `${first.path}:${first.startLine} = ${second.path}:${second.startLine}`,
      ),
    ];
  return [`${covered}/${total}`, ...report.undocumented.map(({ path: file, line, name }) => `${file}:${line} ${name}`)];
};
