import { parse, stringify } from 'yaml';

/** A YAML document as plain data. */
export type Tree = string | number | boolean | null | readonly Tree[] | TreeMap;
export interface TreeMap {
  readonly [key: string]: Tree;
}

/** True for a mapping, false for scalars and lists. */
export const isMap = (tree: Tree | undefined): tree is TreeMap =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** True for a list. */
export const isList = (tree: Tree | undefined): tree is readonly Tree[] => Array.isArray(tree);

/** The value at `keys`, or undefined where the path leaves the document. */
export function at(tree: Tree | undefined, ...keys: readonly string[]): Tree | undefined {
  let here = tree;
  for (const key of keys) here = isMap(here) && Object.hasOwn(here, key) ? here[key] : undefined;
  return here;
}

/** The mapping at `keys`; an empty one where there is none. */
export function mapAt(tree: Tree | undefined, ...keys: readonly string[]): TreeMap {
  const found = at(tree, ...keys);
  return isMap(found) ? found : {};
}

/** The list at `keys`; an empty one where there is none. */
export function listAt(tree: Tree | undefined, ...keys: readonly string[]): readonly Tree[] {
  const found = at(tree, ...keys);
  return isList(found) ? found : [];
}

/** The scalar at `keys` as text; undefined for anything else. */
export function textAt(tree: Tree | undefined, ...keys: readonly string[]): string | undefined {
  const found = at(tree, ...keys);
  return found === undefined || found === null || typeof found === 'object' ? undefined : String(found);
}

/** Parses YAML 1.2; throws with line and column on a document that is none. */
export function parseTree(text: string): Tree {
  const parsed: unknown = parse(text);
  return toTree(parsed);
}

/** The inverse of parseTree; long lines are not folded. */
export const formatTree = (tree: Tree): string => stringify(tree, { lineWidth: 0 });

/** Plain data from a parser, typed; throws on what neither YAML nor JSON has. */
export function toTree(value: unknown): Tree {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toTree);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, child]): [string, Tree] => [key, toTree(child)]));
  throw new TypeError(`YAML holds a value of type ${typeof value}, which no workflow can`);
}
