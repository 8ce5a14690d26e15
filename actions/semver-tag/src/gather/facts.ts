import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { policyFor } from '../decide/answer.ts';
import { type AstrayVersion, findAstray } from '../decide/astray.ts';
import type { CommitVerdict } from '../decide/bumps.ts';
import type { CommitFact, ReleaseFacts } from '../decide/facts.ts';
import type { Occasion } from '../decide/occasion.ts';
import { commitsIn, findEmptyPackages, type Package } from '../decide/package.ts';
import type { PackageFacts } from '../decide/packages.ts';
import { type PreviewFacts, unmadeOid } from '../decide/preview.ts';
import { findUnowned } from '../decide/unowned.ts';
import { chooseBase } from '../decide/version-tags.ts';
import type { Config } from '../inputs.ts';
import { renderFacts, renderSource, renderUntouched } from '../render/log.ts';
import type { Found, History } from './history.ts';
import { openHistory } from './open-history.ts';
import { readPullRequests } from './pull-requests.ts';
import { leaveOut, readRanges } from './ranges.ts';

type Reading = Pick<Scene, 'git' | 'github' | 'log' | 'context'>;

interface Gathering {
  readonly history: History;
  readonly packages: readonly Package[];
  readonly scene: Reading;
}

/** What was gathered of all packages. */
interface Gathered<Facts extends ReleaseFacts = ReleaseFacts> {
  readonly packages: readonly PackageFacts<Facts>[];
  readonly astray: readonly AstrayVersion[];
  /** Commits that would call for a version, and are of no package. */
  readonly unowned: readonly CommitVerdict[];
  /** Packages whose paths match no file, as far as anybody looked. */
  readonly empty: readonly Package[];
}

const complete = async <Facts extends ReleaseFacts>(
  gathered: readonly PackageFacts<Facts>[],
  lineage: readonly CommitFact[],
  scene: Reading,
): Found<Gathered<Facts>> => {
  const policies = gathered.map((each) => each.package.policy);
  const commits = gathered.flatMap(({ facts }) => facts.commits);
  const pullRequests = await readPullRequests(policies, commits, scene);
  if (!pullRequests.ok) return pullRequests;
  const packages = gathered.map((each) => ({ ...each, facts: { ...each.facts, pullRequests: pullRequests.value } }));
  const passed = { astray: findAstray(packages, lineage), unowned: findUnowned(packages, lineage) };
  return success({ packages, ...passed, empty: [] });
};

const tell = (gathered: readonly PackageFacts[], occasion: Occasion, { history, scene: { log } }: Gathering): void => {
  const told = gathered.filter(({ package: { name }, facts }) => name === null || facts.commits.length > 0);
  for (const { package: each, facts } of told) {
    const base = chooseBase(facts.tags, facts.head, policyFor(occasion, each.policy));
    log.line(renderFacts(facts, base, each));
  }
  const untold = gathered.length - told.length;
  if (untold > 0) log.line(renderUntouched(untold));
  const unreleased = gathered.flatMap(({ package: { name }, facts }) => (facts.since === null ? (name ?? []) : []));
  log.line(renderSource(history.describe(unreleased)));
};

/** A package with a mistyped path would never be released, and nobody would hear of it. */
const findEmpty = async (
  gathered: readonly PackageFacts[],
  head: string,
  { scene }: Gathering,
): Promise<readonly Package[]> => {
  const silent = gathered.flatMap(({ package: each, facts }) =>
    each.name !== null && facts.commits.length === 0 ? [each] : [],
  );
  const files = silent.length === 0 ? undefined : await scene.git.trackedFiles(head);
  // Without a checkout nobody knows; that is no reason to stop.
  return files?.ok === true ? findEmptyPackages(silent, files.value) : [];
};

/** The ends of what is judged, with the tags as this run takes them. */
interface Start extends Pick<ReleaseFacts, 'head' | 'tags'> {
  /** The commit that was asked from; null: the last release of each package. */
  readonly asked: string | null;
}

const readStart = async (config: Config, policies: readonly Package['policy'][], history: History): Found<Start> => {
  const isAsked = config.base !== '';
  const [found, base] = await Promise.all([
    history.resolve(config.head),
    isAsked ? history.resolve(config.base) : null,
  ]);
  if (!found.ok) return found;
  const head = found.value;
  if (base === null) {
    const tags = await history.tags({ heads: [head], made: head, policies });
    return tags.ok ? success({ head, tags: tags.value, asked: null }) : tags;
  }
  if (!base.ok) return base;
  const tags = await history.tagsAsOf(base.value, head);
  return tags.ok ? success({ head, tags: tags.value, asked: base.value }) : tags;
};

