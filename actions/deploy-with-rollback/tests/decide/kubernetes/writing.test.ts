import { describe, expect, test } from '@jest/globals';
import { imageOf, versionOfImage, withImage } from '../../../src/decide/kubernetes/image.ts';
import { objectAt } from '../../../src/decide/kubernetes/json.ts';
import { epochOf, releaseOf } from '../../../src/decide/kubernetes/marks.ts';
import { readDeployment, readReplicaSet, readService } from '../../../src/decide/kubernetes/objects.ts';
import { joinOwnership } from '../../../src/decide/kubernetes/ownership.ts';
import { ownershipPatch, restorePatch, scalePatch, selectorPatch } from '../../../src/decide/kubernetes/patches.ts';
import {
  chooseReplicas,
  findStrategyClash,
  prepareManifest,
  slotManifest,
} from '../../../src/decide/kubernetes/preparation.ts';
import { findLiveSlot, findRoutes } from '../../../src/decide/kubernetes/slots.ts';
import { deploymentJson, setJson, templateOf } from './objects.ts';

const release = { version: '2.0.0', artifact: 'shop:2', commit: 'c0ffee' };
const manifest = {
  unit: 'web',
  file: 'web.yaml',
  container: 'web',
  document: {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { replicas: 3, template: templateOf('x') },
    status: { replicas: 9 },
  },
};
const entry = (operation: string, fieldsV1: object, manager = 'drawbridge') => ({
  manager,
  operation,
  apiVersion: 'apps/v1',
  fieldsV1,
});

describe('an image', () => {
  test.each([
    ['shop', 'latest'],
    ['shop:1.2.0', '1.2.0'],
    ['registry.example:5000/shop', 'latest'],
    ['registry.example:5000/shop:1.2.0', '1.2.0'],
    ['shop:1.2.0@sha256:0123456789abcdef', '1.2.0'],
    ['shop@sha256:0123456789abcdef0123', 'sha256:0123456789ab'],
  ])('%s calls itself %s', (image, version) => expect(versionOfImage(image)).toBe(version));

  test('is set in one container and no other', () => {
    const template = {
      spec: {
        containers: [
          { name: 'proxy', image: 'p' },
          { name: 'web', image: 'w' },
        ],
      },
    };
    const changed = withImage(template, 'web', 'shop:2');
    expect([imageOf(changed, 'proxy'), imageOf(changed, 'web')]).toEqual(['p', 'shop:2']);
  });
});

describe('what serves', () => {
  const marked = (artifact: string) => ({
    annotations: {
      'drawbridge.dev/artifact': artifact,
      'drawbridge.dev/version': '2.0.0',
      'drawbridge.dev/commit': 'c0ffee',
    },
  });
  test('is what the marks say while they name its image', () => {
    expect(releaseOf(readDeployment(deploymentJson('shop:2', {}, marked('shop:2'))), 'web')).toEqual(release);
  });
  test('is what its image says once somebody else set another', () => {
    expect(releaseOf(readDeployment(deploymentJson('shop:hotfix', {}, marked('shop:2'))), 'web')).toEqual({
      version: 'hotfix',
      artifact: 'shop:hotfix',
      commit: '',
    });
  });
  test.each([
    [undefined, 0],
    ['7', 7],
    // Nobody of ours wrote that; whoever did is not overruled.
    ['seven', Number.MAX_SAFE_INTEGER],
    ['-1', Number.MAX_SAFE_INTEGER],
  ])('has epoch %s read as %s', (epoch, read) => {
    const annotations: Record<string, string> = epoch === undefined ? {} : { 'drawbridge.dev/epoch': epoch };
    expect(epochOf({ annotations })).toBe(read);
  });
});

