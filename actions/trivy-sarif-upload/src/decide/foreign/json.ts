/** An object of a parsed document; what its members are is to be asked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object that is neither null nor a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at a key; an empty one when there is none. */
export const objectAt = (object: JsonObject, key: string): JsonObject => {
  const value = object[key];
  return isObject(value) ? value : {};
};

/** The objects of the list at a key; none when there is no list. */
export const objectsAt = (object: JsonObject, key: string): readonly JsonObject[] => {
  const value: unknown = object[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

/** The elements of the list at a key, whatever they are; none when there is no list. */
export const elementsAt = (object: JsonObject, key: string): readonly unknown[] => {
  const value: unknown = object[key];
  return Array.isArray(value) ? value : [];
};

/** The text at a key; empty when there is none. */
export const textAt = (object: JsonObject, key: string): string => {
  const value = object[key];
  return typeof value === 'string' ? value : '';
};

/** The number at a key, or undefined when there is none. */
export const numberAt = (object: JsonObject, key: string): number | undefined => {
  const value = object[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** The object without some of its members. */
export const without = (object: JsonObject, ...keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
