/** Bytes gathered across chunks; grows by doubling, keeps its memory when cleared. */
export class ByteBuffer {
  #bytes = new Uint8Array(256);
  length = 0;

  /** Adds the bytes at the end. */
  append(bytes: Uint8Array): void {
    const needed = this.length + bytes.length;
    if (needed > this.#bytes.length) this.#grow(needed);
    this.#bytes.set(bytes, this.length);
    this.length = needed;
  }

  /** Adds one byte at the end. */
  appendByte(byte: number): void {
    if (this.length === this.#bytes.length) this.#grow(this.length + 1);
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  /** What was gathered; valid until the next change. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** Forgets the first bytes. */
  dropFirst(count: number): void {
    this.#bytes.copyWithin(0, count, this.length);
    this.length -= count;
  }

  clear(): void {
    this.length = 0;
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}
