import { describe, expect, test } from '@jest/globals';
import { baselinePath, contentOf, formatBaseline, makeBaseline, parseBaseline } from '../../src/decide/baseline.ts';
import type { Reference } from '../../src/decide/newness.ts';
import type { Scan } from '../../src/decide/scan.ts';
import { decisionOn, head, lockFile, packagesAt, scanOf, scanOfResults, vulnerability } from '../builders.ts';

const base = 'b'.repeat(40);

const baselineOf = (scan: Scan) => {
  const baseline = decisionOn([scan], {}, { head: base }).baselines.get(scan.target.name);
  if (baseline === undefined) throw new Error('no baseline');
  return baseline;
};

/** How the findings of a scan stand to those of another one, when these files differ. */
const compare = (before: Scan, now: Scan, changed: readonly string[] | undefined, inputs = {}) => {
  const changedPaths = changed === undefined ? undefined : new Set(changed);
  const reference: Reference = { kind: 'baseline', baseline: baselineOf(before), changedPaths };
  return decisionOn([now], { scanners: 'vuln', ...inputs }, { references: new Map([[now.target.name, reference]]) });
};

const newnessOf = (decision: ReturnType<typeof compare>): readonly string[] =>
  decision.targets.flatMap(({ judged }) => judged.map(({ finding, newness }) => `${finding.rule} ${newness}`));

const of = (...found: readonly object[]): Scan => scanOfResults([lockFile(found)]);
const second = vulnerability({ VulnerabilityID: 'CVE-2026-0002' });

describe('against a baseline', () => {
  test('what it has is known, also after its lock file changed', () => {
    expect(newnessOf(compare(of(vulnerability()), of(vulnerability()), ['package-lock.json']))).toEqual([
      'CVE-2026-0001 known',
    ]);
  });

  test('what it has not, in a package that was there already, is newly disclosed, though the lock file changed', () => {
    expect(newnessOf(compare(of(), of(second), ['package-lock.json']))).toEqual(['CVE-2026-0002 disclosed']);
    expect(newnessOf(compare(of(), of(second), []))).toEqual(['CVE-2026-0002 disclosed']);
  });

  test('what comes with a new package is introduced', () => {
    const before = scanOfResults([lockFile([], { Packages: packagesAt(['right@1.0.0']) })]);
    expect(newnessOf(compare(before, of(vulnerability()), ['package-lock.json']))).toEqual([
      'CVE-2026-0001 introduced',
    ]);
  });

  test('what comes with another version is introduced', () => {
    const before = scanOfResults([lockFile([], { Packages: packagesAt(['left@0.9.0', 'right@1.0.0']) })]);
    expect(newnessOf(compare(before, of(vulnerability()), ['package-lock.json']))).toEqual([
      'CVE-2026-0001 introduced',
    ]);
  });

  test('a package that was in another lock file only is introduced', () => {
    const before = scanOfResults([lockFile([], { Target: 'web/package-lock.json' })]);
    expect(newnessOf(compare(before, of(vulnerability()), ['package-lock.json']))).toEqual([
      'CVE-2026-0001 introduced',
    ]);
  });

  const secret = {
    RuleID: 'some-key',
    Category: 'general',
    Severity: 'CRITICAL',
    Title: 'key',
    StartLine: 1,
    EndLine: 1,
  };
  const leak = scanOfResults([{ Target: 'a.env', Class: 'secret', Secrets: [secret] }]);

  test.each([
    ['changed is introduced', ['a.env'], 'introduced'],
    ['did not change is newly disclosed: the rules of the tool are new', ['b.env'], 'disclosed'],
    ['may have changed, for nobody knows, is introduced', undefined, 'introduced'],
  ])('a secret in a file that %s', (_, changed, newness) => {
    const decision = compare(scanOfResults([]), leak, changed, { scanners: 'secret' });
    expect(newnessOf(decision)).toEqual([`some-key ${newness}`]);
  });

  test('a package of an image that was there is told from one that is new, whatever the file in the repository', () => {
    const before = scanOf('image-alpine', 'image: octo/shop:1.0.0');
    const after = { ...scanOf('image-alpine', 'image: octo/shop:2.0.0') };
    expect(new Set(newnessOf(compare(before, after, [])).map((each) => each.split(' ')[1]))).toEqual(
      new Set(['known']),
    );
    const without: Scan = {
      ...before,
      report: { ...before.report, results: before.report.results.filter(({ type }) => type !== 'node-pkg') },
    };
    const ground = { prefix: '', homes: new Map([[after.target.name, 'Dockerfile']]) };
    const reference: Reference = { kind: 'baseline', baseline: baselineOf(without), changedPaths: new Set() };
    const { targets } = decisionOn(
      [after],
      { scanners: 'vuln' },
      { ground, references: new Map([[after.target.name, reference]]) },
    );
    const standing = targets.flatMap(({ judged }) =>
      judged
        .filter(({ finding }) => finding.class === 'vulnerability')
        .map(({ finding, newness }) => [finding.package?.name, newness]),
    );
    expect(standing.toSorted()).toEqual([
      ['lodash', 'introduced'],
      ['lodash', 'introduced'],
      ['musl', 'known'],
      ['openssl', 'known'],
    ]);
  });

  test('only what the gate asks for fails, and the verdict says what is new', () => {
    const before = scanOfResults([lockFile([vulnerability()], { Packages: packagesAt(['left@1.0.0']) })]);
    const right = { PkgID: 'right@1.0.0', PkgName: 'right', PkgIdentifier: { PURL: 'pkg:npm/right@1.0.0' } };
    const now = of(vulnerability(), second, vulnerability({ ...right, VulnerabilityID: 'CVE-2026-0003' }));
    const verdicts = ['false', 'with-disclosed', 'true'].map(
      (newOnly) => compare(before, now, ['package-lock.json'], { 'new-only': newOnly }).verdict.sentence,
    );
    const news = '1 introduced by this change and 1 newly disclosed';
    expect(verdicts).toEqual([
      `3 of 3 findings fail (3 high), ${news}`,
      `2 of 3 findings fail (2 high), ${news}`,
      `1 of 3 findings fails (1 high), ${news}`,
    ]);
  });
});

