import { maximumSarifBytes } from '@drawbridge/core/domain/code-scanning';
import { failure, success } from '@drawbridge/core/domain/result';
import type { GitHub, SarifProcessing, SarifUpload } from '@drawbridge/core/ports/github';
import { type Answers, gitHubProblemOf } from './answers.ts';

export type CodeScanningMethod = `codeScanning.${keyof GitHub['codeScanning'] & string}`;

export interface FakeCodeScanningPlan {
  /** What `status` says of any document, one after the other, the last one for ever; complete at once unless told. */
  readonly processing?: readonly SarifProcessing[];
  /** How large a document is taken to be; its number of characters unless told. */
  readonly compressedBytes?: (sarif: string) => number;
}

/** GitHub done with a document. */
export const completeProcessing: SarifProcessing = {
  status: 'complete',
  errors: [],
  analysesUrl: 'https://github.example/api/v3/repos/octo/shop/code-scanning/analyses',
};

/** Code scanning in memory. */
export const fakeCodeScanning = (
  plan: FakeCodeScanningPlan,
  uploads: SarifUpload[],
  { answer }: Pick<Answers<CodeScanningMethod>, 'answer'>,
): GitHub['codeScanning'] => {
  const measure = plan.compressedBytes ?? ((sarif: string): number => sarif.length);
  const statuses = [...(plan.processing ?? [])];
  return {
    compressedBytes: async (sarif) => measure(sarif),
    upload: (upload) =>
      answer('codeScanning.upload', () => {
        if (measure(upload.sarif) > maximumSarifBytes) return failure(gitHubProblemOf('invalid'));
        uploads.push(upload);
        const id = `sarif-${uploads.length}`;
        return success({ id, url: `https://github.example/api/v3/repos/octo/shop/code-scanning/sarifs/${id}` });
      }),
    status: (id) =>
      answer('codeScanning.status', () => {
        if (!/^sarif-\d+$/.test(id) || Number(id.slice(6)) > uploads.length)
          return failure(gitHubProblemOf('not-found'));
        return success((statuses.length > 1 ? statuses.shift() : statuses[0]) ?? completeProcessing);
      }),
  };
};
