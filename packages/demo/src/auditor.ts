import { cp, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { type ActionResult, runAction } from '@drawbridge/testkit/runner/job';
import type { Shop } from './shop.ts';

const bundle = path.resolve(import.meta.dirname, '../../../actions/deployment-audit');

/** Addresses, and who asks. */
export interface AuditorOrder {
  readonly shop: Shop;
  readonly folder: string;
  readonly repository: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly mintToken: () => string;
}

/** Somebody who looks at the log from outside: with a clone, offline. */
export interface Auditor {
  /** A clone of the shop and its log, as they now are on the server. */
  readonly copyLog: () => Promise<string>;
  /** Starts the action there, and answers its verdict. */
  readonly run: (clone: string, inputs: Readonly<Record<string, string>>) => Promise<string>;
}

// The runner shows an error with a mark of its own.
const told = ({ main }: ActionResult): string => (main.log.at(-1) ?? '').replace(/^##\[\w+\]/, '');

/** Starts the action's bundle as the runner would, on a clone. */
export const createAuditor = (order: AuditorOrder): Auditor => {
  const { shop, folder, repository, serverUrl, apiUrl, graphqlUrl, mintToken } = order;
  let runs = 9_000_000_000;
  return {
    copyLog: async () => {
      await shop.run('fetch', '--quiet', 'origin', '+deployment-log:refs/remotes/origin/deployment-log');
      const clone = await mkdtemp(path.join(folder, 'audit-'));
      await cp(shop.git.folder, clone, { recursive: true });
      return clone;
    },
    run: async (clone, inputs) => {
      runs += 1;
      const sha = await shop.run('rev-parse', 'HEAD');
      return told(
        await runAction({
          step: { action: bundle, id: 'audit', with: inputs },
          workspace: clone,
          github: { repository, sha, ref: 'refs/heads/main', runId: String(runs), serverUrl, apiUrl, graphqlUrl },
          token: mintToken(),
        }),
      );
    },
  };
};
