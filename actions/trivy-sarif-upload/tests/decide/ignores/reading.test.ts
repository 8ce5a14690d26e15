import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPlainIgnores } from '../../../src/decide/ignores/plain.ts';
import { readYamlIgnores } from '../../../src/decide/ignores/yaml.ts';

const plain = (text: string) => readPlainIgnores(text, '.trivyignore');
const yaml = (text: string) => readYamlIgnores(text, '.trivyignore.yaml');

describe('.trivyignore', () => {
  test('holds one identifier a line, with its end and its reason', () => {
    const text = [
      '\ufeff# No untrusted template is rendered.',
      '# Seen by the team.',
      'CVE-2021-23337 exp:2026-12-31',
      '',
      '# this comment stands alone',
      '',
      'DS-0002 # the image is built by root # and only there',
      '  aws-access-key-id\texp:2026-01-01  # an example',
    ].join('\r\n');
    expect(plain(text)).toMatchObject({
      ok: true,
      value: [
        {
          id: 'CVE-2021-23337',
          line: 3,
          expiry: { day: '2026-12-31' },
          reason: 'No untrusted template is rendered. Seen by the team.',
          class: undefined,
          paths: [],
          purls: [],
          file: '.trivyignore',
        },
        { id: 'DS-0002', line: 7, expiry: undefined, reason: 'the image is built by root # and only there' },
        { id: 'aws-access-key-id', line: 8, expiry: { day: '2026-01-01' }, reason: 'an example' },
      ],
    });
  });

  test('may be empty, or say nothing', () => {
    expect(plain('')).toEqual({ ok: true, value: [] });
    expect(plain('# nothing\n\n')).toEqual({ ok: true, value: [] });
  });

  test('that is wrong is refused with every wrong line', () => {
    const read = plain(
      'CVE-1 exp:tomorrow\nCVE-2\nCVE-3 until 2026\nCVE-4 exp:2026-02-30\nCVE-5 exp:2026-01-01 exp:2027-01-01',
    );
    expect(read).toMatchObject({
      ok: false,
      error: [
        { line: 1, what: expect.stringContaining('"tomorrow" is not a day'), fix: 'Write `exp:2026-12-31`.' },
        { line: 3, what: '"until" is not known here', fix: 'Write `CVE-2026-0001 exp:2026-12-31`.' },
        { line: 4, what: expect.stringContaining('"2026-02-30" is not a day') },
        { line: 5, what: 'exp: is there twice' },
      ],
    });
  });

  test('never makes the reading throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof plain(text).ok).toBe('boolean');
      }),
      { seed: 10, numRuns: 500 },
    );
  });
});

