import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { type FakeStorePlan, fakeStore } from '@drawbridge/testkit/fakes/store';
import { describe, expect, test } from '@jest/globals';
import { journalOnBranch, journalPath } from '../../src/act/journal-on-branch.ts';
import { journalStoreLaws } from './journal-store-laws.ts';

const subject = { environment: 'production', service: 'shop' };

// Nobody waits here: what sleeps wakes at once.
const impatient = { ...fakeScene().clock, sleep: async (): Promise<void> => {} };

const open = (store = fakeStore()) => {
  const { context } = fakeScene();
  return journalOnBranch(subject, { context, clock: impatient, store, signal: new AbortController().signal });
};

describe('a journal on the data branch keeps the law', () => {
  const branches: readonly (readonly [string, FakeStorePlan])[] = [
    ['a branch that is not there', {}],
    ['a branch with others’ texts', { texts: { 'coverage/baseline.json': '{}' } }],
  ];
  for (const [where, plan] of branches)
    test.each(journalStoreLaws)(`on ${where}: $law`, async ({ holds }) => {
      const store = fakeStore(plan);
      await holds({ one: open(store), other: open(store) });
    });
});

test('what others write on the branch is no conflict', async () => {
  const store = fakeStore();
  const journal = open(store);
  const first = await journal.write('first', undefined);
  store.writeElsewhere('deploy-with-rollback/staging/shop/journal.json', '{}');
  expect(first.ok).toBe(true);
  expect(await journal.write('second', first.ok ? first.value : '')).toMatchObject({ ok: true });
  expect(store.textsNow()[journalPath(subject)]).toBe('second');
});

test('a journal that others wrote beside other texts is a conflict all the same', async () => {
  const store = fakeStore();
  const journal = open(store);
  const first = await journal.write('first', undefined);
  store.writeElsewhere(journalPath(subject), 'another’s');
  expect(await journal.write('second', first.ok ? first.value : '')).toMatchObject({
    ok: false,
    error: { kind: 'conflict' },
  });
});

test.each([
  ['production', 'shop', 'deploy-with-rollback/production/shop/journal.json'],
  ['production', '', 'deploy-with-rollback/production/journal.json'],
  ['Prod EU/1', 'a.b', 'deploy-with-rollback/Prod.20.EU.2f.1/a.2e.b/journal.json'],
  ['..', '%2e', 'deploy-with-rollback/.2e..2e./.25.2e/journal.json'],
])('environment %p and service %p have a path of their own', (environment, service, path) => {
  expect(journalPath({ environment, service })).toBe(path);
});

test.each([
  ['forbidden', 'refused', 'contents: write'],
  ['unreachable', 'unknown', 'Run the job again'],
  ['cancelled', 'cancelled', ''],
  ['invalid', 'refused', ''],
] as const)('a write that GitHub answers with %p is %p', async (answer, kind, words) => {
  const store = fakeStore();
  store.fail('store.write', gitHubProblemOf(answer));
  const written = await open(store).write('text', undefined);
  expect(written).toMatchObject({ ok: false, error: { kind } });
  if (!written.ok) expect(written.error.message).toContain(words);
});

test('a branch that moves all the time is given up as a conflict', async () => {
  const store = fakeStore();
  store.fail('store.write', gitHubProblemOf('conflict'));
  expect(await open(store).write('text', undefined)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
});
