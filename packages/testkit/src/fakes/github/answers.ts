import { failure, type Result } from '@drawbridge/core/domain/result';
import type { GitHubProblem } from '@drawbridge/core/ports/github';

/** A problem in the port's shape. */
export const gitHubProblemOf = (
  kind: GitHubProblem['kind'],
  changes: Partial<Omit<GitHubProblem, 'kind'>> = {},
): GitHubProblem => ({
  kind,
  request: 'POST /fake',
  message: `GitHub said: ${kind}`,
  status: undefined,
  requestId: undefined,
  acceptedPermissions: undefined,
  ...changes,
});

interface Failing<Method> {
  readonly method: Method;
  readonly problem: GitHubProblem;
  left: number;
}

/** How a fake answers: what it was told to fail fails, everything else does its work. */
export interface Answers<Method> {
  readonly calls: readonly Method[];
  /** Lets a method fail from now on, `times` times (without end when left out). */
  fail(method: Method, problem: GitHubProblem, times?: number): void;
  answer<T>(method: Method, use: () => Result<T, GitHubProblem>): Promise<Result<T, GitHubProblem>>;
}

/** Remembers every call, and which of them shall fail. */
export const createAnswers = <Method extends string>(
  planned: Readonly<Partial<Record<Method, GitHubProblem>>> | undefined,
): Answers<Method> => {
  const calls: Method[] = [];
  const failing: Failing<Method>[] = [];
  return {
    calls,
    fail: (method, problem, times = Number.POSITIVE_INFINITY) => {
      failing.push({ method, problem, left: times });
    },
    answer: async (method, use) => {
      calls.push(method);
      const always = planned?.[method];
      if (always !== undefined) return failure(always);
      const found = failing.find((each) => each.method === method && each.left > 0);
      if (found === undefined) return use();
      found.left -= 1;
      return failure(found.problem);
    },
  };
};
