import { formatVersion } from '@drawbridge/core/domain/version';
import { describe, expect, test } from '@jest/globals';
import { policyOn } from '../../src/decide/branches.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { readBranches } from '../../src/inputs/branches.ts';
import { describeProblem } from '../../src/render/problems.ts';
import { type Commit, carryOut, decide, type Repository, versionOf } from './repository.ts';

/**
 * The workflows that semantic-release documents, played push by push on their branches
 * (https://semantic-release.gitbook.io/semantic-release/usage/workflow-configuration and its recipes).
 */
type Push = {
  readonly branch: string;
  /** A commit's message, or the branch that is merged. */
  readonly does: string | { readonly merges: string };
  /** The branch begins at this tag. */
  readonly from?: string;
  readonly theirs: string;
  /** Ours, where it differs, and why. */
  readonly ours?: string;
  readonly why?: string;
};

const written = [
  'main: final',
  'next: final',
  'beta: pre-release beta',
  'alpha: pre-release alpha',
  'rc: pre-release rc',
  '*.x: maintenance',
];
const rules = readBranches(written);
// semantic-release begins with 1.0.0 and knows no initial development.
const policy = { ...defaultPolicy, initialVersion: versionOf('1.0.0'), initialDevelopment: false };

const policyOf = (branch: string) => policyOn(branch, policy, rules.ok ? rules.value : []);

type World = { readonly repository: Repository; readonly tips: ReadonlyMap<string, string> };

const commitOf = ({ branch, does, from }: Push, { repository, tips }: World): Commit => {
  const start = from === undefined ? tips.get(branch) : (repository.tags.get(from) ?? undefined);
  const merged = typeof does === 'string' ? undefined : tips.get(does.merges);
  return {
    id: `n${repository.commits.length}`,
    message: typeof does === 'string' ? does : `Merge branch '${does.merges}' into ${branch}`,
    parents: [start, merged].filter((id) => id !== undefined),
  };
};

/** What a push made, and the world after it. */
const play = (push: Push, world: World): { readonly made: string; readonly world: World } => {
  const commit = commitOf(push, world);
  const repository = { ...world.repository, commits: [...world.repository.commits, commit] };
  const tips = new Map(world.tips).set(push.branch, commit.id);
  const decision = decide(repository, policyOf(push.branch), commit.id);
  const made =
    decision.kind === 'release'
      ? formatVersion(decision.version)
      : decision.kind === 'refused'
        ? `refused: ${describeProblem(decision.problem).what.replace(/ \(at [0-9a-f]{7}\)/, '')}`
        : 'nothing';
  return { made, world: { repository: carryOut(repository, decision, commit.id), tips } };
};

const breaking = 'feat: big\n\nBREAKING CHANGE: it breaks something';

