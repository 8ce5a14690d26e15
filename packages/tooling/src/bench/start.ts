import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseManifest } from '../docs/manifest.ts';

/** An action and the bundle that stands for it. */
export interface Subject {
  readonly name: string;
  readonly manifest: string;
  readonly bundle: string;
  readonly boundBytes: number;
  readonly boundRatio: number;
}

export interface StartFigures {
  readonly medianRatio: number;
  readonly minRatio: number;
  readonly minMs: number;
}

const timeoutMs = 20_000;

/** Bytes of JavaScript that the bundle reads until it refuses its inputs. Fails when it does not refuse them. */
export function countBytesRead(subject: Subject): number {
  return inScratch((scratch) => {
    const file = path.join(scratch, 'reads');
    const counter = path.join(import.meta.dirname, 'count-reads.ts');
    const env = { ...wrongInputs(subject, scratch), DRAWBRIDGE_READS: file };
    refuse(subject, ['--disable-warning=ExperimentalWarning', '--import', counter, subject.bundle], env);
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  });
}

/** Times each bundle from spawn to its refusal of wrong inputs against `node -e 0`, one round after the other. */
export function measureStarts(subjects: readonly Subject[], rounds: number): ReadonlyMap<string, StartFigures> {
  const bare: number[] = [];
  const each = new Map(subjects.map(({ name }): [string, number[]] => [name, []]));
  inScratch((scratch) => {
    for (let round = 0; round < rounds; round += 1) {
      bare.push(time(() => spawnSync(process.execPath, ['-e', '0'], { env: {}, timeout: timeoutMs })));
      for (const subject of subjects) {
        const env = wrongInputs(subject, scratch);
        each.get(subject.name)?.push(time(() => refuse(subject, [subject.bundle], env)));
      }
    }
  });
  return new Map([...each].map(([name, times]) => [name, compare(times, bare)]));
}

function compare(times: readonly number[], bare: readonly number[]): StartFigures {
  const ratios = times.map((ms, round) => ms / (bare[round] ?? Number.NaN)).sort((a, b) => a - b);
  const minMs = Math.min(...times);
  return {
    medianRatio: ratios[Math.floor(ratios.length / 2)] ?? Number.NaN,
    minRatio: minMs / Math.min(...bare),
    minMs,
  };
}

/** The environment of a runner that hands over every default, a mode that there is not, and nothing that is required. */
function wrongInputs({ manifest }: Subject, scratch: string): Record<string, string> {
  const inputs = parseManifest(readFileSync(manifest, 'utf8')).inputs.map((input) => {
    const value = input.name === 'mode' ? 'neither' : input.default;
    return [`INPUT_${input.name.toUpperCase()}`, value] as const;
  });
  const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => {
    const file = path.join(scratch, name);
    writeFileSync(file, '');
    return [name, file] as const;
  });
  return { GITHUB_ACTIONS: 'true', ...Object.fromEntries([...inputs, ...files]) };
}

function refuse({ name }: Subject, args: readonly string[], env: Record<string, string>): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: timeoutMs });
  if (status === 1 && /^::error/m.test(stdout)) return;
  throw new Error(`${name} does not refuse wrong inputs; it ended with ${status}:\n${stdout}${stderr}`);
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function inScratch<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-start-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
