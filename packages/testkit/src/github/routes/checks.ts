import { type Call, numberParameter, type Route } from '../call.ts';
import type { CheckRun } from '../checks.ts';
import { resolveCommit } from '../git-objects.ts';
import type { JsonObject } from '../json.ts';
import { linkHeaders, pageOf, sliceOf } from '../paging.ts';
import { notFound, type Reply, refusal } from '../refusal.ts';
import { renderCheckRun, renderJob } from '../representations/check.ts';

/** A page of a list that stands inside an object, beside its total. */
const countedReply = <T>(
  call: Call,
  key: string,
  { items, render }: { readonly items: readonly T[]; readonly render: (item: T) => JsonObject },
): Reply => {
  const page = pageOf(call.query);
  const json = { total_count: items.length, [key]: sliceOf(items, page).map(render) };
  return { status: 200, headers: linkHeaders(call, page, items.length), json };
};

const lastOfEach = (runs: readonly CheckRun[]): readonly CheckRun[] => [
  ...new Map(runs.map((run) => [JSON.stringify([run.suite, run.app, run.name]), run])).values(),
];

const listCheckRuns = async (call: Call): Promise<Reply> => {
  const { world, repository, query } = call;
  const commit = await resolveCommit(repository.git, call.parameter('ref'));
  if (commit === undefined) throw refusal(422, `No commit found for SHA: ${call.parameter('ref')}`);
  const all = repository.checkRuns.filter((run) => run.commit === commit);
  const items = (query.get('filter') === 'all' ? all : lastOfEach(all)).toReversed();
  return countedReply(call, 'check_runs', { items, render: (run) => renderCheckRun(world.addresses, repository, run) });
};

const listJobs = async (call: Call): Promise<Reply> => {
  const { world, repository } = call;
  const [run, attempt] = [numberParameter(call, 'run_id'), numberParameter(call, 'attempt_number')];
  const items = repository.jobs.filter((job) => job.runId === run && job.attempt === attempt);
  if (items.length === 0) throw notFound();
  return countedReply(call, 'jobs', { items, render: (job) => renderJob(world.addresses, repository, job) });
};

export const checkRoutes: readonly Route[] = [
  { operation: 'checks/list-for-ref', requires: [{ checks: 'read' }], handle: listCheckRuns },
  { operation: 'actions/list-jobs-for-workflow-run-attempt', requires: [{ actions: 'read' }], handle: listJobs },
];
