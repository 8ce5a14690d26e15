import { JsonCursor } from '../json/cursor.ts';

/** One element of a list, without looking at the others; undefined where the list is absent or has none there. */
export const elementAt = (list: JsonCursor, index: number): JsonCursor | undefined => {
  if (list.isAbsent()) return undefined;
  if (!Array.isArray(list.value)) return list.list()[index];
  const elements: readonly unknown[] = list.value;
  return Number.isInteger(index) && index >= 0 && index < elements.length
    ? new JsonCursor(elements[index], list, index)
    : undefined;
};
