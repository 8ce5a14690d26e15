// How long the bundle of deploy-with-rollback takes from its start to the first thing that a rollout does, the lock taken
// and the intent written before: `node packages/tooling/src/bench/first-effect.ts`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseManifest } from '../docs/manifest.ts';
import { root } from '../root.ts';
import { formatRows, type Row } from './row.ts';

const rounds = 15;
const timeoutMs = 20_000;
const boundMs = 300;
const action = path.join(root, 'actions/deploy-with-rollback');
const bundle = path.join(action, 'dist/index.js');

// Programs that cost next to nothing: what is measured is the action. What `capture` prints ends the rollout.
const commands = (folder: string): string =>
  JSON.stringify({
    capture: ['sh', '-c', `date +%s.%N > ${folder}/captured; echo measured`],
    stage: ['true'],
    route: ['true'],
    verify: ['true'],
    restore: ['true'],
    'read-journal': ['sh', '-c', `[ ! -f ${folder}/journal ] || cat ${folder}/journal`],
    'write-journal': ['sh', '-c', `cat > ${folder}/journal`],
  });

const given = (folder: string): Readonly<Record<string, string>> => ({
  environment: 'production',
  version: '1.5.0',
  target: 'command',
  commands: commands(folder),
  deployment: 'never',
});

function environmentIn(folder: string): Record<string, string> {
  const manifest = parseManifest(readFileSync(path.join(action, 'action.yml'), 'utf8'));
  const defaults = manifest.inputs.map(({ name, default: value }) => [name, value.startsWith('${') ? '' : value]);
  const inputs = Object.entries({ ...Object.fromEntries(defaults), ...given(folder) });
  const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => {
    const file = path.join(folder, name);
    writeFileSync(file, '');
    return [name, file];
  });
  return {
    PATH: process.env['PATH'] ?? '',
    ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...Object.fromEntries(files),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_SHA: '1'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '1001',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'main',
    GITHUB_JOB: 'deploy',
    GITHUB_ACTOR: 'octo',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
  };
}

/** Milliseconds from the start of the bundle to that of the rollout's first command. */
function measureOnce(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-first-effect-'));
  try {
    const env = environmentIn(folder);
    const startedMs = performance.timeOrigin + performance.now();
    const { stdout, stderr } = spawnSync(process.execPath, [bundle], { env, encoding: 'utf8', timeout: timeoutMs });
    const captured = path.join(folder, 'captured');
    if (!existsSync(captured)) throw new Error(`The rollout did not come to its first effect:\n${stdout}${stderr}`);
    return Number(readFileSync(captured, 'utf8')) * 1_000 - startedMs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A row about the first effect, as soon as there is a bundle. */
export function benchFirstEffect(): readonly Row[] {
  if (!existsSync(bundle)) return [];
  const times = Array.from({ length: rounds }, measureOnce).sort((a, b) => a - b);
  const [fastest = Number.NaN, median = Number.NaN] = [times[0], times[Math.floor(rounds / 2)]];
  return [
    {
      what: 'start of a rollout to its first effect',
      seen: `median ${median.toFixed(0)} ms, fastest ${fastest.toFixed(0)} ms`,
      bound: `${boundMs} ms`,
      holds: median <= boundMs,
    },
  ];
}

if (import.meta.main) process.stdout.write(`${formatRows(benchFirstEffect())}\n`);
