import { expect, test } from '@jest/globals';
import { createCoverageReader } from '../../../src/reports/coverage/reader.ts';
import { detectionBytes } from '../../../src/reports/sketch.ts';

const encoder = new TextEncoder();
const lcov = 'SF:src/a.ts\nDA:1,1\nDA:2,0\nend_of_record\n';
const cobertura =
  '<coverage><packages><package><classes><class filename="src/a.ts"><lines><line number="1" hits="1"/></lines></class></classes></package></packages></coverage>';

const readInChunks = (text: string, chunkBytes: number) => {
  const reader = createCoverageReader();
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.slice(at, at + chunkBytes);
    reader.push(chunk);
    // The bytes belong to the caller again: whoever kept them would read zeros.
    chunk.fill(0);
  }
  return reader.end();
};

test.each([
  ['lcov', lcov],
  ['cobertura', cobertura],
])('%s is recognised and read, however it is cut into chunks', (format, text) => {
  for (const chunkBytes of [1, 5, 1000]) {
    expect(readInChunks(text, chunkBytes)).toMatchObject({
      ok: true,
      value: { format, files: [{ path: 'src/a.ts' }] },
    });
  }
});

test('what comes after the start that is looked at is read as well', () => {
  const records = Math.ceil((2 * detectionBytes) / lcov.length);
  const text = Array.from({ length: records }, (_, index) => lcov.replace('a.ts', `${index}.ts`)).join('');
  const read = readInChunks(text, 60_000);
  expect(read.ok ? read.value.files.length : read.error).toBe(records);
});

test('what is no report is an error at its first line', () => {
  expect(readInChunks('hello', 2)).toMatchObject({ ok: false, error: { line: 1, byteOffset: 0 } });
  expect(createCoverageReader().end()).toMatchObject({ ok: false, error: { line: 1, reason: 'the report is empty' } });
});
