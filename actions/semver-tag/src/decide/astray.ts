import { judgeCommits } from './bumps.ts';
import type { CommitFact } from './facts.ts';
import { createNews, listOwned } from './ownership.ts';
import type { PackageFacts } from './packages.ts';
import { versionNamedBy } from './release-as.ts';

/** A `Release-As` footer in a commit that is of no package, so that nobody heeds it. */
export type AstrayVersion = { readonly oid: string; readonly text: string };

const mayName = ({ message }: CommitFact): boolean => /release-as/i.test(message);

/** Those that a package takes for its own: it has their files, and not all of their scopes mean others. */
const listHeeded = ({ package: { policy }, facts }: PackageFacts): readonly string[] =>
  judgeCommits(facts.commits.filter(mayName), policy).flatMap(({ commit, rule }) =>
    rule.kind === 'other-package' ? [] : commit.oid,
  );

/**
 * Finds the footers that name a version and reach no package, unless they were taken back or taken out. `commits` are those
 * since the last release of one package; told are those that no release of any package has, so each is told until the next.
 */
export const findAstray = (
  packages: readonly PackageFacts[],
  commits: readonly CommitFact[],
): readonly AstrayVersion[] => {
  const [first] = packages;
  if (first === undefined || first.package.name === null || !commits.some(mayName)) return [];
  const heeded = new Set(packages.flatMap(listHeeded));
  const owned = listOwned(packages);
  const isNews = createNews(packages);
  // What takes such a commit back is mostly of no package either.
  const others = commits.filter((commit) => (mayName(commit) ? !heeded.has(commit.oid) : !owned.has(commit.oid)));
  return judgeCommits(others, { ...first.package.policy, foreignScopes: [] }).flatMap((verdict) => {
    const { oid } = verdict.commit;
    const text = versionNamedBy(verdict);
    return text === null || !isNews(oid) ? [] : [{ oid, text }];
  });
};
