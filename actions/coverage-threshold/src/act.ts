import type { Scene } from '@drawbridge/core/action/run-action';
import { tellPullRequest } from '@drawbridge/core/action/sticky-comment';
import type { Document } from '@drawbridge/core/domain/document';
import type { Config } from './inputs.ts';

/** Keeps the pull request's comment current: all that this action ever writes to GitHub. */
export const act = async (config: Config, scene: Scene, document: Document): Promise<void> =>
  tellPullRequest(
    {
      action: 'coverage-threshold',
      key: config.commentKey,
      when: config.comment,
      dryRun: config.dryRun,
      document,
    },
    scene,
  );
