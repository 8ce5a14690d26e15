import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const bootstrapFolder = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(bootstrapFolder, '../../..');
export const toolsFolder = path.join(root, '.tools');

/** A short digest of the contents of some files, in the order given; a missing file counts as empty. */
export function fingerprint(...files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(existsSync(file) ? readFileSync(file) : '').update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** What a stamp in .tools says was installed last, or undefined. */
export function readStamp(name) {
  const file = path.join(toolsFolder, name);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Writes a stamp whole or not at all: a torn one would pass for a finished installation. */
export function writeStamp(name, value) {
  const file = path.join(toolsFolder, name);
  writeFileSync(`${file}.${process.pid}`, `${value}\n`);
  renameSync(`${file}.${process.pid}`, file);
}
