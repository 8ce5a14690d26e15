import { parseVersion } from '@drawbridge/core/domain/version';
import { formatTag, parseTagTemplate, versionOfTag } from '@drawbridge/core/domain/version-tag';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mayMistake } from '../../src/inputs/package-tags.ts';
import { readConfig } from '../../src/inputs.ts';
import { configOf } from '../stage.ts';

const read = (inputs: Readonly<Record<string, string>>) => readConfig((name) => inputs[name] ?? '');
const two = '- { name: api, path: packages/api }\n- { name: web, path: packages/web }';

test('packages are read with what they leave out', async () => {
  const { packages } = await configOf({
    packages: '- name: api\n  path: ./packages/api\n- {name: all, path: ., scope: [UI]}',
  });
  expect(packages).toEqual({
    packages: [
      { name: 'api', paths: ['packages/api'], scopes: ['api'], dependsOn: [], tagTemplate: null },
      { name: 'all', paths: ['**'], scopes: ['ui'], dependsOn: [], tagTemplate: null },
    ],
    versioning: 'independent',
    dependents: 'patch',
  });
});

test.each<{ readonly inputs: Readonly<Record<string, string>>; readonly input: string; readonly says: string }>([
  { inputs: { packages: '- path: a' }, input: 'packages', says: '[0]: a package has a `name`.' },
  { inputs: { packages: '- name: a' }, input: 'packages', says: 'package a has no `path`.' },
  {
    inputs: { packages: '- { name: a, path: /a }' },
    input: 'packages',
    says: '"/a" is no path from the repository’s top',
  },
  { inputs: { packages: '- { name: a, path: ../a }' }, input: 'packages', says: '"../a" is no path' },
  { inputs: { packages: '- { name: a, path: a\\b }' }, input: 'packages', says: 'Write it with forward slashes' },
  { inputs: { packages: '- { name: a, path: ["!a/docs"] }' }, input: 'packages', says: 'it only takes files away.' },
  {
    inputs: { packages: '- { name: a, path: a, depends-on: b }' },
    input: 'packages',
    says: 'a depends on "b", which is not in the list.',
  },
  { inputs: { packages: '- { name: a, path: a, depends-on: a }' }, input: 'packages', says: 'a depends on itself.' },
  {
    inputs: { packages: '[{ name: a, path: a }, { name: a, path: b }]' },
    input: 'packages',
    says: '"a" is there more than once.',
  },
  { inputs: { packages: '- { name: a, path: a, tag-template: a }' }, input: 'packages', says: '"a" lacks {version}.' },
  {
    inputs: { packages: '- { name: a b, path: a }' },
    input: 'packages',
    says: 'git refuses tags such as "a b/v1.0.0".',
  },
  {
    inputs: { packages: '- { name: "a..b", path: a }' },
    input: 'packages',
    says: 'git refuses tags such as "a..b/v1.0.0".',
  },
  {
    inputs: {
      packages: '[{ name: a, path: a, tag-template: "v{version}" }, { name: b, path: b, tag-template: "v{version}" }]',
    },
    input: 'packages',
    says: 'a tag by v{version} (a) could be one by v{version} (b).',
  },
  {
    inputs: { packages: '[{ name: api, path: a }, { name: api2, path: b }]', 'tag-template': '{package}{version}' },
    input: 'packages',
    says: 'a tag by api{version} (api) could be one by api2{version} (api2).',
  },
  {
    inputs: {
      packages: '[{ name: api, path: a }, { name: web, path: b }]',
      'tag-template': '{version}-{package}',
      versioning: 'fixed',
    },
    input: '',
    says: '',
  },
  {
    inputs: { 'tag-template': '{package}/v{version}' },
    input: 'tag-template',
    says: '{package} stands for the packages of `packages`, and none are listed.',
  },
  {
    inputs: { packages: two, 'release-as': '2.0.0' },
    input: 'release-as',
    says: 'it names one version, and each package has its own.',
  },
])('$inputs is told by name: $says', async ({ inputs, input, says }) => {
  const config = await read(inputs);
  if (says === '') expect(config.ok).toBe(true);
  else expect(config).toMatchObject({ ok: false, error: [{ input, message: expect.stringContaining(says) }] });
});

test.each([
  { packages: two, versioning: 'fixed' },
  { packages: two, versioning: 'fixed', 'release-as': '2.0.0' },
  { packages: two, 'tag-template': '{package}@{version}' },
  {
    packages: '[{ name: "@acme/api", path: a }, { name: "@acme/api-v2", path: b }]',
    'tag-template': '{package}@{version}',
  },
  { packages: '[{ name: api, path: a }, { name: api-v2, path: b }]', 'tag-template': '{package}-v{version}' },
  { packages: '- name: shop\n  path: app/\\[slug\\]/\\(shop\\)' },
])('%j is well', async (inputs) => {
  expect((await read(inputs)).ok).toBe(true);
});

test('no tag is read by two templates that are told apart', () => {
  const part = fc.constantFrom('', 'v', 'api', 'api2', 'api-', 'api/v', '1.', '2', '-api', '+x', '.1', 'a@');
  const templateText = fc.tuple(part, part).map(([prefix, suffix]) => `${prefix}{version}${suffix}`);
  const version = fc.constantFrom(
    '1.0.0',
    '21.0.0',
    '1.0.0-api',
    '1.0.0+x',
    '1.0.1',
    '1.0.0-2.0.0',
    '2.1.0-rc.1',
    '1.1.0-2',
  );
  const property = fc.property(templateText, templateText, version, (one, other, text) => {
    const [a, b] = [parseTagTemplate(one), parseTagTemplate(other)];
    if (!a.ok || !b.ok || mayMistake(a.value, b.value)) return;
    const parsed = parseVersion(text);
    if (!parsed.ok) throw new Error(text);
    expect(versionOfTag(b.value, formatTag(a.value, parsed.value))).toBeNull();
  });
  fc.assert(property, { seed: 42, numRuns: 3000 });
});
