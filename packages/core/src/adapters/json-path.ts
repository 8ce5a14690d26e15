/** A value deep inside JSON; undefined when a part of the way is not there. */
export const valueAt = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

/** A text deep inside JSON; empty when it is not there. */
export const textAt = (value: unknown, ...keys: readonly string[]): string => {
  const found = valueAt(value, ...keys);
  return typeof found === 'string' ? found : '';
};

/** A list deep inside JSON; empty when it is not there. */
export const listAt = (value: unknown, ...keys: readonly string[]): readonly unknown[] => {
  const found = valueAt(value, ...keys);
  return Array.isArray(found) ? found : [];
};
