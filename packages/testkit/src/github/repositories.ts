import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CodeScanningAvailability, createCodeScanning } from './code-scanning.ts';
import { createBareRepository, openGit } from './git.ts';
import { installPushCheck } from './git-http.ts';
import { timestamp } from './git-objects.ts';
import { commitFiles, type Files, requireRepository } from './history.ts';
import { createQueue, type RefRule, type Repository } from './repository.ts';
import type { World } from './world.ts';

export interface RepositoryPlan {
  readonly owner: string;
  readonly name: string;
  /** Private unless told: permissions to read are then needed as well. */
  readonly visibility?: Repository['visibility'];
  readonly defaultBranch?: string;
  /** The first commit's files; without them the repository starts empty. */
  readonly files?: Files;
  /** As the visibility says unless told: private repositories have none. */
  readonly codeScanning?: CodeScanningAvailability;
  readonly immutableReleases?: boolean;
  readonly rules?: readonly RefRule[];
}

const registerRepository = async (
  world: World,
  gitFolder: string,
  plan: RepositoryPlan & { readonly parent?: Repository },
): Promise<Repository> => {
  const fullName = `${plan.owner}/${plan.name}`;
  await installPushCheck(gitFolder);
  const repository: Repository = {
    id: world.nextId(),
    owner: plan.owner,
    name: plan.name,
    fullName,
    visibility: plan.visibility ?? 'private',
    defaultBranch: plan.defaultBranch ?? 'main',
    createdAt: timestamp(world.now()),
    parent: plan.parent,
    git: openGit(gitFolder),
    changeRefs: createQueue(),
    changeReleases: createQueue(),
    rules: [...(plan.rules ?? [])],
    pullRequests: new Map(),
    comments: new Map(),
    releases: new Map(),
    usedUpTags: new Set(),
    events: [],
    codeScanning: createCodeScanning(plan.visibility ?? 'private', plan.codeScanning),
    checkRuns: [],
    jobs: [],
    reviews: [],
    deployments: [],
    runs: [],
    runReviews: [],
    verification: { verified: false, reason: 'unknown_key' },
    immutableReleases: plan.immutableReleases ?? false,
    latestReleaseId: undefined,
  };
  world.repositories.set(fullName.toLowerCase(), repository);
  return repository;
};

const gitFolderOf = (root: string, owner: string, name: string): string => join(root, owner, `${name}.git`);

/** Makes a repository in the root folder, with its first commit. */
export const addRepository = async (world: World, root: string, plan: RepositoryPlan): Promise<void> => {
  const folder = gitFolderOf(root, plan.owner, plan.name);
  await mkdir(join(root, plan.owner), { recursive: true });
  const branch = plan.defaultBranch ?? 'main';
  await createBareRepository(folder, branch);
  const { fullName } = await registerRepository(world, folder, plan);
  if (plan.files === undefined) return;
  await commitFiles(world, fullName, { branch, message: 'Initial commit', files: plan.files });
};

/** Makes a fork under another owner; returns its OWNER/REPO. */
export const forkRepository = async (world: World, root: string, fullName: string, owner: string): Promise<string> => {
  const parent = requireRepository(world, fullName);
  const folder = gitFolderOf(root, owner, parent.name);
  await mkdir(join(root, owner), { recursive: true });
  await cp(parent.git.folder, folder, { recursive: true });
  const { name, visibility, defaultBranch } = parent;
  return (await registerRepository(world, folder, { owner, name, visibility, defaultBranch, parent })).fullName;
};
