import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { orderCommits } from '@drawbridge/core/domain/commit-order';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { CommitRecord, GitHubProblem, GitHubReply, Standing } from '@drawbridge/core/ports/github';
import type { CommitFact, TagFact } from '../decide/facts.ts';
import { chooseBase, listVersionTags } from '../decide/version-tags.ts';
import type { Found, History, Range, TagQuestion } from './history.ts';
import { forgetPast, interestsOf, matters, type PlainTag, placeTags } from './tags.ts';

/** Why the API is asked: what the folder lacks, and the way out. */
export interface Lack extends Required<Obstacle> {
  /** The same where the API may not be asked either. */
  readonly withoutToken: Required<Obstacle>;
}

/** What the API is read with. */
export interface ApiReading {
  readonly scene: Pick<Scene, 'github' | 'context'>;
  readonly lack: Lack;
  /** Whether the files of each commit are asked for: a request for each. */
  readonly files: boolean;
}

/** What is asked at once: more, and GitHub takes it for an attack. */
const atOnce = 8;
const mostCommits = 10_000;
const mostFileRequests = 300;
const mostComparisons = 500;

const toObstacle = (problem: GitHubProblem, doing: string, { scene, lack }: ApiReading): Obstacle => {
  if (problem.kind === 'no-token') return lack.withoutToken;
  const { what, fix = '' } = explainRefusal(problem, { doing, scope: 'contents', access: 'read' }, scene.context);
  return { what: `${lack.what}, and ${what}`, fix: `${lack.fix} Or: ${fix}` };
};

const tooMany = ({ lack }: ApiReading, what: string): Obstacle => ({
  ...lack,
  what: `${lack.what}, and ${what}: the API takes too long to tell.`,
});

const inBatches = async <T, U, E>(
  items: readonly T[],
  use: (item: T) => Promise<Result<U, E>>,
): Promise<Result<readonly U[], E>> => {
  const all: U[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    for (const result of await Promise.all(items.slice(from, from + atOnce).map(use))) {
      if (!result.ok) return result;
      all.push(result.value);
    }
  }
  return success(all);
};

/** Where commits stand to the heads; each is asked for once. */
interface Standings {
  readonly reachable: Set<string>;
  readonly containing: Set<string>;
  readonly asked: Set<string>;
}

type Asking<T> = Promise<Result<T, Obstacle>>;

const createAsk =
  (reading: ApiReading) =>
  async <T>(doing: string, reply: GitHubReply<T>): Asking<T> => {
    const result = await reply;
    return result.ok ? result : failure(toObstacle(result.error, doing, reading));
  };

type Ask = ReturnType<typeof createAsk>;

// A tag can name a tree or a file: GitHub compares only commits.
const compare = async (reading: ApiReading, ask: Ask, [commit, head]: readonly [string, string]): Asking<Standing> => {
  const { commits } = reading.scene.github;
  if (commit === head) return success('identical');
  const compared = await commits.compare(commit, head);
  if (compared.ok || compared.error.kind !== 'not-found') return ask('compare commits', Promise.resolve(compared));
  const found = await ask('read a commit', commits.get(commit));
  if (!found.ok) return found;
  return found.value === undefined ? success('unrelated') : ask('compare commits', Promise.resolve(compared));
};

const standAll = async (
  reading: ApiReading,
  { heads, made }: TagQuestion,
  { standings, wanted }: { readonly standings: Standings; readonly wanted: readonly string[] },
): Asking<void> => {
  const ask = createAsk(reading);
  const fresh = [...new Set(wanted)].filter((commit) => !standings.asked.has(commit));
  if (standings.asked.size + fresh.length > mostComparisons)
    return failure(tooMany(reading, `more than ${mostComparisons} tags are no older than the last release`));
  const pairs = fresh.flatMap((commit) => heads.map((head) => [commit, head] as const));
  const found = await inBatches(pairs, async (pair) => {
    const standing = await compare(reading, ask, pair);
    return standing.ok ? success({ pair, standing: standing.value }) : standing;
  });
  if (!found.ok) return found;
  for (const commit of fresh) standings.asked.add(commit);
  for (const { pair, standing } of found.value) {
    const [commit, head] = pair;
    if (standing === 'ahead' || standing === 'identical') standings.reachable.add(commit);
    if (head === made && (standing === 'behind' || standing === 'identical')) standings.containing.add(commit);
  }
  return success(undefined);
};

interface Looking {
  readonly question: TagQuestion;
  readonly tags: readonly PlainTag[];
  readonly standings: Standings;
}

