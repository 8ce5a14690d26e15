import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CommitMessage, listSquashedCommits, parseCommitMessage } from '../../src/domain/conventional-commit.ts';

const lines = (...text: readonly string[]): string => text.join('\n');

const breakingOf = (message: string): readonly string[] | null => {
  const parsed = parseCommitMessage(message);
  return parsed.kind === 'conventional' ? parsed.breaking : null;
};

const nearMissesOf = (message: string): readonly string[] =>
  parseCommitMessage(message).nearMisses.map(({ line, reason }) => `${line} ${reason}`);

describe('a first line is conventional', () => {
  test.each([
    ['feat: add a door', 'feat', null, 'add a door', false],
    ['fix(api): close it', 'fix', 'api', 'close it', false],
    ['feat!: drop the key', 'feat', null, 'drop the key', true],
    ['feat(api)!: drop the key', 'feat', 'api', 'drop the key', true],
    ['Feat: capital', 'feat', null, 'capital', false],
    ['FIX(API): capitals', 'fix', 'API', 'capitals', false],
    ['chore(deps-dev): bump', 'chore', 'deps-dev', 'bump', false],
    ['fix(api, web): two scopes', 'fix', 'api, web', 'two scopes', false],
    ['fix(a:b): a colon in the scope', 'fix', 'a:b', 'a colon in the scope', false],
    ['feat:  two spaces', 'feat', null, 'two spaces', false],
    ['fix: handle !: operator', 'fix', null, 'handle !: operator', false],
    ['fix: drop feat: parsing', 'fix', null, 'drop feat: parsing', false],
    ['größe: Umlaut', 'größe', null, 'Umlaut', false],
    ['feat: trailing space   ', 'feat', null, 'trailing space', false],
    ['\uFEFFfeat: byte order mark', 'feat', null, 'byte order mark', false],
    ['\n\nfeat: after blank lines', 'feat', null, 'after blank lines', false],
  ])('%j', (message, type, scope, description, marked) => {
    expect(parseCommitMessage(message)).toMatchObject({
      kind: 'conventional',
      type,
      scope,
      description,
      breaking: marked ? [description] : null,
      breakingBy: marked ? 'mark' : null,
    });
  });
});

describe('a first line is not conventional, and the reason is told', () => {
  test.each([
    ['', 'empty'],
    ['  \n\t\n', 'empty'],
    ['Update the readme', 'no-colon'],
    ['feat', 'no-colon'],
    ['feat:', 'no-description'],
    ['feat: ', 'no-description'],
    ['feat:no space', 'no-space-after-colon'],
    ['feat:\ttab', 'no-space-after-colon'],
    ['feat:\u00a0hard space', 'no-space-after-colon'],
    ['feat : space before', 'space-before-colon'],
    ['feat (api): space before', 'space-before-colon'],
    ['feat !: space before', 'space-before-colon'],
    ['Update (#12)', 'no-colon'],
    ['Update (all) of it: now', 'no-colon'],
    ['feat(): nothing named', 'empty-scope'],
    ['feat( ): nothing named', 'empty-scope'],
    ['feat(api: never closed', 'unclosed-scope'],
    ['feat(a(b)): nested', 'parenthesis-in-scope'],
    ['feat(a)(b): two', 'no-colon'],
    ['feat!!: twice', 'no-colon'],
    ['feat!(api): mark too early', 'no-colon'],
    [' feat: indented', 'leading-space'],
    ['"feat: quoted"', 'no-type'],
    [': no type', 'no-type'],
    ['(api): no type', 'no-type'],
    ['* feat: a bullet', 'no-type'],
    ['fixup! feat: later', 'autosquash'],
    ['squash! fix: later', 'autosquash'],
    ['https://example.org', 'no-space-after-colon'],
  ])('%j: %s', (message, reason) => {
    expect(parseCommitMessage(message)).toMatchObject({ kind: 'other', reason });
  });
});

describe('a body never takes the first line away', () => {
  test.each([
    'feat: ok\n\nfoo(bar\nnext',
    'feat: ok\n\n(((\n)))\n!!!: x',
    'feat: ok\nno blank line',
    'feat: ok\n\n\n\n',
    'feat: ok\n\nBREAKING CHANGE',
    'feat: ok\n\n: # :',
    'feat: ok\r\n\r\nbody\r\n',
    'feat: ok\n\n```\nnever closed',
    'feat: ok\n\n\u0000\ud800',
  ])('%j', (message) => {
    expect(parseCommitMessage(message)).toMatchObject({
      kind: 'conventional',
      type: 'feat',
      description: 'ok',
      breaking: null,
    });
  });

  test('whatever the body is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => {
        expect(parseCommitMessage(`feat(a): ok\n\n${body}`)).toMatchObject({ kind: 'conventional', scope: 'a' });
      }),
      { seed: 42, numRuns: 1000 },
    );
  });
});

