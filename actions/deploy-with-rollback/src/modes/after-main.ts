import type { PostOutcome } from '@drawbridge/core/action/outcome';
import type { Scene } from '@drawbridge/core/action/run-action';
import { type Finish, finishAfterMain, type ResumeScene } from '../act/resume.ts';
import { type RolloutRecord, readRecord } from '../decide/journal/record.ts';
import { gatherJournal } from '../gather/journal.ts';
import type { Config } from '../inputs/config.ts';
import type { DeployPorts } from '../ports/deploy-ports.ts';
import { renderSummary } from '../render/document.ts';
import { renderReport } from '../render/report.ts';
import { renderFix } from '../render/verdict.ts';
import { viewOf } from '../render/view.ts';
import { driveSceneOf, type Facts, holderOf, setOut, storyOf, type Voyage } from './voyage.ts';

const resumeSceneOf = (voyage: Voyage): ResumeScene => {
  const { save: _save, hasPost: _hasPost, ...rest } = driveSceneOf(voyage, null);
  const { config, scene } = voyage;
  return {
    ...rest,
    holder: holderOf(scene),
    leaseMs: config.lock.leaseMs,
    saveRecord: (record) => scene.state.save({ rollout: record }),
  };
};

const startOf = (saved: unknown, otherwise: number): number =>
  typeof saved === 'object' && saved !== null && 'startedMs' in saved && typeof saved.startedMs === 'number'
    ? saved.startedMs
    : otherwise;

const factsOf = async (voyage: Voyage, record: RolloutRecord, finish: Finish): Promise<Facts | undefined> => {
  if (finish.ok && finish.value === undefined) return undefined;
  const read = await gatherJournal(voyage.site.store, voyage.name);
  const document = read.ok ? read.value : undefined;
  if (finish.ok) return { state: finish.value ?? null, document };
  const { message } = finish.error;
  const remarks = ['post could not go on: the next run, or `mode: recover`, does'];
  return { state: record.state, document, outcome: 'unfinished', why: message, remarks };
};

/**
 * The post step: brings to its end what main left half done, and tells how it came out. Nothing is done or told where main
 * came to the end itself.
 */
export const finishMain = async (
  saved: unknown,
  { config, scene, ports }: { readonly config: Config; readonly scene: Scene; readonly ports: DeployPorts },
): Promise<PostOutcome | undefined> => {
  const record = readRecord(saved);
  if (record.ok && record.value === undefined) return undefined;
  const nonce = record.ok ? (record.value?.nonce ?? '') : '';
  const opened = await setOut(config, scene, ports, nonce);
  const voyage = { ...opened, startedMs: startOf(saved, opened.startedMs) };
  const finish = await finishAfterMain(saved, resumeSceneOf(voyage));
  if (!finish.ok && record.ok && record.value?.state === null) {
    scene.log.line(`Nothing was begun; a lock that main may have taken ends with its lease. ${finish.error.message}`);
    return undefined;
  }
  const known = record.ok && record.value !== undefined ? record.value : { name: voyage.name, nonce, state: null };
  const facts = await factsOf(voyage, known, finish);
  if (facts === undefined) return undefined;
  const view = viewOf(storyOf(voyage, facts), scene.context);
  const fix = renderFix(view.story);
  return {
    verdict: view.verdict,
    ...(fix === undefined ? {} : { fix }),
    summary: renderSummary(view),
    report: renderReport(view),
    failsJob: view.story.outcome === 'rollback-failed',
  };
};
