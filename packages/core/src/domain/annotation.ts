import { formatCount } from './quantity.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** Where in the repository an annotation stands; lines count from 1. */
export interface Place {
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** One remark at the place where the person can act. A greater `weight` is shown first. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  readonly place?: Place;
  readonly weight: number;
}

/** GitHub keeps this many annotations of each level from one step, and this much of a message. */
export const annotationLimits = { perLevel: 10, messageCharacters: 4096 } as const;

const ellipsis = '…';
const cut = (message: string, characters: number = annotationLimits.messageCharacters): string =>
  message.length <= characters
    ? message
    : `${message.slice(0, characters - ellipsis.length).toWellFormed()}${ellipsis}`;

const closing = (last: Annotation, hidden: number): Annotation => {
  const more = `\n${formatCount(hidden)} more like this; the report names them all.`;
  return { ...last, message: `${cut(last.message, annotationLimits.messageCharacters - more.length)}${more}` };
};

/**
 * The annotations that GitHub will really show: per level the weightiest, at most ten (less those already `used`),
 * the last of which says how many more there are.
 */
export const rankAnnotations = (
  annotations: readonly Annotation[],
  used: Readonly<Partial<Record<AnnotationLevel, number>>> = {},
): readonly Annotation[] =>
  (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const ranked = annotations.filter((each) => each.level === level).toSorted((a, b) => b.weight - a.weight);
    const room = Math.max(0, annotationLimits.perLevel - (used[level] ?? 0));
    const shown = ranked.slice(0, room).map((each) => ({ ...each, message: cut(each.message) }));
    const last = shown.at(-1);
    const hidden = ranked.length - shown.length;
    return last === undefined || hidden === 0 ? shown : [...shown.slice(0, -1), closing(last, hidden)];
  });

/** Runs of consecutive numbers: [3, 4, 5, 9] is [{3..5}, {9..9}]. The numbers come sorted. */
export const joinRanges = (lines: readonly number[]): readonly { readonly start: number; readonly end: number }[] => {
  const ranges: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && line <= last.end + 1) last.end = line;
    else ranges.push({ start: line, end: line });
  }
  return ranges;
};
