import { compileGlobs } from '@drawbridge/core/domain/glob';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { ForeignConfig } from '../../inputs/config.ts';
import { type JsonObject, objectsAt, textAt } from './json.ts';
import { primaryPath } from './places.ts';
import type { ForeignRun } from './run.ts';

const kindsOfNoFailure = new Set(['pass', 'open', 'notApplicable']);

// What passed, does not apply, or is gone since the baseline would open an alert all the same.
const isGone = (result: JsonObject): boolean =>
  textAt(result, 'baselineState') === 'absent' || kindsOfNoFailure.has(textAt(result, 'kind'));

// No glob, not even "**", takes in a part of dots alone; an identifier may have one all the same.
const matchable = (id: string): string => id.replace(/(?<=^|\/)\.{1,2}(?=\/|$)/g, '_');

const countLine = (count: number, what: string): readonly string[] =>
  count === 0 ? [] : [`${countOf(count, 'result')} ${what}`];

/** Takes out what `paths` and `rules` leave out, and what claims no failure; told with its count. */
export const filterRun = (
  foreign: ForeignRun,
  { paths, rules }: Pick<ForeignConfig, 'paths' | 'rules'>,
): ForeignRun => {
  if (foreign.run['results'] === undefined) return foreign;
  const [isPath, isRule] = [compileGlobs(paths), compileGlobs(rules)];
  const all = objectsAt(foreign.run, 'results');
  const alive = all.filter((result) => !isGone(result));
  const wanted = alive.filter((result) => isPath(primaryPath(result)) && isRule(matchable(textAt(result, 'ruleId'))));
  const told = [
    ...countLine(all.length - alive.length, 'left out: no failure is claimed (passed, open, absent)'),
    ...countLine(alive.length - wanted.length, 'left out by `paths` and `rules`'),
  ];
  return { ...foreign, run: { ...foreign.run, results: wanted }, repairs: [...foreign.repairs, ...told] };
};
