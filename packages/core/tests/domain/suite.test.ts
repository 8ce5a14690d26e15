import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { suiteVersion } from '../../src/domain/suite.ts';

test('the version that summaries name is the one that is released', () => {
  const manifest = readFileSync(path.join(import.meta.dirname, '../../../../package.json'), 'utf8');
  expect(JSON.parse(manifest)).toMatchObject({ version: suiteVersion });
});
