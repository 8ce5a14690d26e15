import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { formatBytes } from '../domain/quantity.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { FileProblem, Files } from '../ports/files.ts';
import {
  cancelled,
  describeSystemError,
  findRoots,
  locateExisting,
  locateNew,
  notAFile,
  type Roots,
} from './files/containment.ts';
import { type SearchLimits, searchFiles } from './files/search.ts';

type Answer<T> = Promise<Result<T, FileProblem>>;

type Push = (bytes: Uint8Array) => unknown;

const chunkBytes = 1024 * 1024;
const smallestChunkBytes = 8 * 1024;

// Opening a pipe would wait for its writer without end; without blocking it opens at once, and is refused.
const openToRead = (real: string): Promise<FileHandle> => open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));

const withFile = async <T>(
  roots: Roots,
  path: string,
  use: (file: FileHandle, bytes: number) => Answer<T>,
): Answer<T> => {
  const real = await locateExisting(roots, path);
  if (!real.ok) return real;
  let file: FileHandle | undefined;
  try {
    file = await openToRead(real.value);
    const facts = await file.stat();
    return facts.isFile() ? await use(file, facts.size) : failure(notAFile(path));
  } catch (error) {
    return failure(describeSystemError(path, error));
  } finally {
    await file?.close();
  }
};

interface Pumping {
  /** As many as the file had when it was opened. */
  readonly bytes: number;
  readonly signal?: AbortSignal;
}

// Each chunk is memory of its own: who receives it may keep it. It is no larger than what is left of the file: a megabyte
// for each of many small files takes more time than reading them. A piece that comes short behind that is the last one.
const pump = async (file: FileHandle, push: Push, { bytes, signal }: Pumping): Promise<void> => {
  let left = bytes;
  while (signal?.aborted !== true) {
    const size = Math.min(chunkBytes, Math.max(left, smallestChunkBytes));
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(size), 0, size, null);
    if (bytesRead === 0) return;
    left -= bytesRead;
    await push(buffer.subarray(0, bytesRead));
    if (left <= 0 && bytesRead < size) return;
  }
};

interface Stream {
  readonly roots: Roots;
  readonly path: string;
  readonly signal: AbortSignal;
}

const stream = ({ roots, path, signal }: Stream, push: Push): Answer<void> =>
  withFile(roots, path, async (file, bytes) => {
    await pump(file, push, { bytes, signal });
    return signal.aborted ? failure(cancelled(path)) : success(undefined);
  });

const tooLarge = (path: string, maxBytes: number): FileProblem => ({
  path,
  kind: 'too-large',
  message: `${path} is longer than ${formatBytes(maxBytes)}, the most that is read. Name a smaller file.`,
});

const decode = (path: string, bytes: Uint8Array): Result<string, FileProblem> => {
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failure({ path, kind: 'unreadable', message: `${path} is not UTF-8 text. Save it as UTF-8.` });
  }
};

const readText = (roots: Roots, path: string, maxBytes: number): Answer<string> =>
  withFile(roots, path, async (file, bytes) => {
    if (bytes > maxBytes) return failure(tooLarge(path, maxBytes));
    const chunks: Uint8Array[] = [];
    await pump(file, (chunk) => chunks.push(chunk), { bytes });
    const all = Buffer.concat(chunks);
    return all.length > maxBytes ? failure(tooLarge(path, maxBytes)) : decode(path, all);
  });

const writeText = async (roots: Roots, path: string, text: string): Answer<void> => {
  const target = await locateNew(roots, path);
  if (!target.ok) return target;
  const folder = dirname(target.value);
  const draft = join(folder, `.${basename(target.value)}.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, target.value);
    return success(undefined);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    return failure(describeSystemError(path, error));
  }
};

export interface FilesOptions {
  readonly workspace: string;
  readonly workingDirectory: string;
  readonly limits?: SearchLimits;
  /** Fires when the job is cancelled. */
  readonly signal?: AbortSignal;
}

const searchLimits: SearchLimits = { entries: 1_000_000 };
const never = new AbortController().signal;

/** The files of a workspace; relative paths start at the working directory. */
export const createFiles = ({
  workspace,
  workingDirectory,
  limits = searchLimits,
  signal = never,
}: FilesOptions): Files => {
  let found: Roots | undefined;
  const within = async <T>(use: (roots: Roots) => Answer<T>): Answer<T> => {
    if (found !== undefined) return use(found);
    const roots = await findRoots(workspace, workingDirectory);
    if (roots.ok) found = roots.value;
    return roots.ok ? use(roots.value) : roots;
  };
  return {
    find: (root, patterns) =>
      within(async (roots) => {
        const top = await locateExisting(roots, root);
        return top.ok ? searchFiles({ roots, top: top.value, limits, signal }, patterns) : top;
      }),
    read: (path, push) => within((roots) => stream({ roots, path, signal }, push)),
    readText: (path, maxBytes) => within((roots) => readText(roots, path, maxBytes)),
    writeText: (path, text) => within((roots) => writeText(roots, path, text)),
  };
};