describe('.trivyignore.yaml', () => {
  test('holds entries of four classes, each with its line', () => {
    const text = [
      'vulnerabilities:',
      '  - id: CVE-2021-23337',
      '    paths: ["services/**/package-lock.json"]',
      '    purls:',
      '      - pkg:npm/lodash@4.17.20',
      '    expired_at: 2026-12-31',
      '    statement: No untrusted template is rendered.',
      'misconfigurations:',
      '  - id: AVD-DS-0002',
      'secrets:',
      '  - id: aws-access-key-id',
      'licenses:',
      '  - id: AGPL-3.0-only',
      '    expired_at: 2026-12-31T00:00:00Z',
    ].join('\n');
    expect(yaml(text)).toMatchObject({
      ok: true,
      value: [
        {
          class: 'vulnerability',
          id: 'CVE-2021-23337',
          line: 2,
          paths: ['services/**/package-lock.json'],
          purls: ['pkg:npm/lodash@4.17.20'],
          expiry: { day: '2026-12-31' },
          reason: 'No untrusted template is rendered.',
        },
        { class: 'misconfiguration', id: 'AVD-DS-0002', line: 9, expiry: undefined, reason: '' },
        { class: 'secret', id: 'aws-access-key-id', line: 11 },
        { class: 'licence', id: 'AGPL-3.0-only', line: 13, expiry: { day: '2026-12-31' } },
      ],
    });
  });

  test.each(['', '# nothing\n', '---\n', 'vulnerabilities:\n', 'vulnerabilities: []\nsecrets: null\n'])(
    'may say nothing: %j',
    (text) => {
      expect(yaml(text)).toEqual({ ok: true, value: [] });
    },
  );

  test.each([
    ['a section that it does not know', 'vulnerability:\n  - id: CVE-1\n', 1, 'vulnerability is not known here'],
    ['a key that it does not know', 'secrets:\n  - id: a\n    reason: b\n', 3, 'secrets[0].reason is not known here'],
    ['an entry without an identifier', 'secrets:\n  - statement: a\n', 2, 'secrets[0].id is not there, not a text'],
    ['an empty identifier', 'secrets:\n  - id: ""\n', 2, 'secrets[0].id is empty'],
    ['an identifier that is a number', 'secrets:\n  - id: 12\n', 2, 'secrets[0].id is a number, not a text'],
    ['an entry that is a text', 'secrets:\n  - CVE-1\n', 2, 'secrets[0] is a string, not an object'],
    ['a section that is a text', 'secrets: all\n', 1, 'secrets is a string, not a list'],
    [
      'paths that are a text',
      'secrets:\n  - id: a\n    paths: src/**\n',
      3,
      'secrets[0].paths is a string, not a list',
    ],
    [
      'purls of the wrong type',
      'secrets:\n  - id: a\n    purls: [1]\n',
      3,
      'secrets[0].purls[0] is a number, not a text',
    ],
    [
      'an end that is no day',
      'secrets:\n  - id: a\n    expired_at: soon\n',
      3,
      'secrets[0].expired_at : "soon" is not a day',
    ],
    ['a list at the top', '- id: CVE-1\n', 1, 'the document is a list, not an object'],
    ['a text at the top', 'CVE-1\n', 1, 'the document is a string, not an object'],
    ['a key twice', 'secrets:\n  - id: a\n    id: b\n', 3, 'Map keys must be unique'],
    ['a section twice', 'secrets: []\nsecrets: []\n', 2, 'Map keys must be unique'],
    ['a tab for indentation', 'secrets:\n\t- id: a\n', 2, 'Tabs are not allowed as indentation'],
    ['an open bracket', 'secrets: [\n', 2, 'Flow sequence'],
    ['two documents', 'secrets: []\n---\nsecrets: []\n', 2, 'Source contains multiple documents'],
    ['an alias', 'secrets: &a\n  - id: a\nlicenses: *a\n', 3, '*a repeats a part'],
  ])('with %s is refused, at its line', (_, text, line, what) => {
    expect(yaml(text)).toEqual({
      ok: false,
      error: [
        { file: '.trivyignore.yaml', line, what: expect.stringContaining(what), fix: expect.stringMatching(/\.$/) },
      ],
    });
  });

  test.each([
    ['a million brackets', '['.repeat(1_000_000)],
    ['a million braces', '{a: '.repeat(250_000)],
    ['ten thousand dashes', '- '.repeat(10_000)],
    ['ten thousand keys in keys', '? '.repeat(10_000)],
    ['brackets over many lines', '[\n'.repeat(20_000)],
    [
      'ten thousand ever deeper lines',
      Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
    [
      'a bomb of aliases',
      `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`).join('\n')}`,
    ],
  ])('of %s is refused in time', (_, text) => {
    expect(yaml(text)).toMatchObject({ ok: false, error: [{ file: '.trivyignore.yaml', line: expect.any(Number) }] });
  });

  test('with a key that objects have of themselves is refused, and changes nothing', () => {
    expect(yaml('__proto__:\n  - id: a\n')).toMatchObject({ ok: false });
    expect(yaml('constructor: []\n')).toMatchObject({ ok: false });
    expect(Reflect.get({}, 'id')).toBeUndefined();
  });

  test('never makes the reading throw, and what it lets through is whole', () => {
    const piece = fc.constantFrom(
      ...[
        'vulnerabilities:',
        'secrets:',
        '\n',
        '  ',
        '- ',
        'id: ',
        'CVE-1',
        'paths:',
        '[',
        ']',
        '{',
        '}',
        '&a ',
        '*a',
        '"',
        '\t',
        '#',
        '|',
        '!!x ',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const read = yaml(pieces.join(''));
        if (!read.ok) expect(read.error[0]?.line).toBeGreaterThanOrEqual(1);
        else for (const { id } of read.value) expect(id).not.toBe('');
      }),
      { seed: 11, numRuns: 1_000 },
    );
  });
});
