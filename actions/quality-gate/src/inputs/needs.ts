import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { JobResult } from '../decide/evidence.ts';

const results = ['success', 'failure', 'cancelled', 'skipped'];
const example = 'Write `needs: ${{ toJSON(needs) }}`.';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const resultOf = (job: unknown): string | undefined => {
  const result: unknown = isObject(job) && 'result' in job ? job.result : undefined;
  return typeof result === 'string' && results.includes(result) ? result : undefined;
};

/** Job results from GitHub's `needs` context as JSON (https://docs.github.com/actions/reference/contexts#needs-context); undefined for no text. */
export const parseNeeds = (text: string): Result<readonly JobResult[] | undefined, string> => {
  if (text === '') return success(undefined);
  const needs = parseJson(text);
  if (!isObject(needs) || Array.isArray(needs)) return failure(`it is not the JSON of \`needs\`. ${example}`);
  const jobs = Object.entries(needs).map(([id, job]) => ({ id, result: resultOf(job) }));
  if (jobs.length === 0)
    return failure('it holds no job: this job waits for none. List those that must pass under `needs:` of the job.');
  const odd = jobs.find(({ result }) => result === undefined);
  if (odd !== undefined) return failure(`its job "${odd.id}" has no result (${results.join(', ')}). ${example}`);
  return success(jobs.map(({ id, result = '' }) => ({ id, result, url: undefined })));
};
