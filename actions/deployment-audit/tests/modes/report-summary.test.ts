import { renderDocument, summaryRoom } from '@drawbridge/core/domain/document';
import { expect, test } from '@jest/globals';
import { renderSummary } from '../../src/modes/report/render.ts';
import { deployed } from '../decide/dora/log.ts';
import { boardOf } from '../render/dashboard/page-of.ts';

test('the summary of 4,000 rollouts in 300 environments with long, hostile texts stays within its room, verdict and metrics in it', () => {
  const nasty = '<img src=x onerror=alert(1)> @everyone `|` \u202e'.repeat(60);
  const entries = Array.from({ length: 4_000 }, (_, index) =>
    deployed({
      version: `${index} ${nasty}`,
      at: index / 10,
      environment: `production-${index % 300} ${nasty}`,
      outcome: index % 3 === 0 ? 'rollback-failed' : 'succeeded',
      intent: { actor: nasty },
      result: { reason: nasty },
    }),
  ).flat();
  const head = { size: entries.length, root: 'cm9vdA==', checkpoint: '', isSigned: false };
  const verdict = { subject: 'Audit', mark: 'passed' as const, sentence: '300 environments' };
  const summary = renderSummary(verdict, boardOf(entries, { now: 401 }), { head, path: 'site/index.html' });
  const text = renderDocument(summary, summaryRoom);
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(summaryRoom.size);
  expect(text).toContain('### ✓ Audit: 300 environments');
  expect(text).toContain('| Change fail rate |');
  expect(text).toContain('<summary>Timeline (4,000 deployments)</summary>');
  expect(text).not.toMatch(/<img|\u202e/);
});
