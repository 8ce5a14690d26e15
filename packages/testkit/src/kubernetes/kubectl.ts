import { execFile } from 'node:child_process';

/** Runs kubectl with these arguments and this standard input, and gives what it writes; throws when it fails. */
export type Kubectl = (args: readonly string[], input?: string) => Promise<string>;

/** A kubectl that speaks to one cluster; each call ends within a minute. */
export const startKubectl =
  (program: string, kubeconfig: string): Kubectl =>
  (args, input = '') =>
    new Promise((resolve, reject) => {
      const options = { timeout: 240_000, maxBuffer: 64 * 1024 * 1024 };
      const child = execFile(program, ['--kubeconfig', kubeconfig, ...args], options, (error, stdout, stderr) =>
        error === null ? resolve(stdout) : reject(new Error(`kubectl ${args.join(' ')}: ${stderr || error.message}`)),
      );
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
    });
