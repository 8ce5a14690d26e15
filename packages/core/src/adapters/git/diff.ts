import type { ChangedFile } from '../../ports/git.ts';

const newline = 0x0a;
const decoder = new TextDecoder();

interface RawEntry {
  readonly status: string;
  /** Object name of the new side. */
  readonly blob: string;
  readonly isSubmodule: boolean;
  readonly path: string;
  readonly previousPath: string | undefined;
}

/** Splits bytes at a separator, across chunks; what follows the last separator waits for more. */
const createSplitter = () => {
  let waiting: Uint8Array[] = [];
  const join = (last: Uint8Array): Uint8Array => {
    if (waiting.length === 0) return last;
    const joined = Buffer.concat([...waiting, last]);
    waiting = [];
    return joined;
  };
  return {
    /** The next part of `bytes` from `start`, and where the one after it starts; undefined: not complete yet. */
    next: (bytes: Uint8Array, start: number, separator: number): { part: Uint8Array; end: number } | undefined => {
      const at = bytes.indexOf(separator, start);
      if (at !== -1) return { part: join(bytes.subarray(start, at)), end: at + 1 };
      if (start < bytes.length) waiting.push(bytes.slice(start));
      return undefined;
    },
    isEmpty: (): boolean => waiting.length === 0,
  };
};

const submodule = '160000';

/** Reads the records of `--raw -z`: ":mode mode oid oid status" NUL path NUL [path NUL], an empty one at the end. */
const createRawReader = () => {
  const entries: RawEntry[] = [];
  let head: readonly string[] | undefined;
  let first: string | undefined;
  const close = (path: string, previousPath: string | undefined): void => {
    const [before = '', after = '', , blob = '', status = ''] = head ?? [];
    const isSubmodule = before === submodule || after === submodule;
    entries.push({ status: status.slice(0, 1), blob, isSubmodule, path, previousPath });
    head = undefined;
    first = undefined;
  };
  return {
    entries,
    /** Takes one field; false: the records are over. */
    take: (field: string): boolean => {
      if (head === undefined) {
        if (!field.startsWith(':')) return false;
        head = field.slice(1).split(' ');
      } else if (!/^[RC]/.test(head[4] ?? '')) close(field, undefined);
      else if (first === undefined) first = field;
      else close(field, first);
      return true;
    },
  };
};

const hunkHead = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const count = (digits: string | undefined): number => (digits === undefined ? 1 : Number(digits));

/**
 * Reads patch lines. A hunk's head says how many lines belong to it, so no content, whatever it looks like, is taken for
 * a head; sections come in the order of the raw records.
 */
const createPatchReader = () => {
  const sections: number[][] = [];
  let removed = 0;
  let added = 0;
  let line = 0;
  const readHead = (text: string): void => {
    if (text.startsWith('diff --git ')) sections.push([]);
    const match = hunkHead.exec(text);
    if (match === null) return;
    [removed, line, added] = [count(match[1]), Number(match[2]), count(match[3])];
  };
  return {
    sections,
    isInside: (): boolean => removed > 0 || added > 0,
    take: (bytes: Uint8Array): void => {
      const sign = String.fromCharCode(bytes[0] ?? 0x20);
      if (removed > 0 && sign === '-') removed -= 1;
      else if (added > 0 && sign === '+') {
        sections.at(-1)?.push(line);
        [added, line] = [added - 1, line + 1];
      } else if (sign !== '\\') readHead(decoder.decode(bytes.subarray(0, 256)));
    },
  };
};

const statuses: Readonly<Record<string, ChangedFile['status']>> = {
  A: 'added',
  D: 'deleted',
  R: 'renamed',
  C: 'added',
};

/** A changed file as the difference alone tells it: with the object name of its new side instead of its lines' count. */
export type DiffFile = Omit<ChangedFile, 'lineCount'> & { readonly blob: string };

const toDiffFile = (entry: RawEntry, sections: readonly (readonly number[])[]): DiffFile => ({
  path: entry.path,
  blob: entry.blob,
  previousPath: entry.status === 'R' ? entry.previousPath : undefined,
  status: statuses[entry.status] ?? 'modified',
  addedLines: sections.flat(),
});

/** A file that became a link (or the reverse) is shown as two sections: the one that went and the one that came. */
const sectionsOf = (entry: RawEntry): number => (entry.status === 'T' ? 2 : 1);

const takeSome = <T>(values: Iterator<T>, amount: number): readonly T[] =>
  Array.from({ length: amount }, () => values.next()).flatMap((next) => (next.done === true ? [] : [next.value]));

/**
 * The arguments whose output `createDiffReader` understands (https://git-scm.com/docs/git-diff-tree). Everything is read
 * as text: one NUL byte in a comment would make git call a source file binary, and its change would have no lines.
 */
export const diffArgs: readonly string[] = [
  'diff-tree',
  '-r',
  '--raw',
  '--patch',
  '--text',
  '-z',
  '--full-index',
  '--unified=0',
  '--inter-hunk-context=0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--no-indent-heuristic',
  '--diff-algorithm=myers',
  '--find-renames',
  '-l2000',
];

/** Reads what git prints for `diffArgs`, in chunks of any size; `end` is undefined when the output is not whole. */
export const createDiffReader = () => {
  const splitter = createSplitter();
  const raw = createRawReader();
  const patch = createPatchReader();
  let inPatch = false;
  const push = (bytes: Uint8Array): void => {
    let start = 0;
    for (;;) {
      const next = splitter.next(bytes, start, inPatch ? newline : 0);
      if (next === undefined) return;
      start = next.end;
      if (inPatch) patch.take(next.part);
      else if (!raw.take(decoder.decode(next.part))) inPatch = true;
    }
  };
  const end = (): readonly DiffFile[] | undefined => {
    const needed = raw.entries.reduce((sum, entry) => sum + sectionsOf(entry), 0);
    if (!splitter.isEmpty() || patch.isInside() || patch.sections.length !== needed) return undefined;
    const sections = patch.sections.values();
    const files = raw.entries.map((entry) => ({
      entry,
      file: toDiffFile(entry, takeSome(sections, sectionsOf(entry))),
    }));
    return files.filter(({ entry }) => !entry.isSubmodule).map(({ file }) => file);
  };
  return { push, end };
};
