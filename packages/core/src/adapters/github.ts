import type { GitHub } from '../ports/github.ts';
import { createCheckRuns } from './github/check-runs.ts';
import type { GitHubClient } from './github/client.ts';
import { createCodeScanning } from './github/code-scanning.ts';
import { createComments } from './github/comments.ts';
import { createCommits } from './github/commits.ts';
import { createDeployments } from './github/deployments.ts';
import { createJobs } from './github/jobs.ts';
import { createPullRequests } from './github/pull-requests.ts';
import { createRefs } from './github/refs.ts';
import { createReleases } from './github/releases.ts';
import { createRepository } from './github/repository.ts';
import { createReviews } from './github/reviews.ts';
import { createRuns } from './github/runs.ts';

/** GitHub's API for one repository, noun by noun. */
export const createGitHub = (client: GitHubClient): GitHub => ({
  refs: createRefs(client),
  commits: createCommits(client),
  pullRequests: createPullRequests(client),
  comments: createComments(client),
  releases: createReleases(client),
  codeScanning: createCodeScanning(client),
  checkRuns: createCheckRuns(client),
  jobs: createJobs(client),
  reviews: createReviews(client),
  deployments: createDeployments(client),
  runs: createRuns(client),
  repository: createRepository(client),
});
