import { expect, test } from '@jest/globals';
import { readConfig } from '../src/inputs.ts';

const read = (given: Readonly<Record<string, string>> = {}) => readConfig((name) => given[name] ?? '');

test('the shortest `with:` scans the working directory and fails for what is high or worse', () => {
  expect(read()).toEqual({
    ok: true,
    value: {
      workingDirectory: '.',
      token: '',
      comment: 'auto',
      commentKey: 'default',
      enforced: true,
      dryRun: false,
      reportFile: 'drawbridge/trivy-sarif-upload.json',
      targets: [{ kind: 'fs', subject: '.', name: 'fs', file: '' }],
      trivy: {
        scanners: ['vuln', 'misconfig', 'secret'],
        skipDirs: [],
        skipFiles: [],
        path: '',
        version: '',
        checksum: '',
        mirror: '',
        databaseRepositories: [],
        javaDatabaseRepositories: [],
        offline: false,
        cache: true,
        timeoutMs: 900_000,
      },
      foreign: { files: [], paths: ['**'], rules: ['**'] },
      gate: {
        failOn: 'high',
        classes: ['vulnerability', 'misconfiguration', 'secret', 'licence', 'other'],
        ignoreUnfixed: false,
        ignoreStatuses: [],
        deniedLicences: [],
        allowedLicences: [],
        newOnly: 'false',
        endOfLife: 'fail',
        emptyTarget: 'fail',
      },
      reportFrom: 'unknown',
      baseline: 'auto',
      databaseMaxAgeDays: 7,
      ignoreFiles: ['.trivyignore.yaml', '.trivyignore'],
      ignoreRequires: [],
      sarif: { category: '{tool}/{target}', file: 'drawbridge/scan.sarif', upload: 'auto', waitMs: 180_000 },
      sbom: { format: 'none', file: 'drawbridge/sbom.json' },
    },
  });
  const config = read();
  expect(config.ok && Object.isFrozen(config.value)).toBe(true);
});

test.each<[string, string, object]>([
  [
    'targets',
    'fs: api\n# the image\nimage: octo/shop:1 as shop in Dockerfile',
    { targets: [{ name: 'fs/api' }, { name: 'shop', file: 'Dockerfile' }] },
  ],
  ['scanners', 'license, vuln', { trivy: { scanners: ['vuln', 'license'] } }],
  ['scanners', 'vuln\nvuln', { trivy: { scanners: ['vuln'] } }],
  [
    'sarif-files',
    'out/*.sarif\n!out/old.sarif',
    { targets: [], foreign: { files: ['out/*.sarif', '!out/old.sarif'] } },
  ],
  ['fail-on', 'none', { gate: { failOn: 'none' } }],
  ['fail-on', 'HIGH', { gate: { failOn: 'high' } }],
  ['report-severity', ' Medium\n', { reportFrom: 'medium' }],
  ['fail-on-classes', 'secret,vulnerability', { gate: { classes: ['vulnerability', 'secret'] } }],
  ['report-severity', 'medium', { reportFrom: 'medium' }],
  ['ignore-unfixed', 'True', { gate: { ignoreUnfixed: true } }],
  ['ignore-statuses', 'end_of_life\nwill_not_fix', { gate: { ignoreStatuses: ['will_not_fix', 'end_of_life'] } }],
  ['new-only', 'with-disclosed', { gate: { newOnly: 'with-disclosed' } }],
  ['ignore-requires', 'reason, expiry', { ignoreRequires: ['reason', 'expiry'] }],
  ['end-of-life', 'allow', { gate: { endOfLife: 'allow' } }],
  ['empty-target', 'allow', { gate: { emptyTarget: 'allow' } }],
  ['category', 'nightly', { sarif: { category: 'nightly' } }],
  ['category', '/language:{target}'.slice(1), { sarif: { category: 'language:{target}' } }],
  ['upload', 'always', { sarif: { upload: 'always' } }],
  ['wait-seconds', '0', { sarif: { waitMs: 0 } }],
  ['timeout-minutes', '360', { trivy: { timeoutMs: 21_600_000 } }],
  ['sbom', 'spdx', { sbom: { format: 'spdx' } }],
  ['trivy-version', 'v0.72.0', { trivy: { version: '0.72.0' } }],
  ['trivy-mirror', 'https://mirror.example/trivy', { trivy: { mirror: 'https://mirror.example/trivy' } }],
  ['trivy-path', 'tools/trivy', { trivy: { path: 'tools/trivy' } }],
  ['offline', 'true', { trivy: { offline: true } }],
  ['cache', 'false', { trivy: { cache: false } }],
  ['working-directory', 'services/api', { targets: [{ name: 'fs/services/api' }] }],
  ['mode', 'report', { enforced: false }],
  ['dry-run', 'true', { dryRun: true }],
])('%s: %j', (input, raw, value) => {
  expect(read({ [input]: raw })).toMatchObject({ ok: true, value });
});

