import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDocument, summaryRoom } from '@drawbridge/core/domain/document';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { play, pullRequestRun, type Situation } from './stage.ts';

interface Loss {
  readonly situation: Situation;
  readonly verdict: 'passed' | 'attention' | 'failed';
  /** In the log or the summary. */
  readonly says: readonly string[];
}

const refused = gitHubProblemOf('forbidden', { message: 'Resource not accessible by integration' });
const passing = { 'fail-on': 'none' };

/** What the table promises, feature by feature: the run without the permission. */
const losses: Readonly<Record<string, Loss>> = {
  'Reading the ignores, the baseline and the change': {
    situation: { inputs: { 'new-only': 'true' }, store: { problems: { 'store.read': refused } } },
    verdict: 'failed',
    says: ['the token may not read the baseline', 'all count as new'],
  },
  'Uploading to code scanning': {
    situation: { inputs: passing, github: { problems: { 'codeScanning.upload': refused } } },
    verdict: 'attention',
    says: ['! trivy/fs: kept as a file: the token may not upload to code scanning', 'security-events: write'],
  },
  'Uploading from a private repository': {
    situation: {
      inputs: passing,
      github: { problems: { 'codeScanning.upload': gitHubProblemOf('not-found', { message: 'workflow not found' }) } },
    },
    verdict: 'attention',
    says: ['! trivy/fs: kept as a file: GitHub did not let this run upload to code scanning: workflow not found'],
  },
  'Keeping the baseline on a push to the default branch': {
    situation: { inputs: passing, store: { problems: { 'store.write': refused } } },
    verdict: 'passed',
    says: ['! fs: baseline not kept', 'contents: write'],
  },
  'The comment on the pull request': {
    situation: {
      inputs: passing,
      context: pullRequestRun,
      github: { problems: { 'comments.list': refused, 'comments.create': refused } },
    },
    verdict: 'passed',
    says: ['! No comment, the summary says the same', 'pull-requests: write'],
  },
};

const table: unknown = parse(readFileSync(join(import.meta.dirname, '../permissions.yml'), 'utf8'));
const features = Array.isArray(table) ? table.map((row: unknown) => String(Object(row).feature)) : [];

test('every row of permissions.yml has its loss here', () => {
  expect(features.toSorted()).toEqual(Object.keys(losses).toSorted());
});

describe('without the permission', () => {
  test.each(Object.entries(losses))('%s: what the table says happens', async (_, { situation, verdict, says }) => {
    const { scene, outcome } = await play(situation);
    const told = [...scene.runner.record.lines, renderDocument(outcome.summary, summaryRoom)].join('\n');
    expect(outcome.verdict.mark).toBe(verdict);
    for (const each of says) expect(told).toContain(each);
    expect(scene.files.written.has('drawbridge/scan.sarif')).toBe(true);
  });

  test('an upload that must be made fails', async () => {
    const github = { problems: { 'codeScanning.upload': refused } };
    const { outcome } = await play({ inputs: { ...passing, upload: 'always' }, github });
    expect(outcome.verdict.mark).toBe('failed');
  });
});

test('what asks GitHub for nothing calls it for nothing', async () => {
  const { scene } = await play({ inputs: { upload: 'never', baseline: 'never', comment: 'never' } });
  expect(scene.github.calls.filter((method) => method !== 'codeScanning.compressedBytes')).toEqual([]);
  expect(scene.store.calls).toEqual([]);
});
