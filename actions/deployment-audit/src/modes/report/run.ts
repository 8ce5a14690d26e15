import type { Outcome } from '@drawbridge/core/action/outcome';
import type { Scene } from '@drawbridge/core/action/run-action';
import { compileGlobs } from '@drawbridge/core/domain/glob';
import { writeFiles } from '../../act/files.ts';
import { buildBoard, usualPeriod } from '../../decide/board/board.ts';
import type { Period } from '../../decide/dora/metrics.ts';
import { readHistory } from '../../decide/dora/rollouts.ts';
import type { Verification } from '../../decide/log/verification/model.ts';
import { gatherLog } from '../../gather/held-log.ts';
import { gatherSince } from '../../gather/since.ts';
import type { Config, ReportTask } from '../../inputs.ts';
import type { AuditPorts } from '../../ports/audit-ports.ts';
import { renderBadges } from '../../render/badges.ts';
import { renderPage } from '../../render/dashboard/page.ts';
import { renderDoraJson } from '../../render/dora-json.ts';
import { renderOutputs } from '../../render/outputs.ts';
import { describeHead, renderReport } from '../../render/report.ts';
import { concludeVerification, placeOf, renderAnnotations } from '../../render/verification.ts';
import { gatherChanges } from './gather.ts';
import { concludeReport, renderSummary } from './render.ts';

type ReportConfig = Config & { readonly task: ReportTask };

const periodOf = ({ period }: ReportTask, nowMs: number): Period => {
  const usual = usualPeriod(nowMs);
  return { fromMs: period.fromMs ?? usual.fromMs, toMs: period.toMs ?? usual.toMs };
};

const historyOf = ({ entries }: Verification, { environment, service }: Config) => {
  const isAsked = (entry: { readonly environment: string; readonly service: string }): boolean =>
    (environment === '' || entry.environment === environment) && (service === '' || entry.service === service);
  return readHistory(entries.map(({ entry }) => entry).filter(isAsked));
};

/** Verifies the log and shows what it tells: a dashboard, the five metrics, badges. A broken log is shown, and fails. */
export const report = async (config: ReportConfig, ports: AuditPorts, scene: Scene): Promise<Outcome> => {
  const { task, outputFolder } = config;
  const nowMs = scene.clock.nowMs();
  const since = await gatherSince(task.since, scene);
  const { verification, head } = await gatherLog(config, { ports, since }, scene);
  const verified = concludeVerification(verification, since !== undefined);
  const history = historyOf(verification, config);
  const isProduction = compileGlobs(task.production);
  const changes = await gatherChanges(history.rollouts, isProduction, scene);
  const board = buildBoard(history, { nowMs, period: periodOf(task, nowMs), isProduction, changes });
  const { proves, doesNotProve } = verification;
  const page = renderPage({ board, context: scene.context, head, verdict: verified, proves, doesNotProve });
  const files = await writeFiles(
    outputFolder,
    [{ path: 'index.html', text: page }, { path: 'dora.json', text: renderDoraJson(board) }, ...renderBadges(board)],
    scene,
  );
  const path = `${outputFolder}/index.html`;
  const verdict = concludeReport(board, verified, path);
  const faults = [...verification.faults, ...verification.remarks];
  const facts = { config, context: scene.context, verdict, enforced: true, nowMs };
  return {
    verdict,
    outputs: renderOutputs({ head, findings: faults.length, dashboard: path }),
    summary: renderSummary(verdict, board, { head, path }),
    annotations: renderAnnotations(verification),
    report: renderReport(facts, {
      log: describeHead(head),
      findings: faults.map((fault) => ({ what: fault.kind, place: placeOf(fault), message: fault.message })),
      proves: [...proves],
      doesNotProve: [...doesNotProve],
      files: [...files],
    }),
    enforced: true,
  };
};
