import { failure, type Result, success } from '../../domain/result.ts';
import type { Commit, GitProblem } from '../../ports/git.ts';
import { type GitCall, type GitPlace, gitProblem, type RunGit } from './command.ts';

/** Fields of a commit, one a line (no field but the message can hold a line break), records closed by NUL. */
const commitFormat = '%H%n%P%n%ct%n%at%n%an%n%ae%n%B';

// After a NUL of its own: no path is empty, so that an empty record tells where the files end.
const commitWithFilesFormat = `%x00${commitFormat}`;

/** The format in which `git log -z` prints what a reader of commits takes. */
export const formatOf = (files: boolean): string => `--format=${files ? commitWithFilesFormat : commitFormat}`;

const parseCommit = (record: string, files: string[] | undefined): Commit => {
  const fields = record.split('\n', 6);
  const [oid = '', parents = '', committed = '', authored = '', authorName = '', authorEmail = ''] = fields;
  const start = fields.reduce((sum, { length }) => sum + length + 1, 0);
  return {
    oid,
    parents: parents === '' ? [] : parents.split(' '),
    message: record.slice(start).trimEnd(),
    committedMs: Number(committed) * 1_000,
    authoredMs: Number(authored) * 1_000,
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

type Take = (record: string) => void;

const takePlain = (commits: Commit[]): Take => {
  return (record) => {
    if (record !== '') commits.push(parseCommit(record, undefined));
  };
};

const takeWithFiles = (commits: Commit[]): Take => {
  let files: string[] | undefined;
  return (record) => {
    if (record === '') files = undefined;
    else if (files === undefined) {
      files = [];
      commits.push(parseCommit(record, files));
    } else files.push(record.replace(/^\n/, ''));
  };
};

/**
 * Reads commits from what `git log -z` prints, chunk by chunk: the whole text is never held, and what a commit keeps of it
 * is its own record alone. Linear, wherever the chunks end.
 */
export const createCommitReader = (files: boolean): CommitReader => {
  const commits: Commit[] = [];
  const take = files ? takeWithFiles(commits) : takePlain(commits);
  let begun: Buffer[] = [];
  const close = (last: Buffer): void => {
    take((begun.length === 0 ? last : Buffer.concat([...begun, last])).toString('utf8'));
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
