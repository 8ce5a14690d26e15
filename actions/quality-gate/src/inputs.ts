import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { type CommonConfig, commonInputs, toCommonConfig } from '@drawbridge/core/inputs/common';
import type { InputProblem } from '@drawbridge/core/inputs/problem';
import {
  type ConfigOf,
  choice,
  lines,
  readInputs,
  refine,
  text,
  where,
  wholeNumber,
  workspacePath,
} from '@drawbridge/core/inputs/spec';
import type { JobResult } from './decide/evidence.ts';
import { readPolicy } from './decide/policy/reader.ts';
import type { Policy, PresetName } from './decide/policy.ts';
import { type Check, describeProblem, parseChecks } from './inputs/checks.ts';
import { parseNeeds } from './inputs/needs.ts';
import { parsePatterns, type ReportPatterns, wellKnownReports } from './inputs/patterns.ts';

const none = 'none';
const defaultPolicyFile = '.drawbridge/quality-gate.yml';

const readPatterns = (patterns: readonly string[]): Result<readonly ReportPatterns[], string> =>
  patterns.length === 1 && patterns[0] === none ? success([]) : parsePatterns(patterns);

const readInline = (source: string): Result<Policy | undefined, string> => {
  if (source === '') return success(undefined);
  const policy = readPolicy(source);
  return policy.ok ? policy : failure(policy.error.map(describeProblem).join('\n'));
};

/** The inputs as action.yml declares them. */
export const inputs = {
  ...commonInputs('quality-gate'),
  policy: refine(text(), readInline),
  'policy-file': workspacePath({ default: defaultPolicyFile }),
  preset: choice(['default', 'delivery'], { default: 'default' }),
  reports: refine(lines({ default: wellKnownReports.join('\n') }), readPatterns),
  needs: refine(text(), parseNeeds),
  checks: refine(text(), parseChecks),
  base: text(),
  'max-parallel': wholeNumber({ min: 1, max: 64 }, { default: '4' }),
  baseline: choice(['auto', none], { default: 'auto' }),
  'baseline-key': where(text({ default: 'default' }), (key) =>
    /^[A-Za-z0-9._-]{1,64}$/.test(key) && !/^\.+$/.test(key)
      ? undefined
      : `"${key}" is not a key. Use 1 to 64 letters, digits, dots, dashes or underscores.`,
  ),
} as const;

/** Where the policy stands. */
export type PolicySource =
  | { readonly kind: 'inline'; readonly policy: Policy }
  /** From the working directory. A file that `isExpected` must be there; another may be missing. */
  | { readonly kind: 'file'; readonly path: string; readonly isExpected: boolean }
  | { readonly kind: 'none' };

export interface Config extends CommonConfig {
  readonly policy: PolicySource;
  /** What is judged by where no policy says otherwise. */
  readonly preset: PresetName;
  /** Reports that are read beside those that the policy declares. */
  readonly reports: readonly ReportPatterns[];
  /** undefined: not handed in. */
  readonly needs: readonly JobResult[] | undefined;
  readonly checks: readonly Check[];
  /** So many checks run at once. */
  readonly maxParallel: number;
  /** Revision to compare with; empty: the event's own. */
  readonly base: string;
  /** undefined: nothing is compared with the default branch. */
  readonly baselineKey: string | undefined;
}

const toPolicySource = (inline: Policy | undefined, file: string): PolicySource => {
  if (inline !== undefined) return { kind: 'inline', policy: inline };
  return file === none ? { kind: 'none' } : { kind: 'file', path: file, isExpected: file !== defaultPolicyFile };
};

const toConfig = (values: ConfigOf<typeof inputs>): Config => ({
  ...toCommonConfig(values),
  policy: toPolicySource(values.policy, values['policy-file']),
  preset: values.preset,
  reports: values.reports,
  needs: values.needs,
  checks: values.checks,
  maxParallel: values['max-parallel'],
  base: values.base,
  baselineKey: values.baseline === none ? undefined : values['baseline-key'],
});

const twoPolicies: InputProblem = {
  input: 'policy',
  message: 'both `policy` and `policy-file` are given. Keep one of them.',
};

/** Raw inputs as a Config, or every problem at once. */
export const readConfig = (raw: (name: string) => string): Result<Config, readonly InputProblem[]> => {
  const read = readInputs(inputs, raw);
  if (!read.ok) return read;
  const file = read.value['policy-file'];
  const isTwofold = read.value.policy !== undefined && file !== defaultPolicyFile && file !== none;
  return isTwofold ? failure([twoPolicies]) : success(Object.freeze(toConfig(read.value)));
};
