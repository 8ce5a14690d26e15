import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '@drawbridge/testkit/runner/manifest';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/inputs.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8');
const manifest = readManifest(read('action.yml'));
const inputs = new Set(manifest.inputs.map(({ name }) => name));
const outputs = new Set(manifest.outputs);
const section = read('README.md').split('## Moving here\n')[1]?.split('\n## ')[0] ?? '';

const problemsOf = async (values: Readonly<Record<string, string>>): Promise<readonly unknown[]> => {
  const config = await readConfig((name) => values[name] ?? '');
  return config.ok ? [] : config.error;
};

interface Row {
  readonly there: string;
  readonly here: string;
}

const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line): Row => {
    const [there = '', here = ''] = line.slice(2, -2).split(' | ');
    return { there, here };
  })
  .filter(({ there }) => !there.startsWith('There'));

const spansOf = (text: string): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);

/** Lines of `branches` and `types`, fields of `packages` and `rules`, values of `outcome`, and what others print. */
const spoken =
  /^(?:main: final|next: pre-release next|beta: pre-release beta|\*\.x: maintenance|docs: patch|feat: patch|name|path|depends-on|nothing-to-release|already-released|0\.0\.0)$/;

const named = rows.flatMap(({ there, here }) =>
  spansOf(here)
    .filter((span) => !spoken.test(span))
    .map((span) => ({ there, span, known: /\boutputs? `/.test(here) ? outputs : inputs })),
);

const given = named.flatMap(({ span }) => {
  const [, input, value] = /^([a-z-]+): "?([^"]+)"?$/.exec(span) ?? [];
  return input === undefined || value === undefined ? [] : [{ input, value }];
});

describe('the tables for those who come from another action', () => {
  test('stand in the README for each of the five', () => {
    const titles = [...section.matchAll(/^### From (\S+?),?(?: |$)/gm)].map(([, title]) => title);
    expect(titles).toEqual([
      'mathieudutour/github-tag-action',
      'anothrNick/github-tag-action',
      'PaulHatch/semantic-version',
      'semantic-release',
      'release-please',
    ]);
    expect(rows.length).toBeGreaterThan(80);
  });

  test.each(named)('$there: $span is an input or an output of ours', ({ span, known }) => {
    expect([...inputs, ...known]).toContain(span.replace(/:.*$/, ''));
  });

  test.each(given)('$input takes "$value"', async ({ input, value }) => {
    const packages = value.includes('{package}') ? { packages: '- { name: api, path: api }' } : {};
    expect(await problemsOf({ ...packages, [input]: value })).toEqual([]);
  });

  test('the lines that they give to branches and types are taken', async () => {
    const branches = 'main: final\nnext: pre-release next\nbeta: pre-release beta\n*.x: maintenance';
    expect(await problemsOf({ branches, types: 'docs: patch\nfeat: patch' })).toEqual([]);
  });
});
