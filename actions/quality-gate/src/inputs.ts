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
import type { Policy, PresetName } from './decide/policy.ts';
import type { Check } from './inputs/checks.ts';
import type { Documents, DocumentTexts } from './inputs/documents.ts';
import { parseNeeds } from './inputs/needs.ts';
import { parsePatterns, type ReportPatterns, wellKnownReports } from './inputs/patterns.ts';

const none = 'none';
const defaultPolicyFile = '.drawbridge/quality-gate.yml';

const readPatterns = (patterns: readonly string[]): Result<readonly ReportPatterns[], string> =>
  patterns.length === 1 && patterns[0] === none ? success([]) : parsePatterns(patterns);

/** The inputs as action.yml declares them. */
export const inputs = {
  ...commonInputs('quality-gate'),
  policy: text(),
  'policy-file': workspacePath({ default: defaultPolicyFile }),
  preset: choice(['default', 'delivery'], { default: 'default' }),
  reports: refine(lines({ default: wellKnownReports.join('\n') }), readPatterns),
  needs: refine(text(), parseNeeds),
  checks: text(),
  base: text(),
  'max-parallel': wholeNumber({ min: 1, max: 64 }, { default: '4' }),
  baseline: choice(['auto', 'never'], { default: 'auto' }),
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

const toConfig = (values: ConfigOf<typeof inputs>, { policy, checks }: Documents): Config => ({
  ...toCommonConfig(values),
  policy: toPolicySource(policy, values['policy-file']),
  preset: values.preset,
  reports: values.reports,
  needs: values.needs,
  checks,
  maxParallel: values['max-parallel'],
  base: values.base,
  baselineKey: values.baseline === 'never' ? undefined : values['baseline-key'],
});

const twoPolicies: InputProblem = {
  input: 'policy',
  message: 'both `policy` and `policy-file` are given. Keep one of them.',
};

type Read<T> = Result<T, readonly InputProblem[]>;

// What reads YAML and expressions is larger than all the rest of the start, and most runs give no such input.
const readTexts = async (texts: DocumentTexts): Promise<Read<Documents>> => {
  if (texts.policy === '' && texts.checks.trim() === '') return success({ policy: undefined, checks: [] });
  const { readDocuments } = await import('./inputs/documents.ts');
  return readDocuments(texts);
};

const problemsOf = (read: Read<unknown>): readonly InputProblem[] => (read.ok ? [] : read.error);

/** Raw inputs as a Config, or every problem at once. */
export const readConfig = async (raw: (name: string) => string): Promise<Read<Config>> => {
  const values = readInputs(inputs, raw);
  const documents = await readTexts({ policy: raw('policy'), checks: raw('checks') });
  if (!values.ok || !documents.ok) return failure([...problemsOf(values), ...problemsOf(documents)]);
  const file = values.value['policy-file'];
  const isTwofold = documents.value.policy !== undefined && file !== defaultPolicyFile && file !== none;
  return isTwofold ? failure([twoPolicies]) : success(Object.freeze(toConfig(values.value, documents.value)));
};
