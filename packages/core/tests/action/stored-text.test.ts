import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { type FakeScene, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { type TextUpdate, updateStoredText } from '../../src/action/stored-text.ts';

const path = 'counter';
const addOne = (before: string | undefined): TextUpdate<'full'> => {
  const count = Number(before ?? '0');
  return count >= 9 ? { kind: 'leave', why: 'full' } : { kind: 'write', text: String(count + 1), message: 'one more' };
};

/** Lets time pass until the work is done; tells how long that took. */
const waitFor = async <T>(work: Promise<T>, { clock }: FakeScene): Promise<readonly [T, number]> => {
  const startedMs = clock.nowMs();
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!isDone) await clock.advance(100);
  }
  return [await done, clock.nowMs() - startedMs];
};

test('the first text is written, and a later one from what stands there', async () => {
  const scene = fakeScene();
  expect(await updateStoredText({ path, propose: addOne }, scene)).toEqual({ ok: true, value: 'written' });
  expect(await updateStoredText({ path, propose: addOne }, scene)).toEqual({ ok: true, value: 'written' });
  expect(scene.store.textsNow()).toEqual({ [path]: '2' });
});

test('what is to be left is left, and why is the answer', async () => {
  const scene = fakeScene({ store: { texts: { [path]: '9' } } });
  expect(await updateStoredText({ path, propose: addOne }, scene)).toEqual({ ok: true, value: 'full' });
  expect(scene.store.writes).toEqual([]);
});

describe('another run that writes in between', () => {
  test('is not overwritten: the text is proposed anew from what it wrote', async () => {
    const scene = fakeScene({ store: { texts: { [path]: '1' } } });
    let isFirst = true;
    const propose = (before: string | undefined) => {
      if (isFirst) scene.store.writeElsewhere(path, '5');
      isFirst = false;
      return addOne(before);
    };
    const [done] = await waitFor(updateStoredText({ path, propose }, scene), scene);
    expect(done).toEqual({ ok: true, value: 'written' });
    expect(scene.store.textsNow()).toEqual({ [path]: '6' });
  });

  test('again and again is given up on after six tries, with longer and longer pauses', async () => {
    const scene = fakeScene({ store: { problems: { 'store.write': gitHubProblemOf('conflict') } } });
    const [done, tookMs] = await waitFor(updateStoredText({ path, propose: addOne }, scene), scene);
    expect(done).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(scene.store.calls.filter((call) => call === 'store.write')).toHaveLength(6);
    expect(tookMs).toBeGreaterThanOrEqual(200 + 400 + 800 + 1_600 + 3_200);
  });

  test('is not waited for once the job is cancelled', async () => {
    const scene = fakeScene({ store: { problems: { 'store.write': gitHubProblemOf('conflict') } } });
    scene.cancel('cancel');
    expect(await updateStoredText({ path, propose: addOne }, scene)).toMatchObject({ error: { kind: 'conflict' } });
    expect(scene.store.calls.filter((call) => call === 'store.write')).toHaveLength(1);
  });
});

test.each(['store.version', 'store.read', 'store.write'] as const)(
  'a refusal of %s is the answer, at once',
  async (method) => {
    const scene = fakeScene({ store: { problems: { [method]: gitHubProblemOf('forbidden') } } });
    expect(await updateStoredText({ path, propose: addOne }, scene)).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    });
    expect(scene.store.calls.filter((call) => call === method)).toHaveLength(1);
  },
);
