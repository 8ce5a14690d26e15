const block = /-----BEGIN PGP PRIVATE KEY BLOCK-----\n(.*?)\n-----END PGP PRIVATE KEY BLOCK-----/s;
const headersAndBody = /^(?:[\w-]+: .*\n)*\n([A-Za-z0-9+/=\n]+)$/;
const bodyAndChecksum = /^([A-Za-z0-9+/]+={0,2}?)(?:=([A-Za-z0-9+/]{4}))?$/;

/** CRC-24 (https://www.rfc-editor.org/rfc/rfc4880#section-6.1). */
const checksumOf = (bytes: Uint8Array): number => {
  let sum = 0xb704ce;
  for (const byte of bytes) {
    sum ^= byte << 16;
    for (let bit = 0; bit < 8; bit += 1) {
      sum <<= 1;
      if (sum & 0x1000000) sum ^= 0x1864cfb;
    }
  }
  return sum;
};

/**
 * The bytes of the first private block; undefined where there is none, or where its checksum says that it is damaged: a
 * checksum that is left out is none that fails (https://www.rfc-editor.org/rfc/rfc9580#section-6.1).
 */
export const dearmour = (text: string): Uint8Array | undefined => {
  const inner = headersAndBody.exec(block.exec(text)?.[1] ?? '')?.[1];
  const [, body, checksum] = bodyAndChecksum.exec(inner?.replaceAll('\n', '') ?? '') ?? [];
  if (body === undefined) return undefined;
  const bytes = Uint8Array.from(Buffer.from(body, 'base64'));
  if (checksum === undefined) return bytes;
  return Buffer.from(checksum, 'base64').readUIntBE(0, 3) === checksumOf(bytes) ? bytes : undefined;
};
