import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createDiffReader } from '../../../src/adapters/git/diff.ts';
import { gitEnvironment, withSettings } from '../../../src/adapters/git/environment.ts';
import { createLineCounter } from '../../../src/adapters/git/line-counts.ts';
import { parseParents, parseTags, parseTree } from '../../../src/adapters/git/output.ts';
import { classifyErrors, quoteErrors, redact } from '../../../src/adapters/git/problem.ts';
import { chooseRemote, parseSettings, tokenSettings, transportSettings } from '../../../src/adapters/git/settings.ts';

const encoder = new TextEncoder();
const oid = (digit: string): string => digit.repeat(40);

const patch = [
  `:100644 100644 ${oid('1')} ${oid('2')} M\0a.txt\0`,
  `:100644 100644 ${oid('3')} ${oid('3')} R100\0old name\0new\nname\0`,
  `:160000 160000 ${oid('4')} ${oid('5')} M\0vendor\0`,
  '\0',
  'diff --git a/a.txt b/a.txt\n',
  `index ${oid('1')}..${oid('2')} 100644\n--- a/a.txt\n+++ b/a.txt\n`,
  '@@ -2,2 +2 @@ before\n-diff --git a/x b/x\n-@@ -1 +1 @@\n+diff --git a/x b/x\n',
  '@@ -9,0 +9,2 @@\n+@@ -1 +1 @@\n+x\n\\ No newline at end of file\n',
  'diff --git a/old name "b/new\\nname"\nsimilarity index 100%\nrename from old name\nrename to "new\\nname"\n',
  'diff --git a/vendor b/vendor\n',
  `index ${oid('4')}..${oid('5')} 160000\n--- a/vendor\n+++ b/vendor\n@@ -1 +1 @@\n-Subproject commit x\n+Subproject commit y\n`,
].join('');

const readAll = (chunks: readonly Uint8Array[]) => {
  const reader = createDiffReader();
  for (const chunk of chunks) reader.push(chunk);
  return reader.end();
};

const whole = [
  { path: 'a.txt', blob: oid('2'), previousPath: undefined, status: 'modified', addedLines: [2, 9, 10] },
  { path: 'new\nname', blob: oid('3'), previousPath: 'old name', status: 'renamed', addedLines: [] },
];

describe('a difference as git prints it', () => {
  test('is read by counting, so content that looks like a head stays content', () => {
    expect(readAll([encoder.encode(patch)])).toEqual(whole);
  });

  test('gives the same however the bytes are split', () => {
    const bytes = encoder.encode(patch);
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 40 });
    const property = fc.property(cuts, (places) => {
      const sorted = [0, ...places.toSorted((a, b) => a - b), bytes.length];
      const chunks = sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
      expect(readAll(chunks)).toEqual(whole);
    });
    fc.assert(property, { seed: 42, numRuns: 200 });
  });

  test('is refused when it ends early, wherever that is inside the hunks', () => {
    const bytes = encoder.encode(patch);
    const firstHunk = patch.indexOf('@@ -2');
    const lastHead = patch.indexOf('diff --git a/vendor');
    for (let end = firstHunk; end < lastHead; end++) expect(readAll([bytes.subarray(0, end)])).toBeUndefined();
  });

  test('of nothing is empty', () => {
    expect(readAll([])).toEqual([]);
  });
});

describe('the lines of blobs', () => {
  const contents = ['', '\n', 'no break', 'one\ntwo\n', 'one\r\ntwo\rtwo\u2028two', `${oid('9')} blob 3\n`];
  const printed = encoder.encode(
    contents.map((text, index) => `${oid(`${index}`)} blob ${encoder.encode(text).length}\n${text}\n`).join(''),
  );
  const counted = [0, 1, 1, 2, 2, 1].map((lines, index) => [oid(`${index}`), lines]);

  const countLines = (chunks: readonly Uint8Array[]) => {
    const counter = createLineCounter();
    for (const chunk of chunks) counter.push(chunk);
    const counts = counter.end();
    return counts === undefined ? undefined : [...counts];
  };

  test('are counted the same however the bytes are split', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 });
    const property = fc.property(sizes, (lengths) => {
      const chunks: Uint8Array[] = [];
      for (let start = 0; start < printed.length; start += chunks.at(-1)?.length ?? 1)
        chunks.push(printed.subarray(start, start + (lengths[chunks.length % lengths.length] ?? 1)));
      expect(countLines(chunks)).toEqual(counted);
    });
    fc.assert(property, { seed: 42, numRuns: 200 });
  });

  test.each([
    ['cut short', printed.subarray(0, -1)],
    ['an object that is not there', encoder.encode(`${oid('1')} missing\n`)],
    ['an object that is no file', encoder.encode(`${oid('1')} tree 0\n\n`)],
    ['a size that does not fit', encoder.encode(`${oid('1')} blob 1\nab\n`)],
    ['no head at all', encoder.encode('x'.repeat(1_000))],
  ])('are unknown when the output is %s', (_, bytes) => {
    expect(countLines([bytes])).toBeUndefined();
  });
});

test('a tree gives its files, names as they are', () => {
  expect(parseTree(`100644 blob ${oid('1')}\ta b\n"c"\u0000160000 commit ${oid('2')}\tvendor\0`)).toEqual(['a b\n"c"']);
});

test('parents come from the header only', () => {
  const object = `tree ${oid('1')}\nparent ${oid('2')}\nparent ${oid('3')}\nauthor A\n\nparent ${oid('4')}\n`;
  expect(parseParents(object)).toEqual([oid('2'), oid('3')]);
});

