import { isNews } from './astray.ts';
import { type CommitVerdict, judgeCommits } from './bumps.ts';
import type { CommitFact } from './facts.ts';
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
  const owned = new Set(packages.flatMap(({ facts }) => facts.commits.map(({ oid }) => oid)));
  const others = commits.filter(({ oid }) => !owned.has(oid));
  return judgeCommits(others, { ...first.package.policy, foreignScopes: [] }).filter(
    ({ bump, commit }) => bump !== 'none' && isNews(commit.oid, packages),
  );
};
