import type { CommitRecord } from '../git-objects.ts';
import type { RefContext } from '../ref-change.ts';
import type { Fields } from './connection.ts';

/** Pull requests hold commits, and commits name their pull requests: the one is handed to the other. */
export type ResolveCommit = (context: RefContext, commit: CommitRecord) => Fields;
