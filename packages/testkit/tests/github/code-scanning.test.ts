import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CodeScanning } from '../../src/github/code-scanning.ts';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import { type JsonObject, listAt } from '../../src/github/json.ts';
import { type ApiClient, type ApiReply, at, dig, digText, openClient, openJob, shop, startShop } from './api-client.ts';

let double: GitHubDouble;
let job: ApiClient;
let head: string;
let scanning: CodeScanning;

beforeAll(async () => {
  double = await startShop({
    repositories: [
      { owner: 'ada', name: 'shop', files: { a: '1\n' }, codeScanning: 'available' },
      { owner: 'ada', name: 'open', files: { a: '1\n' }, visibility: 'public' },
      { owner: 'ada', name: 'closed', files: { a: '1\n' } },
    ],
    contentWritesPerMinute: 10_000,
  });
  job = openJob(double, { 'security-events': 'write' });
  head = await double.state(shop).git.text(['rev-parse', 'refs/heads/main']);
  scanning = double.state(shop).codeScanning;
});

beforeEach(() => {
  scanning.pendingPolls = 0;
  scanning.mergeQueue = 'not-found';
});

afterAll(() => double.close());

const encode = (document: unknown): string => gzipSync(JSON.stringify(document)).toString('base64');

const result = (uri: string): JsonObject => ({
  message: { text: 'found' },
  locations: [{ physicalLocation: { artifactLocation: { uri } } }],
});

const run = (changes: JsonObject = {}): JsonObject => ({
  tool: { driver: { name: 'probe', rules: [] } },
  results: [result('src/a.ts')],
  ...changes,
});

const inCategory = (id: string): JsonObject => run({ automationDetails: { id } });
const withRules = (...rules: readonly JsonObject[]): JsonObject => run({ tool: { driver: { name: 'probe', rules } } });
const many = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item);

const sarif = (...runs: readonly JsonObject[]): JsonObject => ({ version: '2.1.0', runs });

const send = (document: unknown, changes: JsonObject = {}): Promise<ApiReply> =>
  job.post(at('/code-scanning/sarifs'), {
    commit_sha: head,
    ref: 'refs/heads/main',
    sarif: encode(document),
    ...changes,
  });

const statusOf = async (reply: ApiReply): Promise<JsonObject> =>
  dig((await job.get(at(`/code-scanning/sarifs/${digText(reply.body, 'id')}`))).body);

const errorsOf = async (document: unknown, changes: JsonObject = {}): Promise<readonly unknown[]> => {
  const reply = await send(document, changes);
  expect(reply.status).toBe(202);
  return listAt(await statusOf(reply), 'errors');
};

// https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
describe('a document that is taken', () => {
  test('is pending for as long as it is told, then complete; it can be looked at', async () => {
    scanning.pendingPolls = 2;
    const reply = await send(sarif(run()), { tool_name: 'probe', started_at: '2026-10-01T11:59:00Z' });
    expect((await statusOf(reply))['processing_status']).toBe('pending');
    expect((await statusOf(reply))['processing_status']).toBe('pending');
    expect(await statusOf(reply)).toMatchObject({ processing_status: 'complete' });
    expect(scanning.uploads.at(-1)).toMatchObject({
      commit: head,
      ref: 'refs/heads/main',
      toolName: 'probe',
      startedAt: '2026-10-01T11:59:00Z',
      document: sarif(run()),
      errors: [],
    });
  });

  test.each<readonly [string, JsonObject]>([
    [
      'twenty runs in categories of their own',
      sarif(...Array.from({ length: 20 }, (_, each) => inCategory(`c${each}/`))),
    ],
    ['25,000 results', sarif(run({ results: many(25_000, result('a')) }))],
    ['twenty tags', sarif(withRules({ id: 'r', properties: { tags: many(20, 't') } }))],
    ['a severity that is a number', sarif(withRules({ id: 'r', properties: { 'security-severity': '9.8' } }))],
    ['no results', sarif(run({ results: [] }))],
    ['the same category of two tools', sarif(run(), run({ tool: { driver: { name: 'other' } } }))],
    ['a path with spaces and escapes', sarif(run({ results: [result('src/a b/%C3%A4.ts')] }))],
  ])('may have %s', async (_, document) => {
    expect(await errorsOf(document)).toEqual([]);
  });
});

