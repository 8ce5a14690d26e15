import { CannotJudge, type Obstacle } from '@drawbridge/core/action/cannot-judge';
import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { countOf } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { type LogHead, originOf } from '../decide/kept.ts';
import { checkpointPath } from '../decide/log/layout.ts';
import { type PublicKey, parsePublicKey } from '../decide/log/note.ts';
import { createTreeHasher } from '../decide/log/tree.ts';
import type { LogFiles, Verification } from '../decide/log/verification/model.ts';
import { verifyLog } from '../decide/log/verification/verify.ts';
import type { Config } from '../inputs.ts';
import type { AuditPorts } from '../ports/audit-ports.ts';
import { readLogBranch } from './log/branch-files.ts';
import { readLogFolder } from './log-folder.ts';

/** A log as it was found, with what verifying it came to. */
export interface HeldLog {
  readonly verification: Verification;
  readonly head: LogHead;
}

/** A log without a fault: every entry of it, in order. */
export interface SoundLog {
  readonly entries: readonly LogEntry[];
  readonly head: LogHead;
}

interface Means {
  readonly ports: AuditPorts;
  /** The text of an older checkpoint. */
  readonly since: string | undefined;
  /** Whose state of the branch is read; the checkout's unless told. */
  readonly from?: 'checkout' | 'remote';
}

const readKey = ({ publicKey }: Config, { cryptography }: AuditPorts): Result<PublicKey | undefined, Obstacle> => {
  if (publicKey === '') return success(undefined);
  const key = parsePublicKey(publicKey, cryptography.sha256);
  return key.ok ? key : failure({ what: `\`public-key\` ${key.error}.` });
};

const noLog = (branch: string): Obstacle => ({
  what: `there is no branch ${branch}: nothing was ever recorded, or it was deleted.`,
  fix: 'Check `branch`. A checkpoint that was kept elsewhere (`since`) tells whether there was a log.',
});

const gatherFiles = async (
  { logPath, branch }: Config,
  from: Means['from'],
  scene: Scene,
): Promise<Result<LogFiles, Obstacle>> => {
  if (logPath !== '') return readLogFolder(logPath, scene);
  const read = await readLogBranch(scene.git, branch, from);
  if (!read.ok) return failure({ what: read.error.message });
  return read.value === undefined ? failure(noLog(branch)) : success(read.value);
};

const orThrow = <T>(result: Result<T, Obstacle>): T => {
  if (!result.ok) throw new CannotJudge([result.error], { enforced: true });
  return result.value;
};

const headOf = ({ size, root, signedBy, isSignatureChecked }: Verification, { files }: LogFiles): LogHead => {
  const checkpoint = new TextDecoder().decode(files.get(checkpointPath));
  return { size, root, checkpoint, isSigned: signedBy.length > 0, isSignatureChecked };
};

/** Reads the log and verifies it. Throws CannotJudge when there is none, or it cannot be read. */
export const gatherLog = async (config: Config, { ports, since, from }: Means, scene: Scene): Promise<HeldLog> => {
  const { sha256, verifyEd25519 } = ports.cryptography;
  const publicKey = orThrow(readKey(config, ports));
  const files = orThrow(await gatherFiles(config, from, scene));
  const verification = verifyLog(files, {
    tools: { hasher: createTreeHasher(sha256), sha256 },
    verifyEd25519,
    origin: originOf(scene.context, config.branch),
    publicKey,
    since,
  });
  return { verification, head: headOf(verification, files) };
};

const gatherSound = async (config: Config, means: Means, scene: Scene): Promise<SoundLog> => {
  const { verification, head } = await gatherLog(config, means, scene);
  const [first] = verification.faults;
  if (first !== undefined) {
    const what = `the log has ${countOf(verification.faults.length, 'fault')}, so nothing can be built on it: ${first.message}`;
    throw new CannotJudge([{ what, fix: 'Run `mode: verify` to see all of them.' }], { enforced: true });
  }
  return { entries: verification.entries.map(({ entry }) => entry), head };
};

/** Reads a log that is to be relied on. Throws CannotJudge also when verifying it finds a fault. */
export const gatherSoundLog = (config: Config, ports: AuditPorts, scene: Scene): Promise<SoundLog> =>
  gatherSound(config, { ports, since: undefined }, scene);

const readBranchCheckpoint = async ({ branch }: Config, scene: Scene): Promise<string | undefined> => {
  const state = await scene.branch(branch).read([checkpointPath]);
  if (state.ok) return state.value?.texts[checkpointPath];
  const purpose = { doing: 'read the deployment log', scope: 'contents', access: 'read' } as const;
  throw new CannotJudge([explainRefusal(state.error, purpose, scene.context)], { enforced: true });
};

/**
 * The same, as the log stands now: a checkout is as old as its job, and what was recorded since is not in it. Throws
 * CannotJudge when `log-path` holds an older state.
 */
export const gatherFreshLog = async (config: Config, ports: AuditPorts, scene: Scene): Promise<SoundLog> => {
  const log = await gatherSound(config, { ports, since: undefined, from: 'remote' }, scene);
  if (config.logPath === '' || (await readBranchCheckpoint(config, scene)) === log.head.checkpoint) return log;
  const what = `\`log-path\`: ${config.logPath} holds ${countOf(log.head.size, 'entry', 'entries')}, and branch ${config.branch} has moved on.`;
  const fix = 'Leave `log-path` out, so that the branch is fetched, or check it out just before this step.';
  throw new CannotJudge([{ what, fix }], { enforced: true });
};
