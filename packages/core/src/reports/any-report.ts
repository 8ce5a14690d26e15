import { joinWords } from '../domain/quantity.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { coverageFormats } from './coverage/detect.ts';
import type { CoverageFormat, CoverageReport } from './coverage/model.ts';
import type { OwnReport } from './drawbridge/reader.ts';
import type { Expectation } from './drawbridge/subject.ts';
import { findingFormats } from './findings/detect.ts';
import type { FindingFormat, FindingReport } from './findings/model.ts';
import { type MeasureFormat, measureFormats } from './measures/detect.ts';
import type { MeasureReport } from './measures/formats.ts';
import type { Complaint, ParseError, Parser } from './parser.ts';
import { atStart, createHead } from './reader.ts';
import { type FormatRow, jsonWith, type Sketch, sketchReport } from './sketch.ts';
import { testFormats } from './tests/detect.ts';
import type { TestFormat, TestReport } from './tests/model.ts';

/** Every format that is read; `drawbridge` is the report of one of our own actions. */
export type AnyFormat = TestFormat | FindingFormat | MeasureFormat | CoverageFormat | 'drawbridge';

/** A report of any of them. */
export type AnyReport =
  | TestReport
  | FindingReport
  | MeasureReport
  | { readonly kind: 'coverage'; readonly report: CoverageReport }
  | { readonly kind: 'own'; readonly report: OwnReport };

/** How a report is to be read. */
export interface ReadingRequest {
  /** Name of a format, or "auto": told by structure. */
  readonly format: string;
  /** What a report of our own has to be about. */
  readonly expected: Expectation;
}

/** Formats that are told apart with each other, and what reads them: that is loaded when one of them is read. */
interface Family {
  readonly rows: readonly FormatRow<AnyFormat>[];
  /** undefined: the name is none of this family. */
  open(name: string, expected: Expectation): Promise<Parser<AnyReport>> | undefined;
}

const familyOf = <Format extends AnyFormat>(
  rows: readonly FormatRow<Format>[],
  declared: readonly Format[],
  load: (format: Format, expected: Expectation) => Promise<Parser<AnyReport>>,
): Family => ({
  rows,
  open: (name, expected) => {
    const format = [...rows.map((row) => row.format), ...declared].find((each) => each === name);
    return format ? load(format, expected) : undefined;
  },
});

const mapped = <From, To>(parser: Parser<From>, change: (model: From) => To): Parser<To> => ({
  push: (bytes) => parser.push(bytes),
  end: () => {
    const ended = parser.end();
    return ended.ok ? success(change(ended.value)) : ended;
  },
});

const ownFormat: FormatRow<'drawbridge'> = {
  name: 'a report of Drawbridge',
  format: 'drawbridge',
  matches: jsonWith(/^\s*\{\s*"schemaVersion"\s*:\s*"\d+\.\d+"\s*,\s*"action"\s*:/),
};

const families: readonly Family[] = [
  familyOf([ownFormat], [], async (_, expected) => {
    const { createOwnReportParser } = await import('./drawbridge/reader.ts');
    return mapped(createOwnReportParser(expected), (report) => ({ kind: 'own', report }));
  }),
  familyOf(testFormats, [], async (format) => (await import('./tests/formats.ts')).createTestParser(format)),
  familyOf(findingFormats, [], async (format) => (await import('./findings/formats.ts')).createFindingParser(format)),
  familyOf(
    measureFormats,
    // Nothing in such a report says whether smaller or bigger is better.
    ['custom-smaller-is-better', 'custom-bigger-is-better'],
    async (format) => (await import('./measures/formats.ts')).createMeasureParser(format),
  ),
  familyOf(coverageFormats, [], async (format) => {
    const { createCoverageParser } = await import('./coverage/formats.ts');
    return mapped(createCoverageParser(format), (report) => ({ kind: 'coverage', report }));
  }),
];

const nameFormat = 'Name its format where the report is named.';

const notKnown = ({ xml }: Sketch): Complaint => ({
  reason:
    xml === null
      ? 'this is no report that is known'
      : `this is XML with the root element <${xml.root.slice(0, 60)}>, which is no report that is known`,
  fix: 'Let the tool write a format that is read, such as JUnit, SARIF, LCOV or Cobertura, or take the file away from the patterns.',
});

const notRead = ({ name, ask }: FormatRow<AnyFormat>): Complaint =>
  ask ?? {
    reason: `this looks like ${name}, which is not read`,
    fix: 'Let the tool write a format that is read, or take the file away from the patterns.',
  };

/**
 * Which format a report has, by its structure; its name plays no part. `head` is its start, of which the first 64 KiB are
 * looked at. What is known but not read is named in the error, and so is what may be either of two.
 */
export const detectReport = (head: Uint8Array): Result<AnyFormat, Complaint> => {
  const sketched = sketchReport(head);
  if (!sketched.ok) return sketched;
  const { sketch, complaint } = sketched.value;
  const rows = families.flatMap((family) => family.rows.find(({ matches }) => matches(sketch)) ?? []);
  const readable = rows.filter(({ format }) => format !== null);
  if (readable.length > 1) {
    const names = joinWords(readable.map(({ name }) => name));
    return failure({ reason: `this looks like ${names} at once`, fix: nameFormat });
  }
  const format = readable[0]?.format;
  if (format) return success(format);
  return failure(rows[0] === undefined ? (complaint ?? notKnown(sketch)) : notRead(rows[0]));
};

const openParser = async (
  head: Uint8Array,
  { format, expected }: ReadingRequest,
): Promise<Result<Parser<AnyReport>, Complaint>> => {
  const told = format === 'auto' ? detectReport(head) : success(format);
  if (!told.ok) return told;
  for (const family of families) {
    const opened = family.open(told.value, expected);
    if (opened !== undefined) return success(await opened);
  }
  return failure({ reason: `the format ${told.value} is not read`, fix: 'Name a format that is, or none.' });
};

/** A push machine over the bytes of one report whose parser is loaded once its format is known. */
interface AnyReportReader {
  /** The next call waits for the promise, if there is one. */
  push(bytes: Uint8Array): void | Promise<void>;
  end(): Promise<Result<AnyReport, ParseError>>;
}

/** Reads a report of any format: of the one that is named, or of the one that its structure tells. */
export const createAnyReportReader = (request: ReadingRequest): AnyReportReader => {
  const head = createHead();
  let parser: Result<Parser<AnyReport>, ParseError> | undefined;
  const open = async (): Promise<Result<Parser<AnyReport>, ParseError>> => {
    const bytes = head.take();
    const opened = await openParser(bytes, request);
    parser = opened.ok ? opened : failure(atStart(opened.error));
    if (parser.ok) parser.value.push(bytes);
    return parser;
  };
  return {
    push: async (bytes) => {
      if (parser?.ok) parser.value.push(bytes);
      if (parser !== undefined) return;
      head.push(bytes);
      if (head.isFull()) await open();
    },
    end: async () => {
      const opened = parser ?? (await open());
      return opened.ok ? opened.value.end() : opened;
    },
  };
};
