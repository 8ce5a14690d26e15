import type { Ratio } from '../../domain/percentage.ts';
import { countOf, formatCount } from '../../domain/quantity.ts';
import type { JsonCursor } from '../json/cursor.ts';
import { createJsonParser } from '../json/document.ts';
import type { Parser, ParserLimits } from '../parser.ts';
import { WarningList } from '../warning-list.ts';
import type { Clone, DuplicationReport } from './model.ts';

type Copy = Clone['first'];

const readCopy = (file: JsonCursor): Copy => ({
  path: file.at('name').text(),
  startLine: file.at('start').natural(),
  endLine: file.at('end').natural(),
});

const readClone = (clone: JsonCursor): Clone => ({
  lines: clone.at('lines').natural(),
  first: readCopy(clone.at('firstFile')),
  second: readCopy(clone.at('secondFile')),
});

const readStatistic = (statistic: JsonCursor): Ratio => ({
  covered: statistic.at('duplicatedLines').natural(),
  total: statistic.at('lines').natural(),
});

// Up to version 4 a format's statistic stands beside those of its files, since 5 alone.
const readFormat = (format: JsonCursor): Ratio => readStatistic(format.has('total') ? format.at('total') : format);

const sumFormats = (formats: readonly (readonly [string, JsonCursor])[]): Ratio =>
  formats
    .map(([, format]) => readFormat(format))
    .reduce((sum, one) => ({ covered: sum.covered + one.covered, total: sum.total + one.total }), {
      covered: 0,
      total: 0,
    });

const inWords = ({ covered, total }: Ratio): string => `${formatCount(covered)} of ${countOf(total, 'line')}`;

const readLines = (root: JsonCursor, warnings: WarningList): Ratio => {
  const statistics = root.at('statistics');
  const total = readStatistic(statistics.at('total'));
  const sum = sumFormats(statistics.at('formats').members());
  if (sum.covered !== total.covered || sum.total !== total.total)
    warnings.add(null, `the total says ${inWords(total)}, its formats say ${inWords(sum)}: the more duplicated counts`);
  const covered = sum.total > 0 ? Math.max(sum.covered, total.covered) : sum.covered;
  if (covered <= sum.total) return { covered, total: sum.total };
  warnings.add(null, `more lines are duplicated (${formatCount(covered)}) than there are: all of them count`);
  return { covered: sum.total, total: sum.total };
};

const readReport = (root: JsonCursor): DuplicationReport => {
  const warnings = new WarningList();
  const lines = readLines(root, warnings);
  const clones = root.at('duplicates').list().map(readClone);
  const claimed = root.at('statistics').at('total').at('clones').natural();
  if (clones.length > 0 && lines.covered === 0)
    root.at('statistics').refuse(`counts no duplicated line, but the report lists ${countOf(clones.length, 'clone')}`);
  if (claimed !== clones.length)
    warnings.add(null, `the total counts ${countOf(claimed, 'clone')}, the list holds ${formatCount(clones.length)}`);
  return { kind: 'duplication', format: 'jscpd', lines, clones, warnings: warnings.list() };
};

/** Reads the JSON of jscpd 3 to 5 (`--reporters json`): lines as its statistics count them, and each clone. */
export const createJscpdParser = (limits?: ParserLimits): Parser<DuplicationReport> =>
  createJsonParser(readReport, limits);
