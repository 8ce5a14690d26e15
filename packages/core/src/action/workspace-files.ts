import { fromTop, type Repository } from '../domain/checkout.ts';
import type { Files, FoundFile } from '../ports/files.ts';

type Sources = { readonly files: Files; readonly repository: Repository };

const findAll = async (files: Files): Promise<readonly FoundFile[]> => {
  const found = await files.find('.', ['**']);
  return found.ok ? found.value : [];
};

/** Every file that is tracked, or lies below the working directory all the same, by its path from the repository's top. */
export const listWorkspace = async ({ files, repository }: Sources): Promise<readonly string[]> => {
  const found = (await findAll(files)).map(({ path }) => fromTop(repository, path));
  return [...new Set([...repository.trackedFiles, ...found])];
};

/** A file by its path from the repository's top, and the highest line that something says of it. */
export interface NamedLine {
  readonly path: string;
  readonly line: number;
}

/** Read one after the other, so many take some three seconds. */
const mostCounted = 5_000;
const readersAtOnce = 8;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

const countByte = (bytes: Uint8Array, byte: number): number => {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
};

const countLines = async (files: Files, path: string): Promise<number | undefined> => {
  let [feeds, returns, last] = [0, 0, lineFeed];
  const read = await files.read(path, (bytes) => {
    feeds += countByte(bytes, lineFeed);
    returns += countByte(bytes, carriageReturn);
    last = bytes.at(-1) ?? last;
  });
  const isOpen = last !== lineFeed && last !== carriageReturn;
  return read.ok ? Math.max(feeds, returns) + (isOpen ? 1 : 0) : undefined;
};

// The fewer bytes a file has for each line that is said of it, the likelier that line is behind its end.
const likeliestFirst = async (files: Files, named: readonly NamedLine[]): Promise<readonly NamedLine[]> => {
  if (named.length <= mostCounted) return named;
  const bytes = new Map((await findAll(files)).map((each) => [each.path, each.bytes]));
  const room = ({ path, line }: NamedLine): number => (bytes.get(path) ?? 0) / line;
  return named.toSorted((left, right) => room(left) - room(right)).slice(0, mostCounted);
};

/**
 * How many lines files on this machine have, by their paths from the repository's top; of more than 5,000 files those
 * that have the fewest bytes for the line named. Absent: not below the working directory, not readable, or not among those.
 */
export const countLinesOf = async (
  named: readonly NamedLine[],
  { files, repository }: Sources,
): Promise<ReadonlyMap<string, number>> => {
  const folder = fromTop(repository, '');
  const below = named.filter(({ path }) => path.startsWith(folder));
  const waiting = [
    ...(await likeliestFirst(
      files,
      below.map(({ path, line }) => ({ path: path.slice(folder.length), line })),
    )),
  ];
  const counts = new Map<string, number>();
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const count = await countLines(files, next.path);
      if (count !== undefined) counts.set(fromTop(repository, next.path), count);
    }
  };
  await Promise.all(Array.from({ length: readersAtOnce }, work));
  return counts;
};
