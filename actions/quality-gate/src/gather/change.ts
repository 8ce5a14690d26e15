import { gatherComparison } from '@drawbridge/core/action/comparison';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Checkout } from '@drawbridge/core/domain/checkout';
import type { Result } from '@drawbridge/core/domain/result';
import type { GitProblem } from '@drawbridge/core/ports/git';
import type { Change, Known } from '../decide/evidence.ts';

const nameBase = 'Give `base` a revision to compare with, or leave this event out with `when`.';

/** What the commit changes, or why that is not known. */
export const gatherChange = async (
  base: string,
  scene: Scene,
  checkout: Result<Checkout, GitProblem>,
): Promise<Known<Change>> => {
  if (!checkout.ok) return { kind: 'unknown', reason: checkout.error.message, fix: 'Check out before this step.' };
  const comparison = await gatherComparison(base, scene, checkout.value.head);
  if (!comparison.ok)
    return { kind: 'unknown', reason: comparison.error.what, fix: comparison.error.fix ?? 'Check out the history.' };
  if (comparison.value.kind === 'not-compared')
    return { kind: 'unknown', reason: comparison.value.reason, fix: nameBase };
  const { mergeBase, files } = comparison.value;
  return { kind: 'known', value: { mergeBase, files } };
};
