import { execFile } from 'node:child_process';
import { devNull } from 'node:os';

export interface GitOptions {
  readonly input?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface GitOutcome {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** One repository folder and the real git that works in it. */
export interface Git {
  readonly folder: string;
  /** Runs git and reports how it ended; a non-zero exit is an answer, not an error. */
  readonly attempt: (args: readonly string[], options?: GitOptions) => Promise<GitOutcome>;
  /** Runs git and returns its bytes; throws with git's own words when it fails. */
  readonly bytes: (args: readonly string[], options?: GitOptions) => Promise<Buffer>;
  /** Like bytes, as text without the last line end. */
  readonly text: (args: readonly string[], options?: GitOptions) => Promise<string>;
}

/** The environment in which git sees no configuration but the repository's own. */
export const gitEnvironment = (extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  SystemRoot: process.env['SystemRoot'],
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  ...extra,
});

const maximumOutputBytes = 512 * 1024 * 1024;

const attemptIn = (folder: string, args: readonly string[], options: GitOptions): Promise<GitOutcome> =>
  new Promise((resolve) => {
    const settings = {
      cwd: folder,
      env: gitEnvironment(options.environment),
      encoding: 'buffer',
      maxBuffer: maximumOutputBytes,
    } as const;
    const child = execFile('git', args, settings, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 128;
      resolve({ exitCode, stdout, stderr: stderr.toString('utf8') });
    });
    // git may end before it has read all of its input; the exit code tells that story.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input ?? '');
  });

/** Opens git in a folder; bare repositories and worktrees both serve. */
export const openGit = (folder: string): Git => {
  const attempt: Git['attempt'] = (args, options = {}) => attemptIn(folder, args, options);
  const bytes: Git['bytes'] = async (args, options = {}) => {
    const outcome = await attempt(args, options);
    if (outcome.exitCode !== 0) throw new Error(`git ${args.join(' ')} failed: ${outcome.stderr.trim()}`);
    return outcome.stdout;
  };
  const text: Git['text'] = async (args, options = {}) =>
    (await bytes(args, options)).toString('utf8').replace(/\n$/, '');
  return { folder, attempt, bytes, text };
};

// GitHub answers a fetch of any object that it has, filters included; a push is let in by the double's own checks.
const serverSettings: readonly (readonly [string, string])[] = [
  ['http.receivepack', 'true'],
  ['uploadpack.allowFilter', 'true'],
  ['uploadpack.allowAnySHA1InWant', 'true'],
  ['receive.advertisePushOptions', 'true'],
  ['gc.auto', '0'],
  ['core.logAllRefUpdates', 'false'],
];

/** Makes an empty bare repository that git clients can clone, filter and push to. */
export const createBareRepository = async (folder: string, defaultBranch: string): Promise<Git> => {
  const init = ['init', '--bare', '--quiet', `--initial-branch=${defaultBranch}`, '--template='];
  await openGit('.').text([...init, folder]);
  const { appendFile } = await import('node:fs/promises');
  const lines = serverSettings.map(([key, value]) => {
    const [section, name] = key.split('.');
    return `[${section}]\n\t${name} = ${value}\n`;
  });
  await appendFile(`${folder}/config`, lines.join(''));
  return openGit(folder);
};
