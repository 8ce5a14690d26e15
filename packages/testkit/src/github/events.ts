import type { JsonObject } from './json.ts';
import type { Actor } from './permissions.ts';
import type { Repository } from './repository.ts';

/**
 * Records what GitHub would deliver. Nothing that the job's token does starts a workflow, but for workflow_dispatch
 * and repository_dispatch.
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/trigger-a-workflow#triggering-a-workflow-from-a-workflow
 */
export const recordEvent = (repository: Repository, actor: Actor, event: string, payload: JsonObject): void => {
  const startsWorkflow = actor.kind !== 'job' || event.endsWith('_dispatch');
  repository.events.push({ event, actor: actor.login, startsWorkflow, payload });
};
