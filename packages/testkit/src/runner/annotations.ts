import path from 'node:path';
import type { WorkflowCommand } from './commands.ts';
import type { Masker } from './masks.ts';
import type { Annotation, Level, Place } from './model.ts';

const perLevelLimit = 10;
const messageLimitChars = 4096;

const readInteger = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*[+-]?\d+\s*$/u.test(text) ? Number(text) : undefined;

const relativeToWorkspace = (file: string | undefined, workspace: string): string | undefined => {
  if (file === undefined || !path.isAbsolute(file)) return file;
  const relative = path.relative(workspace, file);
  return relative.startsWith('..') ? file : relative.replaceAll(path.sep, '/');
};

interface Span {
  readonly line: number | undefined;
  readonly endLine: number | undefined;
  readonly column: number | undefined;
  readonly endColumn: number | undefined;
}

const withoutLines = (span: Span): Span => ({ ...span, line: undefined, endLine: undefined });
const withoutColumns = (span: Span): Span => ({ ...span, column: undefined, endColumn: undefined });

/** Drops the lines or columns that contradict each other, as the runner does before it keeps an annotation. */
const consistentSpan = (given: Span): Span => {
  const line = given.line ?? given.endLine;
  let span: Span = { ...given, line, column: given.column ?? given.endColumn };
  if (line === undefined) span = withoutColumns(span);
  if (given.endLine !== undefined && line !== given.endLine) span = withoutColumns(span);
  if (line !== undefined && given.endLine !== undefined && given.endLine < line) span = withoutLines(span);
  if (span.column !== undefined && span.endColumn !== undefined && span.endColumn < span.column) {
    span = withoutColumns(span);
  }
  return span;
};

/** Reads where an error, warning or notice command points; files inside the workspace become relative to it. */
export const readPlace = (command: WorkflowCommand, workspace: string): Place => {
  const get = (name: string): string | undefined => command.properties.get(name);
  const span = consistentSpan({
    line: readInteger(get('line')),
    endLine: readInteger(get('endline')),
    column: readInteger(get('col')),
    endColumn: readInteger(get('endcolumn')),
  });
  return { title: get('title'), file: relativeToWorkspace(get('file'), workspace), ...span };
};

export interface AnnotationList {
  /** Keeps the annotation if its level has room, and returns the masked, cut message as the log shows it. */
  readonly add: (level: Level, message: string, place?: Place) => string;
  readonly kept: () => readonly Annotation[];
  readonly dropped: () => Readonly<Record<Level, number>>;
}

/** The annotations of one step: ten a level, 4,096 characters each (AddIssue in the runner's ExecutionContext.cs). */
export const createAnnotationList = (masker: Masker): AnnotationList => {
  const kept: Annotation[] = [];
  const counted: Record<Level, number> = { error: 0, warning: 0, notice: 0 };
  const beyond = (level: Level): number => Math.max(0, counted[level] - perLevelLimit);
  return {
    add: (level, message, place = {}) => {
      const shown = masker.mask(message).slice(0, messageLimitChars);
      counted[level] += 1;
      // A blank message takes one of the ten places and is then not displayed.
      if (counted[level] <= perLevelLimit && shown.trim() !== '') kept.push({ level, message: shown, ...place });
      return shown;
    },
    kept: () => kept,
    dropped: () => ({ error: beyond('error'), warning: beyond('warning'), notice: beyond('notice') }),
  };
};
