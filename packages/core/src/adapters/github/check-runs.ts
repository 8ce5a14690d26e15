import type { CheckRun, CheckRuns } from '../../ports/github.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';
import { pageSize, readPages } from './paging.ts';

interface RawCheckRun {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly html_url: string | null;
  readonly app: { readonly slug?: string; readonly name: string } | null;
  readonly check_suite: { readonly id: number } | null;
}

const appOf = ({ app }: RawCheckRun): string => app?.slug ?? app?.name ?? '';

// A re-run stays in its suite, while another workflow with a job of the same name has a suite of its own.
const keyOf = (run: RawCheckRun): string => JSON.stringify([run.check_suite?.id ?? 0, appOf(run), run.name]);

const lastAttempts = (runs: readonly RawCheckRun[]): readonly RawCheckRun[] => [
  ...new Map(runs.toSorted((a, b) => a.id - b.id).map((run) => [keyOf(run), run])).values(),
];

const toCheckRun = (raw: RawCheckRun): CheckRun => ({
  name: raw.name,
  app: appOf(raw),
  status: raw.status,
  conclusion: raw.conclusion ?? undefined,
  url: raw.html_url ?? '',
});

const listCheckRuns = ({ call, place }: GitHubClient, commit: string): Outcome<readonly CheckRun[]> =>
  call(`GET check runs of ${commit}`, async (octokit) => {
    const runs = await readPages(async (page) => {
      const target = { ...place, ref: commit, filter: 'latest', per_page: pageSize, page } as const;
      const { data, headers } = await octokit.rest.checks.listForRef(target);
      return { items: data.check_runs, link: headers.link };
    });
    return lastAttempts(runs).map(toCheckRun);
  });

/** Check runs (https://docs.github.com/rest/checks/runs#list-check-runs-for-a-git-reference). */
export const createCheckRuns = (client: GitHubClient): CheckRuns => ({
  list: (commit) => settle(listCheckRuns(client, commit)),
});
