import type { CheckRun, Deployment, DeploymentStatus, Job, Review } from './checks.ts';
import { timestamp } from './git-objects.ts';
import { requireRepository } from './history.ts';
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
  deployment(
    plan: Pick<Deployment, 'commit' | 'environment'> & { readonly statuses?: readonly DeploymentStatus[] },
  ): Deployment;
}

const stateOf = ({ status = 'completed', conclusion }: CheckPlan): Pick<CheckRun, 'status' | 'conclusion'> => ({
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
    deployment: ({ commit, environment, statuses = [] }) => {
      const { id, at } = made();
      return plantedInto(repository.deployments, { id, commit, environment, createdAt: at, statuses: [...statuses] });
    },
  };
};
