import { generateKeyPairSync } from 'node:crypto';
import type { DeploymentResult, Intent, LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { createCryptography } from '../../../src/adapters/cryptography.ts';
import { type LogTools, type NewEntry, planAddition } from '../../../src/decide/log/addition.ts';
import { formatCheckpoint } from '../../../src/decide/log/checkpoint.ts';
import { encodeEntry, keyOf } from '../../../src/decide/log/entry.ts';
import { checkpointPath, frontierPath } from '../../../src/decide/log/layout.ts';
import { formatNote, formatPublicKey, keyIdOf } from '../../../src/decide/log/note.ts';
import { formatStanding, type Standing } from '../../../src/decide/log/standing.ts';
import { createTreeHasher, emptyFrontier, rootOf } from '../../../src/decide/log/tree.ts';
import type { Signer } from '../../../src/ports/cryptography.ts';

export const cryptography = createCryptography();
export const tools: LogTools = { hasher: createTreeHasher(cryptography.sha256), sha256: cryptography.sha256 };
export const origin = 'github.com/octo/shop/deployment-log';

const firstMs = Date.UTC(2026, 0, 1);
const hexOf = (index: number, digits: number): string => (index + 1).toString(16).padStart(digits, 'ab');

const commonOf = (index: number) => {
  const sha = hexOf(index, 40);
  return {
    schema: 1,
    at: new Date(firstMs + index * 60_000).toISOString(),
    repository: 'octo/shop',
    environment: index % 3 === 0 ? 'staging' : 'production',
    service: '',
    actor: 'octocat',
    run: {
      id: String(9_000_000_000 + index),
      attempt: 1,
      url: `https://github.com/octo/shop/actions/runs/${9_000_000_000 + index}`,
      workflow: 'Deploy',
      job: 'deploy',
      event: 'push',
      ref: 'refs/heads/main',
      sha,
      triggeringActor: 'octocat',
    },
  } as const;
};

const releaseOf = (index: number) => ({
  version: `1.${index}.0`,
  artifact: `ghcr.io/octo/shop@sha256:${hexOf(index, 64)}`,
  commit: hexOf(index, 40),
});

const intentOf = (index: number): Intent => ({
  ...commonOf(index),
  kind: 'intent',
  id: `octo/shop ${index} 1 production`,
  release: releaseOf(index),
  approvals: [{ login: 'hubot', state: 'approved', comment: 'Grüße, go → ☂' }],
  approvalsKnown: true,
  gates: [{ action: 'quality-gate', mark: 'passed', sentence: 'Quality: 9 of 9 held', digest: hexOf(index, 64) }],
});

const resultOf = (index: number): DeploymentResult => ({
  ...commonOf(index),
  kind: 'result',
  intent: `octo/shop ${index - 1} 1 production`,
  outcome: 'succeeded',
  mode: 'deploy',
  release: releaseOf(index - 1),
  previous: releaseOf(index),
  current: releaseOf(index - 1),
  trafficMoved: true,
  reason: null,
  startedAt: new Date(firstMs + index * 60_000 - 45_000).toISOString(),
  finishedAt: new Date(firstMs + index * 60_000).toISOString(),
  strategy: 'blue-green',
  health: '12 of 12 looks were good',
  report: hexOf(index, 64),
});

/** The entry at an index of every sample log: intents and their results in turn, a minute apart. */
export const sampleEntry = (index: number): LogEntry => (index % 2 === 0 ? intentOf(index) : resultOf(index));

export const encodeSample = (entry: LogEntry): NewEntry => {
  const bytes = encodeEntry(entry);
  if (!bytes.ok) throw new Error(bytes.error);
  return { key: keyOf(entry), bytes: bytes.value };
};

/** A key made for this run of the tests. */
export const newSigner = (name = origin): Signer => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const opened = cryptography.openSigner(pem, name);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
};

export const publicKeyOf = (signer: Signer): string => formatPublicKey(signer, cryptography.sha256);

/** A checkpoint of the log where it stands, as the writer publishes it. */
export const checkpointOf = (standing: Standing, signer?: Signer, name = origin): string => {
  const root = rootOf(tools.hasher, standing.frontier);
  const text = formatCheckpoint({ origin: name, size: standing.frontier.size, root });
  if (signer === undefined) return text;
  const signature = signer.sign(new TextEncoder().encode(text));
  return formatNote({ text, signatures: [{ name: signer.name, id: keyIdOf(signer, tools.sha256), signature }] });
};

export interface SampleLog {
  readonly files: Map<string, Uint8Array>;
  readonly checkpoint: string;
  readonly standing: Standing;
}

/** The files of a log with these entries, as the writer leaves them, without a branch. */
export const buildLog = (entries: readonly NewEntry[], signer?: Signer, name = origin): SampleLog => {
  const begun: Standing = { frontier: emptyFrontier, recent: [] };
  const { additions, standing } = planAddition(tools, { standing: begun, open: [] }, entries);
  const checkpoint = checkpointOf(standing, signer, name);
  const encoder = new TextEncoder();
  const files = new Map(
    additions.map((file) => [file.path, 'text' in file ? encoder.encode(file.text) : file.bytes] as const),
  );
  files.set(checkpointPath, encoder.encode(checkpoint));
  files.set(frontierPath, encoder.encode(formatStanding(standing)));
  return { files, checkpoint, standing };
};

/** A log of the sample's first entries. */
export const sampleLog = (size: number, signer?: Signer): SampleLog =>
  buildLog(
    Array.from({ length: size }, (_, index) => encodeSample(sampleEntry(index))),
    signer,
  );
