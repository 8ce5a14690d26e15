import { findRef, listRefs, type RefRecord, resolveCommit as resolveCommitish } from '../git-objects.ts';
import type { Actor } from '../permissions.ts';
import { canSee } from '../permissions.ts';
import type { RefContext } from '../ref-change.ts';
import { latestRelease, seesDrafts } from '../releases.ts';
import type { Release } from '../repository.ts';
import { nodeId } from '../representations/account.ts';
import { releasePage } from '../representations/release.ts';
import { findRepository, type World } from '../world.ts';
import { resolveActor } from './accounts.ts';
import { type ConnectionArguments, connect, type Fields } from './connection.ts';
import { type DeploymentArguments, deploymentsOf } from './deployments.ts';
import { resolveCommit, resolveGitObject } from './git-objects.ts';
import { demandInGraphql, graphqlProblem } from './problem.ts';
import { resolvePullRequest } from './pull-requests.ts';

const contentsRead = [{ contents: 'read' }] as const;
const pullsRead = [{ 'pull-requests': 'read' }] as const;

/** A Ref; its target is the ref's own object, a Tag where the tag is annotated. */
export const resolveRef = (context: RefContext, ref: RefRecord, prefix: string): Fields => ({
  __typename: 'Ref',
  id: nodeId('REF', context.repository.fullName, ref.name),
  name: ref.name.slice(prefix.length),
  prefix,
  target: () => resolveGitObject(context, ref.sha, ref.type),
  repository: () => resolveRepository(context),
});

const prefixOf = (name: string): string => /^refs\/[^/]+\//.exec(name)?.[0] ?? 'refs/';

const qualify = async (context: RefContext, name: string): Promise<RefRecord | undefined> => {
  const { git } = context.repository;
  if (name.startsWith('refs/')) return findRef(git, name);
  return (await findRef(git, `refs/heads/${name}`)) ?? findRef(git, `refs/tags/${name}`);
};

interface RefsArguments extends ConnectionArguments {
  readonly refPrefix: string;
  readonly query?: string | null;
  readonly direction?: 'ASC' | 'DESC' | null;
  readonly orderBy?: { readonly field: 'TAG_COMMIT_DATE' | 'ALPHABETICAL'; readonly direction: 'ASC' | 'DESC' } | null;
}

const orderRefs = async (context: RefContext, args: RefsArguments): Promise<readonly RefRecord[]> => {
  const { git } = context.repository;
  const refs = await listRefs(git, args.refPrefix);
  const direction = args.orderBy?.direction ?? args.direction ?? 'ASC';
  if (args.orderBy?.field === 'TAG_COMMIT_DATE') {
    const names = (await git.text(['for-each-ref', '--sort=creatordate', '--format=%(refname)'])).split('\n');
    const dated = names.flatMap((name) => refs.filter((ref) => ref.name === name));
    return direction === 'DESC' ? dated.reverse() : dated;
  }
  return direction === 'DESC' ? [...refs].reverse() : refs;
};

const refsOf = async (context: RefContext, args: RefsArguments): Promise<Fields> => {
  const ordered = await orderRefs(context, args);
  const found = ordered.filter((ref) => ref.name.slice(args.refPrefix.length).includes(args.query ?? ''));
  return connect('refs', found, { ...args, render: (ref) => resolveRef(context, ref, args.refPrefix) });
};

const objectOf = async (
  context: RefContext,
  args: { readonly oid?: string | null; readonly expression?: string | null },
): Promise<Fields | null> => {
  const { git } = context.repository;
  if (args.oid) return resolveGitObject(context, args.oid);
  const [commitish = '', path] = (args.expression ?? '').split(':', 2);
  const commit = await resolveCommitish(git, commitish);
  if (commit === undefined) return null;
  const parsed = await git.attempt([
    'rev-parse',
    '--verify',
    '--quiet',
    path === undefined ? commit : `${commit}:${path}`,
  ]);
  return parsed.exitCode === 0 ? resolveGitObject(context, parsed.stdout.toString('utf8').trim()) : null;
};

