import { failure, success } from '@drawbridge/core/domain/result';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import type { Store, StoreWrite } from '@drawbridge/core/ports/store';
import { createAnswers, gitHubProblemOf } from './github/answers.ts';

export type StoreMethod = `store.${keyof Store & string}`;

export interface FakeStorePlan {
  /** By path; without any, nothing was ever stored. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly problems?: Readonly<Partial<Record<StoreMethod, GitHubProblem>>>;
}

export interface FakeStore extends Store {
  readonly calls: readonly StoreMethod[];
  readonly writes: readonly StoreWrite[];
  /** What the store holds now, by path. */
  readonly textsNow: () => Readonly<Record<string, string>>;
  fail(method: StoreMethod, problem: GitHubProblem, times?: number): void;
  /** Another run writes meanwhile: the store moves on. */
  writeElsewhere(path: string, text: string): void;
}

/** Durable texts in memory: a write that has not seen the newest version is a conflict. */
export const fakeStore = (plan: FakeStorePlan = {}): FakeStore => {
  const { calls, fail, answer } = createAnswers<StoreMethod>(plan.problems);
  const texts = new Map(Object.entries(plan.texts ?? {}));
  const writes: StoreWrite[] = [];
  let moves = texts.size === 0 ? 0 : 1;
  const version = (): string | undefined => (moves === 0 ? undefined : moves.toString(16).padStart(40, '0'));
  const put = (path: string, text: string): void => {
    texts.set(path, text);
    moves += 1;
  };
  return {
    calls,
    writes,
    fail,
    textsNow: () => Object.fromEntries(texts),
    writeElsewhere: put,
    version: () => answer('store.version', () => success(version())),
    read: (path) =>
      answer('store.read', () => {
        const [text, held] = [texts.get(path), version()];
        return success(text === undefined || held === undefined ? undefined : { text, version: held });
      }),
    write: (write) =>
      answer('store.write', () => {
        if (write.expected !== version())
          return failure(gitHubProblemOf('conflict', { message: 'another run was faster' }));
        put(write.path, write.text);
        writes.push(write);
        return success(version() ?? '');
      }),
  };
};
