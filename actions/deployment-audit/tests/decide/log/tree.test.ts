import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from '../../../src/decide/log/proof.ts';
import { emptyFrontier, type Frontier, growFrontier, rootOf, subtreeSizes } from '../../../src/decide/log/tree.ts';
import { tools } from './sample-log.ts';

const { hasher } = tools;
const seed = 9162;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Section 2.1.1 of RFC 9162 by the letter, slow. */
const slowRoot = (entries: readonly Uint8Array[]): Buffer => {
  const [first] = entries;
  if (first === undefined) return sha256();
  if (entries.length === 1) return sha256(Buffer.of(0), first);
  const split = 2 ** Math.ceil(Math.log2(entries.length) - 1);
  return sha256(Buffer.of(1), slowRoot(entries.slice(0, split)), slowRoot(entries.slice(split)));
};

// The eight inputs and roots that implementations of Certificate Transparency test themselves with.
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const grow = (entries: readonly Uint8Array[]): Frontier =>
  growFrontier(hasher, emptyFrontier, entries.map(hasher.leaf));

const bytesOf = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, index) => Buffer.from(`entry ${index}`));

test('the empty tree has the hash of nothing', () => {
  expect(hex(rootOf(hasher, emptyFrontier))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test.each(roots.map((root, index) => [index + 1, root] as const))(
  '%i of the known inputs have the known root',
  (size, root) => {
    const entries = inputs.slice(0, size).map((each) => Buffer.from(each, 'hex'));
    expect(hex(rootOf(hasher, grow(entries)))).toBe(root);
    expect(hex(slowRoot(entries))).toBe(root);
  },
);

test('a frontier grown in any steps has the root of the whole tree, and a hash for each binary digit of its size', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), fc.nat(70), (entries, cut) => {
      const leaves = entries.map(hasher.leaf);
      const frontier = growFrontier(
        hasher,
        growFrontier(hasher, emptyFrontier, leaves.slice(0, cut)),
        leaves.slice(cut),
      );
      expect(hex(rootOf(hasher, frontier))).toBe(hex(slowRoot(entries)));
      expect(frontier.hashes).toHaveLength(subtreeSizes(entries.length).length);
    }),
    { seed },
  );
});

test('an entry longer than the room that hashes are made in has the same hash as any other way', () => {
  const entry = Buffer.alloc(65_535, 7);
  expect(hex(hasher.leaf(entry))).toBe(hex(slowRoot([entry])));
  expect(hex(hasher.leaf(entry.subarray(0, 4_095)))).toBe(hex(slowRoot([entry.subarray(0, 4_095)])));
});

test('every entry of every tree of up to 40 is proved to be in it', () => {
  for (let size = 1; size <= 40; size += 1) {
    const leaves = bytesOf(size).map(hasher.leaf);
    const root = slowRoot(bytesOf(size));
    for (const [index, leaf] of leaves.entries()) {
      const proof = proveInclusion(hasher, leaves, index);
      expect(verifyInclusion(hasher, { leaf, index, proof }, { size, root })).toBe(true);
      expect(verifyInclusion(hasher, { leaf, index: (index + 1) % size, proof }, { size, root })).toBe(size === 1);
    }
  }
});

test('every tree of up to 40 is proved to go on from every smaller one', () => {
  for (let size = 1; size <= 40; size += 1) {
    const leaves = bytesOf(size).map(hasher.leaf);
    const newer = { size, root: slowRoot(bytesOf(size)) };
    for (let older = 1; older <= size; older += 1) {
      const proof = proveConsistency(hasher, leaves, older);
      expect(verifyConsistency(hasher, { size: older, root: slowRoot(bytesOf(older)) }, newer, proof)).toBe(true);
      expect(verifyConsistency(hasher, { size: older, root: slowRoot(bytesOf(older + 1)) }, newer, proof)).toBe(false);
    }
  }
});

const flip = (hashes: readonly Uint8Array[], bit: number): readonly Uint8Array[] => {
  const flat = Buffer.concat(hashes);
  const at = bit % (flat.length * 8);
  flat.writeUInt8((flat[at >> 3] ?? 0) ^ (1 << (at & 7)), at >> 3);
  return hashes.map((_, index) => flat.subarray(index * 32, (index + 1) * 32));
};

test('a proof with any bit turned proves nothing, nor does one that is a hash shorter or longer', () => {
  const sizes = fc.tuple(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat());
  fc.assert(
    fc.property(sizes, ([size, seedIndex, bit]) => {
      const leaves = bytesOf(size).map(hasher.leaf);
      const index = seedIndex % size;
      const head = { size, root: slowRoot(bytesOf(size)) };
      const leaf = leaves[index] ?? hasher.empty();
      const proof = proveInclusion(hasher, leaves, index);
      for (const wrong of [flip(proof, bit), proof.slice(1), [...proof, leaf]])
        expect(verifyInclusion(hasher, { leaf, index, proof: wrong }, head)).toBe(false);
      const older = { size: 1 + (seedIndex % (size - 1)), root: slowRoot(bytesOf(1 + (seedIndex % (size - 1)))) };
      const consistency = proveConsistency(hasher, leaves, older.size);
      for (const wrong of [flip(consistency, bit), consistency.slice(1), [...consistency, leaf]])
        expect(verifyConsistency(hasher, older, head, wrong)).toBe(false);
    }),
    { seed, numRuns: 60 },
  );
});
