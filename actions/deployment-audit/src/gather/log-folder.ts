import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Scene } from '@drawbridge/core/action/run-action';
import { formatBytes } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { placeOf } from '../decide/log/layout.ts';
import type { LogFiles } from '../decide/log/verification/model.ts';
import { mostLogBytes, readLogCommit } from './log/branch-files.ts';

const joinChunks = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

const readFile = async (path: string, { files }: Pick<Scene, 'files'>): Promise<Result<Uint8Array, Obstacle>> => {
  const chunks: Uint8Array[] = [];
  const read = await files.read(path, (bytes) => chunks.push(bytes.slice()));
  return read.ok ? success(joinChunks(chunks)) : failure({ what: `\`log-path\`: ${read.error.message}` });
};

const nothing = new Uint8Array(0);

const readFiles = async (
  folder: string,
  scene: Pick<Scene, 'files'>,
): Promise<Result<ReadonlyMap<string, Uint8Array>, Obstacle>> => {
  const found = await scene.files.find(folder, ['**']);
  if (!found.ok) return failure({ what: `\`log-path\`: ${found.error.message}` });
  const total = found.value.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > mostLogBytes)
    return failure({
      what: `\`log-path\`: ${folder} holds ${formatBytes(total)}, and a log has less. Name its folder.`,
    });
  const held = new Map<string, Uint8Array>();
  for (const { path } of found.value) {
    // What is no part of a log is named, and what it holds does not matter.
    const read = placeOf(path).kind === 'foreign' ? success(nothing) : await readFile(`${folder}/${path}`, scene);
    if (!read.ok) return read;
    held.set(path, read.value);
  }
  return success(held);
};

type Beside = Pick<LogFiles, 'odd' | 'history'>;

/** What git knows of a folder that is a checkout by itself; a plain folder has no history of its own. */
const readCheckout = async (folder: string, { git }: Pick<Scene, 'git'>): Promise<Beside> => {
  const plain = { odd: [], history: undefined };
  const own = git.at(folder);
  const prefix = await own.prefix();
  if (!prefix.ok || prefix.value !== '') return plain;
  const head = await own.resolve('HEAD');
  const commit = head.ok ? await readLogCommit(own, head.value) : head;
  return commit.ok ? { odd: commit.value.odd, history: commit.value.history } : plain;
};

/** Reads a log from a folder: its files as they lie there; the history of their branch where the folder is a checkout of it. */
export const readLogFolder = async (
  folder: string,
  scene: Pick<Scene, 'files' | 'git'>,
): Promise<Result<LogFiles, Obstacle>> => {
  const files = await readFiles(folder, scene);
  return files.ok ? success({ files: files.value, ...(await readCheckout(folder, scene)) }) : files;
};
