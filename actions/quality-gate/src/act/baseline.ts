import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { success } from '@drawbridge/core/domain/result';
import type { GitHubProblem, GitHubReply } from '@drawbridge/core/ports/github';
import type { Baseline } from '../decide/baseline.ts';
import { baselinePath, formatBaseline, type KeptBaseline, parseBaseline } from '../gather/baseline-text.ts';

/** What became of the baseline. */
type Kept = 'written' | 'unchanged' | 'newer';

type StoreScene = Pick<Scene, 'store' | 'clock' | 'context' | 'cancellation'>;

const attempts = 6;
const firstPauseMs = 200;

const contentOf = ({ baseline }: KeptBaseline): string =>
  formatBaseline({ runId: '', baseline: { ...baseline, commit: '', createdMs: 0 } });

/** Run ids are decimal and rise; of the same run, a later attempt comes again. */
const isNewer = (left: string, right: string): boolean =>
  left.length === right.length ? left > right : left.length > right.length;

const writeOnce = async (path: string, kept: KeptBaseline, { store }: StoreScene): GitHubReply<Kept> => {
  const version = await store.version();
  if (!version.ok) return version;
  const before = await store.read(path);
  if (!before.ok) return before;
  const known = before.value === undefined ? undefined : parseBaseline(before.value.text);
  if (known?.ok && isNewer(known.value.runId, kept.runId)) return success('newer');
  if (known?.ok && contentOf(known.value) === contentOf(kept)) return success('unchanged');
  const message = `quality-gate: baseline of ${kept.baseline.commit.slice(0, 7)}`;
  // Whatever moved between the two answers makes this a conflict, and then all is read again.
  const expected = before.value?.version ?? version.value;
  const written = await store.write({ path, text: formatBaseline(kept), message, expected });
  return written.ok ? success('written') : written;
};

const keep = async (path: string, kept: KeptBaseline, scene: StoreScene): GitHubReply<Kept> => {
  for (let attempt = 1; ; attempt++) {
    const done = await writeOnce(path, kept, scene);
    const isConflict = !done.ok && done.error.kind === 'conflict';
    if (!isConflict || attempt === attempts || scene.cancellation.signal.aborted) return done;
    await scene.clock.sleep(firstPauseMs * 2 ** (attempt - 1), scene.cancellation.signal);
  }
};

const told: Readonly<Record<Kept, string>> = {
  written: 'Baseline kept',
  unchanged: 'Baseline unchanged',
  newer: '– Baseline not kept: a newer run has written its own',
};

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
 * Keeps what the next runs compare with: only on a push to the default branch, never over that of a newer run. What
 * stands in the way is one line of the log, never a failure.
 */
export const keepBaseline = async (
  { key, baseline, dryRun }: BaselineRequest,
  scene: StoreScene & Pick<Scene, 'log'>,
): Promise<void> => {
  const { context, log } = scene;
  if (key === undefined || baseline === undefined || !isPushToDefault(context)) return;
  if (dryRun) return log.line('– Dry run: the baseline is not kept.');
  const kept = await keep(baselinePath(key), { runId: context.runId, baseline }, scene);
  log.line(kept.ok ? told[kept.value] : explain(kept.error, scene));
};
