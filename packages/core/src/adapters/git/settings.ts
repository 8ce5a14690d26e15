import type { Setting } from './environment.ts';

/** A setting with where it was written: system, global, local, worktree or command. */
export interface ScopedSetting {
  readonly scope: string;
  readonly key: string;
  readonly value: string;
}

/** Parses `git config --list --show-scope --null` (https://git-scm.com/docs/git-config): scope NUL key LF value NUL. */
export const parseSettings = (output: string): readonly ScopedSetting[] => {
  const fields = output.split('\0');
  return Array.from({ length: Math.floor(fields.length / 2) }, (_, index) => {
    const [scope = '', entry = ''] = fields.slice(index * 2, index * 2 + 2);
    const end = entry.indexOf('\n');
    // A key without "=" means true.
    return end === -1
      ? { scope, key: entry, value: 'true' }
      : { scope, key: entry.slice(0, end), value: entry.slice(end + 1) };
  });
};

const transport =
  /^(https?\.|url\.|credential\.|ssh\.|core\.(sshcommand|gitproxy|askpass)$|remote\..+\.(url|proxy|proxyauthmethod|uploadpack|promisor|partialclonefilter)$)/i;

/** What the repository's own settings say about reaching remotes: another repository needs them to fetch the same way. */
export const transportSettings = (settings: readonly ScopedSetting[]): readonly Setting[] =>
  settings
    .filter(({ scope, key }) => (scope === 'local' || scope === 'worktree') && transport.test(key))
    .map(({ key, value }) => [key, value]);

export interface Remote {
  readonly name: string;
  readonly url: string;
}

/** The remote to fetch from: `origin`, else the first one that has an address. */
export const chooseRemote = (settings: readonly ScopedSetting[]): Remote | undefined => {
  const remotes = settings.flatMap(({ key, value }) => {
    const name = /^remote\.(.+)\.url$/.exec(key)?.[1];
    return name === undefined || name.startsWith('-') || value === '' ? [] : [{ name, url: value }];
  });
  return remotes.find(({ name }) => name === 'origin') ?? remotes[0];
};

/** True when settings put other addresses in place of some. */
export const rewritesAddresses = (settings: readonly ScopedSetting[]): boolean =>
  settings.some(({ key }) => /^url\..+\.insteadof$/i.test(key));

const originOf = (address: string): string | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : undefined;
};

const carriesUser = (address: string): boolean => URL.canParse(address) && new URL(address).username !== '';

const authorizes = ({ key, value }: ScopedSetting, origin: string): boolean => {
  const match = /^http\.(?:(.+)\.)?extraheader$/i.exec(key);
  if (match === null || !/^\s*authorization\s*:/i.test(value)) return false;
  return match[1] === undefined || originOf(match[1]) === origin;
};

export interface Access {
  readonly remoteUrl: string;
  readonly serverUrl: string;
  readonly token: string;
}

/**
 * The setting that lets git fetch with the job's token: only for the server of this run, and only when the checkout left
 * no credentials of its own (two Authorization headers are refused).
 */
export const tokenSettings = (settings: readonly ScopedSetting[], access: Access): readonly Setting[] => {
  const server = originOf(access.serverUrl);
  if (access.token === '' || server === undefined || originOf(access.remoteUrl) !== server) return [];
  if (carriesUser(access.remoteUrl) || settings.some((setting) => authorizes(setting, server))) return [];
  const basic = Buffer.from(`x-access-token:${access.token}`).toString('base64');
  return [[`http.${server}/.extraheader`, `AUTHORIZATION: basic ${basic}`]];
};
