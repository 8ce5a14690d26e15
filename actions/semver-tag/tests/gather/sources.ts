import type { Commit } from '@drawbridge/core/ports/git';
import type { CommitRecord, Ref } from '@drawbridge/core/ports/github';
import { type FakeCommit, gitProblemOf } from '@drawbridge/testkit/fakes/git';
import { type FakeScene, fakeScene } from '@drawbridge/testkit/fakes/scene';
import fc from 'fast-check';
import { type Answer, decide } from '../../src/decide/answer.ts';
import type { CommitVerdict } from '../../src/decide/bumps.ts';
import type { Occasion } from '../../src/decide/occasion.ts';
import type { PackageSet } from '../../src/decide/package.ts';
import type { Policy } from '../../src/decide/policy.ts';
import { type Facts, gather } from '../../src/gather/facts.ts';
import { anyRepository } from '../decide/histories.ts';
import { oidOf, type Repository, tagOidOf } from '../decide/repository.ts';
import { configOf } from '../stage.ts';

/** A made-up repository with what each commit touches and when it was made, by its place. */
export interface Told {
  readonly repository: Repository;
  readonly paths: readonly (readonly string[])[];
  readonly hours: readonly number[];
}

const path = fc.constantFrom('api/a.ts', 'api/b.ts', 'web/a.ts', 'README.md', 'apiary/x', 'docs/a.md');
/** Any repository, with what its commits touch and when they were made. */
export const anyTold: fc.Arbitrary<Told> = fc.record({
  repository: anyRepository,
  paths: fc.array(fc.uniqueArray(path, { maxLength: 3 }), { minLength: 1, maxLength: 7 }),
  // Hours stand still and run backwards, as clocks do.
  hours: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 30 }),
});

const names = ['api', 'web', 'docs'] as const;

/** Packages with tags of their own, by the folders that commits touch; or all of them under one version. */
export const anyPackages: fc.Arbitrary<PackageSet> = fc.record({
  packages: fc.constantFrom(1, 2, 3).map((count) =>
    names.slice(0, count).map((name) => ({
      name,
      paths: [name],
      scopes: [name],
      dependsOn: name === 'web' ? ['api'] : [],
      tagTemplate: name === 'docs' ? { prefix: '{package}@', suffix: '' } : null,
    })),
  ),
  versioning: fc.constantFrom('independent', 'independent', 'fixed'),
  dependents: fc.constantFrom('none', 'patch', 'same'),
});

const release = fc.record({
  at: fc.nat({ max: 29 }),
  tag: fc.constantFrom('api/v', 'web/v', 'docs@', 'v'),
  step: fc.constantFrom('0.1.0', '1.0.0', '1.0.1', '1.1.0', '1.2.0-rc.1', '2.0.0'),
});

/** A repository of packages: mostly a row whose clock goes forwards, tagged by all of them at different depths. */
export const anyMonorepo: fc.Arbitrary<Told> = fc
  .record({
    told: anyTold,
    isRow: fc.constantFrom(true, true, false),
    isInOrder: fc.constantFrom(true, true, false),
    releases: fc.array(release, { maxLength: 10 }),
    isReleased: fc.constantFrom(true, true, true, false),
  })
  .map(({ told, isRow, isInOrder, releases, isReleased }) => {
    const { commits, tags } = told.repository;
    const count = commits.length;
    const row = commits.map((commit, index) => ({ ...commit, parents: index === 0 ? [] : [`n${index - 1}`] }));
    const firsts = ['api/v0.0.1', 'web/v0.0.1', 'docs@0.0.1'].map(
      (name, index) => [name, `n${index % count}`] as const,
    );
    const own = releases.map(({ at, tag, step }) => [`${tag}${step}`, `n${at % count}`] as const);
    return {
      ...told,
      repository: {
        commits: isRow ? row : commits,
        tags: new Map<string, string | null>([...tags, ...(isReleased ? firsts : []), ...own]),
      },
      hours: isInOrder ? commits.map((_, index) => index) : told.hours,
    };
  });

const firstMs = Date.UTC(2026, 0, 1);

