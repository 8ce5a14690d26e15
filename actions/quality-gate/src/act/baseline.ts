import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { type RunText, replaceOlder, updateStoredText } from '@drawbridge/core/action/stored-text';
import { shortSha } from '@drawbridge/core/domain/object-name';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import type { Baseline } from '../decide/baseline.ts';
import { baselinePath, formatBaseline, type KeptBaseline, parseBaseline } from '../gather/baseline-text.ts';

type StoreScene = Pick<Scene, 'store' | 'clock' | 'context' | 'cancellation'>;

const contentOf = ({ baseline }: KeptBaseline): string =>
  formatBaseline({ runId: '', baseline: { ...baseline, commit: '', createdMs: 0 } });

const readKept = (text: string): RunText | undefined => {
  const known = parseBaseline(text);
  return known.ok ? { runId: known.value.runId, content: contentOf(known.value) } : undefined;
};

const propose = (kept: KeptBaseline) => {
  const message = `quality-gate: baseline of ${shortSha(kept.baseline.commit)}`;
  const own = { runId: kept.runId, content: contentOf(kept), text: formatBaseline(kept), message };
  return replaceOlder(own, readKept);
};

const told = {
  written: 'Baseline kept',
  unchanged: 'Baseline unchanged',
  newer: '– Baseline not kept: a newer run has written its own',
} as const;

const explain = (problem: GitHubProblem, { context }: StoreScene): string => {
  const { what, fix = '' } = explainRefusal(problem, { doing: 'keep the baseline', scope: 'contents' }, context);
  return `! Baseline not kept, the next run compares with the one before: ${what} ${fix}`.trim();
};

/** The baseline to keep, where it is kept, and whether that is allowed. */
export interface BaselineRequest {
  /** undefined: nothing is kept. */
  readonly key: string | undefined;
  readonly baseline: Baseline | undefined;
  readonly dryRun: boolean;
}

const isPushToDefault = ({ eventName, ref, defaultBranch }: StoreScene['context']): boolean =>
  eventName === 'push' && ref === `refs/heads/${defaultBranch}`;

/**
 * Keeps what the next runs compare with: only on a push to the default branch, of the very commit that was pushed, and
 * never over that of a newer run. What stands in the way is one line of the log, never a failure.
 */
export const keepBaseline = async (
  { key, baseline, dryRun }: BaselineRequest,
  scene: StoreScene & Pick<Scene, 'log'>,
): Promise<void> => {
  const { context, log } = scene;
  if (key === undefined || baseline === undefined || !isPushToDefault(context)) return;
  if (baseline.commit !== context.sha)
    return log.line(
      `! Baseline not kept: ${shortSha(baseline.commit)} is checked out, and ${shortSha(context.sha)} was pushed`,
    );
  if (dryRun) return log.line('– Dry run: the baseline is not kept.');
  const kept = { runId: context.runId, baseline };
  const done = await updateStoredText({ path: baselinePath(key), propose: propose(kept) }, scene);
  log.line(done.ok ? told[done.value] : explain(done.error, scene));
};
