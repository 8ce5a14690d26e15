import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeCommits } from '../../src/decide/bumps.ts';
import type { Person } from '../../src/decide/facts.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { readNotesTemplate } from '../../src/inputs/notes-template.ts';
import { renderChangelog } from '../../src/render/changelog.ts';
import {
  type Edition,
  longestBody,
  type NoteParts,
  renderNoteParts,
  renderNotes,
  renderOverview,
} from '../../src/render/notes.ts';
import { renderTemplate } from '../../src/render/notes-template.ts';
import { oidOf } from '../decide/repository.ts';

const url = 'https://github.example/octo/shop';

const edition: Edition = {
  repositoryUrl: url,
  tag: 'v1.1.0',
  version: '1.1.0',
  previousTag: 'v1.0.0',
  previousVersion: '1.0.0',
  commit: oidOf('head'),
  packageName: null,
  nowMs: Date.UTC(2026, 10, 21, 23, 59),
};

const first: Edition = { ...edition, previousTag: null, previousVersion: null };

const mona: Person = { name: 'Mona Lisa', email: 'mona@example.org' };

interface Told {
  readonly edition?: Edition;
  readonly author?: Person;
}

const partsOf = (messages: readonly string[], { edition: about = edition, author = mona }: Told = {}): NoteParts => {
  const commits = messages.map((message, index) => ({
    oid: oidOf(`c${index}`),
    message,
    parents: [oidOf(`p${index}`)],
    author,
    files: null,
  }));
  return renderNoteParts(judgeCommits(commits, defaultPolicy), about);
};

const notesOf = (messages: readonly string[], told?: Told): string => renderNotes(partsOf(messages, told)).markdown;

const fill = (template: string, messages: readonly string[], told: Told = {}): string => {
  const read = readNotesTemplate(template);
  if (!read.ok || read.value === null) throw new Error(read.ok ? 'an empty template' : read.error);
  return renderTemplate(read.value, partsOf(messages, told), told.edition ?? edition).markdown;
};

const commit = (index: number): string => {
  const oid = oidOf(`c${index}`);
  return `[\`${oid.slice(0, 7)}\`](<${url}/commit/${oid}>)`;
};

const compared = `**All changes**: [v1.0.0…v1.1.0](<${url}/compare/v1.0.0...v1.1.0>)`;

const messages = [
  'fix: b (#8)\n\nCloses #3',
  'feat(api)!: a\n\nBREAKING CHANGE: the old door\nis closed',
  'chore: c',
  'perf: d',
  'feat: e!',
];

const groups = [
  '### Breaking changes',
  '',
  `- **api:** a ${commit(1)}`,
  '  - the old door is closed',
  '',
  '### Features',
  '',
  `- e! ${commit(4)}`,
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
];

describe('notes', () => {
  test('read: breaking changes and what to do, features, fixes, the rest, who made them, and where to compare', () => {
    expect(notesOf(messages).split('\n')).toEqual([...groups, '**Contributors**: Mona Lisa', '', compared]);
  });

  test('of the first version have nothing to compare with', () => {
    expect(notesOf(['feat: a'], { edition: first })).toMatch(/\n\nThe first version\.$/);
  });

  test('mention those whom GitHub knows, in the release alone', () => {
    const author = { name: 'Octo Cat', email: '583231+octocat@users.noreply.github.example' };
    expect(notesOf(messages, { author })).toContain('\n**Contributors**: @octocat\n');
    expect(renderOverview(partsOf(messages, { author })).markdown.split('\n')).toEqual([...groups, compared]);
  });

  test('fold more than five other changes away, where there is anything else to see', () => {
    const chores = Array.from({ length: 6 }, (_, index) => `chore: ${index}`);
    expect(notesOf(['fix: a', ...chores])).toContain('<details>\n<summary>6 other changes</summary>\n\n- 0 ');
    expect(notesOf(['fix: a', ...chores.slice(1)])).toContain('### Other changes\n\n- 1 ');
    expect(notesOf(chores)).toContain('### Other changes\n\n- 0 ');
  });

  test('show as code what authors quote as code', () => {
    expect(notesOf(['fix: a `<b>@octo` and one ` alone'])).toContain('- a `<b>@octo` and one \\` alone ');
  });

  test('of a tag with a slash lead where they should', () => {
    const api = { ...edition, tag: 'api/v1.1.0', previousTag: 'api/v1.0.0' };
    expect(notesOf(['fix: a'], { edition: api })).toContain(`(<${url}/compare/api/v1.0.0...api/v1.1.0>)`);
  });
});

