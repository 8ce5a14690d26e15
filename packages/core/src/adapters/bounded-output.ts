/** What a program prints, up to a bound. */
export interface BoundedOutput {
  /** Takes a piece; `enough` once the bound is passed, and then nothing more is kept. */
  push(chunk: Uint8Array): 'more' | 'enough';
  isOverflown(): boolean;
  bytes(): Buffer;
}

/** Collects the output of a program; no output can fill the memory. */
export const createBoundedOutput = (maxBytes: number): BoundedOutput => {
  const chunks: Uint8Array[] = [];
  let seen = 0;
  return {
    push: (chunk) => {
      seen += chunk.length;
      if (seen <= maxBytes) chunks.push(chunk);
      return seen <= maxBytes ? 'more' : 'enough';
    },
    isOverflown: () => seen > maxBytes,
    bytes: () => Buffer.concat(chunks),
  };
};
