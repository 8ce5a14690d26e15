import { setTimeout as wait } from 'node:timers/promises';
import { describeEngine } from '@drawbridge/testkit/engines';
import { type ControlPlane, startControlPlane } from '@drawbridge/testkit/kubernetes/control-plane';
import { probeControlPlane } from '@drawbridge/testkit/kubernetes/programs';
import { simulatedImages } from '@drawbridge/testkit/kubernetes/stages';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expectProblem, expectValue, imageOf, type Lab, openLab, writeManifest, writeService } from './lab.ts';

const web = writeManifest({ name: 'web' });
const slotPath = '.spec.selector.drawbridge\\.dev/slot';

const slotOf = (lab: Lab, service = 'web'): Promise<string> => lab.field(`service/${service}`, slotPath);

/** What the Service sends traffic to, as the control plane itself says: the images behind its ready endpoints, each once. */
const readyImages = async (lab: Lab, service = 'web'): Promise<readonly string[]> => {
  const path = '{.items[*].endpoints[?(@.conditions.ready==true)].targetRef.name}';
  const slices = ['get', 'endpointslices', '-l', `kubernetes.io/service-name=${service}`, '-o', `jsonpath=${path}`];
  const pods = (await lab.kubectl(slices)).split(' ').filter((name) => name !== '');
  const images = await Promise.all(pods.map((pod) => lab.field(`pod/${pod}`, '.spec.containers[0].image')));
  return [...new Set(images)];
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline && !(await holds()); ) await wait(50);
};

/** A lab in which 1 serves from green, since the Service named blue before there was anything. */
const openServing = async (plane: ControlPlane): Promise<Lab> => {
  const lab = await openLab(plane, 'blue-green');
  await lab.kubectl(['apply', '-f', '-'], writeService('web', 'blue'));
  await lab.ship(lab.target(web), lab.order(imageOf('1')));
  return lab;
};

