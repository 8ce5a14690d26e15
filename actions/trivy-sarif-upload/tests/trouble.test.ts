import type { GitHubProblem } from '@drawbridge/core/ports/github';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { describe, expect, test } from '@jest/globals';
import { play, pullRequestRun } from './stage.ts';

const kinds: readonly GitHubProblem['kind'][] = [
  ...(['no-token', 'unauthorized', 'forbidden', 'rate-limited', 'unreachable', 'cancelled'] as const),
  ...(['not-found', 'conflict', 'invalid', 'failed'] as const),
];
const ofGitHub = ['codeScanning.upload', 'codeScanning.status', 'comments.list', 'comments.create'] as const;
const ofStore = ['store.version', 'store.read', 'store.write'] as const;
const push = {};
const events = { push, 'pull request': { context: pullRequestRun } };

/** Verdict and findings are what they are, whatever GitHub says; only what an upload was to do may draw attention. */
const outcomeOf = async (...[situation]: Parameters<typeof play>) => {
  const { outcome, scene } = await play(situation);
  return {
    mark: outcome.verdict.mark,
    found: outcome.outputs['findings-total'],
    files: [...scene.files.written.keys()],
  };
};

describe.each(Object.entries(events))('on a %s', (_, event) => {
  test.each(kinds)('no request that is answered by %s changes what was found, or makes it pass', async (kind) => {
    const calm = await outcomeOf(event);
    expect(calm).toMatchObject({ mark: 'failed', found: '4' });
    for (const method of ofGitHub)
      expect(await outcomeOf({ ...event, github: { problems: { [method]: gitHubProblemOf(kind) } } })).toEqual(calm);
    for (const method of ofStore)
      expect(await outcomeOf({ ...event, store: { problems: { [method]: gitHubProblemOf(kind) } } })).toEqual(calm);
  });

  test.each(kinds)('what is new is new where the baseline is answered by %s', async (kind) => {
    const inputs = { 'new-only': 'true' };
    const store = { problems: { 'store.read': gitHubProblemOf(kind) } };
    expect(await outcomeOf({ ...event, inputs, store })).toMatchObject({ mark: 'failed', found: '4' });
  });
});
