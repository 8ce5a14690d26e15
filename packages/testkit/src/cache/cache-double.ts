import { type Exchange, type LocalServer, startLocalServer } from '../local-server.ts';

/** What every job of a run would be given by the runner, to reach this cache. */
export type CacheEnvironment = Readonly<Record<string, string>>;

export interface CacheDoubleOptions {
  /** The token of this run may only read (a pull request of a fork), or not even that. */
  readonly access?: 'write' | 'read' | 'none';
  /** Every call of the service is answered so. */
  readonly status?: number;
}

export interface CacheDouble extends Pick<LocalServer, 'close'> {
  readonly environment: CacheEnvironment;
  /** Keys of the finished entries, oldest first. */
  readonly keys: () => readonly string[];
  /** Methods of the service and of the blob store, in order. */
  readonly calls: readonly string[];
}

interface Entry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  bytes: Buffer | undefined;
  isFinished: boolean;
}

const service = '/twirp/github.actions.results.api.v1.CacheService/';
const token = 'cache-token-of-this-run';

const textAt = (value: unknown, key: string): string => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : '';
};

const textsAt = (value: unknown, key: string): readonly string[] => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return Array.isArray(found) ? found.filter((each: unknown) => typeof each === 'string') : [];
};

interface Answer {
  readonly status: number;
  readonly json: object;
}

const refused = (message: string): Answer => ({ status: 403, json: { code: 'permission_denied', msg: message } });

/**
 * GitHub's cache service as `@actions/cache` 6 speaks to it: version 2, Twirp in JSON, blobs by signed addresses. An
 * entry is found by its exact key, else by the newest that begins with a key asked for; and it never changes.
 */
export const startCacheDouble = async (options: CacheDoubleOptions = {}): Promise<CacheDouble> => {
  const entries: Entry[] = [];
  const calls: string[] = [];
  const access = options.access ?? 'write';
  const hostOf = (): string => server.host;
  const blobAddress = ({ id }: Entry): string => `http://${hostOf()}/blobs/${id}?sig=secret`;

  const create = (request: unknown): Answer => {
    const [key, version] = [textAt(request, 'key'), textAt(request, 'version')];
    if (access !== 'write')
      return { status: 200, json: { ok: false, message: 'cache write denied: token is read-only' } };
    if (entries.some((entry) => entry.key === key && entry.version === version))
      return { status: 409, json: { code: 'already_exists', msg: 'cache entry already exists' } };
    const entry: Entry = { id: entries.length + 1, key, version, bytes: undefined, isFinished: false };
    entries.push(entry);
    return { status: 200, json: { ok: true, signed_upload_url: blobAddress(entry) } };
  };

  const finish = (request: unknown): Answer => {
    const entry = entries.find(
      ({ key, version }) => key === textAt(request, 'key') && version === textAt(request, 'version'),
    );
    const isWhole = entry?.bytes !== undefined && String(entry.bytes.length) === textAt(request, 'size_bytes');
    if (entry === undefined || !isWhole) return { status: 200, json: { ok: false, message: 'sizes differ' } };
    entry.isFinished = true;
    return { status: 200, json: { ok: true, entry_id: String(entry.id) } };
  };

  const lookUp = (request: unknown): Answer => {
    if (access === 'none') return refused('cache read denied: token has no readable scopes');
    const [key, version] = [textAt(request, 'key'), textAt(request, 'version')];
    const usable = entries.filter((entry) => entry.isFinished && entry.version === version);
    const exact = usable.find((entry) => entry.key === key);
    const prefixed = [key, ...textsAt(request, 'restore_keys')].map((prefix) =>
      usable.findLast((entry) => entry.key.startsWith(prefix)),
    );
    const found = exact ?? prefixed.find((entry) => entry !== undefined);
    if (found === undefined) return { status: 200, json: { ok: false } };
    return { status: 200, json: { ok: true, signed_download_url: blobAddress(found), matched_key: found.key } };
  };

  const methods = new Map([
    ['CreateCacheEntry', create],
    ['FinalizeCacheEntryUpload', finish],
    ['GetCacheEntryDownloadURL', lookUp],
  ]);

  const serveBlob = ({ method, url, body, response }: Exchange): void => {
    const entry = entries.find(({ id }) => url.pathname === `/blobs/${id}`);
    calls.push(`${method} blob`);
    if (entry === undefined || url.searchParams.get('sig') !== 'secret') {
      response.writeHead(404).end();
    } else if (method === 'PUT') {
      entry.bytes = body;
      response.writeHead(201, { etag: '"1"', 'x-ms-request-id': '1', 'x-ms-version': '2025-01-05' }).end();
    } else {
      const bytes = entry.bytes ?? Buffer.alloc(0);
      response.writeHead(200, { 'content-length': String(bytes.length) }).end(method === 'HEAD' ? undefined : bytes);
    }
  };

  const answer = (name: string, { headers, body }: Exchange): Answer => {
    if (options.status !== undefined) return { status: options.status, json: { msg: 'planned' } };
    if (headers.authorization !== `Bearer ${token}`) return { status: 401, json: { msg: 'who are you' } };
    const method = methods.get(name);
    return method === undefined
      ? { status: 404, json: { msg: 'no such method' } }
      : method(JSON.parse(body.toString()));
  };

  const serve = (exchange: Exchange): void => {
    const { url, response } = exchange;
    if (url.pathname.startsWith('/blobs/')) {
      serveBlob(exchange);
      return;
    }
    const name = url.pathname.startsWith(service) ? url.pathname.slice(service.length) : '';
    calls.push(name);
    const { status, json } = answer(name, exchange);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  };

  const server = await startLocalServer(serve);
  return {
    environment: {
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: `http://${server.host}/`,
      ACTIONS_RUNTIME_TOKEN: token,
      GITHUB_SERVER_URL: 'https://github.com',
    },
    keys: () => entries.filter(({ isFinished }) => isFinished).map(({ key }) => key),
    calls,
    close: server.close,
  };
};