const resolveRelease = (context: RefContext, release: Release): Fields => {
  const { repository, world } = context;
  return {
    __typename: 'Release',
    id: nodeId('RE', repository.fullName, release.id),
    databaseId: release.id,
    name: release.name,
    tagName: release.tagName,
    description: release.body,
    isDraft: release.draft,
    isPrerelease: release.prerelease,
    isLatest: latestRelease(repository)?.id === release.id,
    immutable: release.immutable,
    createdAt: release.createdAt,
    publishedAt: release.publishedAt,
    url: releasePage(world.addresses, repository, release),
    author: resolveActor(world, release.author),
  };
};

const releaseFields = (context: RefContext): Fields => {
  const all = () => [...context.repository.releases.values()].reverse();
  const published = () => all().filter((release) => !release.draft);
  // As gh lists them: https://github.com/cli/cli/blob/trunk/pkg/cmd/release/list/http.go
  const visible = () => (seesDrafts(context.actor, context.repository) ? all() : published());
  const ofTag = (tagName: string): Release | undefined => {
    return [...published(), ...visible()].find((release) => release.tagName === tagName);
  };
  const render = (release: Release | undefined): Fields | null => (release ? resolveRelease(context, release) : null);
  return {
    releases: (args: ConnectionArguments) => connect('releases', visible(), { ...args, render }),
    // Drafts by the tag that they wait for, as gh reads them: https://github.com/cli/cli/blob/trunk/pkg/cmd/release/shared/fetch.go
    release: (args: { readonly tagName: string }) => render(ofTag(args.tagName)),
    latestRelease: () => render(latestRelease(context.repository)),
  };
};

const gitFields = (context: RefContext): Fields => {
  const demandContents = (): void => demandInGraphql(context.actor, context.repository, contentsRead);
  const single = async (name: string): Promise<Fields | null> => {
    demandContents();
    const ref = await qualify(context, name);
    return ref === undefined ? null : resolveRef(context, ref, prefixOf(ref.name));
  };
  return {
    defaultBranchRef: () => single(`refs/heads/${context.repository.defaultBranch}`),
    ref: (args: { readonly qualifiedName: string }) => single(args.qualifiedName),
    refs: (args: RefsArguments) => {
      demandContents();
      return refsOf(context, args);
    },
    object: (args: { readonly oid?: string; readonly expression?: string }) => {
      demandContents();
      return objectOf(context, args);
    },
  };
};

const pullRequestField = (context: RefContext, args: { readonly number: number }): Fields => {
  demandInGraphql(context.actor, context.repository, pullsRead);
  const pull = context.repository.pullRequests.get(args.number);
  if (pull !== undefined) return resolvePullRequest(context, pull, resolveCommit);
  throw graphqlProblem('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${args.number}.`);
};

const numberedField = (context: RefContext, args: { readonly number: number }): Fields => {
  if (context.repository.pullRequests.has(args.number)) return pullRequestField(context, args);
  throw graphqlProblem('NOT_FOUND', `Could not resolve to an issue or pull request with the number of ${args.number}.`);
};

/** A Repository with what the actions ask of it. */
export const resolveRepository = (context: RefContext): Fields => {
  const { repository, world } = context;
  return {
    __typename: 'Repository',
    id: nodeId('R', repository.fullName),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: repository.fullName,
    owner: resolveActor(world, repository.owner),
    url: `${world.addresses.server}/${repository.fullName}`,
    isPrivate: repository.visibility !== 'public',
    isFork: repository.parent !== undefined,
    ...gitFields(context),
    ...releaseFields(context),
    deployments: (args: DeploymentArguments) => deploymentsOf(context, undefined, args),
    pullRequest: (args: { readonly number: number }) => pullRequestField(context, args),
    issueOrPullRequest: (args: { readonly number: number }) => numberedField(context, args),
  };
};

/** The repository of this name that the actor may see; throws NOT_FOUND in GitHub's words. */
export const lookUpRepository = (world: World, actor: Actor, fullName: string): RefContext => {
  const repository = findRepository(world, fullName);
  if (repository !== undefined && canSee(actor, repository)) return { world, actor, repository };
  throw graphqlProblem('NOT_FOUND', `Could not resolve to a Repository with the name '${fullName}'.`);
};
