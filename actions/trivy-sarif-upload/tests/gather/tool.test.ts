import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createShell } from '@drawbridge/core/adapters/shell';
import { failure, success } from '@drawbridge/core/domain/result';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import type { FakeProgram } from '@drawbridge/testkit/fakes/shell';
import { startLocalServer } from '@drawbridge/testkit/local-server';
import { writeTar } from '@drawbridge/testkit/tar';
import { describe, expect, test } from '@jest/globals';
import { createToolbox } from '../../src/adapters/toolbox.ts';
import { pinnedTrivyVersion } from '../../src/decide/trivy-archive.ts';
import { findTrivy } from '../../src/gather/trivy/tool.ts';
import type { FoundProgram, Toolbox } from '../../src/ports/toolbox.ts';

const wish = { path: '', version: '', checksum: '', mirror: '' };

const answers =
  (version: string): FakeProgram =>
  () => ({ output: `Version: ${version}\nVulnerability DB:\n  Version: 2\n` });

interface Machine {
  readonly programs?: Readonly<Record<string, FakeProgram>>;
  readonly found?: Readonly<Record<string, FoundProgram>>;
  readonly kept?: string;
  readonly installs?: Awaited<ReturnType<Toolbox['install']>>;
}

const open = ({ programs, found, kept, installs }: Machine) => {
  const asked: string[] = [];
  const scene = fakeScene(programs === undefined ? {} : { shell: { programs } });
  const toolbox: Toolbox = {
    platform: 'linux-x64',
    inspect: async (program) => found?.[program],
    find: async ({ name }) => {
      asked.push(`find ${name}`);
      return kept;
    },
    install: async ({ url }) => {
      asked.push(`install ${url}`);
      return installs ?? success('/tools/trivy');
    },
  };
  return { asked, scene: { ...scene, toolbox, variables: ['TRIVY_SEVERITY', 'TRIVY_USERNAME'] } };
};

describe('a program that the user names', () => {
  test.each([
    ['on PATH', 'trivy', 'trivy'],
    ['by an absolute path', '/opt/trivy', '/opt/trivy'],
    ['by a path of the workspace', 'tools/trivy', '/workspace/tools/trivy'],
  ])('%s is used, and nothing is installed', async (_name, path, looked) => {
    const found = { [looked]: { path: '/found/trivy', version: '0.76.0' } };
    const { asked, scene } = open({ found, programs: { '/found/trivy': answers('0.76.0') } });
    expect(await findTrivy({ ...wish, path }, scene)).toEqual({
      ok: true,
      value: { program: '/found/trivy', version: '0.76.0', origin: 'given' },
    });
    expect(asked).toEqual([]);
    expect(scene.shell.commands[0]?.environment).toEqual({ TRIVY_SEVERITY: undefined });
  });

  test('is refused without being run when its bytes name a version of an attacker', async () => {
    const found = { trivy: { path: '/usr/bin/trivy', version: '0.69.4' } };
    const { scene } = open({ found, programs: { '/usr/bin/trivy': answers('0.69.4') } });
    expect(await findTrivy({ ...wish, path: 'trivy' }, scene)).toEqual({
      ok: false,
      error: expect.stringContaining('GHSA-69fq-xp46-6x23'),
    });
    expect(scene.shell.commands).toEqual([]);
  });

  test.each([
    ['says that it is one', answers('0.69.5'), 'GHSA-69fq-xp46-6x23'],
    ['is too old', answers('0.50.0'), 'older than'],
    ['is another program', () => ({ output: 'hello\n' }), 'does not answer as Trivy does'],
    ['ends with an error', () => ({ code: 1, output: 'Version: 0.76.0\n' }), 'does not answer as Trivy does'],
  ])('is refused when it %s', async (_name, program: FakeProgram, words) => {
    const found = { trivy: { path: '/usr/bin/trivy', version: undefined } };
    const { scene } = open({ found, programs: { '/usr/bin/trivy': program } });
    expect(await findTrivy({ ...wish, path: 'trivy' }, scene)).toEqual({
      ok: false,
      error: expect.stringContaining(words),
    });
  });

  test('that is not there is told, and nothing takes its place', async () => {
    const { asked, scene } = open({});
    expect(await findTrivy({ ...wish, path: 'trivy' }, scene)).toMatchObject({
      error: expect.stringContaining('`trivy-path`'),
    });
    expect(asked).toEqual([]);
  });
});

describe('without a program named', () => {
  test('the tool cache is asked first', async () => {
    const { asked, scene } = open({ kept: '/tools/kept' });
    expect(await findTrivy(wish, scene)).toMatchObject({ value: { program: '/tools/kept', origin: 'tool-cache' } });
    expect(asked).toEqual([`find trivy_${pinnedTrivyVersion}_Linux-64bit.tar.gz`]);
  });

  test('then the pinned release is installed', async () => {
    const { asked, scene } = open({});
    expect(await findTrivy(wish, scene)).toMatchObject({ value: { version: pinnedTrivyVersion, origin: 'download' } });
    expect(asked[1]).toContain(
      `install https://github.com/aquasecurity/trivy/releases/download/v${pinnedTrivyVersion}/`,
    );
    expect(scene.runner.record.lines.join()).toContain('SHA-256 verified');
  });

  test('a download that fails is the end of it', async () => {
    const installs = failure({ kind: 'checksum', message: 'not what it should be' } as const);
    const { scene } = open({ installs });
    expect(await findTrivy(wish, scene)).toEqual({ ok: false, error: 'not what it should be' });
  });
});

test('a release from a mirror is downloaded, verified, unpacked and run', async () => {
  const root = await mkdtemp(join(tmpdir(), 'drawbridge-test-'));
  const script = '#!/bin/sh\necho "Version: 9.9.9"\n';
  const release = gzipSync(writeTar([{ path: 'trivy', content: script, executable: true }]));
  const sha256 = createHash('sha256').update(release).digest('hex');
  const server = await startLocalServer(({ url, response }) => {
    response.writeHead(url.pathname === '/v9.9.9/trivy_9.9.9_Linux-64bit.tar.gz' ? 200 : 404).end(release);
  });
  try {
    const environment = { PATH: process.env['PATH'], RUNNER_TEMP: root };
    const scene = fakeScene({ context: fakeContext({ workspace: root }) });
    const given = { workspace: root, workingDirectory: '.', environment, nowMs: Date.now, debug: () => {} };
    const shell = createShell({ ...given, signal: scene.cancellation.signal });
    const toolbox = createToolbox({ environment, platform: 'linux-x64' });
    const asked = { ...wish, version: '9.9.9', mirror: `http://${server.host}` };
    const table = { '9.9.9': { 'linux-x64': sha256 } };
    const tool = await findTrivy(asked, { ...scene, shell, toolbox, variables: [] }, table);
    const program = tool.ok ? tool.value.program : '';
    const end = await shell.run({
      program,
      args: [],
      folder: '.',
      environment: {},
      timeoutMs: 9_000,
      maxOutputBytes: 99,
    });
    expect(end).toMatchObject({ kind: 'exited', output: 'Version: 9.9.9\n' });
    const wrong = { '9.9.9': { 'linux-x64': '0'.repeat(64) } };
    expect(await findTrivy(asked, { ...scene, shell, toolbox, variables: [] }, wrong)).toMatchObject({
      error: expect.stringContaining('It was deleted, not unpacked'),
    });
  } finally {
    await server.close();
    await rm(root, { recursive: true, force: true });
  }
});
