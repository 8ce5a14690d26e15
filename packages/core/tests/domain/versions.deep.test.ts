import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listSquashedCommits, parseCommitMessage } from '../../src/domain/conventional-commit.ts';
import {
  bumpVersion,
  compareVersions,
  compareVersionsTotally,
  formatVersion,
  incrementPrerelease,
  isInChannel,
  isStable,
  nextPrerelease,
  parseVersion,
  type Version,
} from '../../src/domain/version.ts';

// The grammar at the end of https://semver.org/spec/v2.0.0.html, rule by rule.
const numeric = '(?:0|[1-9][0-9]*)';
const alphanumeric = '(?:[0-9]*[A-Za-z-][0-9A-Za-z-]*)';
const prereleaseIdentifier = `(?:${alphanumeric}|${numeric})`;
const buildIdentifier = '[0-9A-Za-z-]+';
const grammar = new RegExp(
  `^${numeric}\\.${numeric}\\.${numeric}` +
    `(?:-${prereleaseIdentifier}(?:\\.${prereleaseIdentifier})*)?` +
    `(?:\\+${buildIdentifier}(?:\\.${buildIdentifier})*)?$`,
);

const digits = fc.oneof(
  fc.nat({ max: 12 }).map(String),
  fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String),
  fc.constantFrom('9', '99', '0'),
);
const identifier = fc.oneof(digits, fc.stringMatching(/^[0-9]{0,2}[a-zA-Z-][0-9A-Za-z-]{0,3}$/));
const anyVersion: fc.Arbitrary<Version> = fc.record({
  major: digits,
  minor: digits,
  patch: digits,
  prerelease: fc.array(identifier, { maxLength: 3 }),
  build: fc.array(fc.stringMatching(/^[0-9A-Za-z-]{1,4}$/), { maxLength: 2 }),
});

// Item 11 once more, by numbers instead of texts.
const precedes = (left: string, right: string): number => {
  const [a, b] = [left, right].map((text) => (/^[0-9]+$/.test(text) ? BigInt(text) : null));
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'bigint') return -1;
  if (typeof b === 'bigint') return 1;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
};

const firstDifference = (left: readonly string[], right: readonly string[]): number =>
  left.map((text, index) => precedes(text, right[index] ?? text)).find((order) => order !== 0) ?? 0;

const oracle = (a: Version, b: Version): number => {
  const core = firstDifference([a.major, a.minor, a.patch], [b.major, b.minor, b.patch]);
  if (core !== 0) return core;
  if (a.prerelease.length === 0 || b.prerelease.length === 0)
    return Number(a.prerelease.length === 0) - Number(b.prerelease.length === 0);
  return firstDifference(a.prerelease, b.prerelease) || Math.sign(a.prerelease.length - b.prerelease.length);
};

describe('versions', () => {
  test('what is one and what is not, as the grammar of the specification says', () => {
    let valid = 0;
    const part = fc.constantFrom(
      '0',
      '1',
      '10',
      '01',
      '00',
      'a',
      'Z',
      '-',
      '--',
      '.',
      '.',
      '.',
      '+',
      '-',
      '0a',
      'é',
      ' ',
      'v',
    );
    const nearly = fc.oneof(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.array(part, { maxLength: 7 }).map((parts) => `1.0.0${parts.join('')}`),
    );
    fc.assert(
      fc.property(nearly, (text) => {
        const parsed = parseVersion(text);
        valid += parsed.ok ? 1 : 0;
        if (parsed.ok !== grammar.test(text)) expect([text, parsed]).toBe(`valid: ${grammar.test(text)}`);
        return !parsed.ok || formatVersion(parsed.value) === text;
      }),
      { seed: 42, numRuns: 150_000 },
    );
    expect(valid).toBeGreaterThan(5_000);
  });

  test('their order is the one of item 11, by an arithmetic of its own', () => {
    const pair = fc.tuple(anyVersion, anyVersion, fc.nat({ max: 3 })).map(([a, b, shared]): [Version, Version] => {
      const common = [{}, { major: a.major }, { major: a.major, minor: a.minor }, { ...a, prerelease: b.prerelease }];
      return [a, { ...b, ...common[shared] }];
    });
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const order = Math.sign(compareVersions(a, b));
        if (order !== Math.sign(oracle(a, b))) expect([formatVersion(a), formatVersion(b)]).toBe(oracle(a, b));
        return Math.sign(compareVersionsTotally(a, b)) === 0 - Math.sign(compareVersionsTotally(b, a));
      }),
      { seed: 42, numRuns: 60_000 },
    );
  });

  test('a step is strictly upward, whatever the version, the step and the channel', () => {
    const channel = fc.array(identifier, { minLength: 1, maxLength: 2 });
    const bump = fc.constantFrom('major', 'minor', 'patch');
    fc.assert(
      fc.property(anyVersion, bump, channel, fc.array(anyVersion, { maxLength: 4 }), (version, step, name, others) => {
        const next = bumpVersion(version, step);
        const existing = others.map((other) => ({ ...other, major: next.major, minor: next.minor, patch: next.patch }));
        const candidate = nextPrerelease(next, name, existing);
        const ours = existing.filter((other) => isInChannel(other, name));
        return (
          compareVersions(next, version) > 0 &&
          isStable(next) &&
          compareVersions(incrementPrerelease(version, name), version) > 0 &&
          compareVersions(candidate, next) < 0 &&
          ours.every((other) => compareVersions(candidate, other) > 0)
        );
      }),
      { seed: 42, numRuns: 30_000 },
    );
  });
});

