import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { gatherCheckout } from '@drawbridge/core/action/checkout';
import { gatherComparison } from '@drawbridge/core/action/comparison';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Checkout } from '@drawbridge/core/domain/checkout';
import type { Comparison } from '@drawbridge/core/domain/comparison';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { GitProblem } from '@drawbridge/core/ports/git';
import type { Facts } from '../decide/facts.ts';
import { mapReports } from '../decide/mapping.ts';
import type { Config } from '../inputs.ts';
import { renderComparison, renderReadReports, renderUnmapped } from '../render/log.ts';
import { gatherReports } from './reports.ts';

type Gathered<T> = Promise<Result<T, readonly Obstacle[]>>;

const gatherMeasurements = async (
  config: Config,
  scene: Scene,
  checkout: Checkout | undefined,
): Gathered<ReturnType<typeof mapReports>> => {
  const parsed = await gatherReports(config.files, scene, checkout?.repository);
  if (!parsed.ok) return parsed;
  const measurements = mapReports(parsed.value, checkout?.repository);
  for (const line of renderReadReports(measurements.reports)) scene.log.line(line);
  for (const line of renderUnmapped(measurements.unmapped)) scene.log.line(line);
  return success(measurements);
};

const gatherChange = async (
  config: Config,
  scene: Scene,
  checkout: Result<Checkout, GitProblem>,
): Gathered<Comparison> => {
  if (!checkout.ok) return failure([{ what: checkout.error.message }]);
  const comparison = await gatherComparison(config.base, scene, checkout.value.head);
  if (!comparison.ok) return failure([comparison.error]);
  scene.log.line(renderComparison(comparison.value));
  return comparison;
};

const skipChange = async ({ log }: Scene, checkout: Result<Checkout, GitProblem>): Gathered<Comparison> => {
  if (!checkout.ok)
    log.line(
      `! Paths of reports stay as they are, and no file of one is merged with that of another: ${checkout.error.message}`,
    );
  return success({ kind: 'not-compared', reason: 'no bar is set for them' });
};

const obstaclesOf = <T>(gathered: Result<T, readonly Obstacle[]>): readonly Obstacle[] =>
  gathered.ok ? [] : gathered.error;

/** Everything that the verdict depends on, or all that keeps it from being known. */
export const gather = async (config: Config, scene: Scene): Gathered<Facts> => {
  const { log, context } = scene;
  const { changedLines, changedBranches } = config.bars;
  const found = await gatherCheckout(config.workingDirectory, scene);
  const checkout = found.ok ? found.value : undefined;
  const measurements = await log.group('Reports', () => gatherMeasurements(config, scene, checkout));
  const comparison =
    changedLines === undefined && changedBranches === undefined
      ? await skipChange(scene, found)
      : await log.group('Changed lines', () => gatherChange(config, scene, found));
  if (!measurements.ok || !comparison.ok) return failure([...obstaclesOf(measurements), ...obstaclesOf(comparison)]);
  return success({ ...measurements.value, comparison: comparison.value, head: checkout?.head ?? context.sha });
};
