import { lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { type FakeScene, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keepBaseline } from '../../src/act/baseline.ts';
import type { Baseline } from '../../src/decide/baseline.ts';
import { baselinePath, formatBaseline, parseBaseline } from '../../src/gather/baseline-text.ts';

const baselineOf = (fingerprints: readonly string[]): Baseline => ({
  commit: fakeScene().context.sha,
  createdMs: 1_000,
  fingerprints: new Map([['eslint', fingerprints]]),
  incomplete: ['ruff'],
  ratios: new Map([['coverage.lines', { covered: 8, total: 10 }]]),
  benchmarks: [{ name: 'parse', value: 1.5, unit: 'ms', better: 'smaller' }],
});

const path = baselinePath('default');
const request = { key: 'default', baseline: baselineOf(['f1']), dryRun: false };

const keepWhileTimePasses = async (scene: FakeScene): Promise<void> => {
  let isDone = false;
  const keeping = keepBaseline(request, scene).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    await scene.clock.advance(10_000);
  }
  await keeping;
};

describe('a text of a baseline', () => {
  test('is the same baseline again', () => {
    const kept = { runId: '1001', baseline: baselineOf(['f1', 'f2']) };
    expect(parseBaseline(formatBaseline(kept))).toEqual({ ok: true, value: kept });
  });

  test('of before tools could be incomplete is complete', () => {
    const { incomplete: _, ...before }: Record<string, unknown> = JSON.parse(kept('1001', 'f1'));
    expect(parseBaseline(JSON.stringify(before))).toMatchObject({ ok: true, value: { baseline: { incomplete: [] } } });
  });

  test('that is cut anywhere is none', () => {
    const text = formatBaseline({ runId: '1001', baseline: baselineOf(['f1']) }).trimEnd();
    for (let length = 0; length < text.length; length += 1) expect(parseBaseline(text.slice(0, length)).ok).toBe(false);
  });

  test('that is any other JSON is none, and breaks nothing', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseBaseline(text).ok).toBe(false);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test.each([
    ['another version', { version: 2 }, 'is of another version of Drawbridge'],
    ['no commit', { commit: 7 }, 'is not whole: commit is a number, not a text'],
    [
      'a ratio below nothing',
      { ratios: { duplication: { covered: -1, total: 2 } } },
      'is not whole: ratios.duplication.covered is -1, not a whole number',
    ],
    [
      'a ratio that nobody knows',
      { ratios: { luck: { covered: 1, total: 2 } } },
      'is not whole: ratios.luck is no ratio that is known',
    ],
    ['tools that are none', { incomplete: 'ruff' }, 'is not whole: incomplete is a string, not a list'],
    [
      'fingerprints that are none',
      { fingerprints: { eslint: [1] } },
      'is not whole: fingerprints.eslint[0] is a number, not a text',
    ],
    [
      'a benchmark without a direction',
      { benchmarks: [{ name: 'a', value: 1, unit: 's', better: '' }] },
      'is not whole: benchmarks[0].better is neither smaller nor bigger',
    ],
  ])('with %s is refused', (_, change, says) => {
    const value: object = JSON.parse(formatBaseline({ runId: '1', baseline: baselineOf([]) }));
    expect(parseBaseline(JSON.stringify({ ...value, ...change }))).toEqual({ ok: false, error: says });
  });
});

test('that none is kept is told, where one would be', async () => {
  const scene = fakeScene();
  await keepBaseline({ ...request, baseline: undefined }, scene);
  await keepBaseline({ ...request, key: undefined, baseline: undefined }, scene);
  const lines = ['– Baseline not kept: the gate could not see everything, so the one before stays'];
  expect(scene.runner.record.lines).toEqual(lines);
});

test('a run that finds the store moved on looks again, and its baseline stays', async () => {
  const scene = fakeScene();
  scene.store.fail('store.write', gitHubProblemOf('conflict'), 3);
  await keepWhileTimePasses(scene);
  expect(scene.store.textsNow()[path]).toContain('"runId": "1001"');
  expect(scene.runner.record.lines).toEqual(['Baseline kept']);
});

test('a store that keeps moving on is given up on, in words', async () => {
  const scene = fakeScene({ store: { problems: { 'store.write': gitHubProblemOf('conflict') } } });
  await keepWhileTimePasses(scene);
  expect(scene.runner.record.lines[0]).toMatch(/^! Baseline not kept, the next run compares with the one before: /);
});

