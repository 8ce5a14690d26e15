import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventRequest } from '@drawbridge/testkit/github/event-requests';
import { type ActionResult, runAction } from '@drawbridge/testkit/runner/job';
import type { JobOptions, StepResult } from '@drawbridge/testkit/runner/model';
import { openShop, shopName as repository, type Shop } from '@drawbridge/testkit/shop';
import { placeSpecimen, type Specimen } from '@drawbridge/testkit/trivy/specimens';
import { tinyDatabase } from '@drawbridge/testkit/trivy/tiny-database';
import {
  placeDatabase,
  type VulnerabilityDatabase,
  writeVulnerabilityDatabase,
} from '@drawbridge/testkit/trivy/vulnerability-database';

const action = join(import.meta.dirname, '..');

/** A job's token that may do all that the action can. */
export const mayUpload = { contents: 'write', 'security-events': 'write', 'pull-requests': 'write' } as const;

/** How one run differs from a push to main by a token that may do everything. */
interface Play extends Pick<JobOptions, 'cancelAfter' | 'timeScale' | 'env' | 'github' | 'temp'> {
  readonly token?: string;
  /** What is in the workspace besides the checkout. */
  readonly files?: Specimen;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly runId?: string;
}

/** What a run left behind. */
interface Played {
  readonly result: ActionResult;
  readonly main: StepResult;
  readonly log: string;
  readonly workspace: string;
  read(path: string): Promise<string>;
  readJson(path: string): Promise<unknown>;
}

/** A repository on a GitHub of its own with code scanning, and Trivy with a small database that is there already. */
export interface Stage {
  readonly shop: Shop;
  /** A database that knows just this, in a folder for TRIVY_CACHE_DIR; without one the folder is empty. */
  makeCache(database?: VulnerabilityDatabase): Promise<string>;
  playPush(more?: Play): Promise<Played>;
  playPullRequest(number: number, more?: Play): Promise<Played>;
  play(request: EventRequest, ref: string, more?: Play): Promise<Played>;
  close(): Promise<void>;
}

/** Opens the stage; every run uses the Trivy on PATH, offline, unless its inputs say otherwise. */
export const openStage = async (files: Readonly<Record<string, string>>): Promise<Stage> => {
  const shop = await openShop({ files, visibility: 'public' });
  const folder = await mkdtemp(join(tmpdir(), 'drawbridge-caches-'));
  const makeCache: Stage['makeCache'] = async (database) => {
    const made = await mkdtemp(join(folder, 'cache-'));
    if (database !== undefined) await placeDatabase(made, writeVulnerabilityDatabase(database));
    return made;
  };
  const warm = await makeCache(tinyDatabase);

  const play: Stage['play'] = async (
    request,
    ref,
    { token, files: extra, inputs, runId, env, github, ...more } = {},
  ) => {
    const { workspace, sha } = await shop.checkOut(ref, 1);
    await placeSpecimen(workspace, extra ?? {});
    const result = await runAction({
      step: { action, with: { 'trivy-path': 'trivy', offline: 'true', scanners: 'vuln', ...inputs } },
      workspace,
      event: { name: request.event, payload: await shop.github.eventPayload(request) },
      github: { ...shop.addresses, sha, ref, ...github, ...(runId === undefined ? {} : { runId }) },
      token: token ?? shop.token(mayUpload),
      env: { TRIVY_CACHE_DIR: warm, ...env },
      ...more,
    });
    const read = (path: string): Promise<string> => readFile(join(workspace, path), 'utf8');
    return {
      result,
      main: result.main,
      log: result.main.log.join('\n'),
      workspace,
      read,
      readJson: async (path) => JSON.parse(await read(path)),
    };
  };

  return {
    shop,
    makeCache,
    play,
    playPush: (more) => play({ repository, event: 'push', ref: 'refs/heads/main' }, 'refs/heads/main', more),
    playPullRequest: (number, more) =>
      play({ repository, event: 'pull_request', number, action: 'synchronize' }, `refs/pull/${number}/merge`, more),
    close: async () => {
      await shop.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