const word = fc.stringMatching(/^[a-z][a-z0-9 ]{0,10}[a-z]$/);
const commit = fc.record({
  type: fc.stringMatching(/^[a-zA-Z][a-z]{0,6}$/),
  scope: fc.option(fc.stringMatching(/^[a-z][a-z/, ]{0,8}[a-z]$/)),
  isMarked: fc.boolean(),
  description: word,
  body: fc.option(word),
  breaking: fc.option(word),
  separator: fc.constantFrom('BREAKING CHANGE', 'BREAKING-CHANGE'),
  footers: fc.array(fc.tuple(fc.constantFrom('Refs', 'Reviewed-by', 'Fixes'), word), { maxLength: 3 }),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});

const piece = fc.constantFrom(
  'feat',
  'fix!',
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
  '\r',
  '\t',
  '* ',
  '* feat: a\n',
  '```',
  '~~~',
  '```\n',
  'BREAKING CHANGE: ',
  'BREAKING-CHANGE',
  'breaking change: a\n',
  'A: b\n',
  'A #b\n',
  'Revert "',
  'Reapply "',
  "Merge branch '",
  'Merge pull request #1 from ',
  'Refs: abcdef0 ',
  '(#12)',
  ' (#1',
  'This reverts commit abcdef0',
  'Reverts a/b#1',
  '\u2028',
  '\u0000',
  '\ud800',
  'ß',
  'e\u0301',
  'fixup! ',
  '\ufeff',
);
const pieces = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

describe('commit messages', () => {
  test('what is written by the specification is read back', () => {
    fc.assert(
      fc.property(commit, ({ type, scope, isMarked, description, body, breaking, separator, footers, lineEnd }) => {
        const header = `${type}${scope === null ? '' : `(${scope})`}${isMarked ? '!' : ''}: ${description}`;
        const last = [
          ...footers.map(([token, value]) => `${token}: ${value}`),
          ...(breaking === null ? [] : [`${separator}: ${breaking}`]),
        ];
        const paragraphs = [header, ...(body === null ? [] : [body]), ...(last.length === 0 ? [] : [last.join('\n')])];
        expect(parseCommitMessage(paragraphs.join('\n\n').replaceAll('\n', lineEnd))).toMatchObject({
          kind: 'conventional',
          type: type.toLowerCase(),
          scope,
          description,
          body: body ?? '',
          breaking: breaking === null ? (isMarked ? [description] : null) : [breaking],
          breakingBy: isMarked ? 'mark' : breaking === null ? null : 'footer',
          nearMisses: [],
        });
      }),
      { seed: 42, numRuns: 20_000 },
    );
  });

  test('a first line stays what it is, whatever follows it', () => {
    fc.assert(
      fc.property(commit, pieces, ({ type, scope, description }, following) => {
        const header = `${type}${scope === null ? '' : `(${scope})`}: ${description}`;
        const parsed = parseCommitMessage(`${header}\n${following}`);
        return (
          parsed.kind === 'conventional' && parsed.type === type.toLowerCase() && parsed.description === description
        );
      }),
      { seed: 42, numRuns: 60_000 },
    );
  });

  test('any pieces get an answer', () => {
    fc.assert(
      fc.property(pieces, (message) => {
        const { kind, header } = parseCommitMessage(message);
        listSquashedCommits(message);
        return ['conventional', 'merge', 'revert', 'other'].includes(kind) && !/[\r\n]/.test(header);
      }),
      { seed: 42, numRuns: 100_000 },
    );
  });

  test('no repetition of any pieces takes more than its length deserves, for a megabyte', () => {
    let slowestMs = 0;
    fc.assert(
      fc.property(pieces, fc.array(piece, { minLength: 1, maxLength: 4 }), pieces, (before, pump, after) => {
        const repeated = pump.join('');
        const message = `${before}${repeated.repeat(Math.ceil(1_000_000 / repeated.length))}${after}`;
        const startedMs = performance.now();
        parseCommitMessage(message);
        listSquashedCommits(message);
        const elapsedMs = performance.now() - startedMs;
        slowestMs = Math.max(slowestMs, elapsedMs);
        // Sixty times what the slowest takes on an idle machine; one that backtracks takes hours.
        return elapsedMs < 60_000;
      }),
      { seed: 42, numRuns: 150 },
    );
    process.stdout.write(`  the slowest megabyte took ${(slowestMs / 1000).toFixed(2)} s\n`);
  });
});
