import { describe, expect, test } from '@jest/globals';
import { type CommitMessage, listSquashedCommits, parseCommitMessage } from '../../src/domain/conventional-commit.ts';

/**
 * The sixteen rules of https://www.conventionalcommits.org/en/v1.0.0/#specification in our own words, each with messages that
 * keep it and messages that do not. What a message comes to is written on one line:
 * `type(scope)! description`, or the reason why it is none; then `body`, `footers` and `breaks` where there are any.
 */
type Vector = readonly [message: string, comesTo: string];
type Rule = { readonly says: string; readonly keeps: readonly Vector[]; readonly breaks: readonly Vector[] };

const firstLineOf = (message: CommitMessage): string => {
  if (message.kind !== 'conventional') return message.reason;
  const { type, scope, breakingBy, description } = message;
  return `${type}${scope === null ? '' : `(${scope})`}${breakingBy === 'mark' ? '!' : ''} ${description}`;
};

const comeTo = (text: string): string => {
  const message = parseCommitMessage(text);
  const footers = message.footers.map(({ token, separator, value }) => `${token}${separator}${value}`);
  const breaking = message.kind === 'conventional' ? message.breaking : null;
  return [
    firstLineOf(message),
    ...(message.body === '' ? [] : [`body ${JSON.stringify(message.body)}`]),
    ...(footers.length === 0 ? [] : [`footers ${JSON.stringify(footers)}`]),
    ...(breaking === null ? [] : [`breaks ${JSON.stringify(breaking)}`]),
  ].join(' | ');
};

