import type { ActJob, ActStep } from '@drawbridge/testkit/act/record';
import type { ActRun } from '@drawbridge/testkit/act/run-workflow';
import type { Json } from '@drawbridge/testkit/github/json';
import type { RequestRecord } from '@drawbridge/testkit/github/world';
import { describe, expect, test } from '@jest/globals';
import { type Facts, readRefs, tagsAt, writesIn } from '../src/facts.ts';
import {
  annotatedLines,
  annotationSays,
  countComments,
  describeWrites,
  fateOfComment,
  jobsThat,
  saysAbout,
  transactions,
  verdictAbout,
  verdictOf,
  verdictsIn,
} from '../src/sightings.ts';

const facts = (parts: Partial<Facts>): Facts => ({
  refs: new Map(),
  comments: [],
  releases: [],
  pullRequest: 'open',
  deployments: [],
  ...parts,
});
const bot = 'github-actions[bot]';
const comment = (id: number, body: string) => ({ id, author: bot, body });
const red = '<!-- marker -->\n### ✗ Coverage: 1 of 2 failed; changed lines 61.5 % of 80 %\n\n| a |';
const green = '<!-- marker -->\n### ✓ Coverage: passed\n';

const step = (parts: Partial<ActStep>): ActStep => ({
  id: '0',
  name: 'step',
  stage: 'Main',
  conclusion: 'success',
  durationMs: 0,
  lines: [],
  outputs: {},
  summary: '',
  annotations: [],
  ...parts,
});
const job = (path: string, conclusion: ActJob['conclusion'], ...steps: readonly ActStep[]): ActJob => ({
  path,
  matrix: '{}',
  conclusion,
  steps,
  summary: '',
});
const run = (...jobs: readonly ActJob[]): ActRun => ({
  conclusion: 'failure',
  runId: 1,
  durationMs: 0,
  jobs,
  lines: [],
});

const request = (parts: Partial<RequestRecord>): RequestRecord => ({
  method: 'GET',
  path: '/repos/acme/shop/releases',
  operation: '',
  status: 200,
  body: undefined,
  replyBody: undefined,
  actor: bot,
  permissions: {},
  fault: undefined,
  ...parts,
});
const graphql = (query: string, replyBody: Json, refs = 0): RequestRecord =>
  request({
    method: 'POST',
    path: '/graphql',
    operation: query.startsWith('mutation') ? 'updateRefs' : 'viewer',
    body: { query, variables: { refUpdates: Array.from({ length: refs }, () => ({})) } },
    replyBody,
  });

describe('refs', () => {
  const listing = ['a\tHEAD', 'a\trefs/heads/main', 'b\trefs/tags/v1.0.0', 'a\trefs/tags/v1.0.0^{}', 'a\trefs/tags/v1'];

  test('an annotated tag stands for its commit', () => {
    expect(readRefs(listing.join('\n')).get('refs/tags/v1.0.0')).toBe('a');
  });

  test('the tags at a commit are named in order', () => {
    expect(tagsAt(facts({ refs: readRefs(listing.join('\n')) }), 'a')).toEqual(['v1', 'v1.0.0']);
    expect(tagsAt(facts({ refs: readRefs(listing.join('\n')) }), '')).toEqual([]);
  });
});

describe('verdicts', () => {
  test.each([
    ['a heading', '### ✓ Version: 1.1.0', '✓ Version: 1.1.0'],
    ['behind a marker', red, '✗ Coverage: 1 of 2 failed; changed lines 61.5 % of 80 %'],
    ['with escapes', '✗ Coverage: src/\\_a\\_.js', '✗ Coverage: src/_a_.js'],
    ['none', 'Hello\n', ''],
  ])('are read from %s', (_, markdown, verdict) => {
    expect(verdictOf(markdown)).toBe(verdict);
  });

  test('of a run come from logs and errors, each once', () => {
    const error = { level: 'error', message: '✗ Coverage: too low', properties: {} } as const;
    const steps = [step({ lines: ['✓ Quality: passed', 'noise'] }), step({ annotations: [error, error] })];
    expect(verdictsIn(run(job('a', 'failure', ...steps)))).toEqual(['✓ Quality: passed', '✗ Coverage: too low']);
  });
});

