import type { DeploymentResult, Incident, Intent, LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import type { ChangedCommit, Changes } from '../../../src/decide/dora/changes.ts';
import { countDeployments } from '../../../src/decide/dora/deployments.ts';
import { type Judged, judgeDeployments } from '../../../src/decide/dora/failures.ts';
import { type DoraMetrics, measure, type Period } from '../../../src/decide/dora/metrics.ts';
import { readHistory } from '../../../src/decide/dora/rollouts.ts';

/** Midnight before the first hour of every test. */
export const startMs = Date.UTC(2026, 2, 2);
export const hourMs = 3_600_000;

const timeAt = (hour: number): string => new Date(startMs + hour * hourMs).toISOString();

/** A deployment in words: everything has a harmless value unless told. Times are hours since the start. */
export interface Told {
  readonly version: string;
  readonly at: number;
  readonly took?: number;
  readonly outcome?: DeploymentResult['outcome'] | 'in-progress' | 'lost';
  readonly trafficMoved?: boolean;
  readonly environment?: string;
  readonly service?: string;
  readonly run?: string;
  readonly attempt?: number;
  readonly commit?: string;
  readonly mode?: DeploymentResult['mode'];
  readonly ref?: string;
  /** What else the intent and the result say. */
  readonly intent?: Partial<Intent>;
  readonly result?: Partial<DeploymentResult>;
}

const releaseOf = ({ version, commit = `c-${version}` }: Told): Intent['release'] => ({
  version,
  artifact: `shop@sha256:${version}`,
  commit,
});

const commonOf = (told: Told) => {
  const { environment = 'production', service = '', run = `run-${told.version}-${told.at}`, attempt = 1 } = told;
  const { ref = 'refs/heads/main' } = told;
  return {
    schema: 1 as const,
    repository: 'octo/shop',
    environment,
    service,
    actor: 'octo',
    run: {
      id: run,
      attempt,
      url: '',
      workflow: 'Main',
      job: 'deploy',
      event: 'push',
      ref,
      sha: `c-${told.version}`,
      triggeringActor: '',
    },
  };
};

/** The entries of one deployment: its intent, and its result unless it is in progress. */
export const deployed = (told: Told): readonly LogEntry[] => {
  const common = commonOf(told);
  const id = `${common.run.id}/${common.run.attempt}/${common.environment}/${common.service}`;
  const release = releaseOf(told);
  const { at, took = 0.1, outcome = 'succeeded', trafficMoved = true, mode = 'deploy' } = told;
  const intent: Intent = {
    ...common,
    kind: 'intent',
    at: timeAt(at),
    id,
    release,
    approvals: [],
    approvalsKnown: true,
    gates: [],
    ...told.intent,
  };
  if (outcome === 'in-progress') return [intent];
  if (outcome === 'lost')
    return [intent, { ...common, kind: 'finding', at: timeAt(at), about: id, what: 'lost', message: '' }];
  const result: DeploymentResult = {
    ...common,
    kind: 'result',
    at: timeAt(at + took),
    intent: id,
    ...{ outcome, mode, release, trafficMoved },
    previous: null,
    current: null,
    reason: null,
    startedAt: timeAt(at),
    finishedAt: timeAt(at + took),
    strategy: 'blue-green',
    health: '',
    report: null,
    ...told.result,
  };
  return [intent, result];
};

/** An incident's opening, or its end. */
export const incident = (id: string, state: Incident['state'], at: number): LogEntry => ({
  ...commonOf({ version: '0', at }),
  kind: 'incident',
  at: timeAt(at),
  id,
  state,
  message: 'checkout fails',
});

/** A commit made so many hours after the start. */
export const commit = (oid: string, at: number, more: Partial<ChangedCommit> = {}): ChangedCommit => ({
  oid,
  parents: ['p'],
  message: 'fix: something',
  authoredMs: startMs + at * hourMs,
  ...more,
});

export interface Weighed extends Judged {
  readonly metrics: DoraMetrics;
  readonly withoutTraffic: number;
  readonly unknown: number;
  readonly inProgress: number;
  readonly failedVersions: readonly string[];
  readonly reworkVersions: readonly string[];
}

const period: Period = { fromMs: startMs, toMs: startMs + 7 * 24 * hourMs };

/** Everything that is decided about a week's log; `changes` by version of the deployment. */
export const weigh = (
  entries: readonly LogEntry[],
  changes: Readonly<Record<string, readonly ChangedCommit[] | Changes>> = {},
): Weighed => {
  const history = readHistory(entries);
  const counted = countDeployments(history.rollouts, (name) => name.startsWith('production'));
  const { deployments, withoutTraffic, unknown, inProgress } = counted;
  const known = new Map(
    deployments.flatMap(({ key, release }) => {
      const found = changes[release.version];
      if (found === undefined) return [];
      const whole: Changes = 'kind' in found ? found : { kind: 'known', commits: found, isCut: false };
      return [[key, whole] as const];
    }),
  );
  const judged = judgeDeployments(deployments, { changes: known, incidents: history.incidents });
  return {
    ...judged,
    ...{ withoutTraffic, unknown, inProgress },
    metrics: measure({ ...judged, deployments, changes: known }, period),
    failedVersions: judged.failures.map(({ deployment }) => deployment.release.version),
    reworkVersions: judged.rework.map(({ release }) => release.version),
  };
};
