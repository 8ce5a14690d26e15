import type { ActRun } from '@drawbridge/testkit/act/run-workflow';
import type { RequestRecord } from '@drawbridge/testkit/github/world';
import { type Facts, tagsAt, writesIn } from './facts.ts';
import { differingWorkflows, mergeBranch, pushBeginnings, pushChange } from './shop.ts';
import {
  annotatedLines,
  countComments,
  describeWrites,
  fateOfComment,
  jobsThat,
  mentions,
  saysAbout,
  transactions,
  verdictsIn,
} from './sightings.ts';
import { type Performance, pullNumber, type Stage } from './stage.ts';

/** What a chapter left behind, for its expectations to look at. */
export interface Scene {
  readonly run: ActRun | undefined;
  /** What the chapter itself did, by name: the merge commit, for example. */
  readonly notes: Readonly<Record<string, string>>;
  readonly before: Facts;
  readonly after: Facts;
  /** What the workflows asked of GitHub during the chapter. */
  readonly requests: readonly RequestRecord[];
  /** What in the whole story so far GitHub's published description does not know. */
  readonly violations: readonly string[];
}

/** Something that must be so after a chapter, and where to look. */
export interface Expectation {
  readonly what: string;
  readonly expected: string;
  readonly see: (scene: Scene) => string;
}

/** What a chapter can do: act on the stage, run a workflow before the audience, say what it does. */
export interface Play {
  readonly stage: Stage;
  readonly perform: (performance: Performance) => Promise<ActRun>;
  readonly tell: (line: string) => void;
}

export interface Chapter {
  /** Also the name of the folder in which its files are kept. */
  readonly name: string;
  readonly title: string;
  readonly play: (play: Play) => Promise<Pick<Scene, 'run' | 'notes'>>;
  readonly expectations: readonly Expectation[];
}

const branch = 'vouchers';
const title = 'feat: take vouchers';
const comments = '3 by github-actions[bot]';
const onPullRequest: Performance = {
  workflow: 'pull-request.yml',
  event: 'pull_request',
  permissions: { contents: 'read', 'pull-requests': 'write' },
};
const onPush: Performance = { workflow: 'main.yml', event: 'push', permissions: { contents: 'write' } };
const allJobs = 'quality/plan, quality/checks, quality/result';

const opening: Chapter = {
  name: 'opening',
  title: 'The shop stands on GitHub at 1.0.0',
  play: async ({ stage, tell }) => {
    tell("A developer pushes three commits, the shop's two workflows and its tags.");
    await pushBeginnings(stage.shop);
    const released = await stage.shop.run('rev-parse', 'v1.0.0^{commit}');
    const differing = await differingWorkflows(stage.shop.git, 'origin/main');
    return { run: undefined, notes: { released, differing: differing.join(', ') } };
  },
  expectations: [
    {
      what: 'workflows on main',
      expected: 'as in examples/shop',
      see: ({ notes }) => (notes['differing'] ? `changed: ${notes['differing']}` : 'as in examples/shop'),
    },
    {
      what: 'tags of the release',
      expected: 'v1, v1.0, v1.0.0',
      see: ({ after, notes }) => tagsAt(after, notes['released'] ?? '').join(', '),
    },
  ],
};

const stopped = (version: string): Chapter => ({
  name: 'stopped',
  title: 'A feature with too few tests is stopped',
  play: async ({ stage, tell, perform }) => {
    tell(`The developer pushes "${await pushChange(stage.shop, branch, '1-feature.patch')}",`);
    await stage.openPullRequest(branch, title);
    tell(`opens pull request #${pullNumber}, and pull-request.yml starts:`);
    return { run: await perform(onPullRequest), notes: {} };
  },
  expectations: [
    { what: 'pull-request.yml', expected: 'failure', see: ({ run }) => run?.conclusion ?? '' },
    {
      what: 'red jobs',
      expected: 'quality/checks, quality/result, gates',
      see: ({ run }) => jobsThat(run, 'failure'),
    },
    {
      what: 'reason in the comment',
      expected: 'changed lines 68.0 % of 80 % (3 more lines are needed)',
      see: ({ after }) => saysAbout(after, 'Coverage', /changed lines .*/),
    },
    {
      what: 'annotated',
      expected: 'src/vouchers.js 9–16',
      see: ({ run }) => annotatedLines(run, 'gates', 'Uncovered change'),
    },
    {
      what: 'preview in the comment',
      expected: version,
      see: ({ after }) => saysAbout(after, 'Version', /\bmakes (\d+\.\d+\.\d+)/),
    },
    { what: 'comments', expected: comments, see: ({ after }) => countComments(after) },
  ],
});

