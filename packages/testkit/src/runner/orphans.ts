import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const rounds = 5;
const pollMs = 5;
const goneWithinMs = 60_000;

type Sight = { readonly kind: 'foreign' | 'starting' } | { readonly kind: 'orphan'; readonly name: string };

// A program that is being started has no environment for a moment; the kernel's own threads and the dead never have one.
const isStarting = async (pid: string): Promise<boolean> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1)?.split(' ');
  // The 50th field of proc(5), counted from the third: where the environment begins.
  return fields?.[47] === '0' && (await readlink(`/proc/${pid}/exe`)) !== '';
};

const look = async (pid: string, trackingId: string): Promise<Sight> => {
  try {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8');
    if (environment === '' && (await isStarting(pid))) return { kind: 'starting' };
    if (!environment.split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`)) return { kind: 'foreign' };
    const [program = ''] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    return { kind: 'orphan', name: path.basename(program) };
  } catch {
    return { kind: 'foreign' };
  }
};

/** Ends what carries the variable and is not among the ended ones yet; tells whether another look is needed. */
const killRound = async (trackingId: string, ended: Map<string, string>): Promise<boolean> => {
  let again = false;
  for (const pid of await readdir('/proc').catch((): string[] => [])) {
    // A process that was ended shows itself until it is gone.
    if (!/^\d+$/u.test(pid) || ended.has(pid)) continue;
    const sight = await look(pid, trackingId);
    again ||= sight.kind !== 'foreign';
    if (sight.kind !== 'orphan') continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
      ended.set(pid, sight.name);
    } catch {
      // It ended by itself in the meantime.
    }
  }
  return again;
};

// Its environment is taken away first; who shall reap it may take longer.
const isGone = async (pid: string): Promise<boolean> =>
  (await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')) === '';

/**
 * Ends every process that still carries the job's tracking variable and returns their names, as the runner does
 * when a job completes; when it returns, they are gone. Works where /proc is; elsewhere nothing is found.
 */
export const killOrphans = async (trackingId: string): Promise<readonly string[]> => {
  const ended = new Map<string, string>();
  // More rounds than one: a process may start another while it is being ended.
  for (let round = 0; round < rounds; round += 1) {
    if (!(await killRound(trackingId, ended))) break;
    await wait(pollMs);
  }
  const untilMs = performance.now() + goneWithinMs;
  for (const pid of ended.keys()) while (!(await isGone(pid)) && performance.now() < untilMs) await wait(pollMs);
  return [...ended.values()];
};
