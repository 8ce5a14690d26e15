import { parseVersion, type Version } from '@drawbridge/core/domain/version';
import type { Decision } from '../../src/decide/decision.ts';
import type { CommitFact, ReleaseFacts, TagFact } from '../../src/decide/facts.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { decideRelease } from '../../src/decide/release.ts';
import { chooseBase } from '../../src/decide/version-tags.ts';

/** A commit of a made-up repository; without `parents` it follows the one before it. */
export type Commit = {
  readonly id: string;
  readonly message: string;
  readonly parents?: readonly string[];
  /** Touches nothing of the package under release. */
  readonly outside?: boolean;
};

/** Commits, the oldest first, and tags: name -> commit id, or null for a tag that names no commit. */
export type Repository = { readonly commits: readonly Commit[]; readonly tags: ReadonlyMap<string, string | null> };

/** The object name of a commit id; different ids of up to 13 letters never share their first seven digits by chance of the test. */
export const oidOf = (id: string): string => {
  let sum = 0x811c9dc5n;
  for (const character of id) sum = ((sum ^ BigInt(character.codePointAt(0) ?? 0)) * 0x01000193n) & 0xffffffffn;
  const start = sum.toString(16).padStart(8, '0');
  return `${start}${[...id].map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('')}`
    .padEnd(40, '0')
    .slice(0, 40);
};

/** The object name of the tag object of an annotated tag. */
export const tagOidOf = (name: string): string => oidOf(`tag ${name}`);

/** Reads a version that a test wrote down. */
export const versionOf = (text: string): Version => {
  const parsed = parseVersion(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.reason}`);
  return parsed.value;
};

/** Commits in a row from messages, named c1, c2, … */
export const inARow = (...messages: readonly string[]): readonly Commit[] =>
  messages.map((message, index) => ({ id: `c${index + 1}`, message }));

/** A repository of commits and of tags written as `v1.0.0` -> `c1`. */
export const repositoryOf = (
  commits: readonly Commit[],
  tags: Readonly<Record<string, string | null>> = {},
): Repository => ({
  commits,
  tags: new Map(Object.entries(tags)),
});

const parentsOf = (commits: readonly Commit[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    commits.map((commit, index) => [commit.id, commit.parents ?? commits.slice(index - 1, index).map(({ id }) => id)]),
  );

const ancestors = (parents: ReadonlyMap<string, readonly string[]>, start: string | null): ReadonlySet<string> => {
  const seen = new Set<string>();
  const pending = start === null ? [] : [start];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    pending.push(...(parents.get(id) ?? []));
  }
  return seen;
};

const isVersionLike = (name: string): boolean => /\d\.\d+\.\d/.test(name);

/** Reads a made-up repository as the action reads a real one; release tags are annotated, the others lightweight. */
export const gather = (repository: Repository, head: string, policy: Policy): ReleaseFacts => {
  const parents = parentsOf(repository.commits);
  const reachable = ancestors(parents, head);
  const tags = [...repository.tags].map(
    ([name, id]): TagFact => ({
      name,
      objectOid: id === null || isVersionLike(name) ? tagOidOf(name) : oidOf(id),
      commitOid: id === null ? null : oidOf(id),
      reachable: id !== null && reachable.has(id),
      containsHead: ancestors(parents, id).has(head),
    }),
  );
  const since = chooseBase(tags, oidOf(head), policy)?.commitOid ?? null;
  const before = ancestors(parents, repository.commits.find(({ id }) => oidOf(id) === since)?.id ?? null);
  const toFact = ({ id, message }: Commit): CommitFact => ({
    oid: oidOf(id),
    message,
    parents: (parents.get(id) ?? []).map(oidOf),
    author: { name: 'Octo Cat', email: 'octo@example.org' },
    files: null,
  });
  const range = repository.commits.filter(({ id }) => reachable.has(id) && !before.has(id)).toReversed();
  const commits = range.filter(({ outside }) => outside !== true).map(toFact);
  const read = { head: oidOf(head), tags, since, commits, lineage: range.map(toFact) };
  return { ...read, asked: false, pullRequests: new Map(), history: 'complete' };
};

/** Decides about a commit of a made-up repository; the last one unless told. */
export const decide = (repository: Repository, policy: Partial<Policy> = {}, head?: string): Decision => {
  const whole = { ...defaultPolicy, ...policy };
  return decideRelease(gather(repository, head ?? repository.commits.at(-1)?.id ?? '', whole), whole);
};

/** The repository after a decision was carried out. */
export const carryOut = (repository: Repository, decision: Decision, head: string): Repository => {
  const tags = new Map(repository.tags);
  if (decision.kind === 'release') tags.set(decision.tagName, head);
  if ('movingTags' in decision) {
    for (const tag of decision.movingTags)
      if (tag.change === 'create' || tag.change === 'move') tags.set(tag.name, head);
  }
  return { ...repository, tags };
};
