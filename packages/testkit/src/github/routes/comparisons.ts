import { mergeBase } from '../ancestry.ts';
import type { Call, Route } from '../call.ts';
import { diffCommits } from '../git-diff.ts';
import { readCommit, readCommits, resolveCommit } from '../git-objects.ts';
import type { Json } from '../json.ts';
import { linkHeaders, pageOf } from '../paging.ts';
import { notFound, type Reply, refusal } from '../refusal.ts';
import type { Repository } from '../repository.ts';
import { renderCommit } from '../representations/git.ts';
import { repositoryApi } from '../representations/repository.ts';
import { renderFiles } from './commits.ts';

// https://docs.github.com/en/rest/commits/commits#compare-two-commits
const maximumCommits = 250;
const maximumFiles = 300;

const forkOf = (call: Call, owner: string): Repository | undefined =>
  [...call.world.repositories.values()].find(
    (each) =>
      each.owner.toLowerCase() === owner.toLowerCase() &&
      (each === call.repository || each.parent === call.repository || call.repository.parent === each),
  );

const resolveSide = async (call: Call, side: string): Promise<string> => {
  const { git } = call.repository;
  const [owner, branch] = side.includes(':') ? side.split(':', 2) : [undefined, side];
  const fork = owner === undefined ? call.repository : forkOf(call, owner);
  const sha = fork && (await resolveCommit(fork.git, branch ?? ''));
  if (fork === undefined || sha === undefined) throw notFound();
  if (fork !== call.repository) await git.text(['fetch', '--quiet', '--no-tags', fork.git.folder, sha]);
  return sha;
};

const statusOf = (ahead: number, behind: number): string => {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind';
  return behind === 0 ? 'ahead' : 'diverged';
};

interface Comparison {
  readonly base: string;
  readonly head: string;
  readonly common: string;
  readonly ahead: number;
  readonly behind: number;
}

const measure = async (call: Call): Promise<Comparison> => {
  const { git } = call.repository;
  const [baseName = '', headName = ''] = call.parameter('basehead').split('...', 2);
  const [base, head] = [await resolveSide(call, baseName), await resolveSide(call, headName)];
  const common = await mergeBase(git, base, head);
  if (common === undefined) throw refusal(404, `No common ancestor between ${baseName} and ${headName}.`);
  const counts = await git.text(['rev-list', '--left-right', '--count', `${base}...${head}`]);
  const [behind = 0, ahead = 0] = counts.split('\t').map(Number);
  return { base, head, common, ahead, behind };
};

const isPaged = ({ query }: Call): boolean => query.has('page') || query.has('per_page');

/** Oldest first; without paging the newest 250, with paging a page counted from the oldest. */
const commitsOf = async (call: Call, { base, head, ahead }: Comparison): Promise<readonly Json[]> => {
  const page = pageOf(call.query, maximumCommits);
  const oldestSkipped = (page.number - 1) * page.size;
  const newestSkipped = Math.max(0, ahead - oldestSkipped - page.size);
  const count = Math.max(0, Math.min(page.size, ahead - oldestSkipped));
  const window = isPaged(call)
    ? [`--skip=${newestSkipped}`, `--max-count=${count}`]
    : [`--max-count=${maximumCommits}`];
  const commits = await readCommits(call.repository.git, [...window, head, `^${base}`, '--']);
  return [...commits].reverse().map((commit) => renderCommit(call.world.addresses, call.repository, commit));
};

const filesOf = async (call: Call, { common, head }: Comparison): Promise<readonly Json[]> => {
  if (pageOf(call.query).number > 1) return [];
  const files = await diffCommits(call.repository.git, common, head);
  return renderFiles(call, head, files.slice(0, maximumFiles));
};

const renderComparison = async (call: Call, comparison: Comparison): Promise<Json> => {
  const { world, repository } = call;
  const { base, head, common, ahead, behind } = comparison;
  const render = async (sha: string): Promise<Json> =>
    renderCommit(world.addresses, repository, await readCommit(repository.git, sha));
  const html = `${world.addresses.server}/${repository.fullName}/compare`;
  const named = `${html}/${call.parameter('basehead')}`;
  return {
    url: `${repositoryApi(world.addresses, repository)}/compare/${call.parameter('basehead')}`,
    html_url: named,
    permalink_url: `${html}/${base.slice(0, 7)}...${head.slice(0, 7)}`,
    diff_url: `${named}.diff`,
    patch_url: `${named}.patch`,
    base_commit: await render(base),
    merge_base_commit: await render(common),
    status: statusOf(ahead, behind),
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: await commitsOf(call, comparison),
    files: await filesOf(call, comparison),
  };
};

const compare = async (call: Call): Promise<Reply> => {
  const comparison = await measure(call);
  const headers = isPaged(call) ? linkHeaders(call, pageOf(call.query, maximumCommits), comparison.ahead) : {};
  return { status: 200, headers, json: await renderComparison(call, comparison) };
};

export const comparisonRoutes: readonly Route[] = [
  { operation: 'repos/compare-commits-with-basehead', requires: [{ contents: 'read' }], handle: compare },
];
