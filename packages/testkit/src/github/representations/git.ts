import type { FileChange } from '../git-diff.ts';
import type { CommitRecord, RefRecord, Signature, TagRecord } from '../git-objects.ts';
import type { JsonObject } from '../json.ts';
import type { Repository } from '../repository.ts';
import type { Addresses } from '../world.ts';
import { accountId, nodeId, noReplyAddress, renderAccount } from './account.ts';
import { repositoryApi } from './repository.ts';

const unsigned: JsonObject = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

const signatureStart = /^-----BEGIN (PGP|SSH) SIGNATURE-----$/m;

const payloadOf = ({ target, name, tagger, message }: TagRecord, end: number): string => {
  const seconds = Date.parse(tagger.date) / 1000;
  const head = [`object ${target.sha}`, `type ${target.type}`, `tag ${name}`];
  const by = `tagger ${tagger.name} <${tagger.email}> ${seconds} +0000`;
  return [...head, by, '', message.slice(0, end)].join('\n');
};

/** The double knows no keys: it says what it was told to say of signatures. */
const verificationOf = ({ verification }: Repository, tag: TagRecord): JsonObject => {
  const start = tag.message.search(signatureStart);
  if (start < 0) return unsigned;
  return { ...unsigned, ...verification, signature: tag.message.slice(start), payload: payloadOf(tag, start) };
};

const userOf = ({ name, email, date }: Signature): JsonObject => ({ name, email, date });

const urlOfObject = (addresses: Addresses, repository: Repository, type: string, sha: string): string =>
  `${repositoryApi(addresses, repository)}/git/${type}s/${sha}`;

/** A git-ref; its object is the ref's own, unpeeled. */
export const renderRef = (addresses: Addresses, repository: Repository, ref: RefRecord): JsonObject => ({
  ref: ref.name,
  node_id: nodeId('REF', repository.fullName, ref.name),
  url: `${repositoryApi(addresses, repository)}/git/${ref.name}`,
  object: { sha: ref.sha, type: ref.type, url: urlOfObject(addresses, repository, ref.type, ref.sha) },
});

/** A git-tag: the annotated tag object, with what GitHub says about its signature. */
export const renderTag = (addresses: Addresses, repository: Repository, tag: TagRecord): JsonObject => ({
  node_id: nodeId('TA', repository.fullName, tag.sha),
  sha: tag.sha,
  url: urlOfObject(addresses, repository, 'tag', tag.sha),
  tagger: userOf(tag.tagger),
  object: {
    sha: tag.target.sha,
    type: tag.target.type,
    url: urlOfObject(addresses, repository, tag.target.type, tag.target.sha),
  },
  tag: tag.name,
  message: tag.message,
  verification: verificationOf(repository, tag),
});

/** A git-commit, as the Git database endpoints give it. */
export const renderGitCommit = (addresses: Addresses, repository: Repository, commit: CommitRecord): JsonObject => {
  const html = `${addresses.server}/${repository.fullName}`;
  const link = (sha: string): JsonObject => ({
    sha,
    url: urlOfObject(addresses, repository, 'commit', sha),
    html_url: `${html}/commit/${sha}`,
  });
  return {
    ...link(commit.sha),
    node_id: nodeId('C', repository.fullName, commit.sha),
    author: userOf(commit.author),
    committer: userOf(commit.committer),
    message: commit.message,
    tree: { sha: commit.tree, url: urlOfObject(addresses, repository, 'tree', commit.tree) },
    parents: commit.parents.map(link),
    verification: unsigned,
  };
};

/** The account that an address of the form ID+LOGIN@users.noreply.github.com belongs to, or undefined. */
export const loginOfAddress = (email: string): string | undefined => {
  const [, id, login] = /^(\d+)\+(.+)@users\.noreply\.github\.com$/.exec(email) ?? [];
  return login !== undefined && Number(id) === accountId(login) && email === noReplyAddress(login) ? login : undefined;
};

const accountOf = (addresses: Addresses, { email }: Signature): JsonObject | null => {
  const login = loginOfAddress(email);
  return login === undefined ? null : renderAccount(addresses, login);
};

/** A commit, as lists, comparisons and pull requests give it; without stats and files. */
export const renderCommit = (addresses: Addresses, repository: Repository, commit: CommitRecord): JsonObject => {
  const api = repositoryApi(addresses, repository);
  const html = `${addresses.server}/${repository.fullName}/commit`;
  return {
    sha: commit.sha,
    node_id: nodeId('C', repository.fullName, commit.sha),
    commit: {
      author: userOf(commit.author),
      committer: userOf(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: urlOfObject(addresses, repository, 'tree', commit.tree) },
      url: urlOfObject(addresses, repository, 'commit', commit.sha),
      comment_count: 0,
      verification: unsigned,
    },
    url: `${api}/commits/${commit.sha}`,
    html_url: `${html}/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    author: accountOf(addresses, commit.author),
    committer: accountOf(addresses, commit.committer),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${html}/${sha}` })),
  };
};

/** A diff-entry; links go to the file at the head commit. */
export const renderFile = (
  addresses: Addresses,
  { repository, head }: { readonly repository: Repository; readonly head: string },
  file: FileChange,
): JsonObject => {
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  const html = `${addresses.server}/${repository.fullName}`;
  return {
    sha: file.blob ?? null,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${html}/blob/${head}/${path}`,
    raw_url: `${html}/raw/${head}/${path}`,
    contents_url: `${repositoryApi(addresses, repository)}/contents/${path}?ref=${head}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
};
