import { randomBytes } from 'node:crypto';
import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { maximumSarifBytes } from '../../../src/domain/code-scanning.ts';
import type { CodeScanning, SarifUpload } from '../../../src/ports/github.ts';
import { type ClientOptions, openClient, shop, startShop, unwrap } from './shop.ts';

let double: GitHubDouble;
let upload: SarifUpload;

const sarifOf = (result: object): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      { tool: { driver: { name: 'probe', rules: [] } }, automationDetails: { id: 'probe/app/' }, results: [result] },
    ],
  });

const locationOf = (uri: string): object => ({
  message: { text: 'found' },
  locations: [{ physicalLocation: { artifactLocation: { uri } } }],
});

const sarif = sarifOf(locationOf('README.md'));

beforeAll(async () => {
  double = await startShop({
    repositories: [{ owner: 'octo', name: 'shop', files: { 'README.md': 'shop\n' }, codeScanning: 'available' }],
  });
  const commit = await double.commitFiles(shop, { branch: 'main', message: 'feat: a', files: { a: '1\n' } });
  const startedMs = Date.UTC(2026, 0, 2, 3, 4, 5);
  upload = { commit, ref: 'refs/heads/main', sarif, toolName: 'probe', startedMs };
});

beforeEach(() => {
  double.state(shop).codeScanning.uploads.length = 0;
  double.state(shop).codeScanning.availability = 'available';
});

afterAll(() => double.close());

const open = (options: ClientOptions = {}): CodeScanning => {
  const permissions = { 'security-events': 'write' } as const;
  return openClient(double, { token: double.mintToken({ kind: 'job', repository: shop, permissions }), ...options })
    .github.codeScanning;
};

const uploads = () => double.state(shop).codeScanning.uploads;

describe('a document', () => {
  test('arrives as it was handed in, with all that GitHub asks about it', async () => {
    const checkoutUri = 'file:///home/runner/work/shop/shop';
    const { id, url } = unwrap(await open().upload({ ...upload, checkoutUri }));
    expect(url).toBe(`${double.apiUrl}/repos/octo/shop/code-scanning/sarifs/${id}`);
    expect(uploads()).toHaveLength(1);
    expect(uploads()[0]).toMatchObject({
      id,
      text: sarif,
      commit: upload.commit,
      ref: 'refs/heads/main',
      toolName: 'probe',
      startedAt: '2026-01-02T03:04:05.000Z',
      checkoutUri,
    });
    expect(double.violations).toEqual([]);
  });

  test('is pending, and then complete', async () => {
    const scanning = open();
    const { id } = unwrap(await scanning.upload(upload));
    expect(unwrap(await scanning.status(id))).toEqual({ status: 'pending', errors: [], analysesUrl: '' });
    const analysesUrl = `${double.apiUrl}/repos/octo/shop/code-scanning/analyses?sarif_id=${id}`;
    expect(unwrap(await scanning.status(id))).toEqual({ status: 'complete', errors: [], analysesUrl });
  });

  test('that GitHub cannot use fails, in its words', async () => {
    const scanning = open();
    const { id } = unwrap(await scanning.upload({ ...upload, sarif: sarifOf(locationOf('')) }));
    await scanning.status(id);
    expect(unwrap(await scanning.status(id))).toEqual({
      status: 'failed',
      errors: ['locationFromSarifResult: expected artifact location'],
      analysesUrl: '',
    });
  });

  test('that nobody handed in has no status', async () => {
    expect(await open().status('none')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  test.each(['lost-reply', 'cut'] as const)(
    'is handed in again when the answer is lost (%s): the later one counts',
    async (kind) => {
      double.faults.add({ match: { method: 'POST', path: /sarifs$/ }, fault: { kind } });
      const { id } = unwrap(await open().upload(upload));
      expect(uploads().map((each) => each.text)).toEqual([sarif, sarif]);
      expect(uploads().at(-1)?.id).toBe(id);
    },
  );

  test('weighs what it weighs compressed', async () => {
    const scanning = open();
    const long = sarifOf(locationOf('a'.repeat(1_000_000)));
    const bytes = await scanning.compressedBytes(long);
    expect(bytes).toBeLessThan(10_000);
    unwrap(await scanning.upload({ ...upload, sarif: long }));
    expect(uploads()[0]?.compressedBytes).toBe(bytes);
  });

  test('that is too large is not sent, and says by how much', async () => {
    const noise = sarifOf(locationOf(randomBytes(maximumSarifBytes).toString('base64')));
    const before = double.requests.length;
    const answer = await open().upload({ ...upload, sarif: noise });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid', status: undefined } });
    expect(answer.ok ? '' : answer.error.message).toMatch(
      /the document has 1\d,\d{3},\d{3} bytes compressed, and code scanning takes 10,000,000/,
    );
    expect(double.requests).toHaveLength(before);
  });

  test('that only the server finds too large is invalid as well', async () => {
    double.state(shop).codeScanning.maximumBytes = 10;
    expect(await open().upload(upload)).toMatchObject({ ok: false, error: { kind: 'invalid', status: 413 } });
    double.state(shop).codeScanning.maximumBytes = maximumSarifBytes;
  });
});

describe('a repository', () => {
  test.each([
    ['code-security-off', 'Code Security must be enabled'],
    ['not-enabled', 'Code scanning is not enabled'],
  ] as const)('without code scanning (%s) refuses in GitHub’s words', async (availability, words) => {
    double.state(shop).codeScanning.availability = availability;
    const answer = await open().upload(upload);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden', status: 403 } });
    expect(answer.ok ? '' : answer.error.message).toContain(words);
  });

  test('refuses the token of a fork’s run', async () => {
    const permissions = { 'security-events': 'write' } as const;
    const token = double.mintToken({ kind: 'job', repository: shop, permissions, fromFork: true });
    expect(await open({ token }).upload(upload)).toMatchObject({
      ok: false,
      error: { kind: 'forbidden', acceptedPermissions: 'security_events=write' },
    });
  });

  test.each([
    ['a commit that it does not have', { commit: 'a'.repeat(40) }, 'commit not found'],
    ['a ref that it does not have', { ref: 'refs/heads/gone' }, "ref 'refs/heads/gone' not found in this repository"],
  ])('does not find %s', async (_, changes, words) => {
    const answer = await open().upload({ ...upload, ...changes });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found', status: 404 } });
    expect(answer.ok ? '' : answer.error.message).toContain(words);
  });
});
