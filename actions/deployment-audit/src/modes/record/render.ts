import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Annotation } from '@drawbridge/core/domain/annotation';
import type { Block, Document } from '@drawbridge/core/domain/document';
import { code, joinMarkdown, link, type Markdown, md } from '@drawbridge/core/domain/markdown';
import { countOf, formatCount, joinWords } from '@drawbridge/core/domain/quantity';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import type { AuditReportBody } from '@drawbridge/core/reports/drawbridge/audit-report';
import type { DeploymentResult, Intent } from '@drawbridge/core/reports/drawbridge/log-entry';
import { approversOf } from '../../decide/approvers.ts';
import type { Kept } from '../../decide/kept.ts';
import { findSwap } from '../../decide/shipped.ts';
import { describeStart } from '../../decide/starters.ts';
import type { Config } from '../../inputs.ts';
import { describeSigning, renderCheckpoint } from '../../render/checkpoint.ts';
import type { Approvals } from './decide.ts';
import { countGates } from './fitting.ts';
import { signOfMark } from './lines.ts';

const subject = 'Audit';

/** What became of an entry that was to be written. */
export type Writing =
  | { readonly kind: 'written'; readonly kept: Kept }
  | { readonly kind: 'refused'; readonly obstacle: Obstacle }
  | { readonly kind: 'dry-run' };

type Named = Pick<Intent, 'environment' | 'service' | 'release'>;

const nameOf = ({ release, service }: Named): string =>
  service === '' ? release.version : `${service} ${release.version}`;

const placeOf = ({ entries }: Kept): string => {
  const [first] = entries;
  const index = formatCount(first?.index ?? 0);
  return first?.isNew === true
    ? `written as entry ${index}`
    : `already in the log as entry ${index}, not written twice`;
};

const withoutStop = (what: string): string => what.replace(/\.$/, '');

const describeApproval = (intent: Intent): string => {
  if (!intent.approvalsKnown) return 'approvals not known';
  const approvers = approversOf(intent.approvals);
  return approvers.length === 0 ? 'no approval was asked for' : `approved by ${joinWords(approvers)}`;
};

const failedGates = ({ gates }: Intent): Intent['gates'] => gates.filter(({ mark }) => mark !== 'passed');

const mostNamed = 10;

const nameGates = (failed: Intent['gates']): string => {
  const names = failed.slice(0, mostNamed).map(({ action, mark }) => `${action} ${mark}`);
  const more = countGates(failed.slice(mostNamed));
  return joinWords(more === 0 ? names : [...names, `${formatCount(more)} more`]);
};

const describeGates = (intent: Intent): string => {
  const failed = failedGates(intent);
  const count = countOf(countGates(intent.gates), 'gate');
  if (intent.gates.length === 0) return 'no gate';
  return failed.length === 0
    ? `${count} passed`
    : `${formatCount(countGates(failed))} of ${count} did not pass (${nameGates(failed)})`;
};

/** What became of the intent, in one sentence. */
export const concludeIntent = (intent: Intent, writing: Writing): Verdict => {
  const what = `intent to deploy ${nameOf(intent)} to ${intent.environment}`;
  if (writing.kind === 'refused') {
    const why = withoutStop(writing.obstacle.what);
    return { subject, mark: 'failed', sentence: `the ${what} could not be written: ${why}` };
  }
  const where = writing.kind === 'dry-run' ? 'would be written (dry run)' : placeOf(writing.kept);
  const mark = failedGates(intent).length > 0 ? 'attention' : 'passed';
  return { subject, mark, sentence: `${what} ${where}; ${describeApproval(intent)}; ${describeGates(intent)}` };
};

const outcomeWords: Readonly<Record<DeploymentResult['outcome'], string>> = {
  succeeded: 'succeeded',
  'rolled-back': 'was rolled back',
  'rollback-failed': 'failed, and so did its rollback',
  aborted: 'was aborted before traffic',
  'nothing-to-do': 'had nothing to do',
  superseded: 'was superseded by another run',
  unfinished: 'did not finish',
  unknown: 'ended in an unknown way',
};

const isTold = ({ outcome }: DeploymentResult): boolean => outcome !== 'unknown' && outcome !== 'unfinished';

