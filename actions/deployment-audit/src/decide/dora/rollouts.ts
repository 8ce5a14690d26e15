import type { DeploymentResult, Incident, Intent, LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';

/** What was shipped: version, artifact and commit. */
export type Release = Intent['release'];

/** Ends that a result may tell, and what is known where none does. */
export type RolloutOutcome = DeploymentResult['outcome'] | 'in-progress' | 'lost';

/** One attempt of one run to ship a release to one environment, as the log tells it from intent to result. */
export interface Rollout {
  /** The intent's own. */
  readonly id: string;
  /** Where in the log it was last told of, from 0. */
  readonly index: number;
  readonly environment: string;
  readonly service: string;
  readonly actor: string;
  readonly run: Intent['run'];
  readonly approvals: Intent['approvals'];
  /** False: the token that recorded it might not read them. */
  readonly approvalsKnown: boolean;
  readonly gates: Intent['gates'];
  readonly mode: DeploymentResult['mode'];
  readonly release: Release;
  readonly previous: Release | null;
  /** What serves afterwards; null where nobody said so. */
  readonly current: Release | null;
  readonly outcome: RolloutOutcome;
  readonly trafficMoved: boolean;
  readonly reason: string | null;
  readonly health: string;
  readonly startedMs: number;
  /** undefined: it is under way, or was lost. */
  readonly finishedMs: number | undefined;
}

/** An incident from its opening to its end. */
export interface IncidentSpan {
  readonly id: string;
  readonly environment: string;
  readonly service: string;
  readonly message: string;
  readonly openedMs: number;
  /** undefined: it is still open. */
  readonly resolvedMs: number | undefined;
}

/** What the log tells of deployments, in the order in which they were begun. */
export interface History {
  readonly rollouts: readonly Rollout[];
  readonly incidents: readonly IncidentSpan[];
}

const begin = (intent: Intent, index: number): Rollout => {
  const { id, environment, service, actor, run, approvals, approvalsKnown, gates, release } = intent;
  return {
    ...{ id, index, environment, service, actor, run, approvals, approvalsKnown, gates, release },
    mode: 'deploy',
    previous: null,
    current: null,
    outcome: 'in-progress',
    trafficMoved: false,
    reason: null,
    health: '',
    startedMs: Date.parse(intent.at),
    finishedMs: undefined,
  };
};

const end = (rollout: Rollout, result: DeploymentResult, index: number): Rollout => {
  const { mode, previous, current, outcome, trafficMoved, reason, health } = result;
  return {
    ...rollout,
    ...{ index, mode, previous, current, outcome, trafficMoved, reason, health },
    release: result.release ?? rollout.release,
    startedMs: Date.parse(result.startedAt),
    finishedMs: Date.parse(result.finishedAt),
  };
};

const openIncident = ({ id, environment, service, message, at }: Incident): IncidentSpan => ({
  ...{ id, environment, service, message },
  openedMs: Date.parse(at),
  resolvedMs: undefined,
});

/** Joins intents with their results, and incidents with their ends. What has no beginning in the log is left out. */
export const readHistory = (entries: readonly LogEntry[]): History => {
  const rollouts = new Map<string, Rollout>();
  const incidents = new Map<string, IncidentSpan>();
  entries.forEach((entry, index) => {
    if (entry.kind === 'intent') rollouts.set(entry.id, begin(entry, index));
    if (entry.kind === 'result') {
      const known = rollouts.get(entry.intent);
      if (known !== undefined) rollouts.set(entry.intent, end(known, entry, index));
    }
    if (entry.kind === 'finding' && entry.what === 'lost') {
      const known = rollouts.get(entry.about);
      if (known?.outcome === 'in-progress') rollouts.set(entry.about, { ...known, index, outcome: 'lost' });
    }
    if (entry.kind === 'incident') {
      const known = incidents.get(entry.id);
      if (entry.state === 'opened') incidents.set(entry.id, known ?? openIncident(entry));
      else if (known !== undefined) incidents.set(entry.id, { ...known, resolvedMs: Date.parse(entry.at) });
    }
  });
  return { rollouts: [...rollouts.values()], incidents: [...incidents.values()] };
};
