/** One footer (rules 8 to 10): `Refs: #1` or `Fixes #1`. The value may run over several lines. */
export type Footer = { readonly token: string; readonly separator: ': ' | ' #'; readonly value: string };

/** A line that looks like a breaking-change footer and by the letter is none, so that the author can be told. */
export type NearMiss = {
  /** Counted from 1, where the header is line 1. */
  readonly line: number;
  readonly reason: 'not-uppercase' | 'inside-a-paragraph' | 'no-space-after-colon' | 'no-colon' | 'no-description';
};

export type MessageBody = {
  readonly body: string;
  readonly footers: readonly Footer[];
  /** The texts of the breaking-change footers (rules 11, 12 and 16). */
  readonly breaking: readonly string[];
  readonly nearMisses: readonly NearMiss[];
};

type FooterStart = { readonly token: string; readonly separator: ': ' | ' #'; readonly rest: string };

const footerLine = /^(BREAKING CHANGE|[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*)(: | #)/u;
/** Git strips spaces at line ends, so a breaking text that begins on the next line has lost the space after its colon. */
const breakingLineEnd = /^(BREAKING[ -]CHANGE):$/;
const looksBreaking = /^BREAKING[ -]CHANGE(?:: ?| #)/i;
const fenceLine = /^ {0,3}(`{3,}|~{3,})(.*)$/;

const isBreaking = (token: string): boolean => token === 'BREAKING CHANGE' || token === 'BREAKING-CHANGE';

// Nearly every line is plain ASCII prose, and there the Unicode classes cost ten times as much.
const asciiFooter = /^(?:BREAKING[ -]CHANGE:$|(?:BREAKING CHANGE|[A-Za-z0-9][A-Za-z0-9_-]*)(?:: | #))/;
const asciiToken = /^[A-Za-z0-9_-]*/;

/** Cheap and never wrong about a "no": the line can be read as a footer only where this says so. */
const mayStartFooter = (line: string): boolean =>
  asciiFooter.test(line) || line.charCodeAt(asciiToken.exec(line)?.[0].length ?? 0) > 127;

const readFooterStart = (line: string): FooterStart | null => {
  if (!mayStartFooter(line)) return null;
  const found = footerLine.exec(line);
  if (found === null) {
    const token = breakingLineEnd.exec(line)?.[1];
    return token === undefined ? null : { token, separator: ': ', rest: '' };
  }
  const [whole, token = '', separator] = found;
  return { token, separator: separator === ' #' ? ' #' : ': ', rest: line.slice(whole.length) };
};

type Fence = { readonly mark: string; readonly length: number; readonly mayClose: boolean };

const readFence = (line: string): Fence | null => {
  const found = fenceLine.exec(line);
  const marks = found?.[1];
  const info = found?.[2] ?? '';
  if (marks === undefined || (marks.startsWith('`') && info.includes('`'))) return null;
  return { mark: marks.charAt(0), length: marks.length, mayClose: info.trim() === '' };
};

/** For each line, the longest fence of each mark that could still close at or after it: one pass, so that no text is scanned twice. */
const longestClosings = (fences: readonly (Fence | null)[]): readonly { readonly [mark: string]: number }[] => {
  const longest: Array<{ readonly [mark: string]: number }> = [];
  let current: { readonly [mark: string]: number } = {};
  for (const fence of fences.toReversed()) {
    if (fence?.mayClose && fence.length > (current[fence.mark] ?? 0))
      current = { ...current, [fence.mark]: fence.length };
    longest.push(current);
  }
  return longest.reverse();
};

/** Tells which lines stand in a code fence that is closed; an opening that nothing closes hides nothing. Linear. */
export const markFencedLines = (lines: readonly string[]): readonly boolean[] => {
  const fences = lines.map((line) => (line.includes('```') || line.includes('~~~') ? readFence(line) : null));
  if (fences.every((fence) => fence === null)) return [];
  const closings = longestClosings(fences);
  let open: Fence | null = null;
  return fences.map((fence, index) => {
    if (open !== null) {
      if (fence?.mayClose && fence.mark === open.mark && fence.length >= open.length) open = null;
      return true;
    }
    if (fence === null || (closings[index + 1]?.[fence.mark] ?? 0) < fence.length) return false;
    open = fence;
    return true;
  });
};

const startsParagraph = (lines: readonly string[], index: number): boolean => (lines[index - 1] ?? '').trim() === '';

type OpenFooter = FooterStart & { readonly line: number; readonly lines: string[] };

const collectFooters = (lines: readonly string[], fenced: readonly boolean[], from: number): readonly OpenFooter[] => {
  const footers: OpenFooter[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < from) continue;
    const start = fenced[index] ? null : readFooterStart(line);
    if (start === null) footers.at(-1)?.lines.push(line);
    else footers.push({ ...start, line: index, lines: [start.rest] });
  }
  return footers;
};

const reasonForNearMiss = (line: string): NearMiss['reason'] => {
  if (!/^BREAKING[ -]CHANGE/.test(line)) return 'not-uppercase';
  if (/^BREAKING[ -]CHANGE #/.test(line)) return 'no-colon';
  return /^BREAKING[ -]CHANGE:(?: |$)/.test(line) ? 'inside-a-paragraph' : 'no-space-after-colon';
};

/** `footersByLine` tells for each line that opens a breaking-change footer whether the footer has a text. */
const findNearMisses = (
  lines: readonly string[],
  fenced: readonly boolean[],
  footersByLine: ReadonlyMap<number, boolean>,
) =>
  lines.flatMap((line, index): readonly NearMiss[] => {
    if (fenced[index] || !looksBreaking.test(line)) return [];
    const hasText = footersByLine.get(index);
    if (hasText === true) return [];
    return [{ line: index + 2, reason: hasText === false ? 'no-description' : reasonForNearMiss(line) }];
  });

/** Walks the lines without a copy of any: most texts hold neither a footer nor what looks like one. */
const isProse = (text: string): boolean => {
  let isAfterBlank = false;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const isB = (text.charCodeAt(start) | 32) === 98;
    if (isAfterBlank || isB) {
      const line = text.slice(start, end);
      if (looksBreaking.test(line) || (isAfterBlank && mayStartFooter(line))) return false;
      isAfterBlank = line.trim() === '';
    } else isAfterBlank = end === start || text.slice(start, end).trim() === '';
    start = end + 1;
  }
  return true;
};

const readLines = (lines: readonly string[]): MessageBody => {
  const fenced = markFencedLines(lines);
  const start = lines.findIndex(
    (line, index) => index > 0 && !fenced[index] && startsParagraph(lines, index) && readFooterStart(line) !== null,
  );
  const open = start < 0 ? [] : collectFooters(lines, fenced, start);
  const footers = open.map(({ token, separator, lines: own }) => ({ token, separator, value: own.join('\n').trim() }));
  const breaking = footers.map((footer) => isBreaking(footer.token) && footer.separator === ': ');
  const footersByLine = new Map(
    open.flatMap(({ line }, index) => (breaking[index] ? [[line, footers[index]?.value !== ''] as const] : [])),
  );
  return {
    body: (start < 0 ? lines : lines.slice(0, start)).join('\n').trim(),
    footers,
    breaking: footers.filter(({ value }, index) => breaking[index] && value !== '').map(({ value }) => value),
    nearMisses: findNearMisses(lines, fenced, footersByLine),
  };
};

/** Of a message that is one line. Its empty lists serve every text without footers. */
export const emptyBody: MessageBody = { body: '', footers: [], breaking: [], nearMisses: [] };

/**
 * Reads what follows the first line by rules 6 to 12 and 16 of https://www.conventionalcommits.org/en/v1.0.0/.
 * Lines end in \n. The footers begin with the first paragraph whose first line is one; code fences and indented lines hold none.
 * Never throws; linear in the length.
 */
export const parseMessageBody = (text: string): MessageBody =>
  isProse(text)
    ? {
        body: text.trim(),
        footers: emptyBody.footers,
        breaking: emptyBody.breaking,
        nearMisses: emptyBody.nearMisses,
      }
    : readLines(text.split('\n'));
