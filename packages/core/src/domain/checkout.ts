/** The repository that reports are about. */
export interface Repository {
  /** From the repository's top, with "/". */
  readonly trackedFiles: readonly string[];
  /** The working directory, from the repository's top; "" at the top. */
  readonly prefix: string;
  /** The repository's folder on this machine. */
  readonly root: string;
}

/** The repository of the working directory, and the commit that is checked out in it. */
export interface Checkout {
  readonly head: string;
  readonly repository: Repository;
}

/** A path of the working directory, from the repository's top. */
export const fromTop = ({ prefix }: Pick<Repository, 'prefix'>, path: string): string =>
  prefix === '' ? path : `${prefix}/${path}`;

/** A path of the working directory, from the workspace, as later steps reach it whatever folder this one worked in. */
export const fromWorkspace = (workingDirectory: string, path: string): string =>
  [...workingDirectory.split(/[\\/]/), path].filter((part) => part !== '' && part !== '.').join('/');
