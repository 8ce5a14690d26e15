/** A count with thousands separators: 41022 is "41,022". */
export const formatCount = (count: number): string => String(Math.trunc(count)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A count with its noun: "1 line", "2 lines", "3 branches". */
export const countOf = (count: number, singular: string, plural = `${singular}s`): string =>
  `${formatCount(count)} ${count === 1 ? singular : plural}`;

const binaryUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** A size in binary units with one decimal: 1536 is "1.5 KiB". */
export const formatBytes = (bytes: number): string => {
  const power = bytes < 1024 ? 0 : Math.min(binaryUnits.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${power === 0 ? bytes : (Math.floor((bytes / 1024 ** power) * 10) / 10).toFixed(1)} ${binaryUnits[power]}`;
};

const durationUnits: readonly (readonly [string, number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
];

/** A duration in two significant units: 98000 ms is "1 m 38 s", 240 ms is "0.2 s". */
export const formatDuration = (durationMs: number): string => {
  const first = durationUnits.findIndex(([, size]) => durationMs >= size);
  if (first === -1 || (first === 3 && durationMs < 10_000))
    return `${(Math.floor(durationMs / 100) / 10).toFixed(1)} s`;
  const parts: string[] = [];
  let rest = durationMs;
  for (const [unit, size] of durationUnits.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count} ${unit}`);
    rest -= count * size;
  }
  return parts.join(' ');
};

/** A list in words: "a", "a and b", "a, b and c". */
export const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
