import { spawnSync } from 'node:child_process';

export type Availability = { readonly available: true } | { readonly available: false; readonly reason: string };

/** Available when the program answers to the given arguments with exit code 0; the reason names the way out. */
export function probeProgram(program: string, args: readonly string[], wayOut: string): Availability {
  const { status, error } = spawnSync(program, args, { stdio: 'ignore', timeout: 120_000 });
  if (status === 0) return { available: true };
  const seen = error === undefined ? `ends with ${status} on ${args.join(' ')}` : tellWhy(error);
  return { available: false, reason: `${program} ${seen}; ${wayOut}` };
}

const tellWhy = (error: NodeJS.ErrnoException): string =>
  error.code === 'ETIMEDOUT' ? 'did not answer within two minutes' : 'is not on PATH';

/** Is act, the engine that runs workflows, on this machine? */
export function probeAct(): Availability {
  return probeProgram('act', ['--version'], wayToWheels());
}

/** Is zizmor, the auditor of workflows, on this machine? */
export function probeZizmor(): Availability {
  return probeProgram('zizmor', ['--version'], wayToWheels());
}

/** Is Trivy, the scanner, on this machine? */
export function probeTrivy(): Availability {
  return probeProgram('trivy', ['--version'], wayToWheels());
}

/** Is Microsoft's SARIF Multitool, the judge of SARIF, on this machine? */
export function probeSarifJudge(): Availability {
  const wayOut = process.env['DRAWBRIDGE_SARIF_JUDGE_MISSING'] ?? '`npm test` installs it on Linux x64';
  return probeProgram('sarif-multitool', ['--version'], wayOut);
}

function wayToWheels(): string {
  return process.env['DRAWBRIDGE_ENGINES_MISSING'] ?? '`npm test` installs it on Linux x64';
}
