import type { Chapter, Expectation, Plot } from './chapter.ts';
import type { Tally } from './customers.ts';
import { pushToMain } from './shop.ts';
import { jobsThat, verdictAbout } from './sightings.ts';
import { onPush, type Stage } from './stage.ts';

/** What customers met, as notes that expectations can look at. */
export const noteCustomers = ({ answered, lost, versions }: Tally): Readonly<Record<string, string>> => ({
  answered: answered > 0 ? 'yes' : 'no',
  lost: String(lost),
  met: versions.join(', '),
});

export const customersMet = (expected: string): Expectation => ({
  what: 'versions customers met',
  expected,
  see: ({ notes }) => notes['met'] ?? '',
});

export const requestsLost: Expectation = {
  what: 'requests lost',
  expected: '0',
  see: ({ notes }) => (notes['answered'] === 'yes' ? (notes['lost'] ?? '') : 'nobody asked'),
};

/** How the GitHub Deployments of a version ended. */
export const deploymentOf = (version: string, expected: string): Expectation => ({
  what: `Deployment of ${version}`,
  expected,
  see: ({ after }) =>
    after.deployments
      .filter((deployment) => deployment.version === version)
      .map(({ state }) => state)
      .join(', ') || 'none',
});

const serving = async ({ market }: Stage): Promise<string> => {
  market.customers.tally();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { versions, lost } = market.customers.tally();
  return lost > 0 ? `${lost} requests lost` : versions.join(', ');
};

const servesAfterwards = (expected: string): Expectation => ({
  what: 'serves afterwards',
  expected,
  see: ({ notes }) => notes['serving'] ?? '',
});

/** The version after one, by a feature or by a fix. */
const bump = (version: string, part: 'minor' | 'patch'): string => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return part === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
};

/** The versions of the two chapters that are taken back. */
export const laterVersions = ({ version }: Plot) => {
  const failing = bump(version, 'minor');
  return { failing, mended: bump(failing, 'patch') } as const;
};

/** A version that starts healthy, and fails under its customers. */
export const takenBack = (plot: Plot): Chapter => {
  const { failing } = laterVersions(plot);
  return {
    name: 'taken-back',
    title: `${failing} starts healthy, then fails, and is taken back`,
    play: async ({ stage, tell, perform }) => {
      tell('The developer pushes a notebook for what customers look at. It has 100 pages,');
      tell('and nobody asked what happens after the last one:');
      stage.market.customers.tally();
      await pushToMain(stage.shop, '5-notebook.patch');
      const run = await perform(onPush);
      const met = noteCustomers(stage.market.customers.tally());
      return { run, notes: { ...met, serving: await serving(stage) } };
    },
    expectations: [
      { what: 'main.yml', expected: 'failure', see: ({ run }) => run?.conclusion ?? '' },
      {
        what: 'red jobs',
        expected: 'production/deploy, production/result',
        see: ({ run }) => jobsThat(run, 'failure'),
      },
      {
        what: 'reason',
        expected: `${failing} rolled back to ${plot.version}`,
        see: ({ run }) => verdictAbout(run, 'Deploy', /\S+ rolled back to \S+/),
      },
      customersMet(`${plot.version}, ${failing}, ${plot.version}`),
      servesAfterwards(plot.version),
      deploymentOf(failing, 'failure'),
    ],
  };
};

/** A deployment whose job is cancelled half way. */
export const cancelled = (plot: Plot): Chapter => {
  const { mended } = laterVersions(plot);
  return {
    name: 'cancelled',
    title: `${mended} is cancelled half way`,
    play: async ({ stage, tell, perform }) => {
      tell('The developer mends the notebook. While customers meet the new version,');
      tell('somebody presses "Cancel workflow"; the engine kills the step outright:');
      await pushToMain(stage.shop, '6-notebook-mended.patch');
      stage.market.customers.tally();
      const run = await perform({ ...onPush, cancelAt: `✓ traffic to ${mended}` });
      const met = noteCustomers(stage.market.customers.tally());
      return { run, notes: { ...met, serving: await serving(stage) } };
    },
    expectations: [
      { what: 'main.yml', expected: 'failure', see: ({ run }) => run?.conclusion ?? '' },
      {
        what: 'what post says',
        expected: `${mended} rolled back to ${plot.version}`,
        see: ({ run }) => verdictAbout(run, 'Deploy', /\S+ rolled back to \S+/),
      },
      customersMet(`${plot.version}, ${mended}, ${plot.version}`),
      requestsLost,
      servesAfterwards(plot.version),
      deploymentOf(mended, 'failure'),
    ],
  };
};
