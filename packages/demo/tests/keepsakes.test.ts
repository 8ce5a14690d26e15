import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { listKeepsakes } from '../src/keepsakes.ts';

test('what was kept is listed by chapter, several of a kind together', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-keepsakes-'));
  for (const name of ['2-stopped/summaries', '3-empty', '6-released/summaries', '6-released/artifacts'])
    mkdirSync(path.join(folder, name), { recursive: true });
  for (const name of [
    '2-stopped/comment-coverage.md',
    '2-stopped/comment-gate.md',
    '2-stopped/log.jsonl',
    '6-released/release-v1.1.0.md',
  ])
    writeFileSync(path.join(folder, name), '');
  expect(await listKeepsakes(folder)).toEqual([
    '2-stopped/  comment-{coverage,gate}.md  summaries/',
    '6-released/  release-v1.1.0.md  summaries/',
  ]);
  rmSync(folder, { recursive: true });
});