describe('a document that fails while it is processed', () => {
  const excess = (what: string, count: number, maximum: number): string =>
    `rejecting SARIF, as there are more ${what} than allowed (${count} > ${maximum})`;
  const artifact = 'locationFromSarifResult: expected artifact location';
  const invalid = (uri: string, reason: string): string =>
    `an invalid URI was provided as a SARIF location: parse "${uri}": ${reason}`;

  test.each<readonly [string, JsonObject, string]>([
    [
      'too many runs',
      sarif(...Array.from({ length: 21 }, (_, each) => inCategory(`c${each}/`))),
      excess('runs', 21, 20),
    ],
    ['too many results', sarif(run({ results: many(25_001, result('a')) })), excess('results per run', 25_001, 25_000)],
    ['too many rules', sarif(withRules(...many(25_001, { id: 'r' }))), excess('rules per run', 25_001, 25_000)],
    [
      'too many extensions',
      sarif(run({ tool: { driver: { name: 'probe' }, extensions: many(101, { name: 'e' }) } })),
      excess('tool extensions per run', 101, 100),
    ],
    [
      'too many locations',
      sarif(
        run({ results: [{ ...result('a'), locations: many(1_001, listAt(result('a'), 'locations')[0] ?? null) }] }),
      ),
      excess('locations per result', 1_001, 1_000),
    ],
    [
      'too many steps of a flow',
      sarif(run({ results: [{ ...result('a'), codeFlows: [{ threadFlows: [{ locations: many(10_001, {}) }] }] }] })),
      excess('thread flow locations per result', 10_001, 10_000),
    ],
    [
      'too many tags',
      sarif(withRules({ id: 'r', properties: { tags: many(21, 't') } })),
      excess('tags per rule', 21, 20),
    ],
    ['an empty place', sarif(run({ results: [result('')] })), artifact],
    ['a place without a file', sarif(run({ results: [{ locations: [{ logicalLocations: [] }] }] })), artifact],
    [
      'no place',
      sarif(run({ results: [{ locations: [] }] })),
      'locationFromSarifResult: expected at least one location',
    ],
    [
      'a severity that is no number',
      sarif(withRules({ id: 'r', properties: { 'security-severity': 'HIGH' } })),
      'could not convert rules: invalid security severity value, is not a number: HIGH',
    ],
    [
      'a path with a colon',
      sarif(run({ results: [result('some@really:long/path')] })),
      invalid('some@really:long/path', 'first path segment in URL cannot contain colon'),
    ],
    ['a broken escape', sarif(run({ results: [result('a/100%/b')] })), invalid('a/100%/b', 'invalid URL escape "%/b"')],
    [
      'a path that begins with a colon',
      sarif(run({ results: [result(':a')] })),
      invalid(':a', 'missing protocol scheme'),
    ],
    [
      'an absolute path without a checkout',
      sarif(run({ results: [result('file:///x/a')] })),
      'SARIF URI scheme "file" did not match the checkout URI scheme ""',
    ],
    ['no runs', sarif(), 'the document has no runs'],
    ['a run without a tool', sarif({ results: [] }), 'a run does not name its tool'],
  ])('has %s', async (_, document, error) => {
    expect(await errorsOf(document)).toEqual([error]);
  });

  test.each([
    ['none', 'none', false],
    ['one, with different runs', 'c/1', true],
  ])('has the same category twice: %s', async (_, id, more) => {
    const errors = await errorsOf(sarif(inCategory(id), inCategory(more ? 'c/2' : 'other')));
    expect(errors).toEqual([expect.stringContaining('cannot contain multiple runs with the same category')]);
  });

  test('says so once for each offence', async () => {
    expect(await errorsOf(sarif(run({ results: [result(''), result('a'), result('')] })))).toEqual([
      artifact,
      artifact,
    ]);
  });

  test('has an image’s name for a path, which reads as a scheme', async () => {
    const document = sarif(run({ results: [result('debian:12/etc/x')] }));
    expect(await errorsOf(document, { checkout_uri: 'file:///work' })).toEqual([
      'SARIF URI scheme "debian" did not match the checkout URI scheme "file"',
    ]);
  });

  test.each([
    ['checkout_uri', run({ results: [result('file:///work/a')] }), { checkout_uri: 'file:///work' }],
    [
      'the invocation',
      run({ results: [result('file:///work/a')], invocations: [{ workingDirectory: { uri: 'file:///work/' } }] }),
      {},
    ],
  ])('does not have absolute paths that %s explains', async (_, each, changes) => {
    expect(await errorsOf(sarif(each), changes)).toEqual([]);
  });
});

