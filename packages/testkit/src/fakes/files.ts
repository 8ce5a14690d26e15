import { compileGlobs } from '@drawbridge/core/domain/glob';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { FileProblem, Files } from '@drawbridge/core/ports/files';

export interface FakeFilesPlan {
  /** Paths relative to the working directory; a text stands for its UTF-8 bytes. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What goes wrong at a path, whoever touches it. */
  readonly problems?: Readonly<Record<string, FileProblem>>;
  /** Size of the chunks that `read` hands out; small ones find parsers that rely on whole lines. */
  readonly chunkBytes?: number;
}

export interface FakeFiles extends Files {
  /** What was written, in order. */
  readonly written: ReadonlyMap<string, string>;
}

const clean = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

const outside = (path: string): FileProblem => ({
  path,
  kind: 'outside',
  message: `${path} leads out of the workspace.`,
});
const missing = (path: string): FileProblem => ({ path, kind: 'missing', message: `${path} does not exist.` });
const tooLarge = (path: string): FileProblem => ({ path, kind: 'too-large', message: `${path} is too long.` });
const notText = (path: string): FileProblem => ({ path, kind: 'unreadable', message: `${path} is not UTF-8 text.` });

const decode = (path: string, bytes: Uint8Array): Result<string, FileProblem> => {
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failure(notText(path));
  }
};

/** Files in memory that keep the port's promises: contained, in order, whole or not at all. */
export const fakeFiles = (plan: FakeFilesPlan = {}): FakeFiles => {
  const encoder = new TextEncoder();
  const toBytes = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? encoder.encode(content) : content;
  const held = new Map(Object.entries(plan.files ?? {}).map(([path, content]) => [clean(path), toBytes(content)]));
  const written = new Map<string, string>();
  const reach = (path: string): Result<Uint8Array, FileProblem> => {
    if (path.startsWith('/') || path.split('/').includes('..')) return failure(outside(path));
    const problem = plan.problems?.[clean(path)];
    if (problem !== undefined) return failure(problem);
    const bytes = held.get(clean(path));
    return bytes === undefined ? failure(missing(path)) : success(bytes);
  };
  const find = (root: string, patterns: readonly string[]) => {
    const prefix = clean(root) === '' ? '' : `${clean(root)}/`;
    const matches = compileGlobs(patterns.map((pattern) => pattern.replace(/^(!?)\.\//, '$1')));
    return [...held]
      .filter(([path]) => path.startsWith(prefix) && !/(^|\/)(\.git|node_modules)\//.test(path))
      .map(([path, bytes]) => ({ path: path.slice(prefix.length), bytes: bytes.length, modifiedMs: 0 }))
      .filter(({ path }) => matches(path))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  };
  return {
    written,
    find: async (root, patterns) =>
      root.split('/').includes('..') ? failure(outside(root)) : success(find(root, patterns)),
    read: async (path, push) => {
      const bytes = reach(path);
      if (!bytes.ok) return bytes;
      const size = plan.chunkBytes ?? 1024 * 1024;
      for (let start = 0; start < bytes.value.length; start += size) await push(bytes.value.slice(start, start + size));
      return success(undefined);
    },
    readText: async (path, maxBytes) => {
      const bytes = reach(path);
      if (!bytes.ok) return bytes;
      return bytes.value.length > maxBytes ? failure(tooLarge(path)) : decode(path, bytes.value);
    },
    writeText: async (path, text) => {
      const before = reach(path);
      if (!before.ok && before.error.kind !== 'missing') return before;
      held.set(clean(path), encoder.encode(text));
      written.set(clean(path), text);
      return success(undefined);
    },
  };
};
