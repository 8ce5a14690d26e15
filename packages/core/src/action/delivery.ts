import { type Annotation, rankAnnotations } from '../domain/annotation.ts';
import type { Cancellation } from '../domain/cancellation.ts';
import { fromWorkspace } from '../domain/checkout.ts';
import { renderDocument, summaryRoom } from '../domain/document.ts';
import { advice, prose } from '../domain/markdown.ts';
import { countOf } from '../domain/quantity.ts';
import { type Mark, type Verdict, verdictLine } from '../domain/verdict.ts';
import { toLogLine, toLogLines } from '../domain/workflow-text.ts';
import { ConfigurationError } from '../inputs/problem.ts';
import type { Files } from '../ports/files.ts';
import type { Runner } from '../ports/runner.ts';
import { CannotJudge } from './cannot-judge.ts';
import type { Outcome, PostOutcome } from './outcome.ts';

interface Addressee {
  readonly subject: string;
  readonly runner: Runner;
}

const levels = { failed: 'error', attention: 'warning', 'not-judged': 'warning' } as const;

const safeAnnotation = (annotation: Annotation): Annotation => ({
  ...annotation,
  title: toLogLine(annotation.title),
  message: toLogLines(annotation.message).join('\n'),
});

// What cannot be written must not keep the verdict from being told, nor turn it around: say so and go on.
const tryToTell = async (runner: Runner, what: string, tell: () => void | Promise<void>): Promise<void> => {
  try {
    await tell();
  } catch (error) {
    const reason = Error.isError(error) ? error.message : String(error);
    runner.writeLine(toLogLine(`! The ${what} could not be written: ${reason}`));
  }
};

const tellSummary = (runner: Runner, markdown: string): Promise<void> =>
  tryToTell(runner, 'job summary', () => runner.appendSummary(markdown));

/** Tells the way out where a person looks, before the verdict, so that the log ends with that. */
const tellFix = ({ subject, runner }: Addressee, fix = ''): void => {
  if (fix !== '') runner.annotate(safeAnnotation({ level: 'notice', title: subject, message: fix, weight: 0 }));
};

const tellVerdict = ({ subject, runner }: Addressee, verdict: Verdict, details = ''): void => {
  const line = verdictLine(verdict);
  if (verdict.mark === 'passed') runner.writeLine(toLogLine(line));
  else {
    const message = details === '' ? line : `${line}\n${details}`;
    runner.annotate(safeAnnotation({ level: levels[verdict.mark], title: subject, message, weight: 0 }));
  }
};

export interface Delivery extends Addressee {
  readonly files: Files;
  /** Relative to the working directory, where `files` is rooted. */
  readonly reportFile: string;
  /** Relative to the workspace. */
  readonly workingDirectory: string;
}

/** Writes the report, and answers its path from the workspace: empty where nobody asks for it, or where it could not be written and is not needed. */
const deliverReport = async (delivery: Delivery, report: string): Promise<string> => {
  const { runner, files, reportFile, workingDirectory } = delivery;
  // Nobody expects a file from a question, and the next `git add` would take it along.
  if (runner.report === 'on-request' && runner.input('report-file') === '') return '';
  const written = await files.writeText(reportFile, report);
  if (written.ok) return fromWorkspace(workingDirectory, reportFile);
  const problem = `The report could not be written. ${written.error.message}`;
  if (runner.report === undefined) throw new Error(problem);
  runner.writeLine(toLogLine(`! ${problem}`));
  return '';
};

