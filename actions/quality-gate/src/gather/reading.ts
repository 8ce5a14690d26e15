import { formatCount } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Files } from '@drawbridge/core/ports/files';
import { coverageFormats } from '@drawbridge/core/reports/coverage/detect';
import { createCoverageParser } from '@drawbridge/core/reports/coverage/formats';
import type { CoverageReport } from '@drawbridge/core/reports/coverage/model';
import { createCoverageReader } from '@drawbridge/core/reports/coverage/reader';
import { createFindingParser, findingFormats } from '@drawbridge/core/reports/findings/formats';
import type { Complaint, Parser } from '@drawbridge/core/reports/parser';
import { createReader } from '@drawbridge/core/reports/reader';
import { type Sketch, sketchReport } from '@drawbridge/core/reports/sketch';
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

const findTold = ({ sketch }: { readonly sketch: Sketch }): Parser<ReportContent> => {
  const test = testFormats.find(({ matches }) => matches(sketch))?.format;
  if (test) return createTestParser(test);
  const finding = findingFormats.find(({ matches }) => matches(sketch))?.format;
  return finding ? createFindingParser(finding) : asContent(createCoverageReader());
};

const findNamed = (name: string): Chosen => {
  const test = testFormats.find(({ format }) => format === name)?.format;
  if (test) return success(createTestParser(test));
  const finding = findingFormats.find(({ format }) => format === name)?.format;
  if (finding) return success(createFindingParser(finding));
  const coverage = coverageFormats.find(({ format }) => format === name)?.format;
  if (coverage) return success(asContent(createCoverageParser(coverage)));
  return failure({ reason: `the format ${name} is not read yet`, fix: 'Let the tool write JUnit XML or SARIF.' });
};

const createAnyReader = (format: string): Parser<ReportContent> =>
  createReader((head): Chosen => {
    const sketched = sketchReport(head);
    if (!sketched.ok) return sketched;
    return format === 'auto' ? success(findTold(sketched.value)) : findNamed(format);
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
