import { explainRefusal, type Purpose } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { RunContext } from '@drawbridge/core/domain/event';
import { joinWords } from '@drawbridge/core/domain/quantity';
import type { Review } from '@drawbridge/core/domain/review';
import type { Check, GitHubReply } from '@drawbridge/core/ports/github';
import type { CheckResult, DeploymentState, Evidence, JobResult, Known } from '../decide/evidence.ts';
import { presetConditions } from '../decide/policy/presets.ts';
import type { Policy } from '../decide/policy.ts';

/** What GitHub says of the judged commit. */
export type GitHubFacts = Pick<Evidence, 'jobs' | 'checkRuns' | 'reviews' | 'deployments'>;

/** The kinds of facts that a policy's conditions name: only those are asked for. */
export type AskedFacts = ReadonlySet<keyof GitHubFacts>;

const known = <T>(value: T): Known<T> => ({ kind: 'known', value });
const unknown = (
  reason: string,
  fix: string,
): { readonly kind: 'unknown'; readonly reason: string; readonly fix: string } => ({
  kind: 'unknown',
  reason,
  fix,
});

const notAboutOne = unknown('this run is not about a pull request', "Add `when: event.name == 'pull_request'`.");
const notAsked = unknown('no condition names it', 'Name it in a condition.');

const ask = async <T, U>(
  reply: GitHubReply<T>,
  purpose: Purpose & { readonly context: RunContext },
  change: (value: T) => Known<U>,
): Promise<Known<U>> => {
  const answer = await reply;
  if (answer.ok) return change(answer.value);
  const { what, fix = '' } = explainRefusal(answer.error, purpose, purpose.context);
  return unknown(what, fix);
};

const handIn = 'Write `needs: ${{ toJSON(needs) }}`, and list the jobs that must pass under `needs:` of this job.';

// The API names jobs as people see them and does not say which one asks: it is the only one that has not ended.
const concludeJobs = (jobs: readonly Check[], ownName: string): Known<readonly JobResult[]> => {
  const unfinished = jobs.filter(({ status }) => status !== 'completed');
  const others = unfinished.length === 1 ? [] : unfinished.filter(({ name }) => name !== ownName);
  if (others.length > 0)
    return unknown(`${joinWords(others.map(({ name }) => name))} had not ended when this job looked`, handIn);
  const ended = jobs.filter((job) => !unfinished.includes(job));
  if (ended.length === 0) return unknown('the run has no other job that has ended', handIn);
  return known(ended.map(({ name, conclusion = '', url }) => ({ id: name, result: conclusion, url })));
};

const gatherJobs = async (
  needs: readonly JobResult[] | undefined,
  isAsked: boolean,
  { github, context }: Pick<Scene, 'github' | 'context'>,
): Promise<Known<readonly JobResult[]>> => {
  if (needs !== undefined) return known(needs);
  if (!isAsked) return unknown('no job results were handed in', handIn);
  const purpose = { doing: 'read the jobs of this run', scope: 'actions', access: 'read', context } as const;
  return ask(github.jobs.list(context.runId, context.runAttempt), purpose, (jobs) => concludeJobs(jobs, context.job));
};

const toCheck = ({ name, app, conclusion, url }: CheckResult): CheckResult => ({ name, app, conclusion, url });

const toDeployment = ({ environment, state, url }: DeploymentState): DeploymentState => ({ environment, state, url });

const named: Readonly<Record<keyof GitHubFacts, RegExp>> = {
  jobs: /\bjobs\s*[.[]/i,
  checkRuns: /\bchecks\s*[.[]/i,
  reviews: /\breviews\s*[.[]/i,
  deployments: /\bdeployments\s*[.[]/i,
};

/** The kinds of facts that the policy's own conditions name; a preset's ask only for what is handed in. */
export const askedFacts = ({ conditions, preset }: Policy): AskedFacts => {
  const builtIn = new Set(presetConditions[preset]);
  const texts = conditions.filter((each) => !builtIn.has(each)).flatMap(({ require, when = '' }) => [require, when]);
  const kinds = ['jobs', 'checkRuns', 'reviews', 'deployments'] as const;
  return new Set(kinds.filter((kind) => texts.some((text) => named[kind].test(text))));
};

/**
 * Asks GitHub for what the conditions name and nothing else, with one list a kind. What it refuses is unknown, with the
 * permission that is missing. `commit` is the one that checks and deployments are about: a pull request's head.
 */
export const gatherGitHub = async (
  {
    needs,
    asked,
    commit,
  }: {
    readonly needs: readonly JobResult[] | undefined;
    readonly asked: AskedFacts;
    readonly commit: string;
  },
  scene: Pick<Scene, 'github' | 'context'>,
): Promise<GitHubFacts> => {
  const { github, context } = scene;
  const pullRequest = context.pullRequest?.number;
  const about = (doing: string, scope: string) => ({ doing, scope, access: 'read', context }) as const;
  const askIf = <T>(kind: keyof GitHubFacts, fetch: () => Promise<Known<T>>): Promise<Known<T>> =>
    asked.has(kind) ? fetch() : Promise.resolve(notAsked);
  const [jobs, checkRuns, reviews, deployments] = await Promise.all([
    gatherJobs(needs, asked.has('jobs'), scene),
    askIf('checkRuns', () =>
      ask(github.checkRuns.list(commit), about('read check runs', 'checks'), (runs) => known(runs.map(toCheck))),
    ),
    askIf<readonly Review[]>('reviews', async () =>
      pullRequest === undefined
        ? notAboutOne
        : ask(github.reviews.list(pullRequest), about('read reviews', 'pull-requests'), known),
    ),
    askIf('deployments', () =>
      ask(github.deployments.list(commit), about('read deployments', 'deployments'), (all) =>
        known(all.map(toDeployment)),
      ),
    ),
  ]);
  return { jobs, checkRuns, reviews, deployments };
};
