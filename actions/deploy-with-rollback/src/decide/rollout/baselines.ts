import { compareVersions, parseVersion } from '@drawbridge/core/domain/version';
import type { Baseline, Plan, Reason, Release } from './model.ts';

/** Why these baselines are none to go back to: a unit is missing, is there twice, or was never asked for. */
export const findGap = (plan: Plan, baselines: readonly Baseline[]): Reason | null => {
  const found = baselines.map(({ unit }) => unit);
  const missing = plan.units.filter((unit) => found.filter((name) => name === unit).length !== 1);
  const strange = found.filter((unit) => !plan.units.includes(unit));
  if (missing.length === 0 && strange.length === 0) return null;
  const names = [...new Set([...missing, ...strange])].join(', ');
  return { kind: 'no-baseline', message: `what serves was not captured exactly once for each unit: ${names}` };
};

/** Whether the release already serves every unit, by version and by artifact. */
export const isServed = ({ release }: Plan, baselines: readonly Baseline[]): boolean =>
  baselines.every((now) => now.release?.artifact === release.artifact && now.release.version === release.version);

const isOlder = (a: Release, b: Release): boolean => {
  const [left, right] = [parseVersion(a.version), parseVersion(b.version)];
  return left.ok && right.ok && compareVersions(left.value, right.value) < 0;
};

/**
 * Why the release may not be shipped over what serves: it is older by SemVer precedence. What is no SemVer version cannot
 * be compared and may be shipped; a rollback by hand means an older one.
 */
export const findDowngrade = (plan: Plan, baselines: readonly Baseline[]): Reason | null => {
  if (plan.allowDowngrade || plan.mode === 'rollback') return null;
  const newer = baselines.find((now) => now.release !== null && isOlder(plan.release, now.release));
  if (newer?.release === undefined || newer.release === null) return null;
  const message = `${plan.release.version} is older than ${newer.release.version}, which serves ${newer.unit}`;
  return { kind: 'downgrade', message };
};

/** What is to be said of baselines that were not healthy: they are gone back to all the same. */
export const remarksOn = (baselines: readonly Baseline[]): readonly string[] =>
  baselines
    .filter(({ isHealthy, release }) => !isHealthy && release !== null)
    .map(({ unit, release }) => `${unit}: ${release?.version} was not healthy when it was captured`);

/** Whether nothing served any unit. Where only some are new, they are taken back with the others. */
export const isFirstDeployment = (baselines: readonly Baseline[] | null): boolean =>
  baselines?.every(({ release }) => release === null) ?? false;
