import type { Scene } from '@drawbridge/core/action/run-action';
import { fromWorkspace } from '@drawbridge/core/domain/checkout';
import { failure, success } from '@drawbridge/core/domain/result';
import type { GitProblem } from '@drawbridge/core/ports/git';
import { branchOf, policyOn } from '../decide/branches.ts';
import { listPackages, type Package } from '../decide/package.ts';
import type { Config } from '../inputs.ts';
import { type Lack, readApi } from './api.ts';
import { explainGit, readCheckout } from './checkout.ts';
import type { Found, History } from './history.ts';

type Reading = Pick<Scene, 'git' | 'github' | 'log' | 'context'>;

/** Configured packages with their files told from the repository's top. */
const settlePackages = (config: Config, folder: string, { context }: Reading): readonly Package[] => {
  const packages = listPackages(policyOn(branchOf(context), config.policy, config.branches), config.packages);
  if (folder === '') return packages;
  return packages.map((each) =>
    each.territory.kind === 'repository' ? { ...each, territory: { kind: 'folder', folder } } : each,
  );
};

const asksForFiles = (packages: readonly Package[]): boolean =>
  packages.some(
    ({ territory, policy }) => territory.kind !== 'repository' || policy.rules.some(({ paths }) => paths !== null),
  );

const noCheckout: Lack = {
  what: 'there is no checkout to read',
  fix: 'Check the repository out before this step (actions/checkout with `fetch-depth: 0`), or start in a clone of it.',
  withoutToken: {
    what: 'this folder is no git repository.',
    fix: 'Start in a clone. In a workflow, put actions/checkout before this step, or give `github-token`: GitHub is asked then.',
  },
};

/** There is a repository, which git does not trust. */
const anothersCheckout = (what: string): Lack => ({
  ...noCheckout,
  withoutToken: { what, fix: 'Or give `github-token`: GitHub is asked then.' },
});

const noGit: Lack = {
  what: 'there is no git on the PATH to read a checkout with',
  fix: 'Install git.',
  withoutToken: {
    what: 'there is no git on the PATH to read a checkout with.',
    fix: 'Install git, or give `github-token`: GitHub is asked then.',
  },
};

/** Why only the API can tell; null: it is another problem. Where there is no git, actions/checkout lays down files without a repository. */
const lackIn = ({ kind, message }: GitProblem): Lack | null => {
  if (kind === 'not-a-repository') return message.includes('`safe.directory`') ? anothersCheckout(message) : noCheckout;
  return message.includes('there is no git on the PATH') ? noGit : null;
};

/** Opens the history of this run, and the packages that get versions: the checkout, or the API where there is none. */
export const openHistory = async (
  config: Config,
  scene: Reading,
): Found<{ readonly history: History; readonly packages: readonly Package[] }> => {
  const found = await scene.git.prefix();
  const lack = found.ok ? null : lackIn(found.error);
  if (!found.ok && lack === null) return failure(explainGit(found.error));
  const prefix = found.ok ? found.value : fromWorkspace(config.workingDirectory, '');
  const packages = settlePackages(config, prefix, scene);
  const reading = { scene, files: asksForFiles(packages), dryRun: config.dryRun, isAnonymous: config.token === '' };
  const history = lack === null ? await readCheckout(reading) : success(readApi({ ...reading, lack }));
  return history.ok ? success({ history: history.value, packages }) : history;
};
