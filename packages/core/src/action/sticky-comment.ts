import { commentRoom, type Document, renderDocument } from '../domain/document.ts';
import type { RunContext } from '../domain/event.ts';
import { link, md } from '../domain/markdown.ts';
import { type Result, success } from '../domain/result.ts';
import { isSameText } from '../domain/same-text.ts';
import type { Comment, Comments, GitHub, GitHubProblem, GitHubReply } from '../ports/github.ts';
import { explainRefusal } from './refusal.ts';
import type { Scene } from './run-action.ts';

/** A comment that an action keeps current on a pull request; `key` tells several of one action apart. */
export interface StickyComment {
  readonly action: string;
  readonly key: string;
  readonly pullRequest: number;
  readonly document: Document;
}

/** What became of a sticky comment. */
export interface KeptComment {
  readonly change: 'created' | 'updated' | 'unchanged';
  readonly url: string;
}

const markerOf = ({ action, key }: StickyComment): string => `<!-- drawbridge:${action}:${key} -->`;

const bodyOf = (sticky: StickyComment): string => {
  const head = `${markerOf(sticky)}\n`;
  return `${head}${renderDocument(sticky.document, { ...commentRoom, size: commentRoom.size - head.length })}`;
};

// Anyone can write our marker into a comment, so only those count that this token's own login wrote.
const findOurs = async (comments: Comments, sticky: StickyComment): GitHubReply<readonly Comment[]> => {
  const all = await comments.list(sticky.pullRequest);
  if (!all.ok) return all;
  const marked = all.value.filter((comment) => comment.body.trimStart().startsWith(markerOf(sticky)));
  if (marked.length === 0) return success([]);
  const login = await comments.viewerLogin();
  return login.ok ? success(marked.filter((comment) => comment.authorLogin === login.value)) : login;
};

const keepFirst = async (
  comments: Comments,
  body: string,
  [first, ...others]: readonly [Comment, ...Comment[]],
): GitHubReply<KeptComment> => {
  for (const other of others) {
    const retired = await comments.update(other.id, md`Kept current in ${link(md`one comment`, first.url)}.`.markdown);
    if (!retired.ok) return retired;
  }
  if (isSameText(first.body, body)) return success({ change: 'unchanged', url: first.url });
  const updated = await comments.update(first.id, body);
  return updated.ok ? success({ change: 'updated', url: updated.value.url }) : updated;
};

const hasFirst = (ours: readonly Comment[]): ours is readonly [Comment, ...Comment[]] => ours.length > 0;

/**
 * Writes the comment, or updates the one that stands there already; the same text is not written twice. Where two runs
 * raced and several stand there, the first stays and the others point at it.
 */
export const keepComment = async (comments: Comments, sticky: StickyComment): GitHubReply<KeptComment> => {
  const body = bodyOf(sticky);
  const before = await findOurs(comments, sticky);
  if (!before.ok) return before;
  if (hasFirst(before.value)) return keepFirst(comments, body, before.value);
  const created = await comments.create(sticky.pullRequest, body);
  if (!created.ok) return created;
  const after = await findOurs(comments, sticky);
  const raced = after.ok && after.value.length > 1 && hasFirst(after.value);
  return raced ? keepFirst(comments, body, after.value) : success({ change: 'created', url: created.value.url });
};

const explain = (problem: GitHubProblem, context: RunContext): string => {
  const { what, fix } = explainRefusal(problem, { doing: 'write comments', scope: 'pull-requests' }, context);
  return fix === undefined ? what : `${what} ${fix}`;
};

const describe = (kept: Result<KeptComment, GitHubProblem>, context: RunContext): string =>
  kept.ok
    ? `Comment ${kept.value.change}: ${kept.value.url}`
    : `! No comment, the summary says the same: ${explain(kept.error, context)}`;

/** What an action's inputs and identity say about its comment. */
export interface CommentRequest {
  readonly action: string;
  readonly key: string;
  readonly when: 'auto' | 'never';
  readonly dryRun: boolean;
  readonly document: Document;
}

/** Keeps the comment of a pull request's run current; what stands in the way is one line of the log, never a failure. */
export const tellPullRequest = async (
  request: CommentRequest,
  { context, github, log }: Pick<Scene, 'context' | 'log'> & { readonly github: Pick<GitHub, 'comments'> },
): Promise<void> => {
  const { action, key, document, when, dryRun } = request;
  const pullRequest = context.pullRequest?.number;
  if (when === 'never') return;
  if (pullRequest === undefined) {
    if (context.mergeGroup !== undefined) log.line('– No comment: a merge queue run is not about one pull request.');
  } else if (dryRun) log.line(`– Dry run: the comment on pull request ${pullRequest} is not written.`);
  else log.line(describe(await keepComment(github.comments, { action, key, pullRequest, document }), context));
};
