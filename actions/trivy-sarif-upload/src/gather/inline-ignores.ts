import { findTrustedCommit } from '@drawbridge/core/action/comparison';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Checkout } from '@drawbridge/core/domain/checkout';
import { findInlineIgnores, mayIgnoreInline } from '../decide/inline-ignores.ts';
import type { Scan } from '../decide/scan.ts';
import { scannersOf } from '../decide/scanners.ts';
import type { Scanner } from '../inputs/config.ts';

const maxBytes = 2_000_000;

const walked = ['fs', 'repo', 'config'];

const looksAtFiles = (scans: readonly Scan[], wanted: readonly Scanner[]): boolean =>
  scans.some(({ target: { kind } }) => walked.includes(kind) && scannersOf(kind, wanted).includes('misconfig'));

/**
 * Comments that a change adds to its own files to excuse what is found there, as "PATH:LINE"; none outside of pull
 * requests and merge queues. A change that cannot be told may hold any.
 */
export const gatherInlineIgnores = async (
  scans: readonly Scan[],
  scanners: readonly Scanner[],
  { git, context, checkout }: Pick<Scene, 'git' | 'context'> & { readonly checkout: Checkout | undefined },
): Promise<readonly string[]> => {
  if (checkout === undefined || !looksAtFiles(scans, scanners)) return [];
  const { head } = checkout;
  const trusted = await findTrustedCommit({ git, context }, head);
  if (!trusted.ok || trusted.value === head) return [];
  // What has to be fetched for the comparison comes with the merge base.
  const fetched = await git.mergeBase(trusted.value, head);
  const changed = fetched.ok ? await git.changedFiles(trusted.value, head) : fetched;
  if (!changed.ok) return [`the change, which cannot be compared with its base (${changed.error.message})`];
  const found: string[] = [];
  for (const { path, addedLines } of changed.value) {
    if (addedLines.length === 0 || !mayIgnoreInline(path)) continue;
    const text = await git.readText(head, path, maxBytes);
    if (text.ok && text.value !== undefined)
      found.push(...findInlineIgnores(text.value, addedLines).map((line) => `${path}:${line}`));
  }
  return found;
};
