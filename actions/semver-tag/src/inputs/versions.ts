import { failure, type Result, success } from '@drawbridge/core/domain/result';
import {
  type Channel,
  parseChannel,
  parseVersion,
  type Version,
  type VersionReason,
} from '@drawbridge/core/domain/version';
import { parseTagTemplate, type TagTemplate, type TagTemplateReason } from '@drawbridge/core/domain/version-tag';
import type { MaintenanceLine } from '../decide/policy.ts';

const templateFaults: Readonly<Record<TagTemplateReason, string>> = {
  'no-placeholder': 'lacks {version}. Write where the version goes, e.g. v{version}.',
  'several-placeholders': 'has {version} more than once. Write it once, e.g. v{version}.',
  'not-a-tag-name': 'makes names that git refuses for a tag. Use letters, digits, dots, dashes and slashes around it.',
};

const otherSpelling = '${version}';

/** Reads a tag template, e.g. `v{version}`. */
export const readTemplate = (raw: string): Result<TagTemplate, string> => {
  if (raw.includes(otherSpelling)) {
    return failure(`"${raw}" has a "$" before {version}. Write ${raw.replaceAll(otherSpelling, '{version}')}.`);
  }
  const template = parseTagTemplate(raw);
  return template.ok ? template : failure(`"${raw}" ${templateFaults[template.error]}`);
};

/** What is wrong with a version, as the predicate of a sentence. */
export const versionFaults: Readonly<Record<VersionReason, string>> = {
  empty: 'is empty',
  'leading-v': 'begins with a "v"',
  'not-three-numbers': 'does not have three numbers',
  'not-a-number': 'has something else than a number where one belongs',
  'leading-zero': 'has a number with a leading zero',
  'empty-identifier': 'has an empty identifier',
  'invalid-character': 'has a character other than letters, digits and dashes in an identifier',
};

/** Reads a version by SemVer 2.0.0. */
export const readVersion = (raw: string): Result<Version, string> => {
  const version = parseVersion(raw);
  if (version.ok) return version;
  const { reason, offset } = version.error;
  const fault = `"${raw}" ${versionFaults[reason]} (at character ${offset + 1}).`;
  return failure(`${fault} Write a version as semver.org has it, e.g. 1.4.0 or 2.0.0-rc.1.`);
};

/** Reads the name of a channel, e.g. `rc`. */
export const readChannel = (raw: string): Result<Channel, string> => {
  const channel = parseChannel(raw);
  if (channel.ok) return channel;
  const fault = `"${raw}" ${versionFaults[channel.error.reason]} (at character ${channel.error.offset + 1}).`;
  return failure(`${fault} Write the name of a channel, e.g. rc, beta or beta.linux.`);
};

const maintenanceLine = /^(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?(?:\.x){1,2}$/;

/** Reads a maintenance line: `1.x`, `1.x.x`, `1.2.x`; null when it is none. */
const parseLine = (raw: string): MaintenanceLine | null => {
  const [, major, minor = null] = maintenanceLine.exec(raw) ?? [];
  const isTooLong = minor !== null && raw.endsWith('.x.x');
  return major === undefined || isTooLong ? null : { major, minor };
};

/** The maintenance line that a branch names in the last part of its path: `1.x`, `release/1.2.x`; null when it names none. */
export const lineOfBranch = (branch: string): MaintenanceLine | null =>
  parseLine(branch.slice(branch.lastIndexOf('/') + 1));

/** Reads a maintenance line, or says how one is written. */
export const readLine = (raw: string): Result<MaintenanceLine, string> => {
  const line = parseLine(raw);
  return line === null
    ? failure(`"${raw}" is not a maintenance line. Write 1.x, or 1.2.x for patches only.`)
    : success(line);
};
