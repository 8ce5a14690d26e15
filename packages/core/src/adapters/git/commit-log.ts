import { failure, type Result, success } from '../../domain/result.ts';
import type { Commit, GitProblem } from '../../ports/git.ts';
import { type GitCall, type GitPlace, gitProblem, type RunGit } from './command.ts';

/** Fields of a commit, one a line (no field but the message can hold a line break), records closed by NUL. */
const commitFormat = '%H%n%P%n%ct%n%at%n%an%n%ae%n%B';

// After a NUL of its own: no path is empty, so that an empty record tells where the files end.
const commitWithFilesFormat = `%x00${commitFormat}`;

/** The format in which `git log -z` prints what a reader of commits takes. */
export const formatOf = (files: boolean): string => `--format=${files ? commitWithFilesFormat : commitFormat}`;

/** One text for all that are equal: few people make many commits, and a commit is named again by each of its children. */
const createPool = () => {
  const known = new Map<string, string>();
  return {
    keep: (text: string): string => {
      const same = known.get(text);
      if (same === undefined) known.set(text, text);
      return same ?? text;
    },
    /** Takes a text out that will hardly come again. */
    take: (text: string): string => {
      const same = known.get(text);
      known.delete(text);
      return same ?? text;
    },
  };
};

interface Pools {
  readonly oids: ReturnType<typeof createPool>;
  readonly texts: ReturnType<typeof createPool>;
}

const lineFeed = 0x0a;
const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

// What is cut out of a longer text keeps all of it in memory: each field is made from its own bytes.
const createFieldReader = (record: Buffer) => {
  let from = 0;
  return {
    line: (): string => {
      const found = record.indexOf(lineFeed, from);
      const end = found === -1 ? record.length : found;
      const text = record.toString('utf8', from, end);
      from = end + 1;
      return text;
    },
    rest: (): string => {
      let end = record.length;
      while (end > from && isSpace(record[end - 1] ?? 0)) end -= 1;
      return record.toString('utf8', from, end).trimEnd();
    },
  };
};

const parseCommit = (record: Buffer, { oids, texts }: Pools, files: string[] | undefined): Commit => {
  const field = createFieldReader(record);
  const oid = oids.take(field.line());
  const parents = field.line();
  const [committed, authored] = [Number(field.line()), Number(field.line())];
  const [authorName, authorEmail] = [texts.keep(field.line()), texts.keep(field.line())];
  return {
    oid,
    parents: parents === '' ? [] : parents.split(' ').map(oids.keep),
    message: field.rest(),
    committedMs: committed * 1_000,
    authoredMs: authored * 1_000,
    authorName,
    authorEmail,
    files,
  };
};

export interface CommitReader {
  push(bytes: Uint8Array): void;
  /** The commits, in the order printed. */
  end(): readonly Commit[];
}

type Take = (record: Buffer) => void;

const takePlain = (commits: Commit[], pools: Pools): Take => {
  return (record) => {
    if (record.length > 0) commits.push(parseCommit(record, pools, undefined));
  };
};

const takeWithFiles = (commits: Commit[], pools: Pools): Take => {
  let files: string[] | undefined;
  return (record) => {
    if (record.length === 0) files = undefined;
    else if (files === undefined) {
      files = [];
      commits.push(parseCommit(record, pools, files));
    } else files.push(pools.texts.keep(record.toString('utf8', record[0] === lineFeed ? 1 : 0)));
  };
};

/**
 * Reads commits from what `git log -z` prints, chunk by chunk: the whole text is never held, and a commit keeps nothing of
 * it but its own fields. Linear, wherever the chunks end.
 */
export const createCommitReader = (files: boolean): CommitReader => {
  const commits: Commit[] = [];
  const pools: Pools = { oids: createPool(), texts: createPool() };
  const take = files ? takeWithFiles(commits, pools) : takePlain(commits, pools);
  let begun: Buffer[] = [];
  const close = (last: Buffer): void => {
    take(begun.length === 0 ? last : Buffer.concat([...begun, last]));
    begun = [];
  };
  return {
    push: (chunk) => {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      let from = 0;
      for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, from)) {
        close(bytes.subarray(from, at));
        from = at + 1;
      }
      if (from < bytes.length) begun.push(bytes.subarray(from));
    },
    end: () => {
      if (begun.length > 0) close(Buffer.alloc(0));
      return commits;
    },
  };
};

/** More of a history than this is not taken in; the largest that are known print a quarter of it. */
const mostBytes = 1024 ** 3;

/** Runs a `git log` whose format is `formatOf(files)`, and reads its commits while it prints. */
export const readCommits = async (
  run: RunGit,
  place: GitPlace,
  { files, ...call }: GitCall & { readonly files: boolean },
): Promise<Result<readonly Commit[], GitProblem>> => {
  const reader = createCommitReader(files);
  let bytes = 0;
  const onOutput = (chunk: Uint8Array): 'more' | 'enough' => {
    bytes += chunk.length;
    if (bytes > mostBytes) return 'enough';
    reader.push(chunk);
    return 'more';
  };
  const answer = await run(place, { ...call, onOutput });
  if (!answer.ok) return answer;
  return bytes > mostBytes
    ? failure(gitProblem('failed', 'git log', 'printed more than can be taken in.'))
    : success(reader.end());
};
