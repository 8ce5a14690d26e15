import { type Call, numberParameter, type Route } from '../call.ts';
import { recordEvent } from '../events.ts';
import { timestamp } from '../git-objects.ts';
import { textAt } from '../json.ts';
import { pagedReply } from '../paging.ts';
import { invalid, notFound, type Reply } from '../refusal.ts';
import type { Comment } from '../repository.ts';
import { renderComment } from '../representations/issue.ts';

const reading = [{ issues: 'read' }, { 'pull-requests': 'read' }] as const;
const writing = [{ issues: 'write' }, { 'pull-requests': 'write' }] as const;

const maximumCharacters = 65_536;

/** Throws what GitHub answers to a comment without text or with more than 65,536 characters. */
export const checkCommentBody = (body: string): void => {
  const unprocessable = { resource: 'IssueComment', code: 'unprocessable', field: 'data' };
  if (body.trim() === '') throw invalid({ ...unprocessable, message: 'Body cannot be blank' });
  if ([...body].length > maximumCharacters) {
    throw invalid({ ...unprocessable, message: 'Body is too long (maximum is 65536 characters)' });
  }
};

const issueNumber = (call: Call): number => {
  const number = numberParameter(call, 'issue_number');
  if (!call.repository.pullRequests.has(number)) throw notFound();
  return number;
};

const findComment = (call: Call): Comment => {
  const comment = call.repository.comments.get(numberParameter(call, 'comment_id'));
  if (comment === undefined) throw notFound();
  return comment;
};

const reply = ({ world, repository }: Call, status: number, comment: Comment): Reply => ({
  status,
  json: renderComment(world.addresses, repository, comment),
});

const announce = (call: Call, action: string, comment: Comment): void => {
  const rendered = renderComment(call.world.addresses, call.repository, comment);
  recordEvent(call.repository, call.actor, 'issue_comment', { action, comment: rendered });
};

const listComments = async (call: Call): Promise<Reply> => {
  const number = issueNumber(call);
  const since = call.query.get('since');
  const found = [...call.repository.comments.values()].filter(
    (comment) => comment.issueNumber === number && (since === null || comment.updatedAt >= since),
  );
  return pagedReply(call, found, (comment) => renderComment(call.world.addresses, call.repository, comment));
};

const createComment = async (call: Call): Promise<Reply> => {
  const number = issueNumber(call);
  const body = textAt(call.body, 'body') ?? '';
  checkCommentBody(body);
  const now = timestamp(call.world.now());
  const comment: Comment = {
    id: call.world.nextId(),
    issueNumber: number,
    author: call.actor.login,
    createdAt: now,
    updatedAt: now,
    body,
  };
  call.repository.comments.set(comment.id, comment);
  announce(call, 'created', comment);
  return reply(call, 201, comment);
};

const updateComment = async (call: Call): Promise<Reply> => {
  const comment = findComment(call);
  const body = textAt(call.body, 'body') ?? '';
  checkCommentBody(body);
  comment.body = body;
  comment.updatedAt = timestamp(call.world.now());
  announce(call, 'edited', comment);
  return reply(call, 200, comment);
};

const deleteComment = async (call: Call): Promise<Reply> => {
  const comment = findComment(call);
  call.repository.comments.delete(comment.id);
  announce(call, 'deleted', comment);
  return { status: 204 };
};

export const commentRoutes: readonly Route[] = [
  { operation: 'issues/list-comments', requires: reading, handle: listComments },
  { operation: 'issues/create-comment', requires: writing, handle: createComment },
  {
    operation: 'issues/get-comment',
    requires: reading,
    handle: async (call) => reply(call, 200, findComment(call)),
  },
  { operation: 'issues/update-comment', requires: writing, handle: updateComment },
  { operation: 'issues/delete-comment', requires: writing, handle: deleteComment },
];
