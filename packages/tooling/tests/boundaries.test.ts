import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { root } from '../src/root.ts';

interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly imports: string;
}

const core = '@drawbridge/core';

/** One forbidden import for each room, and for each law that goes across them. */
const plants: readonly Plant[] = [
  { rule: 'core-domain', file: 'packages/core/src/domain/a.ts', imports: "import fs from 'node:fs'" },
  { rule: 'core-domain', file: 'packages/core/src/domain/b.ts', imports: "import type { P } from '../ports/port.ts'" },
  { rule: 'core-domain', file: 'packages/core/src/domain/c.ts', imports: "import x from 'impure'" },
  { rule: 'core-inputs', file: 'packages/core/src/inputs/a.ts', imports: "import type { P } from '../ports/port.ts'" },
  { rule: 'core-reports', file: 'packages/core/src/reports/a.ts', imports: "import os from 'node:os'" },
  { rule: 'core-reports', file: 'packages/core/src/reports/deep/b.ts', imports: "import '../../inputs/input.ts'" },
  {
    rule: 'core-ports',
    file: 'packages/core/src/ports/a.ts',
    imports: "import type { A } from '../adapters/adapter.ts'",
  },
  {
    rule: 'core-ports-are-types',
    file: 'packages/core/src/ports/b.ts',
    imports: "import { d } from '../domain/fact.ts'",
  },
  { rule: 'core-adapters', file: 'packages/core/src/adapters/a.ts', imports: "import '../action/frame.ts'" },
  { rule: 'core-action', file: 'packages/core/src/action/a.ts', imports: "import '../adapters/adapter.ts'" },
  { rule: 'core-action', file: 'packages/core/src/action/b.ts', imports: "import '../reports/report.ts'" },
  { rule: 'core-action', file: 'packages/core/src/action/c.ts', imports: "import path from 'node:path'" },
  { rule: 'core-has-rooms', file: 'packages/core/src/stray.ts', imports: "import './domain/fact.ts'" },
  { rule: 'action-pure', file: 'actions/one/src/inputs.ts', imports: "import fs from 'node:fs'" },
  { rule: 'action-pure', file: 'actions/one/src/decide/a.ts', imports: `import type { P } from '${core}/ports/port'` },
  { rule: 'action-pure', file: 'actions/one/src/decide/b.ts', imports: "import '../gather.ts'" },
  { rule: 'action-pure', file: 'actions/one/src/render.ts', imports: "import x from 'impure'" },
  { rule: 'action-middle', file: 'actions/one/src/gather.ts', imports: `import '${core}/adapters/adapter'` },
  { rule: 'action-middle', file: 'actions/one/src/act.ts', imports: "import fs from 'node:fs'" },
  { rule: 'action-middle', file: 'actions/one/src/run.ts', imports: "import './adapters/target.ts'" },
  { rule: 'action-middle', file: 'actions/one/src/modes/m/run.ts', imports: "import x from 'impure'" },
  {
    rule: 'action-ports',
    file: 'actions/one/src/ports/a.ts',
    imports: "import type { A } from '../adapters/target.ts'",
  },
  {
    rule: 'action-ports-are-types',
    file: 'actions/one/src/ports/b.ts',
    imports: `import { d } from '${core}/domain/fact'`,
  },
  { rule: 'action-adapters', file: 'actions/one/src/adapters/a.ts', imports: "import '../decide/good.ts'" },
  { rule: 'action-root', file: 'actions/one/src/main.ts', imports: "import fs from 'node:fs'" },
  { rule: 'action-root', file: 'actions/one/src/post.ts', imports: `import '${core}/reports/report'` },
  { rule: 'action-has-rooms', file: 'actions/one/src/stray.ts', imports: "import './decide/good.ts'" },
  { rule: 'actions-apart', file: 'actions/one/src/decide/c.ts', imports: "import '../../../two/src/decide/good.ts'" },
  { rule: 'actions-apart', file: 'actions/one/tests/a.ts', imports: "import '../../two/src/decide/good.ts'" },
  {
    rule: 'not-into-actions',
    file: 'packages/testkit/src/a.ts',
    imports: "import '../../../actions/one/src/decide/good.ts'",
  },
  {
    rule: 'not-into-actions',
    file: 'packages/tooling/src/a.ts',
    imports: "import '../../../actions/one/src/decide/good.ts'",
  },
  {
    rule: 'not-into-actions',
    file: 'packages/demo/src/a.ts',
    imports: "import '../../../actions/one/src/decide/good.ts'",
  },
  { rule: 'not-into-tools', file: 'packages/core/src/adapters/b.ts', imports: "import '../../../testkit/src/good.ts'" },
  {
    rule: 'not-into-tools',
    file: 'actions/one/src/adapters/b.ts',
    imports: "import '../../../../packages/tooling/src/good.ts'",
  },
  { rule: 'published-only', file: 'packages/core/src/adapters/c.ts', imports: "import fc from 'fast-check'" },
  { rule: 'examples-apart', file: 'examples/shop/src/a.ts', imports: "import '../../../packages/testkit/src/good.ts'" },
  {
    rule: 'toolkit-on-demand',
    file: 'packages/core/src/adapters/d.ts',
    imports: "import { context } from '@actions/github'",
  },
  {
    rule: 'toolkit-on-demand',
    file: 'actions/one/src/adapters/c.ts',
    imports: "import * as cache from '@actions/cache'",
  },
  { rule: 'no-barrels', file: 'packages/core/src/adapters/e.ts', imports: "import './barrel/index.ts'" },
  { rule: 'no-circles', file: 'packages/core/src/domain/left.ts', imports: "import './right.ts'" },
  {
    rule: 'no-circles-of-types',
    file: 'actions/one/src/decide/east.ts',
    imports: "import type { West } from './west.ts'; export type East = West | 1",
  },
  { rule: 'resolvable', file: 'packages/core/src/domain/d.ts', imports: "import './nowhere.ts'" },
  { rule: 'declared', file: 'packages/core/src/adapters/f.ts', imports: "import x from 'undeclared'" },
];

