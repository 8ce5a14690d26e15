import type { Annotation } from '../domain/annotation.ts';
import type { RunContext } from '../domain/event.ts';

/** The Actions runner as an action sees it. Lines given to `writeLine` must come from domain/workflow-text. */
export interface Runner {
  /**
   * What becomes of the report where no runner needs it: `on-request` writes it only where the input `report-file` names a
   * file, `optional` always. One that cannot be written is told then, and the answer stands.
   */
  readonly report?: 'on-request' | 'optional';
  /** The raw text of an input, trimmed; empty when it is not set. */
  input(name: string): string;
  /** What was given as an input and was never asked for, in lines; a runner tells that by itself. */
  describeStrangers?(): readonly string[];
  setOutput(name: string, value: string): void;
  /** What main saved for post; empty when nothing was. */
  state(name: string): string;
  saveState(name: string, value: string): void;
  /** Hides a text in everything that the runner shows from now on. */
  mask(text: string): void;
  writeLine(line: string): void;
  debug(line: string): void;
  isDebug(): boolean;
  startGroup(title: string): void;
  endGroup(): void;
  annotate(annotation: Annotation): void;
  /** Appends Markdown to the step's summary; rejects when it cannot be written. */
  appendSummary(markdown: string): Promise<void>;
  /** The facts of this run, read once; throws an Error in words when the environment is not that of a runner. */
  context(): RunContext;
}
