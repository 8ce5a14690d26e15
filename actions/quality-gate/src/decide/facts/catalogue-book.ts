import type { Fact, FactBook, FactValue } from '@drawbridge/core/domain/fact';
import { factName } from '@drawbridge/core/domain/fact';
import { nearestName } from '@drawbridge/core/domain/nearest-name';
import { type FactEntry, factCatalogue, findNamedEntry, fixedFactNames } from './catalogue.ts';
import { measured, unmeasured } from './fact.ts';

const samples: Readonly<Record<FactEntry['unit'], FactValue>> = {
  count: 1,
  percent: 1,
  points: 1,
  seconds: 1,
  number: 1,
  text: 'sample',
  flag: true,
};

/** Every fact that there could be, with a value of its kind: families (jobs.<id>.result) have no end, so they are looked up. */
class PossibleFacts extends Map<string, Fact> {
  override get(name: string): Fact | undefined {
    const entry = findNamedEntry(name);
    return entry === undefined ? undefined : measured(samples[entry.unit]);
  }
}

const familiesOf = (area: string): readonly string[] =>
  factCatalogue.map(({ name }) => name).filter((name) => name.startsWith(`${area}.`) && name.includes('<'));

const startsAlike = (name: readonly string[], path: readonly string[]): boolean =>
  path.every((part, at) => part === name[at]);

// Two letters that changed places are two slips, which is too much in four letters alone.
const withRoom = (part: string): string => `--${part}`;

const finite: readonly string[] = ['findings', 'scan'];

// Severities and classes are few: what is none of them is no slip of the finger, and one that only looks alike misleads.
const explainFinding = (path: readonly string[]) => {
  if (!finite.includes(path[0] ?? '') || path[1] === 'tools') return undefined;
  const known = fixedFactNames.map((name) => name.split('.'));
  const depth = path.findIndex((_, at) => !known.some((name) => startsAlike(name, path.slice(0, at + 1))));
  const before = path.slice(0, depth);
  const parts = new Set(known.flatMap((name) => (startsAlike(name, before) ? (name[depth] ?? []) : [])));
  const isNear = nearestName(withRoom(path[depth] ?? ''), [...parts].map(withRoom)) !== undefined;
  if (isNear || parts.size === 0) return undefined;
  return unmeasured('there is no such fact', `After ${factName(before)} there can be ${[...parts].join(', ')}.`);
};

const explainUnknown = (path: readonly string[]) => {
  const misled = explainFinding(path);
  if (misled !== undefined) return misled;
  const families = familiesOf(path[0] ?? '');
  if (families.length === 0 || nearestName(factName(path), fixedFactNames) !== undefined) return undefined;
  return unmeasured('there is no such fact', `Of these there are ${families.join(', ')}.`);
};

/** What any evidence could hold: an expression that this book hinders could never be judged, whatever is measured. */
export const catalogueBook: FactBook = {
  facts: new PossibleFacts(fixedFactNames.map((name) => [name, measured(0)])),
  explainUnknown,
};
