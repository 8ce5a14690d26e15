import { factName } from '@drawbridge/core/domain/fact';
import { type FindingClass, severities } from '@drawbridge/core/reports/findings/model';

/** How a fact reads: a number of things, a part of a whole, a difference of two such parts, seconds, or a word. */
type FactUnit = 'count' | 'percent' | 'points' | 'seconds' | 'number' | 'text' | 'flag';

/** One fact, or a family of facts: `<severity>` and `<class>` stand for the lists below, other `<…>` for what was seen. */
export interface FactEntry {
  readonly name: string;
  readonly unit: FactUnit;
  /** What is counted, one and many; of a percentage, what it is counted in. */
  readonly noun: readonly [string, string];
  readonly meaning: string;
  readonly source: string;
}

/** Classes of findings as facts name them. */
export const classNames: Readonly<Record<FindingClass, string>> = {
  vulnerability: 'vulnerabilities',
  misconfiguration: 'misconfigurations',
  secret: 'secrets',
  licence: 'licences',
  security: 'security',
  lint: 'lint',
  type: 'types',
  format: 'format',
};

type Row = readonly [name: string, unit: FactUnit, noun: readonly [string, string], meaning: string];

const from = (source: string, rows: readonly Row[]): readonly FactEntry[] =>
  rows.map(([name, unit, noun, meaning]) => ({ name, unit, noun, meaning, source }));

const things = (noun: string, plural = `${noun}s`): readonly [string, string] => [noun, plural];
const none = things('', '');

const testFacts = from('test reports', [
  ['tests.total', 'count', things('test'), 'Test cases; one that was retried is one.'],
  ['tests.ran', 'count', things('test that ran', 'tests that ran'), 'Those that were not skipped.'],
  ['tests.passed', 'count', things('passed test'), 'Those that passed at once.'],
  ['tests.failed', 'count', things('failed test'), 'Those whose last attempt failed, quarantined ones left out.'],
  ['tests.errors', 'count', things('broken test'), 'Those that broke before they could pass or fail.'],
  ['tests.skipped', 'count', things('skipped test'), 'Those that did not run.'],
  ['tests.flaky', 'count', things('flaky test'), 'Those that passed only after a failure (`flaky.retried`).'],
  [
    'tests.quarantined',
    'count',
    things('quarantined test'),
    'Those that did not pass, and whose failure does not count.',
  ],
  [
    'tests.suite-failures',
    'count',
    things('failure outside of a test', 'failures outside of a test'),
    'Suites that could not be loaded, packages that did not build.',
  ],
  ['tests.duration-seconds', 'seconds', things('second'), 'Time of all attempts together, as the reports have it.'],
]);

const coverageFacts = from('coverage reports, reports of coverage-threshold', [
  ['coverage.lines.percent', 'percent', things('line'), 'Covered lines of those that can be covered.'],
  ['coverage.lines.covered', 'count', things('covered line'), 'Lines that ran.'],
  ['coverage.lines.total', 'count', things('line'), 'Lines that can be covered.'],
  ['coverage.lines.change', 'points', none, 'Percentage points since the baseline.'],
  ['coverage.branches.percent', 'percent', things('branch', 'branches'), 'Taken branches of all.'],
  ['coverage.branches.covered', 'count', things('taken branch', 'taken branches'), 'Branches that were taken.'],
  ['coverage.branches.total', 'count', things('branch', 'branches'), 'Branches.'],
  ['coverage.branches.change', 'points', none, 'Percentage points since the baseline.'],
  ['coverage.functions.percent', 'percent', things('function'), 'Called functions of all (coverage reports only).'],
  ['coverage.functions.covered', 'count', things('called function'), 'Functions that were called.'],
  ['coverage.functions.total', 'count', things('function'), 'Functions.'],
]);