const newer = (runId: string): string =>
  `– Baseline not kept: a newer run, ${runId}, of 1111111, has written its own. If there is no such run, delete ${path} on the data branch, or take another \`baseline-key\`.`;

test.each([
  ['999', 'Baseline kept'],
  ['1001', 'Baseline kept'],
  ['1002', newer('1002')],
  ['20000', newer('20000')],
])('run 1001 meets the baseline of run %s: %s', async (runId, says) => {
  const texts = { [path]: formatBaseline({ runId, baseline: baselineOf(['old']) }) };
  const scene = fakeScene({ store: { texts } });
  await keepBaseline(request, scene);
  expect(scene.runner.record.lines).toEqual([says]);
});

const kept = (runId: string, fingerprint: string) =>
  formatBaseline({ runId, baseline: { ...baselineOf([fingerprint]), createdMs: 5 } });

test('a second attempt of the run that finds the same writes nothing', async () => {
  const scene = fakeScene({ store: { texts: { [path]: kept('1001', 'f1') } } });
  await keepBaseline(request, scene);
  expect(scene.runner.record.lines).toEqual(['Baseline unchanged']);
  expect(scene.store.writes).toEqual([]);
});

test('Wrong green of a peer: an older run overwrites the newer baseline. Also when the newer found nothing changed', async () => {
  const scene = fakeScene({ store: { texts: { [path]: kept('1000', 'f1') } } });
  await keepBaseline(request, scene);
  const { store, context } = scene;
  const slow = fakeScene({ store: { texts: store.textsNow() }, context: { ...context, runId: '1000' } });
  await keepBaseline({ ...request, baseline: baselineOf(['f1', 'old']) }, slow);
  expect(slow.runner.record.lines).toEqual([newer('1001')]);
  expect(slow.store.writes).toEqual([]);
});

describe('a baseline that calls itself that of a far later run', () => {
  const own = { ...baselineOf(['f1']), commit: oidOf(2) };
  const meets = async (commit: string): Promise<FakeScene> => {
    const texts = { [path]: formatBaseline({ runId: '9'.repeat(18), baseline: { ...baselineOf(['old']), commit } }) };
    const git = { commits: lineOfCommits(['one', 'two', 'three']) };
    const scene = fakeScene({ store: { texts }, git, context: { sha: oidOf(2) } });
    await keepBaseline({ ...request, baseline: own }, scene);
    return scene;
  };

  test('is replaced when its commit came before: ids begin again on another server', async () => {
    const scene = await meets(oidOf(1));
    expect(scene.runner.record.lines).toEqual(['Baseline kept']);
    expect(scene.store.textsNow()[path]).toContain(`"commit": "${oidOf(2)}"`);
  });

  test.each([
    ['of a later commit', oidOf(3)],
    ['of the same commit', oidOf(2)],
    ['of a commit that nobody knows', 'f'.repeat(40)],
    ['of what is no commit', '--output=x'],
  ])('stays when it is %s, and the way out is named', async (_, commit) => {
    const scene = await meets(commit);
    expect(scene.store.writes).toEqual([]);
    expect(scene.runner.record.lines).toEqual([
      expect.stringMatching(
        /^– Baseline not kept: a newer run, 9{18}, of .*delete quality-gate\/default\/baseline\.json/,
      ),
    ]);
  });
});

test('a newer run that writes between this one’s reading and its writing is seen', async () => {
  const scene = fakeScene({ store: { texts: { [path]: kept('999', 'f0') } } });
  scene.store.fail('store.write', gitHubProblemOf('conflict'), 1);
  const keeping = keepWhileTimePasses(scene);
  scene.store.writeElsewhere(path, kept('1002', 'f2'));
  await keeping;
  expect(scene.store.textsNow()[path]).toContain('"runId": "1002"');
});

test('Poisoned ratchet of a peer: a push to the default branch whose job has checked out another commit keeps nothing', async () => {
  const scene = fakeScene();
  await keepBaseline({ ...request, baseline: { ...baselineOf(['f1']), commit: 'b'.repeat(40) } }, scene);
  expect(scene.runner.record.lines).toEqual(['! Baseline not kept: bbbbbbb is checked out, and 1111111 was pushed']);
  expect(scene.store.calls).toEqual([]);
});

test('a broken baseline is written anew', async () => {
  const scene = fakeScene({ store: { texts: { [path]: '{' } } });
  await keepBaseline(request, scene);
  expect(scene.store.writes).toHaveLength(1);
});