const rules: readonly Rule[] = [
  {
    says: '1: a type, then perhaps a scope, perhaps an exclamation mark, and always a colon and a space',
    keeps: [
      ['feat: open', 'feat open'],
      ['fix(door): open', 'fix(door) open'],
      ['fix(door)!: open', 'fix(door)! open | breaks ["open"]'],
      ['chore!: open', 'chore! open | breaks ["open"]'],
    ],
    breaks: [
      ['open the door', 'no-colon'],
      [': open', 'no-type'],
      ['feat open', 'no-colon'],
      ['feat:open', 'no-space-after-colon'],
      ['feat : open', 'space-before-colon'],
      ['!: open', 'no-type'],
      ['feat!(door): open', 'no-colon'],
    ],
  },
  {
    says: '2: feat is a feature',
    keeps: [
      ['feat: open', 'feat open'],
      ['feat(door): open', 'feat(door) open'],
      ['Feat: open', 'feat open'],
    ],
    breaks: [
      ['feature: open', 'feature open'],
      ['feats: open', 'feats open'],
      ['fix: feat: open', 'fix feat: open'],
      ['new feat: open', 'no-colon'],
    ],
  },
  {
    says: '3: fix is the repair of a bug',
    keeps: [
      ['fix: close', 'fix close'],
      ['fix(door): close', 'fix(door) close'],
      ['FIX: close', 'fix close'],
    ],
    breaks: [
      ['bugfix: close', 'bugfix close'],
      ['fixes: close', 'fixes close'],
      ['fix #12: close', 'no-colon'],
      ['hot fix: close', 'no-colon'],
    ],
  },
  {
    says: '4: a scope names a part of the code, in parentheses right after the type',
    keeps: [
      ['fix(parser): read', 'fix(parser) read'],
      ['fix(api,web): read', 'fix(api,web) read'],
      ['fix(api/v2): read', 'fix(api/v2) read'],
      ['fix(@scope/name): read', 'fix(@scope/name) read'],
      ['fix(größe): read', 'fix(größe) read'],
    ],
    breaks: [
      ['fix(): read', 'empty-scope'],
      ['fix( ): read', 'empty-scope'],
      ['fix (parser): read', 'space-before-colon'],
      ['fix(parser: read', 'unclosed-scope'],
      ['fix(a(b)): read', 'parenthesis-in-scope'],
      ['fix[parser]: read', 'no-colon'],
      ['(parser): read', 'no-type'],
    ],
  },
  {
    says: '5: a description follows the colon and the space',
    keeps: [
      ['fix: read a: b', 'fix read a: b'],
      ['fix: 1', 'fix 1'],
      ['fix: 🚪', 'fix 🚪'],
      ['fix: handle !: operator', 'fix handle !: operator'],
    ],
    breaks: [
      ['fix:', 'no-description'],
      ['fix: ', 'no-description'],
      ['fix:  \t ', 'no-description'],
      ['fix(door)!:', 'no-description'],
      ['fix:\n\nread', 'no-description | body "read"'],
    ],
  },
  {
    says: '6: a body begins an empty line below the description',
    keeps: [
      ['fix: read\n\nWith care.', 'fix read | body "With care."'],
      ['fix: read\r\n\r\nWith care.', 'fix read | body "With care."'],
      ['fix: read\n\n\n\nWith care.', 'fix read | body "With care."'],
    ],
    breaks: [
      ['fix: read', 'fix read'],
      ['fix: read\n\n', 'fix read'],
      ['fix: read\n\nRefs: #1', 'fix read | footers ["Refs: #1"]'],
      ['fix: read\nRefs: #1', 'fix read | body "Refs: #1"'],
    ],
  },
  {
    says: '7: a body is free in its form, of any number of paragraphs',
    keeps: [
      ['fix: read\n\nOne.\n\nTwo.', 'fix read | body "One.\\n\\nTwo."'],
      ['fix: read\n\n- one\n- two', 'fix read | body "- one\\n- two"'],
      ['fix: read\n\nfoo(bar\nnext', 'fix read | body "foo(bar\\nnext"'],
      ['fix: read\n\n(((: #', 'fix read | body "(((: #"'],
    ],
    breaks: [
      ['fix: read\n\nOne.\n\nRefs: #1', 'fix read | body "One." | footers ["Refs: #1"]'],
      ['fix: read\n\nOne.\n\nFixes #1', 'fix read | body "One." | footers ["Fixes #1"]'],
      [
        'fix: read\n\nOne.\n\nBREAKING CHANGE: x',
        'fix read | body "One." | footers ["BREAKING CHANGE: x"] | breaks ["x"]',
      ],
    ],
  },
  {
    says: '8: footers stand an empty line below the body; a word, then a colon and a space or a space and a number sign',
    keeps: [
      ['fix: read\n\nBody.\n\nReviewed-by: Z', 'fix read | body "Body." | footers ["Reviewed-by: Z"]'],
      ['fix: read\n\nRefs #12', 'fix read | footers ["Refs #12"]'],
      ['fix: read\n\nA: 1\nB: 2', 'fix read | footers ["A: 1","B: 2"]'],
      ['fix: read\n\nA: 1\n\nB #2', 'fix read | footers ["A: 1","B #2"]'],
    ],
    breaks: [
      ['fix: read\n\nRefs:#12', 'fix read | body "Refs:#12"'],
      ['fix: read\n\nRefs : #12', 'fix read | body "Refs : #12"'],
      ['fix: read\n\nRefs#12', 'fix read | body "Refs#12"'],
      ['fix: read\n\nBody\nRefs: #12', 'fix read | body "Body\\nRefs: #12"'],
      ['fix: read\n\n  Refs: #12', 'fix read | body "Refs: #12"'],
    ],
  },
  {
    says: '9: a footer’s word has dashes for spaces; only BREAKING CHANGE may have its space',
    keeps: [
      ['fix: read\n\nAcked-by: Z', 'fix read | footers ["Acked-by: Z"]'],
      ['fix: read\n\nCo-authored-by: Z', 'fix read | footers ["Co-authored-by: Z"]'],
      ['fix: read\n\nBREAKING CHANGE: x', 'fix read | footers ["BREAKING CHANGE: x"] | breaks ["x"]'],
    ],
    breaks: [
      ['fix: read\n\nAcked by: Z', 'fix read | body "Acked by: Z"'],
      ['fix: read\n\nCo authored-by: Z', 'fix read | body "Co authored-by: Z"'],
      ['fix: read\n\nMINOR CHANGE: x', 'fix read | body "MINOR CHANGE: x"'],
      ['fix: read\n\nBREAKING  CHANGE: x', 'fix read | body "BREAKING  CHANGE: x"'],
    ],
  },
  {
    says: '10: a footer’s text may go on over lines, up to the next footer',
    keeps: [
      ['fix: read\n\nNote: a\nb\n\nc', 'fix read | footers ["Note: a\\nb\\n\\nc"]'],
      ['fix: read\n\nNote: a\n  b\nRefs: #1', 'fix read | footers ["Note: a\\n  b","Refs: #1"]'],
      ['fix: read\n\nNote: a b c', 'fix read | footers ["Note: a b c"]'],
    ],
    breaks: [
      ['fix: read\n\nNote: a\nRefs: #1', 'fix read | footers ["Note: a","Refs: #1"]'],
      ['fix: read\n\nNote: a\nFixes #1', 'fix read | footers ["Note: a","Fixes #1"]'],
      [
        'fix: read\n\nNote: a\nBREAKING CHANGE: b',
        'fix read | footers ["Note: a","BREAKING CHANGE: b"] | breaks ["b"]',
      ],
    ],
  },
  {
    says: '11: what breaks is told in front of the colon or in a footer, and nowhere else',
    keeps: [
      ['feat!: open', 'feat! open | breaks ["open"]'],
      ['feat: open\n\nBREAKING CHANGE: x', 'feat open | footers ["BREAKING CHANGE: x"] | breaks ["x"]'],
      ['docs!: open', 'docs! open | breaks ["open"]'],
      ['feat!: open\n\nBREAKING CHANGE: x', 'feat! open | footers ["BREAKING CHANGE: x"] | breaks ["x"]'],
    ],
    breaks: [
      ['feat: BREAKING CHANGE: open', 'feat BREAKING CHANGE: open'],
      ['feat: open!', 'feat open!'],
      ['BREAKING CHANGE: open', 'no-colon'],
      ['feat: open\n\nThis is a breaking change.', 'feat open | body "This is a breaking change."'],
    ],
  },
  {
    says: '12: such a footer is in capitals, with a colon, a space and a text',
    keeps: [
      ['fix: x\n\nBREAKING CHANGE: a', 'fix x | footers ["BREAKING CHANGE: a"] | breaks ["a"]'],
      ['fix: x\n\nBREAKING CHANGE: a\nb', 'fix x | footers ["BREAKING CHANGE: a\\nb"] | breaks ["a\\nb"]'],
      ['fix: x\n\nBody.\n\nBREAKING CHANGE: a', 'fix x | body "Body." | footers ["BREAKING CHANGE: a"] | breaks ["a"]'],
      ['fix: x\n\nBREAKING CHANGE:\n\na', 'fix x | footers ["BREAKING CHANGE: a"] | breaks ["a"]'],
    ],
    breaks: [
      ['fix: x\n\nBREAKING CHANGE', 'fix x | body "BREAKING CHANGE"'],
      ['fix: x\n\nBREAKING CHANGE:a', 'fix x | body "BREAKING CHANGE:a"'],
      ['fix: x\n\nBREAKING CHANGE #1', 'fix x | footers ["BREAKING CHANGE #1"]'],
      ['fix: x\n\nBREAKING CHANGES: a', 'fix x | body "BREAKING CHANGES: a"'],
      ['fix: x\n\nBREAKING CHANGE:', 'fix x | footers ["BREAKING CHANGE: "]'],
    ],
  },
  {
    says: '13: in front of the colon it is an exclamation mark, and then the description says what breaks',
    keeps: [
      ['feat!: open', 'feat! open | breaks ["open"]'],
      ['feat(door)!: open', 'feat(door)! open | breaks ["open"]'],
      ['feat(door)!: open (#12)', 'feat(door)! open | breaks ["open"]'],
    ],
    breaks: [
      ['feat!!: open', 'no-colon'],
      ['feat !: open', 'space-before-colon'],
      ['feat! : open', 'space-before-colon'],
      ['feat(door!): open', 'feat(door!) open'],
      ['feat: !: open', 'feat !: open'],
    ],
  },
  {
    says: '14: other types are welcome',
    keeps: [
      ['docs: tell', 'docs tell'],
      ['deps-dev: raise', 'deps-dev raise'],
      ['größe: messen', 'größe messen'],
      ['v2: tell', 'v2 tell'],
    ],
    breaks: [
      ['two words: tell', 'no-colon'],
      ['-: tell', 'no-type'],
      ['docs,fix: tell', 'no-colon'],
      ['`docs`: tell', 'no-type'],
    ],
  },
  {
    says: '15: capitals and small letters are the same, but for BREAKING CHANGE',
    keeps: [
      ['FEAT: open', 'feat open'],
      ['fEaT(Door): open', 'feat(Door) open'],
      ['GRÖSSE: open', 'grösse open'],
    ],
    breaks: [
      ['fix: x\n\nbreaking change: a', 'fix x | body "breaking change: a"'],
      ['fix: x\n\nBreaking Change: a', 'fix x | body "Breaking Change: a"'],
      ['fix: x\n\nbreaking-change: a', 'fix x | footers ["breaking-change: a"]'],
      ['fix: x\n\nBREAKING-change: a', 'fix x | footers ["BREAKING-change: a"]'],
    ],
  },
  {
    says: '16: BREAKING-CHANGE is BREAKING CHANGE, as the word of a footer',
    keeps: [
      ['fix: x\n\nBREAKING-CHANGE: a', 'fix x | footers ["BREAKING-CHANGE: a"] | breaks ["a"]'],
      ['fix: x\n\nRefs: #1\nBREAKING-CHANGE: a', 'fix x | footers ["Refs: #1","BREAKING-CHANGE: a"] | breaks ["a"]'],
      [
        'fix: x\n\nBREAKING-CHANGE: a\nBREAKING CHANGE: b',
        'fix x | footers ["BREAKING-CHANGE: a","BREAKING CHANGE: b"] | breaks ["a","b"]',
      ],
    ],
    breaks: [
      ['fix: x\n\nBREAKING_CHANGE: a', 'fix x | footers ["BREAKING_CHANGE: a"]'],
      ['fix: x\n\nBREAKINGCHANGE: a', 'fix x | footers ["BREAKINGCHANGE: a"]'],
      ['fix: x\n\nNON-BREAKING-CHANGE: a', 'fix x | footers ["NON-BREAKING-CHANGE: a"]'],
      ['BREAKING-CHANGE: a', 'breaking-change a'],
    ],
  },
];

