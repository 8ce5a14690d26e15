import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { judgeCommits } from '../../src/decide/bumps.ts';
import { notesPlaceholders } from '../../src/decide/notes-template.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { readNotesTemplate } from '../../src/inputs/notes-template.ts';
import { renderChangelog } from '../../src/render/changelog.ts';
import { renderNoteParts, renderNotes } from '../../src/render/notes.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

const sectionOf = (title: string): string => {
  const after = readme.split(`\n### ${title}\n`)[1] ?? '';
  return after.slice(0, after.search(/\n### (?:Changelog|Container image tags)\n/));
};

const edition = {
  repositoryUrl: 'https://github.example/octo/shop',
  tag: 'v1.5.0',
  version: '1.5.0',
  previousTag: 'v1.4.0',
  previousVersion: '1.4.0',
  commit: '4f1c2aa'.padEnd(40, '0'),
  packageName: null,
  nowMs: Date.UTC(2026, 10, 21),
};

const commits = [
  ['4f1c2aa', 'fix: round totals down (#41)'],
  ['c07d2e4', 'docs: how to pay'],
  ['5b384ef', 'feat(cart): keep it for a week'],
].map(([oid = '', message = '']) => ({
  oid: oid.padEnd(40, '0'),
  parents: [],
  message,
  author: { name: 'Octo Cat', email: 'octo@example.org' },
  files: null,
}));

const parts = renderNoteParts(judgeCommits(commits, defaultPolicy), edition);

const withoutLinks = (markdown: string): string => markdown.replaceAll(/\[([^\]]*)\]\(<[^>]*>\)/g, '$1');

test('the notes that the README shows are what comes out', () => {
  expect(sectionOf('Release notes')).toContain(`\n\`\`\`text\n${withoutLinks(renderNotes(parts).markdown)}\n\`\`\`\n`);
});

test('the README names every placeholder, and no other', () => {
  const [, table = ''] = sectionOf('Release notes').split('| Placeholder |');
  const named = [...table.matchAll(/^\| (`\{.*?) \|/gm)].flatMap(
    ([, cell = '']) => cell.match(/(?<=\{)[a-z-]+(?=\})/g) ?? [],
  );
  expect(named.toSorted()).toEqual(notesPlaceholders.toSorted());
});

test('the template that the README shows can be filled', () => {
  const [, template = ''] = /notes-template: \|\n((?: {2}.*\n|\n)+)/.exec(sectionOf('Release notes')) ?? [];
  expect(readNotesTemplate(template.replaceAll(/^ {2}/gm, ''))).toMatchObject({ ok: true, value: expect.any(Array) });
});

test('the heading of an entry is the one that the README shows', () => {
  const [heading = ''] = renderChangelog(parts, edition).markdown.split('\n');
  expect(sectionOf('Changelog')).toContain(`\`${heading.replace(/\(<.*>\)/, '(…)')}\``);
});
