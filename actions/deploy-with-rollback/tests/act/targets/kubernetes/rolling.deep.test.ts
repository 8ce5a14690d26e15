import type { CommandEnd, Shell } from '@drawbridge/core/ports/shell';
import { describeEngine } from '@drawbridge/testkit/engines';
import { type ControlPlane, startControlPlane } from '@drawbridge/testkit/kubernetes/control-plane';
import { probeControlPlane } from '@drawbridge/testkit/kubernetes/programs';
import { simulatedImages } from '@drawbridge/testkit/kubernetes/stages';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectProblem, expectValue, imageOf, type Lab, openLab, writeManifest } from './lab.ts';

const template = '.spec.template.spec.containers[0].image';
const web = writeManifest({ name: 'web' });

/** The images of the pods that are there, each once. */
const runningImages = async (lab: Lab, app = 'web'): Promise<readonly string[]> => {
  const images = await lab.kubectl([
    'get',
    'pods',
    '-l',
    `app=${app}`,
    '-o',
    'jsonpath={.items[*].spec.containers[0].image}',
  ]);
  return [...new Set(images.split(' '))].filter((image) => image !== '').toSorted();
};

/** A lab in which 1 serves, shipped by Drawbridge under epoch 1. */
const openServing = async (plane: ControlPlane, manifest = web): Promise<Lab> => {
  const lab = await openLab(plane);
  await lab.ship(lab.target(manifest), lab.order(imageOf('1')));
  return lab;
};

/** Stops the process of a command that `matches` with the answer that a lost one gives, before or after it did its work. */
const losing =
  (matches: (args: readonly string[]) => boolean, when: 'before' | 'after') =>
  (real: Shell): Shell => ({
    run: async (command): Promise<CommandEnd> => {
      if (!matches(command.args)) return real.run(command);
      const end = when === 'after' ? await real.run(command) : { durationMs: 5 };
      return { kind: 'killed', signal: 'SIGKILL', durationMs: end.durationMs, output: '', errors: '' };
    },
  });

