/** What reads the fields of SSH's wire format (https://www.rfc-editor.org/rfc/rfc4251#section-5), one after the other. */
export interface WireReader {
  take(byteCount: number): Buffer;
  uint32(): number;
  string(): Buffer;
  /** A string that holds a name. */
  name(): string;
  rest(): Buffer;
}

/** Reads from the beginning; each read throws a RangeError where the bytes end before the field does. */
export const createWireReader = (bytes: Buffer): WireReader => {
  let at = 0;
  const take = (byteCount: number): Buffer => {
    if (byteCount > bytes.length - at) throw new RangeError('The bytes end inside of a field.');
    at += byteCount;
    return bytes.subarray(at - byteCount, at);
  };
  const uint32 = (): number => take(4).readUInt32BE();
  const string = (): Buffer => take(uint32());
  return { take, uint32, string, name: () => string().toString('latin1'), rest: () => take(bytes.length - at) };
};

/** A number of 32 bits. */
export const writeUint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** A string: its length, and its bytes (of a text: UTF-8). */
export const writeString = (content: Buffer | string): Buffer => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return Buffer.concat([writeUint32(bytes.length), bytes]);
};

/** The bytes of a positive number without the zeros before it. */
export const trimZeros = (magnitude: Buffer): Buffer => {
  const first = magnitude.findIndex((byte) => byte !== 0);
  return first < 0 ? magnitude.subarray(0, 0) : magnitude.subarray(first);
};

/** A positive number of any length (mpint), of its bytes, the greatest first. */
export const writeInteger = (magnitude: Buffer): Buffer => {
  const digits = trimZeros(magnitude);
  const isNegative = (digits[0] ?? 0) >= 0x80;
  return writeString(isNegative ? Buffer.concat([Buffer.of(0), digits]) : digits);
};
