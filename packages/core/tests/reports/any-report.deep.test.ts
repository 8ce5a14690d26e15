import { expect, test } from '@jest/globals';
import { detectReport } from '../../src/reports/any-report.ts';
import { fixtures } from './any-report-fixtures.ts';

// Beyond it every start costs as much as the whole does: there, cuts are taken at larger steps.
const everyByteUpTo = 2_000;

test.each(fixtures)('no start of $name, cut after any byte, is taken for another format', ({ bytes, format }) => {
  const wrong: string[] = [];
  for (let length = 1; length < bytes.length; length += length < everyByteUpTo ? 1 : Math.ceil(bytes.length / 200)) {
    const detected = detectReport(bytes.subarray(0, length));
    const isRight = detected.ok ? detected.value === format : !detected.error.reason.includes('at once');
    if (!isRight) wrong.push(`${length}: ${JSON.stringify(detected)}`);
  }
  expect(wrong).toEqual([]);
});
