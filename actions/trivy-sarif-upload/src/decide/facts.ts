import type { Repository } from '@drawbridge/core/domain/checkout';
import type { DatabaseDate } from './database.ts';
import type { ForeignRun } from './foreign/run.ts';
import type { IgnoreRule } from './ignores/rule.ts';
import type { Reference } from './newness.ts';
import type { Scan } from './scan.ts';
import type { Ground } from './site.ts';
import type { Target } from './target.ts';

/** The ignores that hold for this run. */
export interface Ignores {
  readonly rules: readonly IgnoreRule[];
  /** In words: which file, of which commit, and what is not in force yet. */
  readonly told: readonly string[];
}

/** A target that could not be scanned while others could. */
export interface Unscanned {
  readonly target: Target;
  /** In words, with the way out. */
  readonly why: string;
}

/** Everything the verdict depends on besides the config. */
export interface Facts {
  readonly scans: readonly Scan[];
  readonly unscanned: readonly Unscanned[];
  /** Names of targets in which no file lies, where the report does not tell. */
  readonly bare: readonly string[];
  readonly foreign: readonly ForeignRun[];
  /** By target name, and by category for foreign runs. */
  readonly references: ReadonlyMap<string, Reference>;
  readonly ignores: Ignores;
  readonly ground: Ground;
  /** undefined: there is no checkout. */
  readonly repository: Repository | undefined;
  /** The commit that was scanned. */
  readonly head: string;
  /** The run that judges, which what it remembers is ordered by. */
  readonly runId: string;
  /** What keeps packages from being seen, in words, by target name. */
  readonly unseen: ReadonlyMap<string, readonly string[]>;
  /** Comments by which a change excuses its own findings, as "PATH:LINE". */
  readonly inlineIgnores: readonly string[];
  /** undefined: no vulnerabilities were looked for. */
  readonly database: DatabaseDate | undefined;
  /** With what was scanned, in words; empty where nothing was. */
  readonly tool: string;
  readonly nowMs: number;
}
