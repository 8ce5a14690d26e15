import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Commit, GitProblem } from '@drawbridge/core/ports/git';
import { policyFor } from '../decide/answer.ts';
import { branchOf, policyOn } from '../decide/branches.ts';
import type { CommitFact, ReleaseFacts } from '../decide/facts.ts';
import type { Occasion } from '../decide/occasion.ts';
import { commitsIn, listPackages, type Package } from '../decide/package.ts';
import { type PreviewFacts, unmadeOid } from '../decide/preview.ts';
import { chooseBase } from '../decide/version-tags.ts';
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

/** Reads commits, each range once however many packages ask for it. */
type ReadRange = (range: Range) => Answer<readonly CommitFact[]>;

const asksForFiles = (packages: readonly Package[]): boolean =>
  packages.some(
    ({ territory, policy }) => territory.kind !== 'repository' || policy.rules.some(({ paths }) => paths !== null),
  );

const createReadRange = ({ git }: Reading, files: boolean): ReadRange => {
  const read = new Map<string, Answer<readonly CommitFact[]>>();
  const start = async ({ from, to }: Range): Answer<readonly CommitFact[]> => {
    const log = await git.log({ from: from.filter((oid) => oid !== null), to, files });
    return log.ok ? success(log.value.map(toFact)) : log;
  };
  return (range) => {
    const key = [range.to, ...range.from].join(' ');
    const reading = read.get(key) ?? start(range);
    read.set(key, reading);
    return reading;
  };
};

/** Configured packages with their files told from the repository's top. */
const settlePackages = async (config: Config, { git, context }: Reading): Answer<readonly Package[]> => {
  const prefix = await git.prefix();
  if (!prefix.ok) return prefix;
  const packages = listPackages(policyOn(branchOf(context), config.policy, config.branches), config.packages);
  const folder = prefix.value;
  if (folder === '') return success(packages);
  return success(
    packages.map((each) =>
      each.territory.kind === 'repository' ? { ...each, territory: { kind: 'folder', folder } } : each,
    ),
  );
};

/** A package, and what was read for its decision. */
export interface PackageFacts<Facts extends ReleaseFacts = ReleaseFacts> {
  readonly package: Package;
  readonly facts: Facts;
}

const gatherRelease = async (config: Config, occasion: Occasion, scene: Reading): Answer<readonly PackageFacts[]> => {
  const packages = await settlePackages(config, scene);
  if (!packages.ok) return packages;
  const head = await scene.git.resolve('HEAD');
  if (!head.ok) return head;
  const policies = packages.value.map(({ policy }) => policy);
  const tags = await gatherTags({ ...config, policies }, { heads: [head.value], made: head.value }, scene);
  if (!tags.ok) return tags;
  const readRange = createReadRange(scene, asksForFiles(packages.value));
  const gathered: PackageFacts[] = [];
  for (const each of packages.value) {
    const base = chooseBase(tags.value, head.value, policyFor(occasion, each.policy));
    const since = base?.commitOid ?? null;
    const lineage = await readRange({ from: [since], to: head.value });
    if (!lineage.ok) return lineage;
    const commits = commitsIn(each.territory, lineage.value);
    const read = { head: head.value, tags: tags.value, since, commits, lineage: lineage.value };
    const facts: ReleaseFacts = { ...read, asked: false, pullRequests: new Map(), history: 'complete' };
    scene.log.line(renderFacts(facts, base, each.name));
    gathered.push({ package: each, facts });
  }
  return success(gathered);
};

type PreviewOccasion = Extract<Occasion, { readonly kind: 'preview' }>;

// The event names the base as it was when it was sent; the test merge that is checked out knows the base it was made on.
const findBase = async ({ base, head }: PreviewOccasion, { git, context }: Reading): Promise<string> => {
  const parents = await git.parents(context.sha);
  const [first, second] = parents.ok ? parents.value : [];
  return first !== undefined && second === head ? first : base;
};

const gatherPreview = async (
  config: Config,
  occasion: PreviewOccasion,
  scene: Reading,
): Answer<readonly PackageFacts<PreviewFacts>[]> => {
  const packages = await settlePackages(config, scene);
  if (!packages.ok) return packages;
  const { head } = occasion;
  const onto = await findBase(occasion, scene);
  const policies = packages.value.map(({ policy }) => policy);
  const tags = await gatherTags({ ...config, policies }, { heads: [onto, head], made: null }, scene);
  if (!tags.ok) return tags;
  const readRange = createReadRange(scene, asksForFiles(packages.value));
  const gathered: PackageFacts<PreviewFacts>[] = [];
  for (const each of packages.value) {
    const base = chooseBase(tags.value, unmadeOid, each.policy);
    const since = base?.commitOid ?? null;
    const change = await readRange({ from: [since, onto], to: head });
    if (!change.ok) return change;
    const before = await readRange({ from: [since], to: onto });
    if (!before.ok) return before;
    const own = commitsIn(each.territory, change.value);
    const commits = [...own, ...commitsIn(each.territory, before.value)];
    const read = { head: unmadeOid, tags: tags.value, since, commits, lineage: [...change.value, ...before.value] };
    const facts: PreviewFacts = {
      ...read,
      asked: false,
      pullRequests: new Map(),
      history: 'complete',
      change: own,
    };
    scene.log.line(renderFacts(facts, base, each.name));
    gathered.push({ package: each, facts });
  }
  return success(gathered);
};

/** The facts of a run, by what it is for: those of each package. */
export type Facts =
  | { readonly kind: 'release'; readonly packages: readonly PackageFacts[] }
  | { readonly kind: 'preview'; readonly packages: readonly PackageFacts<PreviewFacts>[] };

const read = async (config: Config, occasion: Occasion, scene: Reading): Answer<Facts> => {
  if (occasion.kind === 'preview') {
    const packages = await gatherPreview(config, occasion, scene);
    return packages.ok ? success({ kind: 'preview', packages: packages.value }) : packages;
  }
  const packages = await gatherRelease(config, occasion, scene);
  return packages.ok ? success({ kind: 'release', packages: packages.value }) : packages;
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
