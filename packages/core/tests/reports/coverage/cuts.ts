import { createCoverageParser } from '../../../src/reports/coverage/formats.ts';
import type { CoverageFormat } from '../../../src/reports/coverage/model.ts';
import { parseChunks } from './reading.ts';

/** Cuts a report after so many bytes, and throws where that is neither a whole report nor an error that helps. */
export const judgeCut = (format: CoverageFormat, bytes: Uint8Array, length: number): void => {
  const head = bytes.subarray(0, length);
  // The name of a test is not part of a record: a report may end after one.
  const text = new TextDecoder()
    .decode(head)
    .replace(/(?:TN:.*\n)*$/, '')
    .trimEnd();
  const isComplete = format === 'lcov' ? text.endsWith('end_of_record') : text.endsWith('</coverage>');
  const result = parseChunks(createCoverageParser(format), [head]);
  if (result.ok !== isComplete) throw new Error(`cut after ${length} bytes: ${JSON.stringify(result)}`);
  if (result.ok) return;
  const { reason, fix, line, byteOffset } = result.error;
  const isHelpful = reason !== '' && fix !== '' && line >= 1 && byteOffset <= length;
  if (!isHelpful) throw new Error(`cut after ${length} bytes: ${JSON.stringify(result)}`);
};
