import { formatBytes } from '../domain/quantity.ts';
import type { Complaint, ParserLimits } from './parser.ts';

const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

const notUtf8: Complaint = {
  reason: 'the report is not UTF-8 (it looks like UTF-16)',
  fix: 'Write the report as UTF-8.',
};

const holdsNul: Complaint = {
  reason: 'the report holds a NUL byte, so it is UTF-16 or not text',
  fix: 'Write the report as UTF-8 text, and name the report itself, not an archive of it.',
};

/** Lets through the bytes of a text report: no byte-order mark, no UTF-16, no NUL, no more than the limit. */
export class ByteGate {
  readonly #maxBytes: number;
  #admitted = 0;
  #markBytes = 0;
  /** Set when bytes were held back; the reader reports it once it has consumed what was let through. */
  problem: Complaint | null = null;

  constructor(limits: ParserLimits) {
    this.#maxBytes = limits.maxBytes;
  }

  /** Bytes from the start of the report to the end of what was let through. */
  get offset(): number {
    return this.#admitted;
  }

  /** The part of the chunk that may be read; `problem` says why it is shorter than the chunk, if it is. */
  admit(bytes: Uint8Array): Uint8Array {
    // A plain view: what subclasses (Node's Buffer) put in place of indexOf and subarray is slower.
    let usable = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    if (this.#admitted + bytes.length > this.#maxBytes) usable = this.#holdBackExcess(usable);
    const nul = usable.indexOf(0);
    if (nul >= 0) {
      usable = usable.subarray(0, nul);
      this.problem = holdsNul;
    }
    const first = usable[0] ?? 0;
    if (this.#admitted === 0 && first >= 0xfe) {
      this.problem = notUtf8;
      return usable.subarray(0, 0);
    }
    const content = this.#skipByteOrderMark(usable);
    this.#admitted += usable.length;
    return content;
  }

  #holdBackExcess<Memory extends ArrayBufferLike>(bytes: Uint8Array<Memory>): Uint8Array<Memory> {
    this.problem = {
      reason: `the report is larger than ${formatBytes(this.#maxBytes)}`,
      fix: 'Split the report, for instance one for each package.',
    };
    return bytes.subarray(0, this.#maxBytes - this.#admitted);
  }

  // What only begins like a mark is content: it is given back once a byte tells.
  #skipByteOrderMark(bytes: Uint8Array): Uint8Array {
    if (this.#markBytes !== this.#admitted || this.#markBytes === byteOrderMark.length) return bytes;
    const before = this.#markBytes;
    let skipped = 0;
    while (bytes[skipped] !== undefined && bytes[skipped] === byteOrderMark[this.#markBytes]) {
      this.#markBytes += 1;
      skipped += 1;
    }
    if (skipped === bytes.length || this.#markBytes === byteOrderMark.length) return bytes.subarray(skipped);
    if (before === 0) return bytes;
    const whole = new Uint8Array(before + bytes.length);
    whole.set(byteOrderMark.slice(0, before));
    whole.set(bytes, before);
    return whole;
  }
}
