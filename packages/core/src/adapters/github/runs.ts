import { success } from '../../domain/result.ts';
import type { Approval, Runs, WorkflowRun } from '../../ports/github.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';

const getRun = async (
  { call, place }: GitHubClient,
  runId: string,
  attempt: number,
): Outcome<WorkflowRun | undefined> => {
  const found = await call(`GET run ${runId}, attempt ${attempt}`, async (octokit) => {
    const target = { ...place, run_id: Number(runId), attempt_number: attempt };
    const { data } = await octokit.rest.actions.getWorkflowRunAttempt(target);
    return {
      id: String(data.id),
      attempt: data.run_attempt ?? attempt,
      status: data.status ?? '',
      conclusion: data.conclusion ?? undefined,
      url: data.html_url,
      actorLogin: data.triggering_actor?.login ?? data.actor?.login ?? '',
    };
  });
  return !found.ok && found.error.problem.kind === 'not-found' ? success(undefined) : found;
};

const listApprovals = ({ call, place }: GitHubClient, runId: string): Outcome<readonly Approval[]> =>
  call(`GET approvals of run ${runId}`, async (octokit) => {
    const { data } = await octokit.rest.actions.getReviewsForRun({ ...place, run_id: Number(runId) });
    return data.map(({ state, comment, environments, user }) => ({
      login: user.login,
      state,
      comment,
      environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
    }));
  });

/** Workflow runs (https://docs.github.com/rest/actions/workflow-runs). */
export const createRuns = (client: GitHubClient): Runs => ({
  get: (runId, attempt) => settle(getRun(client, runId, attempt)),
  approvals: (runId) => settle(listApprovals(client, runId)),
});
