import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnyFormat } from '../../src/reports/any-report.ts';
import { recordedReports } from './findings/recorded.ts';

/** A report that a real tool wrote, and the one format that it is. */
export interface Fixture {
  readonly name: string;
  readonly format: AnyFormat;
  readonly bytes: Uint8Array;
}

const readAll = (family: string): readonly (readonly [name: string, bytes: Uint8Array])[] => {
  const folder = path.join(import.meta.dirname, family, 'fixtures');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:provenance\.json|generate\.sh|README\.md)$/.test(entry.name))
    .map(({ parentPath, name }): [string, Uint8Array] => {
      const file = path.join(parentPath, name);
      return [path.relative(folder, file).replaceAll('\\', '/'), new Uint8Array(readFileSync(file))];
    })
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
};

const firstFit = (rules: readonly (readonly [RegExp, AnyFormat])[], name: string): AnyFormat => {
  const format = rules.find(([pattern]) => pattern.test(name))?.[1];
  if (format === undefined) throw new Error(`${name} fits no rule of the table`);
  return format;
};

const formatsOfTests: readonly (readonly [RegExp, AnyFormat])[] = [
  [/nunit2\.xml$/, 'nunit2'],
  [/nunit3\.xml$/, 'nunit3'],
  [/(?:xunit2|xunit-v?3|xunit)\.xml$/, 'xunit2'],
  [/\.xml$/, 'junit'],
  [/\.trx$/, 'trx'],
  [/\.tap$/, 'tap'],
  [/ctrf\.json$/, 'ctrf'],
  [/^go.*\.json$/, 'go-test'],
];

const formatsOfCoverage: readonly (readonly [RegExp, AnyFormat])[] = [
  [/\.lcov$/, 'lcov'],
  [/\.xml$/, 'cobertura'],
];

const formatsOfMeasures: readonly (readonly [RegExp, AnyFormat])[] = (
  ['jscpd', 'interrogate', 'typedoc', 'hyperfine', 'pytest-benchmark', 'go-bench'] as const
).map((format) => [new RegExp(`^${format}/`), format]);

const familyOf = (family: string, rules: readonly (readonly [RegExp, AnyFormat])[]): readonly Fixture[] =>
  readAll(family)
    .filter(([name]) => !name.startsWith('unread/'))
    .map(([name, bytes]) => ({ name: `${family}/${name}`, format: firstFit(rules, name), bytes }));

/** Every report in the repository that a tool wrote and that is read. */
export const fixtures: readonly Fixture[] = [
  ...familyOf('tests', formatsOfTests),
  ...familyOf('coverage', formatsOfCoverage),
  ...familyOf('measures', formatsOfMeasures),
  ...recordedReports.map(({ name, format, bytes }) => ({ name: `findings/${name}`, format, bytes })),
];

/** Reports that their structure alone does not tell, and why: they are read where somebody names their format, or not at all. */
export const undetected: ReadonlyMap<string, RegExp> = new Map([
  ...['flake8/clean.txt', 'mypy/clean.json', 'tsc/clean.txt'].map((name) => [`findings/${name}`, /is empty/] as const),
  ...['gitleaks', 'hadolint', 'pylint', 'ruff', 'shellcheck'].map(
    (tool) => [`findings/${tool}/clean.json`, /an empty list, as many tools write it/] as const,
  ),
  ['measures/go-bench/none.txt', /no report that is known/],
  ['measures/interrogate/nothing.txt', /found no Python file/],
  ['measures/interrogate/result-only.txt', /a rounded percentage/],
  ['measures/typedoc/shop.log', /TypeDoc's log/],
  ['measures/typedoc/shop-0.25.log', /TypeDoc's log/],
]);

/** Coverage formats that are known and not read. */
export const unread: readonly (readonly [name: string, bytes: Uint8Array])[] = readAll('coverage').filter(([name]) =>
  name.startsWith('unread/'),
);