describe('footers', () => {
  test('begin after a blank line, and hold several lines until the next one', () => {
    const parsed = parseCommitMessage(
      lines(
        'fix: x',
        '',
        'A body.',
        '',
        'Still: a colon inside a paragraph starts one',
        'Reviewed-by: Z',
        'BREAKING CHANGE: first line',
        'second line',
        '',
        '- and a list',
        'Refs: #12',
        'Closes #13',
      ),
    );
    expect(parsed.body).toBe('A body.');
    expect(parsed.footers).toEqual([
      { token: 'Still', separator: ': ', value: 'a colon inside a paragraph starts one' },
      { token: 'Reviewed-by', separator: ': ', value: 'Z' },
      { token: 'BREAKING CHANGE', separator: ': ', value: 'first line\nsecond line\n\n- and a list' },
      { token: 'Refs', separator: ': ', value: '#12' },
      { token: 'Closes', separator: ' #', value: '13' },
    ]);
  });

  test('a token has no spaces', () => {
    expect(parseCommitMessage('fix: x\n\nAcked by: Z').footers).toEqual([]);
  });

  test('may follow the first line at once, without a body', () => {
    expect(parseCommitMessage('fix: x\n\nRefs: #1')).toMatchObject({
      body: '',
      footers: [{ token: 'Refs', value: '#1' }],
    });
  });
});

describe('a breaking change is told by a footer', () => {
  test.each([
    ['spaced', lines('fix: x', '', 'BREAKING CHANGE: it breaks'), ['it breaks']],
    ['hyphenated', lines('fix: x', '', 'BREAKING-CHANGE: it breaks'), ['it breaks']],
    ['after a body', lines('fix: x', '', 'Body.', '', 'BREAKING CHANGE: it breaks'), ['it breaks']],
    ['after another footer', lines('fix: x', '', 'Refs: #1', 'BREAKING CHANGE: it breaks'), ['it breaks']],
    ['with a text on the next line', lines('fix: x', '', 'BREAKING CHANGE:', '', 'it breaks'), ['it breaks']],
    ['twice', lines('fix: x', '', 'BREAKING CHANGE: one', 'BREAKING-CHANGE: two'), ['one', 'two']],
    ['with Windows line ends', 'fix: x\r\n\r\nBREAKING CHANGE: it breaks\r\n', ['it breaks']],
    ['with old Mac line ends', 'fix: x\r\rBREAKING CHANGE: it breaks', ['it breaks']],
    ['of any type', lines('chore: x', '', 'BREAKING CHANGE: it breaks'), ['it breaks']],
    ['beside a mark', lines('feat!: x', '', 'BREAKING CHANGE: it breaks'), ['it breaks']],
    [
      'after a fence that never closes',
      lines('fix: x', '', '```', 'sample', '', 'BREAKING CHANGE: it breaks'),
      ['it breaks'],
    ],
    ['after a closed fence', lines('fix: x', '', '~~~', 'a', '~~~', '', 'BREAKING CHANGE: it breaks'), ['it breaks']],
  ])('%s', (_, message, expected) => {
    expect(breakingOf(message)).toEqual(expected);
  });
});

describe('what only looks like a breaking change is none, and is pointed out', () => {
  test.each([
    [
      'prose wrapped before the words',
      lines('fix: x', '', 'This is not a', 'breaking change because it is small.'),
      [],
    ],
    ['a bullet', lines('fix: x', '', '* Breaking change: none', '* BREAKING CHANGE: none'), []],
    ['a fence', lines('fix: x', '', '```', '', 'BREAKING CHANGE: sample', '```'), []],
    ['a longer fence around a shorter one', lines('fix: x', '', '````', '```', '', 'BREAKING CHANGE: a', '````'), []],
    ['a fence in the text of a footer', lines('fix: x', '', 'Note: a', '```', 'BREAKING CHANGE: sample', '```'), []],
    ['a tilde fence', lines('fix: x', '', '~~~md', '', 'BREAKING CHANGE: sample', '~~~'), []],
    ['an indented sample', lines('fix: x', '', '    BREAKING CHANGE: sample'), []],
    ['a quote', lines('fix: x', '', '> BREAKING CHANGE: quoted'), []],
    ['inline code', lines('fix: x', '', '`BREAKING CHANGE: quoted` is the token'), []],
    ['lower case', lines('fix: x', '', 'Breaking change: none'), ['3 not-uppercase']],
    ['a footer in lower case', lines('fix: x', '', 'Refs: #1', 'breaking-change: no'), ['4 not-uppercase']],
    ['the middle of a paragraph', lines('fix: x', '', 'A text', 'BREAKING CHANGE: glued'), ['4 inside-a-paragraph']],
    ['right below the first line', lines('fix: x', 'BREAKING CHANGE: glued'), ['2 inside-a-paragraph']],
    ['no space', lines('fix: x', '', 'BREAKING CHANGE:glued'), ['3 no-space-after-colon']],
    ['a number sign', lines('fix: x', '', 'BREAKING CHANGE #12'), ['3 no-colon']],
    ['no text', lines('fix: x', '', 'BREAKING CHANGE:', '', 'Refs: #1'), ['3 no-description']],
  ])('%s', (_, message, nearMisses) => {
    expect(breakingOf(message)).toBeNull();
    expect(nearMissesOf(message)).toEqual(nearMisses);
  });

  test('a real footer is no near miss', () => {
    expect(nearMissesOf(lines('fix: x', '', 'BREAKING CHANGE: y'))).toEqual([]);
  });
});

