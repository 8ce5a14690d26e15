import type { RunContext } from '../domain/event.ts';

/** The addresses of the server that the environment names, an Enterprise Server or github.com. */
export const readServerAddresses = (
  environment: Readonly<Record<string, string | undefined>>,
): Pick<RunContext, 'serverUrl' | 'apiUrl' | 'graphqlUrl'> => {
  const apiUrl = environment.GITHUB_API_URL || 'https://api.github.com';
  return {
    serverUrl: environment.GITHUB_SERVER_URL || 'https://github.com',
    apiUrl,
    // An Enterprise Server has the one at /api/v3 and the other at /api/graphql.
    graphqlUrl: environment.GITHUB_GRAPHQL_URL || `${apiUrl.replace(/\/v3$/, '')}/graphql`,
  };
};
