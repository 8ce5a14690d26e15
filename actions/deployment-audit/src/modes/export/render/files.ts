import type { DeploymentResult, Intent } from '@drawbridge/core/reports/drawbridge/log-entry';
import { approversOf } from '../../../decide/approvers.ts';
import { startersOf } from '../../../decide/starters.ts';
import { renderCsv } from '../../../render/csv.ts';
import { type Evidence, type EvidencePack, independenceOf, type KeptFinding } from '../decide.ts';

type Release = Intent['release'];

const nameOf = (release: Release | null | undefined): string => {
  if (release === undefined) return 'not known';
  if (release === null) return 'nothing';
  return [release.version, release.artifact].filter((part) => part !== '').join(' ');
};

const entryFile = (index: number | undefined): string => (index === undefined ? '' : `entries/${index}.json`);

const gatesOf = ({ gates }: Intent): string => gates.map(({ action, mark }) => `${action}: ${mark}`).join('; ');

const allPassed = ({ gates }: Intent): string => {
  if (gates.length === 0) return 'no gate';
  return gates.every(({ mark }) => mark === 'passed') ? 'yes' : 'no';
};

const digestsOf = ({ gates }: Intent): string =>
  gates.flatMap(({ action, digest }) => (digest === '' ? [] : [`${action}: sha256:${digest}`])).join('; ');

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');

const toOf = (intent: Intent, result: DeploymentResult | undefined): string =>
  nameOf(result?.release ?? intent.release);

/** The columns of evidence.csv: name, what it holds, and which controls it serves. */
export const columns = [
  ['change', (row) => row.intent.release.commit, 'The commit that was shipped.'],
  ['version', (row) => row.intent.release.version, 'Its name among people.'],
  ['artifact', (row) => row.intent.release.artifact, 'What was shipped, named beyond doubt.'],
  ['environment', (row) => row.intent.environment, 'Where it was shipped to.'],
  ['service', (row) => row.intent.service, 'Which part of it.'],
  ['started_by', (row) => startersOf(row.intent).join('; '), 'Who started the run, and who ran it again.'],
  ['approved_by', (row) => approversOf(row.intent.approvals).join('; '), 'Who let the run into the environment.'],
  ['approver_is_somebody_else', (row) => independenceOf(row.intent), 'Whether one of them did not start it.'],
  ['gates', (row) => gatesOf(row.intent), 'What judged the change before, and how.'],
  ['all_gates_passed', (row) => allPassed(row.intent), 'Whether every one of them passed.'],
  ['gate_report_digests', (row) => digestsOf(row.intent), 'SHA-256 of their reports.'],
  ['from', (row) => nameOf(row.result?.previous), 'What served before.'],
  ['to', (row) => toOf(row.intent, row.result), 'What was to serve.'],
  ['serves_after', (row) => nameOf(row.result?.current), 'What served at the end.'],
  ['kind', (row) => row.result?.mode ?? '', 'deploy, rollback or recover.'],
  ['strategy', (row) => row.result?.strategy ?? '', 'How traffic was moved.'],
  ['intended_at', (row) => row.intent.at, 'When the entry before the first change was written (UTC).'],
  ['started_at', (row) => row.result?.startedAt ?? '', 'When the deployment began (UTC).'],
  ['finished_at', (row) => row.result?.finishedAt ?? '', 'When it ended (UTC).'],
  ['outcome', (row) => row.result?.outcome ?? 'no result', 'How it ended.'],
  [
    'users_may_have_met_it',
    (row) => (row.result === undefined ? 'not known' : yesOrNo(row.result.trafficMoved)),
    'Whether traffic reached it.',
  ],
  ['reason', (row) => row.result?.reason ?? '', 'Why it did not succeed.'],
  ['health', (row) => row.result?.health ?? '', 'What the last look at it found.'],
  ['findings', (row) => row.findings.join('; '), 'What reconciling with GitHub found about it.'],
  ['run', (row) => row.intent.run.url, 'The run, while GitHub keeps it.'],
  ['intent_entry', (row) => entryFile(row.intentIndex), 'The entry before.'],
  ['result_entry', (row) => entryFile(row.resultIndex), 'The entry after.'],
] as const satisfies readonly (readonly [string, (row: Evidence) => string, string])[];

/** One row for each deployment. */
export const renderEvidence = ({ rows }: EvidencePack): string =>
  renderCsv(
    columns.map(([name]) => name),
    rows.map((row) => columns.map(([, read]) => read(row))),
  );

const findingRow = ({ finding, index }: KeptFinding): readonly string[] => [
  finding.what,
  finding.about,
  finding.message,
  finding.environment,
  finding.service,
  finding.at,
  entryFile(index),
];

/** One row for each finding. */
export const renderFindings = ({ findings }: EvidencePack): string =>
  renderCsv(['what', 'about', 'message', 'environment', 'service', 'found_at', 'entry'], findings.map(findingRow));

/** The same for programs. */
export const renderDeployments = ({ rows, findings }: EvidencePack): string =>
  `${JSON.stringify(
    {
      schemaVersion: 1,
      deployments: rows.map(({ intent, intentIndex, result, resultIndex, findings: about }) => ({
        intent,
        result: result ?? null,
        entries: { intent: intentIndex, result: resultIndex ?? null },
        approverIsSomebodyElse: independenceOf(intent),
        findings: about,
      })),
      findings: findings.map(({ finding, index }) => ({ finding, entry: index })),
    },
    null,
    2,
  )}\n`;
