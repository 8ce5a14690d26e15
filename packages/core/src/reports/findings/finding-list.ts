import { countOf, formatCount } from '../../domain/quantity.ts';
import { WarningList } from '../warning-list.ts';
import type { Finding, FindingFormat, FindingPackage, FindingPlace, FindingReport, Severity } from './model.ts';
import { severityOfWord } from './severity.ts';
import { describeUnreadFile } from './unread-files.ts';

/** A finding as a parser has it; what is left out is empty or undefined. */
export type FindingDraft = Pick<Finding, 'tool' | 'rule' | 'class' | 'severity' | 'message'> & {
  readonly place?: FindingPlace | undefined;
  readonly package?: FindingPackage | undefined;
  readonly url?: string | undefined;
  readonly fingerprint?: string | undefined;
  readonly suppressed?: string | undefined;
};

/** What a rule is called to which the tool gives no name. */
const unnamedRule = 'unnamed';

const maxFindings = 1_000_000;
const maxBreakdowns = 100;
const maxMessageLength = 1_000;
const maxNameLength = 300;
const mostSharedNames = 4_096;

/** A text by itself: the engine would keep the long text alive that it is a part of. */
const cutFree = (text: string): string => ` ${text}`.slice(1);

/** Text in one line without control characters; what is beyond the length is cut with "…". */
export const inOneLine = (text: string, maxLength = maxMessageLength): string => {
  // What nearly every text is: printable ASCII with single spaces.
  if (text.length <= maxLength && /^(?:[!-~]+ )*[!-~]+$/.test(text)) return text;
  const line = text
    .slice(0, maxLength * 4)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return cutFree(line.length > maxLength ? `${line.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '')}…` : line);
};

const webAddress = (url: string): string => (/^https?:\/\/[^\s\p{Cc}]{1,2000}$/u.test(url) ? url : '');

const wholeFrom1 = (number: number | undefined): number | undefined =>
  number !== undefined && Number.isSafeInteger(number) && number >= 1 ? number : undefined;

/** Where in a file: numbers that are no line or column (zero, negative, broken) are left out; no path is no place. */
export const placeIn = (
  path: string,
  at: { line?: number | undefined; endLine?: number | undefined; column?: number | undefined } = {},
): FindingPlace | undefined => {
  if (path === '') return undefined;
  const line = wholeFrom1(at.line);
  const end = wholeFrom1(at.endLine);
  const endLine = line !== undefined && end !== undefined && end >= line ? end : undefined;
  return {
    path: path.replace(/^(?:\.[\\/])+/, '').replace(/\p{Cc}/gu, '\uFFFD'),
    line,
    endLine,
    column: wholeFrom1(at.column),
  };
};

/** Gathers what one report says; everything is in one line and of bounded length when it comes out. */
export class FindingList {
  readonly #format: FindingFormat;
  readonly #findings: Finding[] = [];
  readonly #tools = new Set<string>();
  readonly #breakdowns: string[] = [];
  readonly #warnings = new WarningList();
  readonly #unknownWords = new Map<string, number>();
  readonly #names = new Map<string, string>();
  #breakdownsLeft = 0;
  #findingsLeft = 0;

  constructor(format: FindingFormat) {
    this.#format = format;
  }

  /** Findings so far, suppressed ones included. */
  get size(): number {
    return this.#findings.length;
  }

  /** Names a tool that wrote the report, also if it found nothing. */
  addTool(name: string): void {
    if (!this.#tools.has(name)) this.#tools.add(inOneLine(name, maxNameLength));
  }

  /** Adds a finding; one by which its tool says that it could not read a file is a breakdown, too. */
  add(draft: FindingDraft): void {
    const unread = describeUnreadFile(draft);
    if (unread !== undefined) this.breakDown(unread);
    if (this.#findings.length === maxFindings) {
      this.#findingsLeft += 1;
      return;
    }
    this.addTool(draft.tool);
    const { name = '', version = '', fixedVersion = '' } = draft.package ?? {};
    this.#findings.push({
      tool: this.#name(draft.tool),
      rule: this.#name(draft.rule) || unnamedRule,
      class: draft.class,
      severity: draft.severity,
      message: inOneLine(draft.message),
      place: draft.place,
      package: draft.package && {
        name: inOneLine(name, maxNameLength),
        version: inOneLine(version, maxNameLength),
        fixedVersion: inOneLine(fixedVersion, maxNameLength),
      },
      url: webAddress(draft.url ?? ''),
      fingerprint: inOneLine(draft.fingerprint ?? '', maxNameLength),
      suppressed: draft.suppressed === undefined ? undefined : inOneLine(draft.suppressed),
    });
  }

  // Names come again and again: they are looked at once, and kept once for all findings.
  #name(text: string): string {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const name = inOneLine(text, maxNameLength);
    if (this.#names.size < mostSharedNames && text.length <= maxNameLength) this.#names.set(text, name);
    return name;
  }

  /** Severity of the tool's own word; a word that is not known is `unknown`, and told with the report. */
  severity(word: string): Severity {
    return severityOfWord(this.#format, word) ?? this.unknownSeverity(word);
  }

  /** Counts a word for a severity that nobody knows. */
  unknownSeverity(word: string): Severity {
    const shown = inOneLine(word, 40);
    if (this.#unknownWords.size < 20 || this.#unknownWords.has(shown))
      this.#unknownWords.set(shown, (this.#unknownWords.get(shown) ?? 0) + 1);
    return 'unknown';
  }

  /** Tells that the tool could not do its work, or not all of it. */
  breakDown(reason: string): void {
    if (this.#breakdowns.length < maxBreakdowns) this.#breakdowns.push(inOneLine(reason));
    else this.#breakdownsLeft += 1;
  }

  warn(line: number | null, message: string): void {
    this.#warnings.add(line, inOneLine(message));
  }

  report(): FindingReport {
    for (const [word, count] of this.#unknownWords)
      this.warn(
        null,
        `the severity "${word}" of ${countOf(count, 'finding')} is not known: ${count === 1 ? 'it counts' : 'they count'} as unknown`,
      );
    const breakdowns = [...this.#breakdowns];
    if (this.#breakdownsLeft > 0) breakdowns.push(`and ${formatCount(this.#breakdownsLeft)} more of this kind`);
    if (this.#findingsLeft > 0)
      breakdowns.push(
        `the report holds ${formatCount(this.#findingsLeft)} findings more than the ${formatCount(maxFindings)} that are read`,
      );
    return {
      kind: 'findings',
      format: this.#format,
      tools: [...this.#tools],
      findings: this.#findings,
      breakdowns,
      warnings: this.#warnings.list(),
    };
  }
}
