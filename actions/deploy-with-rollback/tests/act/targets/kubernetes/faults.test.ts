import type { Clock } from '@drawbridge/core/ports/clock';
import type { Command } from '@drawbridge/core/ports/shell';
import { fakeFiles } from '@drawbridge/testkit/fakes/files';
import { type FakeEnd, fakeShell } from '@drawbridge/testkit/fakes/shell';
import { describe, expect, test } from '@jest/globals';
import { createConfigMapJournal } from '../../../../src/act/targets/kubernetes/config-map-journal.ts';
import { createKubernetesTarget } from '../../../../src/act/targets/kubernetes/kubernetes-target.ts';
import type { Order } from '../../../../src/act/targets/target.ts';
import { writeHandle } from '../../../../src/decide/kubernetes/handle.ts';
import type { JsonObject } from '../../../../src/decide/kubernetes/json.ts';
import { deploymentJson, podJson, setJson } from '../../../decide/kubernetes/objects.ts';

type Answer = (command: Command) => FakeEnd | undefined;

const refused = {
  code: 1,
  errors: 'The connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?',
};
const raced = {
  code: 1,
  errors: 'The request is invalid: the server rejected our request due to an error in our request',
};
const killed = { kind: 'killed', signal: 'SIGKILL', durationMs: 9, output: '', errors: '' } as const;
const say = (json: unknown): FakeEnd => ({ output: JSON.stringify(json) });

/** Time that passes by itself, so that nothing waits. */
const hastyClock = (): Clock => {
  let nowMs = 1_000;
  const pass = async (durationMs: number): Promise<void> => {
    nowMs += durationMs;
  };
  return { nowMs: () => nowMs, sleep: pass, every: () => () => {} };
};

const pods = ['a', 'b', 'c'].map((name) =>
  podJson('old', { conditions: [{ type: 'Ready', status: 'True' }] }, { name }),
);
const sets = [setJson('shop:old', 'old'), setJson('shop:new', 'new', 2)];
const verbOf = ({ args }: Command): string => args.find((each) => !each.startsWith('--')) ?? '';

/** A kubectl before a cluster in which version new half serves; `first` may answer in its place. */
const openStage = (first: Answer = () => undefined, live: JsonObject | null = deploymentJson('shop:new')) => {
  const shell = fakeShell({
    programs: {
      kubectl: (command) => {
        const planned = first(command);
        if (planned !== undefined) return planned;
        if (verbOf(command) === 'patch') return say(deploymentJson('shop:old'));
        if (verbOf(command) === 'apply') return say(live);
        if (command.args.includes('replicasets,pods')) return say({ items: [...sets, ...pods] });
        if (command.args.includes('deployment')) return live === null ? {} : say(live);
        return say({ items: [] });
      },
    },
  });
  const clock = hastyClock();
  const settings = { kubectl: 'kubectl', context: 'lab', namespace: 'shop', manifests: ['*.yaml'], container: '' };
  const manifest =
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: web}]}}}';
  const open = (files: Readonly<Record<string, string>> = { 'web.yaml': manifest }) =>
    createKubernetesTarget({
      shell,
      files: fakeFiles({ files }),
      clock,
      signal: new AbortController().signal,
      settings,
    });
  return { shell, clock, open, verbs: () => shell.commands.map(verbOf) };
};

const handle = writeHandle({
  replicaSet: 'web-old',
  hash: 'old',
  uid: 'd',
  container: 'web',
  spec: { strategy: { type: 'RollingUpdate' } },
});
const release = { version: '1', artifact: 'shop:old', commit: '' };
const order: Order = {
  units: ['web'],
  release: { version: '2', artifact: 'shop:new', commit: '' },
  baselines: [{ unit: 'web', release, handle, isHealthy: true }],
  strategy: 'rolling',
  epoch: 2,
  deadlineMs: 60_000,
};

/** Answers the first so many commands of a verb with this end. */
const failing = (verb: string, times: number, end: FakeEnd): Answer => {
  let left = times;
  return (command) => {
    if (verbOf(command) !== verb || left === 0) return undefined;
    left -= 1;
    return end;
  };
};

