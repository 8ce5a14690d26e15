import type { Annotation } from '@drawbridge/core/domain/annotation';
import { countOf, formatCount, joinWords } from '@drawbridge/core/domain/quantity';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import { type Fault, nameRange, type Verification } from '../decide/log/verification/model.ts';

const subject = 'Audit';

/** Where a fault is, in words. */
export const placeOf = ({ file, entries }: Pick<Fault, 'file' | 'entries'>): string =>
  entries === undefined ? file || 'the log' : nameRange(entries);

const describeSignature = ({ signedBy, isSignatureChecked }: Verification): string => {
  if (signedBy.length === 0) return 'not signed';
  return isSignatureChecked ? `signed by ${joinWords(signedBy)}` : 'its signature not checked (no `public-key`)';
};

const describeKept = ({ keptSize }: Verification, isGiven: boolean): string => {
  if (!isGiven) return 'compared with no checkpoint kept elsewhere';
  return keptSize === 0
    ? 'the checkpoint kept elsewhere has no entries, and proves nothing'
    : 'it continues the checkpoint kept elsewhere';
};

/** Whether the log holds together, in one sentence. `isKept`: an older checkpoint was given. */
export const concludeVerification = (seen: Verification, isKept: boolean): Verdict => {
  const [first] = seen.faults;
  if (first !== undefined && seen.origin === '')
    return {
      subject,
      mark: 'failed',
      sentence: `there is no log that can be read: ${first.message.replace(/\.$/, '')}`,
    };
  const entries = countOf(seen.size, 'entry', 'entries');
  if (first !== undefined) {
    const count = countOf(seen.faults.length, 'fault');
    return {
      subject,
      mark: 'failed',
      sentence: `the log of ${entries} has ${count}: ${first.kind}, ${placeOf(first)}`,
    };
  }
  const sentence = `the log of ${entries} holds together; ${describeSignature(seen)}; ${describeKept(seen, isKept)}`;
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

const mostLines = 100;

const linesOf = (sign: string, faults: readonly Fault[]): readonly string[] => [
  ...faults.slice(0, mostLines).map((fault) => `  ${sign} ${fault.kind}, ${placeOf(fault)}: ${fault.message}`),
  ...(faults.length > mostLines ? [`  … and ${formatCount(faults.length - mostLines)} more in the report`] : []),
];

/** One line of the log for each fault and remark (the first hundred), then what was proven. */
export const renderLines = ({ faults, remarks, proves, doesNotProve }: Verification): readonly string[] => [
  ...linesOf('✗', faults),
  ...linesOf('!', remarks),
  ...proves.map((line) => `  proves: ${line}`),
  ...doesNotProve.map((line) => `  does not prove: ${line}`),
];