describe.each(rules)('rule $says', ({ keeps, breaks }) => {
  test.each(keeps)('is kept by %j: %s', (message, expected) => expect(comeTo(message)).toBe(expected));
  test.each(breaks)('is not kept by %j: %s', (message, expected) => expect(comeTo(message)).toBe(expected));
});

test('there are sixteen rules, each with three messages for it and three against', () => {
  expect(rules.map(({ says }) => Number(says.split(':')[0]))).toEqual(Array.from({ length: 16 }, (_, n) => n + 1));
  for (const { keeps, breaks } of rules) expect(Math.min(keeps.length, breaks.length)).toBeGreaterThanOrEqual(3);
});

describe('messages that other tools are known to misread', () => {
  test.each([
    ['an operator that looks like a mark', 'fix: handle !: operator', 'fix handle !: operator'],
    ['a type in a description', 'fix: drop feat: parsing', 'fix drop feat: parsing'],
    ['a body that opens a parenthesis', 'feat: ok\n\nfoo(bar\nnext', 'feat ok | body "foo(bar\\nnext"'],
    ['a capital type', 'Feat: ok', 'feat ok'],
    [
      'prose that wraps before the words',
      'fix: x\n\nThis is not a\nbreaking change because it is small.',
      'fix x | body "This is not a\\nbreaking change because it is small."',
    ],
    [
      'prose that wraps before the words in capitals',
      'fix: x\n\nThis is not a\nBREAKING CHANGE: it is small.',
      'fix x | body "This is not a\\nBREAKING CHANGE: it is small."',
    ],
    ['a list', 'fix: x\n\n* Breaking change: none', 'fix x | body "* Breaking change: none"'],
    ['a list in capitals', 'fix: x\n\n* BREAKING CHANGE: none', 'fix x | body "* BREAKING CHANGE: none"'],
    ['a table', 'fix: x\n\n| BREAKING CHANGE: none |', 'fix x | body "| BREAKING CHANGE: none |"'],
    ['a quote', 'fix: x\n\n> BREAKING CHANGE: none', 'fix x | body "> BREAKING CHANGE: none"'],
    [
      'a sample in a fence',
      'fix: x\n\n```\n\nBREAKING CHANGE: sample\n```',
      'fix x | body "```\\n\\nBREAKING CHANGE: sample\\n```"',
    ],
    ['a word that asks for a version', 'docs: say #major once', 'docs say #major once'],
    ['a footer that breaks', 'feat: x\n\nBREAKING-CHANGE: y', 'feat x | footers ["BREAKING-CHANGE: y"] | breaks ["y"]'],
    ['a mark', 'feat!: x', 'feat! x | breaks ["x"]'],
    ['a revert', 'Revert "feat: x"', 'no-colon'],
    ['a commit to be squashed', 'fixup! feat!: x', 'autosquash'],
    ['another', 'squash! feat!: x', 'autosquash'],
    ['a third', 'amend! feat!: x\n\nfeat!: x', 'autosquash | body "feat!: x"'],
  ])('%s', (_, message, expected) => {
    expect(comeTo(message)).toBe(expected);
  });
});

