import { rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SecretRoom, VersionPorts } from '../ports/version-ports.ts';

const ownerOnly = 0o600;
const ownerMayRun = 0o700;

const openRoom = (path: string): SecretRoom => {
  const write = async (name: string, text: string, mode: number): Promise<string> => {
    const file = join(path, name);
    await writeFile(file, text, { mode, flag: 'wx' });
    // The mode that a file is made with goes through the umask.
    await chmod(file, mode);
    return file;
  };
  return {
    path,
    write: (name, text) => write(name, text, ownerOnly),
    writeProgram: (name, text) => write(name, text, ownerMayRun),
  };
};

/** So many bytes of a folder's name leave room for the sockets of gpg's agent: macOS gives 104 to the whole address, Linux 108. */
const longestRoot = 60;

// The runner empties its own folder as well, before and after every job: also after a process that was killed.
const rootOf = (environment: NodeJS.ProcessEnv): string => {
  const own = environment['RUNNER_TEMP'] || tmpdir();
  return Buffer.byteLength(own) > longestRoot ? tmpdir() : own;
};

const withRoom =
  (environment: NodeJS.ProcessEnv): VersionPorts['inSecretRoom'] =>
  async (work) => {
    const root = rootOf(environment);
    await mkdir(root, { recursive: true });
    const path = await mkdtemp(join(root, 'drawbridge-sign-'));
    const options = { recursive: true, force: true, maxRetries: 3 } as const;
    // A job that is told to stop may end before the work does.
    const removeAtExit = (): void => rmSync(path, options);
    process.once('exit', removeAtExit);
    try {
      return await work(openRoom(path));
    } finally {
      await rm(path, options);
      process.off('exit', removeAtExit);
    }
  };

/** Chance, and room for secrets in the runner's own temporary folder (RUNNER_TEMP), or in the system’s where that one’s name is too long for gpg. */
export const createVersionPorts = (environment: NodeJS.ProcessEnv = process.env): VersionPorts => ({
  random: Math.random,
  inSecretRoom: withRoom(environment),
});
