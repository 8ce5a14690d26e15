import type { Annotation } from '@drawbridge/core/domain/annotation';
import { type Block, type Document, paragraph } from '@drawbridge/core/domain/document';
import { tableOf } from '@drawbridge/core/domain/listing';
import { code, joinMarkdown, md } from '@drawbridge/core/domain/markdown';
import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import type { LogHead } from '../../decide/kept.ts';
import { type Fault, nameRange, type Verification } from '../../decide/log/verification/model.ts';
import { renderCheckpoint } from '../../render/checkpoint.ts';

const subject = 'Audit';

/** Where a fault is, in words. */
export const placeOf = ({ file, entries }: Pick<Fault, 'file' | 'entries'>): string =>
  entries === undefined ? file || 'the log' : nameRange(entries);

const describeStrength = ({ signedBy }: Verification, isContinued: boolean): string =>
  [
    signedBy.length === 0 ? 'not signed' : `signed by ${joinWords(signedBy)}`,
    isContinued ? 'it continues the checkpoint kept elsewhere' : 'compared with no checkpoint kept elsewhere',
  ].join('; ');

/** Whether the log holds together, in one sentence. `isContinued`: an older checkpoint was given. */
export const concludeVerification = (seen: Verification, isContinued: boolean): Verdict => {
  const [first] = seen.faults;
  const entries = countOf(seen.size, 'entry', 'entries');
  if (first !== undefined) {
    const count = countOf(seen.faults.length, 'fault');
    return {
      subject,
      mark: 'failed',
      sentence: `the log of ${entries} has ${count}: ${first.kind}, ${placeOf(first)}`,
    };
  }
  const sentence = `the log of ${entries} holds together; ${describeStrength(seen, isContinued)}`;
  const [remark] = seen.remarks;
  if (remark === undefined) return { subject, mark: 'passed', sentence };
  return { subject, mark: 'attention', sentence: `${sentence}; ${remark.kind}, ${placeOf(remark)}` };
};

const annotate = (level: Annotation['level'], faults: readonly Fault[]): readonly Annotation[] =>
  faults.map((fault, index) => ({
    level,
    title: `Audit: ${fault.kind}, ${placeOf(fault)}`,
    message: [fault.message, fault.fix].filter((part) => part !== '').join('\n'),
    weight: -index,
  }));

/** An error for each fault, a warning for each remark. */
export const renderAnnotations = ({ faults, remarks }: Verification): readonly Annotation[] => [
  ...annotate('error', faults),
  ...annotate('warning', remarks),
];

/** One line of the log for each fault and remark, then what was proven. */
export const renderLines = ({ faults, remarks, proves, doesNotProve }: Verification): readonly string[] => [
  ...faults.map((fault) => `  ✗ ${fault.kind}, ${placeOf(fault)}: ${fault.message}`),
  ...remarks.map((fault) => `  ! ${fault.kind}, ${placeOf(fault)}: ${fault.message}`),
  ...proves.map((line) => `  proves: ${line}`),
  ...doesNotProve.map((line) => `  does not prove: ${line}`),
];

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
