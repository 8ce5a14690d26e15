import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { LogFiles } from '../decide/log/verification/model.ts';

const joinChunks = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** Reads a log from a folder that holds a checkout of its branch. Its history is not looked at. */
export const readLogFolder = async (
  folder: string,
  { files }: Pick<Scene, 'files'>,
): Promise<Result<LogFiles, Obstacle>> => {
  const found = await files.find(folder, ['**']);
  if (!found.ok) return failure({ what: `\`log-path\`: ${found.error.message}` });
  const held = new Map<string, Uint8Array>();
  for (const { path } of found.value) {
    const chunks: Uint8Array[] = [];
    const read = await files.read(`${folder}/${path}`, (bytes) => chunks.push(bytes.slice()));
    if (!read.ok) return failure({ what: `\`log-path\`: ${read.error.message}` });
    held.set(path, joinChunks(chunks));
  }
  return success({ files: held, odd: [], history: undefined });
};
