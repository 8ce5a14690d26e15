import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { commonInputs, toCommonConfig } from '@drawbridge/core/inputs/common';
import type { InputProblem } from '@drawbridge/core/inputs/problem';
import {
  type ConfigOf,
  choice,
  flag,
  lines,
  readInputs,
  refine,
  text,
  wholeNumber,
  workspacePath,
} from '@drawbridge/core/inputs/spec';
import { classesOf } from './decide/scanners.ts';
import { nameTargets, parseTargets, sharedNames, type Target } from './decide/target.ts';
import {
  type Config,
  findingClasses,
  type GateConfig,
  scanners,
  severityBars,
  type TrivyConfig,
} from './inputs/config.ts';
import { category, httpsAddress, severity, sha256, someOf, version } from './inputs/values.ts';

/** What Trivy says of a fix for a vulnerability (https://trivy.dev/docs/latest/configuration/filtering/#by-status). */
const statuses = ['affected', 'fixed', 'will_not_fix', 'fix_deferred', 'end_of_life', 'under_investigation'] as const;

/** The inputs as action.yml declares them. */
export const inputs = {
  ...commonInputs('trivy-sarif-upload'),
  targets: refine(lines(), parseTargets),
  scanners: someOf(scanners, ['vuln', 'misconfig', 'secret']),
  'sarif-files': lines(),
  paths: lines({ default: '**' }),
  rules: lines({ default: '**' }),
  'report-severity': severity(['critical', 'high', 'medium', 'low', 'unknown'], 'unknown'),
  'fail-on': severity(severityBars, 'high'),
  'fail-on-classes': someOf(findingClasses, findingClasses),
  'ignore-unfixed': flag({ default: 'false' }),
  'ignore-statuses': someOf(statuses, []),
  'denied-licences': lines(),
  'allowed-licences': lines(),
  'new-only': choice(['false', 'true', 'with-disclosed'], { default: 'false' }),
  baseline: choice(['auto', 'never'], { default: 'auto' }),
  'ignore-file': lines({ default: '.trivyignore.yaml\n.trivyignore' }),
  'ignore-requires': someOf(['reason', 'expiry'], []),
  'end-of-life': choice(['fail', 'allow'], { default: 'fail' }),
  'empty-target': choice(['fail', 'allow'], { default: 'fail' }),
  category: category('{tool}/{target}'),
  'sarif-file': workspacePath({ default: 'drawbridge/scan.sarif' }),
  upload: choice(['auto', 'always', 'never'], { default: 'auto' }),
  'wait-seconds': wholeNumber({ min: 0, max: 1800 }, { default: '180' }),
  sbom: choice(['none', 'cyclonedx', 'spdx'], { default: 'none' }),
  'sbom-file': workspacePath({ default: 'drawbridge/sbom.json' }),
  'skip-dirs': lines(),
  'skip-files': lines(),
  'trivy-path': text(),
  'trivy-version': version(),
  'trivy-checksum': sha256(),
  'trivy-mirror': httpsAddress(),
  'database-repositories': lines(),
  'java-database-repositories': lines(),
  'database-max-age-days': wholeNumber({ min: 0, max: 3650 }, { default: '7' }),
  offline: flag({ default: 'false' }),
  cache: flag({ default: 'true' }),
  'timeout-minutes': wholeNumber({ min: 1, max: 360 }, { default: '15' }),
} as const;

type Values = ConfigOf<typeof inputs>;

const wholeFolder: Target = { kind: 'fs', subject: '.', name: '', file: '' };

// SARIF of other tools alone is a job of its own; anything else without a target means the folder itself.
const targetsOf = (values: Values): readonly Target[] => {
  const isWhole = values.targets.length === 0 && values['sarif-files'].length === 0;
  return nameTargets(isWhole ? [wholeFolder] : values.targets, values['working-directory']);
};

const trivyOf = (values: Values): TrivyConfig => ({
  scanners: values.scanners,
  skipDirs: values['skip-dirs'],
  skipFiles: values['skip-files'],
  path: values['trivy-path'],
  version: values['trivy-version'],
  checksum: values['trivy-checksum'],
  mirror: values['trivy-mirror'],
  databaseRepositories: values['database-repositories'],
  javaDatabaseRepositories: values['java-database-repositories'],
  offline: values.offline,
  cache: values.cache,
  timeoutMs: values['timeout-minutes'] * 60_000,
});

