import { countOf, formatBytes, formatCount } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { type Complaint, defaultLimits, type ParseError, type Parser, type ParserLimits } from '../parser.ts';
import { WarningList } from '../warning-list.ts';
import type { XmlAttributes } from '../xml/attribute-list.ts';
import type { XmlHandler } from '../xml/handler.ts';
import { XmlTokenizer } from '../xml/tokenizer.ts';
import { CoberturaClass } from './cobertura-class.ts';
import { keepLarger } from './columns.ts';
import { FileCollector } from './file-collector.ts';
import { compareHeader } from './header-claim.ts';
import { type CoverageReport, sumCoverage } from './model.ts';

/**
 * Reads Cobertura XML (https://cobertura.sourceforge.net/xml/coverage-04.dtd) and the dialects of other writers.
 * A line that a report names twice has the larger of its counts. Fails on a report that is empty, cut, of another root
 * element, or beyond the limits.
 */
export const createCoberturaParser = (limits: ParserLimits = defaultLimits): Parser<CoverageReport> => {
  const reader = new CoberturaReader(limits);
  const vocabulary = ['coverage', 'source', 'class', 'method', 'lines', 'line', 'filename', 'number', 'hits', 'branch'];
  const tokenizer = new XmlTokenizer(reader, limits, [...vocabulary, 'condition-coverage', 'conditions', 'condition']);
  return {
    push: (bytes) => tokenizer.push(bytes),
    end: () => {
      const error = tokenizer.end();
      return error === null ? reader.report() : failure(error);
    },
  };
};

const broken = 'Run the tests that write it again, or name the complete report in `files`.';

class CoberturaReader implements XmlHandler {
  readonly #limits: ParserLimits;
  readonly #warnings = new WarningList();
  readonly #files = new FileCollector(keepLarger);
  readonly #class = new CoberturaClass(this.#warnings);
  readonly #sources: string[] = [];
  #source: string | null = null;
  #header = { lines: { covered: -1, total: -1 }, branches: { covered: -1, total: -1 } };
  #depth = 0;
  #rows = 0;
  #strayLines = 0;

  constructor(limits: ParserLimits) {
    this.#limits = limits;
  }

  open(name: string, attributes: XmlAttributes): Complaint | null {
    this.#depth += 1;
    if (this.#depth === 1) return this.#openRoot(name, attributes);
    if (name === 'line') return this.#openLine(attributes);
    if (name === 'class') return this.#openClass(attributes);
    if (name === 'method') this.#class.openMethod(attributes);
    else if (name === 'source') this.#source = '';
    return null;
  }

  close(name: string): Complaint | null {
    this.#depth -= 1;
    if (name === 'class') return this.#closeClass();
    if (name === 'source') this.#closeSource();
    if (name !== 'method') return null;
    this.#class.closeMethod();
    return this.#tooMany();
  }

  wantsText(): boolean {
    return this.#source !== null;
  }

  text(piece: string): Complaint | null {
    if (this.#source === null) return null;
    this.#source += piece;
    if (this.#source.length <= this.#limits.maxNameBytes) return null;
    return { reason: `a <source> is longer than ${formatBytes(this.#limits.maxNameBytes)}`, fix: broken };
  }

  /** The report, once all of it was read. */
  report(): Result<CoverageReport, ParseError> {
    if (this.#files.size === 0)
      return failure({
        reason: 'the report holds no coverage record (no <class> element)',
        byteOffset: 0,
        line: 1,
        fix: 'Check that the tests ran with coverage switched on, and that `files` names their Cobertura report.',
      });
    const files = this.#files.files();
    const totals = sumCoverage(files);
    this.#compareHeader('lines', totals.lines);
    this.#compareHeader('branches', totals.branches);
    if (this.#strayLines > 0)
      this.#warnings.add(null, `${formatCount(this.#strayLines)} lines outside any <class> were skipped`);
    return success({ format: 'cobertura', sources: this.#sources, files, warnings: this.#warnings.list() });
  }

  #openRoot(name: string, attributes: XmlAttributes): Complaint | null {
    if (name !== 'coverage')
      return { reason: 'the root element is not <coverage>', fix: 'Name a Cobertura report in `files`.' };
    this.#header = {
      lines: { covered: attributes.natural('lines-covered'), total: attributes.natural('lines-valid') },
      branches: { covered: attributes.natural('branches-covered'), total: attributes.natural('branches-valid') },
    };
    return null;
  }

  #openClass(attributes: XmlAttributes): Complaint | null {
    const path = attributes.text('filename');
    if (path === undefined || path === '') return { reason: 'a <class> has no filename', fix: broken };
    if (path.length > this.#limits.maxNameBytes)
      return { reason: `a file name is longer than ${formatBytes(this.#limits.maxNameBytes)}`, fix: broken };
    if (!this.#class.open(path, attributes.text('name') ?? ''))
      return { reason: 'a <class> stands inside another', fix: broken };
    return null;
  }

  #openLine(attributes: XmlAttributes): Complaint | null {
    if (!this.#class.isOpen) {
      this.#strayLines += 1;
      return null;
    }
    return this.#class.addLine(attributes) ?? this.#tooMany();
  }

  #tooMany(): Complaint | null {
    if (this.#rows + this.#class.rows <= this.#limits.maxLines) return null;
    return {
      reason: `the report measures more than ${formatCount(this.#limits.maxLines)} lines, branches and functions`,
      fix: 'Split the report, for instance one for each package.',
    };
  }

  #closeClass(): Complaint | null {
    this.#rows += this.#class.rows;
    const { path, record } = this.#class.close();
    this.#files.add(path, record);
    if (this.#files.size <= this.#limits.maxFiles) return null;
    return { reason: `the report names more than ${countOf(this.#limits.maxFiles, 'file')}`, fix: broken };
  }

  #closeSource(): void {
    const source = this.#source?.trim() ?? '';
    if (source !== '' && this.#sources.length < 1000 && !this.#sources.includes(source)) this.#sources.push(source);
    this.#source = null;
  }

  #compareHeader(what: 'lines' | 'branches', body: { readonly covered: number; readonly total: number }): void {
    const header = this.#header[what];
    if (header.covered >= 0 && header.total >= 0) compareHeader(this.#warnings, { line: null, what, header, body });
  }
}
