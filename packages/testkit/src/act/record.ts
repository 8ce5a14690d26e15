import type { DeclaredJob } from './job-tree.ts';
import type { Annotation, Conclusion, LogLine } from './log.ts';

/** What is known about one step after the run; steps that were skipped leave no line and are not listed. */
export interface ActStep {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly conclusion: Conclusion;
  readonly durationMs: number;
  readonly lines: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** What is known about one job, or one leg of its matrix. */
export interface ActJob {
  /** Job ids from the outside in, joined by "/": "quality/plan". */
  readonly path: string;
  readonly matrix: string;
  readonly conclusion: Conclusion;
  readonly steps: readonly ActStep[];
  /** The summaries of its steps, one after the other, as GitHub shows them. */
  readonly summary: string;
}

/** The jobs of a run from its log; declared jobs without a line of their own were skipped. */
export function recordJobs(declared: readonly DeclaredJob[], lines: readonly LogLine[]): readonly ActJob[] {
  return declared
    .filter((job) => !job.calls)
    .flatMap((job) => {
      const own = lines.filter((line) => belongsTo(line, job));
      const legs = Map.groupBy(own, (line) => line.matrix);
      if (legs.size === 0) return [skipped(job)];
      return [...legs].map(([matrix, leg]) => recordJob(job.path.join('/'), matrix, leg));
    });
}

/** The path of the declared job that a line belongs to; act's own name where it belongs to none. */
export const pathOf = (declared: readonly DeclaredJob[], line: LogLine): string =>
  declared.find((job) => belongsTo(line, job))?.path.join('/') ?? line.jobName;

// A leg of a matrix is named "job-1"; the job's id tells it from another job of that name.
const belongsTo = (line: LogLine, job: DeclaredJob): boolean =>
  line.jobId === job.path.at(-1) &&
  (line.jobName === job.logName || (line.matrix !== '{}' && line.jobName.startsWith(`${job.logName}-`)));

const skipped = (job: DeclaredJob): ActJob => ({
  path: job.path.join('/'),
  matrix: '{}',
  conclusion: 'skipped',
  steps: [],
  summary: '',
});

function recordJob(path: string, matrix: string, lines: readonly LogLine[]): ActJob {
  const steps = [...Map.groupBy(lines.filter(isStepLine), (line) => `${line.stage} ${line.stepId}`).values()];
  // Before the first step act only looks up the actions: no step has begun yet.
  const records = steps.filter((step) => step.some(({ kind }) => kind === 'step-started')).map(recordStep);
  return {
    path,
    matrix,
    conclusion: concludeJob(matrix, lines, records),
    steps: records,
    summary: records.map((step) => step.summary).join(''),
  };
}

// act tells every leg of a matrix the result of the whole job: a leg whose steps all succeeded did not fail.
function concludeJob(matrix: string, lines: readonly LogLine[], steps: readonly ActStep[]): Conclusion {
  const end = lines.findLast((line) => line.kind === 'job-ended');
  if (end?.kind !== 'job-ended') return 'cancelled';
  const ownFailure = matrix === '{}' || steps.some((step) => step.conclusion !== 'success');
  return end.conclusion === 'failure' && !ownFailure ? 'success' : end.conclusion;
}

const isStepLine = (line: LogLine): boolean => line.stepId !== '' && !line.stepId.startsWith('--') && line.stage !== '';

function recordStep(lines: readonly LogLine[]): ActStep {
  const end = lines.findLast((line) => line.kind === 'step-ended');
  return {
    id: lines[0]?.stepId ?? '',
    name: lines[0]?.stepName ?? '',
    stage: lines[0]?.stage ?? '',
    conclusion: end?.kind === 'step-ended' ? end.conclusion : 'cancelled',
    durationMs: end?.kind === 'step-ended' ? end.durationMs : 0,
    lines: lines.flatMap((line) => (line.kind === 'output-line' ? [line.text] : [])),
    outputs: Object.fromEntries(lines.flatMap((line) => (line.kind === 'output' ? [[line.name, line.value]] : []))),
    summary: lines.flatMap((line) => (line.kind === 'summary' ? [line.markdown] : [])).join(''),
    annotations: lines.flatMap((line) => (line.kind === 'annotation' ? [line.annotation] : [])),
  };
}
