import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Commit, GitProblem } from '@drawbridge/core/ports/git';
import { policyFor } from '../decide/answer.ts';
import type { CommitFact, ReleaseFacts } from '../decide/facts.ts';
import type { Occasion } from '../decide/occasion.ts';
import { type PreviewFacts, unmadeOid } from '../decide/preview.ts';
import { chooseBase, type VersionTag } from '../decide/version-tags.ts';
import type { Config } from '../inputs.ts';
import { renderFacts } from '../render/log.ts';
import { gatherTags } from './tags.ts';

type Answer<T> = Promise<Result<T, GitProblem>>;
type Reading = Pick<Scene, 'git' | 'log' | 'context'>;

const toFact = ({ oid, message, parents, authorName, authorEmail, files }: Commit): CommitFact => ({
  oid,
  message,
  parents,
  author: { name: authorName, email: authorEmail },
  files: files ?? null,
});

interface Range {
  readonly from: readonly (string | null)[];
  readonly to: string;
}

const readCommits = async (
  { git }: Reading,
  { from, to }: Range,
): Answer<Pick<ReleaseFacts, 'commits' | 'lineage'>> => {
  const prefix = await git.prefix();
  if (!prefix.ok) return prefix;
  const ends = { from: from.filter((oid) => oid !== null), to };
  const all = await git.log(ends);
  if (!all.ok) return all;
  const lineage = all.value.map(toFact);
  if (prefix.value === '') return success({ commits: lineage, lineage });
  const touching = await git.log({ ...ends, paths: [prefix.value] });
  return touching.ok ? success({ commits: touching.value.map(toFact), lineage }) : touching;
};

/** The line of the log that says what was read. */
const tell = (facts: ReleaseFacts, base: VersionTag | null, { log }: Reading): void =>
  log.line(renderFacts(facts, base));

const gatherRelease = async (config: Config, occasion: Occasion, scene: Reading): Answer<ReleaseFacts> => {
  const policy = policyFor(occasion, config.policy);
  const head = await scene.git.resolve('HEAD');
  if (!head.ok) return head;
  const tags = await gatherTags(config, { heads: [head.value], made: head.value }, scene);
  if (!tags.ok) return tags;
  const base = chooseBase(tags.value, head.value, policy);
  const since = base?.commitOid ?? null;
  const range = await readCommits(scene, { from: [since], to: head.value });
  if (!range.ok) return range;
  const facts = {
    head: head.value,
    tags: tags.value,
    since,
    ...range.value,
    pullRequests: new Map(),
    history: 'complete',
  } as const;
  tell(facts, base, scene);
  return success(facts);
};

type PreviewOccasion = Extract<Occasion, { readonly kind: 'preview' }>;

// The event names the base as it was when it was sent; the test merge that is checked out knows the base it was made on.
const findBase = async ({ base, head }: PreviewOccasion, { git, context }: Reading): Promise<string> => {
  const parents = await git.parents(context.sha);
  const [first, second] = parents.ok ? parents.value : [];
  return first !== undefined && second === head ? first : base;
};

const gatherPreview = async (config: Config, occasion: PreviewOccasion, scene: Reading): Answer<PreviewFacts> => {
  const { head } = occasion;
  const base = await findBase(occasion, scene);
  const tags = await gatherTags(config, { heads: [base, head], made: null }, scene);
  if (!tags.ok) return tags;
  const last = chooseBase(tags.value, unmadeOid, config.policy);
  const since = last?.commitOid ?? null;
  const change = await readCommits(scene, { from: [since, base], to: head });
  if (!change.ok) return change;
  const before = await readCommits(scene, { from: [since], to: base });
  if (!before.ok) return before;
  const commits = [...change.value.commits, ...before.value.commits];
  const lineage = [...change.value.lineage, ...before.value.lineage];
  const facts = {
    head: unmadeOid,
    tags: tags.value,
    since,
    commits,
    lineage,
    pullRequests: new Map(),
    history: 'complete',
  } as const;
  tell(facts, last, scene);
  return success({ ...facts, change: change.value.commits });
};

/** The facts of a run, by what it is for. */
export type Facts =
  | { readonly kind: 'release'; readonly facts: ReleaseFacts }
  | { readonly kind: 'preview'; readonly facts: PreviewFacts };

const read = async (config: Config, occasion: Occasion, scene: Reading): Answer<Facts> => {
  if (occasion.kind === 'preview') {
    const facts = await gatherPreview(config, occasion, scene);
    return facts.ok ? success({ kind: 'preview', facts: facts.value }) : facts;
  }
  const facts = await gatherRelease(config, occasion, scene);
  return facts.ok ? success({ kind: 'release', facts: facts.value }) : facts;
};

const isUnborn = ({ kind, command, message }: GitProblem): boolean =>
  kind === 'unknown-revision' && /\bHEAD\b/.test(`${command} ${message}`);

const wholeCheckout = 'Or check out the whole history before this step: `fetch-depth: 0` in actions/checkout.';

const toObstacle = (problem: GitProblem): Obstacle =>
  isUnborn(problem)
    ? {
        what: 'there is no commit to release: HEAD names none.',
        fix: 'Make a first commit, or check out a branch that has one.',
      }
    : { what: problem.message, ...(problem.kind === 'denied' ? { fix: wholeCheckout } : {}) };

/** Reads what a decision needs from git: the tags of the remote, and the whole history since the last release. */
export const gather = async (
  config: Config,
  occasion: Occasion,
  scene: Reading,
): Promise<Result<Facts, readonly Obstacle[]>> => {
  const facts = await scene.log.group('History', () => read(config, occasion, scene));
  return facts.ok ? facts : failure([toObstacle(facts.error)]);
};
