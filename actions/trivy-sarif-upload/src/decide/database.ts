import type { Repository } from '@drawbridge/core/domain/checkout';
import { formatDay } from '@drawbridge/core/domain/day';
import { formatDuration } from '@drawbridge/core/domain/quantity';
import type { Condition } from '@drawbridge/core/domain/verdict';
import type { Config, GateConfig } from '../inputs/config.ts';
import { isGated } from './gate.ts';
import { cleanPath } from './paths.ts';

/** The database of vulnerabilities that the scans knew. */
export interface DatabaseDate {
  /** When it was made. Epoch milliseconds. */
  readonly updatedMs: number;
}

/** The condition's name, which the verdict tells it by. */
export const databaseName = 'Database';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

// Clocks differ; a date of next year is none.
const mostAheadMs = dayMs;

// Rounded up: what is over the bar is not to look as if it stood at it.
const describeAge = (ageMs: number, updatedMs: number): string => {
  const date = formatDay(updatedMs);
  return ageMs < 0 ? `of ${date}` : `${formatDuration(Math.ceil(ageMs / hourMs) * hourMs)} old (${date})`;
};

const judgeAge = (ageMs: number, maxAgeDays: number): string => {
  if (ageMs < -mostAheadMs) return 'its date lies ahead, so its age is not known; bring another one';
  if (ageMs <= maxAgeDays * dayMs) return '';
  return 'what was disclosed since is missing; bring a newer one, or raise `database-max-age-days`';
};

const failedMark = (gate: GateConfig): Condition['mark'] => (isGated('vulnerability', gate) ? 'failed' : 'attention');

const slashed = (path: string): string => path.replaceAll('\\', '/');

/** What of a cache folder (an absolute path, or one from the workspace) came with the checkout, from the repository's top. */
export const listCheckedIn = (
  folder: string,
  { root, trackedFiles }: Pick<Repository, 'root' | 'trackedFiles'>,
): readonly string[] => {
  const [path, top] = [slashed(folder), slashed(root)];
  const within = path.startsWith(`${top}/`) ? path.slice(top.length + 1) : path;
  const isBeside = within === path && /^(?:\/|[a-zA-Z]:\/)/.test(path);
  const near = cleanPath(within);
  if (isBeside || near === '') return [];
  // A link that is checked in leads wherever the change wants.
  const isLink = (file: string): boolean => near === file || near.startsWith(`${file}/`);
  return trackedFiles.filter(
    (file) => isLink(file) || file.startsWith(`${near}/db/`) || file.startsWith(`${near}/java-db/`),
  );
};

/** Whether the database was young enough to find anything in; nothing where no vulnerabilities were looked for. */
export const judgeDatabase = (
  { database, nowMs }: { readonly database: DatabaseDate | undefined; readonly nowMs: number },
  { gate, databaseMaxAgeDays: maxAgeDays }: Pick<Config, 'gate' | 'databaseMaxAgeDays'>,
): readonly Condition[] => {
  if (database === undefined) return [];
  const ageMs = nowMs - database.updatedMs;
  const row = { name: databaseName, value: describeAge(ageMs, database.updatedMs) };
  if (maxAgeDays === 0) return [{ ...row, mark: 'not-judged', bar: 'none set', distance: '' }];
  const distance = judgeAge(ageMs, maxAgeDays);
  return [
    { ...row, mark: distance === '' ? 'passed' : failedMark(gate), bar: `at most ${maxAgeDays} d old`, distance },
  ];
};
