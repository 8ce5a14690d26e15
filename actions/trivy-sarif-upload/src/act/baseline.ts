import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { type RunText, replaceOlder, updateStoredText } from '@drawbridge/core/action/stored-text';
import type { RunContext } from '@drawbridge/core/domain/event';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { type Baseline, baselinePath, contentOf, formatBaseline, parseBaseline } from '../decide/baseline.ts';

export type BaselineScene = Pick<Scene, 'store' | 'clock' | 'context' | 'log' | 'cancellation'>;

const trustedEvents = ['push', 'schedule', 'workflow_dispatch'];

// Any other event may run somebody else's code beside the default branch's name.
const isOwn = ({ eventName, ref, defaultBranch, sha }: RunContext, head: string): boolean =>
  trustedEvents.includes(eventName) && ref === `refs/heads/${defaultBranch}` && head === sha;

const readKept = (text: string): RunText | undefined => {
  const known = parseBaseline(text);
  return known.ok ? { runId: known.value.runId, content: contentOf(known.value) } : undefined;
};

const propose = (baseline: Baseline) => {
  const message = `trivy-sarif-upload: baseline of ${shortSha(baseline.commit)}`;
  const { runId } = baseline;
  return replaceOlder({ runId, content: contentOf(baseline), text: formatBaseline(baseline), message }, readKept);
};

const words = {
  written: (name: string) => `${name}: baseline kept`,
  unchanged: (name: string) => `${name}: baseline is there already`,
  newer: (name: string) => `– ${name}: baseline not kept, a later run has kept its own`,
} as const;

/** Keeps one; answers why it could not, or undefined. */
const keepOne = async (name: string, baseline: Baseline, scene: BaselineScene): Promise<string | undefined> => {
  const kept = await updateStoredText({ path: baselinePath(name), propose: propose(baseline) }, scene);
  if (kept.ok) {
    scene.log.line(words[kept.value](name));
    return undefined;
  }
  const { what, fix = '' } = explainRefusal(
    kept.error,
    { doing: 'keep the baseline', scope: 'contents' },
    scene.context,
  );
  return `${what} ${fix}`.trimEnd();
};

/** Keeps what the next runs compare with, only from the default branch's own code; what stands in the way is told, never a failure. */
export const keepBaselines = async (
  baselines: ReadonlyMap<string, Baseline>,
  { head, when, dryRun }: { readonly head: string; readonly when: 'auto' | 'never'; readonly dryRun: boolean },
  scene: BaselineScene,
): Promise<void> => {
  if (when === 'never' || !isOwn(scene.context, head)) return;
  if (dryRun) return scene.log.line('– Dry run: the baseline is not kept.');
  const unkept = new Map<string, readonly string[]>();
  for (const [name, baseline] of baselines) {
    const why = await keepOne(name, baseline, scene);
    if (why !== undefined) unkept.set(why, [...(unkept.get(why) ?? []), name]);
  }
  for (const [why, names] of unkept)
    scene.log.line(`! ${names.join(', ')}: baseline not kept, the next run compares with the one before: ${why}`);
};
