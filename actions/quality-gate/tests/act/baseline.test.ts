import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { type FakeScene, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keepBaseline } from '../../src/act/baseline.ts';
import type { Baseline } from '../../src/decide/baseline.ts';
import { baselinePath, formatBaseline, parseBaseline } from '../../src/gather/baseline-text.ts';

const baselineOf = (fingerprints: readonly string[]): Baseline => ({
  commit: 'a'.repeat(40),
  createdMs: 1_000,
  fingerprints: new Map([['eslint', fingerprints]]),
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
    ['no commit', { commit: 7 }, 'does not say what it is of'],
    ['a ratio below nothing', { ratios: { duplication: { covered: -1, total: 2 } } }, 'is not whole'],
    ['a ratio that nobody knows', { ratios: { luck: { covered: 1, total: 2 } } }, 'is not whole'],
    ['fingerprints that are none', { fingerprints: { eslint: [1] } }, 'is not whole'],
    [
      'a benchmark without a direction',
      { benchmarks: [{ name: 'a', value: 1, unit: 's', better: '' }] },
      'is not whole',
    ],
  ])('with %s is refused', (_, change, says) => {
    const value: object = JSON.parse(formatBaseline({ runId: '1', baseline: baselineOf([]) }));
    expect(parseBaseline(JSON.stringify({ ...value, ...change }))).toEqual({ ok: false, error: says });
  });
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

test.each([
  ['999', 'Baseline kept'],
  ['1001', 'Baseline kept'],
  ['1002', '– Baseline not kept: a newer run has written its own'],
  ['20000', '– Baseline not kept: a newer run has written its own'],
])('run 1001 meets the baseline of run %s: %s', async (runId, says) => {
  const texts = { [path]: formatBaseline({ runId, baseline: baselineOf(['old']) }) };
  const scene = fakeScene({ store: { texts } });
  await keepBaseline(request, scene);
  expect(scene.runner.record.lines).toEqual([says]);
});

test('the same baseline is not written twice', async () => {
  const texts = { [path]: formatBaseline({ runId: '1000', baseline: { ...baselineOf(['f1']), createdMs: 5 } }) };
  const scene = fakeScene({ store: { texts } });
  await keepBaseline(request, scene);
  expect(scene.store.writes).toEqual([]);
});

test('a broken baseline is written anew', async () => {
  const scene = fakeScene({ store: { texts: { [path]: '{' } } });
  await keepBaseline(request, scene);
  expect(scene.store.writes).toHaveLength(1);
});
