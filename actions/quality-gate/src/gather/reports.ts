import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { findReports } from '@drawbridge/core/action/report-search';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Repository } from '@drawbridge/core/domain/checkout';
import { compileGlobs } from '@drawbridge/core/domain/glob';
import { emptyWhenClean } from '@drawbridge/core/reports/drawbridge/policy-formats';
import type { MissingReport, ReadReport } from '../decide/evidence.ts';
import type { DeclaredReport } from '../decide/policy.ts';
import type { ReportPatterns } from '../inputs/patterns.ts';
import { type CheckRun, stateOfReports } from './checks.ts';
import { placeCoverage } from './coverage.ts';
import { createContentMapper } from './mapping.ts';
import { separateFiles } from './namesakes.ts';
import { type AsideReport, readReport } from './reading.ts';
import { findTwins } from './twins.ts';

/** Which reports are read: the policy's, those of the checks that ran, and what the input's patterns find beside them. */
export interface ReportPlan {
  readonly declared: readonly DeclaredReport[];
  readonly runs: readonly CheckRun[];
  readonly discovered: readonly ReportPatterns[];
  /** Where this gate writes its own: one that lies there is of an earlier run, and is never read. */
  readonly ownReport: string;
}

export interface GatheredReports {
  readonly reports: readonly ReadReport[];
  /** Paths of those that say again what another one has said: they do not count. */
  readonly repeated: readonly string[];
  /** Reports of ours that say nothing about the code: they do not count. */
  readonly aside: readonly (AsideReport & { readonly path: string })[];
  readonly missing: readonly MissingReport[];
}

interface Wanted {
  /** The name that it is declared under. */
  readonly name: string | undefined;
  readonly input: string;
  readonly patterns: readonly string[];
  /** Patterns of which each has to match a file. */
  readonly expected: readonly string[];
  readonly format: string;
  readonly isRequired: boolean;
  readonly isCleanWhenEmpty: boolean;
}

const fromPolicy = ({ name, files, format, required, empty }: DeclaredReport): Wanted => ({
  name,
  input: 'files',
  patterns: files,
  expected: [],
  format,
  isRequired: required,
  isCleanWhenEmpty: empty === 'clean',
});

// A failed command is told as such; that it wrote no report either is no second reason.
const fromCheck = ({ check, result }: CheckRun): Wanted => ({
  name: check.name,
  input: 'report',
  patterns: check.report,
  expected: [],
  format: check.format,
  isRequired: result.end === 'passed',
  isCleanWhenEmpty: result.end === 'passed' && emptyWhenClean.includes(check.format),
});

const fromInput = ({ format, patterns, expected }: ReportPatterns): Wanted => ({
  name: undefined,
  input: 'reports',
  patterns,
  expected,
  format,
  isRequired: false,
  isCleanWhenEmpty: false,
});

const ranBefore =
  'Check that what writes it ran before this step and in this job, or that its artifact was downloaded.';
const ifOptional = 'declare it in the policy with `required: false`';

const toMissing = ({ name, patterns }: Wanted, { what, fix = '' }: Obstacle): MissingReport => ({
  name,
  patterns,
  place: undefined,
  reason: what,
  fix,
});

// One line may hide behind what another finds.
const unmatched = ({ expected, patterns }: Wanted, paths: readonly string[]): readonly MissingReport[] => {
  const taken = patterns.filter((pattern) => pattern.startsWith('!'));
  return expected
    .filter((pattern) => !paths.some(compileGlobs([pattern, ...taken])))
    .map((pattern) => ({
      name: undefined,
      patterns: [pattern],
      place: undefined,
      reason: `no file matches ${pattern}, a line of \`reports\``,
      fix:
        pattern.includes(',') && !pattern.includes('{')
          ? 'Write one glob a line.'
          : `${ranBefore} If it may be missing, ${ifOptional}.`,
    }));
};

const nothingFound = (wanted: Wanted): MissingReport => ({
  name: wanted.name,
  patterns: wanted.patterns,
  place: undefined,
  reason: `no file matches ${wanted.patterns.join(', ')}`,
  fix: ranBefore,
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

const saysNothing = ({ name, patterns }: Wanted, path: string): MissingReport => ({
  name,
  patterns,
  place: path,
  reason: 'it is a report of one of our own actions that says nothing about the code',
  fix: 'Name the report of coverage-threshold or trivy-sarif-upload.',
});

// On Windows people write paths with backslashes; files are found under paths with slashes.
const withoutOwn = (path: string): string => {
  const found = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  return `!${found.replace(/[*?[\]{}()!+@|]/g, '\\$&')}`;
};

type ReportScene = Pick<Scene, 'files' | 'context'>;

/** Reads what is wanted, each file once: under the name that wants it first. */
const createCollector = ({ files, context }: ReportScene, untouched: ReadonlySet<string>) => {
  const taken = new Set<string>();
  const expected = { subject: context, jobsReRun: 'all' } as const;
  const reports: ReadReport[] = [];
  const missing: MissingReport[] = [];
  const aside: (AsideReport & { readonly path: string })[] = [];
  const readOne = async (wanted: Wanted, path: string): Promise<void> => {
    if (untouched.has(path)) return void missing.push(notWritten(wanted, path));
    const { name, patterns, format, isCleanWhenEmpty } = wanted;
    const content = await readReport(files, { path, format, isCleanWhenEmpty, expected });
    if (!content.ok) missing.push({ name, patterns, ...content.error });
    else if (content.value.kind !== 'aside') reports.push({ path, declared: name, report: content.value });
    else if (wanted.isRequired) missing.push(saysNothing(wanted, path));
    else aside.push({ ...content.value, path });
  };
  return {
    reports,
    missing,
    aside,
    take: async (wanted: Wanted, paths: readonly string[]): Promise<void> => {
      for (const path of paths) {
        if (taken.has(path)) continue;
        taken.add(path);
        await readOne(wanted, path);
      }
    },
  };
};

/** Finds and reads the reports, each file once: under the name that the policy gives it, then a check's, then none. */
export const gatherReports = async (
  { declared, runs, discovered, ownReport }: ReportPlan,
  scene: ReportScene,
  repository: Repository | undefined,
): Promise<GatheredReports> => {
  const collector = createCollector(scene, await findUntouched(runs, scene));
  const withReports = runs.filter(({ check }) => check.report.length > 0);
  for (const wanted of [...declared.map(fromPolicy), ...withReports.map(fromCheck), ...discovered.map(fromInput)]) {
    const patterns = [...wanted.patterns, withoutOwn(ownReport)];
    const search = { input: wanted.input, patterns, ...(wanted.expected.length === 0 ? {} : { ifOptional }) };
    const found = await findReports(scene.files, search, repository);
    const { paths, obstacles } = found.ok ? found.value : { paths: [], obstacles: [found.error] };
    collector.missing.push(...obstacles.map((obstacle) => toMissing(wanted, obstacle)));
    if (obstacles.length === 0) {
      if (paths.length === 0 && wanted.isRequired) collector.missing.push(nothingFound(wanted));
      collector.missing.push(...unmatched(wanted, paths));
    }
    await collector.take(wanted, paths);
  }
  const mapContent = createContentMapper(repository);
  const reports = collector.reports.map((each) => ({ ...each, report: mapContent(each.report, each.path) }));
  const twins = findTwins(reports);
  const single = reports.filter((each) => !twins.has(each));
  return {
    reports: repository === undefined ? separateFiles(single) : await placeCoverage(single, scene, repository),
    repeated: [...twins].map(({ path }) => path),
    aside: collector.aside,
    missing: collector.missing,
  };
};
