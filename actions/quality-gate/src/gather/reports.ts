import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { findReports } from '@drawbridge/core/action/report-search';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Repository } from '@drawbridge/core/domain/checkout';
import { emptyWhenClean } from '@drawbridge/core/reports/drawbridge/policy-formats';
import type { MissingReport, ReadReport } from '../decide/evidence.ts';
import type { DeclaredReport } from '../decide/policy.ts';
import type { ReportPatterns } from '../inputs/patterns.ts';
import { type CheckRun, stateOfReports } from './checks.ts';
import { createContentMapper } from './mapping.ts';
import { readReport } from './reading.ts';

/** Which reports are read: the policy's, those of the checks that ran, and what the input's patterns find beside them. */
export interface ReportPlan {
  readonly declared: readonly DeclaredReport[];
  readonly runs: readonly CheckRun[];
  readonly discovered: readonly ReportPatterns[];
}

export interface GatheredReports {
  readonly reports: readonly ReadReport[];
  readonly missing: readonly MissingReport[];
}

interface Wanted {
  /** The name that it is declared under. */
  readonly name: string | undefined;
  readonly input: string;
  readonly patterns: readonly string[];
  readonly format: string;
  readonly isRequired: boolean;
  readonly isCleanWhenEmpty: boolean;
}

const fromPolicy = ({ name, files, format, required, empty }: DeclaredReport): Wanted => ({
  name,
  input: 'files',
  patterns: files,
  format,
  isRequired: required,
  isCleanWhenEmpty: empty === 'clean',
});

// A failed command is told as such; that it wrote no report either is no second reason.
const fromCheck = ({ check, result }: CheckRun): Wanted => ({
  name: check.name,
  input: 'report',
  patterns: check.report,
  format: check.format,
  isRequired: result.end === 'passed',
  isCleanWhenEmpty: result.end === 'passed' && emptyWhenClean.includes(check.format),
});

const fromInput = ({ format, patterns }: ReportPatterns): Wanted => ({
  name: undefined,
  input: 'reports',
  patterns,
  format,
  isRequired: false,
  isCleanWhenEmpty: false,
});

const toMissing = ({ name, patterns }: Wanted, { what, fix = '' }: Obstacle): MissingReport => ({
  name,
  patterns,
  place: undefined,
  reason: what,
  fix,
});

const nothingFound = (wanted: Wanted): MissingReport => ({
  name: wanted.name,
  patterns: wanted.patterns,
  place: undefined,
  reason: `no file matches ${wanted.patterns.join(', ')}`,
  fix: 'Check that what writes it ran before this step and in this job, or that its artifact was downloaded.',
});

const notWritten = ({ name, patterns }: Wanted, path: string): MissingReport => ({
  name,
  patterns,
  place: path,
  reason: 'it was there before the check began, and the check did not write it',
  fix: 'Let the check write it anew, or name the file that it writes in `report`.',
});

/** Paths that a check should have written, and left as they were. */
const findUntouched = async (runs: readonly CheckRun[], scene: Pick<Scene, 'files'>): Promise<ReadonlySet<string>> => {
  const untouched = new Set<string>();
  for (const { check, before } of runs) {
    const after = before.size === 0 ? new Map<string, string>() : await stateOfReports(check, scene);
    for (const [path, state] of after) if (before.get(path) === state) untouched.add(path);
  }
  return untouched;
};

/** Finds and reads the reports, each file once: under the name that the policy gives it, then a check's, then none. */
export const gatherReports = async (
  { declared, runs, discovered }: ReportPlan,
  scene: Pick<Scene, 'files'>,
  repository: Repository | undefined,
): Promise<GatheredReports> => {
  const { files } = scene;
  const mapContent = createContentMapper(repository);
  const untouched = await findUntouched(runs, scene);
  const taken = new Set<string>();
  const reports: ReadReport[] = [];
  const missing: MissingReport[] = [];
  const readOne = async (wanted: Wanted, path: string): Promise<void> => {
    taken.add(path);
    if (untouched.has(path)) return void missing.push(notWritten(wanted, path));
    const { name, patterns, format, isCleanWhenEmpty } = wanted;
    const content = await readReport(files, { path, format, isCleanWhenEmpty });
    if (content.ok) reports.push({ path, declared: name, report: mapContent(content.value, path) });
    else missing.push({ name, patterns, ...content.error });
  };
  const withReports = runs.filter(({ check }) => check.report.length > 0);
  for (const wanted of [...declared.map(fromPolicy), ...withReports.map(fromCheck), ...discovered.map(fromInput)]) {
    const found = await findReports(files, wanted, repository);
    const { paths, obstacles } = found.ok ? found.value : { paths: [], obstacles: [found.error] };
    missing.push(...obstacles.map((obstacle) => toMissing(wanted, obstacle)));
    if (paths.length === 0 && obstacles.length === 0 && wanted.isRequired) missing.push(nothingFound(wanted));
    for (const path of paths) if (!taken.has(path)) await readOne(wanted, path);
  }
  return { reports, missing };
};
