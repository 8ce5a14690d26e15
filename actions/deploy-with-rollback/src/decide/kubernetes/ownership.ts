import { isJsonObject, isSameJson, type JsonObject, listAt, objectAt, textAt } from './json.ts';
import { fieldManager } from './marks.ts';

const isOurs = (entry: unknown, operation: 'Apply' | 'Update'): entry is JsonObject =>
  isJsonObject(entry) &&
  textAt(entry, 'manager') === fieldManager &&
  textAt(entry, 'operation') === operation &&
  textAt(entry, 'subresource') === '';

const unite = (one: JsonObject, other: JsonObject): JsonObject => {
  const united: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = united[key];
    united[key] = isJsonObject(before) && isJsonObject(value) ? unite(before, value) : value;
  }
  return united;
};

const entriesOf = (json: JsonObject): readonly unknown[] => listAt(objectAt(json, 'metadata'), 'managedFields');

/** Whether a field is ours by an earlier apply, so that leaving it out now would take it away. */
export const ownsByApply = (json: JsonObject, ...path: readonly string[]): boolean =>
  entriesOf(json).some((entry) => {
    let fields: unknown = isOurs(entry, 'Apply') ? entry['fieldsV1'] : undefined;
    for (const key of path) fields = isJsonObject(fields) ? fields[`f:${key}`] : undefined;
    return fields !== undefined;
  });

/**
 * The list of owners after a restore by patch, in which what the patch wrote is ours as if we had applied it; undefined:
 * nothing to change. Otherwise the next apply would be in conflict with us, or leave for ever what it no longer names.
 */
export const joinOwnership = (json: JsonObject): readonly unknown[] | undefined => {
  const entries = entriesOf(json);
  const patched = entries.filter((entry) => isOurs(entry, 'Update'));
  if (patched.length === 0) return undefined;
  const applied = entries.find((entry) => isOurs(entry, 'Apply'));
  const all = [...(isJsonObject(applied) ? [applied] : []), ...patched];
  const fieldsV1 = all.map((entry) => objectAt(entry, 'fieldsV1')).reduce(unite, {});
  const joined = { ...all[0], operation: 'Apply', fieldsV1 };
  const others = entries.filter((entry) => !all.some((each) => isSameJson(each, entry)));
  return [...others, joined];
};
