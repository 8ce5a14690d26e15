import type { Parser, ParserLimits } from '../parser.ts';
import { type FormatRow, jsonWith, type Sketch, xmlRoot } from '../sketch.ts';
import { createCheckstyleParser } from './checkstyle.ts';
import { createEslintParser } from './eslint.ts';
import type { FindingFormat, FindingReport } from './model.ts';
import { createSarifParser } from './sarif.ts';

/** Matches JSON whose start holds every mark, in any order. */
const jsonHolding =
  (...marks: readonly RegExp[]) =>
  (sketch: Sketch): boolean =>
    marks.every((mark) => jsonWith(mark)(sketch));

/** Formats of findings by their structure; the first row that matches names the format. */
export const findingFormats: readonly FormatRow<FindingFormat>[] = [
  { name: 'a SARIF log', format: 'sarif', matches: jsonWith(/sarif-schema|sarif-2\.1\.0|"runs"\s*:\s*\[/) },
  { name: 'a Checkstyle report', format: 'checkstyle', matches: xmlRoot('checkstyle') },
  {
    name: 'an ESLint JSON report',
    format: 'eslint',
    matches: jsonHolding(/^\s*(?:\[|\{\s*"(?:results|metadata)")/, /"filePath"\s*:/, /"(?:messages|errorCount)"\s*:/),
  },
];

const parsers: Readonly<Partial<Record<FindingFormat, (limits?: ParserLimits) => Parser<FindingReport>>>> = {
  sarif: createSarifParser,
  checkstyle: createCheckstyleParser,
  eslint: createEslintParser,
};

/** The parser of a format that was detected, or that the caller names. */
export const createFindingParser = (format: FindingFormat, limits?: ParserLimits): Parser<FindingReport> =>
  (parsers[format] ?? createSarifParser)(limits);
