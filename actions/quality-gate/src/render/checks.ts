import { countOf, formatCount, formatDuration } from '@drawbridge/core/domain/quantity';
import { signOf } from '@drawbridge/core/domain/verdict';
import type { CommandResult } from '../decide/evidence.ts';
import type { Check } from '../inputs/checks.ts';

const runningShown = 8;

/** How far the checks are, and what is being waited for. */
export const renderProgress = (progress: {
  readonly done: number;
  readonly total: number;
  readonly running: readonly { readonly name: string; readonly elapsedMs: number }[];
}): string => {
  const { done, total, running } = progress;
  const shown = running.slice(0, runningShown).map(({ name, elapsedMs }) => `${name} ${formatDuration(elapsedMs)}`);
  const more = running.length > runningShown ? ` and ${formatCount(running.length - runningShown)} more` : '';
  const rest = total - done - running.length;
  const waiting = rest > 0 ? `; ${formatCount(rest)} waiting` : '';
  return `  … ${formatCount(done)} of ${countOf(total, 'check')} done; running: ${shown.join(', ')}${more}${waiting}`;
};

/** Why a check is started again. */
export const renderAttempt = ({ name, reason, attempts }: CommandResult, { retries }: Check): string =>
  `  ! ${name}: ${reason}; attempt ${attempts + 1} of ${retries + 1} begins`;

/** How a check ended, at its last attempt; where it wrote a report, that decides what its failure means. */
export const renderCheckEnd = ({ name, end, reason, attempts, durationMs }: CommandResult, check: Check): string => {
  const duration = formatDuration(durationMs);
  if (end === 'passed')
    return attempts === 1
      ? `  ${signOf('passed')} ${name}, ${duration}`
      : `  ${signOf('attention')} ${name} passed at attempt ${attempts} (flaky), ${duration}`;
  const isReportAsked = end === 'failed' && check.report.length > 0;
  const tried = attempts > 1 ? ` (${attempts} times)` : '';
  return isReportAsked
    ? `  ${signOf('attention')} ${name}: ${reason}${tried}, ${duration}; its report is asked why`
    : `  ${signOf('failed')} ${name}: ${reason}${tried}, ${duration}`;
};

/** What a check said, each line marked as not ours; how much of it is left out. Nothing where one that passed said nothing. */
export const renderOutput = (
  { end }: Pick<CommandResult, 'end'>,
  output: { readonly lines: () => readonly string[]; readonly hidden: () => number },
): readonly string[] => {
  const hidden = output.hidden();
  const lines = output.lines().map((line) => `  │ ${line}`);
  if (hidden > 0) return [`  … ${countOf(hidden, 'earlier line')} left out`, ...lines];
  return lines.length === 0 && end !== 'passed' ? ['  (it wrote nothing)'] : lines;
};
