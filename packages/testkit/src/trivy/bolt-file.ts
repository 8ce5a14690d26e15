/** What a bucket of BoltDB holds: values by key, or further buckets. A text stands for its UTF-8 bytes. */
export interface Bucket {
  readonly [key: string]: string | Uint8Array | Bucket;
}

// https://github.com/etcd-io/bbolt: page.go, bucket.go and meta.go say what stands where; all numbers are little-endian.
const pageBytes = 4096;
const pageHeaderBytes = 16;
const elementBytes = 16;
const leafPage = 0x02;
const metaPage = 0x04;
const freelistPage = 0x10;
const bucketElement = 0x01;
const magic = 0xed0cdaed;
const version = 2;
const metaBytesBeforeChecksum = 56;
const mostElements = 0xfffe;

interface Page {
  readonly id: number;
  readonly flags: number;
  readonly count: number;
  readonly body: Buffer;
}

interface Element {
  readonly key: Buffer;
  readonly value: Buffer;
  readonly flags: number;
}

const pagesFor = (body: Buffer): number => Math.ceil((pageHeaderBytes + body.length) / pageBytes);

const writePage = ({ id, flags, count, body }: Page): Buffer => {
  const pages = pagesFor(body);
  const bytes = Buffer.alloc(pages * pageBytes);
  bytes.writeBigUInt64LE(BigInt(id), 0);
  bytes.writeUInt16LE(flags, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(pages - 1, 12);
  body.copy(bytes, pageHeaderBytes);
  return bytes;
};

// The heads of all elements first, then all keys and values; each head says how far its own are from it.
const writeElements = (elements: readonly Element[]): Buffer => {
  const heads = Buffer.alloc(elements.length * elementBytes);
  const data: Buffer[] = [];
  let end = heads.length;
  for (const [index, { key, value, flags }] of elements.entries()) {
    const head = index * elementBytes;
    heads.writeUInt32LE(flags, head);
    heads.writeUInt32LE(end - head, head + 4);
    heads.writeUInt32LE(key.length, head + 8);
    heads.writeUInt32LE(value.length, head + 12);
    data.push(key, value);
    end += key.length + value.length;
  }
  return Buffer.concat([heads, ...data]);
};

const writeBucketHeader = (rootPage: number): Buffer => {
  const header = Buffer.alloc(16);
  header.writeBigUInt64LE(BigInt(rootPage), 0);
  return header;
};

const fnv64a = (bytes: Buffer): bigint => {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash;
};

const writeMeta = (
  id: number,
  roots: { readonly bucket: number; readonly freelist: number; readonly end: number },
): Page => {
  const body = Buffer.alloc(metaBytesBeforeChecksum + 8);
  body.writeUInt32LE(magic, 0);
  body.writeUInt32LE(version, 4);
  body.writeUInt32LE(pageBytes, 8);
  body.writeBigUInt64LE(BigInt(roots.bucket), 16);
  body.writeBigUInt64LE(BigInt(roots.freelist), 32);
  body.writeBigUInt64LE(BigInt(roots.end), 40);
  // The page with the higher transaction counts.
  body.writeBigUInt64LE(BigInt(id), 48);
  body.writeBigUInt64LE(fnv64a(body.subarray(0, metaBytesBeforeChecksum)), metaBytesBeforeChecksum);
  return { id, flags: metaPage, count: 0, body };
};

const isBucket = (value: string | Uint8Array | Bucket): value is Bucket =>
  typeof value !== 'string' && !(value instanceof Uint8Array);

/**
 * Writes a BoltDB file (https://github.com/etcd-io/bbolt) of the given buckets: same buckets, same bytes. Each bucket is
 * one leaf, as long as it has to be: for the few thousand entries of a test there is no need of a tree.
 */
export const writeBoltFile = (root: Bucket): Uint8Array => {
  const pages: Page[] = [];
  let next = 3;
  const writeBucket = (bucket: Bucket): number => {
    const elements = Object.entries(bucket)
      .map(([name, value]): Element => {
        const key = Buffer.from(name);
        return isBucket(value)
          ? { key, value: writeBucketHeader(writeBucket(value)), flags: bucketElement }
          : { key, value: Buffer.from(value), flags: 0 };
      })
      .toSorted((one, other) => Buffer.compare(one.key, other.key));
    if (elements.length > mostElements) throw new Error(`A bucket holds at most ${mostElements} entries here.`);
    const body = writeElements(elements);
    const id = next;
    next += pagesFor(body);
    pages.push({ id, flags: leafPage, count: elements.length, body });
    return id;
  };
  const bucket = writeBucket(root);
  const roots = { bucket, freelist: 2, end: next };
  const freelist: Page = { id: 2, flags: freelistPage, count: 0, body: Buffer.alloc(0) };
  const all = [writeMeta(0, roots), writeMeta(1, roots), freelist, ...pages];
  return Buffer.concat(all.map(writePage));
};
