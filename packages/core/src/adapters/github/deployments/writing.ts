import { failure, success } from '../../../domain/result.ts';
import type { NewDeployment, NewDeploymentStatus } from '../../../ports/github.ts';
import { textAt } from '../../json-path.ts';
import type { GitHubClient, Outcome, Trouble } from '../client.ts';
import { pageSize, readPages } from '../paging.ts';
import { ownProblem } from '../problem.ts';

const longestDescription = 140;

// Where a word ends, if one does within reach: GitHub refuses a longer description, and with it the whole request.
const shorten = (text: string): string => {
  if (text.length <= longestDescription) return text.toWellFormed();
  const kept = text.slice(0, longestDescription - 1).toWellFormed();
  const end = kept.search(/\s\S*$/u);
  return `${end > longestDescription / 2 ? kept.slice(0, end) : kept}…`;
};

const merged = (name: string): Trouble => ({
  lost: false,
  problem: ownProblem('failed', name, `${name}: GitHub made no deployment, although nothing had to be merged first.`),
});

const sendDeployment = async (client: GitHubClient, deployment: NewDeployment): Outcome<number> => {
  const name = `POST deployment to ${deployment.environment}`;
  const sent = await client.call(name, async (octokit) => {
    const { data } = await octokit.rest.repos.createDeployment({
      ...client.place,
      ref: deployment.commit,
      environment: deployment.environment,
      task: deployment.task,
      description: shorten(deployment.description),
      payload: deployment.payload,
      // Left out, the first merges the default branch into what is deployed, and the second waits for every check.
      auto_merge: false,
      required_contexts: [],
      production_environment: deployment.production,
      transient_environment: false,
    });
    return 'id' in data ? data.id : undefined;
  });
  if (!sent.ok) return sent;
  return sent.value === undefined ? failure(merged(name)) : success(sent.value);
};

const isSamePayload = (held: unknown, sent: NewDeployment['payload']): boolean => {
  const entries = Object.entries(sent);
  const count = typeof held === 'object' && held !== null ? Object.keys(held).length : 0;
  return count === entries.length && entries.every(([key, value]) => textAt(held, key) === value);
};

/** The deployment that a request whose answer was lost has made after all; the newest one with that payload. */
const findMade = ({ call, place }: GitHubClient, deployment: NewDeployment): Outcome<number | undefined> =>
  call(`GET deployments to ${deployment.environment}`, async (octokit) => {
    const { commit, environment, task, payload } = deployment;
    const all = await readPages(async (page) => {
      const target = { ...place, sha: commit, environment, task, per_page: pageSize, page };
      const { data, headers } = await octokit.rest.repos.listDeployments(target);
      return { items: data, link: headers.link };
    });
    return all.find((each) => isSamePayload(each.payload, payload))?.id;
  });

const attempts = 3;

/** Makes a deployment and answers its id; see https://docs.github.com/rest/deployments/deployments#create-a-deployment. */
export const createDeployment = async (client: GitHubClient, deployment: NewDeployment): Outcome<number> => {
  for (let attempt = 1; ; attempt++) {
    const sent = await sendDeployment(client, deployment);
    if (sent.ok || !sent.error.lost) return sent;
    const made = await findMade(client, deployment);
    if (!made.ok) return made;
    if (made.value !== undefined) return success(made.value);
    if (attempt === attempts) return sent;
  }
};

const sendStatus = ({ call, place }: GitHubClient, status: NewDeploymentStatus): Outcome<void> =>
  call(`POST status of deployment ${status.deployment}`, async (octokit) => {
    await octokit.rest.repos.createDeploymentStatus({
      ...place,
      deployment_id: status.deployment,
      state: status.state,
      description: shorten(status.description),
      log_url: status.logUrl,
      environment_url: status.environmentUrl,
      auto_inactive: status.autoInactive,
    });
  });

/** Whether the latest status of the deployment is the one that was to be set. */
const holdsStatus = ({ call, place }: GitHubClient, status: NewDeploymentStatus): Outcome<boolean> =>
  call(`GET statuses of deployment ${status.deployment}`, async (octokit) => {
    const target = { ...place, deployment_id: status.deployment, per_page: 1 };
    const { data } = await octokit.rest.repos.listDeploymentStatuses(target);
    const [latest] = data;
    return latest?.state === status.state && latest.description === shorten(status.description);
  });

/** Adds a status; see https://docs.github.com/rest/deployments/statuses#create-a-deployment-status. */
export const setStatus = async (client: GitHubClient, status: NewDeploymentStatus): Outcome<void> => {
  for (let attempt = 1; ; attempt++) {
    const sent = await sendStatus(client, status);
    if (sent.ok || !sent.error.lost) return sent;
    const held = await holdsStatus(client, status);
    if (!held.ok) return held;
    if (held.value) return success(undefined);
    if (attempt === attempts) return sent;
  }
};
