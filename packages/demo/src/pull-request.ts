import type { Chapter, Expectation, Plot } from './chapter.ts';
import { pushChange } from './shop.ts';
import {
  annotatedLines,
  annotationSays,
  countComments,
  fateOfComment,
  jobsThat,
  mentions,
  saysAbout,
  verdictAbout,
} from './sightings.ts';
import { type Performance, pullNumber } from './stage.ts';

/** The branch of the pull request, and its title. */
export const change = { branch: 'vouchers', title: 'feat: take vouchers' } as const;

const onPullRequest: Performance = {
  workflow: 'pull-request.yml',
  event: 'pull_request',
  permissions: { contents: 'read', 'pull-requests': 'write' },
};

const endsAs = (conclusion: 'success' | 'failure'): Expectation => ({
  what: 'pull-request.yml',
  expected: conclusion,
  see: ({ run }) => run?.conclusion ?? '',
});

const redJobs = (expected: string): Expectation => ({
  what: 'red jobs',
  expected,
  see: ({ run }) => jobsThat(run, 'failure'),
});

const comments: Expectation = {
  what: 'comments',
  expected: '3 by github-actions[bot]',
  see: ({ after }) => countComments(after),
};

const stopped = ({ version }: Plot): Chapter => ({
  name: 'stopped',
  title: 'A feature with too few tests is stopped',
  play: async ({ stage, tell, perform }) => {
    tell(`The developer pushes "${await pushChange(stage.shop, change.branch, '1-feature.patch')}",`);
    await stage.openPullRequest(change.branch, change.title);
    tell(`opens pull request #${pullNumber}, and pull-request.yml starts:`);
    return { run: await perform(onPullRequest), notes: {} };
  },
  expectations: [
    endsAs('failure'),
    redJobs('quality/checks, quality/result, gates'),
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
    comments,
  ],
});

const weakened: Chapter = {
  name: 'weakened',
  title: 'A failing test is not saved by a weaker policy',
  play: async ({ stage, tell, perform }) => {
    tell(`The developer pushes "${await pushChange(stage.shop, change.branch, '2-tests-and-policy.patch')}"`);
    tell('and a policy that no longer asks for passing tests:');
    return { run: await perform(onPullRequest), notes: {} };
  },
  expectations: [
    endsAs('failure'),
    redJobs('quality/checks, quality/result, gates'),
    {
      what: 'reason in the comment',
      expected: 'failed: Tests',
      see: ({ after }) => saysAbout(after, 'Gate', /failed: .*/),
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
    comments,
  ],
};

const advisory = 'CVE-2020-14343';

const vulnerable: Chapter = {
  name: 'vulnerable',
  title: 'A vulnerable dependency is stopped by the scan',
  play: async ({ stage, tell, perform }) => {
    tell(`The developer pushes "${await pushChange(stage.shop, change.branch, '3-dependency.patch')}":`);
    tell('test and policy are right again; docs/requirements.txt asks for pyyaml 5.3.1:');
    return { run: await perform(onPullRequest), notes: {} };
  },
  expectations: [
    endsAs('failure'),
    redJobs('security/scan, security/result'),
    {
      what: 'reason',
      expected: '1 of 1 finding fails (1 critical), 1 introduced by this change',
      see: ({ run }) => verdictAbout(run, 'Scan', /: (.*? introduced by this change)/),
    },
    {
      what: 'annotated',
      expected: 'docs/requirements.txt 3',
      see: ({ run }) => annotatedLines(run, 'security/scan', advisory),
    },
    {
      what: 'with the way out',
      expected: 'Fixed in 5.4.',
      see: ({ run }) => annotationSays(run, 'security/scan', { title: advisory, pattern: /Fixed in \S+/ }),
    },
    {
      what: 'mended before',
      expected: '✓ Coverage, ✓ Gate',
      see: ({ after }) =>
        ['Coverage', 'Gate'].map((subject) => saysAbout(after, subject, new RegExp(`^. ${subject}`))).join(', '),
    },
    comments,
  ],
};

/** Names of the reusable workflows' jobs that are green when all is well, in the order of the files. */
export const checkedJobs = 'quality/plan, quality/checks, quality/result';

const passed = ({ isScanned }: Plot): Chapter => ({
  name: 'passed',
  title: isScanned ? 'The fourth push mends that, too' : 'The third push mends both',
  play: async ({ stage, tell, perform }) => {
    if (!isScanned) await pushChange(stage.shop, change.branch, '3-dependency.patch');
    tell(`The developer pushes "${await pushChange(stage.shop, change.branch, '4-safe-dependency.patch')}":`);
    return { run: await perform(onPullRequest), notes: {} };
  },
  expectations: [
    endsAs('success'),
    {
      what: 'green jobs',
      expected: `${checkedJobs}${isScanned ? ', security/scan, security/result' : ''}, gates, version`,
      see: ({ run }) => jobsThat(run, 'success'),
    },
    ...(isScanned
      ? [
          {
            what: 'verdict of the scan',
            expected: '✓ Scan: nothing found',
            see: ({ run }) => verdictAbout(run, 'Scan', /^. Scan: nothing found/),
          } satisfies Expectation,
        ]
      : []),
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
    comments,
  ],
});

/** What happens to the pull request before it is merged. */
export const pullRequest = (plot: Plot): readonly Chapter[] => [
  stopped(plot),
  weakened,
  ...(plot.isScanned ? [vulnerable] : []),
  passed(plot),
];
