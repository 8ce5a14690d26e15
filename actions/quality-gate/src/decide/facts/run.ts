import { factName } from '@drawbridge/core/domain/fact';
import type { CheckResult, Evidence } from '../evidence.ts';
import { namedOffender } from '../offenders.ts';
import { counted, measured, type NamedFacts } from './fact.ts';

const commandFacts = ({ commands }: Evidence): NamedFacts => [
  ['commands.total', measured(commands.length)],
  [
    'commands.not-passed',
    counted(commands.filter(({ end }) => end !== 'passed').map(({ name, reason }) => namedOffender(name, reason))),
  ],
  ...commands.flatMap(
    ({ name, end, attempts, durationMs }): NamedFacts => [
      [factName(['commands', name, 'passed']), measured(end === 'passed')],
      [factName(['commands', name, 'attempts']), measured(attempts)],
      [factName(['commands', name, 'duration-seconds']), measured(Math.round(durationMs) / 1000)],
    ],
  ),
];

const jobFacts = ({ jobs }: Evidence): NamedFacts => {
  if (jobs.kind === 'unknown') return [['jobs.known', measured(false)]];
  const idle = jobs.value.filter(({ result }) => result !== 'success');
  return [
    ['jobs.known', measured(true)],
    ['jobs.total', measured(jobs.value.length)],
    ['jobs.not-successful', counted(idle.map(({ id, result }) => namedOffender(id, `Its result is ${result}.`)))],
    ...jobs.value.map(({ id, result }) => [factName(['jobs', id, 'result']), measured(result)] as const),
  ];
};

// Two check runs may have one name (two workflows, two events): neither hides the other.
const conclusionOf = (checks: readonly CheckResult[]): string => {
  const conclusions = checks.map(({ conclusion }) => conclusion ?? 'pending');
  return conclusions.find((each) => each !== 'success') ?? 'success';
};

const checkFacts = ({ checkRuns }: Evidence): NamedFacts => {
  if (checkRuns.kind === 'unknown') return [];
  const byName = Map.groupBy(checkRuns.value, ({ name }) => name);
  return [
    ['checks.total', measured(checkRuns.value.length)],
    ...[...byName].map(
      ([name, same]) => [factName(['checks', name, 'conclusion']), measured(conclusionOf(same))] as const,
    ),
  ];
};

const reviewFacts = ({ reviews, reviewedHead }: Evidence): NamedFacts => {
  if (reviews.kind === 'unknown') return [];
  const writers = reviews.value.filter(({ canWrite }) => canWrite);
  const approvals = writers.filter(({ verdict }) => verdict === 'approved');
  const current = approvals.filter(({ commit }) => commit !== undefined && commit === reviewedHead);
  const against = writers.filter(({ verdict }) => verdict === 'changes-requested');
  return [
    ['reviews.approvals', measured(current.length)],
    ['reviews.stale-approvals', measured(approvals.length - current.length)],
    ['reviews.changes-requested', counted(against.map(({ reviewer, url }) => namedOffender(reviewer, url)))],
  ];
};

const deploymentFacts = ({ deployments }: Evidence): NamedFacts => {
  if (deployments.kind === 'unknown') return [];
  const latest = new Map(deployments.value.toReversed().map((each) => [each.environment, each]));
  return [
    ['deployments.total', measured(deployments.value.length)],
    ...[...latest].map(
      ([name, { state }]) => [factName(['deployments', name, 'state']), measured(state ?? 'pending')] as const,
    ),
  ];
};

const changeFacts = ({ change }: Evidence): NamedFacts => {
  if (change.kind === 'unknown') return [];
  const { files } = change.value;
  return [
    ['change.files', measured(files.length)],
    ['change.lines', measured(files.reduce((sum, { addedLines }) => sum + addedLines.length, 0))],
    ['change.deleted-files', measured(files.filter(({ status }) => status === 'deleted').length)],
  ];
};

/** What commands, jobs, checks, reviews, deployments, git and the event say. */
export const runFacts = (evidence: Evidence): NamedFacts => [
  ...commandFacts(evidence),
  ...jobFacts(evidence),
  ...checkFacts(evidence),
  ...reviewFacts(evidence),
  ...deploymentFacts(evidence),
  ...changeFacts(evidence),
  ['event.name', measured(evidence.event.name)],
  ['event.fork', measured(evidence.event.fork)],
  ['event.branch', measured(evidence.event.branch)],
  ['event.base', measured(evidence.event.base)],
  ['event.on-default-branch', measured(evidence.event.onDefaultBranch)],
];
