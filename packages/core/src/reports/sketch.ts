import { failure, type Result, success } from '../domain/result.ts';
import { type Complaint, defaultLimits } from './parser.ts';
import type { XmlHandler } from './xml/handler.ts';
import { XmlTokenizer } from './xml/tokenizer.ts';

/** As many bytes from the start of a report as detection looks at. */
export const detectionBytes = 65_536;

/** The root element of an XML report, its first child, and those of its attributes that tell formats apart. */
export type XmlSketch = {
  readonly root: string;
  readonly child: string | null;
  readonly attributes: ReadonlySet<string>;
};

/** The start of a report, seen in the three ways in which formats differ; null where it is nothing of that kind. */
export type Sketch = {
  readonly text: string;
  readonly json: string | null;
  readonly xml: XmlSketch | null;
};

/**
 * One line of a detection table: a format by its structure. `format` null: known, but not read; `name` fits "this looks
 * like …". `ask` says what to do about such a one, where that is not obvious.
 */
export type FormatRow<Format> = {
  readonly name: string;
  readonly format: Format | null;
  readonly ask?: Complaint;
  readonly matches: (sketch: Sketch) => boolean;
};

/** Matches XML by the name of its root element. */
export const xmlRoot =
  (root: string) =>
  ({ xml }: Sketch): boolean =>
    xml?.root === root;

/** Matches JSON (one document, or one a line) whose start holds the mark. */
export const jsonWith =
  (mark: RegExp) =>
  ({ json }: Sketch): boolean =>
    json !== null && mark.test(json);

/** Matches any text whose start holds the mark. */
export const textWith =
  (mark: RegExp) =>
  ({ text }: Sketch): boolean =>
    mark.test(text);

/**
 * Looks at the start of a report, of which the first 64 KiB count; its name plays no part. `complaint` says why XML has
 * no root element that could be read. Fails on what is empty or no UTF-8 text.
 */
export const sketchReport = (
  head: Uint8Array,
): Result<{ readonly sketch: Sketch; readonly complaint: Complaint | null }, Complaint> => {
  const bytes = head.subarray(0, detectionBytes);
  if ((bytes[0] ?? 0) >= 0xfe || bytes.includes(0)) return failure(notText);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.trim() === '') return failure(empty);
  return success(sketchText(text, bytes));
};

const notText: Complaint = {
  reason: 'the report is not UTF-8 text (it looks like UTF-16 or a binary file)',
  fix: 'Write it as UTF-8.',
};

const empty: Complaint = { reason: 'the report is empty', fix: 'Check that the tool that writes it ran to its end.' };

const sketchText = (text: string, bytes: Uint8Array): { sketch: Sketch; complaint: Complaint | null } => {
  const first = text.trimStart().charAt(0);
  const json = first === '{' || first === '[' ? text : null;
  if (first !== '<') return { sketch: { text, json, xml: null }, complaint: null };
  const root = new RootReader();
  const tokenizer = new XmlTokenizer(root, { ...defaultLimits, maxBytes: detectionBytes });
  tokenizer.push(bytes);
  const xml = root.name === null ? null : { root: root.name, child: root.child, attributes: root.attributes };
  return { sketch: { text, json, xml }, complaint: root.name === null ? tokenizer.error : null };
};

const attributesOfInterest = ['clover', 'line-rate', 'ReportType', 'test-run', 'testcasecount', 'timestamp'] as const;

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
