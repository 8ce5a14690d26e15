import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import type { Scene } from '@drawbridge/core/action/run-action';
import { fromWorkspace } from '@drawbridge/core/domain/checkout';
import { formatDay } from '@drawbridge/core/domain/day';
import { compileGlobs } from '@drawbridge/core/domain/glob';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import { writeFiles } from '../../act/files.ts';
import { type Board, buildBoard, periodBefore, usualPeriod } from '../../decide/board/board.ts';
import { readPlaces } from '../../decide/board/places.ts';
import type { Period } from '../../decide/dora/metrics.ts';
import { readHistory } from '../../decide/dora/rollouts.ts';
import type { LogHead } from '../../decide/kept.ts';
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
import { gatherChanges, gatherDrifts } from './gather.ts';
import { concludeReport, renderSummary } from './render.ts';

type ReportConfig = Config & { readonly task: ReportTask };

const periodOf = ({ period }: ReportTask, nowMs: number): Period => {
  const asked = usualPeriod(nowMs, period);
  if (asked.fromMs < asked.toMs) return asked;
  const what = `\`from\` (${formatDay(asked.fromMs)}) lies in the future: there is nothing to report.`;
  throw new CannotJudge([{ what, fix: 'Write an earlier day, or leave it out for the last twelve weeks.' }], {
    enforced: true,
  });
};

const historyOf = ({ entries }: Verification, { environment, service }: Config) => {
  const isAsked = (entry: { readonly environment: string; readonly service: string }): boolean =>
    (environment === '' || entry.environment === environment) && (service === '' || entry.service === service);
  return readHistory(entries.map(({ entry }) => entry).filter(isAsked));
};

const gatherBoard = async (seen: Verification, config: ReportConfig, scene: Scene): Promise<Board> => {
  const nowMs = scene.clock.nowMs();
  const period = periodOf(config.task, nowMs);
  const history = historyOf(seen, config);
  const isProduction = compileGlobs(config.task.production);
  const sinceMs = periodBefore(period).fromMs;
  const changes = await gatherChanges(history.rollouts, { isProduction, sinceMs }, scene);
  const drifts = await gatherDrifts(readPlaces(history.rollouts, isProduction), isProduction, scene);
  return buildBoard(history, { nowMs, period, isProduction, changes, drifts });
};

interface Seen {
  readonly verification: Verification;
  readonly head: LogHead;
  readonly verified: Verdict;
  readonly board: Board;
}

const writeAll = ({ outputFolder }: Config, seen: Seen, scene: Scene): Promise<readonly string[]> => {
  const { board, head, verified, verification } = seen;
  const { proves, doesNotProve } = verification;
  const page = renderPage({ board, context: scene.context, head, verdict: verified, proves, doesNotProve });
  const files = [
    { path: 'index.html', text: page },
    { path: 'dora.json', text: renderDoraJson(board) },
  ];
  return writeFiles(outputFolder, [...files, ...renderBadges(board)], scene);
};

/** Verifies the log and shows what it tells: a dashboard, the five metrics, badges. A broken log is shown, and fails. */
export const report = async (config: ReportConfig, ports: AuditPorts, scene: Scene): Promise<Outcome> => {
  const since = await gatherSince(config.task.since, scene);
  const { verification, head } = await gatherLog(config, { ports, since }, scene);
  const verified = concludeVerification(verification, since !== undefined);
  const board = await gatherBoard(verification, config, scene);
  const files = await writeAll(config, { verification, head, verified, board }, scene);
  const path = `${config.outputFolder}/index.html`;
  const verdict = concludeReport(board, verified, path);
  const faults = [...verification.faults, ...verification.remarks];
  const facts = { config, context: scene.context, verdict, enforced: true, nowMs: board.nowMs };
  return {
    verdict,
    outputs: renderOutputs({ head, findings: faults.length, dashboard: fromWorkspace(config.workingDirectory, path) }),
    summary: renderSummary(verdict, board, { head, path }),
    annotations: renderAnnotations(verification),
    report: renderReport(facts, {
      log: describeHead(head),
      findings: faults.map((fault) => ({ what: fault.kind, place: placeOf(fault), message: fault.message })),
      proves: [...verification.proves],
      doesNotProve: [...verification.doesNotProve],
      files: [...files],
    }),
    enforced: true,
  };
};
