import { type Call, numberParameter, type Route } from '../call.ts';
import { readCommit } from '../git-objects.ts';
import { notFound, type Reply } from '../refusal.ts';
import { renderRun, renderRunReview } from '../representations/run.ts';
import type { WorkflowRun } from '../runs.ts';

const attemptsOf = (call: Call): readonly WorkflowRun[] => {
  const id = numberParameter(call, 'run_id');
  return call.repository.runs.filter((run) => run.id === id).toSorted((a, b) => a.attempt - b.attempt);
};

const reply = async ({ world, repository }: Call, run: WorkflowRun | undefined): Promise<Reply> => {
  if (run === undefined) throw notFound();
  const commit = await readCommit(repository.git, run.commit);
  return { status: 200, json: renderRun(world.addresses, repository, { run, commit }) };
};

const getRun = (call: Call): Promise<Reply> => reply(call, attemptsOf(call).at(-1));

const getAttempt = (call: Call): Promise<Reply> => {
  const attempt = numberParameter(call, 'attempt_number');
  return reply(
    call,
    attemptsOf(call).find((run) => run.attempt === attempt),
  );
};

const listReviews = async (call: Call): Promise<Reply> => {
  const { world, repository } = call;
  const [run] = attemptsOf(call);
  if (run === undefined) throw notFound();
  const reviews = repository.runReviews.filter(({ runId }) => runId === run.id);
  return { status: 200, json: reviews.map((review) => renderRunReview(world.addresses, repository, review)) };
};

export const runRoutes: readonly Route[] = [
  { operation: 'actions/get-workflow-run', requires: [{ actions: 'read' }], handle: getRun },
  { operation: 'actions/get-workflow-run-attempt', requires: [{ actions: 'read' }], handle: getAttempt },
  { operation: 'actions/get-reviews-for-run', requires: [{ actions: 'read' }], handle: listReviews },
];
