import type { Call, Route } from '../call.ts';
import { readCommit, type Signature, timestamp, typeOfObject } from '../git-objects.ts';
import { isJsonObject, type Json, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { commitTree, identityOf } from '../merging.ts';
import { notFound, type Reply, refusal } from '../refusal.ts';
import { nodeId } from '../representations/account.ts';
import { renderGitCommit } from '../representations/git.ts';
import { repositoryApi } from '../representations/repository.ts';
import { isUnsafePath } from '../tree-edit.ts';

const writeBlob = async ({ repository }: Call, content: Buffer): Promise<string> =>
  repository.git.text(['hash-object', '-w', '--stdin'], { input: content });

const createBlob = async (call: Call): Promise<Reply> => {
  const encoding = textAt(call.body, 'encoding') === 'base64' ? 'base64' : 'utf8';
  const sha = await writeBlob(call, Buffer.from(textAt(call.body, 'content') ?? '', encoding));
  return {
    status: 201,
    json: { sha, url: `${repositoryApi(call.world.addresses, call.repository)}/git/blobs/${sha}` },
  };
};

const getBlob = async (call: Call): Promise<Reply> => {
  const { world, repository } = call;
  const sha = call.parameter('file_sha');
  if ((await typeOfObject(repository.git, sha)) !== 'blob') throw notFound();
  const bytes = await repository.git.bytes(['cat-file', 'blob', sha]);
  const url = `${repositoryApi(world.addresses, repository)}/git/blobs/${sha}`;
  const content = bytes.toString('base64');
  const node = nodeId('B', repository.fullName, sha);
  return { status: 200, json: { sha, url, node_id: node, size: bytes.length, content, encoding: 'base64' } };
};

const indexLine = async (call: Call, entry: Json): Promise<string> => {
  if (!isJsonObject(entry)) throw refusal(422, 'tree is not valid');
  const path = textAt(entry, 'path') ?? '';
  if (isUnsafePath(path)) throw refusal(422, 'tree.path contains a malformed path component');
  if (entry['sha'] === null) return `0 ${'0'.repeat(40)}\t${path}`;
  const content = textAt(entry, 'content');
  const sha = content === undefined ? textAt(entry, 'sha') : await writeBlob(call, Buffer.from(content));
  if (sha === undefined || (await typeOfObject(call.repository.git, sha)) === undefined) {
    throw refusal(422, `tree.sha ${sha} is not a valid blob`);
  }
  return `${textAt(entry, 'mode') ?? '100644'} ${sha}\t${path}`;
};

const createTree = async (call: Call): Promise<Reply> => {
  const { git } = call.repository;
  const base = textAt(call.body, 'base_tree');
  if (base !== undefined && (await typeOfObject(git, base)) === undefined) throw notFound();
  const lines: string[] = [];
  for (const entry of listAt(call.body, 'tree')) lines.push(await indexLine(call, entry));
  const environment = { GIT_INDEX_FILE: `${git.folder}/index-${call.world.nextId()}` };
  if (base !== undefined) await git.text(['read-tree', base], { environment });
  await git.text(['update-index', '-z', '--add', '--index-info'], { environment, input: `${lines.join('\0')}\0` });
  const sha = await git.text(['write-tree'], { environment });
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
