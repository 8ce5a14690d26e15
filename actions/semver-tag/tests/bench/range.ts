// What a range of commits in memory costs to judge, here and by others, all given the same messages:
// `node range.ts ours|analyzer|analyzer-conventional|parser SIZE` prints the step, how many messages counted for nothing
// because they could not be read, and the seconds of the thread, of the best of three runs.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parser } from '@conventional-commits/parser';
import { analyzeCommits } from '@semantic-release/commit-analyzer';
import { greatestBump, judgeCommits } from '../../src/decide/bumps.ts';
import type { CommitFact } from '../../src/decide/facts.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { createDice, nameCommit, writeMessage } from '../long-history.ts';

interface Judged {
  readonly step: string;
  readonly lost: number;
}

const runs = 3;

const writeRange = (size: number): readonly CommitFact[] => {
  const dice = createDice(20_000);
  const commits: CommitFact[] = [];
  let parents: readonly string[] = [];
  for (let seconds = 0; seconds < size; seconds += 1) {
    const isMerge = seconds % 10 === 9;
    const message = isMerge
      ? `Merge pull request #${seconds} from octo/topic\n\nits title`
      : writeMessage(dice).message;
    const { oid } = nameCommit({ message, parents, seconds, step: 'none' });
    commits.push({ oid, parents, message, author: { name: 'Octo Cat', email: 'octo@example.org' }, files: null });
    parents = isMerge ? [oid, parents[0] ?? oid] : [oid];
  }
  return commits.reverse();
};

const judge = (commits: readonly CommitFact[]): Judged => ({
  step: greatestBump(judgeCommits(commits, defaultPolicy)),
  lost: 0,
});

const analyze = async (commits: readonly CommitFact[], config?: string): Promise<Judged> => {
  const given = commits.map(({ oid, message }) => ({ hash: oid, message }));
  const logger = { log: () => undefined };
  const options = config === undefined ? {} : { config };
  return { step: String(await analyzeCommits(options, { commits: given, logger, cwd: import.meta.dirname })), lost: 0 };
};

const parse = (commits: readonly CommitFact[]): Judged => {
  let lost = 0;
  for (const { message } of commits) {
    try {
      parser(message);
    } catch {
      lost += 1;
    }
  }
  return { step: 'none', lost };
};

const ways: Readonly<Record<string, (commits: readonly CommitFact[]) => Judged | Promise<Judged>>> = {
  ours: judge,
  analyzer: (commits) => analyze(commits),
  'analyzer-conventional': (commits) =>
    analyze(commits, fileURLToPath(import.meta.resolve('conventional-changelog-conventionalcommits'))),
  parser: parse,
};

const [way = '', size = ''] = process.argv.slice(2);
const work = ways[way];
if (work === undefined) throw new Error(`no way of doing it: ${way}`);
const commits = writeRange(Number(size));
const all: (Judged & { readonly seconds: number })[] = [];
for (let run = 0; run < runs; run += 1) {
  const started = process.threadCpuUsage();
  const judged = await work(commits);
  const { user, system } = process.threadCpuUsage(started);
  all.push({ ...judged, seconds: (user + system) / 1e6 });
}
const { step = '', lost = -1 } = all[0] ?? {};
process.stdout.write(`${step} ${lost} ${Math.min(...all.map(({ seconds }) => seconds))}\n`);
