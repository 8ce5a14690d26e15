import { formatBytes, formatCount } from '../../domain/quantity.ts';
import { ByteBuffer } from '../byte-buffer.ts';
import { ByteGate } from '../byte-gate.ts';
import type { Complaint, ParseError, ParserLimits } from '../parser.ts';
import { AttributeList, type ValuePlace } from './attribute-list.ts';
import { type DecodeText, decoderFor, decodeUtf8 } from './encoding.ts';
import type { XmlHandler } from './handler.ts';
import { type NamePlace, NameTable, type XmlName } from './name-table.ts';
import { findBadReference, longestReferenceBytes, replaceReferences } from './references.ts';

const newline = 10;
const exclamation = 33;
const doubleQuote = 34;
const ampersand = 38;
const singleQuote = 39;
const dash = 45;
const slash = 47;
const lessThan = 60;
const equals = 61;
const greaterThan = 62;
const questionMark = 63;
const openBracket = 91;
const closeBracket = 93;

const incomplete = -1;
const failed = -2;
const textPieceBytes = 65_536;

// https://www.w3.org/TR/xml/#NT-doctypedecl without the internal subset.
const plainDoctype =
  /^<!DOCTYPE\s+[^\s<>"']+(?:\s+SYSTEM\s+(?:"[^"]*"|'[^']*')|\s+PUBLIC\s+(?:"[^"]*"|'[^']*')\s+(?:"[^"]*"|'[^']*'))?\s*>$/;
const sectionStart = '<![CDATA[';
const sectionStartBytes = 9;

const isSpace = (byte: number): boolean => byte === 32 || byte === newline || byte === 9 || byte === 13;

// https://www.w3.org/TR/xml/#NT-NameStartChar, with all of Unicode beyond ASCII let in.
const nameBytes = new Uint8Array(256).map((_, byte) => {
  const letter = /[A-Za-z_:]/.test(String.fromCharCode(byte)) || byte >= 0x80;
  const later = /[-.0-9]/.test(String.fromCharCode(byte));
  return letter ? 2 : later ? 1 : 0;
});

/** Bytes in a quoted value that need a look: the quotes, `<`, `&` and white space other than a blank. */
const valueStops = new Uint8Array(256);
for (const byte of [doubleQuote, singleQuote, lessThan, ampersand, newline, 9, 13]) valueStops[byte] = 1;

const broken = 'The report is not well-formed XML. Write it again, or name the complete report in `files`.';
const cutOff = 'The run that writes it was probably cut off. Make it finish, or name the complete report in `files`.';
const wrongBytes: Complaint = {
  reason: 'the report holds bytes that its encoding does not allow',
  fix: 'Write the report as UTF-8.',
};
const noDtd = 'Write the report without a DTD; entities and external files are never read.';

/** What is between two tags, or what a `<` has begun and the chunk has not ended. */
type Mode = 'text' | 'markup' | 'comment' | 'character data';

const insideOf = { text: 'text', markup: 'a tag', comment: 'a comment', 'character data': 'a CDATA section' } as const;

/**
 * Reads XML 1.0 (https://www.w3.org/TR/xml/) from bytes and calls the handler: elements, attributes, text, CDATA.
 * UTF-8, US-ASCII and ISO 8859-1. The five predefined entities and character numbers, no others; a DTD may be named
 * but not contained, and is never fetched. Namespaces are not resolved: a name is what is written.
 */
export class XmlTokenizer {
  readonly #handler: XmlHandler;
  readonly #limits: ParserLimits;
  readonly #gate: ByteGate;
  readonly #names: NameTable;
  readonly #attributes = new AttributeList(decodeUtf8);
  readonly #open: XmlName[] = [];
  readonly #held = new ByteBuffer();
  #decode: DecodeText = decodeUtf8;
  #mode: Mode = 'text';
  #quote = 0;
  #matched = 0;
  // One object for all names: three of them in each tag would keep the garbage collector busy.
  readonly #namePlace: NamePlace = { start: 0, end: 0, hash: 0 };
  readonly #valuePlace: ValuePlace = { start: 0, end: 0, isPlain: true };
  #hasRoot = false;
  #isFirst = true;
  #line = 1;
  /** Byte offset in the report of what is at index 0 of the bytes being read. */
  #base = 0;
  #error: ParseError | null = null;

  constructor(handler: XmlHandler, limits: ParserLimits, vocabulary: readonly string[] = []) {
    this.#handler = handler;
    this.#limits = limits;
    this.#gate = new ByteGate(limits);
    this.#names = new NameTable(vocabulary);
  }

  /** Reads on; after an error does nothing. */
  push(bytes: Uint8Array): void {
    if (this.#error !== null) return;
    const content = this.#gate.admit(bytes);
    const base = this.#gate.offset - content.length;
    let at = 0;
    while (at < content.length && this.#error === null) {
      this.#base = base;
      at = this.#readOn(content, at);
    }
    this.#base = base;
    if (this.#gate.problem !== null) this.#fail(this.#gate.problem, content.length);
  }

  /** Null when the report was one complete document. */
  end(): ParseError | null {
    const mode = this.#mode;
    // The lines of a tag are counted when it is whole: one that is cut is told where it begins.
    const place = mode === 'markup' ? -this.#held.length : 0;
    this.#base = this.#gate.offset;
    // An error that a cut tag has already shown comes before the cut.
    if (mode === 'markup' && this.#error === null) this.#readGathered(-this.#held.length);
    this.#base = this.#gate.offset;
    const innermost = this.#open.at(-1);
    if (mode !== 'text') this.#fail({ reason: `the report ends inside ${insideOf[mode]}`, fix: cutOff }, place);
    if (innermost !== undefined)
      this.#fail({ reason: `the report ends inside <${shorten(innermost.text)}>`, fix: cutOff }, 0);
    if (!this.#hasRoot) this.#fail({ reason: 'the report is empty', fix: cutOff }, 0);
    return this.#error;
  }

  /** The first error, if there was one. */
  get error(): ParseError | null {
    return this.#error;
  }

  #fail(complaint: Complaint | null, at: number): typeof failed {
    if (complaint !== null && this.#error === null)
      this.#error = { ...complaint, byteOffset: this.#base + at, line: this.#line };
    return failed;
  }

  #failBroken(reason: string, at: number): typeof failed {
    return this.#fail({ reason, fix: broken }, at);
  }

  #readOn(bytes: Uint8Array, at: number): number {
    if (this.#mode === 'comment') return this.#skipComment(bytes, at);
    if (this.#mode === 'character data') return this.#readCharacterData(bytes, at);
    if (this.#mode === 'markup') return this.#gatherMarkup(bytes, at);
    const start = this.#readText(bytes, at);
    if (start >= bytes.length || this.#error !== null) return bytes.length;
    return this.#readMarkup(bytes, start);
  }

  // --- text ---------------------------------------------------------------------------------------------------------

  #readText(bytes: Uint8Array, from: number): number {
    if (this.#open.length === 0) return this.#skipBlank(bytes, from);
    let at = from;
    let hasReferences = false;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === lessThan) break;
      if (byte === newline) this.#line += 1;
      else if (byte === ampersand) hasReferences = true;
    }
    const isHeld = this.#held.length > 0;
    if (isHeld || (at > from && (hasReferences || this.#handler.wantsText())))
      this.#takeText(bytes, { start: from, end: at });
    return at;
  }

  #skipBlank(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === lessThan) return at;
      if (byte === newline) this.#line += 1;
      if (!isSpace(byte)) {
        this.#failBroken('text stands outside the root element', at);
        break;
      }
    }
    return bytes.length;
  }

  #takeText(bytes: Uint8Array, { start, end }: { start: number; end: number }): void {
    const isWhole = end < bytes.length;
    if (isWhole && this.#held.length === 0) {
      this.#giveText(bytes, { start, end, countedTo: end });
      return;
    }
    const chunkBase = this.#base;
    this.#base += start - this.#held.length;
    this.#held.append(bytes.subarray(start, end));
    const held = this.#held.view();
    const given = isWhole ? held.length : held.length < textPieceBytes ? 0 : safeEnd(held);
    if (given > 0) this.#giveText(held, { start: 0, end: given, countedTo: held.length });
    this.#held.dropFirst(given);
    this.#base = chunkBase;
  }

  #giveText(bytes: Uint8Array, piece: { start: number; end: number; countedTo: number }): void {
    if (this.#refuseReferences(bytes, piece) || !this.#handler.wantsText()) return;
    const text = this.#decode(bytes, piece.start, piece.end);
    const complaint = text === null ? wrongBytes : this.#handler.text(replaceReferences(text));
    this.#failText(complaint, bytes.subarray(piece.start, piece.countedTo), piece.start);
  }

  // Lines are counted before references are checked: `countedTo` says up to where.
  #refuseReferences(bytes: Uint8Array, piece: { start: number; end: number; countedTo: number }): boolean {
    const bad = findBadReference(bytes, piece.start, piece.end);
    if (bad < 0) return false;
    this.#line -= countNewlines(bytes.subarray(bad, piece.countedTo));
    const reason = 'a reference is neither a predefined entity (&lt; &gt; &amp; &quot; &apos;) nor a character';
    this.#fail({ reason, fix: noDtd }, bad);
    return true;
  }

  // The lines of a text are counted before it is given: what is wrong with it is told where it begins.
  #failText(complaint: Complaint | null, counted: Uint8Array, at: number): void {
    if (complaint === null) return;
    this.#line -= countNewlines(counted);
    this.#fail(complaint, at);
  }

  #failEncoding(at: number): typeof failed {
    return this.#fail(wrongBytes, at);
  }

  // --- markup -------------------------------------------------------------------------------------------------------

  #readMarkup(bytes: Uint8Array, start: number): number {
    const kind = bytes[start + 1];
    const isTag = kind !== undefined && kind !== exclamation && kind !== questionMark;
    if (isTag) {
      const next = kind === slash ? this.#readEndTag(bytes, start) : this.#readStartTag(bytes, start);
      if (next === failed) return bytes.length;
      if (next !== incomplete) {
        if (next - start > this.#limits.maxTokenBytes) this.#failForSize(start);
        return next;
      }
    }
    if (kind === exclamation && this.#open.length > 0 && startsSection(bytes, start)) {
      this.#mode = 'character data';
      this.#matched = 0;
      return start + sectionStartBytes;
    }
    this.#mode = 'markup';
    this.#quote = 0;
    this.#held.clear();
    return this.#gatherMarkup(bytes, start);
  }

  // Byte by byte, remembering where it stands: what crosses the edge of a chunk, and the markup that is rare.
  #gatherMarkup(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      this.#held.appendByte(byte);
      const start = at + 1 - this.#held.length;
      if (this.#held.length <= sectionStartBytes && this.#recogniseSection(start)) return at + 1;
      if (this.#closesMarkup(byte)) {
        this.#mode = 'text';
        this.#readGathered(start);
        return at + 1;
      }
      if (this.#held.length > this.#limits.maxTokenBytes) {
        this.#failForSize(start);
        break;
      }
    }
    return bytes.length;
  }

  #recogniseSection(start: number): boolean {
    const held = this.#held.view();
    if (held[1] !== exclamation) return false;
    if (held.length === 4 && held[2] === dash && held[3] === dash) this.#mode = 'comment';
    else if (held.length === sectionStartBytes && asciiText(held) === sectionStart) this.#mode = 'character data';
    else return false;
    if (this.#mode === 'character data' && this.#open.length === 0)
      this.#failBroken('a CDATA section stands outside the root element', start);
    this.#matched = 0;
    this.#held.clear();
    this.#isFirst = false;
    return true;
  }

  #closesMarkup(byte: number): boolean {
    const held = this.#held.view();
    if (held[1] === questionMark)
      return byte === greaterThan && held.length > 3 && held[held.length - 2] === questionMark;
    if (this.#quote !== 0) {
      if (byte === this.#quote) this.#quote = 0;
      return false;
    }
    if (byte === doubleQuote || byte === singleQuote) this.#quote = byte;
    // An internal subset is refused as soon as it begins: its end is not looked for.
    return byte === greaterThan || (byte === openBracket && held[1] === exclamation && !startsAsCharacterData(held));
  }

  // What was gathered is a tag, an instruction or a declaration, whole unless the report ended in it.
  #readGathered(start: number): void {
    const markup = this.#held.view();
    this.#held.clear();
    this.#base += start;
    const kind = markup[1];
    if (kind === slash) this.#readEndTag(markup, 0);
    else if (kind === questionMark) this.#readInstruction(markup);
    else if (kind === exclamation) this.#readDeclaration(markup);
    else this.#readStartTag(markup, 0);
    this.#isFirst = false;
  }

  #readInstruction(markup: Uint8Array): void {
    const text = asciiText(markup);
    this.#line += countNewlines(markup);
    if (!/^<\?xml[\s?]/.test(text)) return;
    if (!this.#isFirst) {
      this.#failBroken('an XML declaration stands inside the report, as if two reports were joined', 0);
      return;
    }
    const encoding = /\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
    const decode = encoding === undefined ? decodeUtf8 : decoderFor(encoding);
    if (decode !== undefined) this.#decode = decode;
    else
      this.#fail(
        {
          reason: `the report says that it is ${JSON.stringify(shorten(encoding ?? ''))}`,
          fix: 'Write the report as UTF-8.',
        },
        0,
      );
  }

  #readDeclaration(markup: Uint8Array): void {
    const text = asciiText(markup);
    if (!/^<!DOCTYPE\s/.test(text)) {
      this.#failBroken('a declaration stands where none is allowed', 0);
      return;
    }
    if (text.endsWith('[')) {
      this.#fail(
        { reason: 'the report contains a DTD (an internal subset), which may declare entities', fix: noDtd },
        0,
      );
      return;
    }
    if (this.#hasRoot || !plainDoctype.test(text))
      this.#failBroken('a DOCTYPE stands where none is allowed, or is not complete', 0);
    this.#line += countNewlines(markup);
  }

  #readEndTag(bytes: Uint8Array, start: number): number {
    const name = this.#open.at(-1);
    const length = name?.bytes.length ?? 0;
    let at = start + 2;
    for (let index = 0; index < length; index += 1, at += 1) {
      const byte = bytes[at];
      if (byte === undefined) return incomplete;
      if (byte !== name?.bytes[index]) return this.#failForEndTag(start, name);
    }
    let newlines = 0;
    while (at < bytes.length && isSpace(bytes[at] ?? 0)) {
      if (bytes[at] === newline) newlines += 1;
      at += 1;
    }
    if (at >= bytes.length) return incomplete;
    if (bytes[at] !== greaterThan || name === undefined) return this.#failForEndTag(start, name);
    this.#line += newlines;
    this.#open.pop();
    const complaint = this.#handler.close(name.text);
    return complaint === null ? at + 1 : this.#fail(complaint, start);
  }

  #failForEndTag(at: number, name: XmlName | undefined): typeof failed {
    if (name === undefined) return this.#failBroken('an end tag stands outside the root element', at);
    return this.#failBroken(`an end tag does not match <${shorten(name.text)}>`, at);
  }

  #readStartTag(bytes: Uint8Array, start: number): number {
    const line = this.#line;
    const next = this.#readTag(bytes, start);
    // What is not complete will be read again from its beginning.
    if (next === incomplete) this.#line = line;
    return next;
  }

  #readTag(bytes: Uint8Array, start: number): number {
    const nameEnd = this.#findNameEnd(bytes, start + 1);
    if (nameEnd < 0) return nameEnd;
    const name = this.#readName(bytes, start + 1, nameEnd);
    if (name === null) return failed;
    const attributes = this.#attributes;
    attributes.reset(bytes, this.#decode);
    let at = nameEnd;
    for (;;) {
      const beforeSpace = at;
      while (at < bytes.length && isSpace(bytes[at] ?? 0)) {
        if (bytes[at] === newline) this.#line += 1;
        at += 1;
      }
      if (at >= bytes.length) return incomplete;
      const byte = bytes[at] ?? 0;
      if (byte === greaterThan) return this.#openElement(name, start, at + 1);
      if (byte === slash) {
        if (at + 1 >= bytes.length) return incomplete;
        if (bytes[at + 1] !== greaterThan) return this.#failBroken('a / stands inside a tag', at);
        const opened = this.#openElement(name, start, at + 2);
        return opened === failed ? failed : this.#closeEmptyElement(name, start, opened);
      }
      if (at === beforeSpace) return this.#failBroken('attributes are not separated by a space', at);
      at = this.#readAttribute(bytes, at);
      if (at < 0) return at;
    }
  }

  #openElement(name: XmlName, start: number, next: number): number {
    if (this.#open.length === 0 && this.#hasRoot)
      return this.#failBroken('a second root element follows, as if two reports were joined', start);
    if (this.#open.length >= this.#limits.maxDepth)
      return this.#failBroken(`elements are nested deeper than ${formatCount(this.#limits.maxDepth)}`, start);
    this.#hasRoot = true;
    this.#isFirst = false;
    this.#open.push(name);
    const complaint = this.#handler.open(name.text, this.#attributes);
    if (this.#attributes.isUndecodable) return this.#failEncoding(start);
    return complaint === null ? next : this.#fail(complaint, start);
  }

  #closeEmptyElement(name: XmlName, start: number, next: number): number {
    this.#open.pop();
    const complaint = this.#handler.close(name.text);
    return complaint === null ? next : this.#fail(complaint, start);
  }

  #readAttribute(bytes: Uint8Array, start: number): number {
    const nameEnd = this.#findNameEnd(bytes, start);
    if (nameEnd < 0) return nameEnd;
    let at = this.#skipSpace(bytes, nameEnd);
    if (at >= bytes.length) return incomplete;
    if (bytes[at] !== equals) return this.#failBroken('an attribute has no value', at);
    at = this.#skipSpace(bytes, at + 1);
    if (at >= bytes.length) return incomplete;
    const quote = bytes[at];
    if (quote !== doubleQuote && quote !== singleQuote) return this.#failBroken('a value is not in quotes', at);
    const end = this.#findValueEnd(bytes, at + 1, quote);
    if (end < 0) return end;
    const name = this.#readName(bytes, start, nameEnd);
    if (name === null) return failed;
    const added = this.#attributes.add(name.text, this.#valuePlace);
    if (added === 'repeated') return this.#failBroken('a tag has the same attribute twice', start);
    return added === 'added' ? end + 1 : this.#failBroken('a tag has too many attributes', start);
  }

  #skipSpace(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length && isSpace(bytes[at] ?? 0)) {
      if (bytes[at] === newline) this.#line += 1;
      at += 1;
    }
    return at;
  }

  #findValueEnd(bytes: Uint8Array, start: number, quote: number): number {
    let hasReferences = false;
    let isPlain = true;
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (valueStops[byte] === 0) continue;
      if (byte === quote) {
        this.#valuePlace.start = start;
        this.#valuePlace.end = at;
        this.#valuePlace.isPlain = isPlain;
        return hasReferences && this.#refuseReferences(bytes, { start, end: at, countedTo: at }) ? failed : at;
      }
      if (byte === doubleQuote || byte === singleQuote) continue;
      if (byte === lessThan) return this.#failBroken('a < stands in the value of an attribute', at);
      isPlain = false;
      if (byte === ampersand) hasReferences = true;
      else if (byte === newline) this.#line += 1;
    }
    return incomplete;
  }

  #findNameEnd(bytes: Uint8Array, start: number): number {
    if (start >= bytes.length) return incomplete;
    if (nameBytes[bytes[start] ?? 0] !== 2) return this.#failBroken('a < begins no tag', start);
    let hash = 0;
    let at = start;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (nameBytes[byte] === 0) break;
      hash = Math.imul(hash, 31) + byte;
    }
    if (at - start > this.#limits.maxNameBytes)
      return this.#failBroken(`a name is longer than ${formatBytes(this.#limits.maxNameBytes)}`, start);
    this.#namePlace.hash = hash;
    return at < bytes.length ? at : incomplete;
  }

  #readName(bytes: Uint8Array, start: number, end: number): XmlName | null {
    this.#namePlace.start = start;
    this.#namePlace.end = end;
    const name = this.#names.read(bytes, this.#namePlace, this.#decode);
    if (name === null) this.#failEncoding(start);
    return name;
  }

  #failForSize(at: number): typeof failed {
    return this.#failBroken(`a tag is larger than ${formatBytes(this.#limits.maxTokenBytes)}`, at);
  }

  // --- comments and CDATA -------------------------------------------------------------------------------------------

  #skipComment(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === greaterThan && this.#matched === 2) {
        this.#mode = 'text';
        return at + 1;
      }
      this.#matched = byte === dash ? Math.min(2, this.#matched + 1) : 0;
      if (byte === newline) this.#line += 1;
    }
    return bytes.length;
  }

  #readCharacterData(bytes: Uint8Array, from: number): number {
    const wanted = this.#handler.wantsText();
    // What is wanted is gathered up to a limit, and then handed over.
    const stop = wanted ? Math.min(bytes.length, from + textPieceBytes - this.#held.length) : bytes.length;
    const end = this.#findSectionEnd(bytes, from, stop);
    if (wanted) this.#held.append(bytes.subarray(from, end));
    if (this.#mode === 'text') {
      this.#giveCharacterData(end - 1, this.#held.length - ']]>'.length);
      this.#held.clear();
    } else if (this.#held.length >= textPieceBytes) this.#giveCharacterData(end - 1, safeEnd(this.#held.view()));
    return end;
  }

  // Just after the end of the section, whose mode ends with it, or `stop`.
  #findSectionEnd(bytes: Uint8Array, from: number, stop: number): number {
    let matched = this.#matched;
    let newlines = 0;
    let at = from;
    for (; at < stop; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === newline) newlines += 1;
      if (byte === closeBracket) matched = Math.min(2, matched + 1);
      else if (matched > 0) {
        if (byte === greaterThan && matched === 2) break;
        matched = 0;
      }
    }
    this.#line += newlines;
    this.#matched = matched;
    if (at === stop) return stop;
    this.#mode = 'text';
    return at + 1;
  }

  #giveCharacterData(at: number, length: number): void {
    if (length <= 0) return;
    const start = at + 1 - this.#held.length;
    const held = this.#held.view();
    const text = this.#decode(held, 0, length);
    this.#failText(text === null ? wrongBytes : this.#handler.text(text), held, start);
    this.#held.dropFirst(length);
  }
}

const sectionStartCodes = Array.from(sectionStart, (letter) => letter.charCodeAt(0));

const startsSection = (bytes: Uint8Array, start: number): boolean =>
  bytes.length - start >= sectionStartBytes && sectionStartCodes.every((code, at) => bytes[start + at] === code);

const asciiText = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < Math.min(bytes.length, 4096); at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return bytes.length > 4096 ? `${text}${String.fromCharCode(bytes.at(-1) ?? 0)}` : text;
};

const startsAsCharacterData = (held: Uint8Array): boolean =>
  held.length < sectionStartBytes && sectionStart.startsWith(asciiText(held));

const countNewlines = (bytes: Uint8Array): number => {
  let found = 0;
  for (const byte of bytes) if (byte === newline) found += 1;
  return found;
};

// A long text is handed over in pieces: never cut inside a character, a reference, or the end of a CDATA section.
const safeEnd = (bytes: Uint8Array): number => {
  let end = bytes.length - 2;
  while (end > bytes.length - 6 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  const reference = bytes.lastIndexOf(ampersand, end - 1);
  return reference >= end - longestReferenceBytes && reference > 0 ? reference : end;
};

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