test('a checksum is taken in small letters, with the version that it belongs to', () => {
  expect(read({ 'trivy-version': '0.99.0', 'trivy-checksum': 'A'.repeat(64) })).toMatchObject({
    ok: true,
    value: { trivy: { version: '0.99.0', checksum: 'a'.repeat(64) } },
  });
});

test('licences may be judged where they are looked for', () => {
  expect(read({ scanners: 'license', 'denied-licences': 'GPL-*\nAGPL-*' })).toMatchObject({
    ok: true,
    value: { gate: { deniedLicences: ['GPL-*', 'AGPL-*'] } },
  });
});

test.each([
  ['targets', 'docker: x', '"docker" is none of fs, repo, config, image, sbom.'],
  ['targets', 'fs: ..\nfs: /etc', '".." leads out of the workspace. "/etc" leads out of the workspace.'],
  ['targets', 'image: --input=/etc/passwd', "is neither an image's name nor an archive in the workspace."],
  ['scanners', 'vulns', '"vulns": not among vuln, misconfig, secret, license.'],
  ['scanners', 'vuln, rbac, x', '"rbac", "x": not among vuln, misconfig, secret, license.'],
  ['scanners', ',', 'none is left. Name at least one of vuln, misconfig, secret, license.'],
  ['fail-on', 'severe', '"severe" is not one of critical, high, medium, low, unknown, none.'],
  ['fail-on', 'HIGH,CRITICAL', '"HIGH,CRITICAL" is more than one. Write `high`: it takes in all that is worse.'],
  ['fail-on', 'high, severe', '"high, severe" is not one of critical, high'],
  ['fail-on', 'none,high', '"none,high" contradicts itself.'],
  ['report-severity', 'CRITICAL LOW', '"CRITICAL LOW" is more than one. Write `low`: it takes in all that is worse.'],
  ['report-severity', 'none', '"none" is not one of critical, high, medium, low, unknown.'],
  ['fail-on-classes', 'bugs', '"bugs": not among vulnerability, misconfiguration, secret, licence, other.'],
  ['ignore-unfixed', 'yes', '"yes" is neither true nor false.'],
  ['ignore-statuses', 'wontfix', '"wontfix": not among affected, fixed, will_not_fix'],
  ['new-only', 'yes', '"yes" is not one of false, true, with-disclosed.'],
  ['baseline', 'always', '"always" is not one of auto, never.'],
  ['ignore-requires', 'owner', '"owner": not among reason, expiry.'],
  ['end-of-life', 'warn', '"warn" is not one of fail, allow.'],
  ['empty-target', 'warn', '"warn" is not one of fail, allow.'],
  ['category', '/x', '"/x" is no category.'],
  [
    'category',
    'a b',
    '"a b" is no category. Use letters, digits and ._:/- only, and {tool} and {target} for their names.',
  ],
  ['category', 'x/', '"x/" is no category.'],
  ['category', '{branch}', '"{branch}" is no category.'],
  ['sarif-file', '/tmp/a.sarif', '"/tmp/a.sarif" is absolute.'],
  ['sbom-file', '../a.json', '"../a.json" may lead out of the workspace.'],
  ['upload', 'yes', '"yes" is not one of auto, always, never.'],
  ['wait-seconds', '1801', '"1801" is not a whole number from 0 to 1800.'],
  ['wait-seconds', '-1', '"-1" is not a whole number from 0 to 1800.'],
  ['timeout-minutes', '0', '"0" is not a whole number from 1 to 360.'],
  ['sbom', 'cdx', '"cdx" is not one of none, cyclonedx, spdx.'],
  ['trivy-version', 'latest', '"latest" is no version. Write it whole, e.g. 0.74.0.'],
  ['trivy-version', '0.74', '"0.74" is no version.'],
  ['trivy-checksum', 'abc', '"abc" is no SHA-256 checksum (64 hexadecimal digits).'],
  ['trivy-mirror', 'http://mirror.example', '"http://mirror.example" is no https address.'],
  ['trivy-mirror', 'https://user@mirror.example', 'is no https address.'],
  ['offline', 'no', '"no" is neither true nor false.'],
  ['cache', '1', '"1" is neither true nor false.'],
  ['mode', 'strict', '"strict" is not one of enforce, report.'],
  ['comment-key', '--> <b>', '"--> <b>" is not a key.'],
  ['working-directory', '../other', '"../other" may lead out of the workspace.'],
])('%s: %j is refused by name, with the way out', (input, raw, says) => {
  expect(read({ [input]: raw })).toMatchObject({
    ok: false,
    error: expect.arrayContaining([{ input, message: expect.stringContaining(says) }]),
  });
});

