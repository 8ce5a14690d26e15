import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import type { Scene } from '@drawbridge/core/action/run-action';
import { act } from './act.ts';
import { decide } from './decide/decision.ts';
import { gather } from './gather/facts.ts';
import type { Config } from './inputs.ts';
import { renderAnnotations } from './render/annotations.ts';
import { renderComment, renderSummary } from './render/document.ts';
import { renderVerdict } from './render/log.ts';
import { renderOutputs, renderReport } from './render/report.ts';
import type { View } from './render/view.ts';

/** Judges the coverage of a checked-out commit. Throws CannotJudge when there is nothing that could be judged. */
export const run = async (config: Config, scene: Scene): Promise<Outcome> => {
  const startedMs = scene.clock.nowMs();
  const facts = await gather(config, scene);
  if (!facts.ok) throw new CannotJudge(facts.error, config);
  const decision = decide(facts.value, config);
  const nowMs = scene.clock.nowMs();
  const { enforced } = config;
  const view: View = {
    decision,
    facts: facts.value,
    enforced,
    context: scene.context,
    nowMs,
    elapsedMs: nowMs - startedMs,
  };
  for (const line of renderVerdict(decision)) scene.log.line(line);
  await act(config, scene, renderComment(view));
  return {
    verdict: decision.verdict,
    outputs: renderOutputs(decision),
    summary: renderSummary(view),
    annotations: renderAnnotations(decision.changed?.files ?? []),
    report: renderReport(view),
    enforced,
  };
};
