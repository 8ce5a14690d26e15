import { type Html, html } from './html.ts';

const width = 240;
const height = 64;
const floor = height - 2;

/** A column of a plot. `value` null: nothing was measured then, which is a gap and not a nought. */
export interface Column {
  readonly label: string;
  readonly value: number | null;
  readonly words: string;
  /** A second value, above or beside; shown more quietly. */
  readonly beside?: number | null;
}

const topOf = (columns: readonly Column[]): number =>
  Math.max(1e-9, ...columns.flatMap(({ value, beside }) => [value ?? 0, beside ?? 0]));

const heightOf = (value: number, top: number): number => Math.round((value / top) * (floor - 6) * 10) / 10;

const baseline: Html = html`<line class="base" x1="0" y1="${floor}" x2="${width}" y2="${floor}"/>`;

const frame = (name: string, content: readonly Html[]): Html =>
  html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}">${baseline}${content}</svg>`;

const nameOf = (title: string, columns: readonly Column[]): string =>
  `${title}: ${columns.map(({ label, words }) => `${label} ${words}`).join('; ')}`;

/** One bar a column; its words show when one rests on it. */
export const plotBars = (title: string, columns: readonly Column[]): Html => {
  const [top, step] = [topOf(columns), width / Math.max(1, columns.length)];
  const bars = columns.map(({ label, value, words }, index) => {
    const tall = heightOf(value ?? 0, top);
    return html`<rect class="bar" x="${index * step + 2}" y="${floor - tall}" width="${step - 4}" height="${tall}"><title>${label}: ${words}</title></rect>`;
  });
  return frame(nameOf(title, columns), bars);
};

const pointsOf = (
  columns: readonly Column[],
  top: number,
  read: (column: Column) => number | null,
): readonly (readonly [number, number] | undefined)[] => {
  const step = width / Math.max(1, columns.length);
  return columns.map((column, index) => {
    const value = read(column);
    return value === null ? undefined : ([(index + 0.5) * step, floor - heightOf(value, top)] as const);
  });
};

type Points = ReturnType<typeof pointsOf>;

const pathOf = (points: Points): string =>
  points
    .map((point, index) => {
      if (point === undefined) return '';
      return `${points[index - 1] === undefined ? 'M' : 'L'}${point[0]} ${point[1]}`;
    })
    .join('');

const trace = (points: Points, suffix: string): readonly Html[] => [
  html`<path class="stroke${suffix}" d="${pathOf(points)}"/>`,
  ...points.flatMap((point) =>
    point === undefined ? [] : [html`<circle class="dot${suffix}" cx="${point[0]}" cy="${point[1]}" r="2.5"/>`],
  ),
];

/** A line through what was measured, broken where nothing was; `beside` is a second line, more quietly. */
export const plotLines = (title: string, columns: readonly Column[]): Html => {
  const top = topOf(columns);
  const quiet = pointsOf(columns, top, ({ beside = null }) => beside);
  const clear = pointsOf(columns, top, ({ value }) => value);
  return frame(nameOf(title, columns), [
    ...(quiet.some((point) => point !== undefined) ? trace(quiet, '-quiet') : []),
    ...trace(clear, ''),
  ]);
};