describe('kubectl', () => {
  test('is always told context, namespace and how long it may take, as arguments', async () => {
    const stage = openStage();
    await stage.open().capture({ ...order, baselines: [] });
    expect(stage.shell.commands.length).toBeGreaterThan(2);
    for (const { program, args, timeoutMs } of stage.shell.commands) {
      expect(program).toBe('kubectl');
      expect(args.slice(0, 3)).toEqual(['--context=lab', '--namespace=shop', '--request-timeout=10s']);
      expect(timeoutMs).toBe(30_000);
    }
  });

  test('is not started when there is no time left', async () => {
    const stage = openStage();
    expect(await stage.open().restore({ ...order, deadlineMs: 1_000 })).toMatchObject({
      ok: false,
      error: { kind: 'timed-out' },
    });
    expect(stage.shell.commands).toHaveLength(0);
  });

  test.each([
    [
      'is not there',
      { kind: 'not-found', message: 'kubectl is not on PATH.', durationMs: 0, output: '', errors: '' },
      'refused',
      /not on PATH/,
    ],
    ['says nothing that is JSON', { output: '{"items": [' }, 'failed', /no JSON object/],
    ['says another kind of object', { output: '{"items": {}}' }, 'failed', /items is an object, not a list/],
    ['says too much', { kind: 'too-long', durationMs: 9, output: '', errors: '' }, 'refused', /more than 32 MiB/],
    ['is refused', refused, 'failed', /127\.0\.0\.1:1 was refused/],
    [
      'does not end',
      { kind: 'timeout', durationMs: 30_000, output: '', errors: '' },
      'timed-out',
      /did not end within 30 s/,
    ],
    ['is stopped', { kind: 'cancelled', durationMs: 9, output: '', errors: '' }, 'cancelled', /because the job ends/],
  ] as const)('that %s leaves nothing read', async (_, end, kind, message) => {
    const { open } = openStage(() => end);
    expect(await open().capture({ ...order, baselines: [] })).toEqual({
      ok: false,
      error: { kind, message: expect.stringMatching(message) },
    });
  });

  test('is asked again for what only reads, twice', async () => {
    const [two, three] = [openStage(failing('get', 2, refused)), openStage(failing('get', 3, refused))];
    expect(await two.open().readiness(order, 'new')).toMatchObject({ ok: true });
    expect(await three.open().readiness(order, 'new')).toMatchObject({ ok: false, error: { kind: 'failed' } });
  });
});

describe('a write', () => {
  test.each([
    ['was refused a connection', refused],
    ['was killed', killed],
    ['was cut off', { output: '{"kind": "Depl' }],
    ['said nothing', {}],
  ])('that %s is not known to have happened, and not repeated on the way forward', async (_, end) => {
    const stage = openStage(failing('apply', 9, end), deploymentJson('shop:old', {}, { uid: 'd' }));
    expect(await stage.open().shift(order)).toMatchObject({ ok: false, error: { kind: 'unknown' } });
    expect(stage.verbs().filter((verb) => verb === 'apply')).toHaveLength(1);
  });

  test.each([
    ['a status raced', raced],
    ['the connection was refused', refused],
    ['it was killed', killed],
  ])('on the way back is repeated where %s', async (_, end) => {
    const stage = openStage(failing('patch', 3, end));
    expect(await stage.open().restore(order)).toEqual({ ok: true, value: undefined });
    expect(stage.verbs().filter((verb) => verb === 'patch')).toHaveLength(4);
  });

  test('is forced over our own patches only, never over another manager', async () => {
    const conflict = (owner: string): FakeEnd => ({
      code: 1,
      errors: `error: Apply failed with 1 conflict: conflict with "${owner}" using apps/v1: .spec.replicas`,
    });
    const live = deploymentJson('shop:old', {}, { uid: 'd' });
    const [own, other] = ['drawbridge', 'tuner'].map((owner) => openStage(failing('apply', 1, conflict(owner)), live));
    await own?.open().shift({ ...order, deadlineMs: 3_000 });
    await other?.open().shift({ ...order, deadlineMs: 3_000 });
    const forced = (stage: typeof own) =>
      stage?.shell.commands.filter(({ args }) => args.includes('--force-conflicts')).length;
    expect([forced(own), forced(other)]).toEqual([1, 0]);
  });
});

