import { severities } from '@drawbridge/core/reports/findings/model';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareFindings, type Finding, rankOf } from '../../../src/decide/finding.ts';
import { cutText, keepWorst, limits } from '../../../src/decide/sarif/limits.ts';
import { makeRun } from '../../../src/decide/sarif/run.ts';
import { decisionOn, findingOf, lockFile, sarifOf, scanOfResults, vulnerability } from '../../builders.ts';

const finding = fc
  .record({
    severity: fc.constantFrom(...severities),
    rule: fc.constantFrom('CVE-1', 'CVE-2', 'CVE-3', 'CVE-4'),
    path: fc.constantFrom('a.json', 'b.json'),
    identity: fc.stringMatching(/^[0-9a-f]{32}$/),
  })
  .map((changes): Finding => findingOf(changes));

const source = { category: 'trivy/fs', toolVersion: '0.76.0' };
const excuse = (each: Finding) => ({ finding: each, reason: 'accepted' });

test('what does not fit is never worse than anything that is kept, and nothing is lost without being counted', () => {
  const findings = fc.uniqueArray(finding, { maxLength: 40, selector: ({ identity }) => identity });
  fc.assert(
    fc.property(findings, findings, fc.integer({ min: 0, max: 30 }), (all, ignored, room) => {
      const { run, leftOut } = makeRun({ ...source, findings: all, excused: ignored.map(excuse) }, room);
      const counting = run.results.filter(({ suppressions }) => suppressions === undefined);
      expect(run.results.length).toBeLessThanOrEqual(room);
      expect(counting.length + leftOut.length).toBe(all.length);
      expect(counting).toHaveLength(Math.min(all.length, room));
      const gone = new Set(leftOut);
      const worstGone = Math.min(...leftOut.map(({ severity }) => rankOf(severity)));
      const mildestKept = Math.max(...all.filter((each) => !gone.has(each)).map(({ severity }) => rankOf(severity)), 0);
      expect(mildestKept).toBeLessThanOrEqual(worstGone);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('every result points at its own rule, and every rule has a result', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 40 }), fc.integer({ min: 0, max: 40 }), (findings, room) => {
      const { tool, results } = makeRun({ ...source, findings, excused: [] }, room).run;
      const { rules } = tool.driver;
      for (const { ruleId, ruleIndex, level } of results) {
        expect(rules[ruleIndex]?.id).toBe(ruleId);
        expect(rules[ruleIndex]?.defaultConfiguration.level).toBe(level);
      }
      expect(new Set(results.map(({ ruleIndex }) => ruleIndex)).size).toBe(rules.length);
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('of 8,000 findings the worst 5,000 are uploaded, and 3,000 are said to be left out', () => {
  const found = Array.from({ length: 8_000 }, (_, index) =>
    vulnerability({
      VulnerabilityID: `CVE-2026-${index}`,
      Severity: index % 10 === 0 ? 'CRITICAL' : index % 2 === 0 ? 'LOW' : 'HIGH',
    }),
  );
  const [built] = decisionOn([scanOfResults([lockFile(found)])]).sources.map((each) => each.build(limits.shownResults));
  const { runs } = JSON.parse(built?.upload ?? '');
  const counts = new Map<string, number>();
  for (const { message } of runs[0].results) {
    const severity = /\((\w+)\)/.exec(message.text)?.[1] ?? '';
    counts.set(severity, (counts.get(severity) ?? 0) + 1);
  }
  expect(built?.leftOut).toBe(3_000);
  expect([...counts]).toEqual([
    ['critical', 800],
    ['high', 4_000],
    ['low', 200],
  ]);
});

test('what is excused takes the room that is left, and never that of what counts', () => {
  const counting = Array.from({ length: 4 }, (_, index) => findingOf({ severity: 'low', identity: `${index}` }));
  const worse = [
    findingOf({ severity: 'critical', rule: 'CVE-9' }),
    findingOf({ severity: 'critical', rule: 'CVE-8' }),
  ];
  const { run, leftOut } = makeRun({ ...source, findings: counting, excused: worse.map(excuse) }, 5);
  expect(leftOut).toEqual([]);
  expect(run.results.map(({ suppressions }) => suppressions?.length ?? 0)).toEqual([0, 0, 0, 0, 1]);
});

test('a rule has at most ten tags, each once, its kind among them', () => {
  const CweIDs = ['CWE-79', 'CWE-79', ...Array.from({ length: 30 }, (_, index) => `CWE-${100 + index}`)];
  const [rule] = sarifOf(decisionOn([scanOfResults([lockFile([vulnerability({ CweIDs })])])])).tool.driver.rules;
  const tags = rule?.properties.tags ?? [];
  expect(tags).toHaveLength(limits.shownTags);
  expect(new Set(tags).size).toBe(tags.length);
  expect(tags.slice(0, 3)).toEqual(['security', 'vulnerability', 'external/cwe/cwe-79']);
});

test('long texts are cut to what GitHub takes, at a whole character, and are never empty', () => {
  const long = '🚪'.repeat(3_000);
  const found = vulnerability({ Title: long, Description: long, VulnerabilityID: `CVE-${'9'.repeat(400)}` });
  const run = sarifOf(decisionOn([scanOfResults([lockFile([found])])]));
  const [rule] = run.tool.driver.rules;
  const texts = [rule?.shortDescription.text, rule?.fullDescription.text, run.results[0]?.message.text];
  for (const text of texts) {
    expect(text?.length).toBeGreaterThan(500);
    expect(text?.length).toBeLessThanOrEqual(limits.descriptionCharacters);
    expect(text?.isWellFormed()).toBe(true);
  }
  expect(rule?.id).toHaveLength(limits.nameCharacters);
  expect(run.results[0]?.ruleId).toBe(rule?.id);
});

test('two long identifiers that begin alike stay two rules', () => {
  const ids = ['a', 'b'].map((end) => `CVE-${'9'.repeat(400)}${end}`);
  const found = ids.map((VulnerabilityID) => vulnerability({ VulnerabilityID }));
  const { rules } = sarifOf(decisionOn([scanOfResults([lockFile(found)])])).tool.driver;
  expect(new Set(rules.map(({ id }) => id)).size).toBe(2);
});

test.each([
  ['', 3, ''],
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['a🚪b', 3, 'a�…'],
])('"%s" within %i characters is "%s"', (text, room, cut) => {
  expect(cutText(text, room)).toBe(cut);
});

test('the worst so many are the same whatever order they come in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(finding, { selector: ({ identity }) => identity }), fc.nat(10), (all, room) => {
      const { kept } = keepWorst(all, room, compareFindings);
      expect(keepWorst(all.toReversed(), room, compareFindings).kept).toEqual(kept);
    }),
    { seed: 7, numRuns: 100 },
  );
});

test('a help lists fifty packages, and says how many more there are', () => {
  const found = Array.from({ length: 60 }, (_, index) => vulnerability({ PkgName: `left-${index}` }));
  const [rule] = sarifOf(decisionOn([scanOfResults([lockFile(found)])])).tool.driver.rules;
  expect(rule?.help.text).toMatch(/and 10 more packages/);
  expect(rule?.help.markdown).toMatch(/and 10 more packages/);
});

test('a help is text of others, and no markup of theirs works in it', () => {
  const Description =
    '</details><script>alert(1)</script> [x](javascript:alert(1)) | `code` @octo\n# Title\n::error::x';
  const found = vulnerability({ Description, PkgName: 'a|b`c', PrimaryURL: 'javascript:alert(1)' });
  const [rule] = sarifOf(decisionOn([scanOfResults([lockFile([found])])])).tool.driver.rules;
  expect(rule?.help.markdown).not.toMatch(/<script|<\/details|[^\\]\]\(javascript|@octo/);
  expect(rule?.help.markdown).toContain('``a\\|b`c``');
  expect(rule?.helpUri).toBeUndefined();
});
