import { failure, type Result, success } from '../../domain/result.ts';
import { type Complaint, defaultLimits } from '../parser.ts';
import type { XmlHandler } from '../xml/handler.ts';
import { XmlTokenizer } from '../xml/tokenizer.ts';
import type { CoverageFormat } from './model.ts';

/** As many bytes from the start of a report as detection looks at. */
export const detectionBytes = 65_536;

/** The start of a report, seen in the three ways in which formats differ; null where it is nothing of that kind. */
type Sketch = {
  readonly text: string;
  readonly json: string | null;
  readonly xml: {
    readonly root: string;
    readonly child: string | null;
    readonly attributes: ReadonlySet<string>;
  } | null;
};

type Row = {
  readonly name: string;
  readonly format: CoverageFormat | null;
  readonly matches: (sketch: Sketch) => boolean;
};

const xmlRoot =
  (root: string) =>
  ({ xml }: Sketch): boolean =>
    xml?.root === root;

const jsonWith =
  (mark: RegExp) =>
  ({ json }: Sketch): boolean =>
    json !== null && mark.test(json);

const textWith =
  (mark: RegExp) =>
  ({ text }: Sketch): boolean =>
    mark.test(text);

// The first row that matches names the format; a format that is read has its parser in formats.ts.
const rows: readonly Row[] = [
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
  const bytes = head.subarray(0, detectionBytes);
  const encoding = refuseEncoding(bytes);
  if (encoding !== null) return failure(encoding);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.trim() === '')
    return failure({ reason: 'the report is empty', fix: 'Check that the tests ran with coverage switched on.' });
  const sketch = sketchOf(text, bytes);
  const row = rows.find(({ matches }) => matches(sketch.value));
  if (row?.format) return success(row.format);
  if (row !== undefined) return failure({ reason: notReadYet(row.name), fix: nameIt });
  return failure(sketch.complaint ?? { reason: unknownFormat(sketch.value), fix: nameIt });
};

const notReadYet = (name: string): string => `this looks like ${name}, which is not read yet; ${readable}`;

const unknownFormat = ({ xml }: Sketch): string =>
  xml === null
    ? `this is no coverage report that is known; ${readable} read`
    : `this is XML with the root element <${xml.root.slice(0, 60)}>, which is no coverage report that is known; ${readable} read`;

const refuseEncoding = (bytes: Uint8Array): Complaint | null => {
  const first = bytes[0] ?? 0;
  if (first < 0xfe && !bytes.includes(0)) return null;
  return { reason: 'the report is not UTF-8 text (it looks like UTF-16 or a binary file)', fix: 'Write it as UTF-8.' };
};

const sketchOf = (
  text: string,
  bytes: Uint8Array,
): { readonly value: Sketch; readonly complaint: Complaint | null } => {
  const first = text.trimStart().charAt(0);
  const json = first === '{' || first === '[' ? text : null;
  if (first !== '<') return { value: { text, json, xml: null }, complaint: null };
  const root = new RootReader();
  const tokenizer = new XmlTokenizer(root, { ...defaultLimits, maxBytes: detectionBytes });
  tokenizer.push(bytes);
  const xml = root.name === null ? null : { root: root.name, child: root.child, attributes: root.attributes };
  return { value: { text, json, xml }, complaint: root.name === null ? tokenizer.error : null };
};

const attributesOfInterest = ['clover', 'line-rate', 'ReportType'] as const;

class RootReader implements XmlHandler {
  name: string | null = null;
  child: string | null = null;
  readonly attributes = new Set<string>();

  open(name: string, attributes: { text(name: string): string | undefined }): Complaint | null {
    if (this.name !== null) {
      this.child ??= name;
      return null;
    }
    this.name = name;
    for (const attribute of attributesOfInterest)
      if (attributes.text(attribute) !== undefined) this.attributes.add(attribute);
    return null;
  }

  close(): null {
    return null;
  }

  wantsText(): boolean {
    return false;
  }

  text(): null {
    return null;
  }
}
