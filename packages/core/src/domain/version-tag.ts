import { failure, type Result, success } from './result.ts';
import { formatVersion, parseVersion, type Version } from './version.ts';

/** How versions are written as tag names: what stands before and after the version. */
export type TagTemplate = { readonly prefix: string; readonly suffix: string };

export type TagTemplateReason = 'no-placeholder' | 'several-placeholders' | 'not-a-tag-name';

const placeholder = '{version}';

const hasForbiddenCharacter = (name: string): boolean => {
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0x20 || code === 0x7f || '~^:?*[\\'.includes(character)) return true;
  }
  return false;
};

const isPathPart = (part: string): boolean => part !== '' && !part.startsWith('.') && !part.endsWith('.lock');

/** Tells whether git accepts a text as a tag name (https://git-scm.com/docs/git-check-ref-format). */
export const isTagName = (name: string): boolean =>
  !hasForbiddenCharacter(name) &&
  !name.includes('..') &&
  !name.includes('@{') &&
  !name.startsWith('-') &&
  !name.endsWith('.') &&
  name !== '@' &&
  name.isWellFormed() &&
  name.split('/').every(isPathPart);

/** Reads a tag template such as `v{version}` or `api/v{version}`: one placeholder, and a name that git accepts. */
export const parseTagTemplate = (text: string): Result<TagTemplate, TagTemplateReason> => {
  const [prefix, suffix, more] = text.split(placeholder);
  if (prefix === undefined || suffix === undefined) return failure('no-placeholder');
  if (more !== undefined) return failure('several-placeholders');
  if (!isTagName(`${prefix}1.0.0${suffix}`)) return failure('not-a-tag-name');
  return success({ prefix, suffix });
};

/** Writes the tag name of a version; reading it back with the same template gives the same version. */
export const formatTag = ({ prefix, suffix }: TagTemplate, version: Version): string =>
  `${prefix}${formatVersion(version)}${suffix}`;

/** What a tag name has where the template has its version, or null when it does not follow the template around it. */
export const versionTextOf = ({ prefix, suffix }: TagTemplate, name: string): string | null =>
  name.length >= prefix.length + suffix.length && name.startsWith(prefix) && name.endsWith(suffix)
    ? name.slice(prefix.length, name.length - suffix.length)
    : null;

/** Reads the version out of a tag name, or null when the name does not follow the template to the letter. */
export const versionOfTag = (template: TagTemplate, name: string): Version | null => {
  const text = versionTextOf(template, name);
  const version = text === null ? null : parseVersion(text);
  return version?.ok ? version.value : null;
};

/** The names of the tags that follow a version's major line, its minor line, and the greatest version of all. */
type LineTags = { readonly major: string; readonly minor: string; readonly latest: string };

// `v` is an abbreviation only where it stands alone: `v`, `api/v`, but not `dev`.
const loneV = /(?<![\p{L}\p{N}])v$/u;

const nameOfLatest = ({ prefix, suffix }: TagTemplate): string => `${prefix.replace(loneV, '')}latest${suffix}`;

const lineNumbers = /^(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?$/;

/** The numbers in a name such as `v1` or `v1.2`, one or two of them; null for any other name. */
export const lineOfTag = (template: TagTemplate, name: string): readonly string[] | null => {
  const numbers = versionTextOf(template, name);
  return numbers !== null && lineNumbers.test(numbers) ? numbers.split('.') : null;
};

/** Tells whether a tag is one of those that move under a template: `v1`, `v1.2` or `latest`. */
export const isMovingTag = (template: TagTemplate, name: string): boolean =>
  lineOfTag(template, name) !== null || name === nameOfLatest(template);

/** Names the tags that follow a version: `v1`, `v1.2` and `latest`; of a package `api/v1`, `api/v1.2` and `api/latest`. */
export const lineTags = (template: TagTemplate, { major, minor }: Version): LineTags => ({
  major: `${template.prefix}${major}${template.suffix}`,
  minor: `${template.prefix}${major}.${minor}${template.suffix}`,
  latest: nameOfLatest(template),
});
