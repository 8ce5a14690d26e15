import { lineOfCommits } from '@drawbridge/testkit/fakes/git';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { play, pullRequestOf, type Situation } from './stage.ts';

/** What people have tried to get past a renderer. */
const pieces = [
  '@octo/team',
  '@octocat',
  '#12',
  'else/shop#7',
  'GH-9',
  'https://github.com/octo/shop/issues/3',
  '<!-- drawbridge:semver-tag:default -->',
  '<img src=x onerror=alert(1)>',
  '</details>',
  '```',
  '`',
  '``',
  '~~~',
  '| a | b |',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '::set-output name=version::9.9.9',
  '##[error]x',
  '\u001b[31m',
  '\u202e',
  '\u2066',
  '\u0000',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '&lt;',
  '\\',
  '$x$',
  ' ',
  'word',
];

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
const message = fc
  .tuple(fc.constantFrom('feat: ', 'fix(x): ', 'feat!: ', 'docs: ', ''), text, text)
  .map(([type, subject, body]) => `${type}${subject}\n\n${body}\n\nBREAKING CHANGE: ${subject}\nCloses ${body}`);
const people = fc.record({ name: text, email: text });

const situationOf = (messages: readonly string[], author: { name: string; email: string }): Situation => ({
  messages: ['feat: one', ...messages],
  tags: { 'v1.0.0': 1 },
  git: { commits: lineOfCommits(['feat: one', ...messages]).map((commit) => ({ ...commit, author })) },
});

const bodyOf = ({ scene }: Awaited<ReturnType<typeof play>>): string =>
  scene.github.writes
    .flatMap((write) => {
      if (write.kind === 'release') return write.release.body;
      return write.kind === 'comment-created' ? write.body : [];
    })
    .join('\n');

// An escaped backtick opens nothing; a run of them is closed by the next run as long (https://spec.commonmark.org/0.31.2/#code-spans).
const spans = /\\[\s\S]|(`+)(?:(?!`)[\s\S]*?[^`])\1(?!`)/g;
const outsideOfCode = (markdown: string): string =>
  markdown
    .split(/\n\n/)
    .map((block) => block.replace(spans, (found) => (found.startsWith('\\') ? found : '')))
    .join('\n\n');

const checkText = (markdown: string): void => {
  expect(markdown.isWellFormed()).toBe(true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(markdown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
  const open = outsideOfCode(markdown).replaceAll(/\]\(<[^>\n]*>\)/g, ']()');
  expect(open).not.toMatch(/@octo/);
  expect(open).not.toMatch(/(?<!\[)#\d/);
  expect(open).not.toMatch(/\bGH-\d|<img|https:\/\//);
  expect(open).not.toMatch(/(?<!\\)!?\[x(?<!\\)\]\(/);
};

describe('whatever commits say', () => {
  test('release, comment, summary and log take it for words', async () => {
    const property = fc.asyncProperty(
      fc.array(message, { minLength: 1, maxLength: 4 }),
      people,
      async (messages, who) => {
        const situation = situationOf(messages, who);
        const released = await play(situation);
        const context = pullRequestOf({ base: 1, head: messages.length + 1, title: messages[0] ?? '' });
        const preview = await play({ ...situation, context });
        for (const each of [released, preview]) {
          checkText(bodyOf(each));
          checkText(each.summary);
          for (const line of each.scene.runner.record.lines) expect(line).toMatch(/^(?: {2}|[!–✓✗▸]|Comment )/);
        }
        expect(outsideOfCode(bodyOf(preview)).match(/<!--/g)).toHaveLength(1);
      },
    );
    await fc.assert(property, { seed: 11, numRuns: 150 });
  });

  test('a megabyte of it stays within what GitHub takes of a release and a comment', async () => {
    const long = `feat: ${'@octo/team #12 <b> `x '.repeat(45_000)}\n\nBREAKING CHANGE: ${'word '.repeat(20_000)}`;
    const messages = Array.from({ length: 3 }, () => long);
    const situation = situationOf(messages, { name: 'x'.repeat(100_000), email: 'x@example.org' });
    const released = await play({
      ...situation,
      inputs: { 'notes-template': `${'t'.repeat(49_000)}\n{notes}\n{breaking}` },
    });
    expect(bodyOf(released).length).toBeLessThanOrEqual(125_000);
    checkText(bodyOf(released));
    const context = pullRequestOf({ base: 1, head: 4, title: long });
    expect(bodyOf(await play({ ...situation, context })).length).toBeLessThanOrEqual(65_536);
  });
});

test('names of packages that only git takes for names stay words', async () => {
  const names = ['<img>`|@octo#12', 'x\u202e$y$', '![x](y)', '</details>', '@octo/team', 'a`b`c'].filter(
    (name) => !/[[\\:]/.test(name),
  );
  const packages = names.map((name, index) => `- { name: ${JSON.stringify(name)}, path: p${index} }`).join('\n');
  const commits = lineOfCommits(['feat: all', 'fix: all']).map((commit) => ({
    ...commit,
    paths: names.map((_, index) => `p${index}/x`),
  }));
  const situation: Situation = { git: { commits }, messages: ['feat: all', 'fix: all'], inputs: { packages } };
  for (const each of [
    await play(situation),
    await play({ ...situation, context: pullRequestOf({ base: 1, head: 2, title: 'fix: all' }) }),
    await play({ ...situation, inputs: { packages, versioning: 'fixed' } }),
  ]) {
    expect(each.line).toMatch(/^[✓!] /);
    checkText(bodyOf(each));
    checkText(each.summary);
  }
});

test.each(['a`@octo`<img>', '@octo/team', 'x#12', 'GH-9', '\u202ey', '|a|', '</details>'])(
  'a branch may be called %j, and a tag too',
  async (name) => {
    const messages = ['feat: one', 'feat: two'];
    const context = { ref: `refs/heads/${name}` };
    const onBranch = await play({ messages, context, inputs: { branches: 'main: final\n**: maintenance' } });
    const unlisted = await play({ messages, context, inputs: { branches: 'main: final' } });
    const tagged = await play({ messages, tags: { 'v1.0.0': 1, [`v1.2-${name}`]: 1, [`v1.1.0/${name}`]: 1 } });
    const pushed = await play({ messages, tags: { [name]: 2 }, context: { ref: `refs/tags/${name}` } });
    for (const each of [onBranch, unlisted, tagged, pushed]) checkText(each.summary);
    expect([onBranch, unlisted, tagged, pushed].map(({ outcome }) => outcome.verdict.mark)).toEqual([
      'failed',
      'passed',
      'failed',
      'passed',
    ]);
  },
);
