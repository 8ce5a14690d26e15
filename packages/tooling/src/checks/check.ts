import { runCaptured } from '../process.ts';

/** One thing that must hold for the whole tree. */
export interface Check {
  readonly name: string;
  /** What holds when it passes. */
  readonly promise: string;
  /** The problems, each a line (or lines) that a person can act on; none means that it passes. */
  find(): Promise<readonly string[]>;
}

interface ProgramCheck extends Pick<Check, 'name' | 'promise'> {
  readonly program: string;
  readonly args: readonly string[];
}

/** A check that is a program's own verdict: exit code 0 passes, else its output is the problem. */
export function programCheck({ name, promise, program, args }: ProgramCheck): Check {
  return {
    name,
    promise,
    async find() {
      const { exitCode, output } = await runCaptured(program, args);
      if (exitCode === 0) return [];
      const said = output.trim();
      return [said === '' ? `${program} ended with ${exitCode} and said nothing` : said];
    },
  };
}