test('a verdict of a run is quoted in part, or as it is', () => {
  const ran = run(
    job('a', 'failure', step({ lines: ['✗ Scan: 1 of 1 finding fails, 1 introduced by this change; kept'] })),
  );
  expect(verdictAbout(ran, 'Scan', /, (.*? introduced)/)).toBe('1 introduced');
  expect(verdictAbout(ran, 'Scan', /^. Scan/)).toBe('✗ Scan');
  expect(verdictAbout(ran, 'Scan', /nothing found/)).toContain('✗ Scan: 1 of 1 finding fails');
  expect(verdictAbout(ran, 'Version', /./)).toBe('no verdict about Version');
});

describe('comments', () => {
  const before = facts({ comments: [comment(7, red)] });

  test('say why, and it is said when there is none', () => {
    expect(saysAbout(before, 'Coverage', /changed lines .*/)).toBe('changed lines 61.5 % of 80 %');
    expect(saysAbout(before, 'Coverage', /nothing like it/)).toBe(verdictOf(red));
    expect(saysAbout(before, 'Version', /./)).toBe('no comment about Version');
    expect(countComments(before)).toBe('1 by github-actions[bot]');
  });

  test.each([
    ['edited in place', [comment(7, green)], 'the same, edited'],
    ['left alone', [comment(7, red)], 'the same, unchanged'],
    ['written a second time', [comment(8, green)], 'a new comment'],
    ['deleted', [], 'missing'],
  ])('are seen %s', (_, comments, fate) => {
    expect(fateOfComment(before, facts({ comments }), 'Coverage')).toBe(fate);
  });
});

test('jobs are named by their end, and their annotations by place', () => {
  const properties = { title: 'Uncovered change', file: 'src/a.js', line: '3', endLine: '5' };
  const single = { title: 'Uncovered change', file: 'src/a.js', line: '9', endLine: '9' };
  const annotations = [properties, single, { title: 'Other' }].map((each) => ({
    level: 'warning' as const,
    message: each.title,
    properties: each,
  }));
  const seen = run(job('coverage', 'failure', step({ annotations })), job('quality/plan', 'success'));
  expect(jobsThat(seen, 'failure')).toBe('coverage');
  expect(jobsThat(seen, 'skipped')).toBe('none');
  expect(annotatedLines(seen, 'coverage', 'Uncovered change')).toBe('src/a.js 3–5, src/a.js 9');
  expect(annotatedLines(seen, 'version', 'Uncovered change')).toBe('none');
  expect(annotationSays(seen, 'coverage', { title: 'Other', pattern: /Oth/ })).toBe('Oth');
  expect(annotationSays(seen, 'coverage', { title: 'Other', pattern: /Uncovered/ })).toBe('not said');
});

describe('requests', () => {
  const done: Json = { data: { updateRefs: {} } };
  const failed: Json = { data: null, errors: [{ message: 'stale' }] };

  test.each([
    ['one transaction', [graphql('mutation m { updateRefs }', done, 3)], '3 refs'],
    ['none, when it failed', [graphql('mutation m { updateRefs }', failed, 3)], 'none'],
    ['none, when refs were made one by one', [request({ method: 'POST', operation: 'git/create-ref' })], 'none'],
  ])('show %s', (_, requests, seen) => {
    expect(transactions(requests)).toBe(seen);
  });

  test.each([
    ['a read', request({}), 0],
    ['a query', graphql('query { viewer { login } }', done), 0],
    ['a query without its word', graphql('{ viewer { login } }', done), 0],
    ['a mutation', graphql('mutation m { updateRefs }', done), 1],
    ['a POST', request({ method: 'POST' }), 1],
    ['a fetch of git', request({ method: 'POST', path: '/acme/shop.git/git-upload-pack' }), 0],
    ['a push of git', request({ method: 'POST', path: '/acme/shop.git/git-receive-pack' }), 1],
  ])('count %s as a write, or not', (_, each, count) => {
    expect(writesIn([each])).toHaveLength(count);
  });

  test.each([
    [[], 'none'],
    [[request({ operation: 'code-scanning/upload-sarif' })], 'SARIF to code scanning'],
    [[request({ operation: 'git/create-ref' })], 'git/create-ref'],
  ])('are told: %#', (writes, told) => {
    expect(describeWrites(writes)).toBe(told);
  });
});
