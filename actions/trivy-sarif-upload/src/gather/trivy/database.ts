import type { Scene } from '@drawbridge/core/action/run-action';
import { formatDuration } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { CommandEnd } from '@drawbridge/core/ports/shell';
import type { TrivyConfig } from '../../inputs/config.ts';
import type { Scratch } from '../../ports/scratch.ts';
import { commonArgs, type EmptyFiles } from './arguments.ts';
import { commandEnvironment } from './environment.ts';
import { explainEnd, readMessage } from './messages.ts';
import type { TrivyTool } from './tool.ts';

/** What `metadata.json` says of a database. Epoch milliseconds. */
export interface DatabaseFacts {
  readonly updatedMs: number;
  readonly nextUpdateMs: number;
}

/** Where the databases are, and how old the one of vulnerabilities is. */
export interface Database {
  readonly cacheFolder: string;
  /** undefined: this run needs none. */
  readonly facts: DatabaseFacts | undefined;
  /** Keeps what this run has downloaded; to be called when the scans are through. Never fails. */
  keep(): Promise<void>;
}

export interface DatabaseScene extends Pick<Scene, 'shell' | 'log' | 'clock' | 'cache'> {
  readonly scratch: Scratch;
  readonly tool: TrivyTool;
  readonly empty: EmptyFiles;
}

export type DatabaseWish = Pick<TrivyConfig, 'databaseRepositories' | 'offline' | 'cache' | 'timeoutMs'>;

/** A database of Trivy: its folder below the cache folder, its entry in `trivy version`, the start of its keys. */
interface Kind {
  readonly folder: string;
  readonly entry: 'VulnerabilityDB' | 'JavaDB';
  readonly prefix: string;
}

// The number is the schema's: an entry of another schema is never restored.
const vulnerabilities: Kind = { folder: 'db', entry: 'VulnerabilityDB', prefix: 'drawbridge-trivy-db-2-' };
const javaIndex: Kind = { folder: 'java-db', entry: 'JavaDB', prefix: 'drawbridge-trivy-java-db-1-' };

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const timeAt = (value: unknown, key: string): number => {
  const text = at(value, key);
  return typeof text === 'string' ? Date.parse(text) : Number.NaN;
};

/** What `trivy version --format json` says of a database; undefined: there is none, or it cannot be read. */
export const readFacts = (output: string, entry: Kind['entry']): DatabaseFacts | undefined => {
  try {
    const found = at(JSON.parse(output), entry);
    const [updatedMs, nextUpdateMs] = [timeAt(found, 'UpdatedAt'), timeAt(found, 'NextUpdate')];
    return Number.isNaN(updatedMs) || Number.isNaN(nextUpdateMs) ? undefined : { updatedMs, nextUpdateMs };
  } catch {
    return undefined;
  }
};

const stamp = (ms: number): string => new Date(ms).toISOString().replace(/\D/g, '').slice(0, 14);

/**
 * The key of what is in a database: when it was made, not when it was fetched. A day's first run can so never freeze
 * something incomplete or old for all others of that day.
 */
const keyOf = ({ prefix }: Kind, { updatedMs }: DatabaseFacts): string => `${prefix}${stamp(updatedMs)}`;

const describeAge = ({ updatedMs }: DatabaseFacts, nowMs: number): string =>
  `of ${new Date(updatedMs).toISOString().slice(0, 16).replace('T', ' ')} UTC, ${formatDuration(Math.max(0, nowMs - updatedMs))} old`;

const runTrivy = (scene: DatabaseScene, args: readonly string[], timeoutMs: number): Promise<CommandEnd> =>
  scene.shell.run({
    program: scene.tool.program,
    args,
    folder: '.',
    environment: commandEnvironment(Object.keys(scene.scratch.variables)),
    timeoutMs,
    maxOutputBytes: 1024 * 1024,
    onLine: (line, stream) => {
      if (stream === 'stderr') scene.log.debug(readMessage(line).text);
    },
  });

const readDatabase = async (scene: DatabaseScene, folder: string, kind: Kind): Promise<DatabaseFacts | undefined> => {
  const complete = await scene.scratch.has(`${folder}/${kind.folder}`, [
    'metadata.json',
    kind === javaIndex ? 'trivy-java.db' : 'trivy.db',
  ]);
  if (!complete) return undefined;
  const args = ['version', '--format', 'json', '--config', scene.empty.config, '--cache-dir', folder];
  const end = await runTrivy(scene, args, 60_000);
  return end.kind === 'exited' && end.code === 0 ? readFacts(end.output, kind.entry) : undefined;
};

interface Restored {
  readonly cacheFolder: string;
  readonly keys: ReadonlyMap<Kind, string>;
  /** False where the entry is somebody else's to keep. */
  readonly mayKeep: boolean;
}

const isFresh = (facts: DatabaseFacts | undefined, nowMs: number): facts is DatabaseFacts =>
  facts !== undefined && nowMs < facts.nextUpdateMs;

