import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { saysCodeScanningIsOff } from '@drawbridge/core/domain/code-scanning';
import { isByDependabot } from '@drawbridge/core/domain/event';
import { formatDuration } from '@drawbridge/core/domain/quantity';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import {
  explainProcessing,
  keptForDependabot,
  listFixes,
  type UploadEnd,
  type UploadedDocument,
  type UploadPlan,
} from '../decide/upload.ts';
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

const tooLarge = {
  what: 'the document is larger than GitHub takes.',
  fix: 'Report less: raise `report-severity`, or leave out what is not yours with `skip-dirs` or `paths`.',
};

const explainUpload = (problem: GitHubProblem, { context }: UploadScene): UploadEnd => {
  const isOff = saysCodeScanningIsOff(problem.message);
  if (problem.kind === 'forbidden' && isByDependabot(context) && !isOff) return keptForDependabot;
  const purpose = { doing: 'upload to code scanning', scope: 'security-events' };
  const { what, fix } = problem.status === 413 ? tooLarge : explainRefusal(problem, purpose, context);
  return refuse('', what, fix);
};

/** A document that GitHub has, or the end of its way; `isForAll`: any other document would end there, too. */
type Sent =
  | { readonly kind: 'sent'; readonly id: string }
  | { readonly kind: 'ended'; readonly end: UploadEnd; readonly isForAll: boolean };

// What is wrong with the token, the repository or the way there is not mended by another document.
const kindsForAll: readonly GitHubProblem['kind'][] = [
  ...(['no-token', 'unauthorized', 'forbidden', 'not-found'] as const),
  ...(['rate-limited', 'unreachable', 'cancelled'] as const),
];

const endWith = (end: UploadEnd, isForAll = false): Sent => ({ kind: 'ended', end, isForAll });

const incomplete: UploadEnd = {
  kind: 'kept',
  why: 'the scan is not complete, and an upload would close the alerts of what it did not see',
  fix: '',
};

const send = async (written: WrittenSarif, { plan, startedMs }: UploadRequest, scene: UploadScene): Promise<Sent> => {
  if (plan.kind === 'keep') return endWith({ kind: 'kept', why: plan.why, fix: plan.fix });
  if (!written.source.isWhole) return endWith(incomplete);
  const { ref, commit } = plan;
  const sarif = written.built.upload;
  const { toolName } = written.source;
  const sent = await scene.github.codeScanning.upload({ commit, ref, sarif, toolName, startedMs });
  if (sent.ok) return { kind: 'sent', id: sent.value.id };
  return endWith(explainUpload(sent.error, scene), kindsForAll.includes(sent.error.kind));
};

const sendAll = async (
  documents: readonly WrittenSarif[],
  request: UploadRequest,
  scene: UploadScene,
): Promise<readonly Sent[]> => {
  const sent: Sent[] = [];
  let wall: Sent | undefined;
  for (const written of documents) {
    const one: Sent = wall === undefined || !written.source.isWhole ? await send(written, request, scene) : wall;
    if (one.kind === 'ended' && one.isForAll) wall = one;
    sent.push(one);
  }
  return sent;
};

const wordsOf = (end: UploadEnd): readonly [mark: string, words: string] => {
  if (end.kind === 'complete') return ['', 'uploaded and taken in'];
  if (end.kind === 'kept') return ['– ', `kept as a file: ${end.why}`];
  if (end.kind === 'refused') return ['! ', `kept as a file: ${end.why}`];
  const waited = formatDuration(end.waitedMs);
  return ['! ', `uploaded; GitHub is still at it after ${waited} (its name there: ${end.id})`];
};

/** One line for all documents that ended alike. */
const linesOf = (uploaded: readonly UploadedDocument[]): readonly string[] =>
  [...Map.groupBy(uploaded, ({ end }) => wordsOf(end).join(''))].map(([, alike]) => {
    const [mark, words] = alike[0] === undefined ? ['', ''] : wordsOf(alike[0].end);
    return `  ${mark}${alike.map(({ category }) => category).join(', ')}: ${words}`;
  });

const toUploaded = ({ source, file, results, built }: WrittenSarif, end: UploadEnd): UploadedDocument => ({
  name: source.name,
  category: source.category,
  file,
  results,
  leftOut: built.leftOut,
  end,
});

/**
 * Uploads every document, then waits until GitHub has looked at them: at all at once, so that the wait is that of the
 * slowest. What cannot be uploaded ends as a file, with the reason; what holds for the whole repository is asked once.
 */
export const uploadAll = async (
  documents: readonly WrittenSarif[],
  request: UploadRequest,
  scene: UploadScene,
): Promise<readonly UploadedDocument[]> =>
  scene.log.group('Code scanning', async () => {
    const sent = await sendAll(documents, request, scene);
    const ends = await Promise.all(
      sent.map((each) => (each.kind === 'sent' ? awaitProcessing(each.id, request.waitMs, scene) : each.end)),
    );
    const uploaded = documents.flatMap((written, index) => {
      const end = ends[index];
      return end === undefined ? [] : [toUploaded(written, end)];
    });
    for (const line of linesOf(uploaded)) scene.log.line(line);
    for (const fix of listFixes(uploaded)) scene.log.line(`    ${fix}`);
    return uploaded;
  });