describe('a document that is not taken', () => {
  const refused = async (changes: JsonObject): Promise<readonly unknown[]> => {
    const reply = await send(sarif(run()), changes);
    return [reply.status, digText(reply.body, 'message')];
  };

  test.each([
    ['no base64', '***'],
    ['no gzip', Buffer.from('{}').toString('base64')],
    ['no JSON', gzipSync('{').toString('base64')],
    ['cut off', encode(sarif(run())).slice(0, 40)],
  ])('is %s', async (_, text) => {
    expect((await refused({ sarif: text }))[0]).toBe(400);
  });

  test('is larger than 10 MB, compressed', async () => {
    const noise = JSON.stringify({ a: randomBytes(10_000_001).toString('base64') });
    expect((await refused({ sarif: gzipSync(noise, { level: 0 }).toString('base64') }))[0]).toBe(413);
  });

  test('names a commit or a ref that is not there', async () => {
    expect(await refused({ commit_sha: 'a'.repeat(40) })).toEqual([404, 'commit not found']);
    const words = "ref 'refs/heads/gone' not found in this repository";
    expect(await refused({ ref: 'refs/heads/gone' })).toEqual([404, words]);
  });

  test('names a ref of the merge queue: it is gone by then, or the token may not', async () => {
    await double.commitFiles(shop, { branch: 'topic', message: 'feat: x', files: { x: '1\n' } });
    await double.openPullRequest(shop, { head: 'topic', title: 'feat: x' });
    const { headRef: ref } = await double.queuePullRequest(shop, 1);
    expect(await refused({ ref })).toEqual([404, `ref '${ref}' not found in this repository`]);
    scanning.mergeQueue = 'forbidden';
    expect(await refused({ ref })).toEqual([403, 'Resource not accessible by integration']);
    expect((await send(sarif(run()), { ref: 'refs/pull/1/merge' })).status).toBe(202);
  });

  test('lacks a member: the description says so', async () => {
    const before = double.violations.length;
    expect((await job.post(at('/code-scanning/sarifs'), { commit_sha: head, ref: 'refs/heads/main' })).status).toBe(
      422,
    );
    expect(double.violations.slice(before).map(({ operation }) => operation)).toEqual(['code-scanning/upload-sarif']);
  });
});

describe('who may', () => {
  const permissions = { 'security-events': 'write' } as const;
  const document = { commit_sha: '', ref: 'refs/heads/main', sarif: encode(sarif(run())) };
  const sendTo = async (name: string, token?: string): Promise<readonly unknown[]> => {
    const repository = `ada/${name}`;
    const commit = await double.state(repository).git.text(['rev-parse', 'refs/heads/main']);
    const own = token ?? double.mintToken({ kind: 'job', repository, permissions });
    const path = `/repos/${repository}/code-scanning/sarifs`;
    const reply = await openClient(double, own).post(path, { ...document, commit_sha: commit });
    return [reply.status, reply.status === 202 ? '' : digText(reply.body, 'message')];
  };

  test('public repositories have code scanning, private ones only when it was switched on', async () => {
    expect(await sendTo('open')).toEqual([202, '']);
    const words = 'Code Security must be enabled for this repository to use code scanning.';
    expect(await sendTo('closed')).toEqual([403, words]);
    double.state('ada/open').codeScanning.availability = 'not-enabled';
    expect((await sendTo('open'))[1]).toContain('Code scanning is not enabled for this repository');
  });

  test('the token needs security-events: write, and has it in no run of a fork or of Dependabot', async () => {
    const words = 'Resource not accessible by integration';
    const poor = double.mintToken({ kind: 'job', repository: shop, permissions: { contents: 'write' } });
    const fork = double.mintToken({ kind: 'job', repository: shop, permissions, fromFork: true });
    for (const token of [poor, fork]) expect(await sendTo('shop', token)).toEqual([403, words]);
  });

  test('what was found is not public: the status of a public repository’s document takes a permission', async () => {
    const path = '/repos/ada/open/code-scanning/sarifs/x';
    expect((await openClient(double).get(path)).status).toBe(401);
  });
});

test('every reply conformed to the published description', () => {
  expect(double.violations.filter((violation) => violation.side === 'reply')).toEqual([]);
});
