import { failure, success } from '@drawbridge/core/domain/result';
import type {
  Comment,
  GitHub,
  GitHubProblem,
  NewRelease,
  NewTagObject,
  Ref,
  RefChange,
  Release,
  SarifUpload,
} from '@drawbridge/core/ports/github';
import { type Answers, createAnswers, gitHubProblemOf } from './github/answers.ts';
import { type FakeCodeScanningPlan, fakeCodeScanning } from './github/code-scanning.ts';
import { type FakeCommitsPlan, fakeCommits } from './github/commits.ts';
import { type DeploymentWrite, type FakeDeploymentsPlan, fakeDeployments } from './github/deployments.ts';
import { type FakeFactsPlan, fakeFacts } from './github/facts.ts';

/** A method by noun and name, e.g. "refs.update". */
export type GitHubMethod = { [Noun in keyof GitHub]: `${Noun}.${keyof GitHub[Noun] & string}` }[keyof GitHub];

/** One thing that was written, in the order of the writes. */
export type GitHubWrite =
  | ({ readonly kind: 'tag-object' } & NewTagObject)
  | { readonly kind: 'refs'; readonly changes: readonly RefChange[] }
  | { readonly kind: 'comment-created'; readonly issue: number; readonly body: string }
  | { readonly kind: 'comment-updated'; readonly id: number; readonly body: string }
  | { readonly kind: 'release'; readonly release: NewRelease }
  | { readonly kind: 'release-deleted'; readonly release: Release }
  | { readonly kind: 'release-latest'; readonly release: Release }
  | DeploymentWrite;

export interface FakeGitHubPlan extends FakeFactsPlan, FakeCommitsPlan, FakeDeploymentsPlan {
  readonly refs?: readonly Ref[];
  /** By number of the issue or pull request. */
  readonly comments?: Readonly<Record<number, readonly Comment[]>>;
  readonly releases?: readonly Release[];
  readonly viewerLogin?: string;
  /** The server has no transaction for refs: they are changed one after the other. */
  readonly lacksTransactions?: boolean;
  readonly codeScanning?: FakeCodeScanningPlan;
  /** What a method answers instead of doing its work. */
  readonly problems?: Readonly<Partial<Record<GitHubMethod, GitHubProblem>>>;
}

export interface FakeGitHub extends GitHub {
  readonly writes: readonly GitHubWrite[];
  /** The documents that code scanning was given. */
  readonly uploads: readonly SarifUpload[];
  /** Every call, reads included, by method. */
  readonly calls: readonly GitHubMethod[];
  /** What the refs hold now, by name. */
  readonly refsNow: () => Readonly<Record<string, string>>;
  /** The releases that there are now, drafts included, the first made first. */
  readonly releasesNow: () => readonly Release[];
  /** Lets a method fail from now on, `times` times (without end when left out). */
  fail(method: GitHubMethod, problem: GitHubProblem, times?: number): void;
}

const server = 'https://github.example/octo/shop';
const actionsBot = 'github-actions[bot]';

type Answer = Answers<GitHubMethod>['answer'];

const fakeRefs = (plan: FakeGitHubPlan, writes: GitHubWrite[], answer: Answer) => {
  const held = new Map((plan.refs ?? []).map((ref) => [ref.name, ref]));
  const commits = new Map<string, string>();
  const messages = new Map<string, string>();
  const together = plan.lacksTransactions !== true;
  const hasMoved = ({ name, before }: RefChange): boolean => held.get(name)?.object !== before;
  const refs: GitHub['refs'] = {
    list: (prefix) =>
      answer('refs.list', () => success([...held.values()].filter(({ name }) => name.startsWith(prefix)))),
    createTagObject: (tag) =>
      answer('refs.createTagObject', () => {
        const oid = `ffff${(commits.size + 1).toString(16).padStart(36, '0')}`;
        commits.set(oid, tag.commit);
        messages.set(oid, tag.message);
        writes.push({ kind: 'tag-object', ...tag });
        return success({ oid, verified: false, reason: 'unsigned' });
      }),
    messageOf: (object) => answer('refs.messageOf', () => success(messages.get(object))),
    update: (changes) =>
      answer('refs.update', () => {
        const stop = changes.findIndex(hasMoved);
        const made = stop < 0 ? changes : changes.slice(0, together ? 0 : stop);
        const moved = changes[stop];
        const stopped = moved && gitHubProblemOf('conflict', { message: `${moved.name} has moved` });
        if (stopped !== undefined && made.length === 0) return failure(stopped);
        writes.push({ kind: 'refs', changes: made });
        for (const { name, after } of made) {
          held.set(name, { name, object: after, commit: commits.get(after) ?? after });
        }
        return success({ together, made: made.map(({ name }) => name), stopped });
      }),
  };
  const refsNow = () => Object.fromEntries([...held].map(([name, ref]) => [name, ref.object]));
  return { refs, refsNow };
};

