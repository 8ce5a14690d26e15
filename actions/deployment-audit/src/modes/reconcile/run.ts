import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Keep } from '../../act/keep.ts';
import type { Kept } from '../../decide/kept.ts';
import { gatherFreshLog, type SoundLog } from '../../gather/held-log.ts';
import type { Config, ReconcileTask } from '../../inputs.ts';
import type { AuditPorts } from '../../ports/audit-ports.ts';
import { renderOutputs } from '../../render/outputs.ts';
import { describeEntries, describeHead, renderReport } from '../../render/report.ts';
import { compareDeployments, type Discovery, findLost, findOpen, onlyNew, stillOpen, toEntries } from './decide.ts';
import { gatherDeployments, gatherRuns } from './gather.ts';
import { concludeReconciling, type Reconciled, renderAnnotations, renderLines, renderSummary } from './render.ts';

type ReconcileConfig = Config & { readonly task: ReconcileTask };

const writeDown = async (
  fresh: readonly Discovery[],
  { config, keep }: { readonly config: ReconcileConfig; readonly keep: Keep },
  { context, clock }: Scene,
): Promise<Kept | undefined> => {
  if (fresh.length === 0 || config.dryRun) return undefined;
  const kept = await keep(toEntries(fresh, config, { context, nowMs: clock.nowMs() }));
  if (!kept.ok) throw new CannotJudge([kept.error], { enforced: true });
  return kept.value;
};

type Means = { readonly keep: Keep; readonly ports: AuditPorts };

const look = async (
  config: ReconcileConfig,
  { keep, ports }: Means,
  scene: Scene,
): Promise<Reconciled & { readonly head: Kept['head'] | undefined }> => {
  const before = await gatherFreshLog(config, ports, scene);
  const open = findOpen(before.entries, config);
  const ended = await gatherRuns(open, scene);
  const deployments = await gatherDeployments(config.environment, scene);
  const compare = ({ entries }: SoundLog): readonly Discovery[] => [
    ...findLost(stillOpen(ended, findOpen(entries, config))),
    ...compareDeployments(entries, deployments, config),
  ];
  // What GitHub was asked about may have been recorded between reading the log and asking.
  const log = compare(before).length === 0 ? before : await gatherFreshLog(config, ports, scene);
  const discoveries = compare(log);
  const fresh = onlyNew(discoveries, log.entries);
  const kept = await writeDown(fresh, { config, keep }, scene);
  return {
    ...{ place: config, discoveries, fresh, kept },
    entryCount: log.entries.length,
    openCount: open.length,
    deploymentCount: deployments.length,
    isDryRun: config.dryRun,
    failsOnFindings: config.task.failsOnFindings,
    head: kept?.head ?? log.head,
  };
};

/** Compares the log with GitHub's runs and Deployments, and writes down what does not match, each once. */
export const reconcile = async (config: ReconcileConfig, means: Means, scene: Scene): Promise<Outcome> => {
  const seen = await look(config, means, scene);
  for (const line of renderLines(seen)) scene.log.line(line);
  const verdict = concludeReconciling(seen);
  const facts = { config, context: scene.context, verdict, enforced: true, nowMs: scene.clock.nowMs() };
  return {
    verdict,
    outputs: renderOutputs({
      head: seen.head,
      entryIndex: seen.kept?.entries[0]?.index,
      findings: seen.discoveries.length,
    }),
    summary: renderSummary(verdict, seen),
    annotations: renderAnnotations(seen),
    report: renderReport(facts, {
      log: describeHead(seen.head),
      entries: describeEntries(seen.kept),
      findings: seen.discoveries.map(({ what, about, message }) => ({ what, place: about, message })),
    }),
    enforced: true,
  };
};
