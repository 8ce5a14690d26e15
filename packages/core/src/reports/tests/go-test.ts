import { countOf } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { JsonCursor } from '../json/cursor.ts';
import { createJsonLinesParser, type JsonLinesHandler } from '../json/lines.ts';
import { type Complaint, defaultLimits, type Parser, type ParserLimits } from '../parser.ts';
import { CaseList } from './case-list.ts';
import { readSeconds } from './duration.ts';
import { DetailsBudget, detailsKept, firstLineOf } from './failure-text.ts';
import { messageOfGo, withoutGoFrame } from './go-output.ts';
import type { TestAttempt, TestReport, TestStatus } from './model.ts';

/**
 * Reads what `go test -json` prints (https://pkg.go.dev/cmd/test2json), and gotestsum's file of it, where a package that
 * was run again holds retries. Fails when a package has begun and not ended: the report was cut. Nothing says how many
 * packages there are: a report cut after a whole package, before the next begins, is a shorter one, as `go test` writes it
 * for fewer packages; a condition on the number of tests tells.
 */
export const createGoTestParser = (limits: ParserLimits = defaultLimits): Parser<TestReport> =>
  createJsonLinesParser(new GoTestReader(limits), limits);

type Running = { output: string };

type Package = {
  /** How many times it was run. */
  run: number;
  hasEnded: boolean;
  failures: number;
  output: string;
  readonly running: Map<string, Running>;
  /** In which run each test was last seen. */
  readonly runOf: Map<string, number>;
};

const ends: Readonly<Record<string, TestStatus>> = { pass: 'passed', fail: 'failed', skip: 'skipped', bench: 'passed' };
const silent = new Set(['start', 'run', 'pause', 'cont', 'output', 'build-output', 'build-fail', 'attr', 'artifacts']);
const rerun = 'Run the tests again and let them finish, with `go test -json ./... > FILE`.';

