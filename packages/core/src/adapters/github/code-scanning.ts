import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { maximumSarifBytes } from '../../domain/code-scanning.ts';
import { formatCount } from '../../domain/quantity.ts';
import { failure } from '../../domain/result.ts';
import type { CodeScanning, SarifProcessing, SarifUpload } from '../../ports/github.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';
import { ownProblem } from './problem.ts';

const compress = (sarif: string): Promise<Buffer> => promisify(gzip)(sarif, { level: constants.Z_BEST_COMPRESSION });

const uploadName = 'POST /repos/{owner}/{repo}/code-scanning/sarifs';

const send = ({ call, place }: GitHubClient, upload: SarifUpload, compressed: Buffer) =>
  call(uploadName, async (octokit) => {
    const { commit, ref, toolName, startedMs, checkoutUri } = upload;
    const { data } = await octokit.rest.codeScanning.uploadSarif({
      ...place,
      commit_sha: commit,
      ref,
      sarif: compressed.toString('base64'),
      tool_name: toolName,
      started_at: new Date(startedMs).toISOString(),
      ...(checkoutUri === undefined ? {} : { checkout_uri: checkoutUri }),
      // Of the same tool, category and commit the later one counts: an answer that was lost is asked for again.
      request: { repeatable: true },
    });
    return { id: data.id ?? '', url: data.url ?? '' };
  });

const uploadSarif = async (client: GitHubClient, upload: SarifUpload): Outcome<{ id: string; url: string }> => {
  const compressed = await compress(upload.sarif);
  if (compressed.length <= maximumSarifBytes) return send(client, upload, compressed);
  const sizes = `${formatCount(compressed.length)} bytes compressed, and code scanning takes ${formatCount(maximumSarifBytes)}`;
  const message = `${uploadName} was not sent: the document has ${sizes}.`;
  return failure({ lost: false, problem: ownProblem('invalid', uploadName, message) });
};

interface RawStatus {
  readonly processing_status?: 'pending' | 'complete' | 'failed';
  readonly errors?: readonly string[] | null;
  readonly analyses_url?: string | null;
}

const toProcessing = ({ processing_status, errors, analyses_url }: RawStatus): SarifProcessing => ({
  status: processing_status ?? 'pending',
  errors: errors ?? [],
  analysesUrl: analyses_url ?? '',
});

const readStatus = ({ call, place }: GitHubClient, id: string): Outcome<SarifProcessing> =>
  call(`GET code-scanning/sarifs/${id}`, async (octokit) => {
    const { data } = await octokit.rest.codeScanning.getSarif({ ...place, sarif_id: id });
    return toProcessing(data);
  });

/** Code scanning's way in (https://docs.github.com/rest/code-scanning/code-scanning). */
export const createCodeScanning = (client: GitHubClient): CodeScanning => ({
  compressedBytes: async (sarif) => (await compress(sarif)).length,
  upload: (upload) => settle(uploadSarif(client, upload)),
  status: (id) => settle(readStatus(client, id)),
});
