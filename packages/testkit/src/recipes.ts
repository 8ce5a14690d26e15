import { isList, isMap, parseTree, type Tree } from './workflows/yaml-tree.ts';

/** What a recipe gives an action, by the names of its inputs, as the runner hands it on. */
export type Recipe = Readonly<Record<string, string>>;

interface Asking {
  /** Name of the action that the page is about. */
  readonly action: string;
  /** Its inputs: a block of these alone is what stands under `with`. */
  readonly inputs: readonly string[];
  /** What stands for an expression, such as `secrets.KEY`. */
  readonly evaluate: (expression: string) => string;
}

const settingsIn = (tree: Tree, action: string): readonly Tree[] => {
  if (isList(tree)) return tree.flatMap((each) => settingsIn(each, action));
  if (!isMap(tree)) return [];
  const { uses, with: given } = tree;
  const isOwn = uses === undefined || (typeof uses === 'string' && uses.includes(`/actions/${action}@`));
  if (given !== undefined) return isOwn ? [given] : [];
  return Object.values(tree).flatMap((each) => settingsIn(each, action));
};

/** What the YAML of a page gives the action, use by use; uses without inputs are none. */
export const listRecipes = (page: string, { action, inputs, evaluate }: Asking): readonly Recipe[] => {
  const trees = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => parseTree(text));
  const settings = trees.flatMap((tree) =>
    isMap(tree) && Object.keys(tree).every((key) => inputs.includes(key)) ? [tree] : settingsIn(tree, action),
  );
  const read = (value: Tree): string =>
    String(value)
      .replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => evaluate(expression.trim()))
      .trim();
  return settings
    .filter(isMap)
    .map((given) => Object.fromEntries(Object.entries(given).map(([name, value]) => [name, read(value)])));
};
