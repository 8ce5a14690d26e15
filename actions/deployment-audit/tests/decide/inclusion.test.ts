import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCryptography } from '../../src/adapters/cryptography.ts';
import { createProver } from '../../src/decide/inclusion.ts';
import { proveInclusion, verifyInclusion } from '../../src/decide/log/proof.ts';
import { createTreeHasher, emptyFrontier, growFrontier, rootOf } from '../../src/decide/log/tree.ts';

const { sha256 } = createCryptography();
const hasher = createTreeHasher(sha256);

const leavesOf = (size: number): readonly Uint8Array[] =>
  Array.from({ length: size }, (_, index) => hasher.leaf(new TextEncoder().encode(`entry ${index}`)));

test('a proof is the one that RFC 9162 makes, for every leaf of every tree up to 70', () => {
  for (let size = 1; size <= 70; size += 1) {
    const leaves = leavesOf(size);
    const prove = createProver(hasher, leaves);
    for (let index = 0; index < size; index += 1) expect(prove(index)).toEqual(proveInclusion(hasher, leaves, index));
  }
});

test('a proof leads to the root of the tree, and that of another leaf does not', () => {
  const property = fc.property(fc.integer({ min: 2, max: 600 }), fc.nat(), (size, seed) => {
    const leaves = leavesOf(size);
    const index = seed % size;
    const leaf = leaves[index] ?? hasher.empty();
    const proof = createProver(hasher, leaves)(index);
    const head = { size, root: rootOf(hasher, growFrontier(hasher, emptyFrontier, leaves)) };
    expect(verifyInclusion(hasher, { leaf, index, proof }, head)).toBe(true);
    expect(verifyInclusion(hasher, { leaf: hasher.empty(), index, proof }, head)).toBe(false);
  });
  fc.assert(property, { seed: 9162, numRuns: 40 });
});
