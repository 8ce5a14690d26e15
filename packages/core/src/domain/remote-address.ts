/** Where a remote's repository has its pages, as the context of a run has it. */
export interface RemotePlace {
  /** e.g. https://github.com */
  readonly serverUrl: string;
  /** "owner/name" */
  readonly repository: string;
}

// `git@github.com:octo/shop.git`: the form of scp, in which no slash stands before the colon.
const scpLike = /^(?:[^@/:]+@)?([^@/:]+):(?!\/\/)\/?(.+)$/;
const protocols: ReadonlySet<string> = new Set(['https:', 'http:', 'ssh:', 'git:', 'git+ssh:']);
// Without a dot it is an alias of ssh's settings, or a drive.
const hostName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const twoNames = /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/;

/** https://docs.github.com/authentication/troubleshooting-ssh/using-ssh-over-the-https-port */
const behindSsh = (host: string): string => (host === 'ssh.github.com' ? 'github.com' : host);

/**
 * Where the pages of a remote are, by its address (https://git-scm.com/docs/git-clone#_git_urls) without the credentials
 * in it; undefined where it names no host, or no owner and name alone.
 */
export const parseRemoteAddress = (address: string): RemotePlace | undefined => {
  // URL takes line breaks and tabs out, and would make another address of it.
  if (!/^[!-~]{1,500}$/.test(address)) return undefined;
  const [, scpHost, scpPath] = scpLike.exec(address) ?? [];
  const whole = scpHost === undefined ? address : `ssh://${scpHost}/${scpPath}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  const [, owner, name] = twoNames.exec(url?.pathname ?? '') ?? [];
  if (url === undefined || owner === undefined || name === undefined) return undefined;
  const host = url.hostname.toLowerCase();
  if (!protocols.has(url.protocol) || !hostName.test(host) || url.search !== '' || url.hash !== '') return undefined;
  const isWeb = url.protocol.startsWith('http');
  return { serverUrl: isWeb ? url.origin : `https://${behindSsh(host)}`, repository: `${owner}/${name}` };
};
