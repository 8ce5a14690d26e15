import { failure } from '@drawbridge/core/domain/result';
import type { GitHub, GitHubReply, RefChange, RefsUpdate } from '@drawbridge/core/ports/github';
import { type FakeCommit, lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import type { FakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { play, playIn, type Situation, stage } from './stage.ts';

const onePackage: Situation = {
  messages: ['feat: one', 'feat: two'],
  tags: { 'v1.4.0': 1, v1: 1, 'v1.4': 1 },
};

const packages = `
- name: core
  path: packages/core
- name: api
  path: packages/api
  depends-on: core
- name: web
  path: packages/web
`;

const historyOf = (...pushes: readonly (readonly [string, ...string[]])[]): readonly FakeCommit[] =>
  lineOfCommits(pushes.map(([message]) => message)).map((commit, index) => ({
    ...commit,
    paths: pushes[index]?.slice(1) ?? [],
  }));

const manyPackages: Situation = {
  git: {
    commits: historyOf(
      ['feat: start', 'packages/core/a', 'packages/api/a', 'packages/web/a'],
      ['feat(core): two', 'packages/core/b'],
      ['fix(web): three', 'packages/web/b'],
    ),
  },
  messages: ['feat: start', 'feat(core): two', 'fix(web): three'],
  tags: { 'core/v1.0.0': 1, 'core/v1': 1, 'api/v1.0.0': 1, 'web/v1.0.0': 1 },
  inputs: { packages },
};

const withoutTransactions = (situation: Situation): Situation => ({
  ...situation,
  tags: {},
  github: {
    lacksTransactions: true,
    refs: Object.entries(situation.tags ?? {}).map(([name, commit]) => {
      const object = /\d+\.\d+\.\d+/.test(name) ? oidOf(commit).replace(/^0{4}/, 'aaaa') : oidOf(commit);
      return { name: `refs/tags/${name}`, object, commit: oidOf(commit) };
    }),
  },
});

const scenarios: Readonly<Record<string, Situation>> = {
  'one package': onePackage,
  'one package, on a server without transactions': withoutTransactions(onePackage),
  'a draft, with a template and `latest`': {
    ...onePackage,
    inputs: {
      release: 'draft',
      'moving-tags': 'major\nminor\nlatest',
      'notes-template': '# {version} ({date})\n\n{notes}',
    },
  },
  'packages that depend on each other': manyPackages,
  'packages that depend on each other, on a server without transactions': withoutTransactions(manyPackages),
  'packages with one version for all': { ...manyPackages, inputs: { packages, versioning: 'fixed' } },
  'packages with one version for all, on a server without transactions': withoutTransactions({
    ...manyPackages,
    inputs: { packages, versioning: 'fixed' },
  }),
};

/** What happens to one call: it is carried out (or not), and then its answer is lost, or the run is killed. */
type Fault = 'killed before' | 'killed after' | 'lost before' | 'lost after';
const faults: readonly Fault[] = ['killed before', 'killed after', 'lost before', 'lost after'];

const lost = gitHubProblemOf('unreachable', { message: 'it had no answer' });
const forever = new Promise<never>(() => undefined);

interface Crash {
  readonly fault: Fault;
  /** The number of the call, from 1. */
  readonly at: number;
  /** Resolves when the run was killed. */
  readonly killed: PromiseWithResolvers<void>;
}

const crashAt = ({ fault, at, killed }: Crash) => {
  let calls = 0;
  const strike = async <T>(carryOut: () => GitHubReply<T>): GitHubReply<T> => {
    calls += 1;
    if (calls !== at) return carryOut();
    if (fault.endsWith('after')) await carryOut();
    if (fault.startsWith('lost')) return failure(lost);
    killed.resolve();
    return forever;
  };
  return { strike, calls: () => calls };
};

type Strike = ReturnType<typeof crashAt>['strike'];

/** A server without transactions is asked for each ref by itself: so many calls there are to die between. */
const updateEach =
  (refs: GitHub['refs'], strike: Strike): GitHub['refs']['update'] =>
  async (changes: readonly RefChange[]): GitHubReply<RefsUpdate> => {
    const made: string[] = [];
    for (const change of changes) {
      const done = await strike(() => refs.update([change]));
      if (!done.ok && made.length === 0) return done;
      if (!done.ok) return { ok: true, value: { together: false, made, stopped: done.error } };
      made.push(change.name);
    }
    return { ok: true, value: { together: false, made, stopped: undefined } };
  };

const crashing = (scene: FakeScene, strike: Strike, isAlone: boolean): FakeScene => {
  const { refs, releases, comments } = scene.github;
  return {
    ...scene,
    github: {
      ...scene.github,
      refs: {
        ...refs,
        createTagObject: (tag) => strike(() => refs.createTagObject(tag)),
        update: isAlone ? updateEach(refs, strike) : (changes) => strike(() => refs.update(changes)),
      },
      releases: {
        ...releases,
        findByTag: (tag) => strike(() => releases.findByTag(tag)),
        create: (release) => strike(() => releases.create(release)),
        listByTag: (tag) => strike(() => releases.listByTag(tag)),
      },
      comments: { ...comments, viewerLogin: () => strike(() => comments.viewerLogin()) },
    },
  };
};

const stateOf = async ({ github }: FakeScene) => {
  const refs = await github.refs.list('refs/tags/');
  const tags = refs.ok ? refs.value.map(({ name, commit }) => `${name.slice(10)} ${commit.slice(-1)}`).toSorted() : [];
  const releases = github.writes.flatMap((write) => (write.kind === 'release' ? [write.release.tag] : []));
  return { tags, releases: releases.toSorted() };
};

/** Runs once with a crash; tells how many calls there were. */
const crash = async (scene: FakeScene, situation: Situation, { fault, at }: { fault: Fault; at: number }) => {
  const killed = Promise.withResolvers<void>();
  const { strike, calls } = crashAt({ fault, at, killed });
  const isAlone = situation.github?.lacksTransactions === true;
  await Promise.race([playIn(crashing(scene, strike, isAlone), situation.inputs), killed.promise]);
  return calls();
};

describe('whatever happens at any call that a release makes, the next run makes it whole', () => {
  describe.each(Object.entries(scenarios))('%s', (_, situation) => {
    test.each(faults)('%s', async (fault) => {
      const whole = await play(situation);
      const wanted = await stateOf(whole.scene);
      const calls = await crash(stage(situation), situation, { fault, at: 0 });
      expect(calls).toBeGreaterThanOrEqual(5);
      for (let at = 1; at <= calls; at++) {
        const scene = stage(situation);
        await crash(scene, situation, { fault, at });
        const again = await playIn(scene, situation.inputs);
        expect([at, again.line]).toEqual([at, expect.stringMatching(/^✓ Version: /)]);
        expect([at, await stateOf(scene)]).toEqual([at, wanted]);
        const before = scene.github.writes.length;
        await playIn(scene, situation.inputs);
        expect([at, scene.github.writes.slice(before)]).toEqual([at, []]);
      }
    });
  });
});
