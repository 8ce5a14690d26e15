import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Call, Route } from '../call.ts';
import type { StoredSarif } from '../code-scanning.ts';
import { findRef } from '../git-objects.ts';
import { type Json, parseJson, textAt } from '../json.ts';
import { typeOfObject } from '../object-store.ts';
import { inaccessible } from '../permissions.ts';
import { notFound, type Reply, refusal } from '../refusal.ts';
import { repositoryApi } from '../representations/repository.ts';
import { judgeSarif } from '../sarif-rules.ts';

// https://github.com/GSA-TTS/agentic-coding-playbook/issues/31
const refusals = {
  'code-security-off': 'Code Security must be enabled for this repository to use code scanning.',
  'not-enabled':
    'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.',
} as const;

const refuseUnavailable = ({ repository }: Call): void => {
  const { availability } = repository.codeScanning;
  if (availability !== 'available') throw refusal(403, refusals[availability]);
};

const queueRef = /^refs\/heads\/gh-readonly-queue\//;

// https://github.com/github/codeql-action/issues/1572, https://github.com/awslabs/automated-security-helper/pull/303
const refuseRef = async ({ repository, actor }: Call, ref: string): Promise<void> => {
  const isQueue = queueRef.test(ref);
  if (isQueue && repository.codeScanning.mergeQueue === 'forbidden') throw refusal(403, inaccessible(actor));
  const found = isQueue ? undefined : await findRef(repository.git, ref);
  if (found === undefined) throw refusal(404, `ref '${ref}' not found in this repository`);
};

// https://github.com/github/codeql-action/issues/952
const refuseCommit = async ({ repository }: Call, commit: string): Promise<void> => {
  if ((await typeOfObject(repository.git, commit)) !== 'commit') throw refusal(404, 'commit not found');
};

interface Decoded {
  readonly compressedBytes: number;
  readonly text: string;
  readonly document: Json;
}

const maximumTextBytes = 512 * 1024 * 1024;

const decode = ({ repository }: Call, sarif: string): Decoded => {
  const compressed = Buffer.from(sarif, 'base64');
  if (compressed.length > repository.codeScanning.maximumBytes) throw refusal(413, 'Payload Too Large');
  try {
    const text = gunzipSync(compressed, { maxOutputLength: maximumTextBytes }).toString('utf8');
    return { compressedBytes: compressed.length, text, document: parseJson(text) };
  } catch {
    throw refusal(400, 'sarif is not JSON, compressed with gzip, in base64');
  }
};

const uploadSarif = async (call: Call): Promise<Reply> => {
  const { repository, body, actor, world } = call;
  refuseUnavailable(call);
  const [commit, ref] = [textAt(body, 'commit_sha') ?? '', textAt(body, 'ref') ?? ''];
  const decoded = decode(call, textAt(body, 'sarif') ?? '');
  await refuseCommit(call, commit);
  await refuseRef(call, ref);
  const checkoutUri = textAt(body, 'checkout_uri');
  const stored: StoredSarif = {
    ...decoded,
    id: randomUUID(),
    commit,
    ref,
    toolName: textAt(body, 'tool_name'),
    startedAt: textAt(body, 'started_at'),
    checkoutUri,
    actor: actor.login,
    errors: [...repository.codeScanning.complaints, ...judgeSarif(decoded.document, checkoutUri)],
    pendingPolls: repository.codeScanning.pendingPolls,
  };
  repository.codeScanning.uploads.push(stored);
  const url = `${repositoryApi(world.addresses, repository)}/code-scanning/sarifs/${stored.id}`;
  return { status: 202, json: { id: stored.id, url } };
};

const analysesOf = ({ world, repository }: Call, { id }: StoredSarif): string =>
  `${repositoryApi(world.addresses, repository)}/code-scanning/analyses?sarif_id=${id}`;

const statusOf = (call: Call, sarif: StoredSarif): Json => {
  if (sarif.errors.length > 0) return { processing_status: 'failed', errors: sarif.errors };
  return { processing_status: 'complete', analyses_url: analysesOf(call, sarif) };
};

const getSarif = async (call: Call): Promise<Reply> => {
  refuseUnavailable(call);
  const sarif = call.repository.codeScanning.uploads.find(({ id }) => id === call.parameter('sarif_id'));
  if (sarif === undefined) throw notFound();
  if (sarif.pendingPolls === 0) return { status: 200, json: statusOf(call, sarif) };
  sarif.pendingPolls -= 1;
  return { status: 200, json: { processing_status: 'pending' } };
};

export const codeScanningRoutes: readonly Route[] = [
  { operation: 'code-scanning/upload-sarif', requires: [{ 'security-events': 'write' }], handle: uploadSarif },
  { operation: 'code-scanning/get-sarif', requires: [{ 'security-events': 'read' }], handle: getSarif },
];
