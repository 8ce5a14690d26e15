import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toolsFolder } from './files.mjs';

const usualWaitMs = 10 * 60_000;
const pollMs = 200;
const ownerlessMs = 5_000;

/** Runs `work` while no other process of this clone installs; waits at most ten minutes for its turn, unless told. */
export function withLock(work, { folder = path.join(toolsFolder, 'lock'), waitMs = usualWaitMs } = {}) {
  acquire(folder, waitMs);
  const release = () => rmSync(folder, { recursive: true, force: true });
  const stop = (signal) => {
    release();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return work();
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    release();
  }
}

function acquire(folder, waitMs) {
  mkdirSync(path.dirname(folder), { recursive: true });
  const deadline = Date.now() + waitMs;
  for (let told = false; ; told = true) {
    if (tryToTake(folder)) return;
    if (isAbandoned(folder)) {
      rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (Date.now() > deadline) throw new Error(`${folder} is held by another installation. Remove it if none runs.`);
    if (!told) process.stderr.write('Waiting for another installation of this clone to end\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pollMs);
  }
}

function tryToTake(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(path.join(folder, 'pid'), String(process.pid));
  return true;
}

function isAbandoned(folder) {
  const pid = readPid(folder);
  if (pid === undefined) return ageMs(folder) > ownerlessMs;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function readPid(folder) {
  try {
    return Number.parseInt(readFileSync(path.join(folder, 'pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

function ageMs(folder) {
  try {
    return Date.now() - statSync(folder).mtimeMs;
  } catch {
    return 0;
  }
}
