import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { gatherCheckout } from '@drawbridge/core/action/checkout';
import { gatherComparison } from '@drawbridge/core/action/comparison';
import type { Scene } from '@drawbridge/core/action/run-action';
import { countLinesOf, listWorkspace } from '@drawbridge/core/action/workspace-files';
import type { Checkout, Repository } from '@drawbridge/core/domain/checkout';
import type { Comparison } from '@drawbridge/core/domain/comparison';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { GitProblem } from '@drawbridge/core/ports/git';
import { lastLineOf, withoutOverrun } from '@drawbridge/core/reports/coverage/countable';
import type { Facts, ParsedReport } from '../decide/facts.ts';
import { mapReports } from '../decide/mapping.ts';
import { describeOverrun } from '../decide/overrun.ts';
import type { Config } from '../inputs.ts';
import { renderComparison, renderReadReports, renderUnmapped } from '../render/log.ts';
import { gatherReports } from './reports.ts';

type Gathered<T> = Promise<Result<T, readonly Obstacle[]>>;

type Measurements = ReturnType<typeof mapReports>;

const cutOverruns = async (
  measurements: Measurements,
  { files, log }: Scene,
  repository: Repository,
): Promise<Measurements> => {
  const named = measurements.files.map((file) => ({ path: file.path, line: Math.max(1, lastLineOf(file)) }));
  const lineCounts = await countLinesOf(named, { files, repository });
  const overrun = describeOverrun(
    measurements.reports,
    [...lineCounts].map(([path, lineCount]) => ({ path, lineCount })),
  );
  if (overrun === undefined) return measurements;
  log.line(`  ! ${overrun}; what ran behind its end does not count`);
  const cut = measurements.files.map((file) => withoutOverrun(file, lineCounts.get(file.path) ?? Infinity));
  return { ...measurements, files: cut };
};

// What a build writes is not tracked, and measured all the same.
const placeMeasurements = async (
  parsed: readonly ParsedReport[],
  scene: Scene,
  repository: Repository | undefined,
): Promise<Measurements> => {
  const tracked = mapReports(parsed, repository);
  if (repository === undefined) return tracked;
  const { files } = scene;
  const placed =
    tracked.unmapped.length === 0
      ? tracked
      : mapReports(parsed, repository, await listWorkspace({ files, repository }));
  return cutOverruns(placed, scene, repository);
};

const gatherMeasurements = async (
  config: Config,
  scene: Scene,
  checkout: Checkout | undefined,
): Gathered<Measurements> => {
  const parsed = await gatherReports(config.files, scene, checkout?.repository);
  if (!parsed.ok) return parsed;
  const measurements = await placeMeasurements(parsed.value, scene, checkout?.repository);
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
