import type { Config } from '../inputs/config.ts';
import type { CommittedRelease, JournalDocument } from './journal/document.ts';
import type { HookName, Plan, Release } from './rollout/model.ts';

const hookNames: readonly HookName[] = ['pre', 'migrate', 'smoke', 'contract', 'post', 'on-rollback'];

/** What is decided before a rollout begins. */
export const planOf = (config: Config, release: Release, units: readonly string[]): Plan => ({
  mode: config.mode === 'rollback' ? 'rollback' : 'deploy',
  release,
  units,
  strategy: config.strategy,
  hooks: hookNames.filter((hook) => config.hooks[hook] !== undefined),
  firstDeployment: config.firstDeployment,
  allowDowngrade: config.downgradeReason !== '' || config.mode === 'rollback',
  force: config.force,
  bakeMs: config.bakeMs,
  deadlines: config.deadlines,
});

/** How the journal of what is deployed to an environment under a name is called. */
export const journalNameOf = ({ environment, service }: Pick<Config, 'environment' | 'service'>): string =>
  service === '' ? environment : `${environment}/${service}`;

/** The last release that was found good; null: none was. */
export const lastCommitted = ({ committed }: JournalDocument): Release | null => committed[0]?.release ?? null;

/** The release that a rollback by hand goes to; a text says why there is none, and which there are. */
export const chooseCommitted = (
  version: string,
  committed: readonly CommittedRelease[],
): { readonly release: Release } | string => {
  const found = committed.find(({ release }) => release.version === version);
  if (found !== undefined) return { release: found.release };
  if (committed.length === 0) return `nothing was ever found good here, so there is nothing to go back to`;
  const known = committed.map(({ release }) => release.version).join(', ');
  return `${version} was never found good here; set \`version\` to one of ${known}`;
};
