import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrivyReport } from '@drawbridge/core/reports/trivy/model';
import { createTrivyParser } from '@drawbridge/core/reports/trivy/reader';
import { type Decision, decide } from '../src/decide/decision.ts';
import type { Facts } from '../src/decide/facts.ts';
import type { Finding } from '../src/decide/finding.ts';
import type { SarifRun } from '../src/decide/sarif/log.ts';
import type { Scan } from '../src/decide/scan.ts';
import { nameTargets, parseTarget, type Target } from '../src/decide/target.ts';
import type { Config } from '../src/inputs/config.ts';
import { readConfig } from '../src/inputs.ts';

const fixtures = join(import.meta.dirname, '../../../packages/core/tests/reports/trivy/fixtures');

/** What real Trivy printed, by the file's name. */
export const fixtureText = (name: string): string => readFileSync(join(fixtures, `${name}.json`), 'utf8');

/** A report that can be read. */
export const readReport = (text: string): TrivyReport => {
  const parser = createTrivyParser();
  parser.push(new TextEncoder().encode(text));
  const report = parser.end();
  if (!report.ok) throw new Error(report.error.reason);
  return report.value;
};

/** A target that is written right. */
export const targetOf = (line: string): Target => {
  const target = parseTarget(line);
  if (!target.ok) throw new Error(target.error);
  const [named] = nameTargets([target.value], '.');
  if (named === undefined) throw new Error('no target');
  return named;
};

/** A scan of a recorded report. */
export const scanOf = (fixture: string, line = 'fs: .'): Scan => ({
  target: targetOf(line),
  report: readReport(fixtureText(fixture)),
  warnings: [],
});

/** A scan that saw these results, in Trivy's own form. */
export const scanOfResults = (results: readonly object[], line = 'fs: .', more: object = {}): Scan => ({
  target: targetOf(line),
  report: readReport(JSON.stringify({ SchemaVersion: 2, ArtifactName: '.', Results: results, ...more })),
  warnings: [],
});

/** A Config by the inputs that are given. */
export const configOf = (inputs: Readonly<Record<string, string>> = {}): Config => {
  const config = readConfig((name) => inputs[name] ?? '');
  if (!config.ok) throw new Error(config.error.map(({ message }) => message).join('\n'));
  return config.value;
};

export const head = 'a'.repeat(40);

/** Facts of these scans, at the top of the repository, without ignores and baselines. */
export const factsOf = (scans: readonly Scan[], changes: Partial<Facts> = {}): Facts => ({
  scans,
  unscanned: [],
  bare: [],
  foreign: [],
  references: new Map(),
  ignores: { rules: [], told: [] },
  ground: { prefix: '', homes: new Map() },
  repository: undefined,
  head,
  runId: '1001',
  unseen: new Map(),
  inlineIgnores: [],
  database: undefined,
  tool: 'Trivy 0.76.0',
  nowMs: Date.UTC(2026, 0, 1),
  ...changes,
});

/** A vulnerability of high severity, unless told. */
export const findingOf = (changes: Partial<Finding> = {}): Finding => ({
  target: 'fs',
  class: 'vulnerability',
  reportedAs: 'vulnerability',
  rule: 'CVE-2026-0001',
  severity: 'high',
  severitySource: 'ghsa',
  message: 'left pads too much',
  path: 'package-lock.json',
  lines: { startLine: 3, endLine: 5 },
  isGuest: false,
  within: '',
  resource: '',
  package: { name: 'left', version: '1.0.0', fixedVersion: '1.0.1', purl: 'pkg:npm/left@1.0.0' },
  packageFile: 'package-lock.json',
  status: 'fixed',
  about: { title: 'left pads too much', description: '', resolution: '', url: '', weaknesses: [], scores: [] },
  identity: '0'.repeat(32),
  ...changes,
});

/** The decision on one or more scans, by the inputs that are given. */
export const decisionOn = (
  scans: readonly Scan[],
  inputs: Readonly<Record<string, string>> = {},
  changes: Partial<Facts> = {},
): Decision => decide(factsOf(scans, changes), configOf(inputs));

/** The only run of the first document of a decision, read back from the text of its file. */
export const sarifOf = ({ sources: [source] }: Decision, room = 5_000): SarifRun => {
  const { runs }: { runs: readonly SarifRun[] } = JSON.parse(source?.build(room).file ?? '{"runs":[]}');
  const [run] = runs;
  if (run === undefined) throw new Error('no run');
  return run;
};

/** A vulnerability of left 1.0.0 as Trivy writes it, unless told. */
export const vulnerability = (changes: object = {}): object => ({
  VulnerabilityID: 'CVE-2026-0001',
  PkgID: 'left@1.0.0',
  PkgName: 'left',
  PkgIdentifier: { PURL: 'pkg:npm/left@1.0.0' },
  InstalledVersion: '1.0.0',
  FixedVersion: '1.0.1',
  Status: 'fixed',
  Severity: 'HIGH',
  SeveritySource: 'ghsa',
  Title: 'left pads too much',
  Description: 'It pads more than it was asked for.',
  PrimaryURL: 'https://avd.example/cve-2026-0001',
  ...changes,
});

/** Packages of a lock file as Trivy writes them: names with versions, at these lines. */
export const packagesAt = (ids: readonly string[], startLine = 5): readonly object[] =>
  ids.map((id, index) => {
    const [Name = '', Version = ''] = id.split('@');
    const line = startLine + index * 5;
    return {
      ID: id,
      Name,
      Version,
      Identifier: { PURL: `pkg:npm/${id}` },
      Locations: [{ StartLine: line, EndLine: line + 4 }],
    };
  });

/** The result of a lock file. */
export const lockFile = (vulnerabilities: readonly object[], changes: object = {}): object => ({
  Target: 'package-lock.json',
  Class: 'lang-pkgs',
  Type: 'npm',
  Packages: packagesAt(['left@1.0.0', 'right@1.0.0']),
  Vulnerabilities: vulnerabilities,
  ...changes,
});
