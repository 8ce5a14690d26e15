/**
 * What GitHub takes and shows of one run
 * (https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 */
export const limits = {
  runs: 20,
  /** Of a run's results GitHub shows so many; more than 25,000 are refused. */
  shownResults: 5_000,
  results: 25_000,
  rules: 25_000,
  extensions: 100,
  threadFlowLocations: 10_000,
  shownThreadFlowLocations: 1_000,
  locations: 1_000,
  shownLocations: 100,
  tags: 20,
  shownTags: 10,
  nameCharacters: 255,
  descriptionCharacters: 1_024,
} as const;

const ellipsis = '…';

/** Text within so many characters, cut at its end. */
export const cutText = (text: string, characters: number): string =>
  text.length <= characters ? text : `${text.slice(0, characters - ellipsis.length).toWellFormed()}${ellipsis}`;

/** What fits, and what does not; nothing that is left out is worse than anything kept. */
export interface Trimmed<T> {
  readonly kept: readonly T[];
  readonly leftOut: readonly T[];
}

/** Keeps the worst so many; `compare` puts the worst first. Those kept stay in the order of their badness. */
export const keepWorst = <T>(items: readonly T[], room: number, compare: (a: T, b: T) => number): Trimmed<T> => {
  const ranked = items.toSorted(compare);
  return { kept: ranked.slice(0, room), leftOut: ranked.slice(room) };
};
