import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { faultOfLink, listAnchors, listLinks } from '../src/checks/links.ts';

const clone = mkdtempSync(path.join(tmpdir(), 'drawbridge-links-'));

beforeAll(() => {
  mkdirSync(path.join(clone, 'docs'));
  writeFileSync(path.join(clone, 'README.md'), '# Shop\n\n## Use it\n');
  writeFileSync(path.join(clone, 'docs/guide.md'), '# Guide\n');
});

afterAll(() => rmSync(clone, { recursive: true, force: true }));

test('headings have the names that GitHub gives them', () => {
  const page =
    '# A `main.yml`, and more\n\n## What it is\n\n### [Linked](x.md) one\n\n## What it is\n\n```sh\n# no heading\n```\n\n## Größe\n';
  expect([...listAnchors(page)]).toEqual(['a-mainyml-and-more', 'what-it-is', 'linked-one', 'what-it-is-1', 'größe']);
});

test('links are what stands outside of code, and leads into the repository', () => {
  const page = 'See [a](a.md) and [b](https://b.example).\n\n```md\n[c](c.md)\n```\n`[d](d.md)` [e](#e)\n';
  expect(listLinks(page)).toEqual([
    { line: 1, to: 'a.md' },
    { line: 6, to: '#e' },
  ]);
});

test.each([
  ['README.md', 'docs/guide.md', undefined],
  ['README.md', 'docs', undefined],
  ['README.md', '#use-it', undefined],
  ['docs/guide.md', '../README.md#use-it', undefined],
  ['README.md', 'guide.md', 'there is no guide.md'],
  ['README.md', '../README.md', 'there is no ../README.md'],
  ['README.md', '#shops', 'README.md has no heading "shops"'],
  ['README.md', 'docs/guide.md#use-it', 'docs/guide.md has no heading "use-it"'],
])('in %s, %s: %s', (file, to, fault) => {
  expect(faultOfLink(file, to, clone)).toBe(fault);
});
