import type { Scene } from '@drawbridge/core/action/run-action';
import type { DeploymentResult, Intent } from '@drawbridge/core/reports/drawbridge/log-entry';
import type { Keep } from '../../act/keep.ts';
import type { Config } from '../../inputs.ts';
import type { Writing } from './render.ts';
import { toRecord } from './state.ts';

const write = async (entry: Intent | DeploymentResult, keep: Keep): Promise<Writing> => {
  const kept = await keep([entry]);
  return kept.ok ? { kind: 'written', kept: kept.value } : { kind: 'refused', obstacle: kept.error };
};

/** Writes the intent; `hasPost` leaves post what it needs, before and after. */
export const writeIntent = async (
  intent: Intent,
  { config, keep, hasPost }: { readonly config: Config; readonly keep: Keep; readonly hasPost: boolean },
  { state, cancellation }: Pick<Scene, 'state' | 'cancellation'>,
): Promise<Writing> => {
  const leave = (written: 'yes' | 'pending' | 'refused'): void => {
    if (hasPost) state.save(toRecord({ intent, written }));
  };
  if (config.dryRun) {
    leave('yes');
    return { kind: 'dry-run' };
  }
  leave('pending');
  const writing = await write(intent, keep);
  // What was sent when the job was stopped may have come through all the same.
  if (writing.kind === 'written') leave('yes');
  else if (cancellation.reason === undefined) leave('refused');
  return writing;
};

/** Writes the result. */
export const writeResult = async (result: DeploymentResult, { dryRun }: Config, keep: Keep): Promise<Writing> =>
  dryRun ? { kind: 'dry-run' } : write(result, keep);
