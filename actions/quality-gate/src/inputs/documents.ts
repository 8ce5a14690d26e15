import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { InputProblem } from '@drawbridge/core/inputs/problem';
import { readPolicy } from '../decide/policy/reader.ts';
import type { Policy } from '../decide/policy.ts';
import { type Check, describeProblem, parseChecks } from './checks.ts';

/** The inputs that are YAML, as written; empty: not given. */
export interface DocumentTexts {
  readonly policy: string;
  readonly checks: string;
}

/** What they mean. */
export interface Documents {
  readonly policy: Policy | undefined;
  readonly checks: readonly Check[];
}

const readInline = (source: string): Result<Policy | undefined, string> => {
  if (source === '') return success(undefined);
  const policy = readPolicy(source);
  return policy.ok ? policy : failure(policy.error.map(describeProblem).join('\n'));
};

/** Reads the inputs that are YAML, or tells what is wrong with each. */
export const readDocuments = (texts: DocumentTexts): Result<Documents, readonly InputProblem[]> => {
  const policy = readInline(texts.policy);
  const checks = parseChecks(texts.checks);
  if (policy.ok && checks.ok) return success({ policy: policy.value, checks: checks.value });
  return failure([
    ...(policy.ok ? [] : [{ input: 'policy', message: policy.error }]),
    ...(checks.ok ? [] : [{ input: 'checks', message: checks.error }]),
  ]);
};