/** The commits as git tells them. */
export const commitsOf = ({ repository, paths, hours }: Told): readonly FakeCommit[] =>
  repository.commits.map(({ id, message, parents = [] }, index): FakeCommit => {
    const committedMs = firstMs + (hours[index % hours.length] ?? 0) * 3_600_000;
    const author = { name: `Ada ${index % 3}`, email: `ada${index % 3}@example.org` };
    const dates = { committedMs, authoredMs: committedMs };
    const touched = paths[index % paths.length] ?? [];
    return {
      oid: oidOf(id),
      parents: parents.map(oidOf),
      message,
      ...dates,
      author,
      files: null,
      paths: touched,
    };
  });

/** A commit as GitHub tells it. */
export const toRecord = ({ oid, parents, message, committedMs, author }: Commit): CommitRecord => ({
  oid,
  parents,
  message,
  committedMs,
  authorName: author.name,
  authorEmail: author.email,
});

// Every second tag is annotated; one that names no commit names a tree.
const refsOf = ({ tags }: Repository): readonly Ref[] =>
  [...tags].map(([name, id], index) => ({
    name: `refs/tags/${name}`,
    object: index % 2 === 0 || id === null ? tagOidOf(name) : oidOf(id),
    commit: id === null ? oidOf(`tree ${name}`) : oidOf(id),
  }));

/** Where a test reads history from. */
export type Source = 'whole checkout' | 'shallow checkout' | 'API';

/** A scene whose history is known to one source alone. */
export const sceneOf = (told: Told, head: string, source: Source, folder = ''): FakeScene => {
  const commits = commitsOf(told);
  const refs = refsOf(told.repository);
  const context = { sha: oidOf(head) };
  if (source !== 'API') {
    const tags = refs.map((ref) => ({ ...ref, name: ref.name.replace('refs/tags/', '') }));
    const cut = source === 'shallow checkout' ? { shallow: true, canCut: true } : {};
    return fakeScene({ context, git: { commits, tags, revisions: { HEAD: oidOf(head) }, prefix: folder, ...cut } });
  }
  const files = Object.fromEntries(commits.map(({ oid, paths = [] }) => [oid, paths]));
  const problems = { prefix: gitProblemOf('not-a-repository') };
  return fakeScene({ context, git: { problems }, github: { refs, commits: commits.map(toRecord), files } });
};

/** What a run asks. */
export interface Question {
  readonly policy: Policy;
  readonly packages?: PackageSet;
  readonly occasion?: Occasion;
  readonly folder?: string;
}

/** Reads facts as the action does. Throws what stands in the way. */
export const readFacts = async (scene: FakeScene, question: Question): Promise<Facts> => {
  const { policy, packages = null, occasion = { kind: 'release' }, folder = '' } = question;
  const config = { ...(await configOf()), policy, packages, workingDirectory: folder === '' ? '.' : folder };
  const facts = await gather(config, occasion, scene);
  if (!facts.ok) throw new Error(facts.error.map(({ what, fix }) => `${what} ${fix}`).join('\n'));
  return facts.value;
};

const isVerdict = (value: unknown): value is CommitVerdict =>
  typeof value === 'object' && value !== null && 'gist' in value && 'rule' in value;

// Field by field: what is read anew whenever it is asked for is in no copy.
const tellVerdict = ({ commit, message, squashed, rule, bump }: CommitVerdict) => {
  const { oid, parents, message: text, author, files } = commit;
  return { commit: { oid, parents, text, author, files }, message, squashed, rule, bump };
};

/**
 * An answer as it is compared: a tag that is no version and blocks another by its name does so wherever it stands, so no
 * source has to tell its place; and of each verdict what decides and what is shown.
 */
export const comparable = <T>(answer: T): T => {
  const text = JSON.stringify(answer, (_, value) => {
    if (isVerdict(value)) return tellVerdict(value);
    const isNamed = typeof value === 'object' && value !== null && 'objectOid' in value && !('version' in value);
    return isNamed ? { ...value, reachable: undefined, containsHead: undefined } : value;
  });
  return JSON.parse(text);
};

/** Answers as they are compared. */
export type Answering = readonly Answer[];

/** What the action answers in a scene. */
export const answerWith = async (scene: FakeScene, question: Question): Promise<Answering> => {
  const { packages } = await readFacts(scene, question);
  return comparable(decide(packages, question.occasion ?? { kind: 'release' }, question.packages ?? null));
};
