import { existsSync } from 'node:fs';
import { describeEngine } from '@drawbridge/testkit/engines';
import { expect, test } from '@jest/globals';
import { expectNothingLeft, keptPath, keptText, probe, tell } from './play.ts';

describeEngine('the demo', probe, () => {
  test('tells the whole story, and everything is as expected', async () => {
    const { exitCode, output } = await tell();
    const lines = output.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^✓ Demo: \d+ expectations met by what git and the API hold; \d/);
    expect(exitCode).toBe(0);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(output).toMatch(/^ {2}Step +Expected +Seen +Time$/m);
    expect(output).toMatch(/^✓ tags at the merge +v1, v1\.1, v1\.1\.0 +v1, v1\.1, v1\.1\.0$/m);
    expect(output).not.toMatch(/^✗ (?!Demo)\S.* {2}/m);
    expect(keptText('table.txt')).toContain(lines.at(-1));
    expect(keptText('2-stopped/comment-coverage.md')).toContain('✗ Coverage');
    expect(keptText('3-weakened/comment-gate.md')).toContain('✗ Gate');
    expect(keptText('4-vulnerable/summaries/security-scan.md')).toContain('1 introduced by this change');
    expect(keptText('5-passed/comment-coverage.md')).toContain('✓ Coverage');
    expect(keptText('2-stopped/comment-version.md')).toContain('1.1.0');
    expect(keptText('6-released/release-v1.1.0.md')).toContain('take vouchers');
    expect(keptText('6-released/summaries/production-tag.md')).toContain('1.0.0 → 1.1.0');
    expect(keptText('8-taken-back/summaries/production-deploy.md')).toContain('1.2.0 rolled back to 1.1.0');
    expect(keptText('10-audited/dashboard/index.html')).toContain('<h1>');
    expectNothingLeft();
  });

  test('stops at Ctrl-C in the middle of a run, is red, and leaves nothing behind', async () => {
    const { exitCode, output } = await tell({ stopAt: '✓ quality/plan' });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^✗ the step +comes to its end +stopped by SIGINT$/m);
    expect(output).toContain('9 steps not reached');
    expect(existsSync(keptPath('2-stopped'))).toBe(false);
    expectNothingLeft();
  });
});
