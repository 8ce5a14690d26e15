import type { CheckRun, Job, Review } from './checks.ts';
import type { Deployment, DeploymentStatus } from './deployments.ts';
import { timestamp } from './git-objects.ts';
import { requireRepository } from './history.ts';
import type { RunReview, WorkflowRun } from './runs.ts';
import type { World } from './world.ts';

type CheckPlan = Pick<Partial<CheckRun>, 'status' | 'conclusion'> & { readonly name: string };

/** Puts what other tools and people would have done into a repository; each answers what it planted, to be changed later. */
export interface Plants {
  /** A successful check run of GitHub Actions' first suite, unless told. */
  checkRun(plan: CheckPlan & Pick<Partial<CheckRun>, 'app' | 'suite'> & { readonly commit: string }): CheckRun;
  /** A successful job of the first attempt, unless told. */
  job(plan: CheckPlan & { readonly runId: number; readonly attempt?: number; readonly commit: string }): Job;
  /** An approval by somebody who may write, unless told. */
  review(plan: Pick<Review, 'pullRequest' | 'author' | 'commit'> & Pick<Partial<Review>, 'state' | 'canWrite'>): Review;
  /** Of the commit itself, by GitHub Actions, to an environment that is not production, unless told. */
  deployment(
    plan: Pick<Deployment, 'commit' | 'environment'> &
      Partial<Omit<Deployment, 'id' | 'statuses'>> & { readonly statuses?: readonly DeploymentStatus[] },
  ): Deployment;
  /** The first attempt of a run of a push that succeeded, unless told. */
  run(plan: Pick<WorkflowRun, 'id' | 'commit'> & Partial<WorkflowRun>): WorkflowRun;
  /** Somebody's approval, unless told. */
  runReview(plan: Pick<RunReview, 'runId' | 'login' | 'environments'> & Partial<RunReview>): RunReview;
}

const stateOf = ({
  status = 'completed',
  conclusion,
}: Pick<Partial<CheckRun>, 'status' | 'conclusion'>): Pick<CheckRun, 'status' | 'conclusion'> => ({
  status,
  conclusion: status === 'completed' ? (conclusion ?? 'success') : null,
});

const plantedInto = <T>(list: T[], item: T): T => {
  list.push(item);
  return item;
};

/** What can be planted in the repository of this name. */
export const plantsOf = (world: World, fullName: string): Plants => {
  const repository = requireRepository(world, fullName);
  const made = () => ({ id: world.nextId(), at: timestamp(world.now()) });
  return {
    checkRun: (plan) => {
      const { id, at } = made();
      const { name, commit, app = 'github-actions', suite = 1 } = plan;
      return plantedInto(repository.checkRuns, { id, name, commit, app, suite, startedAt: at, ...stateOf(plan) });
    },
    job: (plan) => {
      const { id, at } = made();
      const { name, runId, attempt = 1, commit } = plan;
      return plantedInto(repository.jobs, { id, name, runId, attempt, commit, startedAt: at, ...stateOf(plan) });
    },
    review: (plan) => {
      const { id, at } = made();
      const { state = 'APPROVED', canWrite = true } = plan;
      return plantedInto(repository.reviews, { ...plan, id, state, canWrite, submittedAt: at });
    },
    deployment: ({ statuses = [], ...plan }) => {
      const { id, at } = made();
      const origin = { ref: plan.commit, task: 'deploy', payload: '', description: '', creator: 'github-actions[bot]' };
      const kind = { isTransient: false, isProduction: false };
      return plantedInto(repository.deployments, {
        id,
        ...origin,
        ...kind,
        createdAt: at,
        ...plan,
        statuses: [...statuses],
      });
    },
    run: (plan) => {
      const { at } = made();
      const actor = plan.actor ?? repository.owner;
      const origin = { attempt: 1, workflow: 'deploy', event: 'push', branch: repository.defaultBranch, startedAt: at };
      return plantedInto(repository.runs, { ...origin, actor, triggeringActor: actor, ...plan, ...stateOf(plan) });
    },
    runReview: (plan) => plantedInto(repository.runReviews, { state: 'approved', comment: '', ...plan }),
  };
};
