import { formatDuration } from '@drawbridge/core/domain/quantity';
import type { CommandEnd } from '@drawbridge/core/ports/shell';

// What the slog handler of Trivy writes: time, level, text, each behind a tab.
const entry = /^\d{4}-\d{2}-\d{2}T[\d:.]+\S*\t(?<level>[A-Z]+)\t(?<text>.*)$/;

/** One line of Trivy's log. */
export interface TrivyMessage {
  readonly level: 'debug' | 'info' | 'warning' | 'error';
  readonly text: string;
}

const levels: Readonly<Record<string, TrivyMessage['level']>> = {
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warning',
  ERROR: 'error',
  FATAL: 'error',
};

// What follows from the flags that this action gives: nobody else can do anything about it.
const asked = [
  /^Loaded file_path=/,
  /^\[\w+\] \w+ scanning is enabled$/,
  /^\[checks-client\] No downloadable checks were loaded as --skip-check-update is enabled/,
  /^\[misconfig\] Falling back to embedded checks err="failed to check cache: /,
  /^\[secret\] (?:If your scanning is slow|Please see |Loading the config file)/,
] as const;

/** Reads a line of Trivy's log; a line of another form is information, one that this action's own flags cause is not worth a word. */
export const readMessage = (line: string): TrivyMessage => {
  const { level = '', text = line } = entry.exec(line)?.groups ?? {};
  const said = text.replaceAll('\t', ' ').trim();
  return { level: asked.some((sign) => sign.test(said)) ? 'debug' : (levels[level] ?? 'info'), text: said };
};

const fatal = /\tFATAL\t(?:Fatal error\t)?(?<reason>[\s\S]*)$/;
const causes: readonly (readonly [RegExp, string])[] = [
  [/TOOMANYREQUESTS|429|too many requests/i, 'The registry allows no more requests for now.'],
  [
    /--skip-(?:java-)?db-update cannot be specified on the first run/,
    'There is no database to scan with: none was restored, and none may be downloaded.',
  ],
  [/context deadline exceeded|timeout/i, 'It took too long; `timeout-minutes` allows more.'],
  [
    /unable to find the specified image|MANIFEST_UNKNOWN|UNAUTHORIZED/i,
    'Is the name right, was it built or pulled in this job, and may the job read it (TRIVY_USERNAME, TRIVY_PASSWORD)?',
  ],
];

const longestReason = 600;

/** Why Trivy gave up, from what it wrote to standard error: its own words, shortened, and what that means. */
const explainFatal = (errors: string): string => {
  const said = (fatal.exec(errors)?.groups?.['reason'] ?? errors).split('\n').map((line) => line.trim());
  const words = said.filter((line) => line !== '').join(' ');
  const meaning = causes.find(([sign]) => sign.test(words))?.[1];
  const reason = words.length > longestReason ? `${words.slice(0, longestReason)}…` : words;
  return [reason === '' ? 'It said nothing.' : reason, meaning].filter((part) => part !== undefined).join(' ');
};

/** Why a command of Trivy came to nothing, by how it ended. */
export const explainEnd = (end: CommandEnd, timeoutMs: number): string => {
  switch (end.kind) {
    case 'exited':
      return explainFatal(end.errors);
    case 'killed':
      return `It was ended by ${end.signal}; the machine may have run out of memory.`;
    case 'timeout':
      return `It was not done within ${formatDuration(timeoutMs)}. \`timeout-minutes\` allows more.`;
    case 'cancelled':
      return 'The job was cancelled.';
    case 'too-long':
      return 'What it wrote is longer than what is taken in. Split the target.';
    case 'not-found':
    case 'not-started':
      return end.message;
  }
};
