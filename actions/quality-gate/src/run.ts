import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import type { Scene } from '@drawbridge/core/action/run-action';
import { act } from './act.ts';
import { decide } from './decide/decide.ts';
import { gather } from './gather/evidence.ts';
import type { Config } from './inputs.ts';
import { renderAnnotations } from './render/annotations.ts';
import { renderComment, renderSummary } from './render/document.ts';
import { renderVerdict } from './render/log.ts';
import { renderOutputs, renderReport } from './render/report.ts';
import type { View } from './render/view.ts';

/** Judges a commit by its policy. Throws CannotJudge when the policy itself cannot be known. */
export const run = async (config: Config, scene: Scene): Promise<Outcome> => {
  const startedMs = scene.clock.nowMs();
  const gathered = await gather(config, scene);
  if (!gathered.ok) throw new CannotJudge(gathered.error, config);
  const { evidence, policy } = gathered.value;
  const decision = decide(evidence, policy.policy);
  const nowMs = scene.clock.nowMs();
  const { source: policySource, notice: policyNotice } = policy;
  const view: View = {
    decision,
    evidence,
    policySource,
    policyNotice,
    enforced: config.enforced,
    context: scene.context,
    nowMs,
    elapsedMs: nowMs - startedMs,
  };
  for (const line of renderVerdict(decision)) scene.log.line(line);
  await act(config, scene, { decision, document: renderComment(view) });
  return {
    verdict: decision.verdict,
    outputs: renderOutputs(decision),
    summary: renderSummary(view),
    annotations: renderAnnotations(decision),
    report: renderReport(view),
    enforced: config.enforced,
  };
};
