import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/decide/finding.ts';
import { describeFix, describePlace, describeSubject } from '../../src/render/phrases.ts';
import { findingOf } from '../builders.ts';

const left = { name: 'left', version: '1.0.0', fixedVersion: '', purl: '' };
const mending = { title: '', description: '', resolution: 'Add USER.', url: '', weaknesses: [], scores: [] };

test.each<[string, Partial<Finding>, string]>([
  ['a fixed version', {}, '1.0.1'],
  ['none yet', { package: left, status: 'affected' }, 'no fix yet'],
  ['none, and no status', { package: left, status: '' }, 'no fix yet'],
  ['none ever', { package: left, status: 'will_not_fix' }, 'no fix: will not fix'],
  ['what a check advises', { class: 'misconfiguration', about: mending }, 'Add USER.'],
  ['nothing that anybody knows', { class: 'licence' }, ''],
])('the fix of a finding is %s', (_, changes, words) => {
  expect(describeFix(findingOf(changes))).toBe(words);
});

test.each<[string, Partial<Finding>, string]>([
  ['a line of a file', {}, 'package-lock.json:3'],
  ['a file', { lines: undefined }, 'package-lock.json'],
  ['a file in an image', { within: 'app/package.json', target: 'image/shop' }, 'image/shop: app/package.json'],
  ['an image', { path: '', lines: undefined, target: 'image/shop' }, 'image/shop'],
])('a finding stands in %s', (_, changes, words) => {
  expect(describePlace(findingOf(changes))).toBe(words);
});

test.each<[string, Partial<Finding>, string]>([
  ['a package with its version', {}, 'left 1.0.0'],
  ['a package', { package: { ...left, version: '' } }, 'left'],
  ['a resource', { package: undefined, resource: 'aws_s3_bucket.uploads' }, 'aws_s3_bucket.uploads'],
  ['its file', { package: undefined }, ''],
])('a finding is about %s', (_, changes, words) => {
  expect(describeSubject(findingOf(changes))).toBe(words);
});
