import { existsSync, globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { findActionFolders } from '../actions.ts';
import { rebuildElsewhere } from '../bundle/rebuild.ts';
import { root } from '../root.ts';
import type { Check } from './check.ts';

/** How a folder differs from what it should be, file by file and byte for byte. */
export function compareFolders(seen: string, expected: string): readonly string[] {
  const [seenFiles, expectedFiles] = [listFiles(seen), listFiles(expected)];
  const missing = expectedFiles.filter((file) => !seenFiles.includes(file)).map((file) => `${file} is missing`);
  const surplus = seenFiles
    .filter((file) => !expectedFiles.includes(file))
    .map((file) => `${file} is of an older build`);
  const shared = seenFiles.filter((file) => expectedFiles.includes(file));
  const changed = shared.flatMap((file) => describeChange(file, path.join(seen, file), path.join(expected, file)));
  return [...missing, ...surplus, ...changed];
}

/** Each place in the bundle that names a folder of the machine it was built on. */
export function findMachinePaths(folder: string, machinePaths: readonly string[]): readonly string[] {
  return listFiles(folder).flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return machinePaths.filter((place) => wholePath(place).test(text)).map((place) => `${file} names ${place}`);
  });
}

// "/root" is no folder of the machine in "https://example.org/docs/root", nor in "/rootless"; it is in "file:///root/x".
function wholePath(place: string): RegExp {
  const literal = place.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<=^|[^\\w.@%~/\\\\-]|://)${literal}(?![\\w-]|\\.\\w)`, 'm');
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = globSync('**/*', { cwd: folder, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function describeChange(name: string, seen: string, expected: string): readonly string[] {
  const [a, b] = [readFileSync(seen), readFileSync(expected)];
  if (a.equals(b)) return [];
  const [seenLines, expectedLines] = [a.toString().split('\n'), b.toString().split('\n')];
  const line = seenLines.findIndex((text, index) => text !== expectedLines[index]);
  return [`${name} differs from its source, first at line ${line < 0 ? seenLines.length + 1 : line + 1}`];
}

/** What is committed in dist/ is what the sources give, on any machine and in any folder. */
export const dist: Check = {
  name: 'dist',
  promise: 'every dist/ is byte for byte what its sources give in another folder, and names no folder of a machine',
  async find() {
    const names = findActionFolders().map((folder) => path.basename(folder));
    if (names.length === 0) return [];
    return rebuildElsewhere(names, (built) =>
      names.flatMap((name) => {
        const seen = path.join(root, 'actions', name, 'dist');
        const differences = compareFolders(seen, path.join(built, name, 'dist'));
        const leaks = findMachinePaths(
          seen,
          [root, path.dirname(built), homedir()].filter((place) => place.length > 1),
        );
        const way = differences.length > 0 ? [`  Run \`npm run build\` and commit actions/${name}/dist.`] : [];
        return [...differences, ...leaks].map((problem) => `actions/${name}/dist: ${problem}`).concat(way);
      }),
    );
  },
};
