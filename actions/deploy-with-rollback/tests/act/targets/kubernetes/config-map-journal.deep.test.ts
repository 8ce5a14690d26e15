import { systemClock } from '@drawbridge/core/adapters/clock';
import { createShell } from '@drawbridge/core/adapters/shell';
import { describeEngine } from '@drawbridge/testkit/engines';
import { type ControlPlane, startControlPlane } from '@drawbridge/testkit/kubernetes/control-plane';
import { probeControlPlane } from '@drawbridge/testkit/kubernetes/programs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createConfigMapJournal } from '../../../../src/act/targets/kubernetes/config-map-journal.ts';
import type { JournalStore } from '../../../../src/ports/journal.ts';
import { journalStoreLaws } from '../../journal-store-laws.ts';

describeEngine('a journal in a ConfigMap of a real control plane', probeControlPlane, () => {
  let plane: ControlPlane;
  let count = 0;
  beforeAll(async () => {
    plane = await startControlPlane();
  });
  afterAll(() => plane?.stop());

  const open = (service: string, context = 'lab'): JournalStore =>
    createConfigMapJournal({
      shell: createShell({
        workspace: import.meta.dirname,
        workingDirectory: '.',
        environment: { ...process.env, KUBECONFIG: plane.kubeconfig },
        signal: new AbortController().signal,
        debug: () => {},
        nowMs: Date.now,
      }),
      clock: systemClock,
      settings: { kubectl: plane.program, context, namespace: 'default' },
      environment: 'production',
      service,
    });
  const fresh = (): string => {
    count += 1;
    return `shop-${count}`;
  };

  test.each(journalStoreLaws)('$law', async ({ holds }) => {
    const service = fresh();
    await holds({ one: open(service), other: open(service) });
  });

  test('is a conflict to write to where it was deleted', async () => {
    const service = fresh();
    const store = open(service);
    const made = await store.write('1', undefined);
    expect(store.place).toBe(`configmap default/drawbridge-production-${service}`);
    await plane.kubectl(['delete', 'configmap', `drawbridge-production-${service}`]);
    expect(await store.write('2', made.ok ? made.value : '')).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  });

  test('says which right is missing, and refuses what a ConfigMap does not hold', async () => {
    expect(await open(fresh(), 'guest').read()).toMatchObject({
      ok: false,
      error: { kind: 'refused', message: expect.stringMatching(/guest may not get configmaps in namespace default/) },
    });
    expect(await open(fresh()).write('x'.repeat(1_000_001), undefined)).toMatchObject({
      ok: false,
      error: { kind: 'refused' },
    });
  });
});
