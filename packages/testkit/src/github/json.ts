export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** True for an object that is neither null nor a list. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads JSON text; throws a SyntaxError when it is not JSON. */
export const parseJson = (text: string): Json => JSON.parse(text);

/** The text at a key, or undefined when there is none. */
export const textAt = (object: JsonObject, key: string): string | undefined => {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
};

/** The flag at a key, or undefined when there is none. */
export const flagAt = (object: JsonObject, key: string): boolean | undefined => {
  const value = object[key];
  return typeof value === 'boolean' ? value : undefined;
};

/** The object at a key, or undefined when there is none. */
export const objectAt = (object: JsonObject, key: string): JsonObject | undefined => {
  const value = object[key];
  return isJsonObject(value) ? value : undefined;
};

/** The list at a key; empty when there is none. */
export const listAt = (object: JsonObject, key: string): readonly Json[] => {
  const value = object[key];
  return Array.isArray(value) ? value : [];
};
