import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseReference } from '../workflows/references.ts';
import { at, mapAt, parseTree, type Tree, textAt } from '../workflows/yaml-tree.ts';

/** A job that the workflow declares, its own or through a called workflow. */
export interface DeclaredJob {
  /** Job ids from the outside in, e.g. ["quality", "plan"]. */
  readonly path: readonly string[];
  /** How act's log begins to name it: workflow name, or caller's name and workflow name, then the job's. */
  readonly logName: string;
  readonly calls: boolean;
}

/** Reads a workflow of the run by its reference: `./path`, or `owner/name/path@ref`. */
export type ReadWorkflow = (uses: string) => Promise<Tree>;

interface Place {
  readonly path: readonly string[];
  readonly prefix: string;
  readonly fileName: string;
}

/** All jobs of a workflow and of the workflows that it calls, in file order. */
export async function declaredJobs(workflow: Tree, read: ReadWorkflow, place: Place): Promise<readonly DeclaredJob[]> {
  const workflowName = textAt(workflow, 'name') ?? place.fileName;
  const jobs = Object.entries(mapAt(workflow, 'jobs')).map(async ([id, job]) => {
    const name = textAt(job, 'name') ?? id;
    const uses = textAt(job, 'uses');
    const own = {
      path: [...place.path, id],
      logName: `${place.prefix}${workflowName}/${name}`,
      calls: uses !== undefined,
    };
    if (uses === undefined) return [own];
    const fileName = path.basename(uses.replace(/@.*/, ''));
    return [own, ...(await declaredJobs(await read(uses), read, { path: own.path, prefix: `${name}/`, fileName }))];
  });
  return (await Promise.all(jobs)).flat();
}

/** A reader that finds called workflows in the workspace (`./`) and in the folders that the engine serves. */
export function readerOf(workspace: string, served: ReadonlyMap<string, string>): ReadWorkflow {
  return async (uses) => {
    const reference = parseReference(uses);
    const folder = reference === undefined ? workspace : served.get(`${reference.repository}@${reference.ref}`);
    if (folder === undefined) throw new Error(`uses: ${uses} is served by nobody`);
    return parseTree(await readFile(path.join(folder, reference?.path ?? uses), 'utf8'));
  };
}

/** True if the workflow can be started by `event`. */
export function startsOn(workflow: Tree, event: string): boolean {
  const on = at(workflow, 'on');
  if (typeof on === 'string') return on === event;
  return Array.isArray(on) ? on.includes(event) : event in mapAt(workflow, 'on');
}