describe('pull requests', () => {
  test.each([
    ['feat: x (#12)', 12, 'x'],
    ['feat: x(#12)', 12, 'x'],
    ['feat: x (#12) (#13)', 13, 'x (#12)'],
    ['feat: x (#1234567890)', null, 'x (#1234567890)'],
    ['feat: (#12)', null, '(#12)'],
    ['feat: x #12', null, 'x #12'],
  ])('%s', (message, pullRequest, description) => {
    expect(parseCommitMessage(message)).toMatchObject({ pullRequest, description });
  });

  test('are read from other first lines too', () => {
    expect(parseCommitMessage('Update readme (#7)')).toMatchObject({ kind: 'other', pullRequest: 7 });
  });
});

describe('merges are recognised', () => {
  const oid = 'a'.repeat(40);
  test.each([
    ["Merge branch 'topic'", 'topic', null],
    ["Merge branch 'topic' into main", 'topic', null],
    ["Merge branches 'a' and 'b'", 'a', null],
    ["Merge remote-tracking branch 'origin/main'", 'origin/main', null],
    ["Merge tag 'v1.0.0' into main", 'v1.0.0', null],
    ["Merge commit 'abc1234'", 'abc1234', null],
    [lines('Merge pull request #12 from owner/topic', '', 'feat!: the title'), 'owner/topic', 12],
    ['Merged in topic (pull request #12)', 'topic', 12],
    ['Merged PR 12: feat: x', null, 12],
    [`Merge ${oid} into ${oid}`, oid, null],
  ])('%j', (message, source, pullRequest) => {
    expect(parseCommitMessage(message)).toMatchObject({ kind: 'merge', source, pullRequest });
  });

  test('the title below the first line of a merge is its body', () => {
    expect(parseCommitMessage('Merge pull request #12 from o/t\n\nfeat!: x')).toMatchObject({
      kind: 'merge',
      body: 'feat!: x',
    });
  });

  test('a merge with a conventional first line is conventional', () => {
    expect(parseCommitMessage('feat: merge the topic (#12)')).toMatchObject({ kind: 'conventional', pullRequest: 12 });
    expect(parseCommitMessage('Merge all doors')).toMatchObject({ kind: 'other' });
  });
});

describe('reverts tell what they take back', () => {
  const oid = '0123456789abcdef0123456789abcdef01234567';
  test.each([
    [
      'as git writes it',
      lines('Revert "feat: x"', '', `This reverts commit ${oid}.`),
      'revert',
      { header: 'feat: x', oids: [oid], pullRequests: [] },
    ],
    [
      'as GitHub writes it',
      lines('Revert "feat: x (#12)" (#13)', '', 'Reverts drawbridge/shop#12'),
      'revert',
      { header: 'feat: x (#12)', oids: [], pullRequests: [12] },
    ],
    [
      'of a merge',
      lines(
        'Revert "Merge branch \'a\'"',
        '',
        `This reverts commit ${oid}, reversing`,
        `changes made to ${'b'.repeat(40)}.`,
      ),
      'revert',
      { header: "Merge branch 'a'", oids: [oid], pullRequests: [] },
    ],
    [
      'as Bitbucket quotes it',
      'Revert "feat: x (pull request #12)"',
      'revert',
      { header: 'feat: x (pull request #12)', oids: [], pullRequests: [12] },
    ],
    [
      'as Azure quotes it',
      'Revert "Merged PR 12: feat: x"',
      'revert',
      { header: 'Merged PR 12: feat: x', oids: [], pullRequests: [12] },
    ],
    ['of a revert', 'Revert "Revert "feat: x""', 'revert', { header: 'Revert "feat: x"', oids: [], pullRequests: [] }],
    [
      'by the newer word',
      lines('Reapply "feat: x"', '', `This reverts commit ${oid}.`),
      'revert',
      { header: 'Revert "feat: x"', oids: [oid], pullRequests: [] },
    ],
    [
      'as the convention proposes it',
      lines('revert: never again', '', 'Refs: 676104e, A215868'),
      'conventional',
      { header: 'never again', oids: ['676104e', 'a215868'], pullRequests: [] },
    ],
    [
      'with the first line of the other',
      'revert: feat: x',
      'conventional',
      { header: 'feat: x', oids: [], pullRequests: [] },
    ],
  ])('%s', (_, message, kind, reverted) => {
    expect(parseCommitMessage(message)).toMatchObject({ kind, reverted });
  });

  test('the pull request of a revert is its own', () => {
    expect(parseCommitMessage('Revert "feat: x (#12)" (#13)').pullRequest).toBe(13);
  });

  test('other types revert nothing', () => {
    expect(parseCommitMessage('fix: x\n\nRefs: 676104e')).toMatchObject({ reverted: null });
  });
});

