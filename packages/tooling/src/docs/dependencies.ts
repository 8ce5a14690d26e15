import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.ts';

/** Where each direct dependency is told why it is here, from the root. */
export const dependenciesPage = 'docs/dependencies.md';

/** The packages that a package.json asks for by itself: not those of this repository, nor the types of what it names anyway. */
export function readDependencies(packageJson: string): readonly string[] {
  const manifest: unknown = JSON.parse(packageJson);
  const sections = fieldsOf(manifest).filter(([key]) => key === 'dependencies' || key === 'devDependencies');
  return sections
    .flatMap(([, section]) => fieldsOf(section))
    .filter(([name, version]) => !String(version).startsWith('workspace:') && !name.startsWith('@types/'))
    .map(([name]) => name);
}

/** What the page does not tell, and what it tells of packages that nobody asks for any more. */
export function judgeDependencies(page: string, asked: ReadonlySet<string>): readonly string[] {
  const cells = page.split('\n').flatMap((line) => /^\| (`.*?) \|/.exec(line)?.[1] ?? []);
  // What comes from PyPI names it behind itself, and stands in no package.json.
  const names = cells.map((cell) => cell.replaceAll(/`[^`]*` \(PyPI[^)]*\)|\(PyPI[^)]*\)/g, ''));
  const told = names.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  const untold = [...asked].filter((name) => !told.includes(name)).sort();
  const unused = [...new Set(told)].filter((name) => !asked.has(name));
  return [
    ...untold.map((name) => `${dependenciesPage} does not say why ${name} is here; add its line.`),
    ...unused.map((name) => `${dependenciesPage} tells of ${name}, which no package.json asks for; take its line out.`),
  ];
}

/** The packages that any package.json of the repository asks for. */
export function findDependencies(): ReadonlySet<string> {
  const files = globSync(['package.json', '{packages,actions,examples}/*/package.json'], { cwd: root });
  return new Set(files.flatMap((file) => readDependencies(readFileSync(path.join(root, file), 'utf8'))));
}

function fieldsOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