describe('merges as each host writes them', () => {
  test.each([
    ['GitHub', 'Merge pull request #12 from octo/topic\n\nfeat!: x', 'octo/topic', 12, 'feat!: x'],
    ['GitLab', "Merge branch 'topic' into 'main'\n\nfeat: x\n\nSee merge request g/p!12", 'topic', null, 'feat: x'],
    ['Bitbucket Cloud', 'Merged in topic (pull request #12)\n\nfeat: x\n\nApproved-by: Z', 'topic', 12, 'feat: x'],
    [
      'Bitbucket Server',
      'Merge pull request #12 in PROJ/shop from topic to main\n\n* feat: x',
      'topic',
      12,
      '* feat: x',
    ],
    ['Azure', 'Merged PR 12: feat: x', null, 12, 'feat: x'],
    ['git', "Merge branch 'topic'", 'topic', null, null],
    ['git pull', "Merge branch 'main' of https://git.example/o/r", 'main', null, null],
    ['git, of many', "Merge branches 'a', 'b' and 'c' into main", 'a', null, null],
  ])('%s', (_, message, source, pullRequest, title) => {
    expect(parseCommitMessage(message)).toMatchObject({ kind: 'merge', source, pullRequest, title });
  });
});

describe('a message of a mebibyte takes no longer than its length says', () => {
  const size = 1 << 20;
  test.each([
    ['one line', `feat: ${'x'.repeat(size)}`],
    ['lines', `feat: x\n\n${'A line of prose that says little.\n'.repeat(size / 34)}`],
    ['footers', `feat: x\n\n${'Signed-off-by: Octo <o@example.org>\n'.repeat(size / 36)}`],
    ['spaces', `feat: x\n\n${' '.repeat(size)}`],
    ['empty lines in front', `${'\n'.repeat(size)}feat: x`],
    ['spaces in front', ' '.repeat(size)],
    ['colons', `feat: x\n\n${'a: '.repeat(size / 3)}`],
    ['numbers of pull requests', `feat: x${' (#1)'.repeat(size / 5)}`],
    ['bullets', `feat: x\n\n${'* fix: y\n'.repeat(size / 9)}`],
    ['emoji', `feat: ${'🚪'.repeat(size / 2)}`],
    ['accents', `e${'\u0301'.repeat(size)}: x`],
  ])('%s', (_, message) => {
    const started = performance.now();
    parseCommitMessage(message);
    listSquashedCommits(message);
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});
