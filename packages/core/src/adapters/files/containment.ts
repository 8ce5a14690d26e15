import { realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { failure, type Result, success } from '../../domain/result.ts';
import type { FileProblem } from '../../ports/files.ts';

/** The folder that nothing leads out of, and the folder inside it from which paths are read; both real paths. */
export interface Roots {
  readonly workspace: string;
  readonly folder: string;
}

/** Is a path the root itself, or below it? */
export const isInside = (root: string, path: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

const outside = (path: string): FileProblem => ({
  path,
  kind: 'outside',
  message: `${path} leads out of the workspace. Name a path inside it; symbolic links must stay inside, too.`,
});

/** The problem of a pipe, a device, or a folder in place of a file. */
export const notAFile = (path: string): FileProblem => ({
  path,
  kind: 'not-a-file',
  message: `${path} is not a regular file. Name a file.`,
});

/** The problem of what was still to be read when the job was cancelled. */
export const cancelled = (path: string): FileProblem => ({
  path,
  kind: 'cancelled',
  message: `${path} was not read to its end: the job was cancelled.`,
});

/** The words for what the system said about a path. */
export const describeSystemError = (path: string, error: unknown): FileProblem => {
  const code = Error.isError(error) && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      path,
      kind: 'missing',
      message: `${path} does not exist. Check the path, and that the step that makes it ran.`,
    };
  }
  if (code === 'EISDIR') return { path, kind: 'not-a-file', message: `${path} is a folder. Name a file in it.` };
  const reason = Error.isError(error) ? error.message : String(error);
  return {
    path,
    kind: 'unreadable',
    message: `${path} cannot be used: ${reason}. Check its permissions and the disk.`,
  };
};

/** The real path of something that exists, when it is inside of the workspace. */
export const locateExisting = async (roots: Roots, path: string): Promise<Result<string, FileProblem>> => {
  if (path.includes('\0')) return failure(outside(path));
  const wanted = resolve(roots.folder, path);
  if (!isInside(roots.workspace, wanted)) return failure(outside(path));
  try {
    const real = await realpath(wanted);
    return isInside(roots.workspace, real) ? success(real) : failure(outside(path));
  } catch (error) {
    return failure(describeSystemError(path, error));
  }
};

// The nearest folder that is there decides where the ones still to be made will stand.
const realAncestor = async (folder: string): Promise<{ readonly real: string; readonly rest: string }> => {
  for (let each = folder; ; each = dirname(each)) {
    try {
      return { real: await realpath(each), rest: relative(each, folder) };
    } catch (error) {
      if (each === dirname(each) || describeSystemError(each, error).kind !== 'missing') throw error;
    }
  }
};

/** The real path of a file to be written: its folder may not exist yet, but may not lead out of the workspace. */
export const locateNew = async (roots: Roots, path: string): Promise<Result<string, FileProblem>> => {
  const wanted = resolve(roots.folder, path);
  if (path.includes('\0') || !isInside(roots.workspace, wanted) || wanted === roots.workspace)
    return failure(outside(path));
  try {
    const { real, rest } = await realAncestor(dirname(wanted));
    const target = join(real, rest, relative(dirname(wanted), wanted));
    if (!isInside(roots.workspace, target)) return failure(outside(path));
    const protectedFolder = relative(roots.workspace, target).split(sep).includes('.git');
    return protectedFolder
      ? failure({ path, kind: 'outside', message: `${path} lies in git's own folder. Name a path outside of .git.` })
      : success(target);
  } catch (error) {
    return failure(describeSystemError(path, error));
  }
};

/** The roots of a workspace and a working directory in it, when both are there. */
export const findRoots = async (workspace: string, workingDirectory: string): Promise<Result<Roots, FileProblem>> => {
  try {
    const real = await realpath(workspace);
    const folder = await locateExisting({ workspace: real, folder: real }, workingDirectory);
    return folder.ok ? success({ workspace: real, folder: folder.value }) : folder;
  } catch (error) {
    return failure(describeSystemError(workspace, error));
  }
};
