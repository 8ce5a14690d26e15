/** A file of an archive; a text stands for its UTF-8 bytes. */
export interface ArchiveFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly executable?: boolean;
}

const blockBytes = 512;

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;

const writeHeader = (path: string, size: number, mode: number): Buffer => {
  if (Buffer.byteLength(path) > 100) throw new Error(`${path} is longer than a plain tar header takes.`);
  const header = Buffer.alloc(blockBytes);
  const put = (text: string, at: number): void => void header.write(text, at, 'utf8');
  put(path, 0);
  put(octal(mode, 8), 100);
  put(octal(0, 8), 108);
  put(octal(0, 8), 116);
  put(octal(size, 12), 124);
  put(octal(0, 12), 136);
  put(' '.repeat(8), 148);
  put('0', 156);
  put('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
};

const padding = (size: number): Buffer => Buffer.alloc((blockBytes - (size % blockBytes)) % blockBytes);

/** A tar archive (POSIX ustar) of the files, in their order: same files, same bytes. */
export const writeTar = (files: readonly ArchiveFile[]): Buffer =>
  Buffer.concat([
    ...files.flatMap(({ path, content, executable }) => {
      const bytes = Buffer.from(content);
      return [writeHeader(path, bytes.length, executable === true ? 0o755 : 0o644), bytes, padding(bytes.length)];
    }),
    Buffer.alloc(blockBytes * 2),
  ]);
