import { rm } from 'node:fs/promises';
import { isAncestor } from './ancestry.ts';
import { type Git, openGit } from './git.ts';
import { readCommit, type Signature, timestamp } from './git-objects.ts';
import { writeObject } from './object-store.ts';
import { noReplyAddress } from './representations/account.ts';

export interface CommitPlan {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
}

/** The name, address and moment under which an account commits. */
export const identityOf = (login: string, moment: Date): Signature => ({
  name: login,
  email: noReplyAddress(login),
  date: timestamp(moment),
});

const signatureEnvironment = (author: Signature, committer: Signature): Record<string, string> => ({
  GIT_AUTHOR_NAME: author.name,
  GIT_AUTHOR_EMAIL: author.email,
  GIT_AUTHOR_DATE: author.date,
  GIT_COMMITTER_NAME: committer.name,
  GIT_COMMITTER_EMAIL: committer.email,
  GIT_COMMITTER_DATE: committer.date,
});

const secondsOf = ({ date }: Signature): number => Math.floor(new Date(date).getTime() / 1000);

const lineOf = (role: string, who: Signature): string => `${role} ${who.name} <${who.email}> ${secondsOf(who)} +0000`;

// Git takes marks and spaces from the ends of names and addresses, and refuses some; such are left to it.
const isPlain = ({ name, email }: Signature): boolean =>
  /^[\w\u00c0-\uffff]([^<>\n\0]*[\w\u00c0-\uffff\])])?$/.test(name) && /^\w[^<>\s\0]*\w$/.test(email);

/** Writes a commit object as `git commit-tree` does and returns its id; no ref moves. */
export const commitTree = async (git: Git, plan: CommitPlan): Promise<string> => {
  const { tree, parents, message, author, committer } = plan;
  const isSimple = isPlain(author) && isPlain(committer) && !message.includes('\0');
  if (!isSimple || new Set(parents).size < parents.length) return commitByGit(git, plan);
  const headers = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)];
  const lines = [...headers, lineOf('author', author), lineOf('committer', committer), '', message];
  return writeObject(git, 'commit', Buffer.from(lines.join('\n')));
};

const commitByGit = (git: Git, plan: CommitPlan): Promise<string> =>
  git.text(['commit-tree', plan.tree, ...plan.parents.flatMap((parent) => ['-p', parent])], {
    input: plan.message,
    environment: signatureEnvironment(plan.author, plan.committer),
  });

/** The tree of merging two commits, or undefined when they conflict. */
export const mergeTrees = async (git: Git, ours: string, theirs: string): Promise<string | undefined> => {
  if (await isAncestor(git, ours, theirs)) return (await readCommit(git, theirs)).tree;
  const outcome = await git.attempt(['merge-tree', '--write-tree', '--no-messages', ours, theirs]);
  return outcome.exitCode === 0 ? outcome.stdout.toString('utf8').trim() : undefined;
};

/** Puts commits, oldest first, on top of another; returns the new commits in that order. Throws on a conflict. */
export const rebaseOnto = async (
  git: Git,
  onto: string,
  commits: readonly string[],
  committer: Signature,
): Promise<readonly string[]> => {
  const folder = `${git.folder}/rebase-${onto.slice(0, 12)}`;
  await git.text(['worktree', 'add', '--quiet', '--detach', folder, onto]);
  try {
    const worktree = openGit(folder);
    const rebased: string[] = [];
    for (const sha of commits) {
      const { author } = await readCommit(git, sha);
      const environment = signatureEnvironment(author, committer);
      await worktree.text(['cherry-pick', '--allow-empty', sha], { environment });
      rebased.push(await worktree.text(['rev-parse', 'HEAD']));
    }
    return rebased;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await git.attempt(['worktree', 'prune']);
  }
};
