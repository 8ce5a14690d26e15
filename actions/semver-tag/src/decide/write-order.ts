import type { Answer } from './answer.ts';
import type { Package } from './package.ts';
import { type Plan, tagOf } from './plan.ts';

type Judged = { readonly package: Pick<Package, 'name' | 'dependsOn'>; readonly answer: Answer };

const dependentsFirst = (packages: readonly Judged[]): readonly Judged[] => {
  const ordered = new Set<Judged>();
  const begun = new Set<Judged>();
  const visit = (each: Judged): void => {
    if (begun.has(each)) return;
    begun.add(each);
    const { name } = each.package;
    for (const other of packages) if (name !== null && other.package.dependsOn.includes(name)) visit(other);
    ordered.add(each);
  };
  for (const each of packages) visit(each);
  return [...ordered];
};

/**
 * Puts the release tags of packages before those of the packages that they depend on. Where a server changes tags one after
 * the other, a run that died between two of them leaves untagged what calls for the rest, and the next run finds it.
 */
export const orderWrites = (plan: Plan, packages: readonly Judged[]): Plan => {
  const order = dependentsFirst(packages).map(({ answer }) => tagOf(answer));
  const releases = plan.tags.filter(({ role }) => role === 'release');
  const moving = plan.tags.filter(({ role }) => role === 'moving');
  return { ...plan, tags: [...releases.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name)), ...moving] };
};
