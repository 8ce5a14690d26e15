import { describe, expect, test } from '@jest/globals';
import { chooseArchive, pinnedTrivyVersion, refuseVersion, trivyChecksums } from '../../src/decide/trivy-archive.ts';

const wish = { version: '', checksum: '', mirror: '' };
const own = 'b'.repeat(64);

describe('the archive that is installed', () => {
  test.each([
    ['linux-x64', 'Linux-64bit.tar.gz', 'tar.gz', 'trivy'],
    ['linux-arm64', 'Linux-ARM64.tar.gz', 'tar.gz', 'trivy'],
    ['darwin-x64', 'macOS-64bit.tar.gz', 'tar.gz', 'trivy'],
    ['darwin-arm64', 'macOS-ARM64.tar.gz', 'tar.gz', 'trivy'],
    ['win32-x64', 'windows-64bit.zip', 'zip', 'trivy.exe'],
    ['win32-arm64', 'windows-64bit.zip', 'zip', 'trivy.exe'],
  ])('on %s is the pinned release of %s', (machine, suffix, format, program) => {
    const name = `trivy_${pinnedTrivyVersion}_${suffix}`;
    expect(chooseArchive(wish, machine)).toMatchObject({
      value: {
        name,
        format,
        program,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        url: `https://github.com/aquasecurity/trivy/releases/download/v${pinnedTrivyVersion}/${name}`,
      },
    });
  });

  test('comes from a mirror where one is named, and is the same', () => {
    const mirror = 'https://files.example/trivy/';
    expect(chooseArchive({ ...wish, mirror }, 'linux-x64')).toMatchObject({
      value: {
        url: `https://files.example/trivy/v${pinnedTrivyVersion}/trivy_${pinnedTrivyVersion}_Linux-64bit.tar.gz`,
        sha256: trivyChecksums[pinnedTrivyVersion]?.['linux-x64'],
      },
    });
  });

  test('may be of a version that is not known here when its checksum is named', () => {
    const later = { ...wish, version: '0.99.0', checksum: own };
    expect(chooseArchive(later, 'linux-x64')).toMatchObject({ value: { version: '0.99.0', sha256: own } });
  });
});

describe('nothing is installed', () => {
  test.each([
    ['of a version without a checksum', { ...wish, version: '0.99.0' }, 'linux-x64', 'name `trivy-checksum`'],
    [
      'with a checksum that is not the official one',
      { ...wish, version: '0.74.0', checksum: own },
      'linux-x64',
      'not that of the official',
    ],
    ['on a machine that Trivy is not published for', wish, 'aix-ppc64', 'name it in `trivy-path`'],
    ['that an attacker published', { ...wish, version: '0.69.4', checksum: own }, 'linux-x64', 'GHSA-69fq-xp46-6x23'],
  ])('%s', (_name, asked, machine, words) => {
    expect(chooseArchive(asked, machine)).toEqual({ ok: false, error: expect.stringContaining(words) });
  });
});

test.each([
  ['0.69.4', 'attacker'],
  ['0.69.5', 'attacker'],
  ['0.69.6', 'attacker'],
  ['0.69.1', 'older'],
  ['0.9.9', 'older'],
])('Trivy %s is never run: %s', (version, word) => {
  expect(refuseVersion(version)).toContain(word);
});

test.each(['0.69.2', '0.69.3', '0.70.0', '0.76.0', '1.0.0'])('Trivy %s may be run', (version) => {
  expect(refuseVersion(version)).toBeUndefined();
});

test('every checksum of the table is one, and no two archives share one', () => {
  const all = Object.values(trivyChecksums).flatMap((each) => Object.values(each));
  expect(all.every((each) => /^[0-9a-f]{64}$/.test(each))).toBe(true);
  expect(new Set(all).size).toBe(all.length);
  for (const version of Object.keys(trivyChecksums)) expect(refuseVersion(version)).toBeUndefined();
});
