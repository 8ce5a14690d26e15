import { formatCount } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Files } from '@drawbridge/core/ports/files';
import { type AnyReport, createAnyReportReader } from '@drawbridge/core/reports/any-report';
import type { OwnReport } from '@drawbridge/core/reports/drawbridge/reader';
import type { Expectation } from '@drawbridge/core/reports/drawbridge/subject';
import { findingFormats } from '@drawbridge/core/reports/findings/detect';
import type { ReportContent } from '../decide/evidence.ts';
import { toContent } from './own-reports.ts';

/** Why a report could not be read, where, and what mends it. */
interface Unread {
  readonly place: string;
  readonly reason: string;
  readonly fix: string;
}

interface ReadingRequest {
  readonly path: string;
  /** Name of a format, or "auto": told by structure. */
  readonly format: string;
  /** Whether a file without a byte says that its tool found nothing. */
  readonly isCleanWhenEmpty: boolean;
  /** What a report of our own has to be about. */
  readonly expected: Expectation;
}

// Its tool writes nothing at all when it finds nothing; that it ran to its end, the caller vouches for.
const nothingFound = (format: string): ReportContent | undefined => {
  const finding = findingFormats.find((row) => row.format === format)?.format;
  if (!finding) return undefined;
  return { kind: 'findings', format: finding, tools: [format], findings: [], breakdowns: [], warnings: [] };
};

/** A report of ours that says nothing about the code: of whom, and with which verdict. */
export type AsideReport = { readonly kind: 'aside'; readonly action: string; readonly mark: string };

const readOwn = (report: OwnReport): ReportContent | AsideReport =>
  toContent(report) ?? { kind: 'aside', action: report.action, mark: report.verdict.mark };

const contentOf = (report: AnyReport): ReportContent | AsideReport =>
  report.kind === 'own' ? readOwn(report.report) : report.kind === 'coverage' ? { ...report, strays: [] } : report;

/** Reads one report whole, of the format named, or of the one that its structure tells ("auto"). */
export const readReport = async (
  files: Files,
  { path, format, isCleanWhenEmpty, expected }: ReadingRequest,
): Promise<Result<ReportContent | AsideReport, Unread>> => {
  const reader = createAnyReportReader({ format, expected });
  let bytes = 0;
  const read = await files.read(path, (chunk) => {
    bytes += chunk.length;
    return reader.push(chunk);
  });
  if (!read.ok) return failure({ place: path, reason: read.error.message, fix: 'Check how it was written.' });
  const clean = bytes === 0 && isCleanWhenEmpty ? nothingFound(format) : undefined;
  if (clean !== undefined) return success(clean);
  const report = await reader.end();
  if (report.ok) return success(contentOf(report.value));
  const { line, reason, fix } = report.error;
  return failure({ place: `${path}, line ${formatCount(line)}`, reason, fix });
};
