import { isMap, listAt, mapAt, type Tree, textAt } from './yaml-tree.ts';

/** A `uses:` that names a repository: owner/name, the path inside it ('' for its root), and the ref. */
export interface RemoteReference {
  readonly repository: string;
  readonly path: string;
  readonly ref: string;
}

/** Reads `owner/name[/path]@ref`; undefined for `./`, `$/` and docker references. */
export function parseReference(uses: string): RemoteReference | undefined {
  const match = /^([\w.-]+\/[\w.-]+)(?:\/([^@]+))?@([^@\s]+)$/.exec(uses);
  if (match === null || uses.startsWith('.')) return undefined;
  const [, repository = '', path = '', ref = ''] = match;
  return { repository, path, ref };
}

/** Every `uses:` of a workflow (jobs and steps) or of a composite action, as written, without repeats. */
export function usesOf(document: Tree): readonly string[] {
  const steps = (owner: Tree | undefined): readonly Tree[] => listAt(owner, 'steps');
  const jobs = Object.values(mapAt(document, 'jobs'));
  const users = [...jobs, ...jobs.flatMap(steps), ...listAt(document, 'runs', 'steps')];
  return [...new Set(users.flatMap((user) => (isMap(user) ? [textAt(user, 'uses') ?? []].flat() : [])))];
}
