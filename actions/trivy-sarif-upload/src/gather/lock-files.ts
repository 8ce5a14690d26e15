import type { Scene } from '@drawbridge/core/action/run-action';
import type { Checkout } from '@drawbridge/core/domain/checkout';
import { explainUnseen, listUnseen, type UnseenLock } from '../decide/lock-files.ts';
import type { Scan } from '../decide/scan.ts';
import { scannersOf } from '../decide/scanners.ts';
import type { TrivyConfig } from '../inputs/config.ts';

const maxBytes = 64 * 1024 * 1024;
// Each is a command of git; a repository with more lock files that nothing was seen of has been told enough by then.
const mostFiles = 200;

type Wish = Pick<TrivyConfig, 'scanners' | 'skipDirs' | 'skipFiles'>;

const explain = async (lock: UnseenLock, head: string, { git }: Pick<Scene, 'git'>): Promise<string | undefined> => {
  const text = await git.readText(head, lock.path, maxBytes);
  if (!text.ok) return `${lock.path} is a link, or too large: Trivy reads neither`;
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
