import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Leftovers } from '../ports/leftovers.ts';

const rounds = 40;
const pauseMs = 50;

const hasMark = async (pid: string, needle: string): Promise<boolean> => {
  // Other users' processes cannot be read, and one may end meanwhile: neither is ours to end.
  const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
  return `\0${environment}`.includes(needle);
};

const findMarked = async (needle: string): Promise<readonly number[]> => {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const marks = await Promise.all(pids.map((pid) => hasMark(pid, needle)));
  return pids.filter((_, index) => marks[index] === true).map(Number);
};

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
};

/**
 * Linux tells what a process was started with (proc(5), /proc/PID/environ); elsewhere nothing is ended, and the target's
 * own fencing must do. What forks meanwhile is found in the next round, since children inherit the mark. A killed
 * process that nobody has waited for yet has no environment any more.
 */
export const createLeftovers = (): Leftovers => ({
  end: async (mark) => {
    if (process.platform !== 'linux' || mark === '') return 0;
    const needle = `\0DRAWBRIDGE_ROLLOUT=${mark}\0`;
    const ended = new Set<number>();
    for (let round = 0; round < rounds; round += 1) {
      const marked = await findMarked(needle);
      if (marked.length === 0) break;
      for (const pid of marked) {
        kill(pid);
        ended.add(pid);
      }
      await wait(pauseMs);
    }
    return ended.size;
  },
});
