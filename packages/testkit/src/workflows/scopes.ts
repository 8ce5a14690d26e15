import { parseReference } from './references.ts';
import { at, isMap, mapAt, type Tree, textAt } from './yaml-tree.ts';

type Level = 'none' | 'read' | 'write';

/** Permissions by scope; `*` stands for every scope that is not named. */
export type Grants = ReadonlyMap<string, Level>;

/** A scope that a called workflow asks and its caller does not grant: GitHub refuses the whole run at its start. */
export interface ScopeProblem {
  /** "file, job": where the scope is missing. */
  readonly place: string;
  readonly callee: string;
  readonly scope: string;
  readonly granted: Level;
  readonly asked: Level;
}

/** A workflow to judge, with the name under which problems tell it. */
export interface NamedWorkflow {
  readonly name: string;
  readonly document: Tree;
}

/** Finds a called workflow by its `uses:`; undefined for one that is not ours to judge. */
export type FindWorkflow = (uses: string) => Tree | undefined;

// What a job's token may do where neither job nor workflow says: the restricted default of organisations.
const restrictedDefault: Grants = new Map([
  ['contents', 'read'],
  ['packages', 'read'],
  ['metadata', 'read'],
]);

const ranks = { none: 0, read: 1, write: 2 } as const;

const levelOf = (text: string): Level => (text === 'write' || text === 'read' ? text : 'none');

/** Reads a `permissions:` value; undefined where there is none. */
export function readGrants(permissions: Tree | undefined): Grants | undefined {
  if (permissions === 'write-all') return new Map([['*', 'write']]);
  if (permissions === 'read-all') return new Map([['*', 'read']]);
  if (!isMap(permissions)) return undefined;
  return new Map(Object.entries(permissions).map(([scope, level]) => [scope, levelOf(String(level))]));
}

const levelIn = (grants: Grants, scope: string): Level => grants.get(scope) ?? grants.get('*') ?? 'none';

/** What a job's token may do: the job's own permissions, else the workflow's, else undefined (inherited). */
export const grantsOfJob = (workflow: Tree, jobId: string): Grants | undefined =>
  readGrants(at(workflow, 'jobs', jobId, 'permissions')) ?? readGrants(at(workflow, 'permissions'));

/**
 * Every scope that a called workflow, or one that it calls in turn, asks beyond what the calling job grants. Skipped
 * jobs count, because GitHub compares before it looks at any `if`.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations
 */
export const missingScopes = (caller: NamedWorkflow, find: FindWorkflow): readonly ScopeProblem[] =>
  missingUnder(caller, find, restrictedDefault);

function missingUnder(caller: NamedWorkflow, find: FindWorkflow, inherited: Grants): readonly ScopeProblem[] {
  return Object.keys(mapAt(caller.document, 'jobs')).flatMap((jobId) => {
    const uses = textAt(caller.document, 'jobs', jobId, 'uses');
    const callee = uses === undefined ? undefined : find(uses);
    if (uses === undefined || callee === undefined) return [];
    const granted = grantsOfJob(caller.document, jobId) ?? inherited;
    const place = `${caller.name}, ${jobId}`;
    return [
      ...missingFor(callee, granted).map((missing) => ({ place, callee: uses, ...missing })),
      ...missingUnder({ name: `${place} → ${calleeName(uses)}`, document: callee }, find, granted),
    ];
  });
}

const calleeName = (uses: string): string => parseReference(uses)?.path ?? uses;

function missingFor(callee: Tree, granted: Grants) {
  return Object.keys(mapAt(callee, 'jobs')).flatMap((jobId) =>
    [...(grantsOfJob(callee, jobId) ?? [])]
      .map(([scope, asked]) => ({ scope, asked, granted: levelIn(granted, scope) }))
      .filter((entry) => ranks[entry.asked] > ranks[entry.granted]),
  );
}
