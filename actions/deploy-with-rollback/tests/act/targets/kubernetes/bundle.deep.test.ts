import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEngine } from '@drawbridge/testkit/engines';
import type { Permissions } from '@drawbridge/testkit/github/permissions';
import { type ControlPlane, startControlPlane } from '@drawbridge/testkit/kubernetes/control-plane';
import { probeControlPlane } from '@drawbridge/testkit/kubernetes/programs';
import { simulatedImages } from '@drawbridge/testkit/kubernetes/stages';
import { runAction } from '@drawbridge/testkit/runner/job';
import type { JobOptions } from '@drawbridge/testkit/runner/model';
import { openShop, shopName as repository, type Shop } from '@drawbridge/testkit/shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { imageOf, writeManifest, writeService } from './lab.ts';

const action = join(import.meta.dirname, '../../../..');
const mayDeploy: Permissions = { contents: 'write', deployments: 'write' };
const manifest = writeManifest({ name: 'web' });
const strategies = ['rolling', 'blue-green'] as const;

/** A kubectl that ends the action, too, once it has done what it was told to: the first time that it writes so. */
const writeDeadlyKubectl = (kubectl: string): string => `#!/bin/sh
${kubectl} "$@"
code=$?
case "$DEADLY $*" in
  "apply "*"--dry-run"*) ;;
  "apply "*" apply "*|"patch "*" patch service "*) mkdir "$DEADLY_ONCE" 2>/dev/null && kill -9 $PPID ;;
esac
exit $code
`;

interface Job extends Pick<JobOptions, 'cancelAfter' | 'cancelReason'> {
  readonly inputs: Readonly<Record<string, string>>;
  readonly deadly?: string;
}