describe('a changelog entry', () => {
  test('is a heading with the day in UTC, and the groups', () => {
    const { markdown } = renderChangelog(partsOf(messages), edition);
    const heading = `## [1.1.0](<${url}/compare/v1.0.0...v1.1.0>) - 2026-11-21`;
    expect(markdown.split('\n')).toEqual([heading, '', ...groups.slice(0, -1)]);
  });

  test('of the first version leads to its history, and folds nothing', () => {
    const many = ['feat: a', ...Array.from({ length: 9 }, (_, index) => `chore: ${index}`)];
    const { markdown } = renderChangelog(partsOf(many, { edition: first }), first);
    expect(markdown).toMatch(`## [1.1.0](<${url}/commits/v1.1.0>) - 2026-11-21\n\n### Features\n\n- a `);
    expect(markdown).not.toContain('<details>');
  });
});

describe('a template', () => {
  const api = { ...edition, packageName: 'api' };
  test.each([
    ['{version} of {package} ({tag}) on {date}', '1.1.0 of api (v1.1.0) on 2026-11-21'],
    ['after {previous-version}, {previous-tag}', 'after 1.0.0, v1.0.0'],
    ['{compare-url}\n{commit}', `${url}/compare/v1.0.0...v1.1.0\n${oidOf('head')}`],
    ['Thanks to {contributors}.', 'Thanks to Mona Lisa.'],
    ['a\n\n{breaking}\n\nb', `a\n\n### Breaking changes\n\n- **api:** a ${commit(1)}\n  - the old door is closed\n\nb`],
    [
      '{fixes}{features}',
      `### Fixes\n\n- b ([#8](<${url}/issues/8>)), closes [#3](<${url}/issues/3>) ${commit(0)}\n\n### Features\n\n- e! ${commit(4)}`,
    ],
    ['{{version}} is {version}', '{version} is 1.1.0'],
    ['`{"a": {"b": []}}` { version } {}', '`{"a": {"b": []}}` { version } {}'],
    ['one\r\n\r\ntwo', 'one\n\ntwo'],
  ])('%j is %j', (template, text) => {
    expect(fill(template, messages, { edition: api })).toBe(text);
  });

  test('with {notes} alone is the notes', () => {
    expect(fill('{notes}', messages)).toBe(notesOf(messages));
  });

  test('loses the lines whose placeholders have nothing to say', () => {
    expect(
      fill('# {version}\n\n{breaking}\n\n{features}\n\n{fixes}\n\nend {previous-tag}', ['fix: a'], { edition: first }),
    ).toBe(`# 1.1.0\n\n### Fixes\n\n- a ${commit(0)}\n\nend `.trim());
  });

  test('puts nothing into what authors wrote', () => {
    expect(fill('{fixes}', ['fix: {version} {nonsense} {{tag}}'])).toContain('- {version} {nonsense} {{tag}} ');
  });
});

