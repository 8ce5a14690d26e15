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

const explainUnknown = (path: readonly string[]) => {
  const families = familiesOf(path[0] ?? '');
  if (families.length === 0 || nearestName(factName(path), fixedFactNames) !== undefined) return undefined;
  return unmeasured('there is no such fact', `Of these there are ${families.join(', ')}.`);
};

/** What any evidence could hold: an expression that this book hinders could never be judged, whatever is measured. */
export const catalogueBook: FactBook = {
  facts: new PossibleFacts(fixedFactNames.map((name) => [name, measured(0)])),
  explainUnknown,
};