describe('a squash lists its commits', () => {
  const squash = lines(
    'feat: title (#12)',
    '',
    '* feat: first',
    '',
    'Its text.',
    '',
    'BREAKING CHANGE: it breaks',
    '',
    '* wip',
    '',
    '* fix(api): second',
    '',
    '```',
    '* feat: sample',
    '```',
    '  * feat: nested',
  );

  test('each conventional bullet is a commit with its own footers', () => {
    expect(listSquashedCommits(squash).map(({ type, scope, breaking }) => [type, scope, breaking])).toEqual([
      ['feat', null, ['it breaks']],
      ['fix', 'api', null],
    ]);
  });

  test('a token quoted in the text of a squash breaks nothing', () => {
    const quoted = lines(
      'fix: title (#12)',
      '',
      '* fix: read "BREAKING CHANGE: x" as a text',
      '* docs: say BREAKING CHANGE: once',
    );
    expect(breakingOf(quoted)).toBeNull();
    expect(listSquashedCommits(quoted).map(({ breaking }) => breaking)).toEqual([null, null]);
  });
});

const piece = fc.constantFrom(
  'feat',
  'fix',
  '!',
  ':',
  ': ',
  ' #',
  '(',
  ')',
  '"',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '* ',
  '```',
  '~~~',
  'BREAKING CHANGE',
  'BREAKING-CHANGE',
  'Revert "',
  "Merge branch '",
  'Refs',
  '(#12)',
  'This reverts commit abcdef0',
  '\u2028',
  '\u0000',
  'ß',
);

describe('the parser is total', () => {
  test('any string gets an answer that names a kind', () => {
    const kinds: ReadonlyArray<CommitMessage['kind']> = ['conventional', 'merge', 'revert', 'other'];
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anyText, (message) => {
        const parsed = parseCommitMessage(message);
        expect(kinds).toContain(parsed.kind);
        expect(parsed.header).not.toMatch(/[\r\n]/);
        expect(parsed.kind === 'conventional' ? null : parsed.reason).not.toBe('');
        expect(Array.isArray(listSquashedCommits(message))).toBe(true);
      }),
      { seed: 42, numRuns: 3000 },
    );
  });

  const size = 100_000;
  const fill = (text: string): string => text.repeat(Math.ceil(size / text.length));
  test.each([
    ['spaces', fill(' ')],
    ['spaces in a description', `feat: a${fill(' ')}b`],
    ['one letter', fill('a')],
    ['open parentheses', `feat${fill('(')}`],
    ['open pull requests', `feat: ${fill(' (#1')}`],
    ['quotes', `Revert "${fill('"')}`],
    ['reverts in reverts', `${fill('Revert "')}x${fill('"')}`],
    ['blank lines', `feat: x${fill('\n')}`],
    ['carriage returns', `feat: x${fill('\r')}`],
    ['fences that never close', `feat: x\n\n${fill('```a\n')}`],
    ['fences of many lengths', `feat: x\n\n${Array.from({ length: 400 }, (_, n) => '`'.repeat(403 - n)).join('\n')}`],
    ['fences that open and close', `feat: x\n\n${fill('```\n~~~\n')}`],
    ['footers', `feat: x\n\n${fill('A: b\n')}`],
    ['breaking changes', `feat: x\n\n${fill('BREAKING CHANGE: y\n')}`],
    ['near misses', `feat: x\n\n${fill('breaking change: y\n')}`],
    ['bullets', `feat: x\n\n${fill('* feat: y\n')}`],
    ['hexadecimal digits', `revert: x\n\nRefs: ${fill('abcdef0 ')}`],
    ['reverted commits', `Revert "x"\n\n${fill('This reverts commit abcdef0 ')}`],
    ['reverted pull requests', `Revert "x"\n\n${fill('Reverts a/')}`],
  ])('100 kB of %s are read in one go', (_, message) => {
    const started = performance.now();
    parseCommitMessage(message);
    listSquashedCommits(message);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
