import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeCommits } from '../../src/decide/bumps.ts';
import { gitmojiReader, gitmojis, typeOfGitmoji } from '../../src/decide/gitmoji.ts';
import { collectNotes } from '../../src/decide/notes.ts';
import { type BumpOrNone, defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { typesOf } from '../../src/decide/presets.ts';
import { gather, inARow, repositoryOf } from './repository.ts';

const types = typesOf('gitmoji');
const read = gitmojiReader(types);
const policy: Policy = { ...defaultPolicy, grammar: 'gitmoji', types };

const tell = (messages: readonly string[], own: Policy = policy): readonly string[] => {
  const commits = inARow(...messages);
  return judgeCommits(gather(repositoryOf(commits), commits.at(-1)?.id ?? '', own).commits, own)
    .map(({ rule, bump }) => `${rule.kind} ${bump}`)
    .toReversed();
};

describe('a first line with an emoji is read', () => {
  test.each([
    ['✨ Add a door', 'sparkles', null, 'Add a door', false],
    [':sparkles: Add a door', 'sparkles', null, 'Add a door', false],
    ['✨Add a door', 'sparkles', null, 'Add a door', false],
    ['✨ (api): Add a door', 'sparkles', 'api', 'Add a door', false],
    ['✨(api) Add a door', 'sparkles', 'api', 'Add a door', false],
    [':bug: (api): Close it', 'bug', 'api', 'Close it', false],
    ['⚡️ Run', 'zap', null, 'Run', false],
    ['⚡ Run', 'zap', null, 'Run', false],
    ['⚡︎ Run', 'zap', null, 'Run', false],
    ['♻ Tidy', 'recycle', null, 'Tidy', false],
    ['♻️ Tidy', 'recycle', null, 'Tidy', false],
    ['✨️ Add', 'sparkles', null, 'Add', false],
    ['🧑‍💻 Ease', 'technologist', null, 'Ease', false],
    ['💥 Drop the key', 'boom', null, 'Drop the key', true],
    [':boom: Drop the key', 'boom', null, 'Drop the key', true],
    ['✨ (api)!: Drop the key', 'sparkles', 'api', 'Drop the key', true],
    ['✨! Drop the key', 'sparkles', null, 'Drop the key', true],
    ['✨ feat: a door', 'feat', null, 'a door', false],
    ['✨ feat(api)!: a door', 'feat', 'api', 'a door', true],
    ['💥 fix: a door', 'fix', null, 'a door', true],
    ['🔧 feat: a door', 'feat', null, 'a door', false],
    ['✨ fix: a door', 'sparkles', null, 'a door', false],
    ['📝 docs(api): a door', 'memo', 'api', 'a door', false],
    ['✨ Note: a door', 'sparkles', null, 'Note: a door', false],
    ['feat(api): a door', 'feat', 'api', 'a door', false],
    ['🐛 Größe', 'bug', null, 'Größe', false],
    ['🐛 👔 Two', 'bug', null, '👔 Two', false],
  ])('%s', (line, type, scope, description, marked) => {
    expect(read(line)).toEqual({ ok: true, value: { type, scope, description, marked } });
  });

  test.each([
    ['✨', 'no-description'],
    ['✨ ', 'no-description'],
    [':sparkles:', 'no-description'],
    ['🦄 Magic', 'no-type'],
    [':unicorn: Magic', 'no-type'],
    ['sparkles: Magic', null],
    ['1️⃣ One', 'no-colon'],
    ['Add ✨', 'no-colon'],
  ])('%s is none: %s', (line, reason) => {
    const found = read(line);
    expect(found.ok ? null : found.error).toBe(reason);
  });
});

describe('commits are judged by their emoji', () => {
  test.each([
    ['✨ Add', 'type minor'],
    ['🐛 Mend', 'type patch'],
    ['📝 Tell', 'type none'],
    ['💥 Drop', 'breaking major'],
    ['📝 Tell\n\nBREAKING CHANGE: x', 'breaking major'],
    ['📝! Tell', 'breaking major'],
    ['feat: x', 'type minor'],
    ['docs: x', 'unlisted-type none'],
    ["🔀 Merge branch 'x'", 'type none'],
    ["Merge branch 'x'", 'merge none'],
    ['Revert "✨ Add"', 'reverts-released patch'],
  ])('%s: %s', (message, expected) => {
    expect(tell([message])).toEqual([expected]);
  });

  test('only where the grammar says so', () => {
    expect(tell(['✨ Add', '💥 Drop'], defaultPolicy)).toEqual(['not-conventional none', 'not-conventional none']);
  });

  test('types of the user stand over the table', () => {
    const own = { ...policy, types: new Map<string, BumpOrNone>([...types, ['memo', 'patch']]) };
    expect(tell(['📝 Tell'], own)).toEqual(['type patch']);
  });

  test('a revert and the emoji that it takes back cancel each other', () => {
    expect(tell(['✨ Add', 'Revert "✨ Add"'])).toEqual(['cancelled none', 'reverts-unreleased none']);
  });

  test('the commits that a squash lists are read alike', () => {
    expect(tell(['📝 Tell (#3)\n\n* ✨ Add\n* wip\n* 🐛 Mend'], { ...policy, expandSquash: true })).toEqual([
      'type patch',
      'type minor',
      'type none',
    ]);
  });
});

describe('the table', () => {
  test('has no emoji and no name twice', () => {
    expect(new Set(gitmojis.map(({ emoji }) => emoji)).size).toBe(gitmojis.length);
    expect(new Set(gitmojis.map(({ name }) => name)).size).toBe(gitmojis.length);
  });

  test('is read back, by emoji with and without its variation selector, and by name', () => {
    for (const { emoji, name } of gitmojis) {
      const spellings = [emoji, emoji.replaceAll('\uFE0F', ''), `${emoji}\uFE0F`, `:${name}:`];
      expect(spellings.map(typeOfGitmoji)).toEqual(spellings.map(() => name));
    }
  });

  test('has one major and one minor step', () => {
    expect(gitmojis.filter(({ bump }) => bump === 'major').map(({ name }) => name)).toEqual(['boom']);
    expect(gitmojis.filter(({ bump }) => bump === 'minor').map(({ name }) => name)).toEqual(['sparkles']);
  });
});

test('no first line throws, and what is read says something', () => {
  const emoji = fc.constantFrom(...gitmojis.map((gitmoji) => gitmoji.emoji), ':bug:', ':', '🦄', '\uFE0F', '');
  const anyLine = fc.tuple(emoji, fc.constantFrom('', ' ', '(', ' (a): ', '!: '), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(anyLine, (parts) => {
      const found = read(parts.join(''));
      expect(found.ok ? found.value.description : 'none').not.toBe('');
    }),
    { seed: 42, numRuns: 2000 },
  );
});

test('notes group emoji with the types that they stand for', () => {
  const commits = inARow('✨ Add', '🐛 Mend', '⚡ Run', '📝 Tell', 'feat: more', '💥 Drop');
  const notes = collectNotes(judgeCommits(gather(repositoryOf(commits), 'c6', policy).commits, policy));
  expect(notes.features.map(({ description }) => description)).toEqual(['more', 'Add']);
  expect(notes.fixes.map(({ description }) => description)).toEqual(['Mend']);
  expect(notes.performance.map(({ description }) => description)).toEqual(['Run']);
  expect(notes.breaking.map(({ entry }) => entry.description)).toEqual(['Drop']);
});
