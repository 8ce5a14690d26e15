import type { JsonObject } from '../json.ts';
import type { Addresses, World } from '../world.ts';

// The id with which GitHub's own bot signs commits is public: 41898282.
const actionsBot = 'github-actions[bot]';
const actionsBotId = 41_898_282;

/** A number that stays the same for a login, so that replies agree with each other. */
export const accountId = (login: string): number => {
  if (login === actionsBot) return actionsBotId;
  let sum = 7;
  for (const character of login.toLowerCase()) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 90_000_000;
  return sum + 1;
};

/** The address under which GitHub writes commits for an account. */
export const noReplyAddress = (login: string): string => `${accountId(login)}+${login}@users.noreply.github.com`;

/** An opaque id as GraphQL and `node_id` use it; readNodeId turns it back. */
export const nodeId = (kind: string, ...parts: readonly (string | number)[]): string =>
  `${kind}_${Buffer.from(parts.join('\n')).toString('base64url')}`;

/** The parts of an id that nodeId made for this kind, or undefined. */
export const readNodeId = (kind: string, id: string): readonly string[] | undefined =>
  id.startsWith(`${kind}_`)
    ? Buffer.from(id.slice(kind.length + 1), 'base64url')
        .toString('utf8')
        .split('\n')
    : undefined;

const isBot = (login: string): boolean => login.endsWith('[bot]');

const accountLinks = (api: string): JsonObject => ({
  followers_url: `${api}/followers`,
  following_url: `${api}/following{/other_user}`,
  gists_url: `${api}/gists{/gist_id}`,
  starred_url: `${api}/starred{/owner}{/repo}`,
  subscriptions_url: `${api}/subscriptions`,
  organizations_url: `${api}/orgs`,
  repos_url: `${api}/repos`,
  events_url: `${api}/events{/privacy}`,
  received_events_url: `${api}/received_events`,
});

/** A simple-user. */
export const renderAccount = ({ api, server }: Addresses, login: string): JsonObject => {
  const path = encodeURIComponent(login);
  return {
    login,
    id: accountId(login),
    node_id: nodeId(isBot(login) ? 'BOT' : 'U', login),
    avatar_url: `${server}/avatars/u/${accountId(login)}`,
    gravatar_id: '',
    url: `${api}/users/${path}`,
    html_url: isBot(login) ? `${server}/apps/${path.replace(/%5Bbot%5D$/, '')}` : `${server}/${path}`,
    ...accountLinks(`${api}/users/${path}`),
    type: isBot(login) ? 'Bot' : 'User',
    user_view_type: 'public',
    site_admin: false,
  };
};

/** The reply of GET /user: a public-user. */
export const renderOwnAccount = (world: World, login: string): JsonObject => ({
  ...renderAccount(world.addresses, login),
  name: login,
  company: null,
  blog: '',
  location: null,
  email: null,
  hireable: null,
  bio: null,
  public_repos: 0,
  public_gists: 0,
  followers: 0,
  following: 0,
  created_at: '2020-01-01T00:00:00Z',
  updated_at: '2020-01-01T00:00:00Z',
});
