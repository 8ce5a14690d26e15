import type { Annotation } from '@drawbridge/core/domain/annotation';
import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import { type Fault, nameRange, type Verification } from '../decide/log/verification/model.ts';

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