/** What became of the result, in one sentence. */
export const concludeResult = (result: DeploymentResult, named: Named, writing: Writing): Verdict => {
  const told = `${nameOf(named)} to ${named.environment} ${outcomeWords[result.outcome]}`;
  if (writing.kind === 'refused') {
    const why = withoutStop(writing.obstacle.what);
    return { subject, mark: 'failed', sentence: `${told}, and that could not be written: ${why}` };
  }
  const why = result.outcome === 'unknown' && result.reason !== null ? ` (${result.reason})` : '';
  const where = writing.kind === 'dry-run' ? 'would be written (dry run)' : placeOf(writing.kept);
  const swap = findSwap(named.release, result);
  if (swap !== undefined)
    return { subject, mark: 'attention', sentence: `${told}, but what was shipped is ${swap}; ${where}` };
  return { subject, mark: isTold(result) ? 'passed' : 'attention', sentence: `${told}${why}; ${where}` };
};

type Row = readonly [string, Markdown];

const tableOf = (rows: readonly Row[]): Block => ({
  kind: 'table',
  columns: ['Fact', 'Value'],
  rows: rows.filter(([, value]) => value.markdown !== '').map(([name, value]) => [md`${name}`, value]),
});

const maybeCode = (text: string): Markdown => (text === '' ? md`` : code(text));

const linkRun = ({ run }: Intent | DeploymentResult): Markdown => link(md`${run.id}, attempt ${run.attempt}`, run.url);

const gateRows = ({ gates }: Intent): readonly Row[] =>
  gates.map(({ action, mark, sentence }): Row => [`Gate: ${action}`, md`${signOfMark(mark)} ${sentence}`]);

const intentRows = (intent: Intent): readonly Row[] => [
  ['Version', code(nameOf(intent))],
  ['Environment', code(intent.environment)],
  ['Artifact', maybeCode(intent.release.artifact)],
  ['Commit', maybeCode(intent.release.commit)],
  ['Started by', md`${describeStart(intent)}`],
  ['Approvals', md`${describeApproval(intent)}`],
  ['Run', linkRun(intent)],
  ...gateRows(intent),
];

const describeRelease = (release: DeploymentResult['release']): Markdown =>
  release === null ? md`nothing` : joinMarkdown([code(release.version), maybeCode(release.artifact)], ' ');

const resultRows = (result: DeploymentResult): readonly Row[] => [
  ['Outcome', md`${result.outcome}`],
  ['Why', md`${result.reason ?? ''}`],
  ['Before', describeRelease(result.previous)],
  ['Now', result.current === null ? md`not known` : describeRelease(result.current)],
  ['Strategy', md`${result.strategy}`],
  ['Health', md`${result.health}`],
  ['Run', linkRun(result)],
];

const footOf = (writing: Writing, { branch }: Pick<Config, 'branch'>): Markdown =>
  writing.kind === 'written'
    ? md`log on branch ${code(branch)}, ${describeSigning(writing.kept.head)}`
    : md`nothing was written to branch ${code(branch)}`;

const checkpointOf = (writing: Writing): readonly Block[] =>
  writing.kind === 'written' ? renderCheckpoint(writing.kept.head) : [];

/** The summary of an entry: its facts, and the checkpoint to keep. */
export const renderSummary = (
  verdict: Verdict,
  entry: Intent | DeploymentResult,
  { writing, config }: { readonly writing: Writing; readonly config: Pick<Config, 'branch'> },
): Document => ({
  verdict,
  conditions: [],
  changes: [tableOf(entry.kind === 'intent' ? intentRows(entry) : resultRows(entry)), ...checkpointOf(writing)],
  details: [],
  foot: footOf(writing, config),
});

/** The one notice about approvals that may not be read. */
export const renderNotices = ({ problem }: Approvals): readonly Annotation[] =>
  problem === undefined
    ? []
    : [
        {
          level: 'notice',
          title: subject,
          message: [`Who approved the run is not recorded: ${problem.what}`, problem.fix ?? ''].join('\n').trimEnd(),
          weight: 0,
        },
      ];

/** The deployment's part of the report. */
export const describeDeployment = (
  intent: Pick<Intent, 'id' | 'release'> & Partial<Intent>,
  result: DeploymentResult | undefined,
): NonNullable<AuditReportBody['deployment']> => ({
  intent: intent.id,
  ...intent.release,
  approvers: [...approversOf(intent.approvals ?? [])],
  approvalsKnown: intent.approvalsKnown ?? false,
  gates: intent.gates ?? [],
  outcome: result?.outcome ?? null,
  reason: result?.reason ?? null,
});

/** The way out of an entry that could not be written. */
export const fixOf = (writing: Writing): { readonly fix?: string } =>
  writing.kind === 'refused' && writing.obstacle.fix !== undefined ? { fix: writing.obstacle.fix } : {};
