/** An object of Kubernetes as it came: kept whole where a part of it is written back. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object under a key; an empty one where there is none. */
export const objectAt = (value: unknown, ...keys: readonly string[]): JsonObject => {
  let found: unknown = value;
  for (const key of keys) found = isJsonObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return isJsonObject(found) ? found : {};
};

/** The list under a key; empty where there is none. */
export const listAt = (value: unknown, key: string): readonly unknown[] => {
  const found = isJsonObject(value) ? value[key] : undefined;
  return Array.isArray(found) ? found : [];
};

/** The text under a key; empty where there is none. */
export const textAt = (value: unknown, key: string): string => {
  const found = isJsonObject(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : '';
};

/** The number under a key; the given one where there is none. */
export const numberAt = (value: unknown, key: string, otherwise = 0): number => {
  const found = isJsonObject(value) ? value[key] : undefined;
  return typeof found === 'number' ? found : otherwise;
};

/** The texts under a key, e.g. labels. */
export const textsAt = (value: unknown, key: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(objectAt(value, key)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** The same object without some keys. */
export const without = (value: JsonObject, ...keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sortKeys(each)]),
  );
};

/** Whether two values say the same; null says what absence says, as in Kubernetes. */
export const isSameJson = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sortKeys(one)) === JSON.stringify(sortKeys(other));