test('without a baseline nothing is known, and everything may fail', () => {
  const { targets, verdict, totals } = decisionOn([of(vulnerability())], { scanners: 'vuln', 'new-only': 'true' });
  expect(targets[0]?.judged.map(({ newness, fails }) => [newness, fails])).toEqual([['unknown', true]]);
  expect(totals.unknown).toBe(1);
  expect(verdict.mark).toBe('failed');
});

test('a baseline that another version of Trivy made compares alike: nothing of the tool is in it', () => {
  const other = scanOfResults([lockFile([vulnerability()])], 'fs: .', { Trivy: { Version: '0.90.0' } });
  expect(baselineOf(other)).toEqual(baselineOf(of(vulnerability())));
});

describe('the text of a baseline', () => {
  const baseline = baselineOf(scanOf('fs-all'));
  const text = formatBaseline(baseline);

  test('is read back as it was, and the same facts make the same text', () => {
    expect(parseBaseline(text)).toEqual({ ok: true, value: baseline });
    expect(formatBaseline(baselineOf(scanOf('fs-all')))).toBe(text);
    expect(baseline.findings.length).toBeGreaterThan(40);
    expect(baseline.packages.length).toBeGreaterThan(3);
  });

  const changed = (changes: object): string => JSON.stringify({ ...JSON.parse(text), ...changes });

  test.each([
    ['empty', '', 'it is not JSON'],
    ['another format', '<xml/>', 'it is not JSON'],
    ['a list', '[]', 'the document is a list, not an object'],
    ['null', 'null', 'the document is null, not an object'],
    ['of a later schema', changed({ schema: 2 }), 'schema is not 1'],
    ['of no schema', changed({ schema: undefined }), 'schema is not 1'],
    ['of no commit', changed({ commit: undefined }), 'commit is not there, not a text'],
    [
      'of a commit that git would take for an option',
      changed({ commit: '--output=x' }),
      'commit is not the name of a commit',
    ],
    ['of a branch instead of a commit', changed({ commit: 'main' }), 'commit is not the name of a commit'],
    ['of a run that is no number', changed({ runId: '9'.repeat(30) }), 'runId is not the id of a run'],
    ['without findings', changed({ findings: undefined }), 'findings is not there, not a list'],
    ['with findings that are numbers', changed({ findings: [1] }), 'findings[0] is a number, not a text'],
    ['with packages that are an object', changed({ packages: {} }), 'packages is an object, not a list'],
  ])('that is %s is refused with the reason', (_, broken, reason) => {
    expect(parseBaseline(broken)).toEqual({ ok: false, error: reason });
  });

  test('that is cut anywhere is refused', () => {
    for (let length = 0; length < text.trimEnd().length; length += 1)
      expect(parseBaseline(text.slice(0, length)).ok).toBe(false);
  });
});

test.each([
  ['fs', 'trivy-sarif-upload/fs.json'],
  ['image/registry.example-5000/octo/shop', 'trivy-sarif-upload/image/registry.example-5000/octo/shop.json'],
  ['../../coverage-threshold/main', 'trivy-sarif-upload/%2E%2E/%2E%2E/coverage-threshold/main.json'],
  ['a//./b', 'trivy-sarif-upload/a//%2E/b.json'],
  ['/language:typescript', 'trivy-sarif-upload//language%3Atypescript.json'],
])('the baseline of %s is kept at %s', (name, path) => {
  expect(baselinePath(name)).toBe(path);
});

test('two baselines of one commit and one content say the same, whenever and by whichever run they were made', () => {
  const at = (nowMs: number, commit = head) =>
    contentOf(makeBaseline(undefined, [], { commit, runId: String(nowMs), nowMs }));
  expect(at(1)).toBe(at(2));
  expect(at(1)).not.toBe(at(1, base));
});
