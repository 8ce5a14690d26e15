import { expect, test } from '@jest/globals';
import { ByteGate } from '../../src/reports/byte-gate.ts';
import { defaultLimits } from '../../src/reports/parser.ts';

const admitInChunks = (bytes: readonly number[], chunkBytes: number): readonly number[] => {
  const gate = new ByteGate(defaultLimits);
  const admitted: number[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes)
    admitted.push(...gate.admit(Uint8Array.from(bytes.slice(at, at + chunkBytes))));
  expect(gate.offset).toBe(bytes.length);
  return admitted;
};

test.each([
  ['a byte-order mark', [0xef, 0xbb, 0xbf, 0x7b], [0x7b]],
  ['a second mark stays', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x7b], [0xef, 0xbb, 0xbf, 0x7b]],
  ['what begins like a mark stays', [0xef, 0xbc, 0x81, 0x7b], [0xef, 0xbc, 0x81, 0x7b]],
  ['what goes on like a mark stays', [0xef, 0xbb, 0x81, 0x7b], [0xef, 0xbb, 0x81, 0x7b]],
  ['what holds one later stays', [0x7b, 0xef, 0xbb, 0xbf], [0x7b, 0xef, 0xbb, 0xbf]],
  ['the beginning of a mark before nothing but itself again', [0xef, 0xef, 0xbb, 0xbf], [0xef, 0xef, 0xbb, 0xbf]],
])('%s, in chunks of any length', (_, bytes, content) => {
  for (const chunkBytes of [1, 2, 3, 4, 100]) expect(admitInChunks(bytes, chunkBytes)).toEqual(content);
});
