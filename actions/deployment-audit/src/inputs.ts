import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { type CommonConfig, commonInputs } from '@drawbridge/core/inputs/common';
import type { InputProblem } from '@drawbridge/core/inputs/problem';
import {
  type ConfigOf,
  choice,
  flag,
  type InputSpec,
  lines,
  readInputs,
  refine,
  text,
  where,
  workspacePath,
} from '@drawbridge/core/inputs/spec';
import { type Gate, parseGateResults } from './inputs/gate-results.ts';
import { type Period, parseFrom, parseTo } from './inputs/period.ts';

const modes = ['record', 'verify', 'reconcile', 'export', 'report'] as const;
const phases = ['both', 'intent', 'result'] as const;

/** How a deployment ended: in the words of a step's outcome, or in those of the log. */
const outcomes = [
  ...['success', 'failure', 'cancelled', 'skipped'],
  ...['succeeded', 'rolled-back', 'rollback-failed', 'aborted', 'nothing-to-do', 'superseded', 'unfinished'],
] as const;

// Names stand in ids, tables and messages of commits.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const controls = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

const name = (): InputSpec<string> =>
  where(text(), (written) =>
    written.length > 255 || controls.test(written)
      ? `it is longer than 255 characters, or has control characters. Write the name as GitHub shows it.`
      : undefined,
  );

const notABranch = /(^|\/)[.-]|\.\.|\/\/|\.lock(\/|$)|[\s~^:?*[\\]|@\{|[./]$|^\/|^@$/;

const branchName = (): InputSpec<string> =>
  where(text({ default: 'deployment-log' }), (written) =>
    notABranch.test(written) || controls.test(written) || written.startsWith('refs/')
      ? `"${written}" is no name of a branch. Write it without refs/heads/, e.g. deployment-log.`
      : undefined,
  );

const commitName = (): InputSpec<string> =>
  where(text(), (written) =>
    written === '' || /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(written)
      ? undefined
      : `"${written}" is no whole commit. Write its 40 digits, e.g. \`\${{ github.sha }}\`, or leave it out.`,
  );

const { 'working-directory': workingDirectory, 'github-token': token, 'dry-run': dryRun } = commonInputs('');

/** The inputs as action.yml declares them. */
export const inputs = {
  mode: choice(modes, { default: 'record' }),
  environment: name(),
  service: name(),
  version: name(),
  artifact: name(),
  commit: commitName(),
  gates: lines(),
  'gate-results': refine(text(), parseGateResults),
  phase: choice(phases, { default: 'both' }),
  'deploy-report': workspacePath({ default: 'drawbridge/deploy-with-rollback.json' }),
  outcome: choice(['', ...outcomes]),
  required: flag({ default: 'true' }),
  branch: branchName(),
  'signing-key': text(),
  'public-key': text(),
  'log-path': workspacePath(),
  since: text(),
  'fail-on': choice(['none', 'findings'], { default: 'none' }),
  production: lines({ default: 'production*\nprod*' }),
  from: refine(text(), parseFrom),
  to: refine(text(), parseTo),
  'output-folder': workspacePath({ default: 'drawbridge/audit' }),
  'working-directory': workingDirectory,
  'github-token': token,
  'report-file': workspacePath({ default: 'drawbridge/deployment-audit.json' }),
  'dry-run': dryRun,
} as const;

/** What was told about the end of a deployment that no report of ours tells of. */
export type GivenOutcome = (typeof outcomes)[number];

export interface RecordTask {
  readonly mode: 'record';
  readonly phase: (typeof phases)[number];
  /** What is empty is taken from the run. */
  readonly release: { readonly version: string; readonly artifact: string; readonly commit: string };
  /** Globs of reports, from the working directory. */
  readonly gates: readonly string[];
  readonly gateResults: readonly Gate[];
  /** From the working directory. */
  readonly deployReport: string;
  /** undefined: not told. In post it is read anew, and may be known by then. */
  readonly outcome: GivenOutcome | undefined;
  /** True: no deployment without an entry that was written before it. */
  readonly required: boolean;
}

export interface VerifyTask {
  readonly mode: 'verify';
  /** An older checkpoint, or a file that holds one; empty: there is none. */
  readonly since: string;
}

export interface ReconcileTask {
  readonly mode: 'reconcile';
  readonly failsOnFindings: boolean;
}

export interface ExportTask {
  readonly mode: 'export';
  readonly period: Period;
}

export interface ReportTask {
  readonly mode: 'report';
  /** Globs of the environments that DORA's metrics count. */
  readonly production: readonly string[];
  readonly period: Period;
  readonly since: string;
}

type Task = RecordTask | VerifyTask | ReconcileTask | ExportTask | ReportTask;

export interface Config extends Pick<CommonConfig, 'token' | 'workingDirectory' | 'dryRun' | 'reportFile'> {
  /** Empty: every one (only where the log is read). */
  readonly environment: string;
  /** Empty: the only one, or every one where the log is read. */
  readonly service: string;
  /** The branch that holds the log. */
  readonly branch: string;
  /** Empty: checkpoints are not signed. */
  readonly signingKey: string;
  /** Empty: signatures are not checked. */
  readonly publicKey: string;
  /** A folder with a checkout of the log's branch, from the working directory; empty: git is asked for the branch. */
  readonly logPath: string;
  /** From the working directory. */
  readonly outputFolder: string;
  readonly task: Task;
}

type Values = ConfigOf<typeof inputs>;

const recordTask = (values: Values): RecordTask => ({
  mode: 'record',
  phase: values.phase,
  release: { version: values.version, artifact: values.artifact, commit: values.commit },
  gates: values.gates,
  gateResults: values['gate-results'],
  deployReport: values['deploy-report'],
  outcome: outcomes.find((word) => word === values.outcome),
  required: values.required,
});

const taskOf = (values: Values): Task => {
  const period = { fromMs: values.from, toMs: values.to };
  switch (values.mode) {
    case 'record':
      return recordTask(values);
    case 'verify':
      return { mode: 'verify', since: values.since };
    case 'reconcile':
      return { mode: 'reconcile', failsOnFindings: values['fail-on'] === 'findings' };
    case 'export':
      return { mode: 'export', period };
    case 'report':
      return { mode: 'report', period, since: values.since, production: values.production };
  }
};

const toConfig = (values: Values): Config => ({
  token: values['github-token'],
  workingDirectory: values['working-directory'],
  reportFile: values['report-file'],
  dryRun: values['dry-run'],
  environment: values.environment,
  service: values.service,
  branch: values.branch,
  signingKey: values['signing-key'],
  publicKey: values['public-key'],
  logPath: values['log-path'],
  outputFolder: values['output-folder'],
  task: taskOf(values),
});

const needsEnvironment = ['record', 'reconcile'];

const findContradictions = (values: Values): readonly InputProblem[] => [
  ...(needsEnvironment.includes(values.mode) && values.environment === ''
    ? [{ input: 'environment', message: `\`mode: ${values.mode}\` needs it. Name it as GitHub does, e.g. production.` }]
    : []),
  ...(values.from !== undefined && values.to !== undefined && values.from >= values.to
    ? [{ input: 'to', message: 'it lies before `from`. Turn them around.' }]
    : []),
];

/** Raw inputs as a Config, or every problem at once. */
export const readConfig = (raw: (name: string) => string): Result<Config, readonly InputProblem[]> => {
  const read = readInputs(inputs, raw);
  if (!read.ok) return read;
  const problems = findContradictions(read.value);
  return problems.length > 0 ? failure(problems) : success(Object.freeze(toConfig(read.value)));
};
