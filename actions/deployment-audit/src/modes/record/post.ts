import type { PostOutcome } from '@drawbridge/core/action/outcome';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Keep } from '../../act/keep.ts';
import { describeEntries, describeHead, renderReport } from '../../render/report.ts';
import { writeResult } from './act.ts';
import { type DeployEnd, makeResult } from './decide.ts';
import { gatherEnd } from './gather.ts';
import { renderEndLines } from './lines.ts';
import type { RecordConfig } from './main.ts';
import { concludeResult, describeDeployment, fixOf, renderSummary } from './render.ts';
import { readState } from './state.ts';

const stopped: DeployEnd = {
  kind: 'unknown',
  why: 'the job was stopped while the intent was being written, so that the deploy step should not have begun',
};

/**
 * Writes how the deployment ended. It runs after the post of every later step, and so after the deploy action has told the
 * true end, also of a cancelled job. Never fails the job. undefined: main wrote no intent, so that nothing was deployed.
 */
export const recordEnd = async (
  left: unknown,
  { config, keep }: { readonly config: RecordConfig; readonly keep: Keep },
  scene: Scene,
): Promise<PostOutcome | undefined> => {
  const state = readState(left);
  if (state === undefined || (state.written === 'refused' && config.task.required)) return undefined;
  const { context, clock } = scene;
  const seen = await gatherEnd(config.task, state.intent, scene);
  const end = state.written === 'pending' && seen.kind === 'unknown' ? stopped : seen;
  const result = makeResult(state.intent, end, { context, nowMs: clock.nowMs() });
  for (const line of renderEndLines(end, result)) scene.log.line(line);
  const writing = await writeResult(result, config, keep);
  const verdict = concludeResult(result, state.intent, writing);
  const kept = writing.kind === 'written' ? writing.kept : undefined;
  const facts = { config, context, verdict, enforced: false, nowMs: clock.nowMs() };
  return {
    verdict,
    ...fixOf(writing),
    summary: renderSummary(verdict, result, { writing, config }),
    report: renderReport(facts, {
      log: describeHead(kept?.head),
      entries: describeEntries(kept),
      deployment: describeDeployment(state.intent, result),
    }),
    failsJob: false,
  };
};
