import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeCommits } from '../../src/decide/bumps.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { renderNotes } from '../../src/render/notes.ts';
import { oidOf } from '../decide/repository.ts';

const place = { repositoryUrl: 'https://github.example/octo/shop', previousTag: 'v1.0.0', tag: 'v1.1.0' };

const notesOf = (messages: readonly string[], previousTag: string | null = 'v1.0.0'): string => {
  const commits = messages.map((message, index) => ({
    oid: oidOf(`c${index}`),
    message,
    parents: [oidOf(`p${index}`)],
    author: { name: 'Octo', email: 'octo@example.org' },
    files: null,
  }));
  return renderNotes(judgeCommits(commits, defaultPolicy), { ...place, previousTag }).markdown;
};

test('notes read: breaking changes, features, fixes, the rest, and where to compare', () => {
  const notes = notesOf(['fix: b (#8)\n\nCloses #3', 'feat(api)!: a', 'chore: c', 'perf: d']);
  const url = place.repositoryUrl;
  const commit = (index: number): string =>
    `[\`${oidOf(`c${index}`).slice(0, 7)}\`](<${url}/commit/${oidOf(`c${index}`)}>)`;
  expect(notes.split('\n')).toEqual([
    '### Breaking changes',
    '',
    `- **api:** a ${commit(1)}`,
    '',
    '### Features',
    '',
    `- **api:** a ${commit(1)}`,
    '',
    '### Fixes',
    '',
    `- b ([#8](<${url}/issues/8>)), closes [#3](<${url}/issues/3>) ${commit(0)}`,
    '',
    '### Performance',
    '',
    `- d ${commit(3)}`,
    '',
    '### Other changes',
    '',
    `- c ${commit(2)}`,
    '',
    `**All changes**: [v1.0.0…v1.1.0](<${url}/compare/v1.0.0...v1.1.0>)`,
  ]);
});

test('the first version has nothing to compare with', () => {
  expect(notesOf(['feat: a'], null)).toMatch(/\n\nThe first version\.$/);
});

describe('whatever authors write', () => {
  test('long texts and long lists stay within what GitHub takes', () => {
    const notes = notesOf(Array.from({ length: 2000 }, (_, index) => `feat: ${index} ${'x'.repeat(5000)}`));
    expect(notes.length).toBeLessThan(125_000);
    expect(notes).toContain('and 1,700 more commits');
  });

  test('characters that grow when they are escaped count as what they become', () => {
    const notes = notesOf(Array.from({ length: 300 }, (_, index) => `fix: ${index} ${'<'.repeat(190)}`));
    expect(notes.length).toBeLessThan(125_000);
    expect(notes).toMatch(/\nand \d+ more commits\n/);
  });

  test('no text of theirs becomes markup, a mention, or a line of its own', () => {
    const hostile = fc.stringMatching(/^[<>[\]()!@#`*_|\\\n\r :a-z/]{0,60}$/);
    const property = fc.property(fc.array(hostile, { maxLength: 4 }), (texts) => {
      const notes = notesOf(texts.map((text) => `feat: x${text}`));
      const ours = notes.replaceAll(/\[[^\]\\]*\]\(<https:\/\/github\.example[^>]*>\)/g, '');
      expect(ours).not.toMatch(/<[a-z!/]|(?<!\\)\]\(|@[a-z]/);
      for (const line of ours.split('\n')) expect(line).toMatch(/^(?:$|- |### |and |\*\*All changes\*\*)/);
    });
    fc.assert(property, { seed: 42, numRuns: 300 });
  });
});
