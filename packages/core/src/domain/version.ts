import { failure, type Result, success } from './result.ts';

/** A version as https://semver.org/spec/v2.0.0.html defines it. Numbers are digit strings: exact at any size, and plain JSON. */
export type Version = {
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  readonly prerelease: readonly string[];
  readonly build: readonly string[];
};

export type Bump = 'major' | 'minor' | 'patch';

/** On 0.y.z, item 4 of SemVer lets anything change: `initialDevelopment` keeps a breaking change a minor step there. */
export type BumpPolicy = { readonly initialDevelopment: boolean };

/** The leading pre-release identifiers that name a channel: `rc`, or `beta.linux` as two. */
export type Channel = readonly string[];

export type VersionReason =
  | 'empty'
  | 'leading-v'
  | 'not-three-numbers'
  | 'not-a-number'
  | 'leading-zero'
  | 'empty-identifier'
  | 'invalid-character';

/** Why a text is no version, and the offset (UTF-16 units from 0) of the part at fault. */
export type VersionProblem = { readonly reason: VersionReason; readonly offset: number };

type Part = { readonly text: string; readonly offset: number };

const digitsOnly = /^[0-9]+$/;
const identifierCharacters = /^[0-9A-Za-z-]+$/;

const splitAtDots = ({ text, offset }: Part): readonly Part[] => {
  let next = offset;
  return text.split('.').map((piece) => {
    const part = { text: piece, offset: next };
    next += piece.length + 1;
    return part;
  });
};

const hasLeadingZero = (digits: string): boolean => digits.length > 1 && digits.startsWith('0');

const reasonAgainstNumber = (text: string): VersionReason | null => {
  if (!digitsOnly.test(text)) return 'not-a-number';
  return hasLeadingZero(text) ? 'leading-zero' : null;
};

const reasonAgainstBuild = (text: string): VersionReason | null => {
  if (text === '') return 'empty-identifier';
  return identifierCharacters.test(text) ? null : 'invalid-character';
};

const reasonAgainstPrerelease = (text: string): VersionReason | null =>
  reasonAgainstBuild(text) ?? (digitsOnly.test(text) && hasLeadingZero(text) ? 'leading-zero' : null);

const checkParts = (
  parts: readonly Part[],
  reasonAgainst: (text: string) => VersionReason | null,
): Result<readonly string[], VersionProblem> => {
  for (const { text, offset } of parts) {
    const reason = reasonAgainst(text);
    if (reason !== null) return failure({ reason, offset });
  }
  return success(parts.map(({ text }) => text));
};

const parseCore = (text: string): Result<readonly [string, string, string], VersionProblem> => {
  const parts = splitAtDots({ text, offset: 0 });
  const checked = checkParts(parts, reasonAgainstNumber);
  const numbers = text.split('.');
  const [major, minor, patch] = numbers;
  if (major === undefined || minor === undefined || patch === undefined || numbers.length > 3) {
    return failure({ reason: 'not-three-numbers', offset: parts[3]?.offset ?? text.length });
  }
  return checked.ok ? success([major, minor, patch]) : checked;
};

const cutAt = (text: string, mark: string): { readonly before: string; readonly after: Part | null } => {
  const at = text.indexOf(mark);
  if (at < 0) return { before: text, after: null };
  return { before: text.slice(0, at), after: { text: text.slice(at + 1), offset: at + 1 } };
};

const parseTail = (
  part: Part | null,
  reasonAgainst: (text: string) => VersionReason | null,
): Result<readonly string[], VersionProblem> =>
  part === null ? success([]) : checkParts(splitAtDots(part), reasonAgainst);

// Nearly every version of a repository with thousands is a final one.
const plainVersion = /^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$/;
const noIdentifiers: readonly string[] = [];

const parsePlain = (text: string): Version | null => {
  const [, major, minor, patch] = plainVersion.exec(text) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return null;
  return { major, minor, patch, prerelease: noIdentifiers, build: noIdentifiers };
};

/** Reads a version by SemVer 2.0.0, nothing looser (no leading `v`, no missing numbers). Never throws; linear in the length. */
export const parseVersion = (text: string): Result<Version, VersionProblem> => {
  const plain = parsePlain(text);
  if (plain !== null) return success(plain);
  if (text === '') return failure({ reason: 'empty', offset: 0 });
  if (/^[vV][0-9]/.test(text)) return failure({ reason: 'leading-v', offset: 0 });
  const build = cutAt(text, '+');
  const prerelease = cutAt(build.before, '-');
  const core = parseCore(prerelease.before);
  if (!core.ok) return core;
  const prereleaseParts = parseTail(prerelease.after, reasonAgainstPrerelease);
  if (!prereleaseParts.ok) return prereleaseParts;
  const buildParts = parseTail(build.after, reasonAgainstBuild);
  if (!buildParts.ok) return buildParts;
  const [major, minor, patch] = core.value;
  return success({ major, minor, patch, prerelease: prereleaseParts.value, build: buildParts.value });
};

/** Reads a channel name: dot-separated pre-release identifiers of SemVer 2.0.0, item 9. Never throws. */
export const parseChannel = (text: string): Result<Channel, VersionProblem> =>
  checkParts(splitAtDots({ text, offset: 0 }), reasonAgainstPrerelease);

