import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeEngine } from '@drawbridge/testkit/engines';
import { expect, test } from '@jest/globals';
import { expectNothingLeft, probe, tell } from './play.ts';

describeEngine('the demo, told otherwise', probe, () => {
  test('goes without the scan where there is no Trivy, and says so', async () => {
    const programs = mkdtempSync(path.join(tmpdir(), 'drawbridge-programs-'));
    const found = process.env['PATH']?.split(path.delimiter).find((each) => existsSync(path.join(each, 'act')));
    symlinkSync(path.join(found ?? '', 'act'), path.join(programs, 'act'));
    const env = { PATH: [programs, path.dirname(process.execPath), '/usr/bin', '/bin'].join(path.delimiter), CI: '' };
    const { output } = await tell({ env, stopAt: '▸ 3 of 9' });
    rmSync(programs, { recursive: true });
    expect(output).toMatch(/^! trivy is not on PATH; /m);
    expect(output).toContain('the chapter about that is left out');
    expect(output).toMatch(/^✓ workflows on main +without their scan:/m);
    expect(output.match(/✓ (\d) of \1 expectations met/g)).toHaveLength(2);
    expect(output).not.toContain('security');
    expectNothingLeft();
  });

  test('ends red when the merge makes another version than expected, and shows both', async () => {
    const { exitCode, output } = await tell({ args: ['--expect-version', '1.2.0'] });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^✗ tags at the merge +v1, v1\.2, v1\.2\.0 +v1, v1\.1, v1\.1\.0$/m);
    expect(output).toMatch(/^✗ latest release +v1\.2\.0 +v1\.1\.0$/m);
    expect(output.trimEnd().split('\n').at(-1)).toMatch(/^✗ Demo: \d+ of \d+ expectations not met/);
    expectNothingLeft();
  });
});