const changedCoverageFacts = from('reports of coverage-threshold', [
  [
    'coverage.changed.lines.percent',
    'percent',
    things('changed line'),
    'Covered lines of those that the change adds; not measured where there is none: ask with `when: coverage.changed.lines.total > 0`.',
  ],
  ['coverage.changed.lines.covered', 'count', things('covered changed line'), 'Those that ran.'],
  [
    'coverage.changed.lines.total',
    'count',
    things('changed line'),
    'Those that can be covered; 0 on an event without a base (a new branch, a schedule).',
  ],
  [
    'coverage.changed.branches.percent',
    'percent',
    things('changed branch', 'changed branches'),
    'The same of branches.',
  ],
  [
    'coverage.changed.branches.covered',
    'count',
    things('taken changed branch', 'taken changed branches'),
    'Taken ones.',
  ],
  ['coverage.changed.branches.total', 'count', things('changed branch', 'changed branches'), 'All of them.'],
  [
    'coverage.verdict',
    'text',
    none,
    'What coverage-threshold said: passed, failed, attention or not-judged; of several the worst.',
  ],
]);

const findingFacts = from('reports of findings', [
  ['findings.total', 'count', things('finding'), 'Findings that are neither waived nor suppressed by their tool.'],
  ['findings.<severity>', 'count', things('<severity> finding'), 'Those of a severity.'],
  [
    'findings.unrated',
    'count',
    things('finding that nobody has rated', 'findings that nobody has rated'),
    'Vulnerabilities, secrets, misconfigurations and security findings of unknown severity.',
  ],
  ['findings.waived', 'count', things('waived finding'), 'Those that a waiver of the policy covers.'],
  ['findings.suppressed', 'count', things('suppressed finding'), 'Those that their tool itself does not count.'],
  ['findings.breakdowns', 'count', things('breakdown'), 'Tools that could not do their work.'],
  ['findings.<class>.total', 'count', things('<class> finding'), 'Those of a class, where a report looks for it.'],
  ['findings.<class>.<severity>', 'count', things('<severity> <class> finding'), 'Those of a class and severity.'],
  ['findings.tools.<tool>.total', 'count', things('finding of <tool>', 'findings of <tool>'), 'Those of a tool.'],
  [
    'findings.tools.<tool>.<severity>',
    'count',
    things('<severity> finding of <tool>', '<severity> findings of <tool>'),
    'Those of a tool and severity.',
  ],
]);

const newFindingFacts = from('reports of findings, and the baseline', [
  ['findings.new.total', 'count', things('new finding'), 'Findings that the baseline does not know.'],
  ['findings.new.<severity>', 'count', things('new <severity> finding'), 'Those of a severity.'],
  [
    'findings.new.unrated',
    'count',
    things('new finding that nobody has rated', 'new findings that nobody has rated'),
    'As findings.unrated.',
  ],
  ['findings.new.<class>.total', 'count', things('new <class> finding'), 'Those of a class.'],
  ['findings.new.<class>.<severity>', 'count', things('new <severity> <class> finding'), 'Those of both.'],
]);

const scanFacts = from('reports of trivy-sarif-upload', [
  ['scan.verdict', 'text', none, 'What the scan said: passed, failed, attention or not-judged; of several the worst.'],
  [
    'scan.total',
    'count',
    things('finding of the scan', 'findings of the scan'),
    'What it found; findings.total counts it too.',
  ],
  [
    'scan.<severity>',
    'count',
    things('<severity> finding of the scan', '<severity> findings of the scan'),
    'Those of a severity.',
  ],
  ['scan.introduced.total', 'count', things('introduced finding'), 'Those that this change brings in.'],
  ['scan.introduced.<severity>', 'count', things('introduced <severity> finding'), 'Those of a severity.'],
  [
    'scan.disclosed.total',
    'count',
    things('newly disclosed finding'),
    'Those that became known in what this change does not touch.',
  ],
  ['scan.disclosed.<severity>', 'count', things('newly disclosed <severity> finding'), 'Those of a severity.'],
]);

