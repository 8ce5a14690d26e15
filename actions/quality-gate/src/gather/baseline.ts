import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Baseline } from '../decide/baseline.ts';
import type { Known } from '../decide/evidence.ts';
import { baselinePath, parseBaseline } from './baseline-text.ts';

const unknown = (reason: string, fix: string): Known<Baseline | undefined> => ({ kind: 'unknown', reason, fix });

const reading = { doing: 'read the baseline', scope: 'contents', access: 'read' } as const;
const writeAnew = 'Delete it on the data branch: the next push to the default branch writes it anew.';

/** What was known on the default branch. One that cannot be read is unknown, never "none yet". */
export const gatherBaseline = async (
  key: string | undefined,
  { store, context }: Pick<Scene, 'store' | 'context'>,
): Promise<Known<Baseline | undefined>> => {
  if (key === undefined)
    return unknown('nothing is compared (`baseline: never`)', 'Leave it out to compare with the default branch.');
  const path = baselinePath(key);
  const stored = await store.read(path);
  if (!stored.ok) {
    const { what, fix = '' } = explainRefusal(stored.error, reading, context);
    return unknown(what, fix);
  }
  if (stored.value === undefined) return { kind: 'known', value: undefined };
  const parsed = parseBaseline(stored.value.text);
  if (!parsed.ok) return unknown(`the baseline ${path} ${parsed.error}`, writeAnew);
  return { kind: 'known', value: parsed.value.baseline };
};
