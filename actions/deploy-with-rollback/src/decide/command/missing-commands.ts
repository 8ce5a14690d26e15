import type { Strategy } from '../rollout/model.ts';
import type { CommandSettings, ProbeSettings } from '../settings.ts';

/** What the commands lack for this strategy and these probes, a sentence each with the way out. */
export const findMissingCommands = (
  settings: CommandSettings,
  strategy: Strategy,
  probes: readonly ProbeSettings[],
): readonly string[] => {
  const missing: string[] = [];
  if (strategy === 'blue-green' && settings.stage === undefined)
    missing.push(
      'the strategy blue-green starts the new version beside the old one: add a `stage` command, or choose rolling or recreate.',
    );
  if (probes.some(({ kind }) => kind === 'readiness') && settings.verify === undefined)
    missing.push('a probe asks the target whether it is ready: add a `verify` command, or choose another probe.');
  const [reads, writes] = [settings['read-journal'], settings['write-journal']];
  if ((reads === undefined) !== (writes === undefined))
    missing.push('a journal is read and written: give both `read-journal` and `write-journal`, or none.');
  return missing;
};
