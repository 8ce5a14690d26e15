import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { expect, test } from '@jest/globals';
import { keepBaselines } from '../../src/act/baseline.ts';
import { type Baseline, baselinePath, formatBaseline } from '../../src/decide/baseline.ts';
import { head } from '../builders.ts';

const kept: Baseline = { commit: head, createdAt: '2026-11-21T10:00:00.000Z', findings: ['f1'], packages: ['p1'] };
const later = '2026-11-21T11:00:00.000Z';

test.each<readonly [string, Baseline, string]>([
  ['the same run again', { ...kept, createdAt: later }, 'fs: baseline is there already'],
  ['a finding more', { ...kept, createdAt: later, findings: ['f1', 'f2'] }, 'fs: baseline kept'],
  ['another package', { ...kept, createdAt: later, packages: ['p2'] }, 'fs: baseline kept'],
  ['another commit', { ...kept, createdAt: later, commit: 'b'.repeat(40) }, 'fs: baseline kept'],
  ['an earlier run', { ...kept, createdAt: '2026-11-21T09:00:00.000Z', findings: [] }, 'a later run has kept its own'],
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
