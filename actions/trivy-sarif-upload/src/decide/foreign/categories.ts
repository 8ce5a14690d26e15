import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import { fillCategory } from '../category.ts';
import { limits } from '../sarif/limits.ts';
import { type JsonObject, objectAt, objectsAt, textAt } from './json.ts';
import type { ForeignRun } from './run.ts';

const stemOf = (path: string): string =>
  (path.split('/').at(-1) ?? path)
    .replace(/\.json$/i, '')
    .replace(/\.sarif$/i, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-');

const inCategory = (foreign: ForeignRun, category: string, why: string): ForeignRun => ({
  ...foreign,
  category,
  run: { ...foreign.run, automationDetails: { ...objectAt(foreign.run, 'automationDetails'), id: `${category}/` } },
  repairs: why === '' ? foreign.repairs : [...foreign.repairs, why],
});

const freeName = (category: string, taken: ReadonlySet<string>): string => {
  for (let number = 2; ; number += 1) if (!taken.has(`${category}-${number}`)) return `${category}-${number}`;
};

/**
 * Gives each run a category of its own: the one that it names, else one after its file by the template. GitHub refuses
 * several runs of one tool and category, and a later one would take the place of an earlier; so those that are
 * `reserved` for scanned targets are taken, too.
 */
export const assignCategories = (
  runs: readonly ForeignRun[],
  template: string,
  reserved: readonly string[] = [],
): readonly ForeignRun[] => {
  const taken = new Set(reserved);
  return runs.map((foreign) => {
    const named = fillCategory(template, { tool: foreign.tool, target: stemOf(foreign.path) });
    const wanted = foreign.category === '' ? named : foreign.category;
    const isTaken = taken.has(wanted);
    const category = isTaken ? freeName(wanted, taken) : wanted;
    taken.add(category);
    if (isTaken) return inCategory(foreign, category, `category "${category}" given, as "${wanted}" is taken`);
    return inCategory(
      foreign,
      category,
      foreign.category === '' ? `category "${category}" given, as none is named` : '',
    );
  });
};

const bucketOf = (result: JsonObject, count: number): number => {
  const hash = textAt(objectAt(result, 'partialFingerprints'), 'primaryLocationLineHash');
  let sum = 0;
  for (const character of hash) sum = (sum * 31 + character.charCodeAt(0)) % 1_000_003;
  return sum % count;
};

// Buckets are never filled alike; with this much to spare none of them overflows.
const fill = 0.8;

const partName = (category: string, taken: Set<string>): string => {
  const name = taken.has(category) ? freeName(category, taken) : category;
  taken.add(name);
  return name;
};

/** Spreads runs with more results than GitHub shows over several categories, each result always to the same as long as their number stays. */
export const splitRuns = (runs: readonly ForeignRun[], reserved: readonly string[] = []): readonly ForeignRun[] => {
  const taken = new Set([...reserved, ...runs.map(({ category }) => category)]);
  return runs.flatMap((foreign) => splitRun(foreign, taken));
};

const splitRun = (foreign: ForeignRun, taken: Set<string>): readonly ForeignRun[] => {
  const results = objectsAt(foreign.run, 'results');
  if (results.length <= limits.shownResults) return [foreign];
  const count = Math.ceil(results.length / (limits.shownResults * fill));
  const why = `${countOf(results.length, 'result')} spread over ${count} categories, as GitHub shows ${formatCount(limits.shownResults)} of each`;
  const buckets = Array.from({ length: count }, (): JsonObject[] => []);
  for (const result of results) buckets[bucketOf(result, count)]?.push(result);
  return buckets.map((each, index) =>
    inCategory(
      { ...foreign, run: { ...foreign.run, results: each } },
      index === 0 ? foreign.category : partName(`${foreign.category}-part-${index + 1}`, taken),
      index === 0 ? why : '',
    ),
  );
};
