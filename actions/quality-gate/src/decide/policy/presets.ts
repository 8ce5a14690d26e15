import type { PolicyCondition, PresetName } from '../policy.ts';

const must = (
  name: string,
  require: string,
  more: { readonly when?: string; readonly fix?: string } = {},
): PolicyCondition => ({
  name,
  require,
  when: more.when,
  level: 'fail',
  fix: more.fix,
});

/** What any change must hold, over whatever was seen of it. */
const defaultConditions: readonly PolicyCondition[] = [
  must('Tests', 'tests.failed == 0 && tests.errors == 0 && tests.suite-failures == 0', {
    when: 'reports.tests > 0',
    fix: 'Mend the tests.',
  }),
  must('Tests ran', 'tests.ran > 0', {
    when: 'reports.tests > 0',
    fix: 'Check that the run finds its tests, and does not skip them all.',
  }),
  must('Tools finished', 'findings.breakdowns == 0', {
    when: 'reports.findings > 0',
    fix: 'Mend what the tool stumbled over: it has not looked at everything.',
  }),
  must('New findings', 'findings.new.critical == 0 && findings.new.high == 0 && findings.new.unrated == 0', {
    when: 'reports.findings > 0 && baseline.known',
    fix: 'Mend them, or waive one with an owner, a reason and a day on which the waiver ends.',
  }),
  // Nothing tells old from new yet, so everything counts: a first run cannot be greener than the second.
  must('Findings', 'findings.critical == 0 && findings.high == 0 && findings.unrated == 0', {
    when: 'reports.findings > 0 && !baseline.known',
    fix: 'Mend them, or run the gate once on the default branch, so that only new ones count.',
  }),
  must('Commands', 'commands.not-passed == 0', {
    when: 'commands.total > 0',
    fix: 'Mend the command that did not pass.',
  }),
  must('Jobs', 'jobs.not-successful == 0', {
    when: 'jobs.known',
    fix: 'Look at the job; one that was skipped has judged nothing.',
  }),
  must('Own verdicts', 'verdicts.failed == 0', {
    when: 'reports.verdicts > 0',
    fix: 'Look at the summary of the step that failed.',
  }),
];

/** A change that may be delivered: each of the four must be measured. */
const deliveryConditions: readonly PolicyCondition[] = [
  must('Coverage above 80 %', 'coverage.lines.percent > 80', { fix: 'Cover more lines with tests.' }),
  // Naming the vulnerabilities makes sure that somebody looked for them.
  must(
    'No high or critical finding',
    'findings.critical == 0 && findings.high == 0 && findings.unrated == 0 && findings.vulnerabilities.critical == 0 && findings.vulnerabilities.high == 0',
    { fix: 'Update the package or mend the code, or waive one with an owner, a reason and an end.' },
  ),
  must('Duplication below 5 %', 'duplication.percent < 5', { fix: 'Give what stands twice one place.' }),
  must('Documentation above 90 %', 'documentation.percent > 90', { fix: 'Document what the report lists.' }),
];

/** The conditions that a policy starts from. `delivery` asks for everything that `default` does, and more. */
export const presetConditions: Readonly<Record<PresetName, readonly PolicyCondition[]>> = {
  none: [],
  default: defaultConditions,
  delivery: [...defaultConditions, ...deliveryConditions],
};
