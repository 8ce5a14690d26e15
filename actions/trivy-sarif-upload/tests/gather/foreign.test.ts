import { oidOf } from '@drawbridge/testkit/fakes/git';
import { type FakeScenePlan, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gatherForeign } from '../../src/gather/foreign.ts';
import { configOf } from '../builders.ts';
import { repository, resultOf, ruleOf } from '../foreign-logs.ts';

const head = oidOf(2);

const logOf = (results: readonly object[], name = 'Lint'): string =>
  JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name, rules: [ruleOf()] } }, results }] }, null, 1);

const gather = (files: Readonly<Record<string, string | Uint8Array>>, inputs = {}, plan: FakeScenePlan = {}) => {
  const config = configOf({ 'sarif-files': '**/*.sarif', ...inputs });
  return gatherForeign(config, fakeScene({ ...plan, files: { files, ...plan.files } }), { repository, head });
};

const problemsOf = async (work: ReturnType<typeof gather>): Promise<readonly string[]> => {
  const done = await work;
  return done.ok ? [] : done.error.map(({ what }) => what);
};

const source = 'one\ntwo\nthree\nfour\n';

describe('SARIF of other tools', () => {
  test('is read from every file, each run in a category of its own, and its lines are hashed', async () => {
    const files = { 'a.sarif': logOf([resultOf()]), 'b.sarif': logOf([], 'Other'), 'src/main.ts': source };
    const done = await gather(files);
    if (!done.ok) throw new Error('not read');
    expect(done.value.map(({ path, tool, category }) => [path, tool, category])).toEqual([
      ['a.sarif', 'Lint', 'lint/a'],
      ['b.sarif', 'Other', 'other/b'],
    ]);
    expect(JSON.stringify(done.value[0]?.run)).toContain('primaryLocationLineHash');
    expect(done.value[0]?.repairs).toContain('1 fingerprint computed from the lines of files');
  });

  test('is read in pieces of any size', async () => {
    const text = logOf([resultOf({ message: { text: 'größer €' } })]);
    const whole = await gather({ 'a.sarif': text });
    for (const chunkBytes of [1, 7, 1024]) {
      expect(await gather({ 'a.sarif': text }, {}, { files: { chunkBytes } })).toEqual(whole);
    }
  });

  test('is not looked for when nobody names any', async () => {
    expect(await gather({ 'a.sarif': 'broken' }, { 'sarif-files': '' })).toEqual({ ok: true, value: [] });
  });
});

describe('one file that cannot be believed stands in the way of all', () => {
  const good = logOf([resultOf()]);

  test.each<readonly [string, string | Uint8Array, RegExp]>([
    ['breaks off', good.slice(0, good.indexOf('"level"')), /^b\.sarif, line \d+: /],
    ['is empty', '', /^b\.sarif, line 1: /],
    ['is another format', '{"findings":[]}', /^b\.sarif: /],
    ['is of another version', good.replace('"2.1.0"', '"1.0.0"'), /^b\.sarif: /],
    ['has text behind its end', `${good}x`, /^b\.sarif, line \d+: /],
    ['is no text', new Uint8Array([0xff, 0xfe, 0x00]), /^b\.sarif, line 1: /],
    ['has no runs', '{"version":"2.1.0","runs":[]}', /^b\.sarif: /],
    ['has a run without a tool', '{"version":"2.1.0","runs":[{}]}', /^b\.sarif: /],
    ['has runs that are none', '{"version":"2.1.0","runs":[1]}', /^b\.sarif: /],
    ['goes down without end', '['.repeat(100_000), /^b\.sarif, line 1: /],
  ])('because it %s', async (_, text, what) => {
    const problems = await problemsOf(gather({ 'a.sarif': good, 'b.sarif': text }));
    expect(problems).toEqual([expect.stringMatching(what)]);
  });

  test('and all such files are told at once', async () => {
    expect(await problemsOf(gather({ 'a.sarif': '', 'b.sarif': '{', 'c.sarif': good }))).toHaveLength(2);
  });

  test('because it is named and not there, or there is none at all', async () => {
    expect(await problemsOf(gather({ 'a.sarif': good }, { 'sarif-files': 'a.sarif\nz.sarif' }))).toEqual([
      expect.stringContaining('z.sarif'),
    ]);
    expect(await problemsOf(gather({}))).toEqual([expect.stringContaining('no file matches `sarif-files`')]);
  });

  test('wherever it breaks off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), async (end) => {
        expect(await problemsOf(gather({ 'b.sarif': good.slice(0, end) }))).toEqual([
          expect.stringMatching(/^b\.sarif, line \d+: /),
        ]);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