describeEngine('a blue-green deployment on a real control plane', probeControlPlane, () => {
  let plane: ControlPlane;
  beforeAll(async () => {
    plane = await startControlPlane();
  });
  afterAll(() => plane?.stop());

  test('makes a first version in the slot that has no traffic, and then moves traffic there', async () => {
    const lab = await openServing(plane);
    expect(await slotOf(lab)).toBe('green');
    await until(async () => (await readyImages(lab)).length > 0);
    expect(await readyImages(lab)).toEqual([imageOf('1')]);
  });

  test('goes there and back within the signal window, and each time traffic is where it says', async () => {
    const lab = await openServing(plane);
    const target = lab.target(web);
    const order = lab.order(imageOf('2'), { epoch: 2 });
    const baselines = await expectValue(target.capture(order));
    expect(baselines).toMatchObject([
      { unit: 'web', release: { version: '1', artifact: imageOf('1') }, isHealthy: true },
    ]);
    const full = { ...order, baselines };
    await expectValue(target.stage(full));
    expect(await slotOf(lab)).toBe('green');
    await expectValue(target.shift(full));
    expect(await slotOf(lab)).toBe('blue');
    await until(async () => (await readyImages(lab))[0] === imageOf('2'));
    expect(await readyImages(lab)).toEqual([imageOf('2')]);
    const startMs = Date.now();
    await expectValue(target.restore(full));
    const restoredMs = Date.now() - startMs;
    expect(await slotOf(lab)).toBe('green');
    expect(restoredMs).toBeLessThan(30_000);
    await expectValue(target.settle(full));
    await expectValue(target.discard(full));
    expect(await lab.field('deployment/web-blue', '.spec.replicas')).toBe('0');
    expect(await readyImages(lab)).toEqual([imageOf('1')]);
    expect(await expectValue(target.readiness(full, 'old'))).toMatchObject([{ kind: 'ready' }]);
  });

  test('keeps the old slot whole until the commit, then empties it, and swaps slots each time', async () => {
    const lab = await openServing(plane);
    const target = lab.target(web);
    for (const [tag, slot, epoch] of [
      ['2', 'blue', 2],
      ['3', 'green', 3],
    ] as const) {
      const order = lab.order(imageOf(tag), { epoch });
      const baselines = await lab.ship(target, order);
      const other = slot === 'blue' ? 'green' : 'blue';
      expect(await lab.field(`deployment/web-${other}`, '.spec.replicas')).toBe('3');
      await expectValue(target.clean({ ...order, baselines }));
      expect(await slotOf(lab)).toBe(slot);
      expect(await lab.field(`deployment/web-${other}`, '.spec.replicas')).toBe('0');
      expect(await lab.field(`deployment/web-${slot}`, '.spec.replicas')).toBe('3');
    }
  });

  test('gives no traffic to a version whose pods crash', async () => {
    const lab = await openServing(plane);
    const target = lab.target(web);
    const order = lab.order(simulatedImages.crash, { epoch: 2 });
    const full = { ...order, baselines: await expectValue(target.capture(order)) };
    expect(await expectProblem(target.stage(full))).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/web-blue: .*CrashLoopBackOff/),
    });
    expect(await expectProblem(target.shift(full))).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/0 of 3 pods ready: it gets no traffic/),
    });
    expect(await slotOf(lab)).toBe('green');
  });

  test('does not move traffic to a slot that was emptied meanwhile, nor back to one without bringing it up (failure 9)', async () => {
    const lab = await openServing(plane);
    const target = lab.target(web);
    const order = lab.order(simulatedImages.late, { epoch: 2 });
    const full = { ...order, baselines: await expectValue(target.capture(order)) };
    await expectValue(target.stage(full));
    await lab.kubectl(['scale', 'deployment', 'web-blue', '--replicas=1']);
    await expectValue(target.shift(full));
    expect(await lab.field('deployment/web-blue', '.status.readyReplicas')).toBe('3');
    await lab.kubectl(['scale', 'deployment', 'web-green', '--replicas=0']);
    await lab.kubectl(['wait', 'pod', '-l', 'drawbridge.dev/slot=green', '--for=delete', '--timeout=10s']);
    await expectValue(target.restore(full));
    expect(await lab.field('deployment/web-green', '.status.readyReplicas')).toBe('3');
    expect(await slotOf(lab)).toBe('green');
  });

  test('does not move a Service that somebody else moved, nor one that a later rollout wrote (failure 10)', async () => {
    const lab = await openServing(plane);
    const target = lab.target(web);
    const order = lab.order(imageOf('2'), { epoch: 2 });
    const full = { ...order, baselines: await expectValue(target.capture(order)) };
    await expectValue(target.stage(full));
    await expectValue(target.shift(full));
    await expectValue(target.restore({ ...full, epoch: 3 }));
    expect(await expectProblem(target.shift(full))).toMatchObject({
      kind: 'stale',
      message: expect.stringMatching(/epoch 3/),
    });
    expect(await slotOf(lab)).toBe('green');
    await lab.kubectl([
      'patch',
      'service',
      'web',
      '--type=merge',
      '--patch={"spec":{"selector":{"drawbridge.dev/slot":"purple"}}}',
    ]);
    expect(await expectProblem(target.restore({ ...full, epoch: 4 }))).toMatchObject({
      kind: 'stale',
      message: expect.stringMatching(/names purple/),
    });
  });

  test('gives the new slot as many pods as serve, also where an HPA added some (failure 11)', async () => {
    const lab = await openServing(plane);
    const target = lab.target(web);
    await lab.kubectl(['scale', 'deployment', 'web-green', '--replicas=5']);
    await lab.kubectl(['rollout', 'status', 'deployment/web-green']);
    const order = lab.order(imageOf('2'), { epoch: 2 });
    const full = { ...order, baselines: await expectValue(target.capture(order)) };
    await expectValue(target.stage(full));
    expect(await lab.field('deployment/web-blue', '.status.readyReplicas')).toBe('5');
    await lab.kubectl(['scale', 'deployment', 'web-green', '--replicas=6']);
    await expectValue(target.shift(full));
    expect(await lab.field('deployment/web-blue', '.status.readyReplicas')).toBe('6');
  });

  test('takes a first deployment back whole (failure 8)', async () => {
    const lab = await openLab(plane, 'blue-green');
    await lab.kubectl(['apply', '-f', '-'], writeService('web', 'blue'));
    const target = lab.target(web);
    const order = lab.order(imageOf('1'));
    const full = { ...order, baselines: await lab.ship(target, order) };
    expect(full.baselines).toMatchObject([{ release: null }]);
    await expectValue(target.restore(full));
    await expectValue(target.settle(full));
    await expectValue(target.discard(full));
    expect(await slotOf(lab)).toBe('blue');
    expect(await lab.kubectl(['get', 'deployments', '-o', 'name'])).toBe('');
  });

  test('moves no unit where one is not ready (failure 14)', async () => {
    const both = `${web}---\n${writeManifest({ name: 'worker' })}`;
    const units = ['web', 'worker'];
    const lab = await openLab(plane, 'blue-green');
    await lab.kubectl(['apply', '-f', '-'], `${writeService('web', 'blue')}---\n${writeService('worker', 'blue')}`);
    await lab.ship(lab.target(both), lab.order(imageOf('1'), { units }));
    const target = lab.target(both);
    const order = lab.order(imageOf('2'), { units, epoch: 2 });
    const full = { ...order, baselines: await expectValue(target.capture(order)) };
    await expectValue(target.stage({ ...full, units: ['web'] }));
    expect(await expectProblem(target.shift(full))).toMatchObject({
      kind: 'missing',
      message: expect.stringMatching(/worker-blue/),
    });
    expect([await slotOf(lab), await slotOf(lab, 'worker')]).toEqual(['green', 'green']);
  });

  test('needs no rights beyond those that the README tells', async () => {
    const lab = await openLab(plane, 'blue-green');
    await lab.kubectl(['apply', '-f', '-'], writeService('web', 'blue'));
    await lab.grantRights();
    const guest = lab.target(web, { context: 'guest' });
    const first = lab.order(imageOf('1'));
    await expectValue(guest.clean({ ...first, baselines: await lab.ship(guest, first) }));
    const order = lab.order(imageOf('2'), { epoch: 2 });
    const full = { ...order, baselines: await lab.ship(guest, order) };
    await expectValue(guest.restore(full));
    await expectValue(guest.settle(full));
    await expectValue(guest.discard(full));
    expect(await slotOf(lab)).toBe('green');
  });

  test('tells how a plain Deployment becomes one with slots', async () => {
    const lab = await openLab(plane, 'blue-green');
    await lab.kubectl(['apply', '-f', '-'], web.replace('set-by-drawbridge', imageOf('1')));
    expect(await expectProblem(lab.target(web).capture(lab.order(imageOf('2'))))).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/has no slots yet.*\n1\. apply a copy of it named web-blue/),
    });
  });

  test('tells the commands that bring traffic back by hand', async () => {
    const lab = await openServing(plane);
    const order = lab.order(imageOf('2'), { epoch: 2 });
    const baselines = await lab.ship(lab.target(web), order);
    const lines = lab.target(web).rescue({ ...order, baselines });
    expect(lines).toHaveLength(3);
    // As a shell takes them apart: one pair of quotes around the last word.
    const words = (line: string): string[] => line.split(' ').map((word) => word.replace(/^'|'$/g, ''));
    for (const line of lines) await plane.kubectl(words(line).slice(1));
    expect(await slotOf(lab)).toBe('green');
  });
});
