import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { describe, expect, test } from '@jest/globals';
import { type CommentRequest, keepComment, tellPullRequest } from '../../src/action/sticky-comment.ts';
import type { Document } from '../../src/domain/document.ts';
import { commentRoom } from '../../src/domain/document.ts';
import type { PullRequestFacts, RunContext } from '../../src/domain/event.ts';
import { code, md } from '../../src/domain/markdown.ts';
import { failure, success } from '../../src/domain/result.ts';
import type { Comment, Comments, GitHubProblem } from '../../src/ports/github.ts';

const login = 'github-actions[bot]';
const marker = '<!-- drawbridge:coverage-threshold:default -->';

const documentOf = (sentence: string, rows = 0): Document => ({
  verdict: { mark: 'passed', subject: 'Coverage', sentence },
  conditions: [],
  changes: [],
  details: [
    {
      title: 'Many',
      blocks: [
        { kind: 'table', columns: ['File'], rows: Array.from({ length: rows }, (_, row) => [code(`file ${row}`)]) },
      ],
    },
  ],
  foot: md`foot`,
});

const problemOf = (kind: GitHubProblem['kind'], message = 'GitHub said no.'): GitHubProblem => ({
  kind,
  request: 'POST /repos/octo/shop/issues/7/comments',
  message,
  status: 403,
  requestId: undefined,
  acceptedPermissions: undefined,
});

interface Thread {
  readonly comments: Comments;
  readonly kept: Comment[];
  readonly writes: string[];
}

interface Setting {
  readonly standing?: readonly (readonly [author: string, body: string])[];
  readonly problem?: GitHubProblem;
  /** A comment that another run writes just before ours. */
  readonly racing?: string;
}

const threadOf = ({ standing = [], problem, racing }: Setting): Thread => {
  const kept: Comment[] = [];
  const writes: string[] = [];
  const add = (authorLogin: string, body: string): Comment => {
    const id = kept.length + 1;
    const comment = { id, body, authorLogin, url: `https://github.example/octo/shop/pull/7#issuecomment-${id}` };
    kept.push(comment);
    return comment;
  };
  for (const [author, body] of standing) add(author, body);
  const comments: Comments = {
    viewerLogin: async () => success(login),
    list: async () => (problem === undefined ? success([...kept]) : failure(problem)),
    create: async (_, body) => {
      if (racing !== undefined) add(login, racing);
      writes.push('create');
      return success(add(login, body));
    },
    update: async (id, body) => {
      writes.push(`update ${id}`);
      const index = kept.findIndex((comment) => comment.id === id);
      const before = kept[index];
      if (before === undefined) return failure(problemOf('not-found'));
      const after = { ...before, body };
      kept[index] = after;
      return success(after);
    },
  };
  return { comments, kept, writes };
};

const stickyOf = (document: Document, key = 'default') => ({
  action: 'coverage-threshold',
  key,
  pullRequest: 7,
  document,
});

describe('one comment for each action and key', () => {
  test('is written once and recognised by its marker', async () => {
    const { comments, kept } = threadOf({});
    expect(await keepComment(comments, stickyOf(documentOf('one')))).toMatchObject({
      ok: true,
      value: { change: 'created' },
    });
    expect(kept).toMatchObject([
      { authorLogin: login, body: expect.stringMatching(`^${marker}\n### ✓ Coverage: one`) },
    ]);
  });

  test('is updated in place', async () => {
    const { comments, kept, writes } = threadOf({});
    await keepComment(comments, stickyOf(documentOf('one')));
    expect(await keepComment(comments, stickyOf(documentOf('two')))).toMatchObject({
      ok: true,
      value: { change: 'updated' },
    });
    expect(writes).toEqual(['create', 'update 1']);
    expect(kept).toMatchObject([{ body: expect.stringContaining('two') }]);
  });

  test('is not written again when it says the same, whatever line ends GitHub keeps', async () => {
    const { comments, kept, writes } = threadOf({});
    await keepComment(comments, stickyOf(documentOf('one')));
    kept[0] = { ...(kept[0] ?? never()), body: (kept[0] ?? never()).body.trim().replaceAll('\n', '\r\n') };
    expect(await keepComment(comments, stickyOf(documentOf('one')))).toMatchObject({
      ok: true,
      value: { change: 'unchanged' },
    });
    expect(writes).toEqual(['create']);
  });

  test.each([
    { why: "somebody else's comment with our marker", standing: ['mallory', `${marker}\nx`] },
    { why: 'our comment of another key', standing: [login, '<!-- drawbridge:coverage-threshold:api -->\nx'] },
    { why: 'our comment of another action', standing: [login, '<!-- drawbridge:semver-tag:default -->\nx'] },
    { why: 'our comment that quotes the marker further down', standing: [login, `> quoted\n${marker}`] },
  ] as const)('leaves $why alone', async ({ standing }) => {
    const { comments, writes } = threadOf({ standing: [standing] });
    await keepComment(comments, stickyOf(documentOf('one')));
    expect(writes).toEqual(['create']);
  });

  test('of two runs that raced, the first comment stays current and the other points at it', async () => {
    const { comments, kept, writes } = threadOf({ racing: `${marker}\nfrom another run` });
    expect(await keepComment(comments, stickyOf(documentOf('ours')))).toMatchObject({
      ok: true,
      value: { change: 'updated' },
    });
    expect(writes).toEqual(['create', 'update 2', 'update 1']);
    expect(kept.map(({ body }) => body)).toEqual([
      expect.stringContaining('ours'),
      'Kept current in [one comment](<https://github.example/octo/shop/pull/7#issuecomment-1>).',
    ]);
    expect(await keepComment(comments, stickyOf(documentOf('ours')))).toMatchObject({
      ok: true,
      value: { change: 'unchanged' },
    });
  });

  test('keeps within what GitHub accepts', async () => {
    const { comments, kept } = threadOf({});
    await keepComment(comments, stickyOf(documentOf('long', 10_000)));
    expect(kept[0]?.body.length).toBeLessThanOrEqual(commentRoom.size);
    expect(kept[0]?.body).toContain('left out for room');
  });
});