describe('a manifest to apply', () => {
  const live = readDeployment(deploymentJson('shop:1'));
  test('has the artifact, the marks, and the version that it replaces', () => {
    const document = prepareManifest({ manifest, release, epoch: 4, namespace: 'shop', live, replicas: undefined });
    expect(document).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: 'web',
        namespace: 'shop',
        resourceVersion: '7',
        annotations: {
          'drawbridge.dev/epoch': '4',
          'drawbridge.dev/version': '2.0.0',
          'drawbridge.dev/artifact': 'shop:2',
          'drawbridge.dev/commit': 'c0ffee',
        },
      },
      spec: { template: templateOf('shop:2') },
    });
  });

  const owner = (operation: string) =>
    readDeployment(
      deploymentJson('shop:1', {}, { managedFields: [entry(operation, { 'f:spec': { 'f:replicas': {} } })] }),
    );
  test.each([
    ['as the manifest says', manifest, live, false, 3],
    ['none where an HPA counts', manifest, live, true, undefined],
    ['what is there where an HPA counts and leaving it out would take it away', manifest, owner('Apply'), true, 3],
    ['none where an HPA counts and another writer owns the field', manifest, owner('Update'), true, undefined],
    ['none where the manifest leaves it open', { ...manifest, document: {} }, live, false, undefined],
    ['none for a first deployment that leaves it open', { ...manifest, document: {} }, undefined, false, undefined],
  ])('asks for so many pods: %s (failure 11)', (_, written, there, isScaled, replicas) => {
    expect(chooseReplicas(written, there, isScaled)).toBe(replicas);
  });

  test('of a slot has it in its name, its selector and on its pods', () => {
    const { document } = slotManifest(manifest, 'green');
    expect(document).toMatchObject({
      metadata: { name: 'web-green', labels: { 'drawbridge.dev/slot': 'green' } },
      spec: {
        selector: { matchLabels: { 'drawbridge.dev/slot': 'green' } },
        template: { metadata: { labels: { app: 'web', 'drawbridge.dev/slot': 'green' } } },
      },
    });
  });

  const typed = (type: string) => ({ ...manifest, document: { spec: { strategy: { type } } } });
  test.each([
    ['rolling', manifest, undefined],
    ['rolling', typed('Recreate'), /which is not rolling/],
    ['recreate', manifest, /its strategy is RollingUpdate\. Write spec\.strategy\.type: Recreate/],
    ['recreate', typed('Recreate'), undefined],
    ['blue-green', typed('Recreate'), undefined],
  ] as const)('that is %s and says otherwise is refused', (strategy, written, message) => {
    const clash = findStrategyClash(written, strategy);
    if (message === undefined) expect(clash).toBeUndefined();
    else expect(clash).toMatch(message);
  });
});