/** What the rooms are for, in use: none of these may be refused. */
const good: Readonly<Record<string, string>> = {
  'packages/core/src/domain/fact.ts': "import match from 'picomatch'; export const d = match;",
  'packages/core/src/domain/right.ts': "import './left.ts'",
  'packages/core/src/inputs/input.ts': "import '../domain/fact.ts'",
  'packages/core/src/reports/report.ts': "import '../domain/fact.ts'; import x from 'yaml'; export default x;",
  'packages/core/src/ports/port.ts': "import type { d } from '../domain/fact.ts'; export type P = typeof d;",
  'packages/core/src/adapters/adapter.ts':
    "import fs from 'node:fs'; import type { P } from '../ports/port.ts'; import '../domain/fact.ts';\n" +
    "export type A = P; export type G = typeof import('@actions/github');\n" +
    "export default async () => [fs, await import('@actions/github')];",
  'packages/core/src/adapters/barrel/index.ts': 'export const all = 1',
  'packages/core/src/action/frame.ts':
    "import '../inputs/input.ts'; import type { P } from '../ports/port.ts'; export type F = P;",
  'actions/one/src/decide/good.ts': `import '${core}/reports/report'; import '${core}/domain/fact';`,
  'actions/one/src/decide/west.ts': "import type { East } from './east.ts'; export type West = East | 2",
  'actions/one/src/modes/m/gather.ts': `import type { P } from '${core}/ports/port'; import '../../decide/good.ts'; export type G = P;`,
  'actions/one/src/adapters/target.ts': `import fs from 'node:fs'; import type { P } from '${core}/ports/port'; export type A = P; export default fs;`,
  'actions/two/src/decide/good.ts': 'export const two = 2',
  'actions/two/src/inputs.ts': `import '${core}/inputs/input'`,
  'actions/two/src/run.ts': "import './decide/good.ts'",
  'actions/two/src/main.ts': `import '${core}/action/frame'; import '${core}/adapters/adapter'; import './inputs.ts'; await import('./run.ts')`,
  'packages/testkit/src/good.ts': `import '${core}/adapters/adapter'`,
  'packages/tooling/src/good.ts': "import '../../testkit/src/good.ts'",
};

const libraries = ['picomatch', 'yaml', 'impure', 'fast-check', 'undeclared', '@actions/github', '@actions/cache'];
const declared = Object.fromEntries(libraries.filter((name) => name !== 'undeclared').map((name) => [name, '1.0.0']));
const tree = mkdtempSync(path.join(tmpdir(), 'drawbridge-boundaries-'));
let violations: readonly string[] = [];

function write(file: string, text: string): void {
  const target = path.join(tree, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function plantTree(): void {
  for (const [file, text] of Object.entries(good)) write(file, text);
  for (const { file, imports } of plants) write(file, `${imports};`);
  for (const name of libraries) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' }));
    write(`node_modules/${name}/main.js`, 'module.exports = {}');
  }
  const manifest = { name: core, exports: { './*': './src/*.ts' }, dependencies: declared };
  write('packages/core/package.json', JSON.stringify(manifest));
  for (const name of ['one', 'two'])
    write(`actions/${name}/package.json`, JSON.stringify({ name, dependencies: { ...declared, [core]: '*' } }));
  mkdirSync(path.join(tree, 'node_modules/@drawbridge'));
  symlinkSync('../../packages/core', path.join(tree, 'node_modules/@drawbridge/core'));
  symlinkSync(path.join(root, 'node_modules/typescript'), path.join(tree, 'node_modules/typescript'));
}

/** Every broken rule of the planted tree, as `RULE FILE`. */
function cruise(): readonly string[] {
  const cruiser = path.join(root, 'node_modules/.bin/depcruise');
  const config = path.join(root, 'packages/tooling/config/boundaries.mjs');
  const args = ['--config', config, '--output-type', 'json', 'packages', 'actions', 'examples'];
  const { stdout, stderr } = spawnSync(cruiser, args, { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (stdout === '') throw new Error(stderr);
  const { summary }: { summary: { violations: readonly { from: string; rule: { name: string } }[] } } =
    JSON.parse(stdout);
  return summary.violations.map(({ from, rule }) => `${rule.name} ${from}`);
}

beforeAll(() => {
  plantTree();
  violations = cruise();
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('a forbidden import is caught', () => {
  test.each(plants)('by $rule in $file: $imports', ({ rule, file }) => {
    expect(violations).toContain(`${rule} ${file}`);
  });
});

describe('what a room is for is not refused', () => {
  const innocent = Object.keys(good).filter((file) => !/(?:right|west)\.ts$|index\.ts$/.test(file));
  test.each(innocent)('in %s', (file) => {
    expect(violations.filter((violation) => violation.endsWith(` ${file}`))).toEqual([]);
  });
});
