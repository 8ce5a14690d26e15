import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeCommits } from '../../src/decide/bumps.ts';
import type { CommitFact } from '../../src/decide/facts.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { readRules } from '../../src/inputs/rules.ts';
import { oidOf } from './repository.ts';

type Told = Partial<Pick<CommitFact, 'files' | 'author' | 'parents'>>;

const commitOf = (message: string, told: Told = {}): CommitFact => ({
  oid: oidOf(message),
  message,
  parents: [],
  author: { name: 'Octo Cat', email: 'octo@example.org' },
  files: null,
  ...told,
});

const policyOf = (rules: string, policy: Partial<Policy> = {}): Policy => {
  const read = readRules(rules);
  if (!read.ok) throw new Error(read.error);
  return { ...defaultPolicy, rules: read.value, ...policy };
};

const tell = (commits: readonly CommitFact[], policy: Policy): readonly string[] =>
  judgeCommits(commits, policy).map(({ rule, bump }) =>
    rule.kind === 'rule' ? `rule ${rule.position} ${bump}` : `${rule.kind} ${bump}`,
  );

const judge = (message: string, rules: string, told: Told = {}): string =>
  tell([commitOf(message, told)], policyOf(rules)).join();

describe('a rule holds when all that it names holds', () => {
  test.each([
    ['docs: x', '- {type: docs, bump: patch}', 'rule 1 patch'],
    ['DOCS: x', '- {type: docs, bump: patch}', 'rule 1 patch'],
    ['fix: x', '- {type: docs, bump: minor}', 'type patch'],
    ['feat: x', '- {type: feat, bump: none}', 'rule 1 none'],
    ['fix(deps): x', '- {scope: deps, bump: minor}', 'rule 1 minor'],
    ['fix(Deps): x', '- {scope: deps, bump: minor}', 'rule 1 minor'],
    ['fix(deps-dev): x', '- {scope: deps, bump: minor}', 'type patch'],
    ['fix(deps-dev): x', '- {scope: "deps*", bump: minor}', 'rule 1 minor'],
    ['fix(web/api): x', '- {scope: "web*", bump: minor}', 'rule 1 minor'],
    ['fix(web, api): x', '- {scope: api, bump: minor}', 'rule 1 minor'],
    ['fix: x', '- {scope: "*", bump: minor}', 'type patch'],
    ['fix(deps): x', '- {type: feat, scope: deps, bump: minor}', 'type patch'],
    ['Bump a thing', '- {author: "Octo*", bump: patch}', 'rule 1 patch'],
    ['Bump a thing', '- {author: octo@example.org, bump: patch}', 'rule 1 patch'],
    ['Bump a thing', '- {author: "*@EXAMPLE.org", bump: patch}', 'rule 1 patch'],
    ['Bump a thing', '- {author: renovate*, bump: patch}', 'not-conventional none'],
    ['Revert "feat: x"', '- {type: revert, bump: minor}', 'rule 1 minor'],
    ['revert: x', '- {type: revert, bump: none}', 'rule 1 none'],
    ["Merge branch 'x'", '- {author: "*", bump: major}', 'merge none'],
  ])('%j by %s: %s', (message, rules, expected) => {
    expect(judge(message, rules)).toBe(expected);
  });

  test('the name of a bot is written as it is, with its brackets', () => {
    const author = { name: 'renovate[bot]', email: '1+renovate[bot]@example.org' };
    expect(judge('Bump a thing', '- author: renovate[bot]\n  bump: patch', { author })).toBe('rule 1 patch');
  });

  test('the first that holds decides', () => {
    const rules = '- {type: docs, scope: api, bump: minor}\n- {type: docs, bump: patch}\n- {scope: "*", bump: none}';
    expect(judge('docs(api): x', rules)).toBe('rule 1 minor');
    expect(judge('docs: x', rules)).toBe('rule 2 patch');
    expect(judge('fix(a): x', rules)).toBe('rule 3 none');
    expect(judge('fix: x', rules)).toBe('type patch');
  });
});

describe('paths', () => {
  const rules = '- {path: [docs, "*.md", "!docs/api/**"], bump: none}';
  test.each([
    [['docs/a.txt'], 'rule 1 none'],
    [['docs/a/b.txt', 'README.md'], 'rule 1 none'],
    [['docs/a.txt', 'src/a.ts'], 'type minor'],
    [['docs/api/a.txt'], 'type minor'],
    [['sub/README.md'], 'type minor'],
    [[], 'type minor'],
  ])('%j: %s', (files, expected) => {
    expect(judge('feat: x', rules, { files })).toBe(expected);
  });

  test('nobody guesses which files a commit touches', () => {
    expect(() => judge('feat: x', rules, { files: null })).toThrow('nobody read them');
  });

  test('files are asked for only where the rest of the rule holds', () => {
    expect(judge('feat: x', '- {type: docs, path: docs, bump: none}', { files: null })).toBe('type minor');
  });
});

