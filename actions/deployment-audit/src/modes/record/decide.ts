import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { RunContext } from '@drawbridge/core/domain/event';
import { shortSha } from '@drawbridge/core/domain/object-name';
import type { DeployReportBody } from '@drawbridge/core/reports/drawbridge/deploy-report';
import type { DeploymentResult, Intent } from '@drawbridge/core/reports/drawbridge/log-entry';
import { commonOf, type Occasion } from '../../decide/occasion.ts';
import type { Place } from '../../decide/place.ts';
import { shortText } from '../../decide/short-text.ts';
import type { Gate } from '../../inputs/gate-results.ts';
import type { Config, GivenOutcome, RecordTask } from '../../inputs.ts';
import { fitIntent } from './fitting.ts';
import type { RecordState } from './state.ts';

/** Who allowed the deployment, as far as the token may know. */
export interface Approvals {
  readonly isKnown: boolean;
  readonly list: Intent['approvals'];
  /** Why they are not known. */
  readonly problem: Obstacle | undefined;
}

export interface IntentFacts {
  readonly approvals: Approvals;
  readonly gates: readonly Gate[];
}

/** How a deployment ended, by whom it was told. */
export type DeployEnd =
  | { readonly kind: 'reported'; readonly body: DeployReportBody; readonly digest: string }
  | { readonly kind: 'told'; readonly outcome: GivenOutcome }
  | { readonly kind: 'unknown'; readonly why: string };

/** Names a deployment in the log: two jobs of one attempt that ship to one place need a `service` each. */
export const intentId = ({ runId, runAttempt }: RunContext, { environment, service }: Place): string =>
  [runId, String(runAttempt), environment, ...(service === '' ? [] : [service])].map(encodeURIComponent).join('/');

/** What is to be shipped; what the inputs leave out is the run's own commit. */
export const releaseOf = ({ release }: RecordTask, { sha }: RunContext): Intent['release'] => {
  const commit = release.commit === '' ? sha : release.commit;
  return { version: release.version === '' ? shortSha(commit) : release.version, artifact: release.artifact, commit };
};

// A reason of any length must not keep an entry out of the log.
const longest = { reason: 2_000, health: 2_000, name: 300 } as const;

/** The entry that stands before the first change. */
export const makeIntent = (
  { environment, service, task }: Config & { readonly task: RecordTask },
  { approvals, gates }: IntentFacts,
  occasion: Occasion,
): Intent => ({
  ...commonOf(occasion, { environment, service }),
  kind: 'intent',
  id: intentId(occasion.context, { environment, service }),
  release: releaseOf(task, occasion.context),
  approvalsKnown: approvals.isKnown,
  ...fitIntent({ gates: [...gates], approvals: approvals.list }),
});

type End = Pick<
  DeploymentResult,
  | 'outcome'
  | 'mode'
  | 'release'
  | 'previous'
  | 'current'
  | 'trafficMoved'
  | 'reason'
  | 'startedAt'
  | 'finishedAt'
  | 'strategy'
  | 'health'
  | 'report'
>;

type Started = RecordState['intent'];

const healthOf = ({ health }: DeployReportBody): string =>
  health.map(({ name, last }) => `${name}: ${last}`).join('; ');

const reasonOf = ({ outcome, reason }: DeployReportBody): string | null =>
  outcome === 'planned' ? 'a dry run: nothing was changed' : (reason?.message ?? null);

const endOfReport = (body: DeployReportBody, digest: string, nowText: string): End => ({
  outcome: body.outcome === 'planned' ? 'nothing-to-do' : body.outcome,
  mode: body.mode,
  release: body.release,
  previous: body.previous,
  current: body.current,
  trafficMoved: body.trafficMoved,
  reason: reasonOf(body),
  startedAt: body.startedAt,
  finishedAt: body.finishedAt ?? nowText,
  strategy: body.strategy,
  health: healthOf(body),
  report: digest,
});

const untold =
  'whether it was taken back was not told, so that metrics count it as not known (`outcome` takes rolled-back, rollback-failed and aborted, too)';

/** Whoever deploys with another tool has a step's outcome at least; what it does not say is assumed to be bad. */
const meanings: Readonly<Record<GivenOutcome, Pick<End, 'outcome' | 'trafficMoved' | 'reason'>>> = {
  success: { outcome: 'succeeded', trafficMoved: true, reason: null },
  failure: { outcome: 'unfinished', trafficMoved: true, reason: `the deploy step failed; ${untold}` },
  cancelled: { outcome: 'unfinished', trafficMoved: true, reason: `the deploy step was cancelled; ${untold}` },
  skipped: { outcome: 'aborted', trafficMoved: false, reason: 'the deploy step was skipped' },
  succeeded: { outcome: 'succeeded', trafficMoved: true, reason: null },
  'rolled-back': { outcome: 'rolled-back', trafficMoved: true, reason: null },
  'rollback-failed': { outcome: 'rollback-failed', trafficMoved: true, reason: null },
  aborted: { outcome: 'aborted', trafficMoved: false, reason: null },
  'nothing-to-do': { outcome: 'nothing-to-do', trafficMoved: false, reason: null },
  superseded: { outcome: 'superseded', trafficMoved: false, reason: null },
  unfinished: { outcome: 'unfinished', trafficMoved: true, reason: null },
};

const endWithoutReport = (
  meaning: Pick<End, 'outcome' | 'trafficMoved' | 'reason'>,
  { at, release }: Started,
  nowText: string,
): End => ({
  ...meaning,
  mode: 'deploy',
  release,
  previous: null,
  current: meaning.outcome === 'succeeded' ? release : null,
  startedAt: at,
  finishedAt: nowText,
  strategy: '',
  health: '',
  report: null,
});

const endOf = (end: DeployEnd, started: Started, nowText: string): End => {
  switch (end.kind) {
    case 'reported':
      return endOfReport(end.body, end.digest, nowText);
    case 'told':
      return endWithoutReport(meanings[end.outcome], started, nowText);
    case 'unknown':
      return endWithoutReport({ outcome: 'unknown', trafficMoved: true, reason: end.why }, started, nowText);
  }
};

const shortenRelease = <T extends End['release']>(release: T): T =>
  release === null
    ? release
    : {
        ...release,
        version: shortText(release.version, longest.name),
        artifact: shortText(release.artifact, longest.name),
        commit: shortText(release.commit, longest.name),
      };

const shortenEnd = (end: End): End => ({
  ...end,
  release: shortenRelease(end.release),
  previous: shortenRelease(end.previous),
  current: shortenRelease(end.current),
  reason: end.reason === null ? null : shortText(end.reason, longest.reason),
  health: shortText(end.health, longest.health),
});

/** The entry that stands after the end, whatever the end was. */
export const makeResult = (started: Started, end: DeployEnd, occasion: Occasion): DeploymentResult => ({
  ...commonOf(occasion, started),
  kind: 'result',
  intent: started.id,
  ...shortenEnd(endOf(end, started, new Date(occasion.nowMs).toISOString())),
});