const stories: Readonly<Record<string, readonly Push[]>> = {
  'distribution channels: final versions from next, then for all': [
    { branch: 'main', does: 'feat: initial commit', theirs: '1.0.0' },
    { branch: 'main', does: 'fix: a fix', theirs: '1.0.1' },
    { branch: 'next', from: 'v1.0.1', does: breaking, theirs: '2.0.0' },
    { branch: 'next', does: 'fix: something on the big feature', theirs: '2.0.1' },
    { branch: 'main', does: 'feat: a small feature', theirs: '1.1.0' },
    { branch: 'next', does: { merges: 'main' }, theirs: '2.1.0' },
    {
      branch: 'main',
      does: { merges: 'next' },
      theirs: '2.1.0',
      ours: 'nothing',
      why: 'they add the same version to another dist-tag of a registry; a tag names one commit, and 2.1.0 has it',
    },
    { branch: 'main', does: 'fix: on', theirs: '2.1.1' },
  ],
  'maintenance releases: old lines go on, and fixes are ported': [
    { branch: 'main', does: 'feat: initial commit', theirs: '1.0.0' },
    { branch: 'main', does: breaking, theirs: '2.0.0' },
    { branch: '1.x', from: 'v1.0.0', does: 'feat: a feature', theirs: '1.1.0' },
    { branch: '1.0.x', from: 'v1.0.0', does: 'fix: a fix', theirs: '1.0.1' },
    { branch: '1.x', does: { merges: '1.0.x' }, theirs: '1.1.1' },
    { branch: 'main', does: { merges: '1.x' }, theirs: '2.1.0' },
    { branch: 'main', does: 'fix: another fix', theirs: '2.1.1' },
    { branch: '1.x', does: 'fix: another fix', theirs: '1.1.2' },
  ],
  'pre-releases: two future versions, one after the other': [
    { branch: 'main', does: 'feat: initial commit', theirs: '1.0.0' },
    { branch: 'beta', from: 'v1.0.0', does: breaking, theirs: '2.0.0-beta.1' },
    { branch: 'beta', does: 'feat: second feature', theirs: '2.0.0-beta.2' },
    { branch: 'main', does: 'fix: a fix', theirs: '1.0.1' },
    { branch: 'alpha', from: 'v2.0.0-beta.2', does: breaking, theirs: '3.0.0-alpha.1' },
    { branch: 'alpha', does: 'feat: second feature of other release', theirs: '3.0.0-alpha.2' },
    { branch: 'main', does: { merges: 'beta' }, theirs: '2.0.0' },
    { branch: 'beta', does: { merges: 'alpha' }, theirs: '3.0.0-beta.1' },
    { branch: 'main', does: { merges: 'beta' }, theirs: '3.0.0' },
    { branch: 'beta', does: { merges: 'main' }, theirs: 'nothing' },
    { branch: 'beta', does: 'feat: new feature', theirs: '3.1.0-beta.1' },
  ],
  'pushing to a release branch: the same version is never made twice': [
    { branch: 'main', does: 'feat: initial commit', theirs: '1.0.0' },
    { branch: 'next', from: 'v1.0.0', does: 'feat: on next', theirs: '1.1.0' },
    {
      branch: 'main',
      does: 'feat: on main',
      theirs: 'refused: EINVALIDNEXTVERSION',
      ours: 'refused: v1.1.0 exists, and this commit does not descend from it',
      why: 'the same refusal in our words',
    },
    { branch: 'main', does: { merges: 'next' }, theirs: '1.2.0' },
  ],
  'pushing to a release branch: a greater version is on next': [
    { branch: 'main', does: 'feat: initial commit', theirs: '1.0.0' },
    { branch: 'next', from: 'v1.0.0', does: breaking, theirs: '2.0.0' },
    { branch: 'main', does: 'fix: on main', theirs: '1.0.1' },
    { branch: 'main', does: 'feat: on main', theirs: '1.1.0' },
    {
      branch: 'main',
      does: breaking,
      theirs: 'refused: EINVALIDNEXTVERSION',
      ours: 'refused: v2.0.0 exists, and this commit does not descend from it',
      why: 'the same refusal in our words',
    },
  ],
  'pushing to a release branch: main passes what is on next': [
    { branch: 'main', does: 'feat: initial commit', theirs: '1.0.0' },
    { branch: 'next', from: 'v1.0.0', does: 'feat: on next', theirs: '1.1.0' },
    {
      branch: 'main',
      does: breaking,
      theirs: 'refused: EINVALIDNEXTVERSION',
      ours: '2.0.0',
      why: 'tags do not say to which branch 1.1.0 belongs; 2.0.0 is free, and greater than all before it',
    },
  ],
  'pushing to a maintenance branch: below what main has': [
    { branch: 'main', does: 'feat: initial commit', theirs: '1.0.0' },
    { branch: 'main', does: 'feat: b', theirs: '1.1.0' },
    { branch: 'main', does: 'feat: c', theirs: '1.2.0' },
    { branch: '1.0.x', from: 'v1.0.0', does: 'fix: on 1.0.x', theirs: '1.0.1' },
    {
      branch: '1.0.x',
      does: 'feat: on 1.0.x',
      theirs: 'refused: EINVALIDNEXTVERSION',
      ours: 'refused: 1.1.0 is outside of the maintenance line 1.0.x',
      why: 'the same refusal in our words',
    },
    { branch: '1.x', from: 'v1.1.0', does: 'fix: on 1.x', theirs: '1.1.1' },
    {
      branch: '1.x',
      does: 'feat: on 1.x',
      theirs: 'refused: EINVALIDNEXTVERSION',
      ours: 'refused: v1.2.0 exists, and this commit does not descend from it',
      why: 'the same refusal in our words',
    },
  ],
  'pushing to a maintenance branch: once main has 2.0.0': [
    { branch: 'main', does: 'feat: initial commit', theirs: '1.0.0' },
    { branch: 'main', does: 'feat: b', theirs: '1.1.0' },
    { branch: 'main', does: breaking, theirs: '2.0.0' },
    { branch: '1.x', from: 'v1.1.0', does: 'feat: on 1.x', theirs: '1.2.0' },
    { branch: '1.x', does: 'feat: more', theirs: '1.3.0' },
    {
      branch: '1.x',
      does: breaking,
      theirs: 'refused: EINVALIDNEXTVERSION',
      ours: 'refused: 2.0.0 is outside of the maintenance line 1.x',
      why: 'the same refusal in our words',
    },
  ],
  'merging into a maintenance branch': [
    { branch: 'main', does: 'feat: initial commit', theirs: '1.0.0' },
    { branch: '1.0.x', from: 'v1.0.0', does: 'fix: a fix', theirs: '1.0.1' },
    { branch: 'main', does: breaking, theirs: '2.0.0' },
    {
      branch: '1.x',
      from: 'v1.0.0',
      does: { merges: '1.0.x' },
      theirs: 'nothing',
      why: 'they add 1.0.1 to another dist-tag; by tags, too, it is there already',
    },
    {
      branch: '1.x',
      does: { merges: 'main' },
      theirs: 'refused: EINVALIDMAINTENANCEMERGE',
      ours: 'refused: 2.0.1 is outside of the maintenance line 1.x',
      why: 'the same refusal in our words',
    },
    {
      branch: '1.x',
      does: 'fix: after it',
      theirs: 'refused: EINVALIDMAINTENANCEMERGE',
      ours: 'refused: 2.0.1 is outside of the maintenance line 1.x',
      why: 'the same refusal in our words',
    },
  ],
};

