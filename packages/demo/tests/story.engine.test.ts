import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeEngine } from '@drawbridge/testkit/engines';
import { probeAct, probeTrivy } from '@drawbridge/testkit/programs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const main = path.resolve(import.meta.dirname, '../src/main.ts');
let folder = '';
let kept = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-story-'));
  kept = mkdtempSync(path.join(tmpdir(), 'drawbridge-kept-'));
});
afterEach(() => {
  for (const each of [folder, kept]) rmSync(each, { recursive: true, force: true });
});

interface Told {
  readonly exitCode: number | null;
  readonly output: string;
}

interface Wish {
  readonly args?: readonly string[];
  readonly stopAt?: string;
  readonly env?: NodeJS.ProcessEnv;
}

// Whatever the demo makes lies under its TMPDIR, also the home folders of the steps: by it they can be found again.
async function tell({ args = [], stopAt, env }: Wish = {}): Promise<Told> {
  const flags = ['--disable-warning=ExperimentalWarning', main, '--keep-in', kept, ...args];
  const child = spawn(process.execPath, flags, { env: { ...process.env, ...env, TMPDIR: folder } });
  let output = '';
  let isStopped = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (isStopped || stopAt === undefined || !output.includes(stopAt)) return;
      // Once, as a key is pressed: the second time ends the demo on the spot.
      isStopped = child.kill('SIGINT');
    });
  }
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on('error', reject).on('close', resolve);
  return { exitCode: await promise, output };
}

const leftProcesses = (): readonly string[] =>
  globSync('/proc/[0-9]*/environ').filter((file) => {
    try {
      return readFileSync(file, 'utf8').includes(folder);
    } catch {
      return false;
    }
  });

function expectNothingLeft(): void {
  expect(readdirSync(folder)).toEqual([]);
  expect(leftProcesses()).toEqual([]);
}

const keptText = (name: string): string => readFileSync(path.join(kept, name), 'utf8');

const probe = () => {
  const act = probeAct();
  return act.available ? probeTrivy() : act;
};

describeEngine('the demo', probe, () => {
  test('tells the whole story, and everything is as expected', async () => {
    const { exitCode, output } = await tell();
    const lines = output.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^✓ Demo: \d+ expectations met by what git and the API hold; \d/);
    expect(exitCode).toBe(0);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(output).toMatch(/^ {2}Step +Expected +Seen +Time$/m);
    expect(output).toMatch(/^✓ tags at the merge +v1, v1\.1, v1\.1\.0 +v1, v1\.1, v1\.1\.0$/m);
    expect(output).not.toMatch(/^✗ (?!Demo)\S.* {2}/m);
    expect(keptText('table.txt')).toContain(lines.at(-1));
    expect(keptText('2-stopped/comment-coverage.md')).toContain('✗ Coverage');
    expect(keptText('3-weakened/comment-gate.md')).toContain('✗ Gate');
    expect(keptText('4-vulnerable/summaries/security-scan.md')).toContain('1 introduced by this change');
    expect(keptText('5-passed/comment-coverage.md')).toContain('✓ Coverage');
    expect(keptText('2-stopped/comment-version.md')).toContain('1.1.0');
    expect(keptText('6-released/release-v1.1.0.md')).toContain('take vouchers');
    expect(keptText('6-released/summaries/tag.md')).toContain('1.0.0 → 1.1.0');
    expectNothingLeft();
  }, 240_000);

  test('goes without the scan where there is no Trivy, and says so', async () => {
    const programs = mkdtempSync(path.join(tmpdir(), 'drawbridge-programs-'));
    const found = process.env['PATH']?.split(path.delimiter).find((each) => existsSync(path.join(each, 'act')));
    symlinkSync(path.join(found ?? '', 'act'), path.join(programs, 'act'));
    const env = { PATH: [programs, path.dirname(process.execPath), '/usr/bin', '/bin'].join(path.delimiter), CI: '' };
    const { output } = await tell({ env, stopAt: '▸ 3 of 6' });
    rmSync(programs, { recursive: true });
    expect(output).toMatch(/^! trivy is not on PATH; /m);
    expect(output).toContain('the chapter about that is left out');
    expect(output).toMatch(/^✓ workflows on main +without their scan:/m);
    expect(output.match(/✓ (\d) of \1 expectations met/g)).toHaveLength(2);
    expect(output).not.toContain('security');
    expectNothingLeft();
  }, 120_000);

  test('ends red when the merge makes another version than expected, and shows both', async () => {
    const { exitCode, output } = await tell({ args: ['--expect-version', '1.2.0'] });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^✗ tags at the merge +v1, v1\.2, v1\.2\.0 +v1, v1\.1, v1\.1\.0$/m);
    expect(output).toMatch(/^✗ latest release +v1\.2\.0 +v1\.1\.0$/m);
    expect(output.trimEnd().split('\n').at(-1)).toMatch(/^✗ Demo: 3 of \d+ expectations not met/);
    expectNothingLeft();
  }, 240_000);

  test('stops at Ctrl-C in the middle of a run, is red, and leaves nothing behind', async () => {
    const { exitCode, output } = await tell({ stopAt: '✓ quality/plan' });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^✗ the step +comes to its end +stopped by SIGINT$/m);
    expect(output).toContain('6 steps not reached');
    expect(existsSync(path.join(kept, '2-stopped'))).toBe(false);
    expectNothingLeft();
  }, 60_000);
});
