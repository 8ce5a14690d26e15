import { failure, type Result, success } from '../../domain/result.ts';
import type { Complaint } from '../parser.ts';
import { type FormatRow, jsonWith, type Sketch, sketchReport, textWith, xmlRoot } from '../sketch.ts';
import type { CoverageFormat } from './model.ts';

// The first row that matches names the format; a format that is read has its parser in formats.ts.
/** Coverage formats by their structure. */
export const coverageFormats: readonly FormatRow<CoverageFormat>[] = [
  { name: 'an HTML page', format: null, matches: textWith(/^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)\b/i) },
  // PHPUnit's Clover has neither `clover` nor `generated`, so the first child decides before any attribute.
  {
    name: 'a Clover report',
    format: null,
    matches: ({ xml }) => xml?.root === 'coverage' && (xml.child === 'project' || xml.attributes.has('clover')),
  },
  {
    name: 'a Cobertura report',
    format: 'cobertura',
    matches: ({ xml }) =>
      xml?.root === 'coverage' &&
      (xml.child === 'sources' || xml.child === 'packages' || xml.attributes.has('line-rate')),
  },
  { name: 'a JaCoCo report', format: null, matches: xmlRoot('report') },
  { name: 'an OpenCover report', format: null, matches: xmlRoot('CoverageSession') },
  { name: 'a Scoverage report', format: null, matches: xmlRoot('scoverage') },
  {
    name: 'a dotCover report',
    format: null,
    matches: ({ xml }) => xml?.root === 'Root' && xml.attributes.has('ReportType'),
  },
  { name: 'a JUnit test report', format: null, matches: ({ xml }) => /^testsuites?$/.test(xml?.root ?? '') },
  { name: 'an Istanbul JSON report', format: null, matches: jsonWith(/"statementMap"\s*:/) },
  { name: 'a coverage.py JSON report', format: null, matches: jsonWith(/"executed_lines"\s*:/) },
  { name: 'a gcovr JSON report', format: null, matches: jsonWith(/"gcovr\/format_version"\s*:/) },
  { name: 'a gcov JSON report', format: null, matches: jsonWith(/"gcc_version"\s*:/) },
  { name: 'an LLVM JSON report', format: null, matches: jsonWith(/"llvm\.coverage\.json\.export"/) },
  { name: 'a SARIF report', format: null, matches: jsonWith(/"runs"\s*:\s*\[|sarif-schema/) },
  { name: 'a Go cover profile', format: null, matches: textWith(/^mode: (?:set|count|atomic)\s*$/m) },
  {
    name: 'an LCOV report',
    format: 'lcov',
    matches: ({ text, json, xml }) => json === null && xml === null && /^SF:./m.test(text),
  },
];

const readable = 'LCOV and Cobertura are';
const nameIt = 'Let the tests write LCOV or Cobertura, and name that report in `files`.';

/**
 * Which coverage format a report has, by its structure; its name plays no part. `head` is its start, of which the first
 * 64 KiB are looked at. A format that is known but not read is named in the error.
 */
export const detectCoverageFormat = (head: Uint8Array): Result<CoverageFormat, Complaint> => {
  const sketched = sketchReport(head);
  if (!sketched.ok) return sketched;
  const { sketch, complaint } = sketched.value;
  const row = coverageFormats.find(({ matches }) => matches(sketch));
  if (row?.format) return success(row.format);
  if (row !== undefined) return failure({ reason: notReadYet(row.name), fix: nameIt });
  return failure(complaint ?? { reason: unknownFormat(sketch), fix: nameIt });
};

const notReadYet = (name: string): string => `this looks like ${name}, which is not read yet; ${readable}`;

const unknownFormat = ({ xml }: Sketch): string =>
  xml === null
    ? `this is no coverage report that is known; ${readable} read`
    : `this is XML with the root element <${xml.root.slice(0, 60)}>, which is no coverage report that is known; ${readable} read`;
