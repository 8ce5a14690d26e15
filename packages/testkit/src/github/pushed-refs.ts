import { pushPayload, type RefMove } from './event-payloads.ts';
import { recordEvent } from './events.ts';
import { zeroOid } from './git-objects.ts';
import { synchronisePullRequests } from './pull-request-refs.ts';
import type { RefChange, RefContext } from './ref-change.ts';

// https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#push
const maximumTagsWithEvents = 3;

const isEventful = ({ ref }: RefMove): boolean => ref.startsWith('refs/heads/') || ref.startsWith('refs/tags/');

/** Records the push events of refs that have moved, and brings the pull requests on them up to date. */
export const followPushedRefs = async (
  context: RefContext,
  changes: readonly RefChange[],
  way: 'api' | 'push',
): Promise<void> => {
  const moved = changes.filter(({ ref, before, after }) => before !== after && isEventful({ ref, before, after }));
  const tags = moved.filter((change) => change.ref.startsWith('refs/tags/'));
  const silent = way === 'push' && tags.length > maximumTagsWithEvents ? tags : [];
  for (const change of moved.filter((each) => !silent.includes(each))) {
    recordEvent(context.repository, context.actor, 'push', await pushPayload(context, change));
    if (change.before === zeroOid) recordEvent(context.repository, context.actor, 'create', { ref: change.ref });
    if (change.after === zeroOid) recordEvent(context.repository, context.actor, 'delete', { ref: change.ref });
  }
  await synchronisePullRequests(context, moved);
};
