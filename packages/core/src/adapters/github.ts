import type { GitHub } from '../ports/github.ts';
import { createGitHubClient, type GitHubOptions } from './github/client.ts';
import { createComments } from './github/comments.ts';
import { createRefs } from './github/refs.ts';
import { createReleases } from './github/releases.ts';

/** GitHub's API for one repository; the client behind it is loaded at the first call. */
export const createGitHub = (options: GitHubOptions): GitHub => {
  const client = createGitHubClient(options);
  return { refs: createRefs(client), comments: createComments(client), releases: createReleases(client) };
};
