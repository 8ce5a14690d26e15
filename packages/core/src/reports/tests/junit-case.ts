import type { XmlAttributes } from '../xml/attribute-list.ts';
import { readSeconds } from './duration.ts';
import { type DetailsBudget, detailsKept, firstLineOf } from './failure-text.ts';
import { messageOfGo, withoutGoFrame } from './go-output.ts';
import type { TestAttempt, TestStatus } from './model.ts';
import { readStatusWord } from './status-word.ts';

/** `final`: how the case ended, or its first failure; `flaky`: a failure before it passed; `rerun`: one after the final. */
type Mark = { readonly kind: 'final' | 'flaky' | 'rerun'; readonly attempt: TestAttempt };

/** The failing element that is being read. */
type OpenMark = {
  readonly kind: Mark['kind'];
  readonly status: TestStatus;
  readonly message: string;
  readonly type: string;
  readonly durationMs: number | undefined;
  text: string;
};

const markKinds: Readonly<Record<string, readonly [Mark['kind'], TestStatus]>> = {
  failure: ['final', 'failed'],
  error: ['final', 'error'],
  flakyFailure: ['flaky', 'failed'],
  flakyError: ['flaky', 'error'],
  rerunFailure: ['rerun', 'failed'],
  rerunError: ['rerun', 'error'],
};

const silentElements = new Set(['system-out', 'system-err', 'properties', 'attachments']);

const trouble = /fail|error|abort|broke|crash|panic|time-?d?-?out/i;

const withoutPrefix = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

const testHeading = /^\s*(?:[\w\\]{1,300}::\w.{0,300}|Warning|Error)\r?\n(?=\s*\S)/;

// Go's writers say "Failed" for every failure; PHPUnit's text begins with the name of the test.
const sayShortly = (message: string, text: string): string => {
  const isBare = message === 'Failed' || (message === '' && /^\s*=== RUN/.test(text));
  if (isBare) return messageOfGo(withoutGoFrame(text)) || firstLineOf(message);
  return firstLineOf(message) || firstLineOf(text.replace(testHeading, ''));
};

type Attempts = readonly [TestAttempt, ...TestAttempt[]];

const mostSharedDurations = 4096;

/** As many failing elements of one kind as are kept of a case. */
const mostMarks = 100;

/** The <testcase> that is being read, from its start tag to its end tag; one object serves all of a report. */
export class JUnitCase {
  readonly #budget: DetailsBudget;
  // Most cases pass in one of a few thousand durations: they share what says so.
  readonly #passed = new Map<string, Attempts>();
  readonly #marks: Mark[] = [];
  readonly #counts = { final: 0, flaky: 0, rerun: 0 };
  #open: OpenMark | null = null;
  #depth = 0;
  #readsText = false;
  #status: TestStatus = 'passed';
  #complaint = '';
  /** Node.js: a failure of what is still to be done fails nothing. */
  #isExpected = false;
  #time = '';
  #assertsNothing = false;
  /** The element of the case that is being read is not known. */
  #isStrange = false;
  /** Elements in cases that are not known, and were passed over. */
  unknownElements = 0;
  /** Cases that passed with a warning. */
  warned = 0;

  constructor(budget: DetailsBudget) {
    this.#budget = budget;
  }

  get isOpen(): boolean {
    return this.#depth > 0;
  }

  get wantsText(): boolean {
    return this.#readsText;
  }

  /** Begins a case. */
  open(attributes: XmlAttributes): void {
    this.#depth = 1;
    this.#marks.length = 0;
    this.#counts.final = this.#counts.flaky = this.#counts.rerun = 0;
    this.#status = 'passed';
    this.#complaint = '';
    this.#isExpected = false;
    this.#time = attributes.repeatedText('time') ?? '';
    this.#assertsNothing = attributes.is('assertions', '0');
    this.#readWord('status', attributes.text('status'));
    this.#readWord('result', attributes.text('result'));
  }

