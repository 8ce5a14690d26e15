import type { Call, Route } from '../call.ts';
import { readCommit, type Signature, timestamp } from '../git-objects.ts';
import { isJsonObject, type Json, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { commitTree, identityOf } from '../merging.ts';
import { readObject, typeOfObject, writeObject } from '../object-store.ts';
import { notFound, type Reply, refusal } from '../refusal.ts';
import { nodeId } from '../representations/account.ts';
import { renderGitCommit } from '../representations/git.ts';
import { repositoryApi } from '../representations/repository.ts';
import { isUnsafePath } from '../tree-edit.ts';
import { applyEdits, type PathEdit } from '../tree-store.ts';

const writeBlob = ({ repository }: Call, content: Buffer): string => writeObject(repository.git, 'blob', content);

const createBlob = async (call: Call): Promise<Reply> => {
  const encoding = textAt(call.body, 'encoding') === 'base64' ? 'base64' : 'utf8';
  const sha = writeBlob(call, Buffer.from(textAt(call.body, 'content') ?? '', encoding));
  return {
    status: 201,
    json: { sha, url: `${repositoryApi(call.world.addresses, call.repository)}/git/blobs/${sha}` },
  };
};

const getBlob = async (call: Call): Promise<Reply> => {
  const { world, repository } = call;
  const sha = call.parameter('file_sha');
  const blob = await readObject(repository.git, sha);
  if (blob?.type !== 'blob') throw notFound();
  const bytes = blob.content;
  const url = `${repositoryApi(world.addresses, repository)}/git/blobs/${sha}`;
  const content = bytes.toString('base64');
  const node = nodeId('B', repository.fullName, sha);
  return { status: 200, json: { sha, url, node_id: node, size: bytes.length, content, encoding: 'base64' } };
};

const editOf = async (call: Call, given: Json): Promise<PathEdit> => {
  if (!isJsonObject(given)) throw refusal(422, 'tree is not valid');
  const path = textAt(given, 'path') ?? '';
  if (isUnsafePath(path)) throw refusal(422, 'tree.path contains a malformed path component');
  if (given['sha'] === null) return { path, entry: undefined };
  const content = textAt(given, 'content');
  const oid = content === undefined ? textAt(given, 'sha') : writeBlob(call, Buffer.from(content));
  if (oid === undefined || (await typeOfObject(call.repository.git, oid)) === undefined) {
    throw refusal(422, `tree.sha ${oid} is not a valid blob`);
  }
  return { path, entry: { mode: (textAt(given, 'mode') ?? '100644').replace(/^0/, ''), oid } };
};

const createTree = async (call: Call): Promise<Reply> => {
  const { git } = call.repository;
  const base = textAt(call.body, 'base_tree');
  if (base !== undefined && (await typeOfObject(git, base)) === undefined) throw notFound();
  const edits: PathEdit[] = [];
  for (const given of listAt(call.body, 'tree')) edits.push(await editOf(call, given));
  const sha = await applyEdits(git, base, edits);
  return { status: 201, json: await renderTree(call, sha) };
};

const renderTree = async (call: Call, sha: string): Promise<JsonObject> => {
  const api = `${repositoryApi(call.world.addresses, call.repository)}/git`;
  const listing = await call.repository.git.text(['ls-tree', '-z', sha]);
  const tree = listing
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [details = '', path = ''] = line.split('\t', 2);
      const [mode = '', type = '', child = ''] = details.split(' ');
      return { path, mode, type, sha: child, url: `${api}/${type}s/${child}` };
    });
  return { sha, url: `${api}/trees/${sha}`, tree, truncated: false };
};

const signatureIn = (body: JsonObject, key: string, fallback: Signature): Signature => {
  const given = objectAt(body, key);
  if (given === undefined) return fallback;
  return {
    name: textAt(given, 'name') ?? fallback.name,
    email: textAt(given, 'email') ?? fallback.email,
    date: timestamp(new Date(textAt(given, 'date') ?? fallback.date)),
  };
};

const createCommit = async (call: Call): Promise<Reply> => {
  const { git } = call.repository;
  const tree = textAt(call.body, 'tree') ?? '';
  const parents = listAt(call.body, 'parents').filter((parent) => typeof parent === 'string');
  if ((await typeOfObject(git, tree)) !== 'tree') throw refusal(422, 'Tree SHA does not exist');
  for (const parent of parents) {
    if ((await typeOfObject(git, parent)) !== 'commit')
      throw refusal(422, 'Parent SHA does not exist or is not a commit object');
  }
  const author = signatureIn(call.body, 'author', identityOf(call.actor.login, call.world.now()));
  const committer = signatureIn(call.body, 'committer', author);
  const message = textAt(call.body, 'message') ?? '';
  const sha = await commitTree(git, { tree, parents, message, author, committer });
  return { status: 201, json: renderGitCommit(call.world.addresses, call.repository, await readCommit(git, sha)) };
};

const getCommit = async ({ world, repository, parameter }: Call): Promise<Reply> => {
  const sha = parameter('commit_sha');
  if ((await typeOfObject(repository.git, sha)) !== 'commit') throw notFound();
  return { status: 200, json: renderGitCommit(world.addresses, repository, await readCommit(repository.git, sha)) };
};

export const gitDataRoutes: readonly Route[] = [
  { operation: 'git/create-blob', requires: [{ contents: 'write' }], handle: createBlob },
  { operation: 'git/get-blob', requires: [{ contents: 'read' }], handle: getBlob },
  { operation: 'git/create-tree', requires: [{ contents: 'write' }], handle: createTree },
  { operation: 'git/create-commit', requires: [{ contents: 'write' }], handle: createCommit },
  { operation: 'git/get-commit', requires: [{ contents: 'read' }], handle: getCommit },
];
