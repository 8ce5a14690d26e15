import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readProgramVersion } from '../../src/adapters/program-version.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'drawbridge-test-'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

const mark = 'github.com/aquasecurity/trivy/pkg/version/app.ver=';
const chunkBytes = 4 * 1024 * 1024;
const zeros = (count: number): Buffer => Buffer.alloc(count);

const versionOf = async (...parts: readonly (string | Buffer)[]): Promise<string | undefined> => {
  const file = join(root, 'program');
  await writeFile(file, Buffer.concat(parts.map((part) => Buffer.from(part))));
  return readProgramVersion(file);
};

describe('the version in the bytes of a program', () => {
  test.each<readonly [string, readonly (string | Buffer)[], string | undefined]>([
    ['is read', [zeros(100), `-X ${mark}0.69.4" -s`, zeros(100)], '0.69.4'],
    ['is read with its v and what follows', [mark, 'v0.70.0-rc.1\0', zeros(100)], '0.70.0-rc.1'],
    ['is read at the very end', [zeros(10), mark, '0.76.0'], '0.76.0'],
    ['is none in another program', [zeros(1_000)], undefined],
    ['is none in an empty file', [], undefined],
    ['is none where the mark stands alone', [mark, 'dev', zeros(100)], undefined],
  ])('%s', async (_, parts, expected) => {
    expect(await versionOf(...parts)).toBe(expected);
  });

  test.each([0, 1, 25, 49, 50, 51, 55, 60])('is read when a chunk ends %d bytes into it', async (inside) => {
    expect(await versionOf(zeros(chunkBytes - inside), mark, '0.69.5\0', zeros(100))).toBe('0.69.5');
  });

  test('is none of a file that is not there', async () => {
    expect(await readProgramVersion(join(root, 'gone'))).toBeUndefined();
  });
});
