import { failure, success } from '@drawbridge/core/domain/result';
import type {
  Approval,
  Deployment,
  EnvironmentDeployment,
  GitHub,
  NewDeployment,
  NewDeploymentStatus,
  WorkflowRun,
} from '@drawbridge/core/ports/github';
import { type Answers, gitHubProblemOf } from './answers.ts';

type Noun = 'deployments' | 'runs';

export type DeploymentMethod = { [N in Noun]: `${N}.${keyof GitHub[N] & string}` }[Noun];

/** What GitHub knows about deployments and the runs that made them. */
export interface FakeDeploymentsPlan {
  /** By commit. */
  readonly deployments?: Readonly<Record<string, readonly Deployment[]>>;
  /** By environment, newest first. */
  readonly environments?: Readonly<Record<string, readonly EnvironmentDeployment[]>>;
  /** By id of the run. */
  readonly approvals?: Readonly<Record<string, readonly Approval[]>>;
  /** By run and attempt, e.g. "1001/1". */
  readonly runs?: Readonly<Record<string, WorkflowRun>>;
}

export type DeploymentWrite =
  | { readonly kind: 'deployment'; readonly id: number; readonly deployment: NewDeployment }
  | { readonly kind: 'deployment-status'; readonly status: NewDeploymentStatus };

const firstId = 501;

/** Deployments and runs in memory: a status of an unknown deployment is refused. */
export const fakeDeployments = (
  plan: FakeDeploymentsPlan,
  write: (made: DeploymentWrite) => void,
  { answer }: Pick<Answers<DeploymentMethod>, 'answer'>,
): Pick<GitHub, Noun> => {
  const made: NewDeployment[] = [];
  const known = new Set(
    [...Object.values(plan.deployments ?? {}), ...Object.values(plan.environments ?? {})].flat().map(({ id }) => id),
  );
  return {
    deployments: {
      list: (commit) => answer('deployments.list', () => success(plan.deployments?.[commit] ?? [])),
      listIn: (environment, limit) =>
        answer('deployments.listIn', () => success((plan.environments?.[environment] ?? []).slice(0, limit))),
      create: (deployment) =>
        answer('deployments.create', () => {
          const id = firstId + made.length;
          made.push(deployment);
          known.add(id);
          write({ kind: 'deployment', id, deployment });
          return success(id);
        }),
      setStatus: (status) =>
        answer('deployments.setStatus', () => {
          if (!known.has(status.deployment)) return failure(gitHubProblemOf('not-found'));
          write({ kind: 'deployment-status', status });
          return success(undefined);
        }),
    },
    runs: {
      get: (runId, attempt) => answer('runs.get', () => success(plan.runs?.[`${runId}/${attempt}`])),
      approvals: (runId) => answer('runs.approvals', () => success(plan.approvals?.[runId] ?? [])),
    },
  };
};
