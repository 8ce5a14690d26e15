import { accountId, nodeId } from '../representations/account.ts';
import type { World } from '../world.ts';
import type { Fields } from './connection.ts';

/** An Actor; a bot's login stands without "[bot]" here, as GitHub's GraphQL has it. */
export const resolveActor = (world: World, login: string): Fields => {
  const isBot = login.endsWith('[bot]');
  const shown = login.replace(/\[bot\]$/, '');
  return {
    __typename: isBot ? 'Bot' : 'User',
    id: nodeId(isBot ? 'BOT' : 'U', login),
    databaseId: accountId(login),
    login: shown,
    url: `${world.addresses.server}/${isBot ? 'apps/' : ''}${shown}`,
  };
};

/** The viewer: a User whose login is the token's own, "[bot]" included, also for the job's token. */
export const resolveViewer = (world: World, login: string): Fields => ({
  ...resolveActor(world, login),
  __typename: 'User',
  login,
});