const gateOf = (values: Values): GateConfig => ({
  failOn: values['fail-on'],
  classes: values['fail-on-classes'],
  ignoreUnfixed: values['ignore-unfixed'],
  ignoreStatuses: values['ignore-statuses'],
  deniedLicences: values['denied-licences'],
  allowedLicences: values['allowed-licences'],
  newOnly: values['new-only'],
  endOfLife: values['end-of-life'],
  emptyTarget: values['empty-target'],
});

const toConfig = (values: Values): Config => ({
  ...toCommonConfig(values),
  targets: targetsOf(values),
  trivy: trivyOf(values),
  foreign: { files: values['sarif-files'], paths: values.paths, rules: values.rules },
  gate: gateOf(values),
  databaseMaxAgeDays: values['database-max-age-days'],
  reportFrom: values['report-severity'],
  baseline: values.baseline,
  ignoreFiles: values['ignore-file'],
  ignoreRequires: values['ignore-requires'],
  sarif: {
    category: values.category,
    file: values['sarif-file'],
    upload: values.upload,
    waitMs: values['wait-seconds'] * 1000,
  },
  sbom: { format: values.sbom, file: values['sbom-file'] },
});

interface Rule {
  readonly input: string;
  readonly message: string;
  isBroken(config: Config): boolean;
}

const licencesAreJudged = ({ gate }: Config): boolean =>
  gate.deniedLicences.length > 0 || gate.allowedLicences.length > 0;

const canFailForNothing = ({ targets, trivy, foreign, gate }: Config): boolean =>
  foreign.files.length === 0 &&
  trivy.scanners.length > 0 &&
  !targets.some(({ kind }) => classesOf(kind, trivy.scanners).some((each) => gate.classes.includes(each)));

// What contradicts itself would be judged by half of what was asked.
const rules: readonly Rule[] = [
  {
    input: 'targets',
    message: 'two of them have one name. Tell them apart: `image: WHAT as NAME`.',
    isBroken: ({ targets }) => sharedNames(targets).length > 0,
  },
  {
    input: 'scanners',
    message: 'none is left. Name at least one of vuln, misconfig, secret, license.',
    isBroken: ({ targets, trivy }) => targets.length > 0 && trivy.scanners.length === 0,
  },
  {
    input: 'fail-on-classes',
    message: 'nothing that is looked for is among them, so nothing could fail. Name a class that `scanners` finds.',
    isBroken: canFailForNothing,
  },
  {
    input: 'scanners',
    message: 'licences are to be judged, and `license` is not among the scanners. Add it.',
    isBroken: (config) =>
      config.targets.length > 0 && licencesAreJudged(config) && !config.trivy.scanners.includes('license'),
  },
  {
    input: 'allowed-licences',
    message: 'all other licences are denied by it already. Leave `denied-licences` out.',
    isBroken: ({ gate }) => gate.deniedLicences.length > 0 && gate.allowedLicences.length > 0,
  },
  {
    input: 'new-only',
    message: 'what is new cannot be told with `baseline: never`. Leave one of the two out.',
    isBroken: ({ gate, baseline }) => gate.newOnly !== 'false' && baseline === 'never',
  },
  {
    input: 'category',
    message: 'several targets in one category would overwrite each other. Put {target} in it.',
    isBroken: ({ targets, sarif }) => targets.length > 1 && !sarif.category.includes('{target}'),
  },
  {
    input: 'trivy-checksum',
    message: 'it belongs to one archive. Name its `trivy-version` too.',
    isBroken: ({ trivy }) => trivy.checksum !== '' && trivy.version === '',
  },
];

const problemsOf = (config: Config): readonly InputProblem[] =>
  rules.filter((rule) => rule.isBroken(config)).map(({ input, message }) => ({ input, message }));

/** Raw inputs as a Config, or every problem at once. */
export const readConfig = (raw: (name: string) => string): Result<Config, readonly InputProblem[]> => {
  const read = readInputs(inputs, raw);
  if (!read.ok) return read;
  const config = toConfig(read.value);
  const problems = problemsOf(config);
  return problems.length === 0 ? success(Object.freeze(config)) : failure(problems);
};
