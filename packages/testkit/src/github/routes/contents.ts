import { type Call, mediaOf, type Route } from '../call.ts';
import { resolveCommit } from '../git-objects.ts';
import type { JsonObject } from '../json.ts';
import { readObject } from '../object-store.ts';
import { notFound, type Reply } from '../refusal.ts';
import { repositoryApi } from '../representations/repository.ts';

// https://docs.github.com/en/rest/repos/contents#get-repository-content
const maximumInlineBytes = 1_048_576;
const maximumRawBytes = 104_857_600;

interface Entry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number;
  readonly path: string;
}

const readEntries = async (call: Call, commit: string, path: string): Promise<readonly Entry[]> => {
  const output = await call.repository.git.text(['ls-tree', '-z', '-l', '--full-tree', commit, '--', path]);
  return output
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [details = '', name = ''] = line.split('\t', 2);
      const [mode = '', type = '', sha = '', size = '-'] = details.split(/ +/);
      return { mode, type, sha, size: Number(size) || 0, path: name };
    });
};

const kindOf = ({ mode, type }: Entry): string => {
  if (type === 'tree') return 'dir';
  if (type === 'commit') return 'submodule';
  return mode === '120000' ? 'symlink' : 'file';
};

const renderEntry = (call: Call, commit: string, entry: Entry): JsonObject => {
  const path = entry.path.split('/').map(encodeURIComponent).join('/');
  const ref = call.query.get('ref') ?? call.repository.defaultBranch;
  const api = repositoryApi(call.world.addresses, call.repository);
  const server = `${call.world.addresses.server}/${call.repository.fullName}`;
  const own = `${api}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const object = `${api}/git/${entry.type}s/${entry.sha}`;
  const page = `${server}/${entry.type}/${commit}/${path}`;
  return {
    type: kindOf(entry),
    size: entry.size,
    name: entry.path.split('/').at(-1) ?? '',
    path: entry.path,
    sha: entry.sha,
    url: own,
    git_url: object,
    html_url: page,
    download_url: entry.type === 'blob' ? `${server}/raw/${commit}/${path}` : null,
    _links: { self: own, git: object, html: page },
  };
};

const inLines = (base64: string): string => base64.replace(/.{1,60}/g, '$&\n');

const replyWithFile = async (call: Call, commit: string, entry: Entry): Promise<Reply> => {
  const raw = mediaOf(call) === 'raw';
  if (entry.size > maximumRawBytes) throw notFound();
  const bytes = (await readObject(call.repository.git, entry.sha))?.content ?? Buffer.alloc(0);
  if (raw) return { status: 200, raw: { type: 'application/vnd.github.raw+json; charset=utf-8', bytes } };
  const inline = entry.size <= maximumInlineBytes;
  const content = inline ? inLines(bytes.toString('base64')) : '';
  const rendered = renderEntry(call, commit, entry);
  return { status: 200, json: { ...rendered, content, encoding: inline ? 'base64' : 'none' } };
};

const getContents = async (call: Call): Promise<Reply> => {
  const commit = await resolveCommit(call.repository.git, call.query.get('ref') ?? call.repository.defaultBranch);
  const path = call.parameter('path').replace(/^\/+|\/+$/g, '');
  if (commit === undefined || path.split('/').includes('..')) throw notFound();
  const [entry] = path === '' ? [] : await readEntries(call, commit, path);
  if (entry !== undefined && kindOf(entry) === 'file') return replyWithFile(call, commit, entry);
  if (path !== '' && entry?.type !== 'tree') throw notFound();
  const children = await readEntries(call, commit, path === '' ? '.' : `${path}/`);
  return { status: 200, json: children.map((child) => renderEntry(call, commit, child)) };
};

export const contentRoutes: readonly Route[] = [
  { operation: 'repos/get-content', requires: [{ contents: 'read' }], handle: getContents },
];
