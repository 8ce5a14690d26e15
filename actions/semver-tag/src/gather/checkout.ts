import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Scene } from '@drawbridge/core/action/run-action';
import { orderCommits } from '@drawbridge/core/domain/commit-order';
import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Commit, GitProblem, Tag } from '@drawbridge/core/ports/git';
import type { CommitFact, TagFact } from '../decide/facts.ts';
import { partBehind, type Reading, readingOf } from '../decide/range.ts';
import { tagsAsOf } from '../decide/version-tags.ts';
import type { Found, History, Range, TagQuestion } from './history.ts';
import { forgetPast, interestsOf, listGreatest, matters, placeTags } from './tags.ts';

type Answer<T> = Promise<Result<T, GitProblem>>;

/** What a checkout is read with, and how. */
export interface CheckoutReading {
  readonly scene: Pick<Scene, 'git' | 'log'>;
  /** Only a run that writes nothing may take the checkout's word for what the remote has. */
  readonly dryRun: boolean;
  /** There is no token. */
  readonly isAnonymous: boolean;
  /** Whether the files of each commit are asked for: they cost more than all the rest. */
  readonly files: boolean;
}

const isUnborn = ({ kind, command, message }: GitProblem): boolean =>
  kind === 'unknown-revision' && /\bHEAD\b/.test(`${command} ${message}`);

const wholeCheckout = 'Or check out the whole history before this step: `fetch-depth: 0` in actions/checkout.';

/** Why git did not tell the history, and the way out. */
export const explainGit = (problem: GitProblem): Obstacle =>
  isUnborn(problem)
    ? {
        what: 'there is no commit to release: HEAD names none.',
        fix: 'Make a first commit, or check out a branch that has one.',
      }
    : { what: problem.message, ...(problem.kind === 'denied' ? { fix: wholeCheckout } : {}) };

const unknownRevision = (revision: string): Obstacle => ({
  what: `"${revision}" names no commit here.`,
  fix: 'Look at `base` and `head`: each is a tag, a branch or a commit. Where it is a right one, fetch it: `git fetch --tags`, or in a workflow `fetch-depth: 0` in actions/checkout.',
});

const told = async <T>(answer: Answer<T>): Found<T> => {
  const result = await answer;
  return result.ok ? result : failure(explainGit(result.error));
};

const passing: ReadonlySet<GitProblem['kind']> = new Set(['unreachable', 'denied', 'timeout']);

// A question without a token is asked by a person, perhaps a thousand times and without a network.
const readTags = async ({ scene: { git, log }, dryRun, isAnonymous }: CheckoutReading): Answer<readonly Tag[]> => {
  const remote = await git.tags(dryRun && isAnonymous ? 'remote-once' : 'remote');
  if (remote.ok || !dryRun || !passing.has(remote.error.kind)) return remote;
  const { reason, message } = remote.error;
  log.line(
    `! Dry run with the checkout's own tags, the remote's are out of reach: ${reason ?? message} Tags made since the last fetch are not counted.`,
  );
  return git.tags('checkout');
};

const commitsOf = (tags: readonly Tag[]): readonly string[] => [...new Set(tags.map(({ commit }) => commit))];

const findReachable = async (
  { scene: { git } }: CheckoutReading,
  { heads }: TagQuestion,
  tags: readonly Tag[],
): Answer<ReadonlySet<string>> => {
  let reachable: ReadonlySet<string> = new Set();
  for (const head of heads) {
    const found = await git.ancestorsOf(head, commitsOf(tags));
    if (!found.ok) return found;
    reachable = reachable.union(found.value);
  }
  return success(reachable);
};

/** Whether the places that are known tell the base of each policy for sure, and where all stands that matters beside it. */
const isEnough = (
  tags: readonly Tag[],
  reachable: ReadonlySet<string>,
  { made, policies }: TagQuestion,
  wanted: ReadonlySet<string>,
): boolean => {
  if (made === null) return false;
  const places = { reachable: new Set([made, ...reachable]), containing: new Set([made]) };
  const interests = interestsOf(placeTags(tags, places), made, policies);
  return tags.every(({ name, commit }) => wanted.has(commit) || reachable.has(commit) || !matters(name, interests));
};

