import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../src/root.ts';

test("the shop's own way of shipping passes its own tests", () => {
  const cwd = path.join(root, 'examples/shop');
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'test:deploy'], {
    cwd,
    encoding: 'utf8',
    timeout: 240_000,
  });
  expect({ status, failed: /^ℹ fail (\d+)/m.exec(stdout)?.[1] }).toEqual({ status: 0, failed: '0' });
  expect(Number(/^ℹ pass (\d+)/m.exec(stdout)?.[1])).toBeGreaterThan(15);
});
