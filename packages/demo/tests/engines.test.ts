import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { findMissing } from '../src/engines.ts';

test.each([
  ['another Node', { nodeVersion: '22.1.0' }, 'Node is 22.1.0, not 24; `npm run demo` brings it on Linux x64.'],
  ['an old git', { gitVersion: '2.30.2' }, 'git is 2.30.2; install 2.38 or newer.'],
  ['no git', { gitVersion: '' }, 'git is not on PATH; install 2.38 or newer.'],
])('%s is named with the way out', (_, found, sentence) => {
  expect(findMissing(found)).toContain(sentence);
});

test.each(['2.38.0', '2.54.1', '3.0.0'])('git %s will do', (gitVersion) => {
  expect(findMissing({ gitVersion }).join(' ')).not.toContain('git is');
});

test('a bundle that was not built is named', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'drawbridge-unbuilt-'));
  expect(findMissing({ root })).toContain('actions/semver-tag/dist/index.js is missing; `npm run build` makes it.');
  rmSync(root, { recursive: true });
});

const trivy = { available: false, reason: 'trivy is not on PATH; install it' } as const;

test('Trivy may be missing, but not where all engines are promised', () => {
  expect(findMissing({ trivy, isCi: false }).join(' ')).not.toContain('trivy is not');
  expect(findMissing({ trivy, isCi: true })).toContain('trivy is not on PATH; install it.');
});