// Most often the greatest final version of each policy is the base, and not far back. What lies below it is past, so the
// walk may end there; where the guess was wrong, it has come by all of history, and nothing is lost.
const findNear = async (
  { scene: { git } }: CheckoutReading,
  question: TagQuestion,
  tags: readonly Tag[],
): Answer<ReadonlySet<string> | undefined> => {
  const { heads, made, policies } = question;
  const [head] = heads;
  if (made === null || head !== made || heads.length > 1) return success(undefined);
  const finals = listGreatest(tags, policies, made);
  const bases = finals.flatMap((final) => final?.commitOid ?? []);
  const guess = { reachable: new Set([made, ...bases]), containing: new Set([made]) };
  const interests = interestsOf(placeTags(tags, guess), made, policies);
  const until = [...bases, ...commitsOf(tags.filter(({ name }) => matters(name, interests)))];
  const found = await git.ancestorsOf(made, commitsOf(tags), until);
  if (!found.ok) return found;
  const isWhole = until.some((commit) => !found.value.has(commit));
  return success(isWhole || isEnough(tags, found.value, question, new Set(until)) ? found.value : undefined);
};

const placeWhole = async (
  reading: CheckoutReading,
  question: TagQuestion,
  tags: readonly Tag[],
): Answer<readonly TagFact[]> => {
  const { made, policies } = question;
  const near = await findNear(reading, question, tags);
  if (!near.ok) return near;
  const reachable = near.value === undefined ? await findReachable(reading, question, tags) : success(near.value);
  if (!reachable.ok) return reachable;
  const containing = new Set(made === null ? [] : [made]);
  const before = placeTags(tags, { reachable: reachable.value, containing });
  if (made === null) return success(before);
  const interests = interestsOf(before, made, policies);
  const elsewhere = tags.filter(({ name, commit }) => !reachable.value.has(commit) && matters(name, interests));
  if (elsewhere.length === 0) return success(before);
  const beyond = await reading.scene.git.descendantsOf(made, commitsOf(elsewhere));
  if (!beyond.ok) return beyond;
  const placed = placeTags(tags, { reachable: reachable.value, containing: containing.union(beyond.value) });
  return success(forgetPast(placed, made, policies));
};

/** What follows the oldest of the last releases, fetched for each head. */
interface Cut {
  /** A tag of that release. */
  readonly name: string;
  readonly base: string;
  readonly byHead: ReadonlyMap<string, readonly Commit[]>;
  /** The commits of all heads. */
  readonly reading: Reading<Commit>;
}

const fetchCut = async (
  { scene: { git }, files }: CheckoutReading,
  { heads, made, policies }: TagQuestion,
  tags: readonly Tag[],
): Answer<Cut | undefined> => {
  const finals = listGreatest(tags, policies, made ?? '');
  const bases = [...new Set(finals.flatMap((final) => final?.commitOid ?? []))];
  // What was never released has all of the history before it.
  if (finals.some((final) => (final?.commitOid ?? null) === null)) return success(undefined);
  const byHead = new Map<string, readonly Commit[]>();
  const begins = new Set<string>();
  for (const head of heads) {
    const isBase = bases.length === 1 && bases.includes(head);
    const fetched = isBase ? success({ base: head, commits: [] }) : await git.logSince({ bases, head, files });
    if (!fetched.ok || fetched.value === undefined) return fetched.ok ? success(undefined) : fetched;
    byHead.set(head, fetched.value.commits);
    begins.add(fetched.value.base);
  }
  const [base, ...others] = begins;
  const name = finals.find((final) => final?.commitOid === base)?.name;
  if (base === undefined || name === undefined || others.length > 0) return success(undefined);
  return success({ name, base, byHead, reading: readingOf(base, [...byHead.values()].flat()) });
};

