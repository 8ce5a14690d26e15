import { expect, test } from '@jest/globals';
import { verifyLog } from '../../../src/decide/log/verification/verify.ts';
import { cryptography, newSigner, origin, sampleLog, tools } from './sample-log.ts';

const signer = newSigner();

const faultsOf = (files: ReadonlyMap<string, Uint8Array>) =>
  verifyLog(
    { files, odd: [], history: undefined },
    { tools, verifyEd25519: cryptography.verifyEd25519, origin, publicKey: signer, since: undefined },
  ).faults;

test.each([[1], [2], [4]])(
  'every byte of a log of %i entries, changed in its lowest and its highest bit, is found',
  (size) => {
    const { files } = sampleLog(size, signer);
    for (const [path, bytes] of files)
      for (const mask of [0x01, 0x80])
        for (const at of bytes.keys()) {
          const changed = new Map(files).set(path, bytes.with(at, (bytes[at] ?? 0) ^ mask));
          if (faultsOf(changed).length === 0) throw new Error(`${path}, byte ${at}: nothing was found`);
        }
    expect(faultsOf(files)).toEqual([]);
  },
);

test('changes all over a tile and its bundle are found', () => {
  const { files } = sampleLog(256, signer);
  for (const [path, step] of [
    ['tile/0/000', 397],
    ['tile/entries/000', 9_001],
  ] as const) {
    const bytes = files.get(path) ?? new Uint8Array(0);
    for (let at = 0; at < bytes.length; at += step)
      expect(faultsOf(new Map(files).set(path, bytes.with(at, (bytes[at] ?? 0) ^ 0x04)))).not.toEqual([]);
  }
});

test('a log cut off at any byte of any file is found', () => {
  const { files } = sampleLog(2, signer);
  for (const [path, bytes] of files)
    for (const at of bytes.keys()) expect(faultsOf(new Map(files).set(path, bytes.subarray(0, at)))).not.toEqual([]);
});
