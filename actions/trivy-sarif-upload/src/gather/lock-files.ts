import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Scene } from '@drawbridge/core/action/run-action';
import { type Checkout, fromTop } from '@drawbridge/core/domain/checkout';
import { explainUnseen, listUnseen, type UnseenLock } from '../decide/lock-files.ts';
import { cleanPath } from '../decide/paths.ts';
import type { Scan } from '../decide/scan.ts';
import { scannersOf } from '../decide/scanners.ts';
import type { Target } from '../decide/target.ts';
import type { TrivyConfig } from '../inputs/config.ts';

const maxBytes = 64 * 1024 * 1024;
const walkedKinds = ['fs', 'repo', 'config'];
// Each is a command of git; a repository with more lock files that nothing was seen of has been told enough by then.
const mostFiles = 200;

type Wish = Pick<TrivyConfig, 'scanners' | 'skipDirs' | 'skipFiles'>;

const explain = async (lock: UnseenLock, head: string, { git }: Pick<Scene, 'git'>): Promise<string | undefined> => {
  const text = await git.readText(head, lock.path, maxBytes);
  if (!text.ok) return `${lock.path} is a link, too large, or no text: Trivy passes it over`;
  return text.value === undefined ? undefined : explainUnseen(lock, text.value);
};

/**
 * What keeps packages of the repository from being seen, by target name: Trivy passes lock files over that are cut off,
 * links, or lie in folders that it never walks, and says nothing.
 */
export const gatherUnseen = async (
  scans: readonly Scan[],
  wish: Wish,
  scene: Pick<Scene, 'git'> & { readonly checkout: Checkout | undefined },
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { checkout } = scene;
  const faults = new Map<string, readonly string[]>();
  if (checkout === undefined) return faults;
  const searched = scans.filter(({ target }) => scannersOf(target.kind, wish.scanners).includes('vuln'));
  for (const lock of listUnseen(searched, checkout.repository, wish).slice(0, mostFiles)) {
    const fault = await explain(lock, checkout.head, scene);
    if (fault !== undefined) faults.set(lock.target, [...(faults.get(lock.target) ?? []), fault]);
  }
  return faults;
};

/** Targets that are links of the repository: Trivy does not walk into one, and finds nothing. */
export const findLinkedTargets = async (
  targets: readonly Target[],
  { files, checkout }: Pick<Scene, 'files'> & { readonly checkout: Checkout | undefined },
): Promise<readonly Obstacle[]> => {
  if (checkout === undefined) return [];
  const obstacles: Obstacle[] = [];
  for (const { kind, subject, name } of targets) {
    const path = fromTop(checkout.repository, cleanPath(subject));
    if (!walkedKinds.includes(kind) || !checkout.repository.trackedFiles.includes(path)) continue;
    // To git a link is a file, whatever it leads to. Nothing is read: a folder is told before.
    const found = await files.readText(subject, 0);
    if (found.ok || found.error.kind !== 'not-a-file') continue;
    const what = `${name}: ${path} is a link in the repository, and Trivy does not walk into it.`;
    obstacles.push({ what, fix: 'Name the folder that it leads to.' });
  }
  return obstacles;
};
