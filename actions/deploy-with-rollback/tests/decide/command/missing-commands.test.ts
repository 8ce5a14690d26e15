import { expect, test } from '@jest/globals';
import { findMissingCommands } from '../../../src/decide/command/missing-commands.ts';

const least = { route: ['route'], restore: ['restore'] };

test.each([
  ['rolling needs no more than a way there and back', least, 'rolling', [], []],
  ['blue-green needs a stage', least, 'blue-green', [], ['stage']],
  ['blue-green with one', { ...least, stage: ['s'] }, 'blue-green', [], []],
  ['who asks the target needs a verify', least, 'recreate', [{ kind: 'readiness' }], ['verify']],
  ['who asks it with one', { ...least, verify: ['v'] }, 'recreate', [{ kind: 'readiness' }], []],
  ['a journal that is only read', { ...least, 'read-journal': ['r'] }, 'rolling', [], ['write-journal']],
  ['a journal that is only written', { ...least, 'write-journal': ['w'] }, 'rolling', [], ['read-journal']],
  ['a whole journal', { ...least, 'read-journal': ['r'], 'write-journal': ['w'] }, 'rolling', [], []],
] as const)('%s', (_, settings, strategy, probes, named) => {
  const missing = findMissingCommands(settings, strategy, probes);
  expect(missing).toHaveLength(named.length);
  for (const [index, name] of named.entries()) expect(missing[index]).toContain(`\`${name}\``);
});
