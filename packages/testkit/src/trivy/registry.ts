import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Exchange, type LocalServer, startLocalServer } from '../local-server.ts';
import { writeTar } from '../tar.ts';
import { type DatabaseAge, freshAge, writeMetadata } from './vulnerability-database.ts';

/** What a repository of the registry does: it serves a database, or refuses with a status. */
export type RepositoryPlan =
  | { readonly database: Uint8Array; readonly age?: DatabaseAge }
  | { readonly status: number };

export interface RegistryDouble extends Pick<LocalServer, 'close'> {
  /** The address of a repository as `--db-repository` takes it. */
  repository(name: string): string;
  /** Each request as "METHOD PATH STATUS", in order. */
  readonly requests: readonly string[];
}

interface Blob {
  readonly digest: string;
  readonly bytes: Buffer;
  readonly type: string;
}

const manifestType = 'application/vnd.oci.image.manifest.v1+json';

const blobOf = (bytes: Buffer, type: string): Blob => ({
  digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  bytes,
  type,
});

const describe = ({ digest, bytes, type }: Blob): object => ({ mediaType: type, digest, size: bytes.length });

// https://github.com/aquasecurity/trivy-db: one layer, a tar.gz of the database and its metadata.
const packDatabase = (database: Uint8Array, age: DatabaseAge): { readonly manifest: Blob; readonly blobs: Blob[] } => {
  const layer = gzipSync(
    writeTar([
      { path: 'trivy.db', content: database },
      { path: 'metadata.json', content: writeMetadata(age) },
    ]),
  );
  const config = blobOf(Buffer.from('{}'), 'application/vnd.aquasec.trivy.config.v1+json');
  const content = blobOf(layer, 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip');
  const manifest = {
    schemaVersion: 2,
    mediaType: manifestType,
    config: describe(config),
    layers: [{ ...describe(content), annotations: { 'org.opencontainers.image.title': 'db.tar.gz' } }],
  };
  return { manifest: blobOf(Buffer.from(JSON.stringify(manifest)), manifestType), blobs: [config, content] };
};

/** A registry (https://github.com/opencontainers/distribution-spec) that databases are pulled from, by name and tag 2. */
export const startRegistry = async (plans: Readonly<Record<string, RepositoryPlan>>): Promise<RegistryDouble> => {
  const requests: string[] = [];
  const packed = new Map(
    Object.entries(plans).flatMap(([name, plan]) =>
      'database' in plan ? [[name, packDatabase(plan.database, plan.age ?? freshAge())] as const] : [],
    ),
  );

  const find = (path: string): number | Blob => {
    if (path === '/v2/') return 200;
    const [, name = '', kind = '', reference = ''] = /^\/v2\/(.+)\/(manifests|blobs)\/([^/]+)$/.exec(path) ?? [];
    const plan = plans[name];
    if (plan !== undefined && 'status' in plan) return plan.status;
    const content = packed.get(name);
    if (content === undefined) return 404;
    const { manifest, blobs } = content;
    if (kind === 'manifests') return reference === '2' || reference === manifest.digest ? manifest : 404;
    return blobs.find(({ digest }) => digest === reference) ?? 404;
  };

  const serve = ({ method, url, response }: Exchange): void => {
    const found = find(url.pathname);
    const status = typeof found === 'number' ? found : 200;
    requests.push(`${method} ${url.pathname} ${status}`);
    if (typeof found === 'number') {
      const code = status === 429 ? 'TOOMANYREQUESTS' : 'UNKNOWN';
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(status === 200 ? '{}' : JSON.stringify({ errors: [{ code, message: `planned ${status}` }] }));
      return;
    }
    const { digest, bytes, type } = found;
    const headers = { 'content-type': type, 'content-length': String(bytes.length), 'docker-content-digest': digest };
    response.writeHead(200, headers).end(method === 'HEAD' ? undefined : bytes);
  };

  const server = await startLocalServer(serve);
  return { repository: (name) => `${server.host}/${name}:2`, requests, close: server.close };
};
