import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { type TextUpdate, updateStoredText } from '@drawbridge/core/action/stored-text';
import type { RunContext } from '@drawbridge/core/domain/event';
import { shortSha } from '@drawbridge/core/domain/object-name';
import {
  type Baseline,
  baselinePath,
  formatBaseline,
  isLater,
  parseBaseline,
  saysTheSame,
} from '../decide/baseline.ts';

export type BaselineScene = Pick<Scene, 'store' | 'clock' | 'context' | 'log' | 'cancellation'>;

const trustedEvents = ['push', 'schedule', 'workflow_dispatch'];

// Any other event may run somebody else's code beside the default branch's name.
const isOwn = ({ eventName, ref, defaultBranch, sha }: RunContext, head: string): boolean =>
  trustedEvents.includes(eventName) && ref === `refs/heads/${defaultBranch}` && head === sha;

const propose =
  (baseline: Baseline) =>
  (before: string | undefined): TextUpdate<'newer' | 'same'> => {
    const known = before === undefined ? undefined : parseBaseline(before);
    if (known?.ok && saysTheSame(known.value, baseline)) return { kind: 'leave', why: 'same' };
    if (known?.ok && isLater(known.value, baseline)) return { kind: 'leave', why: 'newer' };
    const message = `trivy-sarif-upload: baseline of ${shortSha(baseline.commit)}`;
    return { kind: 'write', text: formatBaseline(baseline), message };
  };

const tell = async (name: string, baseline: Baseline, scene: BaselineScene): Promise<void> => {
  const { log, context } = scene;
  const kept = await updateStoredText({ path: baselinePath(name), propose: propose(baseline) }, scene);
  if (!kept.ok) {
    const { what, fix = '' } = explainRefusal(kept.error, { doing: 'keep the baseline', scope: 'contents' }, context);
    log.line(`! ${name}: baseline not kept, the next run compares with the one before: ${what} ${fix}`.trimEnd());
  } else if (kept.value === 'newer') log.line(`– ${name}: baseline not kept, a later run has kept its own`);
  else if (kept.value === 'same') log.line(`${name}: baseline is there already`);
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
