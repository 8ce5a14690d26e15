import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';

/** A fresh folder that is removed after the tests of the file. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'drawbridge-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** The folder of a fixture action. */
export const fixture = (name: string): string => path.join(import.meta.dirname, 'fixtures', name);
