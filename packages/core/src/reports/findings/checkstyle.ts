import { formatBytes } from '../../domain/quantity.ts';
import { failure, success } from '../../domain/result.ts';
import { type Complaint, defaultLimits, type Parser, type ParserLimits } from '../parser.ts';
import type { XmlAttributes } from '../xml/attribute-list.ts';
import type { XmlHandler } from '../xml/handler.ts';
import { XmlTokenizer } from '../xml/tokenizer.ts';
import { FindingList, placeIn } from './finding-list.ts';
import type { FindingReport } from './model.ts';

/**
 * Reads Checkstyle's XML (https://checkstyle.org/cmdline.html) and that of the many linters that write it too. An
 * `<exception>` is a breakdown. The tool is told by the prefix of its rules, where they have one.
 */
export const createCheckstyleParser = (limits: ParserLimits = defaultLimits): Parser<FindingReport> => {
  const reader = new CheckstyleReader(limits);
  const tokenizer = new XmlTokenizer(reader, limits, ['checkstyle', 'file', 'error', 'exception']);
  return {
    push: (bytes) => tokenizer.push(bytes),
    end: () => {
      const error = tokenizer.end();
      return error === null ? success(reader.report()) : failure(error);
    },
  };
};

const again = 'Run the tool that writes the report again, and let it finish.';

const packageOfCheckstyle = 'com.puppycrawl.tools.checkstyle.';
const knownTools: readonly (readonly [RegExp, string])[] = [
  [/^eslint\.rules\./, 'eslint'],
  [/^detekt\./, 'detekt'],
  [/^ShellCheck\./, 'shellcheck'],
  [/^(?:DL|SC)\d{4}$/, 'hadolint'],
];

const originOf = (source: string, message: string): { readonly tool: string; readonly rule: string } => {
  // ESLint's writer names no rule where it could not parse the file.
  if (source === '' && message.startsWith('Parsing error: ')) return { tool: 'eslint', rule: 'parse-error' };
  if (source.startsWith(packageOfCheckstyle))
    return { tool: 'checkstyle', rule: (source.split('.').at(-1) ?? source).replace(/(?<=.)Check$/, '') };
  const known = knownTools.find(([mark]) => mark.test(source));
  if (known === undefined) return { tool: 'checkstyle', rule: source };
  return { tool: known[1], rule: source.replace(/^(?:eslint\.rules|detekt|ShellCheck)\./, '') };
};

/** A number of an attribute; undefined where there is none. */
const numberOf = (attributes: XmlAttributes, name: string): number | undefined => {
  const natural = attributes.natural(name);
  return natural < 0 ? undefined : natural;
};

class CheckstyleReader implements XmlHandler {
  readonly #limits: ParserLimits;
  readonly #list = new FindingList('checkstyle');
  #depth = 0;
  #file: string | null = null;
  #exception: string | null = null;

  constructor(limits: ParserLimits) {
    this.#limits = limits;
  }

  open(name: string, attributes: XmlAttributes): Complaint | null {
    this.#depth += 1;
    if (this.#depth === 1)
      return name === 'checkstyle'
        ? null
        : { reason: 'the root element is not <checkstyle>', fix: 'Name a report of Checkstyle or in its format.' };
    if (name === 'file') return this.#openFile(attributes);
    if (name === 'error') return this.#addError(attributes);
    if (name === 'exception') this.#exception = '';
    // It may be a finding in words of another dialect.
    else if (this.#file !== null && this.#exception === null)
      this.#list.breakDown(`${this.#file}: <${name.slice(0, 60)}> stands there, which is not known`);
    return null;
  }

  close(name: string): null {
    this.#depth -= 1;
    if (name === 'file') this.#file = null;
    if (name === 'exception' && this.#exception !== null) {
      this.#list.breakDown(`${this.#file ?? 'the tool'}: ${this.#exception.trim().split('\n')[0] || 'an exception'}`);
      this.#exception = null;
    }
    return null;
  }

  wantsText(): boolean {
    return this.#exception !== null && this.#exception.length < 2_000;
  }

  text(piece: string): null {
    if (this.#exception !== null) this.#exception += piece.slice(0, 2_000);
    return null;
  }

  report(): FindingReport {
    if (this.#list.size === 0) this.#list.addTool('checkstyle');
    return this.#list.report();
  }

  #openFile(attributes: XmlAttributes): Complaint | null {
    const path = attributes.text('name');
    if (path === undefined || path === '') return { reason: 'a <file> has no name', fix: again };
    if (path.length > this.#limits.maxNameBytes)
      return { reason: `a file name is longer than ${formatBytes(this.#limits.maxNameBytes)}`, fix: again };
    this.#file = path;
    return null;
  }

  #addError(attributes: XmlAttributes): Complaint | null {
    if (this.#file === null) return { reason: 'an <error> stands outside of any <file>', fix: again };
    const message = attributes.text('message');
    if (message === undefined) return { reason: 'an <error> has no message', fix: again };
    this.#list.add({
      ...originOf(attributes.text('source') ?? '', message),
      class: 'lint',
      severity: this.#list.severity(attributes.text('severity') ?? 'error'),
      message,
      place: placeIn(this.#file, { line: numberOf(attributes, 'line'), column: numberOf(attributes, 'column') }),
    });
    return null;
  }
}
