interface Place {
  readonly oid: string;
  readonly parents: readonly string[];
}

/** A commit and all that it descends from, among those given. */
export const ancestry = (commits: readonly Place[], start: string): ReadonlySet<string> => {
  const parents = new Map(commits.map((commit) => [commit.oid, commit.parents]));
  const reached = new Set<string>();
  const waiting = parents.has(start) ? [start] : [];
  for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
    if (reached.has(oid)) continue;
    reached.add(oid);
    waiting.push(...(parents.get(oid) ?? []));
  }
  return reached;
};
