import { type Block, type Document, paragraph } from '@drawbridge/core/domain/document';
import { tableOf } from '@drawbridge/core/domain/listing';
import { code, joinMarkdown, md } from '@drawbridge/core/domain/markdown';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import type { LogHead } from '../../decide/kept.ts';
import type { Fault, Verification } from '../../decide/log/verification/model.ts';
import { renderCheckpoint } from '../../render/checkpoint.ts';
import { placeOf } from '../../render/verification.ts';

const listOf = (title: string, items: readonly string[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        paragraph(md`${title}`),
        paragraph(
          joinMarkdown(
            items.map((item) => md`- ${item}`),
            '\n',
          ),
        ),
      ];

const faultTable = (faults: readonly Fault[]): readonly Block[] =>
  tableOf(['Fault', 'Where', 'File', 'What', 'Way out'], faults, (fault) => [
    md`${fault.kind}`,
    md`${placeOf(fault)}`,
    fault.file === '' ? md`` : code(fault.file),
    md`${fault.message}${fault.commit === undefined ? '' : ` Commit ${fault.commit.slice(0, 7)}.`}`,
    md`${fault.fix}`,
  ]);

/** The step's summary: what is wrong, what this proves and what it does not, and the checkpoint to keep. */
export const renderSummary = (verdict: Verdict, seen: Verification, head: LogHead): Document => ({
  verdict,
  conditions: [],
  changes: [
    ...faultTable(seen.faults),
    ...faultTable(seen.remarks),
    ...listOf('This proves:', seen.proves),
    ...listOf('It does not prove:', seen.doesNotProve),
    ...(seen.faults.length === 0 ? renderCheckpoint(head) : []),
  ],
  details: [],
  foot: md`log ${code(seen.origin)}, read without a request to GitHub’s API`,
});