  /** Enters an element inside the case. */
  openChild(name: string, attributes: XmlAttributes): void {
    this.#depth += 1;
    if (this.#depth === 2) this.#openMark(name, attributes);
    else if (this.#isStrange) this.#suspect(name);
    this.#readsText = this.#open !== null && (this.#depth === 2 || name === 'stackTrace');
  }

  text(piece: string): void {
    if (this.#open === null) return;
    this.#open.text += piece.length > detailsKept ? piece.slice(0, detailsKept) : piece;
    if (this.#open.text.length >= detailsKept) this.#readsText = false;
  }

  /** Leaves an element; true when it is the case itself. */
  close(): boolean {
    this.#depth -= 1;
    if (this.#depth === 1) this.#closeMark();
    this.#readsText = this.#depth === 2 && this.#open !== null && this.#open.text.length < detailsKept;
    return this.#depth === 0;
  }

  /** Failing elements of the case that its suite's header counts. */
  get failures(): number {
    const finals = this.#counts.final;
    return finals > 0 || this.#status === 'passed' || this.#status === 'skipped' ? finals : 1;
  }

  /** Every time that the case was run, in order. */
  attempts(): Attempts {
    if (this.#isExpected) return [this.#own()];
    if (this.#marks.length === 0) return this.#status === 'passed' ? this.#passedOnce() : [this.#own()];
    const of = (wanted: Mark['kind']): TestAttempt[] =>
      this.#marks.filter(({ kind }) => kind === wanted).map(({ attempt }) => attempt);
    const [final, flaky, rerun] = [of('final').slice(0, 1), of('flaky'), of('rerun')];
    const failures = [...flaky, ...final, ...rerun];
    const hasPassed = final.length === 0 && rerun.length === 0 && this.#status === 'passed';
    const [first = this.#own(), ...rest] = hasPassed ? [...failures, this.#own()] : failures;
    return [first, ...rest];
  }

  // A word that is not known is no pass.
  #readWord(attribute: string, word: string | undefined): void {
    if (word === undefined || word === '') return;
    const status = readStatusWord(word);
    if (status === undefined)
      this.#complaint = `the report says ${attribute}="${firstLineOf(word.slice(0, 60))}", which is not known`;
    const worse = status ?? 'error';
    if (this.#status === 'passed' || (this.#status === 'skipped' && worse !== 'passed')) this.#status = worse;
  }

  // An element that is named like a result is one, in whatever letters.
  #openMark(prefixed: string, attributes: XmlAttributes): void {
    this.#isStrange = false;
    const name = withoutPrefix(prefixed);
    if (silentElements.has(name)) return;
    const known = Object.hasOwn(markKinds, name) ? markKinds[name] : undefined;
    const status = known?.[1] ?? (name === 'warning' ? this.#readWarning() : readStatusWord(name));
    if (status === 'failed' || status === 'error') {
      const kind = known?.[0] ?? 'final';
      const [message, type] = [attributes.text('message') ?? '', attributes.text('type') ?? ''];
      this.#open = { kind, status, message, type, durationMs: readSeconds(attributes.text('time')), text: '' };
    } else if (status === 'skipped') {
      if (this.#status === 'passed') this.#status = 'skipped';
      this.#isExpected ||= attributes.is('type', 'todo');
    } else if (status === undefined) {
      this.unknownElements += 1;
      this.#isStrange = true;
      this.#suspect(name);
    }
  }

  // What is not known and sounds like a failure is no pass, in however many elements it is wrapped.
  #suspect(name: string): void {
    if (!trouble.test(withoutPrefix(name)) || (this.#status !== 'passed' && this.#status !== 'skipped')) return;
    this.#status = 'error';
    this.#complaint = `the report has an element <${name.slice(0, 60)}> there, which is not known`;
  }

  // PHPUnit's warning on a case that asserted nothing is all that it says of a class without tests.
  #readWarning(): TestStatus {
    if (this.#assertsNothing) return 'error';
    this.warned += 1;
    return 'passed';
  }

  #closeMark(): void {
    if (this.#open === null) return;
    const { kind, status, message, type, text } = this.#open;
    const durationMs = this.#open.durationMs ?? (kind === 'final' ? readSeconds(this.#time) : undefined);
    const short = sayShortly(message, text) || firstLineOf(type);
    this.#open = null;
    this.#counts[kind] += 1;
    if (this.#counts[kind] <= mostMarks)
      this.#marks.push({ kind, attempt: { status, durationMs, message: short, details: this.#budget.keep(text) } });
  }

  #own(): TestAttempt {
    return { status: this.#status, durationMs: readSeconds(this.#time), message: this.#complaint, details: '' };
  }

  #passedOnce(): Attempts {
    const known = this.#passed.get(this.#time);
    if (known !== undefined) return known;
    const attempts: Attempts = [this.#own()];
    if (this.#passed.size < mostSharedDurations) this.#passed.set(this.#time, attempts);
    return attempts;
  }
}