/** Tells an outcome everywhere it is told, the verdict last; returns the exit code. Throws when a report that is needed cannot be written. */
export const deliverOutcome = async (delivery: Delivery, outcome: Outcome): Promise<number> => {
  const { runner, subject } = delivery;
  const report = await deliverReport(delivery, outcome.report);
  for (const [name, value] of Object.entries(outcome.outputs)) runner.setOutput(name, value);
  runner.setOutput('verdict', outcome.verdict.mark);
  runner.setOutput('report-file', report);
  await tellSummary(runner, renderDocument(outcome.summary, summaryRoom));
  const failed = outcome.enforced && outcome.verdict.mark === 'failed';
  const mark: Mark = outcome.verdict.mark === 'failed' && !failed ? 'attention' : outcome.verdict.mark;
  const used = { ...(mark === 'passed' ? {} : { [levels[mark]]: 1 }), ...(outcome.fix ? { notice: 1 } : {}) };
  for (const annotation of rankAnnotations(outcome.annotations, used)) runner.annotate(safeAnnotation(annotation));
  tellFix({ subject, runner }, outcome.fix);
  tellVerdict({ subject, runner }, { ...outcome.verdict, mark });
  return failed ? 1 : 0;
};

/** Tells what post came to, the verdict last; returns the exit code: 1 only where the outcome fails the job. */
export const deliverPost = async (delivery: Delivery, outcome: PostOutcome): Promise<number> => {
  const { runner, files, reportFile, subject } = delivery;
  const { report, verdict, fix, failsJob } = outcome;
  if (report !== undefined) {
    const written = await files.writeText(reportFile, report);
    if (!written.ok) runner.writeLine(toLogLine(`! The report could not be written. ${written.error.message}`));
  }
  await tellSummary(runner, renderDocument(outcome.summary, summaryRoom));
  tellFix({ subject, runner }, fix);
  const mark: Mark = verdict.mark === 'failed' && !failsJob ? 'attention' : verdict.mark;
  tellVerdict({ subject, runner }, { ...verdict, mark });
  return failsJob ? 1 : 0;
};

const causeChain = (error: unknown): string => {
  if (!Error.isError(error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}\nbecause: ${causeChain(error.cause)}`;
};

const stackOf = (error: unknown): string => (Error.isError(error) ? (error.stack ?? error.message) : String(error));

const isTolerated = (error: unknown): boolean => error instanceof CannotJudge && !error.enforced;

interface Failure {
  readonly sentence: string;
  readonly details: string;
  readonly mark: Mark;
  /** The output `verdict`. */
  readonly output: Mark;
}

const describeFailure = (error: unknown, cancellation: Cancellation): Failure => {
  if (error instanceof ConfigurationError) {
    const count = error.problems.length;
    return {
      mark: 'failed',
      output: 'failed',
      sentence: `${countOf(count, 'input is', 'inputs are')} wrong.`,
      details: error.message,
    };
  }
  if (cancellation.reason !== undefined) {
    // Nothing was found wrong, and nothing was found right either.
    const sentence = `stopped before a verdict (${cancellation.reason}).`;
    return { mark: 'attention', output: 'not-judged', sentence, details: '' };
  }
  const [first = '', ...rest] = causeChain(error).split('\n');
  return {
    mark: isTolerated(error) ? 'attention' : 'failed',
    output: 'failed',
    sentence: first,
    details: rest.join('\n'),
  };
};

export interface Breakdown extends Addressee {
  readonly cancellation: Cancellation;
  readonly inPost: boolean;
}

/** Tells why there is no outcome; returns the exit code. The stack is for debug logs. */
export const deliverFailure = async (breakdown: Breakdown, error: unknown): Promise<number> => {
  const { runner, subject, cancellation, inPost } = breakdown;
  const failure = describeFailure(error, cancellation);
  const verdict: Verdict = { subject, sentence: failure.sentence, mark: inPost ? 'attention' : failure.mark };
  for (const line of toLogLines(stackOf(error))) runner.debug(line);
  if (!inPost) {
    await tryToTell(runner, 'output `verdict`', () => runner.setOutput('verdict', failure.output));
    await tellSummary(runner, `### ${prose(verdictLine(verdict)).markdown}\n\n${advice(failure.details).markdown}\n`);
  }
  tellVerdict({ subject, runner }, verdict, failure.details);
  return inPost || isTolerated(error) ? 0 : 1;
};
