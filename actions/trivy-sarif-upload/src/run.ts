import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import type { Scene, Steps } from '@drawbridge/core/action/run-action';
import { writeSboms } from './act/sbom.ts';
import { act, deliverSarif } from './act.ts';
import { decide } from './decide/decision.ts';
import { addDelivery, judgeDelivery } from './decide/delivery.ts';
import { gather } from './gather/facts.ts';
import type { Config } from './inputs/config.ts';
import type { TrivyPorts } from './ports/trivy-ports.ts';
import { renderAnnotations } from './render/annotations.ts';
import { renderComment, renderSummary } from './render/document.ts';
import { renderIgnores, renderRemarks, renderVerdict } from './render/log.ts';
import { renderOutputs, renderReport } from './render/report.ts';
import type { View } from './render/view.ts';

const scanAndJudge = async (config: Config, scene: Scene & TrivyPorts): Promise<Outcome> => {
  const { clock, context, log } = scene;
  const startedMs = clock.nowMs();
  const gathered = await gather(config, scene);
  if (!gathered.ok) throw new CannotJudge(gathered.error, config);
  const { facts, trivy } = gathered.value;
  const decision = decide(facts, config);
  for (const line of [...renderIgnores(facts.ignores), ...renderRemarks(decision)]) log.line(line);
  const sbomFiles = await writeSboms(
    { ...config.sbom, lost: facts.unscanned.map(({ target }) => target) },
    trivy,
    scene,
  );
  const documents = await deliverSarif(config, scene, { facts, decision, startedMs });
  const delivery = judgeDelivery(documents, config.sarif.upload);
  const conditions = delivery === undefined ? decision.conditions : [...decision.conditions, delivery.condition];
  const nowMs = clock.nowMs();
  const view: View = {
    facts,
    decision,
    verdict: addDelivery(decision.verdict, delivery),
    conditions,
    documents,
    sbomFiles,
    enforced: config.enforced,
    context,
    workingDirectory: config.workingDirectory,
    nowMs,
    elapsedMs: nowMs - startedMs,
  };
  for (const line of renderVerdict(decision, conditions)) log.line(line);
  await act(config, scene, { decision, facts, document: renderComment(view) });
  return {
    verdict: view.verdict,
    ...(delivery === undefined || delivery.fix === '' ? {} : { fix: delivery.fix }),
    outputs: renderOutputs(view),
    summary: renderSummary(view),
    annotations: renderAnnotations(decision.targets),
    report: renderReport(view),
    enforced: config.enforced,
  };
};

/** The steps of the action, with what only it needs from the world. Throws CannotJudge when there is nothing to be judged. */
export const createSteps = (ports: TrivyPorts): Steps<Config> => ({
  run: (config, scene) => scanAndJudge(config, { ...scene, ...ports }),
});
