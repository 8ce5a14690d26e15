import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { detectTests, looksPassed, readTests } from './reading.ts';

const folder = path.join(import.meta.dirname, 'fixtures');
const reports = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.parentPath !== folder)
  .map((entry) => path.join(entry.parentPath, entry.name));

// XML and JSON documents: any cut is an error. Lines: a cut is an error, a failure, or leaves every case in place.
// Events of go test hold nothing that says how many packages there are: a cut after a whole package is a shorter report.
test.each(reports.map((report) => [path.relative(folder, report), report]))('%s cut after its bytes', (_, report) => {
  const bytes = new Uint8Array(readFileSync(report));
  const format = detectTests(bytes);
  if (format === null) throw new Error('the format is not known');
  const end = new TextDecoder().decode(bytes).trimEnd().length;
  const isDocument = format !== 'tap' && format !== 'go-test';
  // Of the few larger ones every third byte: each cut is read from the start.
  const step = end > 6000 ? 3 : 1;
  for (let length = 0; length < end; length += step) {
    const result = readTests(format, bytes.subarray(0, length));
    const isWrong = isDocument ? result.ok : looksPassed(result);
    if (isWrong) expect(`cut after ${length} bytes`).toBe('an error');
  }
});