/** Writes a version so that parsing it gives the same version back. */
export const formatVersion = ({ major, minor, patch, prerelease, build }: Version): string =>
  `${major}.${minor}.${patch}${prerelease.length > 0 ? `-${prerelease.join('.')}` : ''}${build.length > 0 ? `+${build.join('.')}` : ''}`;

/** Tells whether a version is a final one, that is without pre-release identifiers. */
export const isStable = (version: Version): boolean => version.prerelease.length === 0;

/** The final version that a pre-release leads to; build metadata is dropped. */
export const coreOf = ({ major, minor, patch }: Version): Version => ({
  major,
  minor,
  patch,
  prerelease: [],
  build: [],
});

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const compareDigits = (a: string, b: string): number =>
  a.length === b.length ? compareText(a, b) : a.length < b.length ? -1 : 1;

const compareIdentifiers = (a: string, b: string): number => {
  const aIsNumber = digitsOnly.test(a);
  const bIsNumber = digitsOnly.test(b);
  if (aIsNumber && bIsNumber) return compareDigits(a, b);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  return compareText(a, b);
};

const comparePrereleases = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return Math.sign(b.length - a.length);
  for (const [index, identifier] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareIdentifiers(identifier, other);
    if (order !== 0) return order;
  }
  return a.length === b.length ? 0 : -1;
};

/** Precedence by SemVer 2.0.0, item 11: negative, zero or positive; build metadata does not count. */
export const compareVersions = (a: Version, b: Version): number =>
  compareDigits(a.major, b.major) ||
  compareDigits(a.minor, b.minor) ||
  compareDigits(a.patch, b.patch) ||
  comparePrereleases(a.prerelease, b.prerelease);

/** Precedence, and build metadata (as ASCII text) for ties: zero only for the same version, so sorting does not depend on input order. */
export const compareVersionsTotally = (a: Version, b: Version): number =>
  compareVersions(a, b) || compareText(a.build.join('.'), b.build.join('.'));

const incrementDigits = (digits: string): string => {
  let keep = digits.length;
  while (keep > 0 && digits[keep - 1] === '9') keep -= 1;
  const zeros = '0'.repeat(digits.length - keep);
  if (keep === 0) return `1${zeros}`;
  return `${digits.slice(0, keep - 1)}${Number(digits[keep - 1]) + 1}${zeros}`;
};

const isAtLeast: { readonly [bump in Bump]: (version: Version) => boolean } = {
  major: ({ minor, patch }) => minor === '0' && patch === '0',
  minor: ({ patch }) => patch === '0',
  patch: () => true,
};

const raise: { readonly [bump in Bump]: (version: Version) => Version } = {
  major: (version) => ({ ...coreOf(version), major: incrementDigits(version.major), minor: '0', patch: '0' }),
  minor: (version) => ({ ...coreOf(version), minor: incrementDigits(version.minor), patch: '0' }),
  patch: (version) => ({ ...coreOf(version), patch: incrementDigits(version.patch) }),
};

/** The step really taken from a version: with `initialDevelopment`, a major step on 0.y.z is a minor one. */
export const appliedBump = (version: Version, bump: Bump, policy: BumpPolicy): Bump =>
  bump === 'major' && policy.initialDevelopment && version.major === '0' ? 'minor' : bump;

/** The next final version, always greater. A pre-release that already announces a step of this size becomes final itself. */
export const bumpVersion = (
  version: Version,
  bump: Bump,
  policy: BumpPolicy = { initialDevelopment: false },
): Version => {
  const applied = appliedBump(version, bump, policy);
  return !isStable(version) && isAtLeast[applied](version) ? coreOf(version) : raise[applied](version);
};

/** The size of the step from one version to a greater one, by the first number that differs. */
export const bumpBetween = (from: Version, to: Version): Bump => {
  if (from.major !== to.major) return 'major';
  return from.minor === to.minor ? 'patch' : 'minor';
};

const counterIn = (version: Version, channel: Channel): string | null => {
  if (!channel.every((identifier, index) => version.prerelease[index] === identifier)) return null;
  const counter = version.prerelease[channel.length] ?? '0';
  return digitsOnly.test(counter) ? counter : null;
};

/** Tells whether a version is a pre-release of a channel: `1.1.0-rc.2` is one of `rc`, `1.1.0-rc.linux.2` is not. */
export const isInChannel = (version: Version, channel: Channel): boolean =>
  !isStable(version) && counterIn(version, channel) !== null;

/** The pre-release of `core` in a channel that follows every existing one of the same core and channel; the first is number 1. */
export const nextPrerelease = (core: Version, channel: Channel, existing: readonly Version[]): Version => {
  const target = coreOf(core);
  let last = '0';
  for (const version of existing) {
    const counter = isInChannel(version, channel) ? counterIn(version, channel) : null;
    if (counter === null || compareVersions(coreOf(version), target) !== 0) continue;
    if (compareDigits(counter, last) > 0) last = counter;
  }
  return { ...target, prerelease: [...channel, incrementDigits(last)] };
};

/** The next pre-release in a channel after a version, always greater: where the channel would sort lower, the patch number rises. */
export const incrementPrerelease = (version: Version, channel: Channel): Version => {
  const sameCore = nextPrerelease(version, channel, [version]);
  return compareVersions(sameCore, version) > 0 ? sameCore : nextPrerelease(raise.patch(version), channel, []);
};
