import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseManifest, parsePermissions } from './manifest.ts';
import { generateReference } from './reference.ts';
import { fillSections, renderInputs, renderOutputs, renderPermissions } from './tables.ts';

export interface GeneratedFile {
  readonly file: string;
  readonly seen: string;
  readonly expected: string;
}

/** The README of an action as it is, and as its action.yml, its permissions.yml and its own reference make it. */
export function generateReadme(action: string): GeneratedFile {
  const manifest = parseManifest(read(action, 'action.yml'));
  const file = path.join(action, 'README.md');
  const seen = read(action, 'README.md');
  try {
    const expected = fillSections(seen, {
      inputs: renderInputs(manifest.inputs),
      outputs: renderOutputs(manifest.outputs),
      permissions: renderPermissions(parsePermissions(read(action, 'permissions.yml'))),
      ...generateReference(action),
    });
    return { file, seen, expected };
  } catch (error) {
    throw new Error(`${path.basename(action)}: ${Error.isError(error) ? error.message : String(error)}`);
  }
}

function read(action: string, name: string): string {
  const file = path.join(action, name);
  if (!existsSync(file)) throw new Error(`actions/${path.basename(action)}/${name} is missing.`);
  return readFileSync(file, 'utf8');
}
