import { expect, test } from '@jest/globals';
import { findSwap } from '../../src/decide/shipped.ts';

const commit = 'a'.repeat(40);
const intended = { version: '1.5.0', artifact: 'shop@sha256:15', commit };
const other = { ...intended, version: '1.4.0' };

test.each([
  ['the very same', intended, intended, 'deploy'],
  ['an artifact that only the deployment tells', { ...intended, artifact: '' }, intended, 'deploy'],
  ['a version in place of an artifact', intended, { ...intended, artifact: '1.5.0' }, 'deploy'],
  ['an intent that names its commit alone', { version: 'aaaaaaa', artifact: '', commit }, intended, 'deploy'],
  ['nothing', intended, null, 'deploy'],
  ['what another run left', intended, other, 'recover'],
  ['a name that was cut', { ...intended, artifact: 'shop@1…' }, intended, 'deploy'],
] as const)('%s is no swap', (_, before, release, mode) => {
  expect(findSwap(before, { mode, release })).toBeUndefined();
});

test.each([
  ['version', other, '1.4.0, and the intent was 1.5.0'],
  ['artifact', { ...intended, artifact: 'shop@sha256:14' }, 'shop@sha256:14, and the intent was shop@sha256:15'],
  ['commit', { ...intended, commit: 'b'.repeat(40) }, 'commit bbbbbbb, and the intent was aaaaaaa'],
] as const)('another %s than was intended is told', (_, release, expected) => {
  expect(findSwap(intended, { mode: 'deploy', release })).toBe(expected);
});
