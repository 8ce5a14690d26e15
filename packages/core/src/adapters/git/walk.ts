import { type Result, success } from '../../domain/result.ts';
import type { GitProblem } from '../../ports/git.ts';
import type { RunGit } from './command.ts';
import type { Repository } from './repository.ts';

interface Search {
  readonly args: readonly string[];
  readonly input?: string;
  readonly wanted: ReadonlySet<string>;
  /** Those with which the search may end. */
  readonly until?: ReadonlySet<string>;
}

/** Those of the wanted commits that a walk of history comes by. */
export const findOnWalk = async (
  run: RunGit,
  { view }: Repository,
  { args, input = '', wanted, until = wanted }: Search,
): Promise<Result<ReadonlySet<string>, GitProblem>> => {
  const found = new Set<string>();
  const missing = new Set(until);
  let rest = '';
  const onOutput = (bytes: Uint8Array): 'more' | 'enough' => {
    const lines = `${rest}${Buffer.from(bytes).toString('latin1')}`.split('\n');
    rest = lines.pop() ?? '';
    for (const oid of lines) {
      if (wanted.has(oid)) found.add(oid);
      missing.delete(oid);
    }
    return missing.size === 0 ? 'enough' : 'more';
  };
  if (wanted.size === 0) return success(found);
  const answer = await run(view, { args, input, onOutput });
  return answer.ok ? success(found) : answer;
};
