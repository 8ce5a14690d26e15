import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseReference, type RemoteReference, usesOf } from '../workflows/references.ts';
import { parseTree, type Tree } from '../workflows/yaml-tree.ts';
import { standIns } from './stand-ins.ts';

/** Folders by "owner/name": what `uses:` may name besides the stand-ins. */
export type Repositories = ReadonlyMap<string, string>;

/** The folder behind each "owner/name@ref" that the workflow names, directly or through what it calls. */
export async function serveReferences(workflow: Tree, own: Repositories): Promise<ReadonlyMap<string, string>> {
  const served = new Map<string, string>();
  const seen = new Set<string>();
  const visit = async (document: Tree): Promise<void> => {
    for (const uses of usesOf(document)) {
      const reference = parseReference(uses);
      if (reference === undefined || seen.has(uses)) continue;
      seen.add(uses);
      const folder = folderOf(reference, own);
      served.set(`${reference.repository}@${reference.ref}`, folder);
      await visit(await readReferred(reference, folder));
    }
  };
  await visit(workflow);
  return served;
}

function folderOf(reference: RemoteReference, own: Repositories): string {
  const folder = own.get(reference.repository) ?? standIns.get(reference.repository);
  if (folder !== undefined) return folder;
  const known = [...standIns.keys(), ...own.keys()].join(', ');
  throw new Error(
    `uses: ${reference.repository} cannot be fetched offline. Known here: ${known}. Add a stand-in, or serve a folder.`,
  );
}

async function readReferred(reference: RemoteReference, folder: string): Promise<Tree> {
  const isWorkflow = /\.ya?ml$/.test(reference.path);
  const file = isWorkflow ? reference.path : path.join(reference.path, 'action.yml');
  const text = await readFile(path.join(folder, file), 'utf8').catch((cause: unknown) => {
    throw new Error(`uses: ${reference.repository}/${reference.path}@${reference.ref} has no ${file}`, { cause });
  });
  return parseTree(text);
}
