const { cpSync, existsSync, globSync, mkdirSync, rmSync, statSync } = require('node:fs');
const path = require('node:path');

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? '';
const fail = (message) => {
  console.log(`::error::${message}`);
  process.exit(1);
};

const name = input('name');
if (/[":<>|*?\r\n\\/]/.test(name)) fail(`An artifact cannot be named ${JSON.stringify(name)}.`);
const target = path.join(process.env.DRAWBRIDGE_ARTIFACTS, name);
if (existsSync(target) && input('overwrite') !== 'true') fail(`An artifact named ${name} exists already.`);

const cwd = process.env.GITHUB_WORKSPACE;
const patterns = input('path')
  .split('\n')
  .map((line) => line.trim())
  .filter(Boolean);
const files = patterns.flatMap((pattern) =>
  path.isAbsolute(pattern) && existsSync(pattern)
    ? [pattern]
    : globSync(pattern, { cwd }).map((found) => path.resolve(cwd, found)),
);
if (files.length === 0 && input('if-no-files-found') === 'error') fail('No files were found with the provided path.');

// Like the original, the paths inside start at the least common folder of what was found.
const folders = files.map((file) => (statSync(file).isDirectory() ? file : path.dirname(file)).split(path.sep));
const depth = folders[0]?.findIndex((part, at) => folders.some((folder) => folder[at] !== part)) ?? -1;
const base =
  (depth === -1 ? folders.sort((a, b) => a.length - b.length)[0] : folders[0]?.slice(0, depth))?.join(path.sep) ?? cwd;
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const file of files) cpSync(file, path.join(target, path.relative(base, file)), { recursive: true });
console.log(`Artifact ${name}: ${files.length} files`);
