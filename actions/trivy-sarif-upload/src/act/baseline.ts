import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { RunContext } from '@drawbridge/core/domain/event';
import { success } from '@drawbridge/core/domain/result';
import type { GitHubReply } from '@drawbridge/core/ports/github';
import { type Baseline, baselinePath, formatBaseline, isLater, parseBaseline } from '../decide/baseline.ts';

export type BaselineScene = Pick<Scene, 'store' | 'clock' | 'context' | 'log' | 'cancellation'>;

const attempts = 6;
const firstPauseMs = 200;

const trustedEvents = ['push', 'schedule', 'workflow_dispatch'];

// Any other event may run somebody else's code beside the default branch's name.
const isOwn = ({ eventName, ref, defaultBranch, sha }: RunContext, head: string): boolean =>
  trustedEvents.includes(eventName) && ref === `refs/heads/${defaultBranch}` && head === sha;

const writeOnce = async (
  name: string,
  baseline: Baseline,
  { store }: BaselineScene,
): GitHubReply<'written' | 'newer'> => {
  const path = baselinePath(name);
  const version = await store.version();
  if (!version.ok) return version;
  const before = await store.read(path);
  if (!before.ok) return before;
  const known = before.value === undefined ? undefined : parseBaseline(before.value.text);
  if (known?.ok && isLater(known.value, baseline)) return success('newer');
  const message = `trivy-sarif-upload: baseline of ${baseline.commit.slice(0, 7)}`;
  const expected = before.value?.version ?? version.value;
  const written = await store.write({ path, text: formatBaseline(baseline), message, expected });
  return written.ok ? success('written') : written;
};

const keepOne = async (name: string, baseline: Baseline, scene: BaselineScene): GitHubReply<'written' | 'newer'> => {
  for (let attempt = 1; ; attempt += 1) {
    const done = await writeOnce(name, baseline, scene);
    const isConflict = !done.ok && done.error.kind === 'conflict';
    if (!isConflict || attempt === attempts || scene.cancellation.signal.aborted) return done;
    await scene.clock.sleep(firstPauseMs * 2 ** (attempt - 1), scene.cancellation.signal);
  }
};

const tell = async (name: string, baseline: Baseline, scene: BaselineScene): Promise<void> => {
  const { log, context } = scene;
  const kept = await keepOne(name, baseline, scene);
  if (!kept.ok) {
    const { what, fix = '' } = explainRefusal(kept.error, { doing: 'keep the baseline', scope: 'contents' }, context);
    log.line(`! ${name}: baseline not kept, the next run compares with the one before: ${what} ${fix}`.trimEnd());
  } else if (kept.value === 'newer') log.line(`– ${name}: baseline not kept, a later run has kept its own`);
  else log.line(`${name}: baseline kept`);
};

/** Keeps what the next runs compare with, only from the default branch's own code; what stands in the way is told, never a failure. */
export const keepBaselines = async (
  baselines: ReadonlyMap<string, Baseline>,
  { head, when, dryRun }: { readonly head: string; readonly when: 'auto' | 'never'; readonly dryRun: boolean },
  scene: BaselineScene,
): Promise<void> => {
  if (when === 'never' || !isOwn(scene.context, head)) return;
  if (dryRun) return scene.log.line('– Dry run: the baseline is not kept.');
  for (const [name, baseline] of baselines) await tell(name, baseline, scene);
};
