import { parseDuration } from '@drawbridge/core/domain/duration';
import { isObjectName } from '@drawbridge/core/domain/object-name';
import { failure } from '@drawbridge/core/domain/result';
import { commonInputs } from '@drawbridge/core/inputs/common';
import {
  type ConfigOf,
  choice,
  flag,
  type InputSpec,
  lines,
  refine,
  text,
  where,
  wholeNumber,
} from '@drawbridge/core/inputs/spec';

const longestMs = 24 * 3_600_000;

const duration = (fallback: string, leastMs = 0): InputSpec<number> =>
  refine(text({ default: fallback }), (raw) => {
    const parsed = parseDuration(raw);
    if (!parsed.ok || (parsed.value >= leastMs && parsed.value <= longestMs)) return parsed;
    const least = leastMs === 0 ? '0s' : leastMs < 1_000 ? `${leastMs}ms` : `${leastMs / 1_000}s`;
    return failure(`"${raw}" is not between ${least} and 24h. Write e.g. ${fallback}.`);
  });

// What begins with a dash would be an option to somebody's program.
const nameOf = (what: string, example: string, fallback = ''): InputSpec<string> =>
  where(text({ default: fallback }), (raw) =>
    raw === '' || /^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/.test(raw)
      ? undefined
      : `"${raw}" is not ${what}. Use 1 to 128 letters, digits, dots, dashes, pluses or underscores, e.g. ${example}.`,
  );

const plainText = (what: string, longest: number, required = false): InputSpec<string> =>
  where(text({ required }), (raw) => {
    if (raw.length > longest) return `it is longer than ${longest} characters. Shorten it.`;
    if (raw.startsWith('-')) return `"${raw}" begins with a dash, which programs take for an option. Write ${what}.`;
    return /\p{Cc}/u.test(raw) ? `it has control characters or line breaks. Write ${what} on one line.` : undefined;
  });

const address = where(text(), (raw) =>
  raw === '' || (/^https?:\/\/\S+$/.test(raw) && URL.canParse(raw))
    ? undefined
    : `"${raw}" is no address. Write one of http or https, e.g. https://shop.example.`,
);

const unitNames = where(lines({ default: 'app' }), (units) => {
  const stranger = units.find((unit) => !/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(unit));
  if (stranger !== undefined)
    return `"${stranger}" is no name of a unit. Use up to 63 letters, digits, dots, dashes or underscores.`;
  const twice = units.find((unit, index) => units.indexOf(unit) !== index);
  if (twice !== undefined) return `"${twice}" is there more than once. Name each unit once.`;
  return units.length === 0 ? 'it names nothing. Write one unit a line, or leave the input out.' : undefined;
});

const {
  'working-directory': workingDirectory,
  'github-token': githubToken,
  'dry-run': dryRun,
  'report-file': reportFile,
} = commonInputs('deploy-with-rollback');

/** The inputs as action.yml declares them. */
export const inputs = {
  mode: choice(['deploy', 'rollback', 'recover'], { default: 'deploy' }),
  environment: plainText('the name of an environment', 255, true),
  service: nameOf('a name', 'web'),
  version: nameOf('a version', '1.5.0'),
  artifact: plainText('what names the artifact, e.g. an image by digest', 1024),
  commit: where(text(), (raw) =>
    raw === '' || isObjectName(raw)
      ? undefined
      : `"${raw}" is not the whole name of a commit. Write its 40 characters.`,
  ),
  target: choice(['auto', 'command', 'kubernetes'], { default: 'auto' }),
  strategy: choice(['blue-green', 'rolling', 'recreate'], { default: 'blue-green' }),
  units: unitNames,
  commands: text(),
  namespace: nameOf('a namespace', 'shop', 'default'),
  manifests: lines(),
  container: nameOf('a container', 'web'),
  kubectl: text({ default: 'kubectl' }),
  'kube-context': plainText('the name of a context', 255),
  health: text(),
  'health-initial-delay': duration('0s'),
  'health-interval': duration('5s', 100),
  'health-timeout': duration('5s', 100),
  'healthy-threshold': wholeNumber({ min: 1, max: 100 }, { default: '1' }),
  'unhealthy-threshold': wholeNumber({ min: 1, max: 100 }, { default: '3' }),
  'health-window': duration('60s', 100),
  bake: duration('60s'),
  hooks: text(),
  'hook-timeout': duration('10m', 1_000),
  'stage-timeout': duration('10m', 1_000),
  'shift-timeout': duration('5m', 1_000),
  'restore-timeout': duration('2m', 1_000),
  'clean-timeout': duration('5m', 1_000),
  'lock-lease': duration('60s', 10_000),
  'lock-timeout': duration('10m'),
  'first-deployment': choice(['remove', 'keep'], { default: 'remove' }),
  'allow-downgrade': plainText('the reason in words', 500),
  force: flag({ default: 'false' }),
  'environment-url': address,
  deployment: choice(['auto', 'never'], { default: 'auto' }),
  'working-directory': workingDirectory,
  'github-token': githubToken,
  'report-file': reportFile,
  'dry-run': dryRun,
} as const;

/** The values of the inputs that are not YAML. */
export type Values = ConfigOf<typeof inputs>;
