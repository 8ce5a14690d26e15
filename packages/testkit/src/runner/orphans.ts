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

const killRound = async (trackingId: string): Promise<readonly string[]> => {
  const killed: string[] = [];
  for (const pid of await readdir('/proc').catch((): string[] => [])) {
    if (!/^\d+$/u.test(pid)) continue;
    const name = await readProcess(pid, trackingId);
    if (name === undefined) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
      killed.push(name);
    } catch {
      // It ended by itself in the meantime.
    }
  }
  return killed;
};

/**
 * Ends every process that still carries the job's tracking variable and returns their names, as the runner does
 * when a job completes. Works where /proc is; elsewhere nothing is found.
 */
export const killOrphans = async (trackingId: string): Promise<readonly string[]> => {
  const names: string[] = [];
  // More rounds than one: a process may start another while it is being ended.
  for (let round = 0; round < 5; round += 1) {
    const killed = await killRound(trackingId);
    if (killed.length === 0) break;
    names.push(...killed);
  }
  return names;
};
