import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { InputProblem } from '@drawbridge/core/inputs/problem';
import type { PackageSettings } from '../decide/package.ts';
import type { CommitRule } from '../decide/policy.ts';
import { readPackages } from './packages.ts';
import { readRules } from './rules.ts';

/** The inputs that are YAML, as written; empty: not given. */
export interface DocumentTexts {
  readonly rules: string;
  readonly packages: string;
}

/** What they mean. */
export interface Documents {
  readonly rules: readonly CommitRule[];
  readonly packages: readonly PackageSettings[];
}

const problemsOf = (input: string, read: Result<unknown, string>): readonly InputProblem[] =>
  read.ok ? [] : read.error.split('\n').map((message) => ({ input, message }));

/** Reads the inputs that are YAML, or tells what is wrong with each. */
export const readDocuments = (texts: DocumentTexts): Result<Documents, readonly InputProblem[]> => {
  const rules = readRules(texts.rules);
  const packages = readPackages(texts.packages);
  if (rules.ok && packages.ok) return success({ rules: rules.value, packages: packages.value });
  return failure([...problemsOf('rules', rules), ...problemsOf('packages', packages)]);
};
