import type { RunContext } from '@drawbridge/core/domain/event';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { type FakeScene, type FakeScenePlan, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { keepBaselines } from '../../src/act/baseline.ts';
import { type Baseline, baselinePath, formatBaseline } from '../../src/decide/baseline.ts';
import { head } from '../builders.ts';
import { through } from '../passing-time.ts';

const createdAt = '2026-11-21T10:00:00.000Z';
const baseline: Baseline = { commit: head, runId: '1001', createdAt, findings: ['f1'], packages: ['p1'] };
const path = baselinePath('fs');

interface Situation {
  readonly context?: Partial<RunContext>;
  readonly store?: FakeScenePlan['store'];
  readonly when?: 'auto' | 'never';
  readonly dryRun?: boolean;
  readonly scanned?: string;
  prepare?(scene: FakeScene): void;
}

const keep = async ({ context, store, when = 'auto', dryRun = false, scanned = head, prepare }: Situation = {}) => {
  const scene = fakeScene({ context: { sha: head, ...context }, ...(store === undefined ? {} : { store }) });
  prepare?.(scene);
  await through(keepBaselines(new Map([['fs', baseline]]), { head: scanned, when, dryRun }, scene), scene);
  return { scene, kept: scene.store.textsNow()[path], lines: scene.runner.record.lines.join('\n') };
};

describe('a baseline is kept', () => {
  test.each(['push', 'schedule', 'workflow_dispatch'])('by %s on the default branch', async (eventName) => {
    expect((await keep({ context: { eventName } })).kept).toBe(formatBaseline(baseline));
  });

  test.each<readonly [string, Situation]>([
    ['a pull request', { context: { eventName: 'pull_request', ref: 'refs/pull/7/merge' } }],
    ['a pull request that runs beside the default branch', { context: { eventName: 'pull_request_target' } }],
    ['the end of another workflow', { context: { eventName: 'workflow_run' } }],
    ['a merge queue', { context: { eventName: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7' } }],
    ['another branch', { context: { ref: 'refs/heads/next' } }],
    ['a tag', { context: { ref: 'refs/tags/main' } }],
    ['a checkout of another commit', { scanned: 'b'.repeat(40) }],
    ['a job without a checkout', { scanned: '' }],
    ['`baseline: never`', { when: 'never' }],
  ])('but not by %s: the store is not even asked', async (_, situation) => {
    const { scene, kept } = await keep(situation);
    expect([kept, scene.store.calls]).toEqual([undefined, []]);
  });

  test('but not by a dry run, which says so', async () => {
    const { kept, lines } = await keep({ dryRun: true });
    expect(kept).toBeUndefined();
    expect(lines).toContain('Dry run: the baseline is not kept');
  });
});

describe('when another run writes meanwhile', () => {
  const conflict = gitHubProblemOf('conflict', { message: 'another run was faster' });

  test('the next try sees what it wrote, and goes over what is older', async () => {
    const older = formatBaseline({ ...baseline, runId: '1000', findings: [] });
    const { scene, kept } = await keep({
      prepare: ({ store }) => {
        store.fail('store.write', conflict, 1);
        store.writeElsewhere(path, older);
      },
    });
    expect(kept).toBe(formatBaseline(baseline));
    expect(scene.store.calls.filter((call) => call === 'store.read')).toHaveLength(2);
  });

  test('a later one stays', async () => {
    const later = formatBaseline({ ...baseline, runId: '1002', findings: [] });
    const { kept, lines } = await keep({
      prepare: ({ store, clock }) => {
        store.fail('store.write', conflict, 1);
        void clock.sleep(100).then(() => store.writeElsewhere(path, later));
      },
    });
    expect(kept).toBe(later);
    expect(lines).toContain('– fs: baseline not kept, a later run has kept its own');
  });

  test('again and again, it is told, and no failure', async () => {
    const { kept, lines, scene } = await keep({ prepare: ({ store }) => store.fail('store.write', conflict) });
    expect(kept).toBeUndefined();
    expect(lines).toContain('! fs: baseline not kept, the next run compares with the one before');
    expect(scene.store.calls.filter((call) => call === 'store.write')).toHaveLength(6);
  });
});

test('one that may not be written is told with the permission, and no failure', async () => {
  const { lines } = await keep({ store: { problems: { 'store.write': gitHubProblemOf('forbidden') } } });
  expect(lines).toContain('! fs: baseline not kept, the next run compares with the one before: the token may not keep');
  expect(lines).toContain('contents: write');
});

test('of several that may not be written the reason is told once', async () => {
  const scene = fakeScene({
    context: { sha: head },
    store: { problems: { 'store.write': gitHubProblemOf('forbidden') } },
  });
  const baselines = new Map(['fs', 'image/shop', 'sbom'].map((name) => [name, baseline]));
  await keepBaselines(baselines, { head, when: 'auto', dryRun: false }, scene);
  const text = scene.runner.record.lines.join('\n');
  expect(text.match(/may not keep the baseline/g)).toHaveLength(1);
  expect(text).toContain('! fs, image/shop, sbom: baseline not kept, the next run compares with the one before: the');
});

test('one that cannot be read is written anew', async () => {
  const { kept } = await keep({ store: { texts: { [path]: '{"schema":' } } });
  expect(kept).toBe(formatBaseline(baseline));
});
