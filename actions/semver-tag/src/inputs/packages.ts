import { failure, type Result } from '@drawbridge/core/domain/result';
import type { TagTemplate } from '@drawbridge/core/domain/version-tag';
import { note, type Place, readList, readMapping, readText, readYaml } from '@drawbridge/core/inputs/yaml';
import type { PackageSettings } from '../decide/package.ts';
import { readPaths, readTextOrTexts } from './patterns.ts';
import { readTemplate } from './versions.ts';

const keys = ['name', 'path', 'scope', 'depends-on', 'tag-template'] as const;
const example = 'Write e.g. `- name: api` and `path: packages/api` below it.';

const readOwnTemplate = (place: Place | undefined): TagTemplate | null => {
  const text = place === undefined ? undefined : readText(place, 'Write e.g. api/v{version}.');
  if (place === undefined || text === undefined) return null;
  const template = readTemplate(text);
  if (template.ok) return template.value;
  note(place, template.error);
  return null;
};

const readPackage = (place: Place): PackageSettings | null => {
  const entries = readMapping(place, keys);
  if (entries === undefined) return null;
  const nameAt = entries.get('name');
  const name = nameAt === undefined ? undefined : readText(nameAt, example);
  if (name === undefined || name === '') return note(nameAt ?? place, `a package has a \`name\`. ${example}`) ?? null;
  const paths = readPaths(entries.get('path'), example);
  if (paths === null) return note(place, `package ${name} has no \`path\`. ${example}`) ?? null;
  const scopes = readTextOrTexts(entries.get('scope'), 'Write the scopes that mean this package.') ?? [name];
  return {
    name,
    paths,
    scopes: scopes.map((scope) => scope.trim().toLowerCase()),
    dependsOn: readTextOrTexts(entries.get('depends-on'), 'Write names of other packages.') ?? [],
    tagTemplate: readOwnTemplate(entries.get('tag-template')),
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
  const selfish = packages.filter(({ name, dependsOn }) => dependsOn.includes(name));
  return [
    ...selfish.map(({ name }) => `${name} depends on itself. Leave that out.`),
    ...twice.map((name) => `"${name}" is there more than once.`),
    ...strangers,
  ];
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
