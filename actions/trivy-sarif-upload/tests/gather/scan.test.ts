import type { Command } from '@drawbridge/core/ports/shell';
import { type FakeScene, fakeScene } from '@drawbridge/testkit/fakes/scene';
import type { FakeEnd, FakeProgram } from '@drawbridge/testkit/fakes/shell';
import { describe, expect, test } from '@jest/globals';
import { scanTargets } from '../../src/gather/trivy/scan.ts';
import { configOf, targetOf } from '../builders.ts';

const ended = { durationMs: 1, output: '', errors: '' };
const folder = { path: '.', kind: 'not-a-file', message: '. is a folder.' } as const;

const scan = async (
  lines: readonly string[],
  end: FakeEnd | FakeProgram,
  inputs: Readonly<Record<string, string>> = {},
) => {
  const scene: FakeScene = fakeScene({
    files: {
      files: { 'bom.json': '{}', 'shop.tar': 'x' },
      problems: { '': folder, infra: { ...folder, path: 'infra' } },
    },
    shell: { programs: { '/tools/trivy': typeof end === 'function' ? end : () => end } },
  });
  const ends = await scanTargets(lines.map(targetOf), configOf({ scanners: 'vuln', ...inputs }).trivy, {
    ...scene,
    scratch: {
      variables: { TRIVY_SEVERITY: 'LOW', TRIVY_USERNAME: 'octo' },
      sharedFolder: async (name) => name,
      writeText: async (name) => name,
      has: async () => true,
    },
    tool: { program: '/tools/trivy', version: '0.76.0', origin: 'given' },
    empty: { config: '/own/trivy.yaml', ignore: '/own/ignore', secrets: '/own/secrets.yaml' },
    cacheFolder: '/cache',
  });
  return { ...ends, scene, commands: scene.shell.commands };
};

const messagesOf = ({ problems }: Awaited<ReturnType<typeof scan>>): readonly string[] =>
  problems.map(({ message }) => message);

describe('a scan that comes to no report says why', () => {
  test.each<readonly [string, FakeEnd, string]>([
    ['Trivy gave up', { code: 1, errors: '2026-01-01T00:00:00Z\tFATAL\tFatal error\tboom\n' }, 'fs .: boom'],
    ['it said nothing', { code: 1 }, 'fs .: It said nothing.'],
    [
      'the database is missing',
      { code: 1, errors: '2026-01-01T00:00:00Z\tFATAL\t--skip-db-update cannot be specified on the first run\n' },
      'There is no database to scan with',
    ],
    [
      'it was killed',
      { ...ended, kind: 'killed', signal: 'SIGKILL' },
      'ended by SIGKILL; the machine may have run out of memory',
    ],
    ['it took too long', { ...ended, kind: 'timeout' }, 'not done within 15 m. `timeout-minutes` allows more'],
    ['the job was cancelled', { ...ended, kind: 'cancelled' }, 'The job was cancelled.'],
    ['it said too much', { ...ended, kind: 'too-long' }, 'Split the target.'],
    ['it could not be started', { ...ended, kind: 'not-started', message: 'no such program' }, 'no such program'],
    ['it wrote nothing', { output: ' \n' }, 'ended well, but wrote no report'],
  ])('%s', async (_, end, message) => {
    expect(messagesOf(await scan(['fs: .'], end))).toEqual([expect.stringContaining(message)]);
  });

  test('and what is not there is not scanned at all', async () => {
    const done = await scan(['sbom: gone.json', 'image: gone.tar'], { output: '{}' });
    expect(messagesOf(done)).toEqual([
      'sbom gone.json: gone.json does not exist.',
      'image gone.tar: gone.tar does not exist.',
    ]);
    expect(done.commands).toEqual([]);
  });

  test('and keeps no other target from its report', async () => {
    const done = await scan(['image: gone.tar', 'fs: .'], { output: '{}' });
    expect(done.outputs.map(({ target }) => target.name)).toEqual(['fs']);
    expect(messagesOf(done)).toEqual(['image gone.tar: gone.tar does not exist.']);
  });
});

