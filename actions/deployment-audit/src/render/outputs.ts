import type { LogHead } from '../decide/kept.ts';

interface Told {
  readonly head?: LogHead | undefined;
  /** Where the entry stands that this run wrote, from 0. */
  readonly entryIndex?: number | undefined;
  readonly findings?: number;
  /** The dashboard's path, from the workspace. */
  readonly dashboard?: string;
}

/** The action's outputs; empty where a mode has nothing to say. */
export const renderOutputs = ({ head, entryIndex, findings, dashboard }: Told): Readonly<Record<string, string>> => ({
  'entry-index': entryIndex === undefined ? '' : String(entryIndex),
  'log-size': head === undefined ? '' : String(head.size),
  'log-root': head?.root ?? '',
  checkpoint: head?.checkpoint ?? '',
  findings: findings === undefined ? '' : String(findings),
  dashboard: dashboard ?? '',
});
