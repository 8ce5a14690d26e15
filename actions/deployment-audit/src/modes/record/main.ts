import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Keep } from '../../act/keep.ts';
import type { Config, RecordTask } from '../../inputs.ts';
import { renderOutputs } from '../../render/outputs.ts';
import { describeEntries, describeHead, renderReport } from '../../render/report.ts';
import { writeIntent, writeResult } from './act.ts';
import { intentId, makeIntent, makeResult, releaseOf } from './decide.ts';
import { gatherEnd, gatherIntent } from './gather.ts';
import { renderEndLines, renderIntentLines } from './lines.ts';
import {
  concludeIntent,
  concludeResult,
  describeDeployment,
  fixOf,
  renderNotices,
  renderSummary,
  type Writing,
} from './render.ts';
import type { RecordState } from './state.ts';

/** The config of this mode. */
export type RecordConfig = Config & { readonly task: RecordTask };

interface Told extends Pick<Outcome, 'verdict' | 'annotations'> {
  readonly entry: Parameters<typeof renderSummary>[1];
  readonly deployment: ReturnType<typeof describeDeployment>;
  readonly writing: Writing;
}

const conclude = (told: Told, config: RecordConfig, { context, clock }: Scene): Outcome => {
  const { verdict, annotations, entry, deployment, writing } = told;
  const enforced = config.task.required;
  const kept = writing.kind === 'written' ? writing.kept : undefined;
  const facts = { config, context, verdict, enforced, nowMs: clock.nowMs() };
  return {
    verdict,
    ...fixOf(writing),
    outputs: renderOutputs({ head: kept?.head, entryIndex: kept?.entries[0]?.index }),
    summary: renderSummary(verdict, entry, { writing, config }),
    annotations,
    report: renderReport(facts, {
      log: describeHead(kept?.head),
      entries: describeEntries(kept),
      deployment,
      remarks: annotations.map(({ message }) => message),
    }),
    enforced,
  };
};

/** Writes who wants to ship what, who allowed it and what judged it, before anything is shipped. */
const recordIntent = async (config: RecordConfig, keep: Keep, scene: Scene): Promise<Outcome> => {
  const { task } = config;
  const gathered = await gatherIntent(config, task, scene);
  if (!gathered.ok) throw new CannotJudge(gathered.error, { enforced: task.required });
  const intent = makeIntent(config, gathered.value, { context: scene.context, nowMs: scene.clock.nowMs() });
  for (const line of renderIntentLines(intent)) scene.log.line(line);
  const writing = await writeIntent(intent, { config, keep, hasPost: task.phase === 'both' }, scene);
  return conclude(
    {
      verdict: concludeIntent(intent, writing),
      annotations: renderNotices(gathered.value.approvals),
      entry: intent,
      deployment: describeDeployment(intent, undefined),
      writing,
    },
    config,
    scene,
  );
};

const startedNow = (
  { environment, service, task }: RecordConfig,
  { context, clock }: Scene,
): RecordState['intent'] => ({
  id: intentId(context, { environment, service }),
  at: new Date(clock.nowMs()).toISOString(),
  environment,
  service,
  release: releaseOf(task, context),
});

/** Writes how it ended, as a step of its own: for those whose deploy step is told of by `outcome`. */
const recordResult = async (config: RecordConfig, keep: Keep, scene: Scene): Promise<Outcome> => {
  const started = startedNow(config, scene);
  const end = await gatherEnd(config.task, started, scene);
  const result = makeResult(started, end, { context: scene.context, nowMs: scene.clock.nowMs() });
  for (const line of renderEndLines(end, result)) scene.log.line(line);
  const writing = await writeResult(result, config, keep);
  const verdict = concludeResult(result, started, writing);
  const deployment = describeDeployment(started, result);
  return conclude({ verdict, annotations: [], entry: result, deployment, writing }, config, scene);
};

/** Records a deployment: its intent, or, in a step of its own, its result. Throws CannotJudge when a gate's report cannot be read. */
export const record = (config: RecordConfig, keep: Keep, scene: Scene): Promise<Outcome> =>
  config.task.phase === 'result' ? recordResult(config, keep, scene) : recordIntent(config, keep, scene);
