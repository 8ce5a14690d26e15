import { createFindingParser } from '../../../src/reports/findings/formats.ts';
import { parseBytes } from '../reading.ts';
import type { Recorded } from './recorded.ts';

/**
 * Formats that end without a summary (flake8, plain tsc, shellcheck's gcc format, mypy's lines of JSON): cut
 * after a whole line they look like a shorter report. Everything else shows a cut.
 */
const cannotShowCuts = (name: string): boolean =>
  /^(?:flake8\/|shellcheck\/findings\.txt|mypy\/.*\.json|tsc\/(?!pretty))/.test(name);

const endsWithWholeLine = (bytes: Uint8Array, length: number): boolean =>
  length === 0 || bytes[length - 1] === 10 || bytes[length] === 10;

/** Fails when a report cut after so many bytes passes for one with fewer findings than `findings`. */
export const checkCut = ({ name, format, bytes }: Recorded, length: number, findings: number): void => {
  const head = bytes.slice(0, length);
  const result = parseBytes(createFindingParser(format), head);
  if (!result.ok) {
    const { reason, fix, line, byteOffset } = result.error;
    if (reason === '' || fix === '' || line < 1 || byteOffset > length)
      throw new Error(`${name} cut after ${length}: ${JSON.stringify(result)}`);
    return;
  }
  const isEmptyTold = length === 0 && result.value.warnings.some(({ message }) => message === 'the report is empty');
  const isTold = result.value.breakdowns.length > 0 || isEmptyTold;
  const isWhole = result.value.findings.length === findings;
  if (!isTold && !isWhole && !(cannotShowCuts(name) && endsWithWholeLine(bytes, length)))
    throw new Error(
      `${name} cut after ${length} bytes passes with ${result.value.findings.length} of ${findings} findings`,
    );
};
