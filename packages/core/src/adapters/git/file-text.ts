import { failure, type Result, success } from '../../domain/result.ts';
import type { GitProblem } from '../../ports/git.ts';
import { createBoundedOutput } from '../bounded-output.ts';
import { gitProblem, type RunGit } from './command.ts';
import type { Repository } from './repository.ts';

const regularFile = /^100(?:644|755|664) blob ([0-9a-f]+)\t/;

export interface FileQuestion {
  /** Object name of a commit that is there. */
  readonly commit: string;
  /** From the repository's top. */
  readonly path: string;
  readonly maxBytes: number;
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const readBlob = async (
  run: RunGit,
  { view }: Pick<Repository, 'view'>,
  { name, path, maxBytes }: { readonly name: string; readonly path: string; readonly maxBytes: number },
): Promise<Result<string, GitProblem>> => {
  const blob = createBoundedOutput(maxBytes);
  // A partial clone may lack the content: git then fetches it.
  const answer = await run(view, { args: ['cat-file', 'blob', name], onOutput: blob.push, reach: 'network' });
  if (!answer.ok) return answer;
  const command = `git cat-file blob ${name}`;
  if (blob.isOverflown()) return failure(gitProblem('failed', command, `shows that ${path} is too long.`));
  const text = decode(blob.bytes());
  if (text === undefined) return failure(gitProblem('failed', command, `shows that ${path} is not UTF-8 text.`));
  return success(text);
};

/** The text of a file as a commit has it; undefined when the commit has no such file. A link is refused, not followed. */
export const readFileText = async (
  run: RunGit,
  repository: Repository,
  { commit, path, maxBytes }: FileQuestion,
): Promise<Result<string | undefined, GitProblem>> => {
  const args = ['ls-tree', '-z', '--full-tree', commit, '--', path];
  const listed = await run(repository.view, { args, reach: 'network' });
  if (!listed.ok) return listed;
  const record = listed.value.output.split('\0').find((each) => each.endsWith(`\t${path}`));
  if (record === undefined) return success(undefined);
  const [, name] = regularFile.exec(record) ?? [];
  if (name === undefined)
    return failure(gitProblem('failed', `git ${args.join(' ')}`, `shows that ${path} is no regular file.`));
  return readBlob(run, repository, { name, path, maxBytes });
};
