import type { Check, Jobs } from '../../ports/github.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';
import { pageSize, readPages } from './paging.ts';

interface RawJob {
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly html_url: string | null;
}

const toCheck = ({ name, status, conclusion, html_url }: RawJob): Check => ({
  name,
  status,
  conclusion: conclusion ?? undefined,
  url: html_url ?? '',
});

const listJobs = ({ call, place }: GitHubClient, runId: string, attempt: number): Outcome<readonly Check[]> =>
  call(`GET jobs of run ${runId}, attempt ${attempt}`, async (octokit) => {
    const jobs = await readPages(async (page) => {
      const run = { run_id: Number(runId), attempt_number: attempt };
      const target = { ...place, ...run, per_page: pageSize, page };
      const { data, headers } = await octokit.rest.actions.listJobsForWorkflowRunAttempt(target);
      return { items: data.jobs, link: headers.link };
    });
    return jobs.map(toCheck);
  });

/** Jobs of a workflow run (https://docs.github.com/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run-attempt). */
export const createJobs = (client: GitHubClient): Jobs => ({
  list: (runId, attempt) => settle(listJobs(client, runId, attempt)),
});
