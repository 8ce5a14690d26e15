import type { Route } from '../call.ts';
import { renderFullRepository } from '../representations/repository.ts';

export const repositoryRoutes: readonly Route[] = [
  {
    operation: 'repos/get',
    requires: [{ metadata: 'read' }],
    handle: async ({ world, repository, actor }) => ({
      status: 200,
      json: renderFullRepository(world.addresses, repository, actor),
    }),
  },
];
