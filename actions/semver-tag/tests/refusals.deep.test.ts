import { shopName as repository } from '@drawbridge/testkit/shop';
import { afterEach, describe, expect, test } from '@jest/globals';
import { mayRelease, openShop, type Shop } from './shop.ts';

let open: Shop | undefined;

afterEach(async () => {
  await open?.close();
  open = undefined;
});

const workflow = '.github/workflows/ci.yml';

/** A shop at 1.4.0 with a feature on top. */
const openGrownShop = async (...plan: Parameters<typeof openShop>) => {
  const shop = await openShop(...plan);
  open = shop;
  const released = await shop.commit('feat: first');
  await shop.github.createTag(repository, { name: 'v1.4.0', target: released, message: 'Version 1.4.0' });
  await shop.github.createTag(repository, { name: 'v1', target: released });
  const head = await shop.commit('feat: a cart', 'main', { [workflow]: 'on: push\n' });
  return { shop, released, head };
};

const lastLine = ({ main }: Awaited<ReturnType<Shop['run']>>): string => main.log.at(-1) ?? '';
const toldBy = ({ main }: Awaited<ReturnType<Shop['run']>>): string =>
  main.annotations.map(({ message }) => message).join('\n');

describe('what GitHub refuses a run', () => {
  test.each(['true', 'false'])(
    'the `workflows` permission is named, and an app that has it goes on (annotated: %s)',
    async (annotated) => {
      const { shop, released, head } = await openGrownShop({}, { guardsWorkflowsOnRefs: true });
      const { workspace } = await shop.checkOut('refs/heads/main', 0);
      await shop.commit('ci: more', 'main', { [workflow]: 'on: [push]\n' });
      const refused = await shop.run({ workspace, inputs: { annotated } });
      expect(refused.main.exitCode).toBe(1);
      expect(lastLine(refused)).toContain('takes the permission `workflows`');
      expect(toldBy(refused)).toContain('the token of an app');
      expect(await shop.tags()).toEqual({ 'v1.4.0': released, v1: released });
      const permissions = { ...mayRelease, workflows: 'write' } as const;
      const token = shop.github.mintToken({ kind: 'app', login: 'shop-bot[bot]', repository, permissions });
      const made = await shop.run({ workspace, token, inputs: { annotated } });
      expect(made.main.exitCode).toBe(0);
      expect(await shop.tags()).toMatchObject({ 'v1.5.0': head, v1: head });
    },
  );

  test.each(['true', 'false'])('an archived repository is told as such (annotated: %s)', async (annotated) => {
    const { shop, released } = await openGrownShop();
    const message = 'Repository was archived so is read-only.';
    const forbidden = { kind: 'graphql-error', type: 'FORBIDDEN', message } as const;
    shop.github.faults.add({ match: { graphqlOperation: 'updateRefs' }, times: 9, fault: forbidden });
    const fault = { kind: 'status', status: 403, message } as const;
    shop.github.faults.add({ match: { method: 'POST', path: /\/git\// }, times: 9, fault });
    const refused = await shop.run({ inputs: { annotated } });
    expect(lastLine(refused)).toContain('nothing was written: the repository is archived');
    expect(toldBy(refused)).not.toContain('permissions:');
    expect(await shop.tags()).toEqual({ 'v1.4.0': released, v1: released });
  });

  test('a limit between the releases of packages ends the run, and the next one makes the rest', async () => {
    const names = ['api', 'web', 'cli'];
    const packages = names.map((name) => `- { name: ${name}, path: ${name} }`).join('\n');
    const { shop } = await openGrownShop();
    await shop.commit('feat: all', 'main', Object.fromEntries(names.map((name) => [`${name}/a`, '1\n'])));
    const match = { method: 'POST', path: /\/releases$/ };
    shop.github.faults.add({ match, fault: { kind: 'lost-reply' } });
    shop.github.faults.add({ match, fault: { kind: 'secondary-limit', retryAfterSeconds: 900 } });
    const limited = await shop.run({ inputs: { packages } });
    expect(lastLine(limited)).toContain('all 3 packages tagged');
    expect(toldBy(limited)).toContain('the limit did not end in time');
    expect(lastLine(await shop.run({ inputs: { packages } }))).toBe(
      '✓ Version: 2 of 3 packages released: web 0.1.0 and cli 0.1.0',
    );
    const { releases } = shop.github.state(repository);
    expect([...releases.values()].map(({ tagName }) => tagName)).toEqual(names.map((name) => `${name}/v0.1.0`));
  });

  test('a rule that protects a moving tag is asked once, also where there are no transactions', async () => {
    const rules = [{ pattern: 'refs/tags/v*', restrict: ['update'] as const }];
    const { shop, released, head } = await openGrownShop({ rules }, { refTransactions: 'unknown' });
    const refused = await shop.run();
    expect(lastLine(refused)).toContain('1.5.0 is half done, of its tags v1.5.0 stand: a rule of the repository');
    expect(refused.written.filter((each) => each.startsWith('git/update-ref'))).toHaveLength(1);
    expect(await shop.tags()).toEqual({ 'v1.4.0': released, v1: released, 'v1.5.0': head });
    expect((await shop.run({ inputs: { 'moving-tags': 'minor' } })).main.exitCode).toBe(0);
  });
});

describe('a run that comes late', () => {
  test('on a commit that was released before newer ones moves nothing', async () => {
    const inputs = { 'moving-tags': 'major\nminor\nlatest' };
    const { shop } = await openGrownShop();
    const { workspace } = await shop.checkOut('refs/heads/main', 0);
    await shop.run({ inputs });
    await shop.commit('feat: more');
    await shop.run({ inputs });
    const tags = await shop.tags();
    const again = await shop.run({ workspace, inputs });
    expect([again.main.exitCode, again.written]).toEqual([0, []]);
    expect(await shop.tags()).toEqual(tags);
  });

  test('makes no release again that somebody has deleted on purpose', async () => {
    const { shop } = await openGrownShop();
    await shop.run();
    const ref = 'refs/tags/v1.5.0';
    const event = { repository, event: 'release', tag: 'v1.5.0', action: 'deleted' } as const;
    const again = await shop.run({ ref, event });
    expect([again.main.exitCode, again.written]).toEqual([1, []]);
    expect(lastLine(again)).toContain('no version is made on the event `release: deleted`');
  });

  test('two of them that find the draft missing leave one', async () => {
    const { shop } = await openGrownShop();
    await shop.run({ inputs: { release: 'false' } });
    const places = await Promise.all([0, 1].map(() => shop.checkOut('refs/heads/main', 1)));
    const inputs = { release: 'draft' };
    const runs = await Promise.all(places.map(({ workspace }) => shop.run({ workspace, inputs })));
    expect(runs.map(({ main }) => main.exitCode)).toEqual([0, 0]);
    expect(shop.github.state(repository).releases.size).toBe(1);
  });
});
