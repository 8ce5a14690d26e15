import { failure, type Result, success } from '@drawbridge/core/domain/result';
import {
  type Channel,
  isStable,
  parseChannel,
  parseVersion,
  type Version,
  type VersionReason,
} from '@drawbridge/core/domain/version';
import { parseTagTemplate, type TagTemplate, type TagTemplateReason } from '@drawbridge/core/domain/version-tag';
import { type CommonConfig, commonInputs, toCommonConfig } from '@drawbridge/core/inputs/common';
import type { InputProblem } from '@drawbridge/core/inputs/problem';
import { type ConfigOf, choice, flag, lines, readInputs, refine, text, where } from '@drawbridge/core/inputs/spec';
import type { BumpOrNone, MaintenanceLine, Policy } from './decide/policy.ts';

const bumps = ['none', 'patch', 'minor', 'major'] as const;

const templateFaults: Readonly<Record<TagTemplateReason, string>> = {
  'no-placeholder': 'lacks {version}. Write where the version goes, e.g. v{version}.',
  'several-placeholders': 'has {version} more than once. Write it once, e.g. v{version}.',
  'not-a-tag-name': 'makes names that git refuses for a tag. Use letters, digits, dots, dashes and slashes around it.',
};

const otherSpelling = '${version}';

const readTemplate = (raw: string): Result<TagTemplate, string> => {
  if (raw.includes(otherSpelling)) {
    return failure(`"${raw}" has a "$" before {version}. Write ${raw.replaceAll(otherSpelling, '{version}')}.`);
  }
  const template = parseTagTemplate(raw);
  return template.ok ? template : failure(`"${raw}" ${templateFaults[template.error]}`);
};

const versionFaults: Readonly<Record<VersionReason, string>> = {
  empty: 'is empty',
  'leading-v': 'begins with a "v"',
  'not-three-numbers': 'does not have three numbers',
  'not-a-number': 'has something else than a number where one belongs',
  'leading-zero': 'has a number with a leading zero',
  'empty-identifier': 'has an empty identifier',
  'invalid-character': 'has a character other than letters, digits and dashes in an identifier',
};

const readVersion = (raw: string): Result<Version, string> => {
  const version = parseVersion(raw);
  if (version.ok) return version;
  const { reason, offset } = version.error;
  const fault = `"${raw}" ${versionFaults[reason]} (at character ${offset + 1}).`;
  return failure(`${fault} Write a version as semver.org has it, e.g. 1.4.0 or 2.0.0-rc.1.`);
};

const orNull = <T>(read: (raw: string) => Result<T, string>) => {
  return (raw: string): Result<T | null, string> => (raw === '' ? success(null) : read(raw));
};

const readChannel = (raw: string): Result<Channel, string> => {
  const channel = parseChannel(raw);
  if (channel.ok) return channel;
  const fault = `"${raw}" ${versionFaults[channel.error.reason]} (at character ${channel.error.offset + 1}).`;
  return failure(`${fault} Write the name of a channel, e.g. rc, beta or beta.linux.`);
};

const maintenanceLine = /^(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?(?:\.x){1,2}$/;

const readLine = (raw: string): Result<MaintenanceLine, string> => {
  const found = maintenanceLine.exec(raw);
  const [, major, minor = null] = found ?? [];
  const isTooLong = minor !== null && raw.endsWith('.x.x');
  return major === undefined || isTooLong
    ? failure(`"${raw}" is not a maintenance line. Write 1.x, or 1.2.x for patches only.`)
    : success({ major, minor });
};

const typeLine = /^([\p{L}\p{N}][\p{L}\p{N}\p{M}_./+-]*)\s*:\s*(none|patch|minor|major)$/u;

const isBump = (word: string | undefined): word is BumpOrNone => bumps.some((bump) => bump === word);

const readTypes = (written: readonly string[]): Result<ReadonlyMap<string, BumpOrNone>, string> => {
  const types = new Map<string, BumpOrNone>();
  const faults: string[] = [];
  for (const line of written) {
    const [, type, bump] = typeLine.exec(line) ?? [];
    const key = type?.toLowerCase();
    if (key === undefined || !isBump(bump)) faults.push(`"${line}" does not read "type: step".`);
    else if (types.has(key)) faults.push(`"${key}" is there more than once.`);
    else types.set(key, bump);
  }
  if (faults.length === 0) return success(types);
  return failure(`${faults.join(' ')} Write one type a line with none, patch, minor or major, e.g. feat: minor.`);
};

const readMovingTags = (written: readonly string[]): Result<Policy['movingTags'], string> => {
  const stranger = written.find((word) => !['major', 'minor', 'none'].includes(word));
  if (stranger !== undefined) return failure(`"${stranger}" is not one of major, minor, none. Write one a line.`);
  const none = written.includes('none');
  if (none && written.length > 1) return failure('"none" stands alone. Leave it out, or leave the others out.');
  return success({ major: written.includes('major'), minor: written.includes('minor') });
};

/** The inputs as action.yml declares them. */
export const inputs = {
  ...commonInputs('semver-tag'),
  'tag-template': refine(text({ default: 'v{version}' }), readTemplate),
  types: refine(lines({ default: 'feat: minor\nfix: patch\nperf: patch\nrevert: patch' }), readTypes),
  'default-bump': choice(bumps, { default: 'none' }),
  'initial-version': where(refine(text({ default: '0.1.0' }), readVersion), (version) =>
    isStable(version) && version.build.length === 0
      ? undefined
      : 'the first version is a final one. Leave out what follows the three numbers.',
  ),
  'initial-development': flag({ default: 'true' }),
  'pre-release': refine(text(), orNull(readChannel)),
  'maintenance-line': refine(text(), orNull(readLine)),
  'release-as': refine(text(), orNull(readVersion)),
  scopes: lines(),
  'expand-squash': flag({ default: 'false' }),
  'moving-tags': refine(lines({ default: 'major\nminor' }), readMovingTags),
  annotated: flag({ default: 'true' }),
  release: flag({ default: 'true' }),
} as const;

export interface Config extends CommonConfig {
  readonly policy: Policy;
  /** The release tag is a tag object of its own; moving tags never are. */
  readonly annotated: boolean;
  /** A GitHub Release with notes stands beside the tag. */
  readonly release: boolean;
}

const toPolicy = (values: ConfigOf<typeof inputs>): Policy => ({
  template: values['tag-template'],
  types: values.types,
  defaultBump: values['default-bump'],
  initialDevelopment: values['initial-development'],
  initialVersion: values['initial-version'],
  channel: values['pre-release'],
  line: values['maintenance-line'],
  releaseAs: values['release-as'],
  scopes: values.scopes.length === 0 ? null : values.scopes,
  expandSquash: values['expand-squash'],
  movingTags: values['moving-tags'],
});

const toConfig = (values: ConfigOf<typeof inputs>): Config => ({
  ...toCommonConfig(values),
  policy: toPolicy(values),
  annotated: values.annotated,
  release: values.release,
});

const contradicting: InputProblem = {
  input: 'release-as',
  message: 'it names the version itself, so `pre-release` has no say. Set one of the two.',
};

/** Raw inputs as a Config, or every problem at once. */
export const readConfig = (raw: (name: string) => string): Result<Config, readonly InputProblem[]> => {
  const read = readInputs(inputs, raw);
  if (!read.ok) return read;
  const config = toConfig(read.value);
  const { releaseAs, channel } = config.policy;
  return releaseAs === null || channel === null ? success(Object.freeze(config)) : failure([contradicting]);
};
