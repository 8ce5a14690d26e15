import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { type Kept, originOf } from '../decide/kept.ts';
import { formatPublicKey } from '../decide/log/note.ts';
import { createTreeHasher } from '../decide/log/tree.ts';
import type { Config } from '../inputs.ts';
import type { AuditPorts } from '../ports/audit-ports.ts';
import type { Signer } from '../ports/cryptography.ts';
import { type Appended, type AppendProblem, appendEntries } from './log/append.ts';

/** Appends entries to the log, all or none of them; one that is there already is not written twice. */
export type Keep = (entries: readonly LogEntry[]) => Promise<Result<Kept, Obstacle>>;

const purpose = { doing: 'write the deployment log', scope: 'contents' } as const;

const isRule = /rule violation|protected (branch|ref)|not authorized to push/i;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Why nothing was written, with what to do about the branch where that is the reason. */
const explain = ({ message, problem }: AppendProblem, branch: string, { context }: Scene): Obstacle => {
  if (problem === undefined) return { what: message };
  if (isRule.test(problem.message)) {
    const what = `a rule of this repository does not let this run write branch ${branch}: ${oneLine(problem.message)}`;
    return {
      what,
      fix: 'Of its ruleset keep what forbids force pushes and deletion; the log is written by plain commits.',
    };
  }
  if (problem.kind !== 'failed') return explainRefusal(problem, purpose, context);
  const fix = `If branch ${branch} is no log, name another \`branch\`; if it is, run \`mode: verify\`.`;
  return { ...explainRefusal(problem, purpose, context), fix };
};

const keyFix =
  'Give an Ed25519 key in PEM (openssl genpkey -algorithm ed25519), kept as a secret of a protected environment, or leave the input out.';

const openSigner = (
  { signingKey }: Config,
  origin: string,
  { cryptography }: AuditPorts,
): Result<Signer | undefined, Obstacle> => {
  if (signingKey === '') return success(undefined);
  const signer = cryptography.openSigner(signingKey, origin);
  return signer.ok ? signer : failure({ what: `\`signing-key\` ${signer.error}.`, fix: keyFix });
};

const toKept = (entries: readonly LogEntry[], appended: Appended, publicKey: string | undefined): Kept => {
  const { size, root, checkpoint, places } = appended;
  return {
    head: {
      size,
      root,
      checkpoint,
      isSigned: publicKey !== undefined,
      ...(publicKey === undefined ? {} : { publicKey }),
    },
    entries: entries.map((entry, at) => ({ entry, ...(places[at] ?? { index: size, isNew: false }) })),
  };
};

/** Opens the log for writing; a key that cannot be used is told when something is to be written. */
export const createKeep =
  (config: Config, ports: AuditPorts, scene: Scene): Keep =>
  async (entries) => {
    const origin = originOf(scene.context, config.branch);
    const signer = openSigner(config, origin, ports);
    if (!signer.ok) return signer;
    const access = {
      branch: scene.branch(config.branch),
      origin,
      signer: signer.value,
      cryptography: ports.cryptography,
      tools: { hasher: createTreeHasher(ports.cryptography.sha256), sha256: ports.cryptography.sha256 },
      clock: scene.clock,
      random: ports.random,
      signal: scene.cancellation.signal,
    };
    const appended = await appendEntries(access, entries);
    return appended.ok
      ? success(
          toKept(entries, appended.value, signer.value && formatPublicKey(signer.value, ports.cryptography.sha256)),
        )
      : failure(explain(appended.error, config.branch, scene));
  };
