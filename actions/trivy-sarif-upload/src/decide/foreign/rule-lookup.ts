import { SarifDescriptors } from '@drawbridge/core/reports/findings/sarif-rules';
import { JsonCursor, readJson } from '@drawbridge/core/reports/json/cursor';
import { isObject, type JsonObject } from './json.ts';

/** Finds the rule of a result; undefined: the run describes none. */
export type RuleLookup = (result: JsonObject) => JsonObject | undefined;

/** Looks rules up by reference, index or identifier, in the driver and its extensions; a run that cannot be read describes none. */
export const createRuleLookup = (run: JsonObject): RuleLookup => {
  const descriptors = readJson(run, (cursor) => new SarifDescriptors(cursor.at('tool')));
  if (!descriptors.ok) return () => undefined;
  return (result) => {
    const found = readJson(result, () => descriptors.value.ruleOf(new JsonCursor(result))?.value);
    return found.ok && isObject(found.value) ? found.value : undefined;
  };
};
