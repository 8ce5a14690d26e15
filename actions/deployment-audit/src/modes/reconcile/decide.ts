import { countOf } from '@drawbridge/core/domain/quantity';
import type { EnvironmentDeployment, WorkflowRun } from '@drawbridge/core/ports/github';
import type { DeploymentResult, Finding, LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { type History, type Rollout, readHistory } from '../../decide/dora/rollouts.ts';
import { commonOf, type Occasion } from '../../decide/occasion.ts';
import { isMeant, type Place, sameEnvironment } from '../../decide/place.ts';

/** What reconciling found, before it is an entry. */
export type Discovery = Pick<Finding, 'about' | 'what' | 'message' | 'service'>;

/** So many Deployments are compared: a few months of most teams, and few requests. */
export const deploymentsCompared = 300;

/** What became of the run of an intent that has no result. */
export interface EndedRun {
  readonly rollout: Rollout;
  /** undefined: GitHub knows it no more. */
  readonly run: WorkflowRun | undefined;
}

/** The intents of this place that no result and no finding ended. */
export const findOpen = (entries: readonly LogEntry[], place: Place): readonly Rollout[] =>
  readHistory(entries).rollouts.filter((rollout) => rollout.outcome === 'in-progress' && isMeant(rollout, place));

/** Those whose intent has no result in a log that was read later, either. */
export const stillOpen = (ended: readonly EndedRun[], open: readonly Rollout[]): readonly EndedRun[] => {
  const ids = new Set(open.map(({ id }) => id));
  return ended.filter(({ rollout }) => ids.has(rollout.id));
};

const describeRun = ({ run, rollout }: EndedRun): string =>
  run === undefined
    ? `run ${rollout.run.id} is not known to GitHub any more`
    : `run ${run.id}, attempt ${run.attempt}, ended (${run.conclusion ?? 'without a conclusion'})`;

/** Intents whose run is over: nobody will write their result. */
export const findLost = (ended: readonly EndedRun[]): readonly Discovery[] =>
  ended
    .filter(({ run }) => run === undefined || run.status === 'completed')
    .map((each) => ({
      about: each.rollout.id,
      what: 'lost',
      service: each.rollout.service,
      message: `the intent to deploy ${each.rollout.release.version} has no result, and ${describeRun(each)}`,
    }));

const textAt = (json: string, key: string): string => {
  try {
    const value: unknown = JSON.parse(json);
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    return typeof found === 'string' ? found : '';
  } catch {
    return '';
  }
};

/** The run that a Deployment names: deploy-with-rollback says it itself, a job's `environment` links to its log. */
const runOf = ({ payload, url }: EnvironmentDeployment): string | undefined =>
  /^\d+/.exec(textAt(payload, 'run'))?.[0] ?? /\/actions\/runs\/(\d+)/.exec(url)?.[1];

const belongsTo = (deployment: EnvironmentDeployment, { run, release }: Rollout): boolean => {
  const named = runOf(deployment);
  return named === undefined ? [release.commit, run.sha].includes(deployment.commit) : named === run.id;
};

// Only what once succeeded changed anything for certain: a job that failed may never have come to its deploy step.
const wasSuccessful = ({ state }: EnvironmentDeployment): boolean => state === 'success' || state === 'inactive';
const hasFailed = ({ state }: EnvironmentDeployment): boolean => state === 'failure' || state === 'error';

/** What is older than the log is not in it: that is no omission. */
const beginningOf = (entries: readonly LogEntry[]): number => {
  const first = entries[0];
  return first === undefined ? Number.POSITIVE_INFINITY : Date.parse(first.at);
};

const findUnrecorded = (
  deployments: readonly EnvironmentDeployment[],
  { rollouts }: History,
  place: Place,
): readonly Discovery[] =>
  deployments
    .filter((each) => wasSuccessful(each) && !rollouts.some((rollout) => belongsTo(each, rollout)))
    .map(({ id, commit, ref, creatorLogin, createdMs }) => ({
      about: String(id),
      what: 'unrecorded',
      service: place.service,
      message: `GitHub has a Deployment ${id} of ${ref} (${commit.slice(0, 7)}) by ${creatorLogin}, made ${new Date(createdMs).toISOString()}, and the log has no intent for it`,
    }));

const good: readonly Rollout['outcome'][] = ['succeeded'];
const bad: readonly Rollout['outcome'][] = [
  'rolled-back',
  'rollback-failed',
  'aborted',
] satisfies readonly DeploymentResult['outcome'][];

const contradicts = (rollout: Rollout, deployment: EnvironmentDeployment): boolean =>
  (good.includes(rollout.outcome) && hasFailed(deployment)) ||
  (bad.includes(rollout.outcome) && wasSuccessful(deployment));

// A run may make several: its job's own, and that of the tool in it. One that agrees is enough.
const findContradiction = (rollout: Rollout, own: readonly EnvironmentDeployment[]): readonly Discovery[] => {
  const ended = own.filter((each) => wasSuccessful(each) || hasFailed(each));
  const [first] = ended;
  if (first === undefined || !ended.every((each) => contradicts(rollout, each))) return [];
  const states = [...new Set(ended.map(({ state }) => state))].join(', ');
  const message = `the log says that ${rollout.release.version} ended as ${rollout.outcome}, GitHub that ${countOf(ended.length, 'Deployment')} of its run ended as ${states}`;
  return [{ about: rollout.id, what: 'contradicted', service: rollout.service, message }];
};

// The attempts of one run share their Deployments: the last one that ended is the one they tell of.
const lastAttempts = (rollouts: readonly Rollout[]): readonly Rollout[] => [
  ...new Map(rollouts.map((each) => [JSON.stringify([each.run.id, each.environment, each.service]), each])).values(),
];

/** What GitHub's Deployments say that the log does not, or says otherwise. */
export const compareDeployments = (
  entries: readonly LogEntry[],
  deployments: readonly EnvironmentDeployment[],
  place: Place,
): readonly Discovery[] => {
  const beginning = beginningOf(entries);
  const judged = deployments.filter(({ createdMs }) => createdMs >= beginning);
  const history = readHistory(entries);
  const inEnvironment = history.rollouts.filter(({ environment }) => sameEnvironment(environment, place.environment));
  return [
    ...findUnrecorded(judged, { ...history, rollouts: inEnvironment }, place),
    ...lastAttempts(inEnvironment.filter((each) => isMeant(each, place))).flatMap((rollout) =>
      findContradiction(
        rollout,
        judged.filter((each) => runOf(each) === rollout.run.id),
      ),
    ),
  ];
};

/** Those that no entry tells of yet. */
export const onlyNew = (discoveries: readonly Discovery[], entries: readonly LogEntry[]): readonly Discovery[] => {
  const known = new Set(entries.flatMap((each) => (each.kind === 'finding' ? [`${each.what} ${each.about}`] : [])));
  return discoveries.filter(({ what, about }) => !known.has(`${what} ${about}`));
};

/** Discoveries as entries of the log, made by this run. */
export const toEntries = (
  discoveries: readonly Discovery[],
  { environment }: Place,
  occasion: Occasion,
): readonly Finding[] =>
  discoveries.map(({ about, what, message, service }) => ({
    ...commonOf(occasion, { environment, service }),
    kind: 'finding',
    about,
    what,
    message,
  }));
