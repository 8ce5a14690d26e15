import { type Html, html } from './html.ts';

const width = 240;
const height = 72;
const floor = height - 2;
/** Above the highest value, where failures that are not mended stand. */
const headroom = 10;

/** A week of a plot. `value` null: nothing was measured then, which is a gap and not a nought. */
export interface Column {
  readonly label: string;
  readonly value: number | null;
  readonly words: string;
  /** A second value above the first; shown more quietly. */
  readonly beside?: number | null;
  /** Bounds that the true value lies between. */
  readonly band?: { readonly low: number; readonly high: number } | null;
  /** Failures that are not mended: their time is not known, only that it goes on. */
  readonly open?: number;
  /** The week was over when the log began. */
  readonly isBefore: boolean;
  /** The week is not over: less of it is known. */
  readonly isUnderWay: boolean;
}

/** The value that the top of a plot stands for; 0: nothing was measured. */
export const topOf = (columns: readonly Column[]): number =>
  Math.max(0, ...columns.flatMap(({ value, beside, band }) => [value ?? 0, beside ?? 0, band?.high ?? 0]));

const round = (value: number): number => Math.round(value * 10) / 10;

const heightOf = (value: number, top: number): number => round((value / (top || 1)) * (floor - headroom));

const stepOf = (columns: readonly Column[]): number => width / Math.max(1, columns.length);

const faint = ({ isUnderWay }: Column): string => (isUnderWay ? ' faint' : '');

const hint = ({ label, words }: Column): Html => html`<title>Week of ${label}: ${words}</title>`;

const frame = (name: string, content: readonly Html[]): Html =>
  html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}"><line class="base" x1="0" y1="${floor}" x2="${width}" y2="${floor}"/>${content}</svg>`;

const nameOf = (title: string, columns: readonly Column[]): string =>
  `${title} by week: ${columns
    .filter(({ isBefore }) => !isBefore)
    .map(({ label, words }) => `${label} ${words}`)
    .join('; ')}`;

/** One bar a week; its words show when one rests on it. */
export const plotBars = (title: string, columns: readonly Column[]): Html => {
  const [top, step] = [topOf(columns), stepOf(columns)];
  const bars = columns.flatMap((column, index) => {
    if (column.value === null) return [];
    const tall = heightOf(column.value, top);
    return [
      html`<rect class="bar${faint(column)}" x="${round(index * step + 2)}" y="${round(floor - tall)}" width="${round(step - 4)}" height="${tall}">${hint(column)}</rect>`,
    ];
  });
  return frame(nameOf(title, columns), bars);
};

interface Point {
  readonly x: number;
  readonly y: number;
  readonly column: Column;
}

type Points = readonly (Point | undefined)[];

const pointsOf = (columns: readonly Column[], read: (column: Column) => number | null | undefined): Points => {
  const [top, step] = [topOf(columns), stepOf(columns)];
  return columns.map((column, index) => {
    const value = read(column) ?? undefined;
    if (value === undefined) return undefined;
    return { x: round((index + 0.5) * step), y: round(floor - heightOf(value, top)), column };
  });
};

const trace = (points: Points, suffix: string): readonly Html[] => [
  ...points.flatMap((point, index) => {
    const before = points[index - 1];
    if (point === undefined || before === undefined) return [];
    return [
      html`<path class="stroke${suffix}${faint(point.column)}" d="M${before.x} ${before.y}L${point.x} ${point.y}"/>`,
    ];
  }),
  ...points.flatMap((point) =>
    point === undefined
      ? []
      : [
          html`<circle class="dot${suffix}${faint(point.column)}" cx="${point.x}" cy="${point.y}" r="3">${hint(point.column)}</circle>`,
        ],
  ),
];

const bandsOf = (columns: readonly Column[]): readonly Html[] => {
  const [top, step] = [topOf(columns), stepOf(columns)];
  return columns.flatMap((column, index) => {
    if (column.band === undefined || column.band === null) return [];
    const [low, high] = [heightOf(column.band.low, top), heightOf(column.band.high, top)];
    return [
      html`<rect class="band" x="${round(index * step + 1)}" y="${round(floor - high)}" width="${round(step - 2)}" height="${round(high - low)}"/>`,
    ];
  });
};

const openOf = (columns: readonly Column[]): readonly Html[] =>
  columns.flatMap((column, index) => {
    if ((column.open ?? 0) === 0) return [];
    return [
      html`<circle class="hollow" cx="${round((index + 0.5) * stepOf(columns))}" cy="${headroom / 2}" r="3.5">${hint(column)}</circle>`,
    ];
  });

/** A line through what was measured, broken where nothing was; bounds as a band, open failures as hollow dots on top. */
export const plotLines = (title: string, columns: readonly Column[]): Html =>
  frame(nameOf(title, columns), [
    ...bandsOf(columns),
    ...trace(
      pointsOf(columns, ({ beside }) => beside),
      '-quiet',
    ),
    ...trace(
      pointsOf(columns, ({ value }) => value),
      '',
    ),
    ...openOf(columns),
  ]);