const measureFacts = [
  ...from('duplication reports', [
    ['duplication.percent', 'percent', things('duplicated line'), 'Lines that stand in the code twice.'],
    ['duplication.lines', 'count', things('duplicated line'), 'As a number.'],
    ['duplication.change', 'points', none, 'Percentage points since the baseline.'],
    ['duplication.clones', 'count', things('clone'), 'Pairs of stretches that are alike.'],
  ]),
  ...from('documentation reports', [
    ['documentation.percent', 'percent', things('documented item'), 'Documented items of those that should be.'],
    ['documentation.change', 'points', none, 'Percentage points since the baseline.'],
    ['documentation.total', 'count', things('item'), 'Items that should be documented.'],
    ['documentation.undocumented', 'count', things('undocumented item'), 'Those that are not.'],
  ]),
  ...from('benchmark reports', [
    ['benchmarks.total', 'count', things('benchmark'), 'Benchmarks that ran.'],
    ['benchmarks.<name>.value', 'number', none, 'The figure of one, in its own unit.'],
  ]),
  ...from('benchmark reports, and the baseline', [
    [
      'benchmarks.regressions',
      'count',
      things('slower benchmark'),
      'Those worse than before by more than their spread.',
    ],
    ['benchmarks.missing', 'count', things('missing benchmark'), 'Those that the baseline has and this run has not.'],
    ['benchmarks.worst-change-percent', 'percent', none, 'By how much the worst got worse; below 0: all got better.'],
    ['benchmarks.<name>.change-percent', 'percent', none, 'By how much one got worse.'],
  ]),
];

const runFacts = [
  ...from('`checks`, run by the gate', [
    ['commands.total', 'count', things('command'), 'Commands that were run.'],
    [
      'commands.not-passed',
      'count',
      things('command that did not pass', 'commands that did not pass'),
      'Those that failed, timed out, were cancelled or never started.',
    ],
    ['commands.<name>.passed', 'flag', none, 'Whether one passed in its last attempt.'],
    ['commands.<name>.attempts', 'count', things('attempt'), 'How often it was run.'],
    ['commands.<name>.duration-seconds', 'seconds', things('second'), 'Time of all attempts.'],
  ]),
  ...from('`needs`, or the jobs of the run', [
    ['jobs.known', 'flag', none, 'Whether job results were handed in, or could be read.'],
    ['jobs.total', 'count', things('job'), 'Jobs that were handed in.'],
    [
      'jobs.not-successful',
      'count',
      things('job without success', 'jobs without success'),
      'Those that failed, were cancelled or skipped.',
    ],
    ['jobs.<id>.result', 'text', none, 'In GitHub’s words: success, failure, cancelled, skipped.'],
  ]),
  ...from('check runs of the commit', [
    ['checks.total', 'count', things('check run'), 'Check runs, of all apps.'],
    [
      'checks.<name>.conclusion',
      'text',
      none,
      'In GitHub’s words; the worst where several have the name; `pending` before.',
    ],
  ]),
  ...from('reviews of the pull request', [
    ['reviews.approvals', 'count', things('approval'), 'By people who may write, of the very commit that is judged.'],
    ['reviews.stale-approvals', 'count', things('stale approval'), 'By people who may write, of an older commit.'],
    [
      'reviews.changes-requested',
      'count',
      things('request for changes', 'requests for changes'),
      'That stand, by people who may write.',
    ],
  ]),
  ...from('deployments of the commit', [
    ['deployments.total', 'count', things('deployment'), 'Deployments of the commit to any environment.'],
    ['deployments.<environment>.state', 'text', none, 'Of the latest, in GitHub’s words; `pending` before it has one.'],
  ]),
];

const changeFacts = [
  ...from('git', [
    ['change.files', 'count', things('changed file'), 'Files that the change touches.'],
    ['change.lines', 'count', things('added line'), 'Lines that it adds or alters.'],
    ['change.deleted-files', 'count', things('deleted file'), 'Files that it removes.'],
  ]),
  ...from('the event', [
    ['event.name', 'text', none, 'As workflows name it: push, pull_request…'],
    ['event.fork', 'flag', none, 'Whether the pull request comes from another repository.'],
    ['event.branch', 'text', none, 'Short name of the head of the pull request, or what was pushed.'],
    ['event.base', 'text', none, 'Short name of the base of the pull request or merge group; empty: there is none.'],
    ['event.on-default-branch', 'flag', none, 'Whether the default branch is judged.'],
  ]),
];

