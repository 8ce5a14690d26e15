import { failure, type Result, success } from '../../domain/result.ts';
import type { GitProblem } from '../../ports/git.ts';
import { gitProblem, type RunGit } from './command.ts';
import type { Repository } from './repository.ts';

const newline = 0x0a;
const longestHeadBytes = 256;
const blobHead = /^([0-9a-f]+) blob (\d+)$/;

interface OpenBlob {
  readonly name: string;
  bytesLeft: number;
  lines: number;
  /** Whether something follows its last line break so far. */
  isInLine: boolean;
}

/**
 * Counts the lines of blobs from what `git cat-file --batch` prints (https://git-scm.com/docs/git-cat-file: "name blob
 * size", LF, the bytes, LF), in chunks of any size; keeps no content. `end` is undefined when the output is not whole.
 */
export const createLineCounter = () => {
  const counts = new Map<string, number>();
  let head = '';
  let blob: OpenBlob | undefined;
  let isBroken = false;
  const readHead = (bytes: Uint8Array, start: number): number => {
    const at = bytes.indexOf(newline, start);
    const end = at === -1 ? bytes.length : at;
    head += String.fromCharCode(...bytes.subarray(start, Math.min(end, start + longestHeadBytes)));
    if (at === -1) isBroken ||= head.length > longestHeadBytes;
    else {
      const [, name, size] = blobHead.exec(head) ?? [];
      if (name === undefined) isBroken = true;
      else blob = { name, bytesLeft: Number(size), lines: 0, isInLine: false };
      head = '';
    }
    return end + 1;
  };
  const readContent = (open: OpenBlob, bytes: Uint8Array, start: number): number => {
    const end = Math.min(bytes.length, start + open.bytesLeft);
    for (let at = start; at < end; at++) if (bytes[at] === newline) open.lines += 1;
    if (end > start) open.isInLine = bytes[end - 1] !== newline;
    open.bytesLeft -= end - start;
    if (end === bytes.length) return end;
    counts.set(open.name, open.lines + (open.isInLine ? 1 : 0));
    isBroken ||= bytes[end] !== newline;
    blob = undefined;
    return end + 1;
  };
  const push = (bytes: Uint8Array): void => {
    for (let start = 0; start < bytes.length && !isBroken; )
      start = blob === undefined ? readHead(bytes, start) : readContent(blob, bytes, start);
  };
  const end = (): ReadonlyMap<string, number> | undefined =>
    isBroken || blob !== undefined || head !== '' ? undefined : counts;
  return { push, end };
};

/** How many lines each of the blobs (object names) has; those that a partial clone left out are fetched by git itself. */
export const readLineCounts = async (
  run: RunGit,
  { view }: Pick<Repository, 'view'>,
  blobs: ReadonlySet<string>,
): Promise<Result<ReadonlyMap<string, number>, GitProblem>> => {
  if (blobs.size === 0) return success(new Map());
  const counter = createLineCounter();
  const onOutput = (bytes: Uint8Array): 'more' => {
    counter.push(bytes);
    return 'more';
  };
  const input = [...blobs].map((name) => `${name}\n`).join('');
  const answer = await run(view, { args: ['cat-file', '--batch', '--buffer'], input, onOutput, reach: 'network' });
  if (!answer.ok) return answer;
  const counts = counter.end();
  return counts?.size === blobs.size
    ? success(counts)
    : failure(gitProblem('failed', 'git cat-file --batch', 'did not print every file whole.'));
};
