import type { Result } from '@drawbridge/core/domain/result';

/** An archive to be installed. */
export interface ToolArchive {
  readonly version: string;
  readonly platform: string;
  readonly name: string;
  readonly url: string;
  /** Small letters. */
  readonly sha256: string;
  readonly format: 'tar.gz' | 'zip';
  /** The program's file in the archive. */
  readonly program: string;
}

/** Why an archive was not installed, in words. */
export interface ToolProblem {
  readonly kind: 'gone' | 'unreachable' | 'checksum' | 'unusable' | 'cancelled';
  readonly message: string;
}

/** A program that is on the machine. */
export interface FoundProgram {
  /** Absolute. */
  readonly path: string;
  /** The version that its own bytes name, read without running it; undefined: they name none. */
  readonly version: string | undefined;
}

/** Where programs of other people come from. */
export interface Toolbox {
  /** Of this machine as node names it, e.g. "linux-x64". */
  readonly platform: string;
  /** Looks at a program without running it; undefined: there is none of that name on PATH, or at that absolute path. */
  inspect(program: string): Promise<FoundProgram | undefined>;
  /** The path of a program that was installed from this archive before; undefined: none was. */
  find(archive: ToolArchive): Promise<string | undefined>;
  /** Downloads an archive, verifies it, only then unpacks it, and keeps it for later; answers the program's path. */
  install(archive: ToolArchive, signal: AbortSignal): Promise<Result<string, ToolProblem>>;
}