describeEngine('the bundle, deploying to a real control plane', probeControlPlane, () => {
  let plane: ControlPlane;
  let shop: Shop;
  let folder: string;
  let count = 0;
  beforeAll(async () => {
    [plane, shop, folder] = await Promise.all([
      startControlPlane(),
      openShop(),
      mkdtemp(join(tmpdir(), 'deadly-kubectl-')),
    ]);
    await writeFile(join(folder, 'kubectl'), writeDeadlyKubectl(plane.program));
    await chmod(join(folder, 'kubectl'), 0o755);
  });
  afterAll(async () => {
    await Promise.all([plane?.stop(), shop?.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (namespace: string, { inputs, deadly = '', ...options }: Job) => {
    count += 1;
    const { workspace, sha } = await shop.checkOut('refs/heads/main');
    await writeFile(join(workspace, 'shop.yaml'), manifest);
    const request = { repository, event: 'push', ref: 'refs/heads/main' } as const;
    return runAction({
      step: {
        action,
        with: {
          environment: namespace,
          target: 'kubernetes',
          kubectl: join(folder, 'kubectl'),
          'kube-context': 'lab',
          namespace,
          manifests: 'shop.yaml',
          'health-interval': '300ms',
          bake: '400ms',
          ...inputs,
        },
      },
      workspace,
      event: { name: 'push', payload: await shop.github.eventPayload(request) },
      github: { ...shop.addresses, sha, ref: 'refs/heads/main', runId: String(count) },
      token: shop.token(mayDeploy),
      env: { KUBECONFIG: plane.kubeconfig, DEADLY: deadly, DEADLY_ONCE: join(folder, `${count}`) },
      ...options,
    });
  };

  /** A namespace in which 1.4.0 was shipped by the action. */
  const openServing = async (strategy: string) => {
    const namespace = `bundle-${count}`;
    await plane.kubectl(['create', 'namespace', namespace]);
    await plane.kubectl(['--namespace', namespace, 'apply', '-f', '-'], writeService('web', 'blue'));
    const first = await run(namespace, { inputs: { strategy, version: '1.4.0', artifact: imageOf('1.4.0') } });
    expect(first.main.log.at(-1)).toMatch(/^✓ Deploy: 1\.4\.0/);
    return namespace;
  };

  /** The image of what has the traffic, and how many pods serve it. */
  const serving = async (namespace: string, strategy: string): Promise<string> => {
    const get = (object: string, path: string) =>
      plane.kubectl(['--namespace', namespace, 'get', object, '-o', `jsonpath={${path}}`]);
    const slot = await get('service/web', '.spec.selector.drawbridge\\.dev/slot');
    const name = strategy === 'rolling' ? 'web' : `web-${slot}`;
    const image = await get(`deployment/${name}`, '.spec.template.spec.containers[0].image');
    return `${await get(`deployment/${name}`, '.status.readyReplicas')} of ${image}`;
  };

  const statesOf = (environment: string) =>
    shop.github
      .state(repository)
      .deployments.filter((each) => each.environment === environment)
      .map(({ statuses }) => statuses.at(-1)?.state);

  describe.each(strategies)('%s', (strategy) => {
    const good = { strategy, version: '1.5.0', artifact: imageOf('1.5.0') };

    test('ships a good version, and brings the one before back by hand', async () => {
      const namespace = await openServing(strategy);
      const ran = await run(namespace, { inputs: good });
      expect(ran.main.log.at(-1)).toMatch(/^✓ Deploy: 1\.4\.0 → 1\.5\.0/);
      expect(await serving(namespace, strategy)).toBe(`3 of ${imageOf('1.5.0')}`);
      const back = await run(namespace, { inputs: { strategy, mode: 'rollback', version: '1.4.0' } });
      expect(back.main.log.at(-1)).toMatch(/^✓ Deploy: 1\.5\.0 → 1\.4\.0 .*rolled back by hand/);
      expect(await serving(namespace, strategy)).toBe(`3 of ${imageOf('1.4.0')}`);
      expect(statesOf(namespace).at(-1)).toBe('success');
    });

    test('takes a version back whose pods crash; the step is red and says why', async () => {
      const namespace = await openServing(strategy);
      const ran = await run(namespace, { inputs: { strategy, version: '1.5.0', artifact: simulatedImages.crash } });
      expect(ran.main.log.at(-1)).toMatch(/1\.5\.0 rolled back to 1\.4\.0 after .*CrashLoopBackOff/);
      expect([ran.main.exitCode, ran.main.outputs['outcome']]).toEqual([1, 'rolled-back']);
      expect(await serving(namespace, strategy)).toBe(`3 of ${imageOf('1.4.0')}`);
      expect(statesOf(namespace)).toEqual(['success', 'failure']);
    });

    test('has traffic back when the job is cancelled, and post brings the rest to its end', async () => {
      const namespace = await openServing(strategy);
      const ran = await run(namespace, {
        inputs: { ...good, bake: '60s' },
        cancelAfter: (line) => line.includes('✓ traffic to 1.5.0'),
      });
      expect(ran.main.signals.map(({ signal }) => signal)).toEqual(['SIGINT']);
      expect(ran.post?.log.at(-1)).toMatch(/1\.5\.0 rolled back to 1\.4\.0 after .*; the job was cancelled/);
      expect(await serving(namespace, strategy)).toBe(`3 of ${imageOf('1.4.0')}`);
      expect(statesOf(namespace)).toEqual(['success', 'failure']);
    });

    test('that is killed right after the write is brought to its end by post, and stands in nobody’s way (failure 5)', async () => {
      const namespace = await openServing(strategy);
      const deadly = strategy === 'rolling' ? 'apply' : 'patch';
      const ran = await run(namespace, { inputs: good, deadly });
      expect(ran.main.signal).toBe('SIGKILL');
      expect(await serving(namespace, strategy)).toBe(`3 of ${imageOf('1.4.0')}`);
      expect(statesOf(namespace)).toEqual(['success', 'failure']);
      const next = await run(namespace, { inputs: good });
      expect(next.main.log.at(-1)).toMatch(/^✓ Deploy: 1\.4\.0 → 1\.5\.0/);
    });

    test('shows in a dry run what it would change', async () => {
      const namespace = await openServing(strategy);
      const ran = await run(namespace, { inputs: { ...good, 'dry-run': 'true' } });
      expect(ran.main.exitCode).toBe(0);
      expect(ran.main.log.join('\n')).toMatch(/\+ .*image: registry\.example\/shop:1\.5\.0/);
      expect(await serving(namespace, strategy)).toBe(`3 of ${imageOf('1.4.0')}`);
    });
  });
});
