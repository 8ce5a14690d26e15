/** One measured figure, as the table of `npm run bench` shows it. */
export interface Row {
  readonly what: string;
  readonly seen: string;
  /** Empty where nothing is promised. */
  readonly bound: string;
  readonly holds: boolean;
}

/** The rows as an aligned table, one mark a line. */
export function formatRows(rows: readonly Row[]): string {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => [row.what, row.seen][column]?.length ?? 0)));
  return rows
    .map(({ what, seen, bound, holds }) => {
      const limit = bound === '' ? '' : `at most ${bound}`;
      return `${holds ? '✓' : '✗'} ${what.padEnd(widths[0] ?? 0)}  ${seen.padStart(widths[1] ?? 0)}  ${limit}`.trimEnd();
    })
    .join('\n');
}

/** Bytes with thousands separators, in the unit of the bounds (1 KB = 1,000 bytes). */
export function formatKilobytes(bytes: number): string {
  return `${(Math.ceil(bytes / 100) / 10).toLocaleString('en-US')} KB`;
}
