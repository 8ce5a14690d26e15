import { type CommitVerdict, judgeCommits } from './bumps.ts';
import type { CommitFact } from './facts.ts';
import { createNews, listOwned } from './ownership.ts';
import type { PackageFacts } from './packages.ts';

/**
 * The commits that no package has a file of, and that would call for a version if one had: nothing ever releases them.
 * `commits` are those since the last release of one package; found are those that no release of any package has.
 */
export const findUnowned = (
  packages: readonly PackageFacts[],
  commits: readonly CommitFact[],
): readonly CommitVerdict[] => {
  const [first] = packages;
  if (first === undefined || first.package.name === null) return [];
  const owned = listOwned(packages);
  const isNews = createNews(packages);
  const others = commits.filter(({ oid }) => !owned.has(oid));
  return judgeCommits(others, { ...first.package.policy, foreignScopes: [] }).filter(
    ({ bump, commit }) => bump !== 'none' && isNews(commit.oid),
  );
};