const argsOf = async (line: string, inputs: Readonly<Record<string, string>> = {}): Promise<string> => {
  const { commands } = await scan([line], { output: '{}' }, inputs);
  return (commands[0]?.args ?? []).join(' ');
};

describe('a scan', () => {
  test.each([
    ['fs: .', 'fs --format json', '--scanners vuln', '-- .'],
    ['sbom: bom.json', 'sbom --format json', '--scanners vuln', '-- bom.json'],
    ['image: shop.tar', 'image --format json', '--scanners vuln', '--input shop.tar'],
    ['image: ghcr.io/octo/shop:1', 'image --format json', '--scanners vuln', '-- ghcr.io/octo/shop:1'],
  ])('of %s asks for JSON, takes nothing from the folder, and cannot mistake its subject', async (line, ...parts) => {
    const args = await argsOf(line);
    const always = ['--config /own/trivy.yaml', '--ignorefile /own/ignore', '--exit-code 0', '--cache-backend memory'];
    for (const part of [...parts, ...always, '--skip-db-update', '--skip-version-check', '--disable-telemetry'])
      expect(args).toContain(part);
  });

  test('of a configuration asks for nothing else, and needs no database', async () => {
    const args = await argsOf('config: infra');
    expect(args).toContain('config --format json');
    expect(args).not.toContain('--scanners');
  });

  test('offline asks nobody, and leaves out what it is told to', async () => {
    const args = await argsOf('fs: .', { offline: 'true', 'skip-dirs': 'vendor\ndist', 'skip-files': '*.min.js' });
    expect(args).toContain('--skip-java-db-update --offline-scan');
    expect(args).toContain('--skip-dirs vendor --skip-dirs dist --skip-files *.min.js');
  });

  test('is not steered by variables of the job, but may log in where they say', async () => {
    const { commands } = await scan(['fs: .'], { output: '{}' });
    expect(commands[0]?.environment).toEqual({ TRIVY_SEVERITY: undefined });
  });

  test('runs beside one other at most, and reports come in the order of the targets', async () => {
    const waiting: (() => void)[] = [];
    let running = 0;
    let most = 0;
    const program = async ({ args }: Command): Promise<FakeEnd> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        // The last to come is the first to go.
        setTimeout(() => waiting.pop()?.(), 5);
      });
      running -= 1;
      return { output: JSON.stringify(args.at(-1)) };
    };
    const lines = ['fs: . as a', 'sbom: bom.json', 'image: shop.tar', 'image: octo/shop'];
    const { outputs } = await scan(lines, program);
    expect(most).toBe(2);
    expect(outputs.map(({ json }) => JSON.parse(json))).toEqual(['.', 'bom.json', 'shop.tar', 'octo/shop']);
  });

  test('tells what Trivy says, and keeps what it warned of', async () => {
    const errors = '2026-01-01T00:00:00Z\tINFO\tDetecting\n2026-01-01T00:00:00Z\tWARN\tA file was not read\n';
    const { outputs, scene } = await scan(['fs: .'], { output: '{}', errors });
    expect(scene.runner.record.lines).toContain('  fs │ Detecting');
    expect(scene.runner.record.lines).toContain('  fs │ ! A file was not read');
    expect(outputs[0]?.warnings).toEqual(['A file was not read']);
  });

  test('keeps what Trivy says of the end of life out of the log, where the condition tells it', async () => {
    const text = 'This OS version is no longer supported by the distribution\tfamily="alpine" version="3.20.1"';
    const errors = `2026-01-01T00:00:00Z\tWARN\t${text}\n`;
    const { outputs, scene } = await scan(['image: octo/shop'], { output: '{}', errors });
    expect(scene.runner.record.lines.join('\n')).not.toContain('no longer supported');
    expect(outputs[0]?.warnings).toHaveLength(1);
  });
});
