import { expect, test } from '@jest/globals';
import type { JournalEntry } from '../../src/decide/journal/document.ts';
import { renderTimeline } from '../../src/render/timeline.ts';

const entryOf = (changes: Partial<JournalEntry> = {}): JournalEntry => ({
  atMs: 1_000,
  epoch: 1,
  phase: 'shifting',
  what: 'traffic to 1.5.0 (app)',
  durationMs: 250,
  ...changes,
});

test('each deed is a bar from its beginning, as long as it took, below its phase', () => {
  const back = entryOf({ phase: 'rolling-back', what: 'traffic back to 1.4.0 (app)', atMs: 1_300, durationMs: 0 });
  expect(renderTimeline([entryOf(), entryOf({ atMs: 1_250 }), back])?.markdown.split('\n')).toEqual([
    '```mermaid',
    'gantt',
    '  dateFormat x',
    '  axisFormat %H:%M:%S',
    '  section shifting',
    '  traffic to 1.5.0 (app) :1000, 250ms',
    '  traffic to 1.5.0 (app) :1250, 250ms',
    '  section rolling-back',
    '  traffic back to 1.4.0 (app) :crit, 1300, 1ms',
    '```',
  ]);
});

test('no text of a version or a program is read as the diagram’s language', () => {
  const hostile = entryOf({ what: 'x: crit, 1\n  click a href "javascript:alert(1)" %%{init}%% ```\n# done; why' });
  const lines = renderTimeline([hostile])?.markdown.split('\n') ?? [];
  expect(lines).toHaveLength(7);
  expect(lines[5]).toBe('  x crit, 1 click a href javascript alert(1) init done :1000, 250ms');
});

test('of many deeds the last forty are shown, and of none there is no picture', () => {
  const many = Array.from({ length: 60 }, (_, index) => entryOf({ atMs: index }));
  expect(renderTimeline(many)?.markdown.match(/ms$/gm)).toHaveLength(40);
  expect(renderTimeline([])).toBeUndefined();
});