describe('breaking changes', () => {
  test.each([
    ['feat(deps)!: x', '- {scope: deps, bump: none}', 'breaking major'],
    ['feat(deps)!: x', '- {scope: deps, breaking: false, bump: none}', 'breaking major'],
    ['feat(deps)!: x', '- {scope: deps, breaking: true, bump: minor}', 'rule 1 minor'],
    ['fix: x\n\nBREAKING CHANGE: y', '- {breaking: true, bump: minor}', 'rule 1 minor'],
    ['feat: x', '- {breaking: true, bump: minor}', 'type minor'],
    ['fix: x', '- {type: fix, breaking: false, bump: none}', 'rule 1 none'],
    ['feat(deps)!: x', '- {scope: deps, bump: none}\n- {breaking: true, bump: minor}', 'rule 2 minor'],
  ])('%j by %s: %s', (message, rules, expected) => {
    expect(judge(message, rules)).toBe(expected);
  });
});

describe('rules and reverts', () => {
  test('a revert of something unreleased changes nothing, whatever a rule says of reverts', () => {
    const commits = [commitOf('Revert "feat: x"'), commitOf('feat: x')];
    expect(tell(commits, policyOf('- {type: revert, bump: major}'))).toEqual([
      'reverts-unreleased none',
      'cancelled none',
    ]);
  });

  test('what a rule makes worth nothing is weighed by the rule', () => {
    const commits = [commitOf('Revert "feat: x"'), commitOf('feat: x')];
    expect(tell(commits, policyOf('- {type: feat, bump: none}'))).toEqual(['reverts-bumpless patch', 'cancelled none']);
  });
});

test('bullets of a squash are judged by the rules too', () => {
  const policy = policyOf('- {type: docs, bump: minor}', { expandSquash: true });
  expect(tell([commitOf('fix: x\n\n* docs: y\n* fix: z')], policy)).toEqual([
    'type patch',
    'rule 1 minor',
    'type patch',
  ]);
});

describe('texts that take a commit out', () => {
  test.each([
    ['feat: x [skip release]', 'skipped none'],
    ['feat: x [SKIP Release]', 'skipped none'],
    ['feat!: x\n\nBody.\n\n[release skip]', 'skipped none'],
    ['fix: x\n\nBREAKING CHANGE: y [skip release]', 'skipped none'],
    ['Merge x [skip release]', 'skipped none'],
    ['feat: x [skip ci]', 'type minor'],
    ['feat: x skip release', 'type minor'],
  ])('%j: %s', (message, expected) => {
    expect(tell([commitOf(message)], defaultPolicy)).toEqual([expected]);
  });

  test('are taken letter by letter', () => {
    const policy = { ...defaultPolicy, skip: ['.*', 'a|b', '(x', '$1', '\\d', 'größe'] };
    expect(tell([commitOf('feat: plain')], policy)).toEqual(['type minor']);
    expect(tell([commitOf('feat: a|b')], policy)).toEqual(['skipped none']);
    expect(tell([commitOf('feat: GRÖSSE und GRÖßE')], policy)).toEqual(['skipped none']);
  });

  test('may be any, and are found in what contains them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (text) => {
        const policy = { ...defaultPolicy, skip: ['other', text] };
        expect(tell([commitOf(`feat: a\n\n${text}\n`)], policy)).toEqual(['skipped none']);
        expect(tell([commitOf('feat: \u{10ffff}')], { ...policy, skip: [`${text}\u{10fffe}`] })).toEqual([
          'type minor',
        ]);
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  test('may be none, and an empty one takes nothing out', () => {
    expect(tell([commitOf('feat: x [skip release]')], { ...defaultPolicy, skip: [] })).toEqual(['type minor']);
    expect(tell([commitOf('feat: x')], { ...defaultPolicy, skip: [''] })).toEqual(['type minor']);
  });

  test('a revert and what it takes back stay together', () => {
    const commits = [commitOf('Revert "feat: x"'), commitOf('feat: x')];
    const skipped = [commitOf('Revert "feat: x"\n\n[skip release]'), commitOf('feat: x')];
    expect(tell(commits, defaultPolicy)).toEqual(['reverts-unreleased none', 'cancelled none']);
    expect(tell(skipped, defaultPolicy)).toEqual(['skipped none', 'cancelled none']);
  });

  test('a revert of a commit that was taken out changes nothing, as that commit did', () => {
    const commits = [
      commitOf(`Revert "x"\n\nThis reverts commit ${oidOf('feat: x [skip release]')}.`),
      commitOf('feat: x [skip release]'),
    ];
    expect(tell(commits, defaultPolicy)).toEqual(['reverts-unreleased none', 'skipped none']);
  });
});

describe('a revert is about the scope of what it takes back', () => {
  const policy = { ...defaultPolicy, scopes: ['api'] };
  test.each([
    ['Revert "feat(web): x"', 'other-scope none'],
    ['Revert "feat(api): x"', 'reverts-released patch'],
    ['Revert "feat: x"', 'reverts-released patch'],
  ])('%s: %s', (message, expected) => {
    expect(tell([commitOf(message)], policy)).toEqual([expected]);
  });
});
