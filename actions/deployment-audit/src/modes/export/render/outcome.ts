import type { Document } from '@drawbridge/core/domain/document';
import { paragraph } from '@drawbridge/core/domain/document';
import { tableOf } from '@drawbridge/core/domain/listing';
import { code, md } from '@drawbridge/core/domain/markdown';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import { approversOf } from '../../../decide/approvers.ts';
import type { LogHead } from '../../../decide/kept.ts';
import { describeStart } from '../../../decide/starters.ts';
import { describeSigning, renderCheckpoint } from '../../../render/checkpoint.ts';
import { describeGaps, type EvidencePack } from '../decide.ts';

/** What was exported, and what an auditor will ask about, in one sentence. */
export const concludeExport = (pack: EvidencePack, folder: string): Verdict => {
  const gaps = describeGaps(pack);
  const sentence = `${countOf(pack.rows.length, 'deployment')} exported to ${folder}`;
  return gaps.length === 0
    ? { subject: 'Audit', mark: 'passed', sentence }
    : { subject: 'Audit', mark: 'attention', sentence: `${sentence}; ${gaps.join(', ')}` };
};

/** The step's summary. */
export const renderSummary = (verdict: Verdict, pack: EvidencePack, head: LogHead): Document => ({
  verdict,
  conditions: [],
  changes: [
    paragraph(md`Check the folder anywhere, without a network: ${code('node check.mjs')}.`),
    ...renderCheckpoint(head),
  ],
  details: [
    {
      title: `Deployments (${pack.rows.length})`,
      blocks: tableOf(
        ['Intended', 'Version', 'Environment', 'Started by', 'Approved by', 'Outcome'],
        pack.rows,
        ({ intent, result }) => [
          md`${intent.at}`,
          code(intent.release.version),
          md`${intent.environment}`,
          md`${describeStart(intent)}`,
          md`${intent.approvalsKnown ? approversOf(intent.approvals).join(', ') || 'nobody' : 'not known'}`,
          md`${result?.outcome ?? 'no result'}`,
        ],
      ),
    },
  ].filter(({ blocks }) => blocks.length > 0),
  foot: md`${describeSigning(head)}`,
});