/** Ours alone: what their documents leave open. */
const more: Readonly<Record<string, readonly Push[]>> = {
  'from alpha to beta to rc on one core, and final': [
    { branch: 'main', does: 'feat: initial commit', theirs: '1.0.0' },
    { branch: 'alpha', from: 'v1.0.0', does: 'feat: a', theirs: '1.1.0-alpha.1' },
    { branch: 'alpha', does: 'fix: b', theirs: '1.1.0-alpha.2' },
    { branch: 'beta', from: 'v1.1.0-alpha.2', does: 'fix: c', theirs: '1.1.0-beta.1' },
    { branch: 'beta', does: 'docs: d', theirs: 'nothing' },
    { branch: 'rc', from: 'v1.1.0-beta.1', does: 'fix: e', theirs: '1.1.0-rc.1' },
    { branch: 'rc', does: 'fix: f', theirs: '1.1.0-rc.2' },
    { branch: 'main', does: { merges: 'rc' }, theirs: '1.1.0' },
    { branch: 'rc', does: { merges: 'main' }, theirs: 'nothing' },
    { branch: 'rc', does: 'fix: g', theirs: '1.1.1-rc.1' },
  ],
  'two channels on one history at once: every version is greater than all before it': [
    { branch: 'main', does: 'feat: initial commit', theirs: '1.0.0' },
    { branch: 'alpha', from: 'v1.0.0', does: 'feat: a', theirs: '1.1.0-alpha.1' },
    { branch: 'rc', from: 'v1.1.0-alpha.1', does: 'fix: b', theirs: '1.1.0-rc.1' },
    { branch: 'alpha', does: { merges: 'rc' }, theirs: '1.1.1-alpha.1' },
    { branch: 'rc', does: { merges: 'alpha' }, theirs: 'nothing' },
    { branch: 'rc', does: 'fix: c', theirs: '1.1.1-rc.1' },
    { branch: 'main', does: { merges: 'rc' }, theirs: '1.1.1' },
  ],
  'two branches that begin the same version count past each other': [
    { branch: 'main', does: 'feat: initial commit', theirs: '1.0.0' },
    { branch: 'beta', from: 'v1.0.0', does: 'feat: a', theirs: '1.1.0-beta.1' },
    { branch: 'beta', from: 'v1.0.0', does: 'feat: a again, rebased', theirs: '1.1.0-beta.2' },
    { branch: 'beta', from: 'v1.1.0-beta.1', does: 'fix: b', theirs: '1.1.0-beta.3' },
  ],
};

const all = [...Object.entries(stories), ...Object.entries(more)];

describe('what semantic-release documents', () => {
  test.each(all)('%s', (_, pushes) => {
    let world: World = { repository: { commits: [], tags: new Map() }, tips: new Map() };
    const made: string[] = [];
    for (const push of pushes) {
      const played = play(push, world);
      made.push(`${push.branch}: ${played.made}`);
      world = played.world;
    }
    expect(made).toEqual(pushes.map(({ branch, theirs, ours }) => `${branch}: ${ours ?? theirs}`));
  });

  test('is followed, or left for a reason that is told', () => {
    const left = Object.values(stories)
      .flat()
      .filter(({ ours }) => ours !== undefined);
    expect(left.filter(({ why }) => why === undefined)).toEqual([]);
    const inSubstance = left.filter(
      ({ theirs, ours }) => !(theirs.startsWith('refused') && ours?.startsWith('refused')),
    );
    expect(inSubstance).toHaveLength(2);
  });
});