const gateFacts = from('the gate itself', [
  ['reports.total', 'count', things('report'), 'Reports that were read.'],
  ['reports.missing', 'count', things('missing report'), 'Reports that should be there, or cannot be read.'],
  ['reports.tests', 'count', things('test report'), 'Those of tests.'],
  ['reports.coverage', 'count', things('coverage report'), 'Those of coverage, also of coverage-threshold.'],
  [
    'reports.findings',
    'count',
    things('report of findings', 'reports of findings'),
    'Those of findings, also of scans.',
  ],
  ['reports.duplication', 'count', things('duplication report'), 'Those of duplication.'],
  ['reports.documentation', 'count', things('documentation report'), 'Those of documentation.'],
  ['reports.benchmarks', 'count', things('benchmark report'), 'Those of benchmarks.'],
  [
    'reports.verdicts',
    'count',
    things('report of our own actions', 'reports of our own actions'),
    'Those with a verdict.',
  ],
  [
    'verdicts.failed',
    'count',
    things('failed verdict'),
    'Of our own actions; one that `mode: report` keeps from failing its step does not count.',
  ],
  ['baseline.known', 'flag', none, 'Whether a baseline was read.'],
  ['baseline.age-days', 'count', things('day'), 'Since it was written.'],
  ['waivers.expired', 'count', things('expired waiver'), 'Waivers whose last day is over.'],
  ['waivers.unused', 'count', things('unused waiver'), 'Waivers that fit nothing.'],
  [
    'quarantine.expired',
    'count',
    things('expired quarantine', 'expired quarantines'),
    'Entries whose last day is over.',
  ],
  [
    'quarantine.unused',
    'count',
    things('unused quarantine', 'unused quarantines'),
    'Entries whose tests all passed, or are gone.',
  ],
]);

/** Every fact that a condition can ask for; the reference is generated from it. */
export const factCatalogue: readonly FactEntry[] = [
  ...testFacts,
  ...coverageFacts,
  ...changedCoverageFacts,
  ...findingFacts,
  ...newFindingFacts,
  ...scanFacts,
  ...measureFacts,
  ...runFacts,
  ...changeFacts,
  ...gateFacts,
];

const closedLists: Readonly<Record<string, readonly string[]>> = {
  '<severity>': severities,
  '<class>': Object.values(classNames),
};

const fill = (entry: FactEntry, placeholder: string, value: string): FactEntry => ({
  ...entry,
  name: entry.name.replace(placeholder, value),
  noun: [entry.noun[0].replace(placeholder, value), entry.noun[1].replace(placeholder, value)],
});

const expand = (entry: FactEntry): readonly FactEntry[] => {
  const found = Object.entries(closedLists).find(([placeholder]) => entry.name.includes(placeholder));
  if (found === undefined) return [entry];
  const [placeholder, values] = found;
  return values.flatMap((value) => expand(fill(entry, placeholder, value)));
};

const expanded: ReadonlyMap<string, FactEntry> = new Map(
  factCatalogue.flatMap(expand).map((entry) => [entry.name, entry]),
);

/** Names of the facts that there always are, measured or not. */
export const fixedFactNames: readonly string[] = [...expanded.keys()].filter((name) => !name.includes('<'));

const openEntries = [...expanded.values()].filter(({ name }) => name.includes('<'));

const fits = (pattern: readonly string[], path: readonly string[]): boolean =>
  pattern.length === path.length && pattern.every((part, index) => part.startsWith('<') || part === path[index]);

/** The entry of a fact by the parts of its name; of a family, with what was seen in its place. */
export const findEntry = (path: readonly string[]): FactEntry | undefined => {
  const fixed = expanded.get(factName(path));
  if (fixed !== undefined) return fixed;
  const open = openEntries.find(({ name }) => fits(name.split('.'), path));
  const at = open?.name.split('.').findIndex((part) => part.startsWith('<')) ?? -1;
  const placeholder = open?.name.split('.')[at];
  return open === undefined || placeholder === undefined ? undefined : fill(open, placeholder, path[at] ?? '');
};

/** The parts of a fact's name as conditions write it: the way back from `factName`. */
const partsOf = (name: string): readonly string[] =>
  [...name.matchAll(/\['((?:[^']|'')*)'\]|([^.[\]]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? '',
  );

/** The entry of a fact by its name as conditions write it. */
export const findNamedEntry = (name: string): FactEntry | undefined => findEntry(partsOf(name));
