import { expect, test } from '@jest/globals';
import { play } from '../play.ts';

test('the summary begins with the verdict, and tells the way of the traffic, the looks and the timeline; the journal is folded', async () => {
  const { summary } = await play({ machine: { sour: '1.5.0' } });
  const parts = [
    '### ✗ Deploy: 1.5.0 rolled back to 1.4.0 after',
    'Traffic: `1.4.0` → `1.5.0` → `1.4.0`',
    '| Probe | Looks | Bad | The last said |',
    '```mermaid',
    '<summary>Journal (branch drawbridge-data, deploy-with-rollback/production/journal.json, epoch 1)</summary>',
    '<sub>production · commands, deploy route, blue-green ·',
  ];
  const places = parts.map((part) => summary.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('a version that never had traffic says so', async () => {
  const { summary } = await play({ machine: { bad: '1.5.0' } });
  expect(summary).toContain('Traffic: `1.4.0` all the time');
});

test('the way out of a failed rollback stands in the summary as code', async () => {
  const { summary } = await play({ machine: { sour: '1.5.0', isStuck: true } });
  expect(summary).toMatch(/```\nenv .* deploy restore 1\.4\.0\n```/);
});

test('a dry run shows its steps and what would change', async () => {
  const { summary } = await play({ inputs: { 'dry-run': 'true' } });
  expect(summary).toContain('| 6 | traffic to 1.5.0 (app) |');
  expect(summary).toContain('| `app` | route: deploy route 1.5.0 |');
});