describe('whatever authors write', () => {
  test('long texts and long lists stay within what GitHub takes', () => {
    const notes = notesOf(Array.from({ length: 2000 }, (_, index) => `feat: ${index} ${'x'.repeat(5000)}`));
    expect(notes.length).toBeLessThan(longestBody);
    expect(notes).toContain('and 1,700 more commits');
  });

  test('characters that grow when they are escaped count as what they become', () => {
    const notes = notesOf(Array.from({ length: 300 }, (_, index) => `fix: ${index} ${'<'.repeat(190)}`));
    expect(notes.length).toBeLessThan(longestBody);
    expect(notes).toMatch(/\nand \d+ more commits\n/);
  });

  test('breaking changes are the last to be left out', () => {
    const many = Array.from({ length: 400 }, (_, index) => `chore: ${index} ${'<'.repeat(190)}`);
    expect(notesOf([...many, 'feat!: the door'])).toContain('### Breaking changes\n\n- the door ');
  });

  test.each([
    { written: '@everyone look', never: '@everyone' },
    { written: 'see https://evil.example/x', never: 'https://evil' },
    { written: 'see www.evil.example', never: 'www.evil' },
    { written: 'write to a@evil.example', never: '@evil' },
    { written: 'a [link](https://evil.example)', never: '[link](' },
    { written: 'an ![image](https://evil.example/p.png)', never: '![image](' },
    { written: 'an <img src=x onerror=alert(1)>', never: '<img' },
    { written: 'a ``</code><script> x', never: '<script' },
    { written: 'closes #12 and GH-12', never: /#12|GH-12/ },
    { written: 'x </details>', never: '</details>' },
    { written: '[^1]: https', never: '- [^1]' },
    { written: 'right\u202eleft', never: '\u202e' },
  ])('$written stays a text, in a first line, in a scope, in a footer, and in a name', ({ written, never }) => {
    const many = [
      `feat: ${written}`,
      `fix(${written.replaceAll(/[()]/g, '')}): x`,
      `fix!: x\n\nBREAKING CHANGE: ${written}`,
    ];
    const told = { author: { name: written, email: 'x@example.org' } };
    const texts = [
      notesOf(many, told),
      renderChangelog(partsOf(many, told), edition).markdown,
      fill('{breaking}{features}{fixes}{contributors}', many, told),
    ];
    for (const text of texts) {
      const ours = text.replaceAll(/\[[^\]\\]*\]\(<https:\/\/github\.example[^>]*>\)/g, '');
      expect(ours).not.toMatch(never);
    }
  });

  const word = fc.stringMatching(/^[<>[\]()!@#`*_|\\~${}&\n\r :a-z/.-]{0,60}$/);
  const size = fc.constantFrom(1, 1, 40);
  const grown = fc.tuple(word, size).map(([text, times]) => text.repeat(times));
  const anyMessage = fc
    .record({
      type: fc.constantFrom('feat', 'fix!', 'chore', 'perf'),
      scope: fc.constantFrom('', '(a@b)', '(<i>)'),
      text: grown,
      breaks: grown,
      by: word,
    })
    .map(({ type, scope, text, breaks, by }) => {
      const mark = type.endsWith('!') ? '!' : '';
      const footers = `BREAKING CHANGE: ${breaks}\nCo-authored-by: ${by} <${by}@example.org>`;
      return `${type.replace('!', '')}${scope}${mark}: x${text}\n\n${footers}`;
    });
  const anyAuthor = fc.record({ name: grown, email: fc.constant('x@example.org') });
  const anyHistory = fc.tuple(fc.array(anyMessage, { maxLength: 4 }), fc.constantFrom(1, 1, 1, 300), anyAuthor);

  const law = (numRuns: number, check: (messages: readonly string[], author: Person) => void): void =>
    fc.assert(
      fc.property(anyHistory, ([some, times, author]) =>
        check(Array.from({ length: times }, () => some).flat(), author),
      ),
      { seed: 42, numRuns },
    );

  test('no text of theirs becomes markup, a mention, or a line of its own', () => {
    law(150, (many, author) => {
      const notes = notesOf(many, { author });
      const ours = notes.replaceAll(/\[[^\]\\]*\]\(<https:\/\/github\.example[^>]*>\)/g, '');
      const outsideCode = ours.replaceAll(/(?<!\\)`[^`\n]+`/g, '');
      expect(outsideCode).not.toMatch(/<(?!\/?details>|\/?summary>)[a-z!/]|(?<!\\)\]\(|@[a-z]|(?<!\\)`/);
      const known =
        /^(?:$|- | {2}- |### |and |\*\*All changes\*\*|\*\*Contributors\*\*|<\/?details>$|<summary>\d+ other changes<\/summary>$)/;
      for (const line of ours.split('\n')) expect(line).toMatch(known);
    });
  });

  test('a release’s text is never longer than GitHub takes, with a template or without', () => {
    const templates = [
      '{notes}',
      '{notes}{notes}',
      '{breaking}\n{features}\n{fixes}\n{contributors}',
      `${'x'.repeat(49_990)}{notes}`,
    ];
    law(25, (many, author) => {
      for (const text of [notesOf(many, { author }), ...templates.map((each) => fill(each, many, { author }))]) {
        expect(text.length).toBeLessThanOrEqual(longestBody);
        expect(text.isWellFormed()).toBe(true);
      }
    });
  });
});

test.each([edition, first])(
  'where nobody knows the address of the repository, nothing is linked (after $previousTag)',
  (known) => {
    const told = { edition: { ...known, repositoryUrl: '' } };
    const messages = ['feat: keep the cart (#41)\n\nCloses #7'];
    const texts = [notesOf(messages, told), renderChangelog(partsOf(messages, told), told.edition).markdown];
    expect(texts.join('\n')).toContain('#41');
    expect(texts.join('\n')).not.toMatch(/\]\(/);
    expect(fill('to {compare-url}.', messages, told)).toBe('to .');
  },
);
