import type { Percentage } from '@drawbridge/core/domain/percentage';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { type CommonConfig, commonInputs, toCommonConfig } from '@drawbridge/core/inputs/common';
import type { InputProblem } from '@drawbridge/core/inputs/problem';
import {
  type ConfigOf,
  type InputSpec,
  lines,
  percentage,
  readInputs,
  text,
  wholeNumber,
} from '@drawbridge/core/inputs/spec';

const wellKnownReports = ['**/lcov.info', '**/cobertura.xml', '**/cobertura-coverage.xml', '**/coverage.xml'];

// Tests, their helpers and configuration: no coverage tool is expected to measure these.
const neverMeasured = [
  '**/{test,tests,spec,specs,__tests__,__mocks__,testdata,fixtures,e2e}/**',
  '**/{test_*,conftest}.*',
  '**/*{_test,_spec,.test,.spec,.config,.d}.*',
  '**/*{Test,Tests,Spec,Specs}.{java,kt,scala,groovy,cs,swift,php}',
];

const noBar = 'none';

const bar = (defaultText: string): InputSpec<Percentage | undefined> => {
  const inner = percentage({ default: defaultText });
  return { ...inner, parse: (raw) => (raw === noBar ? success(undefined) : inner.parse(raw)) };
};

/** The inputs as action.yml declares them. */
export const inputs = {
  ...commonInputs('coverage-threshold'),
  files: lines({ default: wellKnownReports.join('\n') }),
  lines: bar('80'),
  branches: bar(noBar),
  'changed-lines': bar('80'),
  'changed-branches': bar(noBar),
  'changed-lines-allowance': wholeNumber({ min: 0, max: 1000 }, { default: '0' }),
  'unmeasured-files': lines({ default: neverMeasured.join('\n') }),
  base: text(),
} as const;

/** What the four conditions ask for; undefined: not judged. */
export interface Bars {
  readonly lines: Percentage | undefined;
  readonly branches: Percentage | undefined;
  readonly changedLines: Percentage | undefined;
  readonly changedBranches: Percentage | undefined;
}

export interface Config extends CommonConfig {
  readonly files: readonly string[];
  readonly bars: Bars;
  /** So many changed lines may stay uncovered whatever the percentage. */
  readonly allowance: number;
  readonly unmeasuredFiles: readonly string[];
  /** Revision to compare with; empty: the event's own. */
  readonly base: string;
}

const toConfig = (values: ConfigOf<typeof inputs>): Config => ({
  ...toCommonConfig(values),
  files: values.files,
  bars: {
    lines: values.lines,
    branches: values.branches,
    changedLines: values['changed-lines'],
    changedBranches: values['changed-branches'],
  },
  allowance: values['changed-lines-allowance'],
  unmeasuredFiles: values['unmeasured-files'],
  base: values.base,
});

const nothingJudged: InputProblem = {
  input: 'lines',
  message:
    'no condition is left to judge. Set at least one of `lines`, `branches`, `changed-lines`, `changed-branches`.',
};

/** Raw inputs as a Config, or every problem at once. */
export const readConfig = (raw: (name: string) => string): Result<Config, readonly InputProblem[]> => {
  const read = readInputs(inputs, raw);
  if (!read.ok) return read;
  const config = toConfig(read.value);
  const isJudged = Object.values(config.bars).some((each) => each !== undefined);
  return isJudged ? success(Object.freeze(config)) : failure([nothingJudged]);
};
