import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { expect, test } from '@jest/globals';
import { keepBaselines } from '../../src/act/baseline.ts';
import { type Baseline, baselinePath, formatBaseline } from '../../src/decide/baseline.ts';
import { head } from '../builders.ts';

const createdAt = '2026-11-21T10:00:00.000Z';
const kept: Baseline = { commit: head, runId: '1001', createdAt, findings: ['f1'], packages: ['p1'] };
const newer = { ...kept, runId: '1002', createdAt: '2026-11-21T11:00:00.000Z' };
// The clock of a slow run of an older commit is the later one.
const slow = { ...newer, runId: '999', findings: [] };

test.each<readonly [string, Baseline, string]>([
  ['the same run again', { ...kept, createdAt: newer.createdAt }, 'fs: baseline is there already'],
  ['the same run again, which finds more', { ...kept, findings: ['f1', 'f2'] }, 'fs: baseline kept'],
  ['a newer run, also of what is the same', newer, 'fs: baseline kept'],
  ['a newer run with a finding more', { ...newer, findings: ['f1', 'f2'] }, 'fs: baseline kept'],
  ['a newer run of another commit', { ...newer, commit: 'b'.repeat(40) }, 'fs: baseline kept'],
  ['an older run that ends later', slow, 'a later run has kept its own'],
])('what a run keeps: %s', async (_, baseline, told) => {
  const scene = fakeScene({
    context: { eventName: 'push', ref: 'refs/heads/main', defaultBranch: 'main', sha: baseline.commit },
    store: { texts: { [baselinePath('fs')]: formatBaseline(kept) } },
  });
  await keepBaselines(new Map([['fs', baseline]]), { head: baseline.commit, when: 'auto', dryRun: false }, scene);
  expect(scene.runner.record.lines.join('\n')).toContain(told);
  const stored = await scene.store.read(baselinePath('fs'));
  const isKept = told.endsWith('baseline kept');
  expect(stored).toMatchObject({ ok: true, value: { text: formatBaseline(isKept ? baseline : kept) } });
});

test('a baseline from before runs were told apart gives way to any run', async () => {
  const { runId: _, ...old } = { schema: 1, ...kept };
  const scene = fakeScene({
    context: { eventName: 'push', ref: 'refs/heads/main', defaultBranch: 'main', sha: head },
    store: { texts: { [baselinePath('fs')]: JSON.stringify(old) } },
  });
  await keepBaselines(new Map([['fs', kept]]), { head, when: 'auto', dryRun: false }, scene);
  expect(scene.store.textsNow()[baselinePath('fs')]).toBe(formatBaseline(kept));
});
