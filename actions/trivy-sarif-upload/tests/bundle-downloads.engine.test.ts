import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startCacheDouble } from '@drawbridge/testkit/cache/cache-double';
import { describeEngine } from '@drawbridge/testkit/engines';
import { probeProgram, probeTrivy } from '@drawbridge/testkit/programs';
import { writeTar } from '@drawbridge/testkit/tar';
import { startRegistry } from '@drawbridge/testkit/trivy/registry';
import * as specimens from '@drawbridge/testkit/trivy/specimens';
import { tinyDatabase } from '@drawbridge/testkit/trivy/tiny-database';
import { writeVulnerabilityDatabase } from '@drawbridge/testkit/trivy/vulnerability-database';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStage, type Stage } from './bundle-stage.ts';

let stage: Stage;
let folder: string;

beforeAll(async () => {
  stage = await openStage({ 'package-lock.json': String(specimens.vulnerableService['package-lock.json']) });
  folder = await mkdtemp(join(tmpdir(), 'drawbridge-downloads-'));
});

afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

const age = { updatedAt: '2026-01-01T00:00:00Z', nextUpdate: '2126-01-01T00:00:00Z' };
const quiet = { upload: 'never', baseline: 'never' };

describeEngine('the database in the bundle', probeTrivy, () => {
  test('is kept in the Actions cache by GitHub’s own library, and restored from it without a download', async () => {
    const registry = await startRegistry({ db: { database: writeVulnerabilityDatabase(tinyDatabase), age } });
    const cache = await startCacheDouble();
    try {
      const temp = join(folder, 'temp');
      const { GITHUB_SERVER_URL: serverUrl = '', ...environment } = cache.environment;
      const run = () =>
        stage.playPush({
          temp,
          github: { serverUrl },
          env: { ...environment, TRIVY_CACHE_DIR: '' },
          inputs: {
            ...quiet,
            offline: 'false',
            'database-repositories': registry.repository('db'),
            'database-max-age-days': '0',
          },
        });
      const first = await run();
      expect(first.log).toContain('Kept for later runs: drawbridge-trivy-db-2-20260101000000');
      const downloads = registry.requests.length;
      expect([downloads > 0, cache.keys()]).toEqual([true, ['drawbridge-trivy-db-2-20260101000000']]);
      await rm(temp, { recursive: true });
      const second = await run();
      expect([second.main.exitCode, second.main.outputs['findings-total']]).toEqual([1, '4']);
      expect([registry.requests.length, cache.keys().length]).toEqual([downloads, 1]);
    } finally {
      await Promise.all([cache.close(), registry.close()]);
    }
  });
});

const openssl = 'openssl';

/** OpenSSL makes the certificate of a mirror that only this test trusts. */
const probeOpenssl = () => {
  const trivy = probeTrivy();
  return trivy.available ? probeProgram(openssl, ['version'], 'install OpenSSL') : trivy;
};

describeEngine('a mirror of Trivy over TLS', probeOpenssl, () => {
  const version = '0.99.0';
  // Stands for the program of the archive, and hands all over to the real one.
  const archive = gzipSync(writeTar([{ path: 'trivy', content: '#!/bin/sh\nexec trivy "$@"\n', executable: true }]));
  const checksum = createHash('sha256').update(archive).digest('hex');
  const asked: string[] = [];
  let server: Server;
  let mirror: string;
  let certificate: string;

  beforeAll(async () => {
    const key = join(folder, 'key.pem');
    certificate = join(folder, 'certificate.pem');
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const files = ['-keyout', key, '-out', certificate];
    execFileSync(openssl, ['req', '-x509', ...kind, ...subject, ...files], { stdio: 'ignore', timeout: 240_000 });
    const tls = { key: await readFile(key), cert: await readFile(certificate) };
    server = createServer(tls, (request, response) => {
      asked.push(request.url ?? '');
      const isThere = request.url?.startsWith(`/trivy/v${version}/trivy_${version}_`) === true;
      response.writeHead(isThere ? 200 : 404).end(isThere ? archive : '');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    mirror = `https://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/trivy`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const play = (inputs: Readonly<Record<string, string>>) =>
    stage.playPush({
      env: { NODE_EXTRA_CA_CERTS: certificate },
      inputs: { ...quiet, 'trivy-path': '', 'trivy-version': version, 'trivy-mirror': mirror, ...inputs },
    });

  test('gives the archive, which is verified, unpacked, kept and run', async () => {
    const { main, log } = await play({ 'trivy-checksum': checksum });
    expect(log).toContain(`Trivy ${version}: downloaded, SHA-256 verified`);
    expect([main.exitCode, main.outputs['findings-total']]).toEqual([1, '4']);
    expect(asked.at(-1)).toMatch(/^\/trivy\/v0\.99\.0\/trivy_0\.99\.0_/);
  });

  describe('and nothing is run', () => {
    test('of an archive that is another than expected', async () => {
      const { main, log } = await play({ 'trivy-checksum': '0'.repeat(64) });
      expect([main.exitCode, main.outputs['verdict']]).toEqual([1, 'failed']);
      expect(log).toContain(`is not what it should be: its SHA-256 is ${checksum}`);
    });

    test('of a version whose checksum nobody knows', async () => {
      const before = asked.length;
      const { main, log } = await play({});
      expect([main.exitCode, asked.length]).toEqual([1, before]);
      expect(log).toContain('nothing unverified is run');
    });

    test('where it is gone', async () => {
      const { main, log } = await play({ 'trivy-checksum': checksum, 'trivy-mirror': `${mirror}/elsewhere` });
      expect(main.exitCode).toBe(1);
      expect(log).toContain('is gone: the server answered 404');
    });
  });
});
