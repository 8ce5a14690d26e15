import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { EnvironmentDeployment, GitHubProblem } from '@drawbridge/core/ports/github';
import type { Rollout } from '../../decide/dora/rollouts.ts';
import { deploymentsCompared, type EndedRun } from './decide.ts';

type Asking = Pick<Scene, 'github' | 'context'>;

const cannotLook = (problem: GitHubProblem, scope: 'actions' | 'deployments', { context }: Asking): CannotJudge => {
  const doing = scope === 'actions' ? 'read workflow runs' : 'read Deployments';
  return new CannotJudge([explainRefusal(problem, { doing, scope, access: 'read' }, context)], { enforced: true });
};

/** What became of the runs of intents without a result, each asked for once. Throws CannotJudge when GitHub does not say. */
export const gatherRuns = async (open: readonly Rollout[], scene: Asking): Promise<readonly EndedRun[]> => {
  const ended: EndedRun[] = [];
  for (const rollout of open) {
    const known = ended.find(
      ({ rollout: { run } }) => run.id === rollout.run.id && run.attempt === rollout.run.attempt,
    );
    const reply =
      known === undefined
        ? await scene.github.runs.get(rollout.run.id, rollout.run.attempt)
        : ({ ok: true, value: known.run } as const);
    if (!reply.ok) throw cannotLook(reply.error, 'actions', scene);
    ended.push({ rollout, run: reply.value });
  }
  return ended;
};

/** The newest Deployments to an environment. Throws CannotJudge when GitHub does not say. */
export const gatherDeployments = async (
  environment: string,
  scene: Asking,
): Promise<readonly EnvironmentDeployment[]> => {
  const reply = await scene.github.deployments.listIn(environment, deploymentsCompared);
  if (!reply.ok) throw cannotLook(reply.error, 'deployments', scene);
  return reply.value;
};
