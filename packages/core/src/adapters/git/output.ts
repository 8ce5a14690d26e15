import type { Tag } from '../../ports/git.ts';

const submodule = '160000';

/** Paths from `git ls-tree -r -z`: mode, type and object before a tab; submodules are no files. */
export const parseTree = (output: string): readonly string[] =>
  output.split('\0').flatMap((record) => {
    const tab = record.indexOf('\t');
    return tab === -1 || record.startsWith(submodule) ? [] : [record.slice(tab + 1)];
  });

/** The parents that a commit object itself names (`git cat-file commit`), whatever was cut off below it. */
export const parseParents = (object: string): readonly string[] => {
  const [header = ''] = object.split('\n\n', 1);
  return header.split('\n').flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []));
};

const peeled = '^{}';

/** Tags from `git ls-remote --tags` or `git show-ref --tags --dereference`: "object name", and "commit name^{}". */
export const parseTags = (output: string): readonly Tag[] => {
  const tags = new Map<string, Tag>();
  for (const line of output.split('\n')) {
    const match = /^([0-9a-f]+)\s+refs\/tags\/(.+)$/.exec(line);
    const [, object = '', ref = ''] = match ?? [];
    if (match === null) continue;
    const name = ref.endsWith(peeled) ? ref.slice(0, -peeled.length) : ref;
    const known = tags.get(name);
    tags.set(name, known === undefined ? { name, object, commit: object } : { ...known, commit: object });
  }
  return [...tags.values()];
};
