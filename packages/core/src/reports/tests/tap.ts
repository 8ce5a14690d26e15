import { countOf, formatCount } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { type Complaint, defaultLimits, type Parser, type ParserLimits } from '../parser.ts';
import { createLineParser, type LineHandler } from '../text-lines.ts';
import { CaseList } from './case-list.ts';
import { roundMs } from './duration.ts';
import { DetailsBudget, detailsKept } from './failure-text.ts';
import type { TestReport, TestStatus } from './model.ts';
import { readDiagnostics } from './tap-diagnostics.ts';

/**
 * Reads the Test Anything Protocol, versions 12 to 14 (https://testanything.org/tap-version-14-specification.html).
 * Fails unless each stream has its plan and exactly the tests that it announces: what was cut is never read as passed.
 */
export const createTapParser = (limits: ParserLimits = defaultLimits): Parser<TestReport> =>
  createLineParser(new TapReader(limits), limits);

const testPoint = /^(not )?ok\b(?:[ \t]+(\d{1,9})\b)?(?:[ \t]+-)?[ \t]*(.*)$/;
const planLine = /^1\.\.(\d{1,9})\s*(?:#.*)?$/;
const directive = /(?:^|\s)#\s*(skip\S*|todo)\b(.*)$/i;
const cutOff = 'The test run was probably cut off, or broke. Make it finish, or name the complete report in `files`.';
const deepest = 32;

type Point = {
  readonly position: number;
  readonly name: string;
  readonly status: TestStatus;
  readonly durationMs: number | undefined;
  yaml: string;
  children: readonly Point[];
  /** Its subtest stands in braces after it, and has not ended. */
  isOpen: boolean;
};
type Stream = { plan: number | null; count: number; readonly points: Point[]; readonly numbers: Set<number> };

const newStream = (): Stream => ({ plan: null, count: 0, points: [], numbers: new Set() });

const statusOf = (isOk: boolean, word: string): TestStatus => {
  if (/^todo/i.test(word)) return isOk ? 'passed' : 'skipped';
  if (/^skip/i.test(word)) return isOk ? 'skipped' : 'failed';
  return isOk ? 'passed' : 'failed';
};

const withoutEscapes = (name: string): string => name.replace(/\\([#\\])/g, '$1');

const parsePoint = (body: string, next: number, children: readonly Point[]): Point => {
  const [, not, number, rest = ''] = testPoint.exec(body.replace(/\s*\{$/, '')) ?? [];
  const [whole = '', word = ''] = directive.exec(rest) ?? [];
  const [timed = '', time = '0', unit = ''] = /\s*# time=([\d.]{1,20})(ms|s)$/.exec(rest) ?? [];
  const name = withoutEscapes(rest.slice(0, rest.length - (whole || timed).length).trim());
  const position = number === undefined ? next : Number(number);
  return {
    position,
    name: name || `test ${position}`,
    status: statusOf(not === undefined, word),
    durationMs: timed === '' ? undefined : roundMs(Number(time) * (unit === 's' ? 1000 : 1)),
    yaml: '',
    children,
    isOpen: body.endsWith('{'),
  };
};

class TapReader implements LineHandler<TestReport> {
  readonly #list: CaseList;
  readonly #budget = new DetailsBudget();
  /** The stream of each depth that is open; the first is the report's own. */
  readonly #streams: Stream[] = [newStream()];
  #yaml: { readonly indent: number; readonly point: Point } | null = null;
  /** The depth of the test point on the line before; -1 when that was something else. */
  #depthOfPoint = -1;
  #points = 0;
  #strayLines = 0;
  /** Characters of details that may still be kept until the end, when the failed tests' are read. */
  #detailsLeft = 64 * 1024 ** 2;
  #hasBailed = false;
  /** The failures that the counts at the end tell: "# pass 3", then "# fail 1". */
  #claimed = 0;
  #hasPassCount = false;
  #complaint: Complaint | null = null;

  constructor(limits: ParserLimits) {
    this.#list = new CaseList(limits);
  }

  line(text: string): Complaint | null {
    const body = text.trimStart();
    const indent = text.length - body.length;
    if (this.#yaml !== null) this.#readYaml(text, indent);
    else if (body.trimEnd() === '---' && this.#depthOfPoint === Math.floor((indent - 1) / 4)) this.#openYaml(indent);
    else if (body !== '') this.#readStatement(body.trimEnd(), indent);
    return this.#complaint;
  }

  end(isLastLineWhole: boolean): Result<TestReport, Complaint> {
    if (this.#complaint === null && !isLastLineWhole) this.#refuse('the report ends inside a line');
    if (this.#yaml !== null) this.#refuse('the report ends inside the details of a test');
    if (!this.#hasBailed) {
      if (this.#streams.length > 1) this.#refuse('the report ends inside a subtest');
      this.#checkPlan(this.#streams[0] ?? newStream(), 'the report');
    }
    if (this.#complaint !== null) return failure(this.#complaint);
    this.#addAll();
    if (this.#complaint !== null) return failure(this.#complaint);
    if (this.#strayLines > 0)
      this.#list.warnings.add(null, `${countOf(this.#strayLines, 'line')} of other output between the tests`);
    return success(this.#list.report('tap', ''));
  }

  #refuse(reason: string): void {
    this.#complaint ??= { reason, fix: cutOff };
  }

  #readStatement(body: string, indent: number): void {
    const depth = Math.floor(indent / 4);
    this.#depthOfPoint = -1;
    if (indent === 0) this.#readCounts(body);
    if (/^Bail out!/i.test(body)) this.#bailOut(body);
    else if (testPoint.test(body) && indent % 4 === 0) this.#readPoint(body, depth);
    else if (body === '}' && indent % 4 === 0) this.#closeBrace(depth);
    else if (planLine.test(body) && indent % 4 === 0) this.#readPlan(body, depth);
    else if (body !== '' && !/^(?:#|TAP version |pragma )/i.test(body)) this.#strayLines += 1;
  }

  #readCounts(body: string): void {
    const [, failed] = /^# fail\s+(\d{1,9})$/.exec(body) ?? [];
    if (failed !== undefined && this.#hasPassCount) this.#claimed = Number(failed);
    this.#hasPassCount = /^# pass\s+\d{1,9}$/.test(body);
  }

  #addAll(): void {
    const hasFailed = this.#streams.map((stream) => this.#addPoints(stream.points, '')).includes(true);
    if (hasFailed || this.#claimed === 0) return;
    const message = `the counts at its end say ${countOf(this.#claimed, 'failure')}, the report holds none`;
    this.#complaint ??= this.#list.fail({ suite: '', message, place: undefined });
  }

  #bailOut(body: string): void {
    this.#hasBailed = true;
    this.#complaint ??= this.#list.fail({ suite: '', message: body.slice(0, 500), place: undefined });
  }

  #streamAt(depth: number): Stream {
    if (depth > deepest) this.#refuse(`a subtest is nested deeper than ${deepest}`);
    while (this.#streams.length <= Math.min(depth, deepest)) this.#streams.push(newStream());
    return this.#streams[Math.min(depth, deepest)] ?? newStream();
  }

  // The test point of a subtest follows its stream, and closes it.
  #closeInner(depth: number): readonly Point[] {
    const inner = this.#streams.splice(depth + 1);
    for (const stream of inner.slice(0, 1)) this.#checkPlan(stream, 'the subtest');
    if (inner.length > 1) this.#refuse('a subtest has no test point');
    return inner[0]?.points ?? [];
  }

  #readPoint(body: string, depth: number): void {
    const stream = this.#streamAt(depth);
    const children = this.#closeInner(depth);
    const point = parsePoint(body, stream.count + 1, children);
    stream.count += 1;
    if (stream.numbers.has(point.position)) this.#refuse(`test ${point.position} stands there twice`);
    stream.numbers.add(point.position);
    stream.points.push(point);
    this.#depthOfPoint = depth;
    this.#points += 1;
    this.#complaint ??= this.#list.refuseBeyond(this.#points);
  }

  // A subtest in braces follows its test point.
  #closeBrace(depth: number): void {
    const point = this.#streams[depth]?.points.at(-1);
    if (point?.isOpen === true) {
      point.children = this.#closeInner(depth);
      point.isOpen = false;
    } else this.#refuse('a } closes no subtest');
  }

  #readPlan(body: string, depth: number): void {
    const stream = this.#streamAt(depth);
    if (depth < this.#streams.length - 1) this.#closeInner(depth);
    if (stream.plan !== null) this.#refuse('a second plan follows, as if two reports were joined');
    stream.plan = Number(planLine.exec(body)?.[1] ?? 0);
  }

  #checkPlan({ plan, count, numbers }: Stream, of: string): void {
    if (plan === null) this.#refuse(`${of} has no plan (1..N), so nothing says that it is whole`);
    else if (plan !== count)
      this.#refuse(`the plan of ${of} says ${countOf(plan, 'test')}, and ${formatCount(count)} ran`);
    else
      for (const number of numbers)
        if (number < 1 || number > plan) this.#refuse(`test ${number} is not in the plan of ${of}`);
  }

  // Right after its test point, two columns further in, or four.
  #openYaml(indent: number): void {
    const point = this.#streams[this.#depthOfPoint]?.points.at(-1);
    if (point !== undefined) this.#yaml = { indent, point };
  }

  #readYaml(text: string, indent: number): void {
    const open = this.#yaml;
    if (open === null) return;
    if (indent === open.indent && text.trim() === '...') this.#yaml = null;
    else if (open.point.yaml.length < detailsKept && this.#detailsLeft > 0) {
      const line = `${text.slice(open.indent, open.indent + detailsKept)}\n`;
      open.point.yaml += line;
      this.#detailsLeft -= line.length;
    }
  }

  // A point with subtests is their suite; it counts only when it failed and none of them did.
  #addPoints(points: readonly Point[], suite: string): boolean {
    let hasFailed = false;
    for (const point of points) {
      const inner =
        point.children.length > 0 &&
        this.#addPoints(point.children, suite === '' ? point.name : `${suite} > ${point.name}`);
      if (point.children.length === 0) this.#addCase(point, suite);
      else if (point.status === 'failed' && !inner) this.#failSuite(point);
      hasFailed ||= inner || point.status === 'failed';
    }
    return hasFailed;
  }

  #failSuite({ name, yaml }: Point): void {
    const { message, place } = readDiagnostics(yaml);
    this.#complaint ??= this.#list.fail({
      suite: name,
      message: message || 'it failed, and none of its tests did',
      place,
    });
  }

  #addCase({ name, status, yaml, ...point }: Point, suite: string): void {
    const { message, durationMs = point.durationMs, place } = readDiagnostics(yaml);
    const isFailed = status === 'failed';
    const details = isFailed ? this.#budget.keep(yaml) : '';
    const attempt = { status, durationMs, message: isFailed ? message : '', details };
    this.#complaint ??= this.#list.add({ suite, name, attempts: [attempt], place }, { suite: 0, repeats: 'never' });
  }
}
