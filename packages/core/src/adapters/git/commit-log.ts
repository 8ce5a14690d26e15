import { failure, type Result, success } from '../../domain/result.ts';
import type { Commit, GitProblem } from '../../ports/git.ts';
import { type GitCall, type GitPlace, gitProblem, type RunGit } from './command.ts';

/** Fields of a commit, one a line (no field but the message can hold a line break), records closed by NUL. */
const commitFormat = '%H%n%P%n%ct%n%at%n%an%n%ae%n%B';

// After a NUL of its own: no path is empty, so that an empty record tells where the files end.
const commitWithFilesFormat = `%x00${commitFormat}`;

/** The format in which `git log -z` prints what a reader of commits takes. */
export const formatOf = (files: boolean): string => `--format=${files ? commitWithFilesFormat : commitFormat}`;

const lineFeed = 0x0a;
const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** What git printed between two NULs: where it stands in the bytes that came with it. */
interface Record {
  readonly bytes: Buffer;
  readonly from: number;
  readonly end: number;
}

/** One thing for all texts that are equal: few people make many commits, and a path is named by many. */
const createPool = <T>(make: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const made = make(text);
    known.set(text, made);
    return made;
  };
};

type Authors = (lines: string) => Commit['author'];

/** By the two lines that tell an author. */
const createAuthors = (): Authors =>
  createPool((lines) => {
    const [name = '', email = ''] = lines.split('\n');
    return { name, email };
  });

// By hand: lines are short, and a search that is called for each of them takes longer than the search itself.
const endOfLine = ({ bytes, end }: Record, from: number): number => {
  let at = from;
  while (at < end && bytes[at] !== lineFeed) at += 1;
  return at;
};

/**
 * A commit as the bytes that git printed of it. Its fields are read out of them whenever they are asked for: of a hundred
 * thousand commits most are asked for little, and as texts they take several times the memory of the bytes.
 */
class PrintedCommit implements Commit {
  readonly author: Commit['author'];
  readonly files: readonly string[] | null;
  readonly #bytes: Buffer;
  readonly #from: number;
  readonly #messageFrom: number;
  readonly #end: number;

  constructor(record: Record, authorOf: Authors, files: readonly string[] | null) {
    const { bytes, from, end } = record;
    let authorFrom = from;
    for (let line = 0; line < 4; line += 1) authorFrom = endOfLine(record, authorFrom) + 1;
    const authorEnd = endOfLine(record, endOfLine(record, authorFrom) + 1);
    this.author = authorOf(bytes.toString('utf8', authorFrom, authorEnd));
    this.files = files;
    this.#bytes = bytes;
    this.#from = from;
    this.#messageFrom = Math.min(authorEnd + 1, end);
    this.#end = end;
  }

  get oid(): string {
    return this.#line(0);
  }

  get parents(): readonly string[] {
    const parents = this.#line(1);
    if (parents === '') return [];
    return parents.includes(' ') ? parents.split(' ') : [parents];
  }

  get committedMs(): number {
    return Number(this.#line(2)) * 1_000;
  }

  get authoredMs(): number {
    return Number(this.#line(3)) * 1_000;
  }

  get message(): string {
    let end = this.#end;
    while (end > this.#messageFrom && isSpace(this.#bytes[end - 1] ?? 0)) end -= 1;
    return this.#bytes.toString('utf8', this.#messageFrom, end).trimEnd();
  }

  /** A line of names and numbers. */
  #line(index: number): string {
    const [bytes, end] = [this.#bytes, this.#end];
    const record = { bytes, from: this.#from, end };
    let from = this.#from;
    for (let line = 0; line < index; line += 1) from = endOfLine(record, from) + 1;
    return bytes.toString('latin1', from, endOfLine(record, from));
  }
}

export interface CommitReader {
  push(bytes: Uint8Array): void;
  /** The commits, in the order printed. */
  end(): readonly Commit[];
}

type Take = (record: Record) => void;

const takePlain = (commits: Commit[]): Take => {
  const authorOf = createAuthors();
  return (record) => {
    if (record.end > record.from) commits.push(new PrintedCommit(record, authorOf, null));
  };
};

const takeWithFiles = (commits: Commit[]): Take => {
  const authorOf = createAuthors();
  const pathOf = createPool((path) => path);
  let files: string[] | null = null;
  return (record) => {
    const { bytes, from, end } = record;
    if (end === from) files = null;
    else if (files === null) {
      files = [];
      commits.push(new PrintedCommit(record, authorOf, files));
    } else files.push(pathOf(bytes.toString('utf8', bytes[from] === lineFeed ? from + 1 : from, end)));
  };
};

/**
 * Reads commits from what `git log -z` prints, chunk by chunk: the bytes are kept, and nothing is made of them before it is
 * asked for. Linear, wherever the chunks end.
 */
export const createCommitReader = (files: boolean): CommitReader => {
  const commits: Commit[] = [];
  const take = files ? takeWithFiles(commits) : takePlain(commits);
  let begun: Buffer[] = [];
  const close = (last: Record): void => {
    const bytes = begun.length === 0 ? null : Buffer.concat([...begun, last.bytes.subarray(last.from, last.end)]);
    begun = [];
    take(bytes === null ? last : { bytes, from: 0, end: bytes.length });
  };
  return {
    push: (chunk) => {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      let from = 0;
      for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, from)) {
        close({ bytes, from, end });
        from = end + 1;
      }
      if (from < bytes.length) begun.push(bytes.subarray(from));
    },
    end: () => {
      if (begun.length > 0) close({ bytes: Buffer.alloc(0), from: 0, end: 0 });
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