// "# example.org/shop": whose output it is.
const withoutHeading = (output: string): string => output.replace(/^# .*\n/gm, '');

const keepOutput = (output: string, more: string): string =>
  output.length >= detailsKept ? output : output + more.slice(0, detailsKept);

/** Packages and builds of one report: the largest repositories have a tenth of it. */
const mostPackages = 200_000;
/** Tests that have begun and not ended, of all packages. */
const mostRunning = 500_000;

class GoTestReader implements JsonLinesHandler<TestReport> {
  readonly #list: CaseList;
  readonly #budget = new DetailsBudget();
  readonly #packages = new Map<string, Package>();
  readonly #builds = new Map<string, string>();
  readonly #failedBuilds = new Set<string>();
  #complaint: Complaint | null = null;
  #strayLines = 0;
  #begun = 0;

  constructor(limits: ParserLimits) {
    this.#list = new CaseList(limits);
  }

  line(event: JsonCursor): void {
    const action = event.at('Action').text();
    if (action.startsWith('build-')) this.#readBuild(action, event);
    else this.#readEvent(action, event);
    // A refusal begins with what it is about, which is the document here.
    if (this.#complaint !== null) event.refuse(this.#complaint.reason.replace(/^the report /, ''), this.#complaint.fix);
  }

  /** What go prints beside the events: most often the reason why a package was not built. */
  other(text: string): void {
    this.#strayLines += 1;
    const [, name] = /^FAIL\t(\S+)/.exec(text) ?? [];
    if (name !== undefined && !this.#packages.has(name)) this.#fail(name, text);
  }

  end(): Result<TestReport, Complaint> {
    const open = [...this.#packages].find(([, each]) => !each.hasEnded);
    if (open !== undefined)
      return failure({
        reason: `the report ends before package ${JSON.stringify(open[0].slice(0, 200))} has ended`,
        fix: rerun,
      });
    this.#endBuilds();
    if (this.#packages.size === 0 && this.#list.suiteFailures === 0)
      return failure({ reason: 'the report holds no package', fix: rerun });
    if (this.#strayLines > 0)
      this.#list.warnings.add(null, `${this.#strayLines} lines between the events were passed over`);
    return success(this.#list.report('go-test', 'go test'));
  }

  #readEvent(action: string, event: JsonCursor): void {
    const name = event.at('Package').text();
    const test = event.at('Test').optionalText();
    const status = Object.hasOwn(ends, action) ? ends[action] : undefined;
    if (status === undefined && !silent.has(action))
      event.at('Action').refuse('is no action of go test that is known', rerun);
    const running = this.#packageOf(name, action);
    if (action === 'output') this.#readOutput(running, test, event.at('Output').text());
    else if (test === undefined) this.#endPackage(name, running, status, event);
    else if (status === undefined) this.#begin(test, running);
    else this.#endTest({ name, test, status }, running, event.at('Elapsed').optionalNumber());
  }

  // A package that speaks again after its end was run again.
  #packageOf(name: string, action: string): Package {
    const known = this.#packages.get(name);
    if (known !== undefined && !known.hasEnded) return known;
    const begun: Package = known ?? {
      run: 0,
      hasEnded: false,
      failures: 0,
      output: '',
      running: new Map(),
      runOf: new Map(),
    };
    if (known !== undefined && action === 'output') return known;
    this.#refuseBeyond(this.#packages.size, mostPackages, 'package');
    begun.run += 1;
    begun.hasEnded = false;
    begun.failures = 0;
    begun.output = '';
    this.#packages.set(name, begun);
    return begun;
  }

  #begin(test: string, { running }: Package): void {
    if (running.has(test)) return;
    running.set(test, { output: '' });
    this.#begun += 1;
    this.#refuseBeyond(this.#begun, mostRunning, 'test', 'tests that have begun and not ended');
  }

  #refuseBeyond(count: number, most: number, one: string, many = `${one}s`): void {
    if (count <= most) return;
    const reason = `the report names more than ${countOf(most, one, many)}`;
    this.#complaint ??= { reason, fix: 'Split the report, for instance one for each module.' };
  }

  #readOutput(running: Package, test: string | undefined, output: string): void {
    const of = test === undefined ? undefined : running.running.get(test);
    if (of === undefined) running.output = keepOutput(running.output, output);
    else of.output = keepOutput(of.output, output);
  }

  #endTest(
    ended: { name: string; test: string; status: TestStatus },
    running: Package,
    elapsed: number | undefined,
  ): void {
    const { name, test, status } = ended;
    const output = running.running.get(test)?.output ?? '';
    if (running.running.delete(test)) this.#begun -= 1;
    const isRetry = (running.runOf.get(test) ?? running.run) < running.run;
    running.runOf.set(test, running.run);
    const attempt = this.#attempt(status, elapsed, output);
    if (attempt.status === 'failed' || attempt.status === 'error') running.failures += 1;
    const found = { suite: name, name: test, attempts: [attempt] as const, place: undefined };
    this.#complaint ??= this.#list.add(found, { suite: 0, repeats: isRetry ? 'after a failure' : 'never' });
  }

  #attempt(status: TestStatus, elapsed: number | undefined, output: string): TestAttempt {
    const durationMs = elapsed === undefined ? undefined : readSeconds(String(elapsed));
    if (status === 'passed' || status === 'skipped') return { status, durationMs, message: '', details: '' };
    const details = withoutGoFrame(output);
    return { status, durationMs, message: messageOfGo(details), details: this.#budget.keep(details) };
  }

  #endPackage(name: string, running: Package, status: TestStatus | undefined, event: JsonCursor): void {
    if (status === undefined) return;
    // What has begun and not ended was stopped by a panic, a time-out or os.Exit.
    for (const test of [...running.running.keys()]) this.#endTest({ name, test, status: 'error' }, running, undefined);
    running.hasEnded = true;
    const build = event.at('FailedBuild').optionalText();
    if (status === 'failed' && running.failures === 0)
      this.#fail(name, (build === undefined ? undefined : this.#builds.get(build)) ?? running.output);
    if (build !== undefined) this.#builds.delete(build);
  }

  #readBuild(action: string, event: JsonCursor): void {
    const path = event.at('ImportPath').text();
    const output = action === 'build-output' ? event.at('Output').text() : '';
    this.#refuseBeyond(this.#builds.size, mostPackages, 'package');
    this.#builds.set(path, keepOutput(this.#builds.get(path) ?? '', output));
    if (action === 'build-fail') this.#failedBuilds.add(path);
    if (!silent.has(action)) event.at('Action').refuse('is no action of go test that is known', rerun);
  }

  // What was printed while a package was built is a warning of its compiler if its tests ran all the same.
  #endBuilds(): void {
    for (const [name, output] of this.#builds) {
      const hasRun = this.#packages.has(name.replace(/ \[.*$/, '').replace(/\.test$/, ''));
      if (!hasRun || this.#failedBuilds.has(name)) this.#fail(name, output);
      else this.#list.warnings.add(null, `${name.slice(0, 200)}: ${firstLineOf(withoutHeading(output))}`);
    }
  }

  #fail(suite: string, output: string): void {
    const lines = withoutHeading(withoutGoFrame(output));
    const [, path, line] = /^(\S+\.go):(\d+):/m.exec(lines) ?? [];
    const place = path === undefined ? undefined : { path, line: Number(line) };
    const message = messageOfGo(lines) || firstLineOf(output) || 'the package failed without a failed test';
    this.#complaint ??= this.#list.fail({ suite, message, place });
  }
}
