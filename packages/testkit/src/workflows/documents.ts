import { isMap, parseTree, type Tree } from './yaml-tree.ts';

/** A YAML block of a Markdown document: the line of its first content line, from 1, and its text. */
export interface YamlBlock {
  readonly line: number;
  readonly text: string;
}

/** All fenced blocks marked yaml or yml, with the indentation of their fence taken off. */
export function yamlBlocks(markdown: string): readonly YamlBlock[] {
  const fence = /^(?<indent>[ \t]*)(?<mark>`{3,}|~{3,})ya?ml\b[^\n]*\n(?<body>[\s\S]*?)^[ \t]*\k<mark>/gm;
  return [...markdown.matchAll(fence)].map(({ index, groups }) => ({
    line: markdown.slice(0, index).split('\n').length + 1,
    text: (groups?.['body'] ?? '').replaceAll(new RegExp(`^${groups?.['indent'] ?? ''}`, 'gm'), ''),
  }));
}

/** A block as a workflow: whole, only its jobs, or a single job. Undefined for steps and other YAML. */
export function blockAsWorkflow(text: string): Tree | undefined {
  const tree = parseTree(text);
  if (!isMap(tree)) return undefined;
  if (isMap(tree['jobs'])) return tree;
  if (typeof tree['uses'] === 'string') return { jobs: { job: tree } };
  const holdsJobs = Object.values(tree).some((job) => isMap(job) && ('uses' in job || 'runs-on' in job));
  return holdsJobs ? { jobs: tree } : undefined;
}
