import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { gatherCheckout } from '@drawbridge/core/action/checkout';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Checkout } from '@drawbridge/core/domain/checkout';
import { type Result, success } from '@drawbridge/core/domain/result';
import type { GitProblem } from '@drawbridge/core/ports/git';
import type { Evidence } from '../decide/evidence.ts';
import type { Config } from '../inputs.ts';
import { renderAside, renderMissing, renderPolicySource, renderReadReports } from '../render/log.ts';
import { gatherBaseline } from './baseline.ts';
import { gatherChange } from './change.ts';
import { type CheckRun, runChecks } from './checks.ts';
import { describeEvent } from './event.ts';
import { explainResults } from './explained.ts';
import { askedFacts, gatherGitHub } from './github.ts';
import { gatherLines } from './lines.ts';
import { type GatheredPolicy, gatherPolicy } from './policy.ts';
import { type GatheredReports, gatherReports } from './reports.ts';

/** Everything that the verdict depends on. */
export interface Gathered {
  readonly evidence: Evidence;
  readonly policy: GatheredPolicy;
}

type CheckoutResult = Result<Checkout, GitProblem>;

// What a cancelled job has gathered so far is not whole, and must not be judged.
const requireTime = ({ cancellation }: Scene): void => {
  if (cancellation.signal.aborted) throw new Error('the job was cancelled before everything was gathered.');
};

const gatherCommands = async ({ checks, maxParallel }: Config, scene: Scene): Promise<readonly CheckRun[]> => {
  if (checks.length === 0) return [];
  const runs = await runChecks({ checks, maxParallel }, scene);
  requireTime(scene);
  return runs;
};

const gatherAllReports = async (
  {
    config,
    policy,
    runs,
  }: { readonly config: Config; readonly policy: GatheredPolicy; readonly runs: readonly CheckRun[] },
  scene: Scene,
  checkout: Checkout | undefined,
): Promise<GatheredReports> =>
  scene.log.group('Reports', async () => {
    const plan = { declared: policy.policy.reports, runs, discovered: config.reports, ownReport: config.reportFile };
    const gathered = await gatherReports(plan, scene, checkout?.repository);
    for (const line of renderReadReports(gathered.reports)) scene.log.line(line);
    for (const path of gathered.repeated)
      scene.log.line(`  – ${path}: the report of the scan says the same, so it counts once`);
    for (const line of renderAside(gathered.aside)) scene.log.line(line);
    for (const line of renderMissing(gathered.missing)) scene.log.line(line);
    return gathered;
  });

interface Findings {
  readonly config: Config;
  readonly policy: GatheredPolicy;
  readonly runs: readonly CheckRun[];
  readonly found: GatheredReports;
}

const assemble = async (
  { config, policy, runs, found }: Findings,
  scene: Scene,
  checkout: CheckoutResult,
): Promise<Evidence> => {
  const { context, clock } = scene;
  const local = checkout.ok ? checkout.value : undefined;
  const reviewedHead = context.pullRequest?.headSha ?? '';
  const commit = reviewedHead === '' ? context.sha : reviewedHead;
  const [github, baseline, change, lineText] = await Promise.all([
    gatherGitHub({ needs: config.needs, asked: askedFacts(policy.policy), commit }, scene),
    gatherBaseline(config.baselineKey, scene),
    gatherChange(config.base, scene, checkout),
    gatherLines(found.reports, scene, local),
  ]);
  if (config.base !== '' && change.kind === 'unknown')
    scene.log.line(`! Nothing is compared with \`base\`: ${change.reason}`);
  return {
    reports: found.reports,
    missing: found.missing,
    ...github,
    baseline,
    change,
    lineText,
    commands: explainResults(runs, found.reports),
    changesPolicy: policy.isChanged,
    event: describeEvent(context),
    commit: local?.head ?? context.sha,
    reviewedHead,
    nowMs: clock.nowMs(),
  };
};

/** Reads the policy, runs the checks, reads the reports and asks for the rest; or says what keeps the policy from being known. */
export const gather = async (config: Config, scene: Scene): Promise<Result<Gathered, readonly Obstacle[]>> => {
  const checkout = await gatherCheckout(config.workingDirectory, scene);
  const policy = await gatherPolicy(config, scene, checkout);
  if (!policy.ok) return policy;
  for (const line of renderPolicySource(policy.value)) scene.log.line(line);
  const runs = await gatherCommands(config, scene);
  const local = checkout.ok ? checkout.value : undefined;
  const found = await gatherAllReports({ config, policy: policy.value, runs }, scene, local);
  const evidence = await assemble({ config, policy: policy.value, runs, found }, scene, checkout);
  requireTime(scene);
  return success({ evidence, policy: policy.value });
};
