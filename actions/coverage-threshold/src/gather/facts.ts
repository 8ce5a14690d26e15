import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Comparison, Facts } from '../decide/facts.ts';
import { mapReports } from '../decide/mapping.ts';
import type { Config } from '../inputs.ts';
import { renderReadReports, renderUnmapped } from '../render/log.ts';
import { gatherComparison } from './comparison.ts';
import { gatherReports } from './reports.ts';
import { type Checkout, gatherCheckout } from './repository.ts';

const notAsked: Comparison = { kind: 'not-compared', reason: 'no bar is set for them' };

const gatherMeasurements = async (
  config: Config,
  scene: Scene,
  checkout: Checkout | undefined,
): Promise<Result<ReturnType<typeof mapReports>, readonly Obstacle[]>> => {
  const parsed = await gatherReports(config.files, scene);
  if (!parsed.ok) return parsed;
  const measurements = mapReports(parsed.value, checkout?.repository);
  for (const line of renderReadReports(measurements.reports)) scene.log.line(line);
  for (const line of renderUnmapped(measurements.unmapped)) scene.log.line(line);
  return success(measurements);
};

/** Everything that the verdict depends on, or all that keeps it from being known. */
export const gather = async (config: Config, scene: Scene): Promise<Result<Facts, readonly Obstacle[]>> => {
  const { log, context } = scene;
  const judgesChange = config.bars.changedLines !== undefined || config.bars.changedBranches !== undefined;
  const found = await gatherCheckout(config.workingDirectory, scene);
  const checkout = found.ok ? found.value : undefined;
  if (!found.ok && !judgesChange) log.line(`  ! Paths of reports stay as they are: ${found.error.message}`);
  const measurements = await log.group('Reports', () => gatherMeasurements(config, scene, checkout));
  if (!measurements.ok) return measurements;
  if (!judgesChange)
    return success({ ...measurements.value, comparison: notAsked, head: checkout?.head ?? context.sha });
  if (!found.ok) return failure([{ what: found.error.message }]);
  const { head } = found.value;
  const comparison = await log.group('Changed lines', () => gatherComparison(config.base, scene, head));
  return comparison.ok
    ? success({ ...measurements.value, comparison: comparison.value, head })
    : failure([comparison.error]);
};
