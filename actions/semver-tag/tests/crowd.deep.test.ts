import { setTimeout as wait } from 'node:timers/promises';
import { shopName as repository } from '@drawbridge/testkit/shop';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openShop, type Shop } from './shop.ts';

const crowd = 10;
let open: Shop | undefined;

afterEach(async () => {
  await open?.close();
  open = undefined;
});

/** A shop at 1.0.0 with a feature on top. */
const openGrownShop = async (options: Parameters<typeof openShop>[1] = {}) => {
  const shop = await openShop({}, options);
  open = shop;
  const released = await shop.commit('feat: first');
  await shop.github.createTag(repository, { name: 'v1.0.0', target: released, message: 'Version 1.0.0' });
  await shop.github.createTag(repository, { name: 'v1', target: released });
  return { shop, released, head: await shop.commit('feat: a cart') };
};

type Ran = Awaited<ReturnType<Shop['run']>>;

const tagsOf = ({ github }: Shop): readonly string[] =>
  [...github.state(repository).releases.values()].map(({ tagName }) => tagName).sort();

const tell = (shop: Shop, runs: readonly Ran[]): void => {
  const counts = Map.groupBy(runs, ({ main }) => (main.log.at(-1) ?? '').replace(/:.*?([a-z])/, ': … $1'));
  for (const [line, same] of counts) process.stdout.write(`  ${same.length} × ${line.slice(0, 150)}\n`);
  const wrote = shop.github.requests.filter(({ operation }) => operation === 'updateRefs updateRefs');
  process.stdout.write(`  ${wrote.length} transactions were tried\n`);
};

/** Runs that ended well, or say in a line of their own what to do: no other end is right. */
const checkEnds = (runs: readonly Ran[]): void => {
  const unexplained = runs.filter(
    ({ main }) => main.exitCode !== 0 && !/\n.*concurrency/.test(main.annotations[0]?.message ?? ''),
  );
  expect(unexplained.map(({ main }) => main.log.slice(-3))).toEqual([]);
};

describe(`${crowd} runs at once`, () => {
  test.each(['true', 'false'])('on one commit make one release (annotated: %s)', async (annotated) => {
    const { shop, released, head } = await openGrownShop();
    const places = await Promise.all(Array.from({ length: crowd }, () => shop.checkOut('refs/heads/main', 1)));
    const runs = await Promise.all(places.map(({ workspace }) => shop.run({ workspace, inputs: { annotated } })));
    tell(shop, runs);
    checkEnds(runs);
    expect(runs.filter(({ main }) => main.exitCode === 0)).toHaveLength(crowd);
    expect(runs.filter(({ main }) => main.outputs['outcome'] === 'release')).toHaveLength(1);
    expect(await shop.tags()).toEqual({ 'v1.0.0': released, 'v1.1.0': head, v1: head, 'v1.1': head });
    expect(tagsOf(shop)).toEqual(['v1.1.0']);
  });

  test.each([
    ['started together', false],
    ['the later half as soon as the earlier half has a release', true],
  ])(
    'on two successive commits, %s, make one release of each, or one of both, and move nothing backwards',
    async (_, isStaggered) => {
      const { shop, released, head } = await openGrownShop();
      const earlier = await Promise.all(Array.from({ length: crowd / 2 }, () => shop.checkOut('refs/heads/main', 1)));
      const newest = await shop.commit('feat: one more');
      const later = await Promise.all(Array.from({ length: crowd / 2 }, () => shop.checkOut('refs/heads/main', 1)));
      const first = earlier.map(({ workspace }) => shop.run({ workspace }));
      while (isStaggered && !('v1.1.0' in (await shop.tags()))) await wait(20);
      const runs = await Promise.all([...first, ...later.map(({ workspace }) => shop.run({ workspace }))]);
      tell(shop, runs);
      checkEnds(runs);
      const tags = await shop.tags();
      const oneOfEach = { 'v1.1.0': head, 'v1.2.0': newest, 'v1.1': head, 'v1.2': newest };
      const oneOfBoth = { 'v1.1.0': newest, 'v1.1': newest };
      expect([oneOfEach, oneOfBoth].map((rest) => ({ 'v1.0.0': released, v1: newest, ...rest }))).toContainEqual(tags);
      const versions = Object.keys(tags).filter((name) => /^v\d+\.\d+\.\d+$/.test(name) && name !== 'v1.0.0');
      expect(tagsOf(shop)).toEqual(versions.sort());
      expect(runs.filter(({ main }) => main.outputs['outcome'] === 'release')).toHaveLength(versions.length);
    },
  );

  test('on one commit of a server without transactions make one release', async () => {
    const { shop, released, head } = await openGrownShop({ refTransactions: 'unknown' });
    const places = await Promise.all(Array.from({ length: crowd }, () => shop.checkOut('refs/heads/main', 1)));
    const runs = await Promise.all(places.map(({ workspace }) => shop.run({ workspace })));
    tell(shop, runs);
    checkEnds(runs);
    expect(await shop.tags()).toEqual({ 'v1.0.0': released, 'v1.1.0': head, v1: head, 'v1.1': head });
    expect(tagsOf(shop)).toEqual(['v1.1.0']);
    expect(runs.filter(({ main }) => main.outputs['outcome'] === 'release')).toHaveLength(1);
  });

  test('on branches side by side, with `on-conflict: recompute`, each go on to a version of their own', async () => {
    const { shop, head } = await openGrownShop();
    const branches = Array.from({ length: crowd / 2 }, (_, each) => `side-${each}`);
    for (const branch of branches) {
      await shop.git('branch', branch, head);
      await shop.commit('feat: mine', branch, { [branch]: 'mine\n' });
    }
    const runs = await Promise.all(
      branches.map((branch) =>
        shop.run({ ref: `refs/heads/${branch}`, depth: 1, inputs: { 'on-conflict': 'recompute' } }),
      ),
    );
    tell(shop, runs);
    checkEnds(runs);
    const tags = await shop.tags();
    const won = runs.filter(({ main }) => main.outputs['outcome'] === 'release');
    for (const { main } of won) expect(tags[main.outputs['tag'] ?? '']).toBe(main.outputs['commit']);
    expect(new Set(won.map(({ main }) => main.outputs['version'])).size).toBe(won.length);
    expect(tagsOf(shop)).toEqual(won.map(({ main }) => main.outputs['tag']).sort());
    expect(won).toHaveLength(branches.length);
  });
});
