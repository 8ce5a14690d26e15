import { existsSync } from 'node:fs';
import path from 'node:path';
import { findActionFolders } from '../actions.ts';
import { buildBundles } from '../bundle/build.ts';
import { outFolder } from '../root.ts';
import type { Subject } from './start.ts';

/** What an action may cost before its inputs are judged, over bare Node. */
const emptyBounds = { boundBytes: 150_000, boundRatio: 1.7 };
const actionBounds = { boundBytes: 350_000, boundRatio: 2 };

/** Bundles the empty action, which does nothing but read its inputs through the frame. */
export async function buildEmptyAction(): Promise<Subject> {
  const action = path.join(import.meta.dirname, 'empty-action');
  const out = path.join(outFolder, 'empty-action');
  await buildBundles([{ action, out }]);
  const [manifest, bundle] = [path.join(action, 'action.yml'), path.join(out, 'index.js')];
  return { name: 'empty action', manifest, bundle, ...emptyBounds };
}

/** The committed bundles of all actions; those that are not built are left out. */
export function listBuiltActions(): readonly Subject[] {
  return findActionFolders()
    .map((action) => ({
      name: path.basename(action),
      manifest: path.join(action, 'action.yml'),
      bundle: path.join(action, 'dist/index.js'),
      ...actionBounds,
    }))
    .filter(({ bundle }) => existsSync(bundle));
}