// From the greatest version down: the first final one that lies before the commit is the base, and nothing below it is asked for.
const standVersions = async (reading: ApiReading, { question, tags, standings }: Looking): Asking<void> => {
  const head = question.made ?? '';
  for (const policy of question.policies) {
    const known = listVersionTags(placeTags(tags, standings), policy.template);
    for (let from = 0; from < known.length; from += atOnce) {
      if (chooseBase(placeTags(tags, standings), head, policy) !== null) break;
      const wanted = known.slice(from, from + atOnce).flatMap(({ commitOid }) => commitOid ?? []);
      const stood = await standAll(reading, question, { standings, wanted });
      if (!stood.ok) return stood;
    }
  }
  return success(undefined);
};

const readTags = async (reading: ApiReading, question: TagQuestion): Found<readonly TagFact[]> => {
  const refs = await createAsk(reading)('read the tags', reading.scene.github.refs.list('refs/tags/'));
  if (!refs.ok) return refs;
  const tags = refs.value.map(({ name, object, commit }) => ({ name: name.replace('refs/tags/', ''), object, commit }));
  const standings: Standings = { reachable: new Set(), containing: new Set(), asked: new Set() };
  const versions = await standVersions(reading, { question, tags, standings });
  if (!versions.ok) return versions;
  const head = question.made ?? '';
  const interests = interestsOf(placeTags(tags, standings), head, question.policies);
  const wanted = tags.filter(({ name }) => matters(name, interests)).map(({ commit }) => commit);
  const stood = await standAll(reading, question, { standings, wanted });
  if (!stood.ok) return stood;
  const placed = placeTags(tags, standings);
  return success(question.made === null ? placed : forgetPast(placed, question.made, question.policies));
};

const toFact = ({ oid, message, parents, authorName, authorEmail }: CommitRecord): CommitFact => ({
  oid,
  message,
  parents,
  author: { name: authorName, email: authorEmail },
  files: null,
});

const listOne = async (reading: ApiReading, base: string | null, head: string): Found<readonly CommitRecord[]> => {
  const listed = await reading.scene.github.commits.list({ base, head, limit: mostCommits });
  if (listed.ok) return listed;
  return failure(
    listed.error.kind === 'invalid'
      ? tooMany(reading, `there are more than ${mostCommits.toLocaleString('en')} commits since the last release`)
      : toObstacle(listed.error, 'read the commits', reading),
  );
};

const withFiles = async (reading: ApiReading, commits: readonly CommitFact[]): Found<readonly CommitFact[]> => {
  if (commits.length > mostFileRequests)
    return failure(
      tooMany(reading, `the files of ${commits.length} commits are asked for (at most ${mostFileRequests})`),
    );
  const { github } = reading.scene;
  return inBatches(commits, async (commit) => {
    const files = await github.commits.filesOf(commit.oid);
    if (files.ok) return success({ ...commit, files: files.value });
    return failure(toObstacle(files.error, 'read the files of a commit', reading));
  });
};

const readCommits = async (reading: ApiReading, { from, to }: Range): Found<readonly CommitFact[]> => {
  let left: readonly CommitRecord[] | undefined;
  for (const base of from.length === 0 ? [null] : new Set(from)) {
    const listed = await listOne(reading, base, to);
    if (!listed.ok) return listed;
    const names = new Set(listed.value.map(({ oid }) => oid));
    left = left === undefined ? listed.value : left.filter(({ oid }) => names.has(oid));
  }
  const facts = orderCommits(left ?? []).map(toFact);
  return reading.files ? withFiles(reading, facts) : success(facts);
};

const noSuch = (revision: string): Obstacle => ({
  what: `"${revision}" names no commit of the repository.`,
  fix: 'Push it, or name a branch, a tag or a commit that is there.',
});

/** The history by GitHub's API, without a checkout: the same facts in few requests, bounded. */
export const readApi = (reading: ApiReading): History => {
  const { github, context } = reading.scene;
  const ask = createAsk(reading);
  const get = async (revision: string): Found<CommitRecord> => {
    const found = await ask('read the history', github.commits.get(revision));
    if (!found.ok) return found;
    return found.value === undefined ? failure(noSuch(revision)) : success(found.value);
  };
  return {
    resolve: async (revision) => {
      const found = await get(revision === '' ? context.sha : revision);
      return found.ok ? success(found.value.oid) : found;
    },
    parents: async (commit) => {
      const found = await get(commit);
      return found.ok ? success(found.value.parents) : found;
    },
    tags: (question) => readTags(reading, question),
    tagsAsOf: async () =>
      failure({ ...reading.lack, what: `\`base\` asks about the past of a checkout, and ${reading.lack.what}.` }),
    commits: (range) => readCommits(reading, range),
    describe: () => 'GitHub’s API: there is no checkout',
  };
};
