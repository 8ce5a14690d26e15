import { success } from '../../domain/result.ts';
import { isSameText } from '../../domain/same-text.ts';
import type { Comment, Comments } from '../../ports/github.ts';
import { textAt, valueAt } from '../json-path.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';
import { pageSize, readPages } from './paging.ts';
import { TornReply } from './reply.ts';

interface RawComment {
  readonly id: number;
  readonly body?: string;
  readonly user: { readonly login: string } | null;
  readonly html_url: string;
}

const toComment = (raw: RawComment): Comment => {
  if (typeof valueAt(raw, 'id') !== 'number') throw new TornReply();
  const { id, body, user, html_url } = raw;
  return { id, body: body ?? '', authorLogin: user?.login ?? '', url: html_url };
};

const readViewer = async ({ graphql }: GitHubClient): Outcome<string> => {
  const data = await graphql({ name: 'query viewer', query: 'query viewer { viewer { login } }', variables: {} });
  return data.ok ? success(textAt(data.value, 'viewer', 'login')) : data;
};

const listComments = ({ call, place }: GitHubClient, issue: number): Outcome<readonly Comment[]> =>
  call(`GET comments of ${issue}`, async (octokit) => {
    const all = await readPages(async (page) => {
      const target = { ...place, issue_number: issue, per_page: pageSize, page };
      const { data, headers } = await octokit.rest.issues.listComments(target);
      return { items: data, link: headers.link };
    });
    return all.map(toComment);
  });

const sendComment = ({ call, place }: GitHubClient, issue: number, body: string): Outcome<Comment> =>
  call(`POST comment on ${issue}`, async (octokit) => {
    const { data } = await octokit.rest.issues.createComment({ ...place, issue_number: issue, body });
    return toComment(data);
  });

/** The comment that a request whose answer was lost has made after all. */
const findMade = async (client: GitHubClient, issue: number, body: string): Outcome<Comment | undefined> => {
  const login = await readViewer(client);
  if (!login.ok) return login;
  const all = await listComments(client, issue);
  if (!all.ok) return all;
  return success(all.value.findLast((each) => each.authorLogin === login.value && isSameText(each.body, body)));
};

const attempts = 3;

const createComment = async (client: GitHubClient, issue: number, body: string): Outcome<Comment> => {
  for (let attempt = 1; ; attempt++) {
    const sent = await sendComment(client, issue, body);
    if (sent.ok || !sent.error.lost) return sent;
    const made = await findMade(client, issue, body);
    if (!made.ok) return made;
    if (made.value !== undefined) return success(made.value);
    if (attempt === attempts) return sent;
  }
};

const updateComment = ({ call, place }: GitHubClient, id: number, body: string): Outcome<Comment> =>
  call(`PATCH comment ${id}`, async (octokit) => {
    const { data } = await octokit.rest.issues.updateComment({ ...place, comment_id: id, body });
    return toComment(data);
  });

/** Comments of issues and pull requests (https://docs.github.com/rest/issues/comments). */
export const createComments = (client: GitHubClient): Comments => ({
  viewerLogin: () => settle(readViewer(client)),
  list: (issue) => settle(listComments(client, issue)),
  create: (issue, body) => settle(createComment(client, issue, body)),
  update: (id, body) => settle(updateComment(client, id, body)),
});
