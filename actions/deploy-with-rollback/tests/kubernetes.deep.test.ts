import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeEngine } from '@drawbridge/testkit/engines';
import { type ControlPlane, startControlPlane } from '@drawbridge/testkit/kubernetes/control-plane';
import { probeControlPlane } from '@drawbridge/testkit/kubernetes/programs';
import { simulatedImages } from '@drawbridge/testkit/kubernetes/stages';
import { runAction } from '@drawbridge/testkit/runner/job';
import type { JobOptions } from '@drawbridge/testkit/runner/model';
import { openShop, type Shop } from '@drawbridge/testkit/shop';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { imageOf, type Lab, openLab, writeManifest, writeService } from './act/targets/kubernetes/lab.ts';

const action = join(import.meta.dirname, '..');

describeEngine('the bundle on a real control plane', probeControlPlane, () => {
  let plane: ControlPlane;
  let shop: Shop;
  beforeAll(async () => {
    [plane, shop] = [await startControlPlane(), await openShop()];
  });
  afterAll(async () => {
    await shop?.close();
    await plane?.stop();
  });

  interface Shipping extends Pick<JobOptions, 'cancelAfter'> {
    readonly version: string;
    readonly artifact: string;
    readonly inputs?: Readonly<Record<string, string>>;
  }

  const ship = async (lab: Lab, { version, artifact, inputs = {}, cancelAfter }: Shipping) => {
    const { workspace, sha } = await shop.checkOut('refs/heads/main');
    await mkdir(join(workspace, 'k8s'));
    await writeFile(join(workspace, 'k8s/web.yaml'), writeManifest({ name: 'web', replicas: 2 }));
    return runAction({
      step: {
        action,
        with: {
          environment: 'production',
          version,
          artifact,
          target: 'kubernetes',
          strategy: 'rolling',
          namespace: lab.namespace,
          manifests: 'k8s/*.yaml',
          kubectl: plane.program,
          'health-interval': '500ms',
          'health-window': '20s',
          bake: '1s',
          ...inputs,
        },
      },
      workspace,
      event: { name: 'push', payload: {} },
      github: { ...shop.addresses, sha, ref: 'refs/heads/main' },
      token: shop.token({ deployments: 'write' }),
      env: { KUBECONFIG: plane.kubeconfig },
      ...(cancelAfter === undefined ? {} : { cancelAfter }),
    });
  };

  const serving = (lab: Lab): Promise<string> => lab.field('deployment/web', '.spec.template.spec.containers[0].image');

  test.each(['rolling', 'blue-green'] as const)(
    'ships %s, takes a broken version back, and goes back by hand',
    async (strategy) => {
      const lab = await openLab(plane);
      const inputs = { strategy };
      if (strategy === 'blue-green') await lab.kubectl(['apply', '--filename', '-'], writeService('web', 'blue'));
      const first = await ship(lab, { version: '1.4.0', artifact: imageOf('1'), inputs });
      expect(first.main.log.join('\n')).toContain('1.4.0, the first, on production');
      const second = await ship(lab, { version: '1.5.0', artifact: imageOf('2'), inputs });
      expect(second.main.log.join('\n')).toContain('1.4.0 → 1.5.0 on production');
      const broken = await ship(lab, { version: '1.6.0', artifact: simulatedImages.crash, inputs });
      expect([broken.main.exitCode, broken.main.outputs['outcome']]).toEqual([1, 'rolled-back']);
      expect(broken.main.log.join('\n')).toContain('CrashLoopBackOff');
      const back = await ship(lab, { version: '1.4.0', artifact: '', inputs: { ...inputs, mode: 'rollback' } });
      expect(back.main.log.join('\n')).toContain('1.5.0 → 1.4.0 on production');
      expect(back.main.outputs).toMatchObject({ outcome: 'succeeded', artifact: imageOf('1') });
      if (strategy === 'rolling') expect(await serving(lab)).toBe(imageOf('1'));
    },
    180_000,
  );

  test('cancelled under way, it writes the old template back in main, and post ends the rollout', async () => {
    const lab = await openLab(plane);
    await ship(lab, { version: '1.4.0', artifact: imageOf('1') });
    const isShifted = (line: string): boolean => line.includes('✓ traffic to 1.5.0');
    const ran = await ship(lab, {
      version: '1.5.0',
      artifact: imageOf('2'),
      inputs: { bake: '60s' },
      cancelAfter: isShifted,
    });
    expect(ran.main.outputs['outcome']).toBe('unfinished');
    expect(ran.post?.log.at(-1)).toContain('1.5.0 rolled back to 1.4.0');
    expect(await serving(lab)).toBe(imageOf('1'));
  });
});