test('tags are followed to what they point at, from either command', () => {
  const output = `${oid('1')}\trefs/tags/v1\n${oid('2')}\trefs/tags/v2\n${oid('3')}\trefs/tags/v2^{}\n`;
  const tags = [
    { name: 'v1', object: oid('1'), commit: oid('1') },
    { name: 'v2', object: oid('2'), commit: oid('3') },
  ];
  expect(parseTags(output)).toEqual(tags);
  expect(parseTags(output.replaceAll('\t', ' '))).toEqual(tags);
});

test.each([
  ['fatal: not a git repository (or any of the parent directories): .git', 'not-a-repository'],
  ["fatal: detected dubious ownership in repository at '/w'", 'not-a-repository'],
  ['fatal: Needed a single revision', 'unknown-revision'],
  ['fatal: remote error: upload-pack: not our ref 1234', 'unreachable'],
  ["fatal: Authentication failed for 'https://github.example/o/r/'", 'denied'],
  ["fatal: could not read Username for 'https://github.example': terminal prompts disabled", 'denied'],
  ["fatal: unable to access 'https://github.example/o/r/': The requested URL returned error: 403", 'denied'],
  ["fatal: repository 'https://github.example/o/r/' not found", 'denied'],
  ["fatal: unable to access 'https://github.example/': Could not resolve host: github.example", 'unreachable'],
  ['error: RPC failed; HTTP 502', 'unreachable'],
  ['fatal: the remote end hung up unexpectedly', 'unreachable'],
  ['fatal: out of memory', 'failed'],
] as const)('%j is %s', (errors, kind) => {
  expect(classifyErrors(errors)).toBe(kind);
});

test('what git said is quoted without secrets, hints and progress', () => {
  expect(redact('https://user:pass@host/x and s3cret', ['s3cret', ''])).toBe('https://***@host/x and ***');
  expect(redact("'https://user:p@ss@host/x'", [])).toBe("'https://***@host/x'");
  expect(quoteErrors('hint: try\nremote: a\rremote: b\n\nfatal: c\n')).toBe('remote: a remote: b fatal: c');
});

test('settings are added behind those that the environment has', () => {
  const environment = withSettings({ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'a.b' }, [['c.d', 'e']]);
  expect(environment).toEqual({
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: 'a.b',
    GIT_CONFIG_KEY_1: 'c.d',
    GIT_CONFIG_VALUE_1: 'e',
  });
  const { GIT_DIR, GIT_TRACE_CURL, GIT_SSH_COMMAND } = gitEnvironment({
    GIT_DIR: '/x',
    GIT_TRACE_CURL: '1',
    GIT_SSH_COMMAND: 'ssh',
  });
  expect([GIT_DIR, GIT_TRACE_CURL, GIT_SSH_COMMAND]).toEqual([undefined, undefined, 'ssh']);
});

const listed = (...entries: readonly string[]) => parseSettings(entries.map((entry) => `${entry}\0`).join(''));

test('settings keep their scope, and values of several lines', () => {
  expect(listed('local', 'a.b\nx\ny', 'global', 'c.d')).toEqual([
    { scope: 'local', key: 'a.b', value: 'x\ny' },
    { scope: 'global', key: 'c.d', value: 'true' },
  ]);
});

test('the remote is origin, else the first; one that looks like an option is none', () => {
  expect(chooseRemote(listed('local', 'remote.up.url\nu', 'local', 'remote.origin.url\no'))?.name).toBe('origin');
  expect(chooseRemote(listed('local', 'remote.up.url\nu'))?.name).toBe('up');
  expect(chooseRemote(listed('local', 'remote.-x.url\nu'))).toBeUndefined();
});

test("only the repository's own settings about transport go along", () => {
  const settings = listed(
    'global',
    'http.proxy\np',
    'local',
    'http.proxy\nq',
    'local',
    'alias.x\n!sh',
    'local',
    'core.hooksPath\n/x',
  );
  expect(transportSettings(settings)).toEqual([['http.proxy', 'q']]);
});

const access = { remoteUrl: 'https://github.example/o/r', serverUrl: 'https://github.example', token: 't0ken' };
const header = [['http.https://github.example/.extraheader', `AUTHORIZATION: basic ${btoa('x-access-token:t0ken')}`]];

test.each([
  ['the server of the run, nothing configured', listed(), access, header],
  [
    'a header for another server',
    listed('local', 'http.https://other.example/.extraheader\nAUTHORIZATION: basic x'),
    access,
    header,
  ],
  [
    'a header that the checkout left',
    listed('local', 'http.https://github.example/.extraheader\nAUTHORIZATION: basic x'),
    access,
    [],
  ],
  ['a header for everything', listed('global', 'http.extraheader\nauthorization: bearer x'), access, []],
  ['another server', listed(), { ...access, remoteUrl: 'https://evil.example/o/r' }, []],
  [
    'a server whose name only begins like ours',
    listed(),
    { ...access, remoteUrl: 'https://github.example.evil/o/r' },
    [],
  ],
  ['a remote with a user of its own', listed(), { ...access, remoteUrl: 'https://me:x@github.example/o/r' }, []],
  ['ssh', listed(), { ...access, remoteUrl: 'git@github.example:o/r' }, []],
  ['no token', listed(), { ...access, token: '' }, []],
])('the token goes along only where it belongs: %s', (_, settings, given, expected) => {
  expect(tokenSettings(settings, given)).toEqual(expected);
});
