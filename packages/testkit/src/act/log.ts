import { isMap, listAt, mapAt, type Tree, textAt, toTree } from '../workflows/yaml-tree.ts';

/** How a step or job ended. A job that act never mentions was skipped. */
export type Conclusion = 'success' | 'failure' | 'skipped' | 'cancelled';

/** Where a line comes from: the job as act names it, and the step inside it, if any. */
export interface LineSource {
  /** Name that act shows, e.g. "Main/tag" or, in a called workflow, "quality/CI quality/plan". */
  readonly jobName: string;
  readonly jobId: string;
  /** Matrix values of this leg as JSON; "{}" without a matrix. */
  readonly matrix: string;
  /** Step id, or its index from 0 where it has none; inside composite actions joined by "/". */
  readonly stepId: string;
  readonly stepName: string;
  readonly stage: string;
}

/** One line of act's log, read. */
export type LogLine = LineSource &
  (
    | { readonly kind: 'step-started' | 'note' | 'output-line'; readonly text: string }
    | { readonly kind: 'step-ended'; readonly conclusion: Conclusion; readonly durationMs: number }
    | { readonly kind: 'job-ended'; readonly conclusion: Conclusion }
    | { readonly kind: 'output'; readonly name: string; readonly value: string }
    | { readonly kind: 'summary'; readonly markdown: string }
    | { readonly kind: 'annotation'; readonly annotation: Annotation }
    | { readonly kind: 'unsupported'; readonly text: string }
  );

/** A warning, error or notice command, with its properties (file, line, title...). */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Reads one line that act wrote under --json; undefined for what is not a JSON object. */
export function parseLogLine(line: string): LogLine | undefined {
  if (!line.startsWith('{')) return undefined;
  const parsed: unknown = JSON.parse(line);
  const record = toTree(parsed);
  if (!isMap(record)) return undefined;
  return { ...sourceOf(record), ...contentOf(record) };
}

function sourceOf(record: Tree): LineSource {
  return {
    jobName: (textAt(record, 'job') ?? '').trim(),
    jobId: textAt(record, 'jobID') ?? '',
    matrix: JSON.stringify(mapAt(record, 'matrix')),
    stepId: [...listAt(record, 'stepID'), ...listAt(record, 'stepid')].join('/'),
    stepName: textAt(record, 'step') ?? '',
    stage: textAt(record, 'stage') ?? '',
  };
}

type Content = LogLine extends infer L ? (L extends LogLine ? Omit<L, keyof LineSource> : never) : never;

function contentOf(record: Tree): Content {
  const text = textAt(record, 'msg') ?? '';
  const jobResult = textAt(record, 'jobResult');
  const stepResult = textAt(record, 'stepResult');
  if (jobResult !== undefined) return { kind: 'job-ended', conclusion: conclusionOf(jobResult) };
  if (stepResult !== undefined)
    return {
      kind: 'step-ended',
      conclusion: conclusionOf(stepResult),
      durationMs: Math.round(Number(textAt(record, 'executionTime') ?? 0) / 1e6),
    };
  if (textAt(record, 'raw_output') === 'true') return { kind: 'output-line', text: text.replace(/\r?\n$/, '') };
  return commandOf(record) ?? noteOf(text);
}

function commandOf(record: Tree): Content | undefined {
  const command = textAt(record, 'command');
  const message = textAt(record, 'arg') ?? '';
  if (command === 'set-output') return { kind: 'output', name: textAt(record, 'name') ?? '', value: message };
  if (command === 'summary') return { kind: 'summary', markdown: textAt(record, 'content') ?? '' };
  if (command !== 'error' && command !== 'warning' && command !== 'notice') return undefined;
  const properties = Object.fromEntries(
    Object.entries(mapAt(record, 'kvPairs')).map(([key, value]) => [key, String(value)]),
  );
  return { kind: 'annotation', annotation: { level: command, message, properties } };
}

function noteOf(text: string): Content {
  if (text.includes('Skipping unsupported platform')) return { kind: 'unsupported', text };
  return { kind: text.startsWith('⭐ Run ') ? 'step-started' : 'note', text };
}

function conclusionOf(text: string): Conclusion {
  return text === 'success' || text === 'skipped' || text === 'cancelled' ? text : 'failure';
}
