import type { Scene } from '@drawbridge/core/action/run-action';
import { tellPullRequest } from '@drawbridge/core/action/sticky-comment';
import type { Document } from '@drawbridge/core/domain/document';
import { keepBaselines } from './act/baseline.ts';
import { writeSarif } from './act/files.ts';
import { uploadAll } from './act/upload.ts';
import type { Decision } from './decide/decision.ts';
import type { Facts } from './decide/facts.ts';
import { planUpload, type UploadedDocument } from './decide/upload.ts';
import type { Config } from './inputs/config.ts';

/** Writes the SARIF, and brings it to code scanning where that is possible. */
export const deliverSarif = async (
  config: Config,
  scene: Scene,
  { facts, decision, startedMs }: { readonly facts: Facts; readonly decision: Decision; readonly startedMs: number },
): Promise<readonly UploadedDocument[]> => {
  const { context } = scene;
  const written = await writeSarif(decision.sources, { path: config.sarif.file, lost: facts.unscanned.length }, scene);
  const plan = planUpload({
    context,
    upload: config.sarif.upload,
    dryRun: config.dryRun,
    hasToken: config.token !== '',
    head: facts.head,
  });
  return uploadAll(written, { plan, startedMs, waitMs: config.sarif.waitMs }, scene);
};

/** Keeps the pull request's comment current, and on the default branch what the next runs compare with. */
export const act = async (
  config: Config,
  scene: Scene,
  { decision, facts, document }: { readonly decision: Decision; readonly facts: Facts; readonly document: Document },
): Promise<void> => {
  const { dryRun, baseline: when } = config;
  await keepBaselines(decision.baselines, { head: facts.head, when, dryRun }, scene);
  await tellPullRequest(
    { action: 'trivy-sarif-upload', key: config.commentKey, when: config.comment, dryRun, document },
    scene,
  );
};
