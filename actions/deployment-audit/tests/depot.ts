import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeployReportBody } from '@drawbridge/core/reports/drawbridge/deploy-report';
import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { checkLogEntry } from '@drawbridge/core/reports/drawbridge/log-entry-reader';
import { parseJson } from '@drawbridge/testkit/github/json';
import type { Permissions } from '@drawbridge/testkit/github/permissions';
import { runJob } from '@drawbridge/testkit/runner/job';
import type { JobOptions, JobResult, JobStep } from '@drawbridge/testkit/runner/model';
import { openShop, shopName as repository, type Shop } from '@drawbridge/testkit/shop';
import { deployReport, type Inputs } from './modes/stage.ts';

const action = join(import.meta.dirname, '..');
const deployer = join(import.meta.dirname, 'deployer.mjs');
const ref = 'refs/heads/main';

/** All that the action can use. */
export const mayAll: Permissions = { contents: 'write', actions: 'read', deployments: 'read' };

/** One run of a job that records a deployment. */
interface Job extends Pick<JobOptions, 'cancelAfter' | 'cancelReason' | 'debug' | 'timeScale'> {
  readonly runId: string;
  readonly runAttempt?: string;
  readonly inputs?: Inputs;
  readonly token?: string;
  readonly secrets?: readonly string[];
  /** What the deploy action's main leaves, and what its post makes of it; undefined: no report. */
  readonly main?: Partial<DeployReportBody> | undefined;
  readonly post?: Partial<DeployReportBody> | undefined;
  readonly hangs?: boolean;
  /** What stands between recording and deploying. */
  readonly between?: readonly JobStep[];
}

/** GitHub, a runner, and a deploy action that does what it is told. */
export interface Depot {
  readonly shop: Shop;
  /** A job with the audit's step, and the deploy action behind it. */
  deploy(job: Job): Promise<JobResult>;
  /** A job with the audit's step alone, in a clone of everything. */
  audit(job: Pick<Job, 'runId' | 'inputs' | 'token'>): Promise<JobResult & { readonly workspace: string }>;
  /** The entries that the log's branch holds one by one, oldest first. */
  entries(): Promise<readonly LogEntry[]>;
  /** The text of a file of the log's branch. */
  text(path: string): Promise<string>;
  /** Changes files of the log's branch, as somebody with a clone would. */
  tamper(files: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

const branch = 'deployment-log';

/** Opens a depot. */
export const openDepot = async (): Promise<Depot> => {
  const shop = await openShop();
  const start = async ({ runId, runAttempt = '1', token }: Pick<Job, 'runId' | 'runAttempt' | 'token'>) => {
    const { workspace, sha } = await shop.checkOut(ref, 0);
    const payload = await shop.github.eventPayload({ repository, event: 'push', ref });
    return {
      workspace,
      event: { name: 'push', payload },
      github: { ...shop.addresses, sha, ref, runId, runAttempt, actor: 'octo', triggeringActor: 'octo' },
      token: token ?? shop.token(mayAll),
    };
  };
  const folder = async (): Promise<string> => (await shop.checkOut(`refs/heads/${branch}`)).workspace;
  const text = async (path: string): Promise<string> => readFile(join(await folder(), path), 'utf8');
  return {
    shop,
    text,
    deploy: async ({ inputs = {}, secrets, main, post, hangs = false, between = [], ...job }) => {
      const { runId, runAttempt, token, ...options } = job;
      const given = await start({ runId, ...(runAttempt && { runAttempt }), ...(token !== undefined && { token }) });
      const context = { repository, sha: given.github.sha, ref, runId, runAttempt: Number(given.github.runAttempt) };
      const release = { version: '1.5.0', artifact: 'shop@sha256:15', commit: given.github.sha };
      const env = {
        ...(main === undefined ? {} : { REPORT: deployReport({ release, ...main }, context) }),
        ...(post === undefined ? {} : { LAST_REPORT: deployReport({ release, ...post }, context) }),
        ...(hangs ? { HANGS: 'yes' } : {}),
      };
      const record = { environment: 'production', version: '1.5.0', ...inputs };
      return runJob({
        ...given,
        ...options,
        ...(secrets === undefined ? {} : { secrets }),
        steps: [
          { id: 'record', action, with: record },
          ...between,
          { id: 'deploy', action: { main: deployer, post: deployer }, env },
        ],
      });
    },
    audit: async ({ inputs = {}, ...job }) => {
      const given = await start(job);
      const result = await runJob({ ...given, steps: [{ id: 'audit', action, with: inputs }] });
      return { ...result, workspace: given.workspace };
    },
    entries: async () => {
      const top = join(await folder(), 'entries');
      const paths = (await readdir(top, { recursive: true })).filter((path) => path.endsWith('.json')).toSorted();
      const texts = await Promise.all(paths.map((path) => readFile(join(top, path), 'utf8')));
      return texts.map((each) => {
        const entry = checkLogEntry(parseJson(each));
        if (!entry.ok) throw new Error(entry.error);
        return entry.value;
      });
    },
    tamper: async (files) => {
      await shop.github.commitFiles(repository, { branch, message: 'docs: typo', files });
    },
    close: () => shop.close(),
  };
};
