import { lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { describe, expect, test } from '@jest/globals';
import { type Simulated, simulate } from './simulation.ts';

const crowd = 50;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

const won = (runs: readonly Simulated[]): readonly Simulated[] =>
  runs.filter(({ outcome }) => outcome?.outputs?.['outcome'] === 'release');

const versionsIn = (tags: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(tags)
    .filter((name) => /^v\d+\.\d+\.\d+$/.test(name))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));

const line = lineOfCommits(['feat: one', 'feat: two', 'feat: three']);
const before = { 'v1.0.0': oidOf(1), v1: oidOf(1), 'v1.0': oidOf(1) };

/** Commits side by side on the first one, one for each run, and the first one. */
const sideBySide = [
  ...line.slice(0, 1),
  ...Array.from({ length: crowd }, (_, number) =>
    lineOfCommits(['feat: mine']).map((commit) => ({ ...commit, oid: oidOf(100 + number), parents: [oidOf(1)] })),
  ).flat(),
];

describe(`${crowd} runs at once`, () => {
  describe.each([false, true])('(without transactions on the server: %s)', (lacksTransactions) => {
    test.each(seeds)('on one commit make one release (seed %i)', async (seed) => {
      const heads = Array.from({ length: crowd }, () => oidOf(2));
      const { runs, tags, releases } = await simulate({ seed, commits: line, tags: before, heads, lacksTransactions });
      expect(tags).toEqual({ ...before, 'v1.1.0': oidOf(2), 'v1.1': oidOf(2), v1: oidOf(2) });
      expect(won(runs)).toHaveLength(1);
      expect(releases.map(({ tag }) => tag)).toEqual(['v1.1.0']);
      expect(runs.filter(({ outcome }) => outcome?.verdict.mark !== 'passed').map(({ said }) => said)).toEqual([]);
    });

    test.each(seeds)('on two successive commits tag none of them wrongly (seed %i)', async (seed) => {
      const heads = Array.from({ length: crowd }, (_, index) => oidOf(2 + (index % 2)));
      const { runs, tags, releases } = await simulate({ seed, commits: line, tags: before, heads, lacksTransactions });
      const oneOfEach = { 'v1.1.0': oidOf(2), 'v1.2.0': oidOf(3), 'v1.1': oidOf(2), 'v1.2': oidOf(3) };
      const oneOfBoth = { 'v1.1.0': oidOf(3), 'v1.1': oidOf(3) };
      expect([oneOfEach, oneOfBoth].map((rest) => ({ ...before, ...rest, v1: oidOf(3) }))).toContainEqual(tags);
      const made = versionsIn(tags).slice(1);
      expect(releases.map(({ tag }) => tag).sort()).toEqual(made);
      expect(won(runs)).toHaveLength(made.length);
    });
  });

  test.each(seeds)('that each find the draft of a release missing leave one draft (seed %i)', async (seed) => {
    const heads = Array.from({ length: crowd }, () => oidOf(2));
    const tags = { ...before, v1: oidOf(2), 'v1.1.0': oidOf(2), 'v1.1': oidOf(2) };
    const { runs, github } = await simulate({ seed, commits: line, tags, heads, inputs: { release: 'draft' } });
    expect(github.releasesNow()).toMatchObject([{ tag: 'v1.1.0', draft: true }]);
    expect(runs.filter(({ outcome }) => outcome?.verdict.mark !== 'passed').map(({ said }) => said)).toEqual([]);
  });

  test.each(seeds)(
    'on commits side by side give the version to one, and the others say to whom (seed %i)',
    async (seed) => {
      const commits = sideBySide;
      const heads = commits.slice(1).map(({ oid }) => oid);
      const { runs, tags, releases } = await simulate({ seed, commits, tags: before, heads });
      const [winner, ...others] = won(runs);
      expect(others).toEqual([]);
      expect(versionsIn(tags)).toEqual(['v1.0.0', 'v1.1.0']);
      expect(tags['v1.1.0']).toBe(winner?.commit);
      expect(tags['v1']).toBe(winner?.commit);
      expect(releases.map(({ tag }) => tag)).toEqual(['v1.1.0']);
      const maker = `v1.1.0 is there already, made by https://github.example/octo/shop/actions/runs/${winner?.runId}`;
      for (const run of runs.filter((each) => each !== winner)) {
        expect(run.said).toContain('v1.1.0 exists');
        expect(run.log.join('\n')).toContain(maker);
      }
    },
  );

  test.each(seeds)('with `on-conflict: recompute` go on to versions of their own (seed %i)', async (seed) => {
    const commits = sideBySide;
    const heads = commits.slice(1).map(({ oid }) => oid);
    const inputs = { 'on-conflict': 'recompute' };
    const { runs, tags, releases } = await simulate({ seed, commits, tags: before, heads, inputs });
    const versions = versionsIn(tags).slice(1);
    expect(new Set(versions.map((name) => tags[name])).size).toBe(versions.length);
    for (const { outcome, commit } of won(runs)) expect(tags[outcome?.outputs?.['tag'] ?? '']).toBe(commit);
    expect(won(runs)).toHaveLength(versions.length);
    expect(releases.map(({ tag }) => tag).sort()).toEqual(versions.toSorted());
    const late = runs.filter(({ outcome }) => outcome === undefined);
    for (const { said, tookMs } of late) {
      expect(said).toMatch(/other runs changed the tags \d+ times[\s\S]*concurrency/);
      expect(tookMs).toBeGreaterThan(100_000);
    }
    expect(won(runs).length + late.length).toBe(crowd);
    expect(tags['v1']).toBe(tags[versions.at(-1) ?? '']);
  });
});