const restoreAll = async (scene: DatabaseScene, shared: string): Promise<Restored> => {
  const keys = new Map<Kind, string>();
  // An earlier step of the job may have brought it.
  const there = await readDatabase(scene, shared, vulnerabilities);
  if (isFresh(there, scene.clock.nowMs())) return { cacheFolder: shared, keys, mayKeep: false };
  for (const kind of [vulnerabilities, javaIndex]) {
    const reply = await scene.cache.restore([`${shared}/${kind.folder}`], `${kind.prefix}none`, [kind.prefix]);
    if (reply.kind === 'restored') keys.set(kind, reply.key);
    if (reply.kind !== 'unavailable') continue;
    scene.log.line(`  – The cache did not help with the databases: ${reply.message}`);
    // A restore that took too long may go on; what it still writes must not meet what is downloaded.
    return { cacheFolder: await scene.scratch.sharedFolder('downloads'), keys, mayKeep: false };
  }
  return { cacheFolder: shared, keys, mayKeep: true };
};

const download = async (wish: DatabaseWish, scene: DatabaseScene, folder: string): Promise<Result<void, string>> => {
  const repositories = wish.databaseRepositories.flatMap((each) => ['--db-repository', each]);
  const quiet = ['--no-progress', '--skip-version-check', '--disable-telemetry'];
  const args = ['image', '--download-db-only', ...commonArgs(scene.empty, folder), ...quiet, ...repositories];
  const end = await runTrivy(scene, args, wish.timeoutMs);
  if (end.kind === 'exited' && end.code === 0) return success(undefined);
  const named = wish.databaseRepositories.length === 0 ? 'its own repositories' : wish.databaseRepositories.join(', ');
  return failure(
    `The vulnerability database could not be downloaded from ${named}: ${explainEnd(end, wish.timeoutMs)} Name mirrors in \`database-repositories\`, tried in order, or try again later.`,
  );
};

const bring = async (
  wish: DatabaseWish,
  scene: DatabaseScene,
  folder: string,
): Promise<Result<DatabaseFacts, string>> => {
  const { log, clock } = scene;
  const there = await readDatabase(scene, folder, vulnerabilities);
  const nowMs = clock.nowMs();
  if (there !== undefined && (wish.offline || isFresh(there, nowMs))) {
    log.line(`  Vulnerability database ${describeAge(there, nowMs)}`);
    return success(there);
  }
  if (wish.offline) {
    return failure(
      'There is no vulnerability database, and `offline` allows no download. Put one there with `trivy image --download-db-only`, name its folder in TRIVY_CACHE_DIR, or let a run that is online fill the cache.',
    );
  }
  const loaded = await download(wish, scene, folder);
  if (!loaded.ok) return loaded;
  const facts = await readDatabase(scene, folder, vulnerabilities);
  if (facts === undefined) {
    return failure('The vulnerability database that was downloaded is not whole. Try again; check the disk.');
  }
  log.line(`  Vulnerability database ${describeAge(facts, clock.nowMs())}, downloaded`);
  return success(facts);
};

const keepAll = async (scene: DatabaseScene, { cacheFolder, keys }: Restored): Promise<void> => {
  for (const kind of [vulnerabilities, javaIndex]) {
    const facts = await readDatabase(scene, cacheFolder, kind);
    if (facts === undefined || keys.get(kind) === keyOf(kind, facts)) continue;
    const reply = await scene.cache.save([`${cacheFolder}/${kind.folder}`], keyOf(kind, facts));
    if (reply.kind === 'saved') scene.log.line(`  Kept for later runs: ${keyOf(kind, facts)}`);
    else if (reply.kind === 'unavailable') scene.log.line(`  – Not kept for later runs: ${reply.message}`);
  }
};

/**
 * Brings the database of vulnerabilities: from the folder that the job names (TRIVY_CACHE_DIR), else from the workflow's
 * cache, else from its repositories, in order. The cache is never the reason for a failure.
 */
export const prepareDatabase = async (
  wish: DatabaseWish & { readonly isNeeded: boolean },
  scene: DatabaseScene,
): Promise<Result<Database, string>> => {
  const own = scene.scratch.variables['TRIVY_CACHE_DIR'] ?? '';
  const shared = own === '' ? await scene.scratch.sharedFolder('cache') : own;
  const usesCache = wish.isNeeded && wish.cache && own === '';
  const restored: Restored = usesCache
    ? await restoreAll(scene, shared)
    : { cacheFolder: shared, keys: new Map(), mayKeep: false };
  const { cacheFolder } = restored;
  const keep = async (): Promise<void> => {
    if (restored.mayKeep && !wish.offline) await keepAll(scene, restored);
  };
  if (!wish.isNeeded) return success({ cacheFolder, facts: undefined, keep });
  const facts = await bring(wish, scene, cacheFolder);
  return facts.ok ? success({ cacheFolder, facts: facts.value, keep }) : facts;
};
