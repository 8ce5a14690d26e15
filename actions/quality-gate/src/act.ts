import type { Scene } from '@drawbridge/core/action/run-action';
import { tellPullRequest } from '@drawbridge/core/action/sticky-comment';
import type { Document } from '@drawbridge/core/domain/document';
import { keepBaseline } from './act/baseline.ts';
import type { Decision } from './decide/decision.ts';
import type { Config } from './inputs.ts';

/** Keeps the baseline and the pull request's comment current: all that this action ever writes to GitHub. */
export const act = async (
  config: Config,
  scene: Scene,
  { decision, document }: { readonly decision: Decision; readonly document: Document },
): Promise<void> => {
  const { dryRun, baselineKey } = config;
  await keepBaseline({ key: baselineKey, baseline: decision.nextBaseline, dryRun }, scene);
  await tellPullRequest(
    { action: 'quality-gate', key: config.commentKey, when: config.comment, dryRun, document },
    scene,
  );
};