// The greatest final versions were fetched down to. They are the bases unless HEAD is a lesser release; each of them has to
// descend from the oldest, and every tag that matters has to be in what was fetched: of any other, nothing is known.
const placeInCut = (
  { base: cutAt, byHead, reading }: Cut,
  { made, policies }: TagQuestion,
  tags: readonly Tag[],
): readonly TagFact[] | undefined => {
  const reachable = new Set([cutAt, ...byHead.keys(), ...reading.commits.map(({ oid }) => oid)]);
  const facts = placeTags(tags, { reachable, containing: new Set(made === null ? [] : [made]) });
  const interests = interestsOf(facts, made ?? '', policies);
  const bases = new Set(interests.map(({ base }) => base?.commitOid ?? null));
  const isTold = [...bases].every((base) => base !== null && partBehind(reading, base) !== null);
  const isPlaced = tags.every(({ name, commit }) => reachable.has(commit) || !matters(name, interests));
  return isTold && isPlaced ? facts : undefined;
};

/** A range out of what was fetched; undefined where it is not in there whole. */
const findInCut = ({ byHead, reading }: Cut, { from, to }: Range): readonly Commit[] | undefined => {
  const commits = byHead.get(to);
  if (commits === undefined || from.length === 0) return undefined;
  let known: ReadonlySet<string> = new Set();
  for (const oid of new Set(from)) {
    const behind = partBehind(reading, oid);
    if (behind === null) return undefined;
    known = known.union(behind);
  }
  return known.size === 0 ? commits : commits.filter(({ oid }) => !known.has(oid));
};

const namedWithoutRelease = 3;

const because = (unreleased: readonly string[]): string => {
  if (unreleased.length === 0) return '';
  const hidden = unreleased.length - namedWithoutRelease;
  const named = unreleased.slice(0, namedWithoutRelease);
  const names = joinWords(hidden > 0 ? [...named, countOf(hidden, 'other')] : named);
  return `, since ${names} ${unreleased.length === 1 ? 'has' : 'have'} no release in it`;
};

const sourceOf = (cut: Cut | undefined, wasShallow: boolean, unreleased: readonly string[]): string => {
  if (cut !== undefined) return `the checkout, which is shallow: only what follows ${cut.name} was fetched`;
  if (!wasShallow) return 'the checkout';
  return `the checkout, which is shallow: all that it left out was fetched${because(unreleased)}`;
};

/** The history of a checkout, with what it left out fetched: no more than needed, and never a guess. */
export const readCheckout = async (reading: CheckoutReading): Found<History> => {
  const { git } = reading.scene;
  const shallow = await git.isShallow();
  if (!shallow.ok) return failure(explainGit(shallow.error));
  const wasShallow = shallow.value;
  let cut: Cut | undefined;

  const place = async (question: TagQuestion): Answer<readonly TagFact[]> => {
    const tags = await readTags(reading);
    if (!tags.ok) return tags;
    const fetched = wasShallow ? await fetchCut(reading, question, tags.value) : success(undefined);
    if (!fetched.ok) return fetched;
    const placed = fetched.value === undefined ? undefined : placeInCut(fetched.value, question, tags.value);
    cut = placed === undefined ? undefined : fetched.value;
    return placed === undefined ? placeWhole(reading, question, tags.value) : success(placed);
  };

  const placeAsOf = async (commit: string, head: string): Answer<readonly TagFact[]> => {
    const tags = await git.tags('checkout');
    if (!tags.ok) return tags;
    const reachable = await git.ancestorsOf(commit, commitsOf(tags.value));
    if (!reachable.ok) return reachable;
    const places = { reachable: reachable.value, containing: new Set([head]) };
    return success(tagsAsOf(placeTags(tags.value, places), reachable.value));
  };

  const log = async ({ from, to }: Range): Answer<readonly CommitFact[]> => {
    const found = cut === undefined ? undefined : findInCut(cut, { from, to });
    const commits = found === undefined ? await git.log({ from, to, files: reading.files }) : success(found);
    return commits.ok ? success(orderCommits(commits.value)) : commits;
  };

  return success({
    resolve: async (revision) => {
      const found = await git.resolve(revision === '' ? 'HEAD' : revision);
      if (found.ok || revision === '' || found.error.kind !== 'unknown-revision') return told(Promise.resolve(found));
      return failure(unknownRevision(revision));
    },
    parents: (commit) => told(git.parents(commit)),
    tags: (question) => told(place(question)),
    tagsAsOf: (commit, head) => told(placeAsOf(commit, head)),
    commits: (range) => told(log(range)),
    describe: (unreleased) => sourceOf(cut, wasShallow, unreleased),
  });
};
