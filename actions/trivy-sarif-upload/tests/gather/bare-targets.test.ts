import type { FileProblem } from '@drawbridge/core/ports/files';
import { fakeFiles } from '@drawbridge/testkit/fakes/files';
import { describe, expect, test } from '@jest/globals';
import type { Scan } from '../../src/decide/scan.ts';
import { findBareTargets } from '../../src/gather/bare-targets.ts';
import type { Scanner } from '../../src/inputs/config.ts';
import { decisionOn, lockFile, scanOfResults } from '../builders.ts';

const folder = (path: string): FileProblem => ({ path, kind: 'not-a-file', message: `${path} is a folder.` });

const bare = (scan: Scan, held: Readonly<Record<string, string>>, scanners: readonly Scanner[] = ['secret']) => {
  const files = fakeFiles({ files: held, problems: { '': folder('.'), web: folder('web') } });
  return findBareTargets([scan], scanners, { files });
};

describe('a folder that was searched for secrets is bare', () => {
  test.each<readonly [string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ['where nothing lies in it', 'fs: .', {}, ['fs']],
    ['where nothing lies in it, though beside it', 'fs: web', { 'api/a.ts': 'x' }, ['fs/web']],
    ['where only empty files lie in it', 'fs: web', { 'web/a.ts': '' }, ['fs/web']],
    ['as a checkout without files', 'repo: .', {}, ['repo']],
    ['not with a file', 'fs: web', { 'web/src/a.ts': 'x' }, []],
    ['not with a hidden file', 'fs: .', { '.env': 'x' }, []],
    ['not as a file itself', 'fs: web/a.ts', { 'web/a.ts': 'x' }, []],
    ['as a file without a byte', 'fs: web/a.ts', { 'web/a.ts': '' }, ['fs/web/a.ts']],
    ['not somewhere else', 'repo: https://host.example/octo/shop', {}, []],
    ['not as an image', 'image: octo/shop', {}, []],
  ])('%s', async (_, line, held, names) => {
    expect(await bare(scanOfResults([], line), held)).toEqual(
      names.length === 0 ? [] : [expect.stringContaining(names[0] ?? '')],
    );
  });

  test('not where the report says that something was seen, nor where no secrets were looked for', async () => {
    expect(await bare(scanOfResults([lockFile([])]), {})).toEqual([]);
    expect(await bare(scanOfResults([]), {}, ['vuln', 'misconfig'])).toEqual([]);
  });
});

test.each([
  [{ scanners: 'secret' }, 'failed'],
  [{}, 'failed'],
  [{ scanners: 'secret', 'empty-target': 'allow' }, 'passed'],
])('with %o a bare folder has %s', (inputs, mark) => {
  const decision = decisionOn([scanOfResults([])], inputs, { bare: ['fs'] });
  expect(decision.verdict.mark).toBe(mark);
  expect(decision.conditions.find(({ name }) => name === 'fs: secrets')).toMatchObject({
    value: 'n/a',
    distance: 'no file lies there',
  });
  expect(decision.baselines.size).toBe(mark === 'failed' ? 0 : 1);
});
