import type { GitProblem } from '../../ports/git.ts';

type Kind = GitProblem['kind'];

// What git says with LC_ALL=C, the first match counts: a refused fetch also prints "the remote end hung up".
const signs: readonly (readonly [RegExp, Kind])[] = [
  [/dubious ownership|not a git repository|must be run in a work tree/i, 'not-a-repository'],
  [/not our ref|unadvertised object|couldn't find remote ref/i, 'unreachable'],
  [
    /needed a single revision|unknown revision|bad revision|bad object|ambiguous argument|not a valid/i,
    'unknown-revision',
  ],
  [
    /authentication failed|could not read (username|password)|terminal prompts disabled|permission denied|returned error: 40[13]|repository not found|repository .* not found|access denied|host key verification failed|invalid credentials/i,
    'denied',
  ],
  [
    /unable to access|could not resolve|failed to connect|connection|timed out|early eof|hung up|does not appear to be a git repository|could not read from remote|rpc failed|returned error|unexpected disconnect|no such remote/i,
    'unreachable',
  ],
];

/** What kind of problem git's messages speak of. */
export const classifyErrors = (errors: string): Kind => signs.find(([sign]) => sign.test(errors))?.[1] ?? 'failed';

/** Takes secrets out of git's words: credentials inside addresses, and the given secrets. */
export const redact = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret !== '')
    .reduce((cleaned, secret) => cleaned.replaceAll(secret, '***'), text)
    .replace(/(?<=:\/\/)[^/\s]+@/g, '***@');

/** The end of what git printed, as one paragraph: progress and hints left out. */
export const quoteErrors = (errors: string): string => {
  const lines = errors
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('hint:'));
  return lines.slice(-3).join(' ');
};
