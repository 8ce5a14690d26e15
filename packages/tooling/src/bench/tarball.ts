import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { root } from '../root.ts';

/** Compressed bytes of what a runner downloads for `uses:`: the committed tree without what is marked export-ignore. */
export function measureTarball(clone: string = root): number {
  const options = { cwd: clone, maxBuffer: 512 * 1024 * 1024 };
  return gzipSync(execFileSync('git', ['archive', '--format=tar', '--worktree-attributes', 'HEAD'], options)).length;
}
