import { failure, type Result } from '@drawbridge/core/domain/result';
import { note, type Place, readList, readMapping, readText, readYaml } from '@drawbridge/core/inputs/yaml';
import type { PackageSettings } from '../decide/package.ts';
import { readPatterns } from './rules.ts';

const keys = ['name', 'path', 'scope', 'depends-on', 'tag-template'] as const;
const example = 'Write e.g. `- name: api` and `path: packages/api` below it.';

const readPackage = (place: Place): PackageSettings | null => {
  const entries = readMapping(place, keys);
  if (entries === undefined) return null;
  const [nameAt, pathAt, templateAt] = [entries.get('name'), entries.get('path'), entries.get('tag-template')];
  const name = nameAt === undefined ? undefined : readText(nameAt, example);
  if (name === undefined || name === '') return note(nameAt ?? place, `a package has a \`name\`. ${example}`) ?? null;
  const paths = readPatterns(pathAt, example);
  if (paths === null) return note(place, `package ${name} has no \`path\`. ${example}`) ?? null;
  const scopes = readPatterns(entries.get('scope'), 'Write the scopes that mean this package.') ?? [name];
  return {
    name,
    paths,
    scopes: scopes.map((scope) => scope.toLowerCase()),
    dependsOn: readPatterns(entries.get('depends-on'), 'Write names of other packages.') ?? [],
    tagTemplate: templateAt === undefined ? null : (readText(templateAt, 'Write e.g. api/v{version}.') ?? null),
  };
};

const findFaults = (packages: readonly PackageSettings[]): readonly string[] => {
  const names = packages.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  const strangers = packages.flatMap(({ name, dependsOn }) =>
    dependsOn
      .filter((other) => !names.includes(other))
      .map((other) => `${name} depends on "${other}", which is not in the list.`),
  );
  return [...twice.map((name) => `"${name}" is there more than once.`), ...strangers];
};

/** Reads the packages of a monorepo, a YAML list. Empty: none. */
export const readPackages = (text: string): Result<readonly PackageSettings[], string> => {
  const read = readYaml(text, (root) =>
    root.value === '' || root.value === null
      ? []
      : (readList(root, example) ?? []).flatMap((place) => readPackage(place) ?? []),
  );
  if (!read.ok) return read;
  const faults = findFaults(read.value);
  return faults.length === 0 ? read : failure(faults.join('\n'));
};
