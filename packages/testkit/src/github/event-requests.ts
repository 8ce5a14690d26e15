import {
  mergeGroupPayload,
  pullRequestPayload,
  pushPayload,
  releasePayload,
  schedulePayload,
  workflowDispatchPayload,
} from './event-payloads.ts';
import { findRef, zeroOid } from './git-objects.ts';
import { contextOfPerson, type MergeGroup } from './history.ts';
import type { Json, JsonObject } from './json.ts';
import type { RefContext } from './ref-change.ts';
import type { PullRequest, Release } from './repository.ts';
import type { World } from './world.ts';

interface Subject {
  readonly repository: string;
  /** Who did it; the owner when left out. */
  readonly actor?: string;
}

/** An event to describe as GitHub would: everything else is read from the repository. */
export type EventRequest =
  | (Subject & { readonly event: 'push'; readonly ref: string; readonly before?: string; readonly after?: string })
  | (Subject & { readonly event: 'pull_request'; readonly number: number; readonly action: string })
  | (Subject & { readonly event: 'merge_group'; readonly group: MergeGroup })
  | (Subject & { readonly event: 'schedule'; readonly cron: string })
  | (Subject & {
      readonly event: 'workflow_dispatch';
      readonly ref: string;
      readonly workflow: string;
      readonly inputs?: Readonly<Record<string, Json>>;
    })
  | (Subject & { readonly event: 'release'; readonly tag: string; readonly action: string });

const findPullRequest = ({ repository }: RefContext, number: number): PullRequest => {
  const pull = repository.pullRequests.get(number);
  if (pull === undefined) throw new Error(`${repository.fullName} has no pull request ${number}`);
  return pull;
};

const findRelease = ({ repository }: RefContext, tag: string): Release => {
  const release = [...repository.releases.values()].find((each) => each.tagName === tag);
  if (release === undefined) throw new Error(`${repository.fullName} has no release ${tag}`);
  return release;
};

const describePush = async (
  context: RefContext,
  { ref, before, after }: { readonly ref: string; readonly before?: string; readonly after?: string },
): Promise<JsonObject> => {
  const held = (await findRef(context.repository.git, ref))?.sha ?? zeroOid;
  return pushPayload(context, { ref, before: before ?? zeroOid, after: after ?? held });
};

/** What GITHUB_EVENT_PATH would hold for this event. */
export const eventPayload = async (world: World, request: EventRequest): Promise<JsonObject> => {
  const context = contextOfPerson(world, request.repository, request.actor);
  switch (request.event) {
    case 'push':
      return describePush(context, request);
    case 'pull_request':
      return pullRequestPayload(context, findPullRequest(context, request.number), request.action);
    case 'merge_group':
      return mergeGroupPayload(context, request.group);
    case 'schedule':
      return schedulePayload(context, request.cron);
    case 'workflow_dispatch':
      return workflowDispatchPayload(context, {
        ref: request.ref,
        workflow: request.workflow,
        inputs: request.inputs ?? {},
      });
    case 'release':
      return releasePayload(context, findRelease(context, request.tag), request.action);
  }
};