const weakened: Chapter = {
  name: 'weakened',
  title: 'A failing test is not saved by a weaker policy',
  play: async ({ stage, tell, perform }) => {
    tell(`The developer pushes "${await pushChange(stage.shop, branch, '2-tests-and-policy.patch')}"`);
    tell('and a policy that no longer asks for passing tests:');
    return { run: await perform(onPullRequest), notes: {} };
  },
  expectations: [
    { what: 'pull-request.yml', expected: 'failure', see: ({ run }) => run?.conclusion ?? '' },
    {
      what: 'red jobs',
      expected: 'quality/checks, quality/result, gates',
      see: ({ run }) => jobsThat(run, 'failure'),
    },
    {
      what: 'reason in the comment',
      expected: 'tests.failed 1',
      see: ({ after }) => saysAbout(after, 'Gate', /tests\.failed \d+/),
    },
    {
      what: 'annotated',
      expected: 'tests/vouchers.test.js 17',
      see: ({ run }) =>
        annotatedLines(run, 'gates', 'test > a voucher takes its share off, and the price tells how much'),
    },
    {
      what: 'the policy of the change',
      expected: 'takes effect after the merge',
      see: ({ after }) => mentions(after, 'Gate', /takes effect after the merge/),
    },
    { what: 'comments', expected: comments, see: ({ after }) => countComments(after) },
  ],
};

const passed: Chapter = {
  name: 'passed',
  title: 'The third push mends both',
  play: async ({ stage, tell, perform }) => {
    tell(`The developer pushes "${await pushChange(stage.shop, branch, '3-mended.patch')}":`);
    return { run: await perform(onPullRequest), notes: {} };
  },
  expectations: [
    { what: 'pull-request.yml', expected: 'success', see: ({ run }) => run?.conclusion ?? '' },
    { what: 'green jobs', expected: `${allJobs}, gates, version`, see: ({ run }) => jobsThat(run, 'success') },
    {
      what: 'verdict in the comment',
      expected: '✓ Coverage',
      see: ({ after }) => saysAbout(after, 'Coverage', /^. Coverage/),
    },
    { what: 'and the other', expected: '✓ Gate', see: ({ after }) => saysAbout(after, 'Gate', /^. Gate/) },
    {
      what: 'coverage comment',
      expected: 'the same, edited',
      see: ({ before, after }) => fateOfComment(before, after, 'Coverage'),
    },
    { what: 'comments', expected: comments, see: ({ after }) => countComments(after) },
  ],
};

const released = (version: string): Chapter => ({
  name: 'released',
  title: `The merge becomes ${version}`,
  play: async ({ stage, tell, perform }) => {
    const message = `Merge pull request #${pullNumber} from acme/${branch}\n\n${title}`;
    const merge = await mergeBranch(stage.shop, branch, message);
    tell(`The developer merges #${pullNumber} as ${merge.slice(0, 7)}, and main.yml starts:`);
    return { run: await perform(onPush), notes: { merge } };
  },
  expectations: [
    { what: 'main.yml', expected: 'success', see: ({ run }) => run?.conclusion ?? '' },
    { what: 'green jobs', expected: `${allJobs}, tag`, see: ({ run }) => jobsThat(run, 'success') },
    { what: `pull request #${pullNumber}`, expected: 'merged', see: ({ after }) => after.pullRequest },
    {
      what: 'tags at the merge',
      expected: `${movingTags(version)}, v${version}`,
      see: ({ after, notes }) => tagsAt(after, notes['merge'] ?? '').join(', '),
    },
    {
      what: 'tags that stay',
      expected: 'v1.0, v1.0.0',
      see: ({ before, after }) => tagsAt(after, before.refs.get('refs/tags/v1.0.0') ?? '').join(', '),
    },
    { what: 'in one transaction', expected: '3 refs', see: ({ requests }) => transactions(requests) },
    { what: 'latest release', expected: `v${version}`, see: ({ after }) => latest(after)?.tag ?? 'none' },
    {
      what: 'its notes name',
      expected: 'take vouchers',
      see: ({ after }) => /take vouchers/.exec(latest(after)?.notes ?? '')?.[0] ?? 'not the feature',
    },
  ],
});

const repeated: Chapter = {
  name: 'repeated',
  title: 'The same run again changes nothing',
  play: async ({ tell, perform }) => {
    tell('Somebody presses "Re-run all jobs":');
    return { run: await perform({ ...onPush, again: true }), notes: {} };
  },
  expectations: [
    { what: 'main.yml', expected: 'success', see: ({ run }) => run?.conclusion ?? '' },
    { what: 'writes to GitHub', expected: 'none', see: ({ requests }) => describeWrites(writesIn(requests)) },
    {
      what: 'refs, releases, comments',
      expected: 'unchanged',
      see: ({ before, after }) => (sameWorld(before, after) ? 'unchanged' : 'changed'),
    },
    {
      what: 'what it says',
      expected: 'nothing to do',
      see: ({ run }) =>
        verdictsIn(run)
          .find((line) => / Version: /.test(line))
          ?.replace(/^.*; /, '') ?? 'no verdict',
    },
    {
      what: 'requests unlike GitHub’s',
      expected: 'none',
      see: ({ violations }) => violations.join(', ') || 'none',
    },
  ],
};

/** The chapters in the order in which they are told, for a merge that should make this version. */
export const story = (version = '1.1.0'): readonly Chapter[] => [
  opening,
  stopped(version),
  weakened,
  passed,
  released(version),
  repeated,
];

const movingTags = (version: string): string => {
  const [major, minor] = version.split('.');
  return `v${major}, v${major}.${minor}`;
};

const latest = ({ releases }: Facts) => releases.find(({ isLatest }) => isLatest);

const sameWorld = (before: Facts, after: Facts): boolean =>
  JSON.stringify([...before.refs]) === JSON.stringify([...after.refs]) &&
  JSON.stringify([before.releases, before.comments]) === JSON.stringify([after.releases, after.comments]);
