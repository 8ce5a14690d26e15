import { failure, type Result, success } from '../../domain/result.ts';
import type { Complaint, Parser, ParserLimits } from '../parser.ts';
import { createLineParser, type LineHandler } from '../text-lines.ts';
import { WarningList } from '../warning-list.ts';
import type { Benchmark, BenchmarkReport } from './model.ts';

/** All values that one benchmark has of one unit: as many as it was counted (`-count`). */
type Series = { readonly name: string; readonly unit: string; readonly values: number[]; readonly line: number };

type Measured = { readonly value: number; readonly unit: string };

const again = 'Run `go test -bench` again, let it finish, and keep all that it prints.';

/** Units of go itself, of which there is never less than nothing. */
const usualUnits = new Set(['ns/op', 'B/op', 'allocs/op', 'MB/s']);

/** "200  3.840 ns/op  16 B/op": how often it ran, then values with their units; undefined for anything else. */
const readResult = (text: string): readonly Measured[] | undefined => {
  const fields = text.trim().split(/\s+/);
  if (fields.length < 3 || fields.length % 2 === 0 || !/^\d{1,15}$/.test(fields[0] ?? '')) return undefined;
  const measured: Measured[] = [];
  for (let at = 1; at < fields.length; at += 2) {
    const value = /^[-+]?\d[\d.]*(?:[eE][-+]?\d{1,3})?$/.test(fields[at] ?? '') ? Number(fields[at]) : Number.NaN;
    const unit = fields[at + 1] ?? '';
    if (!Number.isFinite(value) || (value < 0 && usualUnits.has(unit))) return undefined;
    measured.push({ value, unit });
  }
  return measured;
};

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((left, right) => left - right);
  const [below, above] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return (below + above) / 2;
};

const deviationOf = (values: readonly number[]): number | undefined => {
  if (values.length < 2) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};

const betterWords: ReadonlyMap<string, Benchmark['better']> = new Map([
  ['higher', 'bigger'],
  ['lower', 'smaller'],
]);

class GoBenchReader implements LineHandler<BenchmarkReport> {
  readonly #warnings = new WarningList();
  readonly #series = new Map<string, Series>();
  readonly #better = new Map<string, Benchmark['better']>();
  #package = '';
  #waiting: { readonly name: string; readonly line: number } | undefined;
  #isOpen = false;

  line(text: string, line: number): Complaint | null {
    if (/^(?:--- FAIL: |FAIL(?:\s|$)|panic: |fatal error: )/.test(text))
      return {
        reason: `a benchmark or its package failed: ${text.slice(0, 200)}`,
        fix: 'Mend what failed, and run it again.',
      };
    if (/^PASS\s*$/.test(text)) this.#isOpen = false;
    else if (text.startsWith('goos: ')) this.#isOpen = true;
    else if (text.startsWith('pkg: ')) this.#openPackage(text.slice('pkg: '.length).trim());
    else if (text.startsWith('Unit ')) this.#readUnit(text);
    else if (/^Benchmark\S/.test(text)) this.#readBenchmark(text, line);
    else this.#readLateResult(text);
    return null;
  }

  end(): Result<BenchmarkReport, Complaint> {
    if (this.#isOpen) return failure({ reason: 'the report ends without PASS: it was cut off', fix: again });
    if (this.#series.size === 0)
      return failure({ reason: 'the report holds no benchmark', fix: 'Check that `-bench` names one.' });
    this.#tellWaiting();
    const benchmarks = this.#benchmarks();
    return success({ kind: 'benchmarks', format: 'go-bench', benchmarks, warnings: this.#warnings.list() });
  }

  #openPackage(name: string): void {
    this.#package = name;
    this.#isOpen = true;
  }

  // https://pkg.go.dev/golang.org/x/perf/benchfmt: "Unit ns/op better=lower"
  #readUnit(text: string): void {
    const [, unit = '', ...settings] = text.trim().split(/\s+/);
    const better = settings.find((setting) => setting.startsWith('better='))?.slice('better='.length);
    const way = betterWords.get(better ?? '');
    if (way !== undefined) this.#better.set(unit, way);
  }

  // With -v the name stands alone first; what a benchmark prints stands between its name and its result.
  #readBenchmark(text: string, line: number): void {
    this.#tellWaiting();
    const [name = ''] = text.split(/\s/, 1);
    const rest = text.slice(name.length);
    this.#isOpen = true;
    const measured = readResult(rest);
    if (measured !== undefined) this.#add(name, { measured, line });
    else if (rest.trim() !== '') this.#waiting = { name, line };
  }

  #readLateResult(text: string): void {
    const measured = this.#waiting === undefined ? undefined : readResult(text);
    if (this.#waiting === undefined || measured === undefined) return;
    this.#add(this.#waiting.name, { measured, line: this.#waiting.line });
    this.#waiting = undefined;
  }

  #tellWaiting(): void {
    if (this.#waiting !== undefined)
      this.#warnings.add(this.#waiting.line, `${this.#waiting.name.slice(0, 100)} has no result`);
    this.#waiting = undefined;
  }

  #add(name: string, { measured, line }: { readonly measured: readonly Measured[]; readonly line: number }): void {
    const fullName = this.#package === '' ? name : `${this.#package}.${name}`;
    for (const { value, unit } of measured) {
      const key = JSON.stringify([fullName, unit]);
      const series = this.#series.get(key);
      if (series === undefined) this.#series.set(key, { name: fullName, unit, values: [value], line });
      else series.values.push(value);
    }
  }

  #benchmarks(): readonly Benchmark[] {
    const series = [...this.#series.values()];
    const processors = commonProcessors(series.map(({ name }) => name));
    return series.map(({ name, unit, values, line }) => {
      const bare = processors === '' ? name : name.slice(0, -processors.length);
      return {
        name: unit === 'ns/op' ? bare : `${bare} ${unit}`,
        value: medianOf(values),
        unit,
        better: this.#betterOf(unit, line),
        spread: deviationOf(values),
      };
    });
  }

  #betterOf(unit: string, line: number): Benchmark['better'] {
    const known = this.#better.get(unit) ?? (unit.endsWith('/s') ? 'bigger' : undefined);
    if (known !== undefined) return known;
    if (!usualUnits.has(unit)) {
      this.#warnings.add(
        line,
        `of ${unit.slice(0, 60)} the smaller is taken as the better (print "Unit ${unit.slice(0, 60)} better=higher" if not)`,
      );
      this.#better.set(unit, 'smaller');
    }
    return 'smaller';
  }
}

/** The "-8" at the end of every name: how many processors there were, unless several numbers were tried (`-cpu`). */
const commonProcessors = (names: readonly string[]): string => {
  const [first = '', ...others] = new Set(names.map((name) => /-\d{1,5}$/.exec(name)?.[0] ?? ''));
  return others.length === 0 ? first : '';
};

/**
 * Reads what `go test -bench` prints (https://go.dev/design/14313-benchmark-format). A benchmark is named by its package
 * and name, without the number of processors where that is the same for all; units other than ns/op are benchmarks of
 * their own, named with the unit. Of several counts the median stands. A failed package fails the report, and so does one that
 * ends without PASS. Nothing says how many packages there are: cut between two of them the report is a shorter one, and
 * what asks for a benchmark of the others cannot be judged.
 */
export const createGoBenchParser = (limits?: ParserLimits): Parser<BenchmarkReport> =>
  createLineParser(new GoBenchReader(), limits);
