import { describe, expect, test } from '@jest/globals';
import { readRules } from '../../src/inputs/rules.ts';
import { nameType, readLabels, readTypes } from '../../src/inputs/steps.ts';

const blank = { type: null, scopes: null, paths: null, authors: null, breaking: null };

describe('rules are read', () => {
  test.each([
    ['', []],
    ['  \n# nothing\n', []],
    ['- {type: Docs, bump: patch}', [{ ...blank, type: 'docs', bump: 'patch' }]],
    ['- {type: ✨, bump: patch}', [{ ...blank, type: 'sparkles', bump: 'patch' }]],
    ['- {type: ":bug:", bump: none}', [{ ...blank, type: 'bug', bump: 'none' }]],
    ['- {scope: [API, web*], bump: minor}', [{ ...blank, scopes: ['api', 'web*'], bump: 'minor' }]],
    ['- {path: docs, bump: none}', [{ ...blank, paths: ['docs'], bump: 'none' }]],
    ['- {path: [./docs/**, "!docs/api"], bump: none}', [{ ...blank, paths: ['docs/**', '!docs/api'], bump: 'none' }]],
    ['- author: renovate[bot]\n  bump: none', [{ ...blank, authors: ['renovate[bot]'], bump: 'none' }]],
    ['- {breaking: true, bump: minor}', [{ ...blank, breaking: true, bump: 'minor' }]],
    [
      '- type: fix\n  scope: deps\n  breaking: false\n  bump: none\n- type: fix\n  bump: minor\n',
      [
        { ...blank, type: 'fix', scopes: ['deps'], breaking: false, bump: 'none' },
        { ...blank, type: 'fix', bump: 'minor' },
      ],
    ],
  ])('%j', (text, expected) => {
    expect(readRules(text)).toEqual({ ok: true, value: expected });
  });
});

describe('what could not be meant is refused by its entry, with the way out', () => {
  test.each([
    ['type: docs', 'it is no list. Write e.g. `- scope: deps` and `bump: patch` below it.'],
    ['just a text', 'it is no list.'],
    ['- docs', '[0]: it is no mapping.'],
    ['- {scope: deps}', '[0]: a rule ends in a step. Add `bump` with none, patch, minor or major.'],
    ['- {bump: patch}', '[0]: it would hold for every commit.'],
    ['- {type: docs, bump: huge}', '[0].bump: "huge" is no step. Write none, patch, minor or major.'],
    ['- {type: docs, bump: [patch]}', '[0].bump: it is no text.'],
    ['- {typ: docs, bump: patch}', '[0]: "typ" is not known here. Did you mean type?'],
    ['- {__proto__: docs, bump: patch}', '[0]: "__proto__" is not known here.'],
    ['- {type: "feat(api)", bump: patch}', '[0].type: "feat(api)" is no type of a commit. Write one word, e.g. docs.'],
    ['- {type: "feat!", bump: patch}', '[0].type: "feat!" is no type of a commit.'],
    ['- {type: two words, bump: patch}', '[0].type: "two words" is no type of a commit.'],
    ['- {type: "", bump: patch}', '[0].type: "" is no type of a commit.'],
    ['- {type: [docs], bump: patch}', '[0].type: it is no text.'],
    ['- {scope: [], bump: patch}', '[0].scope: it is empty.'],
    ['- {scope: [a, ""], bump: patch}', '[0].scope: it is empty.'],
    ['- {scope: "!web", bump: patch}', '[0].scope: "!web" takes away, and there is nothing to take it from.'],
    ['- {author: "!renovate*", bump: patch}', '[0].author: "!renovate*" takes away'],
    ['- {author: "a{b", bump: patch}', '[0].author: "a{b" can match nothing: a brace is not closed'],
    ['- {path: "[z-a]", bump: patch}', '[0].path: "[z-a]" can match nothing'],
    ['- {path: /docs/**, bump: patch}', '[0].path: "/docs/**" is no path from the repository’s top.'],
    ['- {path: ../docs, bump: patch}', '[0].path: "../docs" is no path from the repository’s top.'],
    ['- {path: "docs\\\\**", bump: patch}', 'is no path from the repository’s top. Write it with forward slashes.'],
    ['- {path: "!docs/**", bump: patch}', '[0].path: it only takes files away.'],
    ['- {path: {a: b}, bump: patch}', '[0].path: it is no text. Write globs from the repository’s top, e.g. docs/**.'],
    ['- {breaking: maybe, bump: patch}', '[0].breaking: it is neither true nor false.'],
    ['- {type: docs, type: fix, bump: patch}', 'Map keys must be unique'],
    ['- &a {type: docs, bump: patch}\n- *a', '*a repeats another part. Write the part out.'],
    ['- {type: docs, bump: patch', 'Mend the YAML there.'],
    ['- type: docs\n bump: patch', 'Mend the YAML there.'],
    ['- {type: !!js/function docs, bump: patch}', 'Mend the YAML there.'],
    [`${'['.repeat(50)}${']'.repeat(50)}`, 'it nests too deeply.'],
    [`- {type: ${'x'.repeat(70_000)}, bump: patch}`, 'it is longer than 65536 characters.'],
    ['- {type: docs, bump: patch}\n'.repeat(101), 'it has 101 rules. Keep to 100'],
    ['- {type: "a\\u0007", bump: patch}', '[0].type: it has control characters.'],
  ])('%.60j', (text, says) => {
    expect(readRules(text)).toEqual({ ok: false, error: expect.stringContaining(says) });
  });

  test('all problems at once', () => {
    const read = readRules('- {scope: "", bump: big}\n- {type: docs}\n');
    expect(read.ok ? [] : read.error.split('\n').map((line) => line.split(':')[0])).toEqual([
      '[0].bump',
      '[0].scope',
      '[1]',
    ]);
  });
});

describe('a type is named as commits name it', () => {
  test.each([
    ['feat', 'feat'],
    ['FEAT', 'feat'],
    ['größe', 'größe'],
    ['✨', 'sparkles'],
    ['⚡', 'zap'],
    ['⚡️', 'zap'],
    [':zap:', 'zap'],
    [':zap', 'zap'],
    [':unknown:', null],
    ['🦄', null],
    ['feat(api)', null],
    ['feat!', null],
    ['feat: a', null],
    ['a b', null],
    ['', null],
  ])('%j is %j', (text, expected) => {
    expect(nameType(text)).toBe(expected);
  });

  test.each([
    ['✨: patch', 'sparkles', 'patch'],
    [':sparkles:: patch', 'sparkles', 'patch'],
    [':sparkles: patch', 'sparkles', 'patch'],
    ['Deps: minor', 'deps', 'minor'],
  ])('the line %j', (line, type, step) => {
    expect(readTypes([line])).toEqual({ ok: true, value: new Map([[type, step]]) });
  });

  test.each([['feat(api): minor'], ['feat!: major'], ['🦄: patch'], [': patch'], ['feat'], ['feat: huge']])(
    'the line %j is refused',
    (line) => {
      expect(readTypes([line])).toEqual({
        ok: false,
        error: expect.stringContaining(`"${line}" does not read "type: step"`),
      });
    },
  );
});

test('labels may hold colons, spaces and any letters', () => {
  expect(readLabels(['semver: minor: minor', 'Breaking Change : major', 'größer: patch'])).toEqual({
    ok: true,
    value: new Map([
      ['semver: minor', 'minor'],
      ['breaking change', 'major'],
      ['größer', 'patch'],
    ]),
  });
});
