// Two slots, blue and green, each with the files and the process of one version. What is known of a slot stands in
// SLOT.json of the state folder.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export const slots = ['blue', 'green'];

const pollMs = 20;
const startMs = 10_000;
const stopMs = 5_000;

/** What runs, or ran, in a slot; undefined: nothing ever did. */
export function readSlot(state, slot) {
  try {
    return JSON.parse(readFileSync(path.join(state, `${slot}.json`), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function writeSlot(state, slot, record) {
  const file = path.join(state, `${slot}.json`);
  writeFileSync(`${file}.new`, JSON.stringify(record));
  renameSync(`${file}.new`, file);
}

/** Whether the slot's process runs. One that has ended and that nobody collects (in many containers) runs no more. */
function isAlive(record) {
  try {
    return record !== undefined && process.kill(record.pid, 0) && !hasEnded(record.pid);
  } catch {
    return false;
  }
}

/** Whether it runs and listens: who was stopped while it started the process may have left one that nobody can reach. */
export const isUp = (record) => isAlive(record) && record.port !== null;

function hasEnded(pid) {
  const status = `/proc/${pid}/stat`;
  return existsSync(status) && /^\d+ \(.*\) Z/s.test(readFileSync(status, 'utf8'));
}

/** Copies the release's files into the slot: what serves must not change when somebody checks out another commit. */
export function fillSlot(state, slot, source) {
  const folder = path.join(state, slot);
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['package.json', 'src'])
    cpSync(path.join(source, name), path.join(folder, name), { recursive: true });
}

/** Starts what lies in the slot anew, and waits until it listens. The process outlives this one, and the job. */
export async function startSlot(state, slot, { release, faults = {} }) {
  await stop(readSlot(state, slot));
  const log = path.join(state, `${slot}.log`);
  const output = openSync(log, 'w');
  const { PATH, LIFETIME_MS } = process.env;
  const child = spawn(process.execPath, ['src/main.js'], {
    cwd: path.join(state, slot),
    // Only what the shop needs: above all not RUNNER_TRACKING_ID, by which a runner finds and ends what a job started.
    env: {
      PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      VERSION: release.version,
      ...(LIFETIME_MS && { LIFETIME_MS }),
      ...faults,
    },
    detached: true,
    stdio: ['ignore', output, output],
  });
  child.unref();
  const record = { ...release, pid: child.pid, port: null };
  writeSlot(state, slot, record);
  const untilMs = Date.now() + startMs;
  while (Date.now() < untilMs && child.exitCode === null) {
    const port = /on port (\d+)/.exec(readFileSync(log, 'utf8'))?.[1];
    if (port) {
      const started = { ...record, port: Number(port) };
      writeSlot(state, slot, started);
      return started;
    }
    await wait(pollMs);
  }
  throw new Error(`${release.version} does not listen; see ${log}:\n${readFileSync(log, 'utf8').slice(-1_000)}`);
}

/** Takes the slot's process and its files away. */
export async function emptySlot(state, slot) {
  await stop(readSlot(state, slot));
  rmSync(path.join(state, `${slot}.json`), { force: true });
  rmSync(path.join(state, slot), { recursive: true, force: true });
}

/** Asks a process to end, so that it answers what it has begun, and makes it end if it does not. */
async function stop(record) {
  if (isAlive(record)) process.kill(record.pid, 'SIGTERM');
  const untilMs = Date.now() + stopMs;
  while (isAlive(record) && Date.now() < untilMs) await wait(pollMs);
  if (isAlive(record)) process.kill(record.pid, 'SIGKILL');
}
