import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { runUrl } from '@drawbridge/core/domain/event';
import type { Deployments, EnvironmentDeployment, GitHubProblem, NewDeployment } from '@drawbridge/core/ports/github';
import { endStatusOf } from '../decide/deployment-status.ts';
import type { State } from '../decide/rollout/model.ts';
import type { Config } from '../inputs/config.ts';
import type { Announcer } from './crew.ts';

/** Whom the announcer speaks for, and to whom. */
export interface Announcement {
  readonly config: Pick<Config, 'deployment' | 'environment' | 'environmentUrl' | 'service'>;
  /** Where the journal is: the Deployment leads there. */
  readonly place: string;
  readonly deployments: Deployments;
}

const purpose = { doing: 'write deployments', scope: 'deployments' } as const;

// GitHub shows these names as production by itself; here they are so for every tool that reads the flag.
const isProduction = (environment: string): boolean => /^prod(uction)?$/i.test(environment);

/** As far back as a Deployment of our own may lie under those that other tools made meanwhile. */
const searched = 30;

const describePayload = (state: State, { config, place }: Announcement, run: string): NewDeployment['payload'] => ({
  journal: place,
  epoch: String(state.epoch),
  version: state.plan.release.version,
  artifact: state.plan.release.artifact,
  service: config.service,
  run,
});

const payloadOf = (text: string): ReadonlyMap<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text);
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
};

const isOpen = ({ state }: EnvironmentDeployment): boolean =>
  state === undefined || ['queued', 'pending', 'in_progress'].includes(state);

/**
 * Tells GitHub what is shipped, and how it ended. The lock lets one rollout of a journal run at a time, so an open
 * Deployment that names this journal and version is that of this rollout, whoever made it.
 */
export const createAnnouncer = (announcement: Announcement, scene: Pick<Scene, 'context' | 'log'>): Announcer => {
  const { config, place, deployments } = announcement;
  const { context, log } = scene;
  const logUrl = runUrl(context);
  let isRefused = config.deployment === 'never';

  const tellRefusal = (what: string, problem: GitHubProblem): void => {
    const refusal = explainRefusal(problem, purpose, context);
    log.line(`! ${what}: ${refusal.what}${refusal.fix === undefined ? '' : ` ${refusal.fix}`}`);
    isRefused = true;
  };

  const find = async ({ plan }: State): Promise<number | null> => {
    const found = await deployments.listIn(config.environment, searched);
    if (!found.ok) {
      tellRefusal('GitHub does not tell its Deployments', found.error);
      return null;
    }
    const ours = found.value.find((each) => {
      const payload = payloadOf(each.payload);
      return isOpen(each) && payload.get('journal') === place && payload.get('version') === plan.release.version;
    });
    return ours?.id ?? null;
  };

  /** Throws where the answer was lost: GitHub may have made it all the same. */
  const create = async (state: State): Promise<number | null> => {
    const { mode, release, strategy } = state.plan;
    const created = await deployments.create({
      commit: release.commit === '' ? context.sha : release.commit,
      environment: config.environment,
      task: mode,
      description: `${release.version}, ${strategy}`,
      payload: describePayload(state, announcement, `${context.runId}/${context.runAttempt}`),
      production: isProduction(config.environment),
    });
    if (created.ok) return created.value;
    if (created.error.kind === 'unreachable') throw new Error(explainRefusal(created.error, purpose, context).what);
    tellRefusal('No GitHub Deployment, it is shipped without', created.error);
    return null;
  };

  const setStatus = async (
    deployment: number,
    status: { readonly state: Parameters<Deployments['setStatus']>[0]['state']; readonly description: string },
  ): Promise<boolean> => {
    const { environmentUrl } = config;
    const autoInactive = status.state === 'success';
    const set = await deployments.setStatus({ deployment, ...status, environmentUrl, logUrl, autoInactive });
    if (!set.ok) tellRefusal(`GitHub Deployment ${deployment} does not say that it is ${status.state}`, set.error);
    return set.ok;
  };

  return {
    announce: async (state) => {
      if (isRefused) return null;
      const there = state.attempts > 1 ? await find(state) : null;
      if (isRefused) return null;
      const id = there ?? (await create(state));
      if (id !== null) {
        await setStatus(id, { state: 'in_progress', description: `${state.plan.release.version} is being shipped` });
      }
      return id;
    },
    conclude: async (state) => {
      const wasRefused = isRefused;
      // Who made it may have been killed before its number was written down.
      const id = state.deploymentId ?? (isRefused ? null : await find(state));
      return id === null ? isRefused === wasRefused : setStatus(id, endStatusOf(state));
    },
  };
};
