// Writes a repository for the bench: `node repository.ts FOLDER COMMITS TAGS`. v1.0.0 stands at the first commit, and
// nothing of its kind after it; the other tags are those of a package "docs", spread evenly, so that a template asks for
// all of the history or for the end of it. Commits have no files: what is measured reads none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import {
  createDice,
  fastImport,
  nameCommit,
  type WrittenCommit,
  type WrittenTag,
  writeMessage,
} from '../long-history.ts';

const writeCommits = (size: number): readonly WrittenCommit[] => {
  const dice = createDice(size);
  const commits: WrittenCommit[] = [];
  for (let seconds = 1_600_000_000; commits.length < size; seconds += 60) {
    const parents = commits.slice(-1).map(({ oid }) => oid);
    commits.push(nameCommit({ ...writeMessage(dice), parents, seconds }));
  }
  return commits;
};

const writeTags = (commits: readonly WrittenCommit[], count: number): readonly WrittenTag[] => {
  const [first] = commits;
  const every = Math.floor(commits.length / count);
  const docs = Array.from({ length: count - 1 }, (_, index): WrittenTag => {
    const { oid } = commits[(index + 1) * every] ?? nameCommit({ message: '', parents: [], seconds: 0, step: 'none' });
    return { name: `docs/v1.${index}.0`, commit: oid, annotated: index % 2 === 0 };
  });
  return first === undefined ? docs : [{ name: 'v1.0.0', commit: first.oid, annotated: true }, ...docs];
};

const git = async (folder: string, args: readonly string[], input: Iterable<string> = []): Promise<void> => {
  const child = spawn('git', args, { cwd: folder, stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(child, 'close');
  await pipeline(input, child.stdin);
  const [code] = await ended;
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}.`);
};

const [folder = '', commitCount = '', tagCount = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
await git(folder, ['init', '--quiet', '--initial-branch=main']);
const commits = writeCommits(Number(commitCount));
await git(folder, ['fast-import', '--quiet'], fastImport(commits, writeTags(commits, Number(tagCount))));