const never = (): never => {
  throw new Error('there is no comment');
};

const pullRequest: PullRequestFacts = {
  number: 7,
  title: 'Add a cart',
  headSha: '4'.repeat(40),
  headRef: 'cart',
  headRepository: 'octo/shop',
  baseSha: '5'.repeat(40),
  baseRef: 'main',
  labels: [],
};

describe('a comment is never the reason for a failure', () => {
  interface Row {
    readonly why: string;
    readonly context?: Partial<RunContext>;
    readonly request?: Partial<CommentRequest>;
    readonly problem?: GitHubProblem;
    readonly writes?: readonly string[];
    readonly lines: readonly string[];
  }
  const mayOnlyRead = (whose: string) => [
    `! No comment, the summary says the same: the token of ${whose} may only read.`,
  ];

  test.each<Row>([
    {
      why: 'a pull request',
      context: { pullRequest },
      writes: ['create'],
      lines: ['Comment created: https://github.example/octo/shop/pull/7#issuecomment-1'],
    },
    { why: 'a push', lines: [] },
    {
      why: 'a merge queue run',
      context: { mergeGroup: { baseSha: '1', headSha: '2' } },
      lines: ['– No comment: a merge queue run is not about one pull request.'],
    },
    { why: 'comment: never', context: { pullRequest }, request: { when: 'never' }, lines: [] },
    {
      why: 'a dry run',
      context: { pullRequest },
      request: { dryRun: true },
      lines: ['– Dry run: the comment on pull request 7 is not written.'],
    },
    {
      why: 'a fork',
      context: { pullRequest: { ...pullRequest, headRepository: 'else/shop' } },
      problem: problemOf('forbidden'),
      lines: mayOnlyRead('a pull request from a fork'),
    },
    {
      why: 'Dependabot',
      context: { pullRequest, actor: 'dependabot[bot]' },
      problem: problemOf('forbidden'),
      lines: mayOnlyRead('a run by Dependabot'),
    },
    {
      why: 'a read-only token',
      context: { pullRequest },
      problem: problemOf('forbidden'),
      lines: [
        '! No comment, the summary says the same: the token may not write comments. Grant it to the job, beside what it has:\n    permissions:\n      pull-requests: write',
      ],
    },
    {
      why: 'no token',
      context: { pullRequest },
      problem: problemOf('no-token'),
      lines: [
        '! No comment, the summary says the same: there is no `github-token` to write comments with. Leave the input out (it is the job’s token then), or give one.',
      ],
    },
    {
      why: 'GitHub is down',
      context: { pullRequest },
      problem: problemOf('unreachable', 'No answer in 10 s.'),
      lines: [
        '! No comment, the summary says the same: GitHub did not let this run write comments: No answer in 10 s. Run the job again. If a proxy stands between, name it in `https_proxy`.',
      ],
    },
  ])('$why', async ({ context, request, problem, writes = [], lines }) => {
    const thread = threadOf(problem === undefined ? {} : { problem });
    const told: string[] = [];
    const github = { comments: thread.comments };
    const log = { line: (text: string) => void told.push(text), debug: never, group: never, fold: never };
    await tellPullRequest(
      {
        action: 'coverage-threshold',
        key: 'default',
        when: 'auto',
        dryRun: false,
        document: documentOf('one'),
        ...request,
      },
      { context: fakeContext(context), github, log },
    );
    expect(told).toEqual(lines);
    expect(thread.writes).toEqual(writes);
  });
});
