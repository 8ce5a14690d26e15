import type { RequestRecord } from '@drawbridge/testkit/github/world';
import { keepCheckpoint, type Safe } from './audit.ts';
import type { Chapter, Expectation, Plot } from './chapter.ts';
import { type Facts, tagsAt, writesIn } from './facts.ts';
import { customersMet, deploymentOf, noteCustomers, requestsLost } from './production.ts';
import { change, checkedJobs } from './pull-request.ts';
import { differingWorkflows, mergeBranch, pushBeginnings } from './shop.ts';
import { describeWrites, jobsThat, transactions, verdictAbout } from './sightings.ts';
import { onPush, pullNumber, type Stage } from './stage.ts';

const shippedJobs = ['tag', 'deploy', 'audit', 'result'].map((job) => `production/${job}`).join(', ');

const isGreen: Expectation = { what: 'main.yml', expected: 'success', see: ({ run }) => run?.conclusion ?? '' };

const greenJobs = ({ isScanned }: Plot): Expectation => ({
  what: 'green jobs',
  expected: `${checkedJobs}, gate${isScanned ? ', security' : ''}, ${shippedJobs}`,
  see: ({ run }) => jobsThat(run, 'success'),
});

const scanned: readonly Expectation[] = [
  {
    what: 'verdict of the scan',
    expected: 'nothing found in 1 target; uploaded to code scanning',
    see: ({ run }) => verdictAbout(run, 'Scan', /^✓ Scan: (.*)/),
  },
  {
    what: 'kept for comparison',
    expected: 'on drawbridge-data',
    see: ({ after }) => (after.refs.has('refs/heads/drawbridge-data') ? 'on drawbridge-data' : 'nowhere'),
  },
];

const shipByHand = async ({ shop, market }: Stage, commit: string): Promise<void> => {
  await shop.run('switch', '--quiet', '--detach', commit);
  await market.shipByHand(shop.git.folder, { version: '1.0.0', commit });
  await shop.run('switch', '--quiet', 'main');
  market.customers.tally();
};

/** The shop as it is before the story: released once, and what its first scan found is known. */
export const opening = ({ isScanned }: Plot): Chapter => ({
  name: 'opening',
  title: 'The shop stands on GitHub at 1.0.0',
  play: async ({ stage, tell, perform }) => {
    tell("A developer pushes three commits, the shop's two workflows and its tags,");
    await pushBeginnings(stage.shop, isScanned);
    const released = await stage.shop.run('rev-parse', 'v1.0.0^{commit}');
    const differing = await differingWorkflows(stage.shop.git, 'origin/main');
    tell('puts 1.0.0 onto its machine by hand, and main.yml starts:');
    await shipByHand(stage, released);
    const run = await perform(onPush);
    return {
      run,
      notes: { released, differing: differing.join(', '), ...noteCustomers(stage.market.customers.tally()) },
    };
  },
  expectations: [
    {
      what: 'workflows on main',
      expected: isScanned ? 'as in examples/shop' : 'without their scan: main.yml, pull-request.yml',
      see: ({ notes }) =>
        notes['differing']
          ? `${isScanned ? 'changed' : 'without their scan'}: ${notes['differing']}`
          : 'as in examples/shop',
    },
    isGreen,
    ...(isScanned ? scanned : []),
    {
      what: 'tags of the release',
      expected: 'v1, v1.0, v1.0.0',
      see: ({ after, notes }) => tagsAt(after, notes['released'] ?? '').join(', '),
    },
    customersMet('1.0.0'),
  ],
});

/** The merge, and what is tagged and released by it. */
export const released = (plot: Plot, safe: Safe): Chapter => ({
  name: 'released',
  title: `The merge becomes ${plot.version}`,
  play: async ({ stage, tell, perform }) => {
    const message = `Merge pull request #${pullNumber} from acme/${change.branch}\n\n${change.title}`;
    stage.market.customers.tally();
    const merge = await mergeBranch(stage.shop, change.branch, message);
    tell(`The developer merges #${pullNumber} as ${merge.slice(0, 7)}, and main.yml starts:`);
    const run = await perform(onPush);
    await keepCheckpoint(safe, stage);
    return { run, notes: { merge, ...noteCustomers(stage.market.customers.tally()) } };
  },
  expectations: [
    isGreen,
    greenJobs(plot),
    { what: `pull request #${pullNumber}`, expected: 'merged', see: ({ after }) => after.pullRequest },
    {
      what: 'tags at the merge',
      expected: `${movingTags(plot.version)}, v${plot.version}`,
      see: ({ after, notes }) => tagsAt(after, notes['merge'] ?? '').join(', '),
    },
    {
      what: 'tags that stay',
      expected: 'v1.0, v1.0.0',
      see: ({ before, after }) => tagsAt(after, before.refs.get('refs/tags/v1.0.0') ?? '').join(', '),
    },
    customersMet(`1.0.0, ${plot.version}`),
    requestsLost,
    deploymentOf(plot.version, 'success'),
    { what: 'in one transaction', expected: '3 refs', see: ({ requests }) => transactions(requests) },
    { what: 'latest release', expected: `v${plot.version}`, see: ({ after }) => latest(after)?.tag ?? 'none' },
    {
      what: 'its notes name',
      expected: 'take vouchers',
      see: ({ after }) => /take vouchers/.exec(latest(after)?.notes ?? '')?.[0] ?? 'not the feature',
    },
  ],
});

/** The same run once more: nothing is left to do. */
export const repeated = ({ isScanned }: Plot): Chapter => ({
  name: 'repeated',
  title: 'The same run again changes nothing',
  play: async ({ tell, perform }) => {
    tell('Somebody presses "Re-run all jobs":');
    return { run: await perform({ ...onPush, again: true }), notes: {} };
  },
  expectations: [
    isGreen,
    {
      // Code scanning takes the same findings of the same commit for the same alerts.
      what: 'writes beside the books',
      expected: isScanned ? 'SARIF to code scanning' : 'none',
      see: ({ requests }) => describeWrites(writesIn(requests).filter((request) => !isBookkeeping(request))),
    },
    {
      what: 'refs, releases, comments',
      expected: 'unchanged',
      see: ({ before, after }) => (sameWorld(before, after) ? 'unchanged' : 'changed'),
    },
    {
      what: 'what it says',
      expected: 'nothing to do',
      see: ({ run }) => verdictAbout(run, 'Version', /; ([^;]*)$/),
    },
    {
      what: 'requests unlike GitHub’s',
      expected: 'none',
      see: ({ violations }) => violations.join(', ') || 'none',
    },
  ],
});

const movingTags = (version: string): string => {
  const [major, minor] = version.split('.');
  return `v${major}, v${major}.${minor}`;
};

const latest = ({ releases }: Facts) => releases.find(({ isLatest }) => isLatest);

// That somebody asked again is remembered, too: in the journal of the deployment, and in the log.
const books = ['refs/heads/drawbridge-data', 'refs/heads/deployment-log'];

const isBookkeeping = ({ operation }: RequestRecord): boolean => operation.split(' ').includes('createCommitOnBranch');

const refsBesideBooks = ({ refs }: Facts) => [...refs].filter(([name]) => !books.includes(name));

const sameWorld = (before: Facts, after: Facts): boolean =>
  JSON.stringify(refsBesideBooks(before)) === JSON.stringify(refsBesideBooks(after)) &&
  JSON.stringify([before.releases, before.comments]) === JSON.stringify([after.releases, after.comments]);