describe('the way back', () => {
  test('needs no manifests: whoever goes on with a rollout may have another commit checked out', async () => {
    expect(await openStage().open({}).restore(order)).toEqual({ ok: true, value: undefined });
  });

  test.each([
    [
      'the ReplicaSet is gone',
      deploymentJson('shop:new'),
      'web-gone',
      /ReplicaSet web-gone, which web goes back to, is gone\. Set its image by hand: shop:old/,
    ],
    ['the Deployment is gone', null, 'web-old', /Deployment web is gone/],
    [
      'the kubeconfig leads to another cluster',
      deploymentJson('shop:new', {}, { uid: 'x' }),
      'web-old',
      /made anew, or this is another cluster/,
    ],
  ])('ends with the way out where %s', async (_, live, replicaSet, message) => {
    const stage = openStage(undefined, live);
    const baseline = { unit: 'web', release, isHealthy: true, handle: handle.replace('web-old', replicaSet) };
    expect(await stage.open().restore({ ...order, baselines: [baseline] })).toEqual({
      ok: false,
      error: { kind: 'missing', message: expect.stringMatching(message) },
    });
    expect(stage.verbs()).not.toContain('patch');
  });

  test('is not over while pods of the new version are there, or the template is another (failure 3)', async () => {
    const going = podJson('new', {});
    const answer: Answer = ({ args }) =>
      args.includes('replicasets,pods') ? say({ items: [...sets, ...pods, going] }) : undefined;
    const { open } = openStage(answer, deploymentJson('shop:old', {}, { uid: 'd' }));
    expect(await open().settle({ ...order, deadlineMs: 5_000 })).toMatchObject({
      ok: false,
      error: { kind: 'timed-out', message: expect.stringMatching(/other pod still there/) },
    });
  });

  test('is refused to a handle that is none', async () => {
    const baseline = { unit: 'web', release, isHealthy: true, handle: 'nonsense' };
    for (const strategy of ['rolling', 'blue-green'] as const) {
      expect(
        await openStage()
          .open()
          .restore({ ...order, strategy, baselines: [baseline] }),
      ).toMatchObject({ ok: false, error: { kind: 'refused' } });
    }
  });
});

describe('the manifests', () => {
  test.each([
    ['are missing', {}, /No manifest was found: no file matches [^ ]+ in the folder of `working-directory`\./],
    [
      'have another unit',
      {
        'a.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec: {template: {spec: {containers: [{name: api}]}}}',
      },
      /no Deployment web; they have api/,
    ],
    ['are no text', { 'a.yaml': '\0: [' }, /a\.yaml, line 1/],
  ] as const)('that %s are refused before anything is asked of the cluster', async (_, files, message) => {
    const stage = openStage();
    expect(await stage.open(files).capture({ ...order, baselines: [] })).toEqual({
      ok: false,
      error: { kind: 'refused', message: expect.stringMatching(message) },
    });
    expect(stage.shell.commands).toHaveLength(0);
  });
});

describe('a journal in a ConfigMap', () => {
  const openJournal = (end: FakeEnd) =>
    createConfigMapJournal({
      shell: fakeShell({ programs: { kubectl: () => end } }),
      clock: hastyClock(),
      settings: { kubectl: 'kubectl', context: '', namespace: 'shop' },
      environment: 'Production EU',
      service: '',
    });
  test('has a name that Kubernetes takes', () =>
    expect(openJournal({}).place).toBe('configmap shop/drawbridge-production-eu'));

  test.each([
    ['unknown', killed],
    ['unknown', refused],
    ['unknown', { kind: 'cancelled', durationMs: 9, output: '', errors: '' }],
    ['cancelled', { kind: 'cancelled', durationMs: 0, output: '', errors: '' }],
    ['unknown', { output: '{"metadata":' }],
    ['unknown', { output: '{}' }],
    ['conflict', { code: 1, errors: 'Error from server (Conflict): the object has been modified' }],
    ['conflict', { code: 1, errors: 'Error from server (AlreadyExists): configmaps "a" already exists' }],
  ] as const)('is %s to be written', async (kind, end) => {
    expect(await openJournal(end).write('text', '7')).toMatchObject({ ok: false, error: { kind } });
  });

  test('of somebody else is not taken for an empty one', async () => {
    const foreign = say({ metadata: { resourceVersion: '3' }, data: { other: 'x' } });
    expect(await openJournal(foreign).read()).toMatchObject({
      ok: false,
      error: { kind: 'refused', message: expect.stringMatching(/no key "journal"/) },
    });
  });
});
