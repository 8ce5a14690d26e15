import { alignColumns } from '@drawbridge/core/domain/listing';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { signOf } from '@drawbridge/core/domain/verdict';
import { toLogLine } from '@drawbridge/core/domain/workflow-text';
import type { DeploymentResult, Intent } from '@drawbridge/core/reports/drawbridge/log-entry';
import { describeStart } from '../../decide/starters.ts';
import type { DeployEnd } from './decide.ts';

const marks = ['passed', 'failed', 'attention', 'not-judged'] as const;

/** The sign of a mark as an entry holds it; a word that is none counts as not judged. */
export const signOfMark = (mark: string): string => signOf(marks.find((each) => each === mark) ?? 'not-judged');

const describeDigest = (digest: string): string => (digest === '' ? 'told by its job' : `sha256 ${shortSha(digest)}`);

const approvalLines = ({ approvals, approvalsKnown }: Intent): readonly string[] =>
  approvalsKnown
    ? approvals.map(
        ({ login, state, comment }) => `  ${state} by ${login}${comment === '' ? '' : `: ${toLogLine(comment)}`}`,
      )
    : ['  – approvals are not known'];

/** What the intent rests on: who allowed it, then one line for each gate. */
export const renderIntentLines = (intent: Intent): readonly string[] => [
  `  ${intent.release.version} (commit ${shortSha(intent.release.commit)}), started by ${describeStart(intent)}`,
  ...approvalLines(intent),
  ...alignColumns(
    intent.gates.map(({ action, mark, sentence, digest }) => [
      signOfMark(mark),
      toLogLine(action),
      toLogLine(sentence),
      describeDigest(digest),
    ]),
  ),
];

const sourceOf = (end: DeployEnd): string => {
  switch (end.kind) {
    case 'reported':
      return `told by the deploy action's report (${describeDigest(end.digest)})`;
    case 'told':
      return `told by \`outcome\` (${end.outcome})`;
    case 'unknown':
      return 'told by nobody';
  }
};

/** How it ended, who told it, and why it ended so. */
export const renderEndLines = (end: DeployEnd, { outcome, reason }: DeploymentResult): readonly string[] => [
  `  ${outcome}, ${sourceOf(end)}`,
  ...(reason === null ? [] : [`  ${reason}`]),
];
