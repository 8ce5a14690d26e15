import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const readProcess = async (pid: string, trackingId: string): Promise<string | undefined> => {
  try {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8');
    if (!environment.split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`)) return undefined;
    const [program = ''] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    return path.basename(program);
  } catch {
    return undefined;
  }
};

/** Ends what carries the variable and is not among the ended ones yet, and adds it to them; tells whether there was any. */
const killRound = async (trackingId: string, ended: Map<string, string>): Promise<boolean> => {
  const before = ended.size;
  for (const pid of await readdir('/proc').catch((): string[] => [])) {
    // A process that was ended shows itself until it is gone.
    if (!/^\d+$/u.test(pid) || ended.has(pid)) continue;
    const name = await readProcess(pid, trackingId);
    if (name === undefined) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
      ended.set(pid, name);
    } catch {
      // It ended by itself in the meantime.
    }
  }
  return ended.size > before;
};

/**
 * Ends every process that still carries the job's tracking variable and returns their names, as the runner does
 * when a job completes. Works where /proc is; elsewhere nothing is found.
 */
export const killOrphans = async (trackingId: string): Promise<readonly string[]> => {
  const ended = new Map<string, string>();
  // More rounds than one: a process may start another while it is being ended.
  for (let round = 0; round < 5; round += 1) {
    if (!(await killRound(trackingId, ended))) break;
  }
  return [...ended.values()];
};
