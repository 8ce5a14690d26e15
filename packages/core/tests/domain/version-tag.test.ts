import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseVersion, type Version } from '../../src/domain/version.ts';
import {
  formatTag,
  isMovingTag,
  isTagName,
  lineOfTag,
  lineTags,
  parseTagTemplate,
  type TagTemplate,
  versionOfTag,
} from '../../src/domain/version-tag.ts';

const templateOf = (text: string): TagTemplate => {
  const parsed = parseTagTemplate(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`);
  return parsed.value;
};

const versionOf = (text: string): Version => {
  const parsed = parseVersion(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.reason}`);
  return parsed.value;
};

describe('a tag template', () => {
  test.each([
    ['v{version}', '1.2.3', 'v1.2.3', 'v1', 'v1.2', 'latest'],
    ['{version}', '1.2.3', '1.2.3', '1', '1.2', 'latest'],
    ['api/v{version}', '1.2.3-rc.1', 'api/v1.2.3-rc.1', 'api/v1', 'api/v1.2', 'api/latest'],
    ['api-v{version}', '1.2.3', 'api-v1.2.3', 'api-v1', 'api-v1.2', 'api-latest'],
    ['@scope/pkg@{version}', '0.1.0', '@scope/pkg@0.1.0', '@scope/pkg@0', '@scope/pkg@0.1', '@scope/pkg@latest'],
    ['dev{version}', '1.2.3', 'dev1.2.3', 'dev1', 'dev1.2', 'devlatest'],
    ['é2v{version}', '1.2.3', 'é2v1.2.3', 'é2v1', 'é2v1.2', 'é2vlatest'],
    ['r-{version}-final', '1.2.3+b', 'r-1.2.3+b-final', 'r-1-final', 'r-1.2-final', 'r-latest-final'],
  ])('%s writes %s as %s, with %s, %s and %s beside it', (text, version, tag, major, minor, latest) => {
    const template = templateOf(text);
    expect(formatTag(template, versionOf(version))).toBe(tag);
    expect(versionOfTag(template, tag)).toEqual(versionOf(version));
    expect(lineTags(template, versionOf(version))).toEqual({ major, minor, latest });
    expect(isTagName(latest)).toBe(true);
    const movingTags = [major, minor, latest].map((name) => isMovingTag(template, name));
    expect(movingTags).toEqual([true, true, true]);
    expect(isMovingTag(template, tag)).toBe(false);
  });

  test.each([
    ['v', 'no-placeholder'],
    ['', 'no-placeholder'],
    ['v{Version}', 'no-placeholder'],
    ['v{version}-{version}', 'several-placeholders'],
    ['a b{version}', 'not-a-tag-name'],
    ['-{version}', 'not-a-tag-name'],
    ['/{version}', 'not-a-tag-name'],
    ['a//{version}', 'not-a-tag-name'],
    ['.a/{version}', 'not-a-tag-name'],
    ['a..b/{version}', 'not-a-tag-name'],
    ['a.lock/{version}', 'not-a-tag-name'],
    ['{version}.lock', 'not-a-tag-name'],
    ['{version}.', 'not-a-tag-name'],
    ['{version}/', 'not-a-tag-name'],
    ['a@{{version}', 'not-a-tag-name'],
    ['a^{version}', 'not-a-tag-name'],
    ['a\u0007{version}', 'not-a-tag-name'],
    ['a\ud800{version}', 'not-a-tag-name'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseTagTemplate(text)).toEqual({ ok: false, error: reason });
  });

  test('the single name @ is no tag', () => {
    expect(isTagName('@')).toBe(false);
    expect(isTagName('v1')).toBe(true);
  });
});

test.each(['v', 'v01', 'v1.', 'v1.02', 'v1.2.3', 'V1', '1', 'v1.x', 'vlatest', 'api/latest', ''])(
  '%j is no moving tag under v{version}',
  (name) => {
    expect(isMovingTag(templateOf('v{version}'), name)).toBe(false);
  },
);

test('a name tells the line that it follows', () => {
  expect(lineOfTag(templateOf('v{version}'), 'v1.20')).toEqual(['1', '20']);
  expect(lineOfTag(templateOf('v{version}'), 'v7')).toEqual(['7']);
  expect(lineOfTag({ prefix: 'a1', suffix: '1a' }, 'a1a')).toBeNull();
});

describe('only names that follow the template to the letter are versions', () => {
  test.each(['v1', 'v1.2', 'V1.2.3', '1.2.3', 'vv1.2.3', 'v1.2.3 ', 'api/v1.2.3', 'v01.2.3', 'latest', 'v', ''])(
    '%j is not one under v{version}',
    (name) => {
      expect(versionOfTag(templateOf('v{version}'), name)).toBeNull();
    },
  );

  test('a prefix and a suffix never share characters', () => {
    expect(versionOfTag({ prefix: 'ab', suffix: 'ba' }, 'aba')).toBeNull();
  });

  test('any name gets an answer, and a version read is written back to that very name', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^v[0-9a.+-]{0,12}$/)), (name) => {
        const template = templateOf('v{version}');
        const version = versionOfTag(template, name);
        return version === null || formatTag(template, version) === name;
      }),
      { seed: 42, numRuns: 2000 },
    );
  });
});
