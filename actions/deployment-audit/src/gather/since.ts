import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import type { Scene } from '@drawbridge/core/action/run-action';

const longestCheckpointBytes = 65_536;

/**
 * An older checkpoint, given as its text or as a file that holds one; undefined: none was given. Throws CannotJudge when the
 * file cannot be read: a check that was asked for must not be left out.
 */
export const gatherSince = async (since: string, { files }: Pick<Scene, 'files'>): Promise<string | undefined> => {
  if (since === '') return undefined;
  // The runner trims what an input holds; a checkpoint ends with a line break.
  if (since.includes('\n')) return `${since.replaceAll('\r\n', '\n')}\n`;
  const text = await files.readText(since, longestCheckpointBytes);
  if (text.ok) return text.value;
  const fix =
    'Give the checkpoint itself, all its lines, or the path of a file that holds it, from the working directory.';
  throw new CannotJudge([{ what: `\`since\`: ${text.error.message}`, fix }], { enforced: true });
};
