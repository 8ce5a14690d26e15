import { keepComment } from '@drawbridge/core/action/sticky-comment';
import { createGitHub } from '@drawbridge/core/adapters/github';
import { createGitHubClient } from '@drawbridge/core/adapters/github/client';
import { md } from '@drawbridge/core/domain/markdown';
import type { GitHub } from '@drawbridge/core/ports/github';
import { type GitHubDouble, startGitHubDouble } from '@drawbridge/testkit/github/github-double';
import { shopName as repository } from '@drawbridge/testkit/shop';
import { afterEach, expect, test } from '@jest/globals';
import { lcov, openShop, type Shop, source } from './shop.ts';

const keepers = 10;
const rounds = 40;
const marker = '<!-- drawbridge:coverage-threshold:default -->';
const mayComment = { contents: 'read', 'pull-requests': 'write' } as const;
const cart = ['one', 'two', 'three', 'four', 'five'];
const longer = [...cart, 'six', 'seven', 'eight', 'nine', 'ten'];

let open: Shop | undefined;

afterEach(async () => {
  await open?.close();
  open = undefined;
});

const openShopWithPullRequest = async () => {
  const shop = await openShop({ 'src/cart.ts': source(...cart) });
  open = shop;
  const change = { branch: 'cart', message: 'feat: a longer cart', files: { 'src/cart.ts': source(...longer) } };
  await shop.github.commitFiles(repository, change);
  const { number } = await shop.github.openPullRequest(repository, { head: 'cart', title: 'A longer cart' });
  return { shop, number };
};

const bodiesOn = (github: GitHubDouble, issue: number): readonly string[] =>
  [...github.state(repository).comments.values()].filter((each) => each.issueNumber === issue).map(({ body }) => body);

/** One comment that is kept current; all others point at it. */
const checkThread = (github: GitHubDouble, issue: number): void => {
  const bodies = bodiesOn(github, issue);
  const live = bodies.filter((body) => body.startsWith(marker));
  expect(live).toHaveLength(1);
  const others = bodies.filter((body) => !body.startsWith(marker));
  expect(others.filter((body) => !body.startsWith('Kept current in [one comment]('))).toEqual([]);
  expect(bodies.indexOf(live[0] ?? '')).toBe(0);
};

test(`${keepers} runs of the bundle at once leave one live comment`, async () => {
  const { shop, number } = await openShopWithPullRequest();
  const ref = `refs/pull/${number}/merge`;
  const places = await Promise.all(Array.from({ length: keepers }, () => shop.checkOut(ref)));
  const payload = await shop.github.eventPayload({ repository, event: 'pull_request', number, action: 'synchronize' });
  const runs = await Promise.all(
    places.map(({ workspace, sha }, index) =>
      shop.run({
        start: { event: { name: 'pull_request', payload }, facts: { sha, ref }, token: shop.token(mayComment) },
        workspace,
        reports: {
          'lcov.info': lcov(
            'src/cart.ts',
            longer.map((_, line) => (line < index ? 1 : 0)),
          ),
        },
        inputs: { mode: 'report' },
      }),
    ),
  );
  expect(runs.map(({ main }) => main.exitCode)).toEqual(runs.map(() => 0));
  expect(runs.flatMap(({ main }) => main.log.filter((line) => line.includes('No comment')))).toEqual([]);
  checkThread(shop.github, number);
});

/** A client of its own for each keeper, as each run has one. */
const clientOf = (github: GitHubDouble): GitHub =>
  createGitHub(
    createGitHubClient({
      token: github.mintToken({ kind: 'job', repository, permissions: mayComment }),
      apiUrl: github.apiUrl,
      graphqlUrl: github.graphqlUrl,
      repository,
      cancellation: { signal: new AbortController().signal, reason: undefined, deadlineMs: undefined },
      clock: { nowMs: () => Date.now(), sleep: async () => undefined },
      random: () => 0,
      debug: () => undefined,
      limits: { attemptMs: 10_000, requestMs: 60_000 },
    }),
  );

const documentOf = (sentence: string) => ({
  verdict: { mark: 'passed' as const, subject: 'Coverage', sentence },
  conditions: [],
  changes: [],
  details: [],
  foot: md`foot`,
});

/** Numbers from 0 to 1 that look random and are the same in every run. */
const createDice = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

test(`${keepers} keepers at once, slow and fast by turns, leave one live comment in each of ${rounds} pull requests`, async () => {
  // Ten keepers write more often than a person's ten pushes would: the limit on writes is another test's matter.
  const github = await startGitHubDouble({
    repositories: [{ owner: 'octo', name: 'shop', files: { 'README.md': 'shop\n' } }],
    contentWritesPerMinute: 1_000_000,
    requestsPerHour: 1_000_000,
  });
  const dice = createDice(42);
  const made: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const branch = `branch-${round}`;
    await github.commitFiles(repository, { branch, message: 'feat: x', files: { x: `${round}\n` } });
    const { number } = await github.openPullRequest(repository, { head: branch, title: branch });
    for (let delay = 0; delay < 60; delay += 1)
      github.faults.add({ fault: { kind: 'slow', delayMs: Math.floor(dice() * 40) } });
    const kept = await Promise.all(
      Array.from({ length: keepers }, (_, keeper) =>
        keepComment(clientOf(github).comments, {
          action: 'coverage-threshold',
          key: 'default',
          pullRequest: number,
          document: documentOf(`said by ${keeper}`),
        }),
      ),
    );
    expect(kept.filter(({ ok }) => !ok)).toEqual([]);
    checkThread(github, number);
    made.push(bodiesOn(github, number).length);
  }
  // Where nobody made a second one, there was no race.
  await github.close();
  expect(made.filter((count) => count > 1).length).toBeGreaterThan(rounds / 2);
});
