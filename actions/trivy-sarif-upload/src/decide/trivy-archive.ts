import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { compareVersions, parseVersion } from '@drawbridge/core/domain/version';

/** SHA-256 of the official archives, by version and by platform as node names it. */
export type ChecksumTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The version that is installed when none is named. */
export const pinnedTrivyVersion = '0.74.0';

/**
 * What `trivy_VERSION_checksums.txt` of the release says. Each value was seen alike in at least three public files that
 * don't depend on each other (docs/adr/0013-trivy-by-checksum.md says how it was looked up, and how to add a version).
 */
export const trivyChecksums: ChecksumTable = {
  '0.74.0': {
    'linux-x64': '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
    'linux-arm64': 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5',
    'darwin-x64': '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485',
    'darwin-arm64': '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11',
    'win32-x64': '94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842',
  },
  '0.72.0': {
    'linux-x64': 'bbb64b9695866ce4a7a8f5c9592002c5961cab378577fa3f8a040df362b9b2ea',
    'linux-arm64': '2ca2c023109c2db6b2b77366b6717291452d4531167377d95c79547f0c8e3467',
    'darwin-x64': 'ee5e60df8a98e5b89fd74a6d86f9e5c7e9a266a35002cb1e43291698b3bfee08',
    'darwin-arm64': '88f208680dc05da2b459e19b4f5aa2b4dc7c2117892ba4aab2ae63baba330016',
    'win32-x64': 'ed3cf122060f61818fe1f735fd97557954e16e10bc8b058af9852271cf2e91b3',
  },
};

/** An archive of Trivy's release: where it is, what it must be, what is in it. */
export interface TrivyArchive {
  readonly version: string;
  readonly platform: string;
  readonly name: string;
  readonly url: string;
  readonly sha256: string;
  readonly format: 'tar.gz' | 'zip';
  /** The program's file in the archive. */
  readonly program: string;
}

/** What the user asks for; each empty where they leave it to the action. */
export interface ArchiveWish {
  readonly version: string;
  readonly checksum: string;
  readonly mirror: string;
}

const releases = 'https://github.com/aquasecurity/trivy/releases/download';

// As the release names them. Windows on ARM runs the program for x64.
const suffixes: Readonly<Record<string, string>> = {
  'linux-x64': 'Linux-64bit.tar.gz',
  'linux-arm64': 'Linux-ARM64.tar.gz',
  'linux-arm': 'Linux-ARM.tar.gz',
  'linux-ppc64': 'Linux-PPC64LE.tar.gz',
  'linux-s390x': 'Linux-s390x.tar.gz',
  'darwin-x64': 'macOS-64bit.tar.gz',
  'darwin-arm64': 'macOS-ARM64.tar.gz',
  'win32-x64': 'windows-64bit.zip',
};

/** Versions that were published by an attacker (https://github.com/advisories/GHSA-69fq-xp46-6x23). */
const malicious = ['0.69.4', '0.69.5', '0.69.6'];

/** Everything older was deleted from GitHub after the attack: what is around can no longer be told from a forgery. */
const oldest = '0.69.2';

const isOlder = (version: string): boolean => {
  const [given, least] = [parseVersion(version), parseVersion(oldest)];
  return given.ok && least.ok && compareVersions(given.value, least.value) < 0;
};

/** Why a version of Trivy is never run; undefined: it may be. */
export const refuseVersion = (version: string): string | undefined => {
  if (malicious.includes(version)) {
    return `Trivy ${version} was published by an attacker and steals credentials (GHSA-69fq-xp46-6x23). It was not run. If it ever ran on this machine, rotate every secret that it could reach; then use ${pinnedTrivyVersion}.`;
  }
  if (isOlder(version)) {
    return `Trivy ${version} is older than ${oldest}, the oldest release that this action speaks to. Use ${pinnedTrivyVersion}.`;
  }
  return undefined;
};

const noChecksum = (version: string, name: string): string =>
  `The checksum of ${name} is not known to this action, and nothing unverified is run. Leave \`trivy-version\` out to get ${pinnedTrivyVersion}, or name \`trivy-checksum\`: the line of ${name} in trivy_${version}_checksums.txt of the release.`;

/** Which archive is to be installed; an error in words where none can be trusted. */
export const chooseArchive = (
  { version, checksum, mirror }: ArchiveWish,
  machine: string,
  table: ChecksumTable = trivyChecksums,
): Result<TrivyArchive, string> => {
  const wanted = version === '' ? pinnedTrivyVersion : version;
  const refusal = refuseVersion(wanted);
  if (refusal !== undefined) return failure(refusal);
  const platform = machine === 'win32-arm64' ? 'win32-x64' : machine;
  const suffix = suffixes[platform];
  if (suffix === undefined) {
    return failure(
      `Trivy is not published for ${machine}. Install it in an earlier step, and name it in \`trivy-path\`.`,
    );
  }
  const name = `trivy_${wanted}_${suffix}`;
  const known = table[wanted]?.[platform];
  if (known !== undefined && checksum !== '' && checksum !== known) {
    return failure(
      `\`trivy-checksum\` is not that of the official ${name}, which is ${known}. Leave it out, or name a program of your own in \`trivy-path\`.`,
    );
  }
  const sha256 = known ?? checksum;
  if (sha256 === '') return failure(noChecksum(wanted, name));
  const url = `${(mirror === '' ? releases : mirror).replace(/\/+$/, '')}/v${wanted}/${name}`;
  const [format, program] = name.endsWith('.zip') ? (['zip', 'trivy.exe'] as const) : (['tar.gz', 'trivy'] as const);
  return success({ version: wanted, platform, name, url, sha256, format, program });
};
