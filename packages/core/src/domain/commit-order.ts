interface Node {
  readonly oid: string;
  readonly parents: readonly string[];
}

/** The commits with every child before its parents; those that history does not order keep the order given. Linear in commits. */
export const orderCommits = <T extends Node>(commits: readonly T[]): readonly T[] => {
  const places = new Map(commits.map(({ oid }, index) => [oid, index]));
  const waitingFor = new Map<string, number>();
  for (const { parents } of commits)
    for (const parent of new Set(parents)) waitingFor.set(parent, (waitingFor.get(parent) ?? 0) + 1);
  const ordered: T[] = [];
  const taken = new Set<string>();
  const isFree = ({ oid }: T): boolean => !taken.has(oid) && (waitingFor.get(oid) ?? 0) === 0;
  // A line of history is followed down before the next free commit is looked for: branches stay together.
  for (const start of commits) {
    const pending = isFree(start) ? [start] : [];
    for (let commit = pending.pop(); commit !== undefined; commit = pending.pop()) {
      if (!isFree(commit)) continue;
      taken.add(commit.oid);
      ordered.push(commit);
      for (const parent of [...new Set(commit.parents)].toReversed()) {
        waitingFor.set(parent, (waitingFor.get(parent) ?? 0) - 1);
        const below = commits[places.get(parent) ?? -1];
        if (below !== undefined && isFree(below)) pending.push(below);
      }
    }
  }
  return ordered;
};