const fakeComments = (plan: FakeGitHubPlan, writes: GitHubWrite[], answer: Answer): GitHub['comments'] => {
  const viewer = plan.viewerLogin ?? actionsBot;
  const held = new Map(Object.entries(plan.comments ?? {}).map(([issue, list]) => [Number(issue), [...list]]));
  let lastId = Math.max(100, ...[...held.values()].flat().map(({ id }) => id));
  return {
    viewerLogin: () => answer('comments.viewerLogin', () => success(viewer)),
    list: (issue) => answer('comments.list', () => success([...(held.get(issue) ?? [])])),
    create: (issue, body) =>
      answer('comments.create', () => {
        lastId += 1;
        const url = `${server}/issues/${issue}#issuecomment-${lastId}`;
        const comment: Comment = { id: lastId, body, authorLogin: viewer, url };
        held.set(issue, [...(held.get(issue) ?? []), comment]);
        writes.push({ kind: 'comment-created', issue, body });
        return success(comment);
      }),
    update: (id, body) =>
      answer('comments.update', () => {
        const list = [...held.values()].find((each) => each.some((comment) => comment.id === id)) ?? [];
        const index = list.findIndex((comment) => comment.id === id);
        const before = list[index];
        if (before === undefined) return failure(gitHubProblemOf('not-found'));
        const comment: Comment = { ...before, body };
        list[index] = comment;
        writes.push({ kind: 'comment-updated', id, body });
        return success(comment);
      }),
  };
};

const releaseUrl = ({ tag, draft }: Pick<Release, 'tag' | 'draft'>, id: number): string =>
  `${server}/releases/tag/${draft ? `untagged-${id}` : tag}`;

const fakeReleases = (plan: FakeGitHubPlan, writes: GitHubWrite[], answer: Answer) => {
  const held = [...(plan.releases ?? [])];
  const authorLogin = plan.viewerLogin ?? actionsBot;
  let lastId = Math.max(0, ...held.map(({ id }) => id));
  const published = (tag: string) => held.find((release) => release.tag === tag && !release.draft);
  const releases: GitHub['releases'] = {
    findByTag: (tag) =>
      answer('releases.findByTag', () => success(published(tag) ?? held.findLast((release) => release.tag === tag))),
    create: (release) =>
      answer('releases.create', () => {
        const { tag, name, body, prerelease, draft } = release;
        // Of drafts there may be many: nothing keeps a second one away.
        if (!draft && published(tag) !== undefined) {
          return failure(gitHubProblemOf('conflict', { message: `a release of ${tag} exists` }));
        }
        lastId += 1;
        const url = releaseUrl(release, lastId);
        const own = { authorLogin, assets: 0, immutable: false };
        const made: Release = { id: lastId, tag, name, body, draft, prerelease, url, ...own };
        held.push(made);
        writes.push({ kind: 'release', release });
        return success(made);
      }),
    listByTag: (tag) => answer('releases.listByTag', () => success(held.filter((release) => release.tag === tag))),
    delete: (id) =>
      answer('releases.delete', () => {
        const index = held.findIndex((release) => release.id === id);
        for (const release of index < 0 ? [] : held.splice(index, 1)) writes.push({ kind: 'release-deleted', release });
        return success(undefined);
      }),
    markLatest: (id) =>
      answer('releases.markLatest', () => {
        const release = held.find((each) => each.id === id && !each.draft);
        if (release === undefined) return failure(gitHubProblemOf('not-found'));
        writes.push({ kind: 'release-latest', release });
        return success(undefined);
      }),
  };
  return { releases, releasesNow: () => [...held] };
};

/** GitHub in memory: refs change by compare-and-swap, all or none; what is written can be looked at. */
export const fakeGitHub = (plan: FakeGitHubPlan = {}): FakeGitHub => {
  const writes: GitHubWrite[] = [];
  const uploads: SarifUpload[] = [];
  const answers = createAnswers<GitHubMethod>(plan.problems);
  const { calls, fail, answer } = answers;
  const { refs, refsNow } = fakeRefs(plan, writes, answer);
  const { releases, releasesNow } = fakeReleases(plan, writes, answer);
  return {
    writes,
    uploads,
    calls,
    fail,
    refsNow,
    refs,
    comments: fakeComments(plan, writes, answer),
    releases,
    releasesNow,
    codeScanning: fakeCodeScanning(plan.codeScanning ?? {}, uploads, answers),
    ...fakeFacts(plan, answers),
    ...fakeCommits(plan, answers),
    ...fakeDeployments(plan, (made) => writes.push(made), answers),
  };
};