const gatherRelease = async (config: Config, occasion: Occasion, gathering: Gathering): Found<Gathered> => {
  const { history, packages, scene } = gathering;
  const policies = packages.map(({ policy }) => policyFor(occasion, policy));
  const start = await readStart(config, policies, history);
  if (!start.ok) return start;
  const { head, tags, asked } = start.value;
  const bases = policies.map((policy) => asked ?? chooseBase(tags, head, policy)?.commitOid ?? null);
  const ranges = await readRanges(history, bases, head);
  if (!ranges.ok) return ranges;
  const gathered = packages.map((each, index): PackageFacts => {
    const since = bases[index] ?? null;
    const lineage = ranges.value.get(since) ?? [];
    const commits = commitsIn(each.territory, lineage);
    const read = { head, tags, since, asked: asked !== null, commits, lineage };
    return { package: each, facts: { ...read, pullRequests: new Map(), history: 'complete' } };
  });
  tell(gathered, occasion, gathering);
  const empty = await findEmpty(gathered, head, gathering);
  const completed = await complete(gathered, ranges.value.get(bases[0] ?? null) ?? [], scene);
  return completed.ok ? success({ ...completed.value, empty }) : completed;
};

type PreviewOccasion = Extract<Occasion, { readonly kind: 'preview' }>;

const alreadyNamed: Obstacle = {
  what: '`base` and `head` have no say in a preview: the change names both.',
  fix: 'Leave them out, or ask on another event than `pull_request` and `merge_group`.',
};

// The event names the base as it was when it was sent; the test merge that is checked out knows the base it was made on.
const findBase = async (
  { base, head }: PreviewOccasion,
  { history, scene: { context } }: Gathering,
): Promise<string> => {
  const parents = await history.parents(context.sha);
  const [first, second] = parents.ok ? parents.value : [];
  return first !== undefined && second === head ? first : base;
};

const gatherPreview = async (
  config: Config,
  occasion: PreviewOccasion,
  gathering: Gathering,
): Found<Gathered<PreviewFacts>> => {
  if (config.base !== '' || config.head !== '') return failure(alreadyNamed);
  const { history, packages, scene } = gathering;
  const { head } = occasion;
  const onto = await findBase(occasion, gathering);
  const policies = packages.map(({ policy }) => policy);
  const tags = await history.tags({ heads: [onto, head], made: null, policies });
  if (!tags.ok) return tags;
  const bases = policies.map((policy) => chooseBase(tags.value, unmadeOid, policy)?.commitOid ?? null);
  const brought = await history.commits({ from: [onto], to: head });
  if (!brought.ok) return brought;
  const ranges = await readRanges(history, bases, onto);
  if (!ranges.ok) return ranges;
  const gathered = packages.map((each, index): PackageFacts<PreviewFacts> => {
    const since = bases[index] ?? null;
    const [own, before] = [leaveOut(brought.value, since), ranges.value.get(since) ?? []];
    const change = commitsIn(each.territory, own);
    const commits = [...change, ...commitsIn(each.territory, before)];
    const read = {
      head: unmadeOid,
      tags: tags.value,
      since,
      asked: false,
      commits,
      lineage: [...own, ...before],
      change,
      wholeChange: brought.value,
    };
    return { package: each, facts: { ...read, pullRequests: new Map(), history: 'complete' } };
  });
  tell(gathered, occasion, gathering);
  const [since = null] = bases;
  const lineage = [...leaveOut(brought.value, since), ...(ranges.value.get(since) ?? [])];
  return complete(gathered, lineage, scene);
};

/** The facts of a run, by what it is for: those of each package. */
export type Facts = ({ readonly kind: 'release' } & Gathered) | ({ readonly kind: 'preview' } & Gathered<PreviewFacts>);

const read = async (config: Config, occasion: Occasion, scene: Reading): Found<Facts> => {
  const opened = await openHistory(config, scene);
  if (!opened.ok) return opened;
  const gathering = { ...opened.value, scene };
  if (occasion.kind === 'preview') {
    const gathered = await gatherPreview(config, occasion, gathering);
    return gathered.ok ? success({ kind: 'preview', ...gathered.value }) : gathered;
  }
  const gathered = await gatherRelease(config, occasion, gathering);
  return gathered.ok ? success({ kind: 'release', ...gathered.value }) : gathered;
};

/** Reads what a decision needs: the tags of the remote, and the whole history since the last release. */
export const gather = async (
  config: Config,
  occasion: Occasion,
  scene: Reading,
): Promise<Result<Facts, readonly Obstacle[]>> => {
  const facts = await scene.log.group('History', () => read(config, occasion, scene));
  return facts.ok ? facts : failure([facts.error]);
};
