import { createHash } from 'node:crypto';
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type LocalServer, startLocalServer } from '@drawbridge/testkit/local-server';
import { writeTar } from '@drawbridge/testkit/tar';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createToolbox } from '../../src/adapters/toolbox.ts';
import type { ToolArchive } from '../../src/ports/toolbox.ts';

const script = '#!/bin/sh\necho "Version: 9.9.9"\n';
const release = gzipSync(writeTar([{ path: 'trivy', content: script, executable: true }]));
const sha256 = createHash('sha256').update(release).digest('hex');
const never = new AbortController().signal;
const limits = { attempts: 3, pauseMs: 1, longestPauseMs: 5, totalMs: 120_000, bytes: 1024 * 1024 };

type Reply = 'release' | 'cut' | 'silence' | 'endless' | number;

const state = { root: '', servers: [] as LocalServer[], requests: 0 };
const before = { ...process.env };

beforeEach(async () => {
  state.root = await mkdtemp(join(tmpdir(), 'drawbridge-test-'));
  state.requests = 0;
  for (const name of ['temp', 'tools']) await mkdir(join(state.root, name));
  process.env['RUNNER_TEMP'] = join(state.root, 'temp');
  process.env['RUNNER_TOOL_CACHE'] = join(state.root, 'tools');
});

afterEach(async () => {
  for (const server of state.servers.splice(0)) await server.close();
  for (const name of ['RUNNER_TEMP', 'RUNNER_TOOL_CACHE']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  await rm(state.root, { recursive: true, force: true });
});

// What the server says to each request in turn; the last one again and again.
const serve = async (...replies: readonly Reply[]): Promise<ToolArchive> => {
  const server = await startLocalServer(({ response }) => {
    const reply = replies[Math.min(state.requests++, replies.length - 1)] ?? 'silence';
    if (reply === 'release') response.writeHead(200, { 'content-length': String(release.length) }).end(release);
    else if (reply === 'cut') {
      response.writeHead(200, { 'content-length': String(release.length) });
      response.write(release.subarray(0, 20), () => response.destroy());
    } else if (reply === 'endless') response.writeHead(200).end(Buffer.alloc(limits.bytes + 1));
    else if (typeof reply === 'number') response.writeHead(reply).end('no');
  });
  state.servers.push(server);
  const name = 'trivy_9.9.9_Linux-64bit.tar.gz';
  const url = `http://${server.host}/v9.9.9/${name}`;
  return { version: '9.9.9', platform: 'linux-x64', name, url, sha256, format: 'tar.gz', program: 'trivy' };
};

const open = () => createToolbox({ environment: process.env, limits });
const leftInTemp = () => readdir(join(state.root, 'temp'));

describe('an archive is installed', () => {
  test('once: verified, unpacked, kept in the tool cache, and found there again', async () => {
    const archive = await serve('release');
    const toolbox = open();
    expect(await toolbox.find(archive)).toBeUndefined();
    const installed = await toolbox.install(archive, never);
    const path = installed.ok ? installed.value : '';
    expect(path).toContain(join(state.root, 'tools', 'drawbridge-trivy', '9.9.9'));
    expect(await readFile(path, 'utf8')).toBe(script);
    await expect(access(path, 1)).resolves.toBeUndefined();
    expect(await toolbox.find(archive)).toBe(path);
    expect(await toolbox.find({ ...archive, sha256: '0'.repeat(64) })).toBeUndefined();
  });

  test('on a runner without a tool cache: for this step', async () => {
    delete process.env['RUNNER_TOOL_CACHE'];
    const archive = await serve('release');
    const installed = await open().install(archive, never);
    expect(await readFile(installed.ok ? installed.value : '', 'utf8')).toBe(script);
    expect(await open().find(archive)).toBeUndefined();
  });

  test.each<readonly [string, readonly Reply[]]>([
    ['a server that is down for a moment', [503, 'release']],
    ['a rate limit', [429, 429, 'release']],
    ['a broken connection', ['cut', 'release']],
  ])('in spite of %s', async (_name, replies) => {
    expect((await open().install(await serve(...replies), never)).ok).toBe(true);
    expect(state.requests).toBe(replies.length);
  });
});

describe('an archive is not installed', () => {
  test('when it is not what it should be: nothing is unpacked, nothing is left', async () => {
    const archive = { ...(await serve('release')), sha256: 'a'.repeat(64) };
    expect(await open().install(archive, never)).toMatchObject({
      error: { kind: 'checksum', message: expect.stringContaining(`its SHA-256 is ${sha256}, expected is aaaa`) },
    });
    expect(await leftInTemp()).toEqual([]);
    expect(await readdir(join(state.root, 'tools'))).toEqual([]);
  });

  test.each<readonly [string, Reply, string, number]>([
    ['its release is gone', 404, 'gone', 1],
    ['the mirror does not let us in', 403, 'unreachable', 1],
    ['the server stays down', 500, 'unreachable', 3],
    ['it always breaks off', 'cut', 'unreachable', 3],
    ['it has no end', 'endless', 'unreachable', 3],
  ])('when %s', async (_name, reply, kind, requests) => {
    const result = await open().install(await serve(reply), never);
    expect(result).toMatchObject({ error: { kind, message: expect.stringMatching(/`trivy-path`/) } });
    expect(state.requests).toBe(requests);
    expect(await leftInTemp()).toEqual([]);
  });

  test('when the job is cancelled meanwhile', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    const result = await open().install(await serve('silence'), controller.signal);
    expect(result).toMatchObject({ error: { kind: 'cancelled' } });
  });

  test('when the server never answers', async () => {
    const toolbox = createToolbox({ environment: process.env, limits: { ...limits, totalMs: 200 } });
    expect(await toolbox.install(await serve('silence'), never)).toMatchObject({ error: { kind: 'unreachable' } });
  });

  test('when the program is not in it', async () => {
    const archive = { ...(await serve('release')), program: 'other' };
    expect(await open().install(archive, never)).toMatchObject({
      error: { kind: 'unusable', message: expect.stringContaining('there is no other in it') },
    });
  });
});

describe('a program that is there already', () => {
  const mark = 'github.com/aquasecurity/trivy/pkg/version/app.ver=';
  const program = async (bytes: string | Buffer): Promise<string> => {
    const file = join(state.root, 'given');
    await writeFile(file, bytes);
    await chmod(file, 0o755);
    return file;
  };

  test.each([
    ['in the middle', `junk ${mark}0.69.4" more junk that is long enough to be read`, '0.69.4'],
    ['at the very end', `junk ${mark}0.69.4`, '0.69.4'],
    ['nowhere', 'junk', undefined],
  ])('tells its version without being run: %s', async (_name, bytes, version) => {
    const path = await program(bytes);
    expect(await open().inspect(path)).toEqual({ path, version });
  });

  test('tells it also where two reads of the file meet', async () => {
    const chunk = 4 * 1024 * 1024;
    for (const offset of [10, mark.length, mark.length + 3]) {
      const path = await program(Buffer.concat([Buffer.alloc(chunk - offset), Buffer.from(`${mark}0.75.1"`)]));
      expect((await open().inspect(path))?.version).toBe('0.75.1');
    }
  });

  test('is none when it is not there', async () => {
    expect(await open().inspect(join(state.root, 'gone'))).toBeUndefined();
    expect(await open().inspect('no-such-drawbridge-program')).toBeUndefined();
  });
});
