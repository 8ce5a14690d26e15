import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Git } from './git.ts';

/** What git keeps under an object id. */
export interface StoredObject {
  /** commit, tag, tree or blob. */
  readonly type: string;
  readonly content: Buffer;
}

/** True for a whole SHA-1 in lower case. */
export const isObjectId = (text: string): boolean => /^[0-9a-f]{40}$/.test(text);

const fileOf = (git: Git, oid: string): string => join(git.folder, 'objects', oid.slice(0, 2), oid.slice(2));

/**
 * Writes an object as `git hash-object -w` does, but without starting a process, and returns its id.
 * https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
export const writeObject = (git: Git, type: string, content: Buffer): string => {
  const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  const oid = createHash('sha1').update(bytes).digest('hex');
  const file = fileOf(git, oid);
  if (existsSync(file)) return oid;
  mkdirSync(join(file, '..'), { recursive: true });
  const draft = join(file, '..', `tmp_obj_${randomUUID()}`);
  writeFileSync(draft, deflateSync(bytes, { level: 1 }), { mode: 0o444 });
  renameSync(draft, file);
  return oid;
};

const readLoose = (git: Git, oid: string): StoredObject | undefined => {
  const file = fileOf(git, oid);
  if (!existsSync(file)) return undefined;
  const bytes = inflateSync(readFileSync(file));
  const end = bytes.indexOf(0);
  return { type: bytes.toString('latin1', 0, end).split(' ')[0] ?? '', content: bytes.subarray(end + 1) };
};

const hasPacks = (git: Git): boolean => readdirSync(join(git.folder, 'objects/pack')).length > 0;

const readPacked = async (git: Git, oid: string): Promise<StoredObject | undefined> => {
  const bytes = await git.bytes(['cat-file', '--batch'], { input: `${oid}\n` });
  const end = bytes.indexOf('\n');
  const [, type = '', size] = bytes.toString('latin1', 0, end).split(' ');
  return size === undefined ? undefined : { type, content: bytes.subarray(end + 1, end + 1 + Number(size)) };
};

/** The object with this id, or undefined when a bare repository does not have it. */
export const readObject = async (git: Git, oid: string): Promise<StoredObject | undefined> => {
  if (!isObjectId(oid)) return undefined;
  return readLoose(git, oid) ?? (hasPacks(git) ? readPacked(git, oid) : undefined);
};

// What an object id names never changes.
const typesByGit = new WeakMap<Git, Map<string, string>>();

/** The type of an object (commit, tag, tree, blob), or undefined when the repository does not have it. */
export const typeOfObject = async (git: Git, oid: string): Promise<string | undefined> => {
  const known = typesByGit.get(git) ?? new Map<string, string>();
  typesByGit.set(git, known);
  const type = known.get(oid) ?? (await readObject(git, oid))?.type;
  if (type !== undefined) known.set(oid, type);
  return type;
};

/** The commit behind an object: tags are peeled; undefined for trees and blobs. */
export const peelToCommit = async (git: Git, oid: string): Promise<string | undefined> => {
  const type = await typeOfObject(git, oid);
  if (type === 'commit') return oid;
  if (type !== 'tag') return undefined;
  const tag = (await readObject(git, oid))?.content.toString('latin1') ?? '';
  return peelToCommit(git, /^object ([0-9a-f]{40})$/m.exec(tag)?.[1] ?? '');
};
