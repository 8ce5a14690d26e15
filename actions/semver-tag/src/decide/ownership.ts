import type { PackageFacts } from './packages.ts';

/** The commits that some package has for its own. */
export const listOwned = (packages: readonly PackageFacts[]): ReadonlySet<string> =>
  new Set(packages.flatMap(({ facts }) => facts.commits.map(({ oid }) => oid)));

/** Tells of a commit whether no release of any package has it. Linear in the histories, which are looked through when it is first asked. */
export const createNews = (packages: readonly PackageFacts[]): ((oid: string) => boolean) => {
  let lineages: readonly ReadonlySet<string>[] | null = null;
  return (oid) => {
    // Packages with the same last release have the same history.
    lineages ??= [...new Set(packages.map(({ facts }) => facts.lineage))].map(
      (lineage) => new Set(lineage.map((commit) => commit.oid)),
    );
    return lineages.every((lineage) => lineage.has(oid));
  };
};
