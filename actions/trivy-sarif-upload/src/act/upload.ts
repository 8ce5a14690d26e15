import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { formatDuration } from '@drawbridge/core/domain/quantity';
import { explainProcessing, type UploadEnd, type UploadedDocument, type UploadPlan } from '../decide/upload.ts';
import type { WrittenSarif } from './files.ts';

export type UploadScene = Pick<Scene, 'github' | 'clock' | 'context' | 'log' | 'cancellation'>;

/** What all uploads of a run share. */
export interface UploadRequest {
  readonly plan: UploadPlan;
  readonly startedMs: number;
  /** How long GitHub's processing is awaited; 0: not at all. */
  readonly waitMs: number;
}

const firstPauseMs = 2_000;
const longestPauseMs = 20_000;

const refuse = (id: string, what: string, fix = ''): UploadEnd => ({
  kind: 'refused',
  id,
  why: what.replace(/\.$/, ''),
  fix,
});

/** Asks until GitHub has looked at the document, or the time is over. */
const awaitProcessing = async (id: string, waitMs: number, scene: UploadScene): Promise<UploadEnd> => {
  const { github, clock, cancellation, log } = scene;
  const startedMs = clock.nowMs();
  let trouble = '';
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    const elapsedMs = clock.nowMs() - startedMs;
    if (elapsedMs >= waitMs || cancellation.signal.aborted) {
      if (trouble !== '') log.line(`  ! its state could not be asked: ${trouble}`);
      return { kind: 'pending', id, waitedMs: elapsedMs };
    }
    await clock.sleep(Math.min(pauseMs, waitMs - elapsedMs), cancellation.signal);
    const status = await github.codeScanning.status(id);
    trouble = status.ok ? '' : status.error.message;
    if (!status.ok || status.value.status === 'pending') continue;
    if (status.value.status === 'complete') return { kind: 'complete', id };
    const { why, fix } = explainProcessing(status.value.errors);
    return refuse(id, why, fix);
  }
};

const explainUpload = (problem: Parameters<typeof explainRefusal>[0], { context }: UploadScene): UploadEnd => {
  const purpose = { doing: 'upload to code scanning', scope: 'security-events' };
  const { what, fix } = explainRefusal(problem, purpose, context);
  return refuse('', what, fix);
};

const uploadOne = async (written: WrittenSarif, request: UploadRequest, scene: UploadScene): Promise<UploadEnd> => {
  const { plan, startedMs, waitMs } = request;
  if (plan.kind === 'keep') return { kind: 'kept', why: plan.why, fix: plan.fix };
  const { ref, commit } = plan;
  const sarif = written.built.upload;
  const { toolName } = written.source;
  const sent = await scene.github.codeScanning.upload({ commit, ref, sarif, toolName, startedMs });
  return sent.ok ? awaitProcessing(sent.value.id, waitMs, scene) : explainUpload(sent.error, scene);
};

const describeEnd = (end: UploadEnd): string => {
  if (end.kind === 'complete') return 'uploaded and taken in';
  if (end.kind === 'pending')
    return `! uploaded; GitHub is still at it after ${formatDuration(end.waitedMs)} (its name there: ${end.id})`;
  return `${end.kind === 'kept' ? '–' : '!'} kept as a file: ${end.why}${end.fix === '' ? '' : `. ${end.fix}`}`;
};

/** Hands every document in by the plan, and waits until GitHub has looked at it; what stands in the way is told, never thrown. */
export const uploadAll = async (
  documents: readonly WrittenSarif[],
  request: UploadRequest,
  scene: UploadScene,
): Promise<readonly UploadedDocument[]> =>
  scene.log.group('Code scanning', async () => {
    const uploaded: UploadedDocument[] = [];
    for (const written of documents) {
      const end = await uploadOne(written, request, scene);
      const { name, category } = written.source;
      const { file, results, built } = written;
      uploaded.push({ name, category, file, results, leftOut: built.leftOut, end });
      scene.log.line(`  ${category}: ${describeEnd(end)}`);
    }
    return uploaded;
  });
