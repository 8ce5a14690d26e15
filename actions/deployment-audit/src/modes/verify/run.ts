import type { Outcome } from '@drawbridge/core/action/outcome';
import type { Scene } from '@drawbridge/core/action/run-action';
import { gatherLog } from '../../gather/held-log.ts';
import { gatherSince } from '../../gather/since.ts';
import type { Config, VerifyTask } from '../../inputs.ts';
import type { AuditPorts } from '../../ports/audit-ports.ts';
import { renderOutputs } from '../../render/outputs.ts';
import { describeHead, renderReport } from '../../render/report.ts';
import { concludeVerification, placeOf, renderAnnotations, renderLines } from '../../render/verification.ts';
import { renderSummary } from './render.ts';

/** Checks a log from its files alone: its tree, its checkpoint, its signature, and an older checkpoint kept elsewhere. */
export const verify = async (
  config: Config & { readonly task: VerifyTask },
  ports: AuditPorts,
  scene: Scene,
): Promise<Outcome> => {
  const since = await gatherSince(config.task.since, scene);
  const { verification, head } = await gatherLog(config, { ports, since }, scene);
  for (const line of renderLines(verification)) scene.log.line(line);
  const verdict = concludeVerification(verification, since !== undefined);
  const facts = { config, context: scene.context, verdict, enforced: true, nowMs: scene.clock.nowMs() };
  const found = [...verification.faults, ...verification.remarks];
  return {
    verdict,
    outputs: renderOutputs({ head, findings: found.length }),
    summary: renderSummary(verdict, verification, head),
    annotations: renderAnnotations(verification),
    report: renderReport(facts, {
      log: describeHead(head),
      findings: found.map((fault) => ({ what: fault.kind, place: placeOf(fault), message: fault.message })),
      proves: [...verification.proves],
      doesNotProve: [...verification.doesNotProve],
    }),
    enforced: true,
  };
};