describeEngine('a rolling deployment on a real control plane', probeControlPlane, () => {
  let plane: ControlPlane;
  beforeAll(async () => {
    plane = await startControlPlane();
  });
  afterAll(() => plane?.stop());

  test('ships a first version, then a second, and knows what served', async () => {
    const lab = await openServing(plane);
    const order = lab.order(imageOf('2'), { epoch: 2 });
    const target = lab.target(web);
    const [baseline] = await expectValue(target.capture(order));
    expect(baseline).toMatchObject({
      unit: 'web',
      release: { version: '1', artifact: imageOf('1'), commit: 'c0ffee' },
      isHealthy: true,
    });
    const [change] = await expectValue(target.check({ ...order, baselines: baseline ? [baseline] : [] }));
    expect(change?.what).toBe(`deployment web: ${imageOf('1')} → ${imageOf('2')}`);
    expect(change?.diff).toMatch(/^- .*image: registry\.example\/shop:1$/m);
    expect(change?.diff).toMatch(/^\+ .*image: registry\.example\/shop:2$/m);
    expect(await lab.field('deployment/web', template)).toBe(imageOf('1'));
    await expectValue(target.shift({ ...order, baselines: baseline ? [baseline] : [] }));
    expect(await runningImages(lab)).toEqual([imageOf('2')]);
    expect(await lab.field('deployment/web', '.metadata.annotations.drawbridge\\.dev/epoch')).toBe('2');
  });

  test.each([
    ['crash', /CrashLoopBackOff, exit code 1/],
    ['unpullable', /ImagePullBackOff/],
    ['misconfigured', /CreateContainerConfigError, configmap settings not found/],
    ['outOfMemory', /OOMKilled/],
  ] as const)(
    'ends at once where pods say %s, and takes back what served, to the same pods (failures 3 and 4)',
    async (fate, reason) => {
      const lab = await openServing(plane);
      const uid = '.items[*].metadata.uid';
      const before = await lab.kubectl(['get', 'replicasets', '-o', `jsonpath={${uid}}`]);
      const target = lab.target(web);
      const order = lab.order(simulatedImages[fate], { epoch: 2 });
      const baselines = await expectValue(target.capture(order));
      const full = { ...order, baselines };
      const startMs = Date.now();
      const problem = await expectProblem(target.shift(full));
      expect(problem).toMatchObject({ kind: 'failed', message: expect.stringMatching(reason) });
      expect(Date.now() - startMs).toBeLessThan(60_000);
      expect(await runningImages(lab)).toEqual([imageOf('1'), simulatedImages[fate]].toSorted());
      await expectValue(target.restore(full));
      await expectValue(target.settle(full));
      expect(await runningImages(lab)).toEqual([imageOf('1')]);
      const [readiness] = await expectValue(target.readiness(full, 'old'));
      expect(readiness).toMatchObject({ unit: 'web', kind: 'ready', message: '3 of 3 pods ready' });
      expect(await lab.kubectl(['get', 'replicasets', '-o', `jsonpath={${uid}}`])).toContain(before.split(' ')[0]);
    },
  );

  test('believes the deadline of the Deployment, on which `rollout status` may end well (failure 4)', async () => {
    const manifest = writeManifest({ name: 'web', spec: '  progressDeadlineSeconds: 2\n' });
    const lab = await openServing(plane, manifest);
    const target = lab.target(manifest);
    const order = lab.order(simulatedImages.never, { epoch: 2 });
    const full = { ...order, baselines: await expectValue(target.capture(order)) };
    expect(await expectProblem(target.shift(full))).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/ProgressDeadlineExceeded/),
    });
    await expectValue(target.restore(full));
    await expectValue(target.settle(full));
    expect(await runningImages(lab)).toEqual([imageOf('1')]);
  });

  test('waits for a version that is slow, and no longer than its own deadline', async () => {
    const lab = await openServing(plane);
    await lab.ship(lab.target(web), lab.order(simulatedImages.late, { epoch: 2 }));
    const order = lab.order(simulatedImages.never, { epoch: 3 });
    const full = { ...order, baselines: await expectValue(lab.target(web).capture(order)) };
    expect(await expectProblem(lab.target(web).shift({ ...full, deadlineMs: Date.now() + 2_500 }))).toMatchObject({
      kind: 'timed-out',
      message: expect.stringMatching(/Not there in time: web: \d of 3 updated, \d available/),
    });
  });

  test('goes back to what was captured, not to the revision before, however often it is asked (failures 1 and 2)', async () => {
    const lab = await openServing(plane);
    const target = lab.target(web);
    const order = lab.order(simulatedImages.crash, { epoch: 2 });
    const full = { ...order, baselines: await expectValue(target.capture(order)) };
    await expectProblem(target.shift(full));
    for (let time = 0; time < 3; time += 1) {
      await expectValue(target.restore(full));
      await expectValue(target.settle(full));
      expect(await lab.field('deployment/web', template)).toBe(imageOf('1'));
    }
    const next = lab.order(imageOf('3'), { epoch: 3 });
    const [baseline] = await expectValue(target.capture(next));
    expect(baseline?.release).toMatchObject({ version: '1', artifact: imageOf('1') });
  });

  test('leaves nothing of the failed version behind, and the next apply is in conflict with nobody (failure 6)', async () => {
    const lab = await openServing(
      plane,
      writeManifest({ name: 'web', container: '          env: [{name: MODE, value: old}]\n' }),
    );
    const bold = lab.target(
      writeManifest({
        name: 'web',
        replicas: 5,
        spec: '  minReadySeconds: 1\n',
        container: '          env: [{name: EXTRA, value: "1"}]\n',
      }),
    );
    const order = lab.order(simulatedImages.crash, { epoch: 2 });
    const full = { ...order, baselines: await expectValue(bold.capture(order)) };
    await expectProblem(bold.shift(full));
    expect(await lab.field('deployment/web', '.spec.minReadySeconds')).toBe('1');
    await expectValue(bold.restore(full));
    await expectValue(bold.settle(full));
    expect(await lab.field('deployment/web', '.spec.template.spec.containers[0].env')).toBe(
      '[{"name":"MODE","value":"old"}]',
    );
    expect(await lab.field('deployment/web', '.spec.replicas')).toBe('3');
    expect(await lab.field('deployment/web', '.spec.minReadySeconds')).toBe('');
    const plain = lab.target(web);
    await lab.ship(plain, lab.order(imageOf('3'), { epoch: 3 }));
    expect(await lab.field('deployment/web', '.spec.template.spec.containers[0].env')).toBe('');
  });

  test('takes back a rollout that was stopped half way, with pods of both versions', async () => {
    const lab = await openServing(plane);
    const controller = new AbortController();
    const order = lab.order(simulatedImages.late, { epoch: 2 });
    const full = { ...order, baselines: await expectValue(lab.target(web).capture(order)) };
    const shifting = expectProblem(lab.target(web, { signal: controller.signal }).shift(full));
    const deadline = Date.now() + 120_000;
    while ((await runningImages(lab)).length < 2 && Date.now() < deadline);
    controller.abort();
    expect((await shifting).kind).toBe('cancelled');
    const target = lab.target(web);
    const startMs = Date.now();
    await expectValue(target.restore({ ...full, epoch: 3 }));
    expect(Date.now() - startMs).toBeLessThan(30_000);
    await expectValue(target.settle({ ...full, epoch: 3 }));
    expect(await runningImages(lab)).toEqual([imageOf('1')]);
  });

  test('does not write over what somebody changed after the capture (failure 10)', async () => {
    const lab = await openServing(plane);
    const target = lab.target(web);
    const order = lab.order(imageOf('2'), { epoch: 2 });
    const full = { ...order, baselines: await expectValue(target.capture(order)) };
    await lab.kubectl(['set', 'image', 'deployment/web', `web=${imageOf('hotfix')}`]);
    expect(await expectProblem(target.shift(full))).toMatchObject({
      kind: 'stale',
      message: expect.stringMatching(/web was changed since/),
    });
    expect(await lab.field('deployment/web', template)).toBe(imageOf('hotfix'));
  });

  test('refuses a writer whose rollout was taken over, before and after traffic is back (failure 10)', async () => {
    const lab = await openServing(plane);
    const target = lab.target(web);
    const old = lab.order(imageOf('2'), { epoch: 2 });
    const full = { ...old, baselines: await expectValue(target.capture(old)) };
    await expectValue(target.restore({ ...full, epoch: 3 }));
    for (const reply of [target.shift(full), target.restore(full)]) {
      expect(await expectProblem(reply)).toMatchObject({
        kind: 'stale',
        message: expect.stringMatching(/written under epoch 3, and this rollout has 2/),
      });
    }
    expect(await lab.field('deployment/web', template)).toBe(imageOf('1'));
  });

  test.each(['before', 'after'] as const)(
    'cannot tell whether a kubectl that was killed %s the write has written, and brings all back',
    async (when) => {
      const lab = await openServing(plane);
      const order = lab.order(imageOf('2'), { epoch: 2 });
      const full = { ...order, baselines: await expectValue(lab.target(web).capture(order)) };
      const shell = losing((args) => args.includes('apply'), when);
      expect(await expectProblem(lab.target(web, { shell }).shift(full))).toMatchObject({ kind: 'unknown' });
      expect(await lab.field('deployment/web', template)).toBe(imageOf(when === 'before' ? '1' : '2'));
      const target = lab.target(web);
      await expectValue(target.restore(full));
      await expectValue(target.settle(full));
      expect(await runningImages(lab)).toEqual([imageOf('1')]);
    },
  );

  test('brings a first deployment that fails to nothing, and says so before (failure 8)', async () => {
    const lab = await openLab(plane);
    const target = lab.target(web);
    const order = lab.order(simulatedImages.crash);
    const baselines = await expectValue(target.capture(order));
    expect(baselines).toEqual([{ unit: 'web', release: null, handle: '', isHealthy: true }]);
    const full = { ...order, baselines };
    await expectProblem(target.shift(full));
    await expectValue(target.restore(full));
    await expectValue(target.settle(full));
    await expectValue(target.discard(full));
    expect(await lab.kubectl(['get', 'deployments', '-o', 'name'])).toBe('');
  });

  test('brings all units back where the second fails (failure 14)', async () => {
    const both = `${web}---\n${writeManifest({ name: 'worker', replicas: 2, container: '          command: [work]\n' })}`;
    const lab = await openLab(plane);
    const units = ['web', 'worker'];
    await lab.ship(lab.target(both), lab.order(imageOf('1'), { units }));
    // The second has a rival for a field of its own, and so its apply is refused.
    await lab.kubectl([
      'patch',
      'deployment',
      'worker',
      '--field-manager=tuner',
      '--type=merge',
      '--patch={"spec":{"replicas":1}}',
    ]);
    const target = lab.target(both);
    const order = lab.order(imageOf('2'), { units, epoch: 2 });
    const full = { ...order, baselines: await expectValue(target.capture(order)) };
    const problem = await expectProblem(target.shift(full));
    expect(problem).toMatchObject({ kind: 'refused', message: expect.stringMatching(/tuner owns fields of worker/) });
    expect(await runningImages(lab)).toEqual([imageOf('2')]);
    await expectValue(target.restore(full));
    await expectValue(target.settle(full));
    expect(await runningImages(lab)).toEqual([imageOf('1')]);
    expect(await runningImages(lab, 'worker')).toEqual([imageOf('1')]);
    expect(await lab.field('deployment/worker', '.spec.replicas')).toBe('1');
  });

  test('says in the dry run whose fields it would take', async () => {
    const lab = await openLab(plane);
    await lab.kubectl(['create', 'deployment', 'web', `--image=${imageOf('1')}`, '--replicas=3']);
    await lab.kubectl(['rollout', 'status', 'deployment/web']);
    const manifest = writeManifest({ name: 'web' }).replace(
      'name: web\n          image',
      'name: shop\n          image',
    );
    const target = lab.target(manifest);
    const order = lab.order(imageOf('2'));
    const full = { ...order, baselines: await expectValue(target.capture(order)) };
    expect(await expectProblem(target.check(full))).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/kubectl-create owns fields of web.*--force-conflicts/),
    });
  });

  test('leaves the number of pods to an HPA, in both directions (failure 11)', async () => {
    const lab = await openServing(plane);
    await lab.kubectl(['autoscale', 'deployment', 'web', '--min=2', '--max=9', '--cpu-percent=50']);
    await lab.kubectl(['scale', 'deployment', 'web', '--replicas=6']);
    const target = lab.target(web);
    const order = lab.order(simulatedImages.crash, { epoch: 2 });
    const full = { ...order, baselines: await expectValue(target.capture(order)) };
    await expectProblem(target.shift(full));
    expect(await lab.field('deployment/web', '.spec.replicas')).toBe('6');
    await lab.kubectl(['scale', 'deployment', 'web', '--replicas=7']);
    await expectValue(target.restore(full));
    await expectValue(target.settle(full));
    expect(await lab.field('deployment/web', '.spec.replicas')).toBe('7');
    await lab.ship(target, lab.order(imageOf('2'), { epoch: 3 }));
    expect(await lab.field('deployment/web', '.spec.replicas')).toBe('7');
  });

  test('names the right that is missing', async () => {
    const lab = await openServing(plane);
    const guest = lab.target(web, { context: 'guest' });
    expect(await expectProblem(guest.capture(lab.order(imageOf('2'))))).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(
        /guest may not list horizontalpodautoscalers of autoscaling in namespace shop-\d+\. Grant it: a Role/,
      ),
    });
  });

  test('needs no rights beyond those that the README tells', async () => {
    const lab = await openLab(plane);
    await lab.grantRights();
    const guest = lab.target(web, { context: 'guest' });
    const first = lab.order(imageOf('1'));
    const baselines = await lab.ship(guest, first);
    await expectValue(guest.restore({ ...first, baselines }));
    await lab.ship(guest, lab.order(imageOf('1'), { epoch: 2 }));
    const order = lab.order(simulatedImages.crash, { epoch: 3 });
    const full = { ...order, baselines: await expectValue(guest.capture(order)) };
    await expectProblem(guest.shift(full));
    await expectValue(guest.restore(full));
    await expectValue(guest.settle(full));
    expect(await runningImages(lab)).toEqual([imageOf('1')]);
  });

  test('recreates where the Deployment says so', async () => {
    const recreate = writeManifest({ name: 'web', spec: '  strategy: {type: Recreate}\n' });
    const lab = await openLab(plane, 'recreate');
    const target = lab.target(recreate);
    await lab.ship(target, lab.order(imageOf('1')));
    await lab.ship(target, lab.order(imageOf('2'), { epoch: 2 }));
    expect(await runningImages(lab)).toEqual([imageOf('2')]);
    const plain = lab.target(web);
    const order = lab.order(imageOf('3'), { epoch: 3 });
    const full = { ...order, baselines: await expectValue(plain.capture(order)) };
    expect(await expectProblem(plain.check(full))).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/Write spec\.strategy\.type: Recreate/),
    });
  });

  describe('refuses to begin where there would be no way back', () => {
    test('a Deployment that keeps no history (failure 2)', async () => {
      const lab = await openLab(plane);
      await lab.kubectl(
        ['apply', '-f', '-'],
        web
          .replace('set-by-drawbridge', imageOf('1'))
          .replace('  replicas: 3', '  replicas: 1\n  revisionHistoryLimit: 0'),
      );
      expect(await expectProblem(lab.target(web).capture(lab.order(imageOf('2'))))).toMatchObject({
        kind: 'refused',
        message: expect.stringMatching(/revisionHistoryLimit: 0, which leaves nothing to go back to/),
      });
    });
  });

  test('tells the commands that bring the baseline back by hand', async () => {
    const lab = await openServing(plane);
    const order = lab.order(imageOf('2'), { epoch: 2 });
    const baselines = await lab.ship(lab.target(web), order);
    const lines = lab.target(web).rescue({ ...order, baselines });
    expect(lines[0]).toMatch(
      /kubectl --context=lab --namespace=shop-\d+ set image deployment\/web web=registry\.example\/shop:1$/,
    );
    const [first = ''] = lines;
    await plane.kubectl(first.split(' ').slice(1));
    await lab.kubectl(['rollout', 'status', 'deployment/web', '--timeout=20s']);
    expect(await runningImages(lab)).toEqual([imageOf('1')]);
  });
});
