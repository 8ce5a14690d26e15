import { formatCount } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Files } from '@drawbridge/core/ports/files';
import { coverageFormats } from '@drawbridge/core/reports/coverage/detect';
import { createCoverageParser } from '@drawbridge/core/reports/coverage/formats';
import type { CoverageReport } from '@drawbridge/core/reports/coverage/model';
import { createCoverageReader } from '@drawbridge/core/reports/coverage/reader';
import { createFindingParser, findingFormats } from '@drawbridge/core/reports/findings/formats';
import { createMeasureParser, measureFormats } from '@drawbridge/core/reports/measures/formats';
import type { Complaint, Parser } from '@drawbridge/core/reports/parser';
import { createReader } from '@drawbridge/core/reports/reader';
import { type FormatRow, type Sketch, sketchReport } from '@drawbridge/core/reports/sketch';
import { createTestParser, testFormats } from '@drawbridge/core/reports/tests/formats';
import type { ReportContent } from '../decide/evidence.ts';

/** Why a report could not be read, where, and what mends it. */
interface Unread {
  readonly place: string;
  readonly reason: string;
  readonly fix: string;
}

const mapped = <From, To>(parser: Parser<From>, change: (model: From) => To): Parser<To> => ({
  push: (bytes) => parser.push(bytes),
  end: () => {
    const ended = parser.end();
    return ended.ok ? success(change(ended.value)) : ended;
  },
});

type Chosen = Result<Parser<ReportContent>, Complaint>;

const asContent = (parser: Parser<CoverageReport>): Parser<ReportContent> =>
  mapped(parser, (report) => ({ kind: 'coverage', report }));

/** A row of a detection table, and the parser that it leads to. */
interface Choice {
  readonly format: string | null;
  readonly matches: (sketch: Sketch) => boolean;
  readonly choose: () => Chosen;
}

const choicesOf = <Format extends string>(
  rows: readonly FormatRow<Format>[],
  create: (format: Format) => Parser<ReportContent>,
): readonly Choice[] =>
  rows.map(({ name, format, ask, matches }) => ({
    format,
    matches,
    choose: () => {
      if (format !== null) return success(create(format));
      return failure(ask ?? { reason: `this looks like ${name}, which is not read`, fix: 'Write another format.' });
    },
  }));

const judged: readonly Choice[] = [
  ...choicesOf(testFormats, createTestParser),
  ...choicesOf(findingFormats, createFindingParser),
  ...choicesOf(measureFormats, createMeasureParser),
];
const coverage = choicesOf(coverageFormats, (format) => asContent(createCoverageParser(format)));

const findTold = ({ sketch }: { readonly sketch: Sketch }): Chosen =>
  judged.find(({ matches }) => matches(sketch))?.choose() ?? success(asContent(createCoverageReader()));

const findNamed = (name: string): Chosen =>
  [...judged, ...coverage].find(({ format }) => format === name)?.choose() ??
  failure({ reason: `the format ${name} is not read yet`, fix: 'Let the tool write JUnit XML or SARIF.' });

const createAnyReader = (format: string): Parser<ReportContent> =>
  createReader((head): Chosen => {
    const sketched = sketchReport(head);
    if (!sketched.ok) return sketched;
    return format === 'auto' ? findTold(sketched.value) : findNamed(format);
  });

interface ReadingRequest {
  readonly path: string;
  /** Name of a format, or "auto": told by structure. */
  readonly format: string;
  /** Whether a file without a byte says that its tool found nothing. */
  readonly isCleanWhenEmpty: boolean;
}

// Its tool writes nothing at all when it finds nothing; that it ran to its end, the caller vouches for.
const nothingFound = (format: string): ReportContent | undefined => {
  const finding = findingFormats.find((row) => row.format === format)?.format;
  if (!finding) return undefined;
  return { kind: 'findings', format: finding, tools: [format], findings: [], breakdowns: [], warnings: [] };
};

/** Reads one report whole, of the format named, or of the one that its structure tells ("auto"). */
export const readReport = async (
  files: Files,
  { path, format, isCleanWhenEmpty }: ReadingRequest,
): Promise<Result<ReportContent, Unread>> => {
  const reader = createAnyReader(format);
  let bytes = 0;
  const read = await files.read(path, (chunk) => {
    bytes += chunk.length;
    reader.push(chunk);
  });
  if (!read.ok) return failure({ place: path, reason: read.error.message, fix: 'Check how it was written.' });
  const clean = bytes === 0 && isCleanWhenEmpty ? nothingFound(format) : undefined;
  if (clean !== undefined) return success(clean);
  const content = reader.end();
  if (content.ok) return content;
  const { line, reason, fix } = content.error;
  return failure({ place: `${path}, line ${formatCount(line)}`, reason, fix });
};