test('every wrong value is told at once', () => {
  const wrong = read({ targets: 'docker: x', 'fail-on': 'x', mode: 'y', 'wait-seconds': 'z' });
  expect(wrong.ok ? [] : wrong.error.map(({ input }) => input).toSorted()).toEqual([
    'fail-on',
    'mode',
    'targets',
    'wait-seconds',
  ]);
});

test.each<[string, string, Readonly<Record<string, string>>, string]>([
  [
    'targets',
    'two of one name',
    { targets: 'image: octo/shop:1\nimage: octo/shop:2' },
    'two of them have one name. Tell them apart: `image: WHAT as NAME`.',
  ],
  [
    'scanners',
    'licences that nobody looks for',
    { 'denied-licences': 'GPL-*' },
    'licences are to be judged, and `license` is not among the scanners. Add it.',
  ],
  [
    'allowed-licences',
    'both lists of licences',
    { scanners: 'license', 'denied-licences': 'GPL-*', 'allowed-licences': 'MIT' },
    'all other licences are denied by it already. Leave `denied-licences` out.',
  ],
  [
    'new-only',
    'only what is new, and nothing to compare with',
    { 'new-only': 'true', baseline: 'never' },
    'what is new cannot be told with `baseline: never`. Leave one of the two out.',
  ],
  [
    'category',
    'two targets in one category',
    { targets: 'fs: a\nfs: b', category: 'scan' },
    'several targets in one category would overwrite each other. Put {target} in it.',
  ],
  [
    'trivy-checksum',
    'a checksum of nothing',
    { 'trivy-checksum': 'a'.repeat(64) },
    'it belongs to one archive. Name its `trivy-version` too.',
  ],
  [
    'fail-on-classes',
    'classes that nobody looks for',
    { scanners: 'vuln', 'fail-on-classes': 'secret' },
    'nothing that is looked for is among them, so nothing could fail. Name a class that `scanners` finds.',
  ],
  [
    'fail-on-classes',
    'no class at all',
    { 'fail-on-classes': ',' },
    'nothing that is looked for is among them, so nothing could fail. Name a class that `scanners` finds.',
  ],
])('%s: %s contradict each other', (input, _, given, message) => {
  expect(read(given)).toEqual({ ok: false, error: [{ input, message }] });
});

test('all contradictions are told at once', () => {
  const wrong = read({
    targets: 'fs: a as x\nfs: b as x',
    category: 'scan',
    'new-only': 'true',
    baseline: 'never',
    'denied-licences': 'GPL-*',
    'allowed-licences': 'MIT',
    'trivy-checksum': 'a'.repeat(64),
  });
  expect(wrong.ok ? [] : wrong.error.map(({ input }) => input).toSorted()).toEqual([
    'allowed-licences',
    'category',
    'new-only',
    'scanners',
    'targets',
    'trivy-checksum',
  ]);
});