describe('the way back', () => {
  const handle = {
    replicaSet: 'web-old',
    hash: 'old',
    uid: 'd',
    container: 'web',
    spec: { strategy: { type: 'RollingUpdate' }, minReadySeconds: 5 },
  };
  test('writes the captured template and spec, tests the version that was read, and leaves the epoch', () => {
    const json = {
      ...deploymentJson('shop:2'),
      spec: {
        replicas: 8,
        selector: {},
        template: templateOf('shop:2'),
        strategy: { type: 'RollingUpdate' },
        paused: true,
      },
    };
    const patch = restorePatch({
      deployment: readDeployment(json),
      set: readReplicaSet(setJson('shop:1', 'old')),
      handle,
      release: { ...release, artifact: 'shop:1' },
      epoch: 5,
    });
    expect(patch.slice(0, 4)).toEqual([
      { op: 'test', path: '/metadata/resourceVersion', value: '7' },
      {
        op: 'replace',
        path: '/spec/template',
        value: { ...templateOf('shop:1'), metadata: { creationTimestamp: null, labels: { app: 'web' } } },
      },
      { op: 'remove', path: '/spec/paused' },
      { op: 'add', path: '/spec/minReadySeconds', value: 5 },
    ]);
    expect(patch.slice(4)).toEqual([
      {
        op: 'add',
        path: '/metadata/annotations',
        value: expect.objectContaining({ 'drawbridge.dev/epoch': '5', 'drawbridge.dev/artifact': 'shop:1' }),
      },
    ]);
    expect(patch.map(({ path }) => path)).not.toContain('/spec/replicas');
  });

  test('moves a Service by testing both what it named and its version (failure 10)', () => {
    const service = readService({
      metadata: { name: 'web', resourceVersion: '3', annotations: { a: 'b' } },
      spec: { selector: { 'drawbridge.dev/slot': 'blue' } },
    });
    expect(selectorPatch(service, 'green', 6)).toEqual([
      { op: 'test', path: '/metadata/resourceVersion', value: '3' },
      { op: 'test', path: '/spec/selector/drawbridge.dev~1slot', value: 'blue' },
      { op: 'replace', path: '/spec/selector/drawbridge.dev~1slot', value: 'green' },
      { op: 'add', path: '/metadata/annotations/drawbridge.dev~1epoch', value: '6' },
    ]);
  });

  test('gives a Deployment so many pods, and leaves the epoch', () => {
    expect(scalePatch(readDeployment(deploymentJson('shop:1')), 0, 6)).toEqual([
      { op: 'test', path: '/metadata/resourceVersion', value: '7' },
      { op: 'replace', path: '/spec/replicas', value: 0 },
      { op: 'add', path: '/metadata/annotations', value: { 'drawbridge.dev/epoch': '6' } },
    ]);
  });

  test('makes what it patched ours as if applied, so that the next apply takes away what it no longer names (failure 6)', () => {
    const status = { ...entry('Update', { 'f:status': {} }), subresource: 'status' };
    const managedFields = [
      entry('Apply', { 'f:spec': { 'f:replicas': {} } }),
      entry('Update', { 'f:spec': { 'f:template': { 'f:a': {} } } }),
      entry('Update', { 'f:spec': {} }, 'kube-controller-manager'),
      status,
    ];
    const json = deploymentJson('shop:1', {}, { managedFields });
    expect(joinOwnership(json)).toEqual([
      managedFields[2],
      status,
      entry('Apply', { 'f:spec': { 'f:replicas': {}, 'f:template': { 'f:a': {} } } }),
    ]);
    const [, patch] = ownershipPatch(readDeployment(json)) ?? [];
    const joined = { ...json, metadata: { ...objectAt(json, 'metadata'), managedFields: patch?.value } };
    expect(ownershipPatch(readDeployment(joined))).toBeUndefined();
  });
});

describe('the slot that serves', () => {
  const service = (name: string, selector: object, annotations: object = {}) =>
    readService({ metadata: { name, annotations }, spec: { selector } });
  const slot = (name: string) => ({ app: 'web', 'drawbridge.dev/slot': name });
  test.each([
    ['is what its Services name', [service('a', slot('blue')), service('b', slot('blue'))], 'blue', undefined],
    [
      'is not told by Services of other pods',
      [service('a', slot('green')), service('x', { app: 'other' }), service('none', {})],
      'green',
      undefined,
    ],
    [
      'is not told by a Service that means both',
      [service('a', slot('green')), service('metrics', { app: 'web' }, { 'drawbridge.dev/slots': 'all' })],
      'green',
      undefined,
    ],
    ['is unknown without a Service', [], undefined, /No Service finds the pods of web/],
    [
      'is unknown where a Service means both and does not say so',
      [service('a', slot('blue')), service('b', { app: 'web' })],
      undefined,
      /Service b would send traffic to both/,
    ],
    [
      'is unknown where they differ',
      [service('a', slot('blue')), service('b', slot('green'))],
      undefined,
      /Services a and b of web name different slots/,
    ],
    ['is blue or green', [service('a', slot('purple'))], undefined, /name the slot "purple"/],
  ])('%s', (_, services, found, message) => {
    const live = findLiveSlot('web', findRoutes(services, { app: 'web', tier: 'front' }));
    expect(live).toEqual(
      found === undefined ? { ok: false, error: expect.stringMatching(message ?? /./) } : { ok: true, value: found },
    );
  });
});
