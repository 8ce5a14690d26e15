import { isList, isMap, type Tree, type TreeMap } from '../workflows/yaml-tree.ts';

/** Where `$/` leads: the repository and the ref under which the engine serves it. */
export interface SelfReference {
  readonly repository: string;
  readonly ref: string;
}

/** One thing that GitHub understands and act 0.2.89 does not, and what act gets instead. */
export interface Rewrite {
  readonly name: string;
  readonly why: string;
  /** Applied to every mapping of the document; `parent` is the key that the mapping hangs from. */
  readonly apply: (map: TreeMap, place: { readonly parent: string; readonly self: SelfReference }) => TreeMap;
}

const without = (map: TreeMap, ...keys: readonly string[]): TreeMap =>
  Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));

const flattenSteps = (steps: readonly Tree[]): readonly Tree[] =>
  steps.flatMap((step) => {
    if (!isMap(step)) return [step];
    const together = step['parallel'];
    if (isList(together)) return flattenSteps(together);
    return 'wait' in step || 'wait-all' in step || 'cancel' in step ? [] : [without(step, 'background')];
  });

/** All differences between the workflows as published and as act runs them. Nothing else is changed. */
export const rewrites: readonly Rewrite[] = [
  {
    name: 'self reference',
    why: 'act does not know `$/path` (2026-07-30); it gets OWNER/REPO/path@REF, served from the same files',
    apply: (map, { self }) => {
      const uses = map['uses'];
      if (typeof uses !== 'string' || !uses.startsWith('$/')) return map;
      return { ...map, uses: `${self.repository}/${uses.slice(2)}@${self.ref}` };
    },
  },
  {
    name: 'queue',
    why: 'act refuses `concurrency.queue` (2026-05-07); it has no concurrency groups at all',
    apply: (map, { parent }) => (parent === 'concurrency' ? without(map, 'queue') : map),
  },
  {
    name: 'environment without deployment',
    why: 'act refuses `environment.deployment` (2026-03); it creates no deployments',
    apply: (map, { parent }) => (parent === 'environment' ? without(map, 'deployment') : map),
  },
  {
    name: 'cache mode',
    why: 'act refuses `cache-mode` on workflows and jobs (2026-09-10); it has no cache tokens',
    apply: (map) => ('runs-on' in map || 'jobs' in map ? without(map, 'cache-mode') : map),
  },
  {
    name: 'new permissions',
    why: 'act refuses the scopes `code-quality` and `artifact-metadata`; it enforces none',
    apply: (map, { parent }) => (parent === 'permissions' ? without(map, 'code-quality', 'artifact-metadata') : map),
  },
  {
    name: 'background steps',
    why: 'act refuses `background`, `parallel`, `wait`, `wait-all` and `cancel` (2026-06-25); it runs them in order',
    apply: (map) => (isList(map['steps']) ? { ...map, steps: flattenSteps(map['steps']) } : map),
  },
];

/** The document as act can run it: every rewrite of the table, applied everywhere. */
export function rewriteForAct(tree: Tree, self: SelfReference): Tree {
  const walk = (node: Tree, parent: string): Tree => {
    if (isList(node)) return node.map((child) => walk(child, ''));
    if (!isMap(node)) return node;
    const rewritten = rewrites.reduce((map, rewrite) => rewrite.apply(map, { parent, self }), node);
    return Object.fromEntries(Object.entries(rewritten).map(([key, child]) => [key, walk(child, key)]));
  };
  return walk(tree, '');
}
