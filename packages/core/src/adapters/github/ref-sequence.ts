import { failure, success } from '../../domain/result.ts';
import type { GitHubProblem, RefChange, RefsUpdate } from '../../ports/github.ts';
import type { GitHubClient, Outcome } from './client.ts';
import { demandRef, movedProblem, readStanding } from './ref-standing.ts';

const attempts = 3;

const readOne = async (client: GitHubClient, { name }: RefChange): Outcome<string | undefined> => {
  const standing = await readStanding(client, [name]);
  return standing.ok ? success(standing.value.objects[0]) : standing;
};

const sendNew = ({ call, place }: GitHubClient, change: RefChange): Outcome<void> =>
  call('POST /repos/{owner}/{repo}/git/refs', async (octokit) => {
    const { data } = await octokit.rest.git.createRef({ ...place, ref: change.name, sha: change.after });
    demandRef(data, change);
  });

const sendMove = ({ call, place }: GitHubClient, change: RefChange, force: boolean): Outcome<void> =>
  call(`PATCH /repos/{owner}/{repo}/git/${change.name}`, async (octokit) => {
    const ref = change.name.replace(/^refs\//, '');
    const { data } = await octokit.rest.git.updateRef({ ...place, ref, sha: change.after, force });
    demandRef(data, change);
  });

/** Makes a ref; that it is there already is a conflict, unless it was this very request whose answer was lost. */
const make = async (client: GitHubClient, change: RefChange): Outcome<unknown> => {
  let wasLost = false;
  for (let attempt = 1; ; attempt++) {
    const sent = await sendNew(client, change);
    if (sent.ok) return sent;
    const { lost, problem } = sent.error;
    wasLost ||= lost;
    if (!lost && problem.kind !== 'conflict') return sent;
    const holds = await readOne(client, change);
    if (!holds.ok) return holds;
    if (wasLost && holds.value === change.after) return success(undefined);
    if (holds.value !== undefined) return failure(movedProblem(change, holds.value));
    if (!lost || attempt === attempts) return sent;
  }
};

const moveHeld = async (client: GitHubClient, change: RefChange, force: boolean): Outcome<unknown> => {
  const before = await readOne(client, change);
  if (!before.ok || before.value === change.after) return before;
  if (before.value !== change.before) return failure(movedProblem(change, before.value));
  const sent = await sendMove(client, change, force);
  if (sent.ok || !sent.error.lost) return sent;
  const now = await readOne(client, change);
  return now.ok && now.value === change.after ? now : sent;
};

const isNotForward = ({ kind, message }: GitHubProblem): boolean => kind === 'invalid' && /fast.forward/i.test(message);

/**
 * Moves a ref that still holds what it held. REST compares nothing: between the look and the request somebody may move it,
 * so it is first asked for without force, which at least never takes it back in its own history.
 */
const move = async (client: GitHubClient, change: RefChange): Outcome<unknown> => {
  const gently = await moveHeld(client, change, false);
  const needsForce = !gently.ok && change.force && isNotForward(gently.error.problem);
  return needsForce ? moveHeld(client, change, true) : gently;
};

/** Changes refs one after the other by REST, in this order, until one of them cannot be changed. */
export const updateInSequence = async (client: GitHubClient, changes: readonly RefChange[]): Outcome<RefsUpdate> => {
  const made: string[] = [];
  for (const change of changes) {
    const done = await (change.before === undefined ? make : move)(client, change);
    if (!done.ok && made.length === 0) return done;
    if (!done.ok) return success({ together: false, made, stopped: done.error.problem });
    made.push(change.name);
  }
  return success({ together: false, made, stopped: undefined });
};
