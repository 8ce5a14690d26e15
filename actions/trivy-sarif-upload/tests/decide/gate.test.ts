import { severities } from '@drawbridge/core/reports/findings/model';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Finding, rankOf } from '../../src/decide/finding.ts';
import { isBad, judgeFinding, reachesBar } from '../../src/decide/gate.ts';
import type { Newness } from '../../src/decide/newness.ts';
import { findingClasses, severityBars } from '../../src/inputs/config.ts';
import { configOf, findingOf } from '../builders.ts';

const judge = (finding: Partial<Finding>, inputs: Readonly<Record<string, string>>, newness: Newness = 'unknown') =>
  judgeFinding(findingOf(finding), newness, configOf(inputs));

const classOf = (kind: Finding['class']): Partial<Finding> =>
  kind === 'vulnerability'
    ? { class: kind }
    : { class: kind, reportedAs: kind === 'other' ? 'lint' : kind, package: undefined, status: '' };

describe.each(severityBars)('with `fail-on: %s`', (bar) => {
  const reached = bar === 'none' ? [] : severities.slice(0, severities.indexOf(bar) + 1);

  test.each(severities)('a finding of severity %s', (severity) => {
    const { fails, spared } = judge({ severity }, { 'fail-on': bar });
    expect({ fails, spared }).toEqual({ fails: reached.includes(severity), spared: '' });
  });
});

describe.each(findingClasses)('a critical finding of the class %s', (kind) => {
  const finding = { ...classOf(kind), severity: 'critical' } as const;

  test('fails by default', () => {
    expect(judge(finding, {}).fails).toBe(true);
  });

  test('fails where its class is named, and is spared where only others are', () => {
    const others = findingClasses.filter((each) => each !== kind).join(',');
    const scanners = 'vuln,misconfig,secret,license';
    expect(judge(finding, { 'fail-on-classes': kind, scanners, 'sarif-files': 'a.sarif' }).fails).toBe(true);
    expect(judge(finding, { 'fail-on-classes': others, scanners })).toMatchObject({
      fails: false,
      isShown: true,
      spared: 'its class does not fail',
    });
  });
});

const unfixed = { package: { name: 'left', version: '1.0.0', fixedVersion: '', purl: '' }, status: 'affected' };

test.each<[string, Partial<Finding>, Readonly<Record<string, string>>, string]>([
  ['has no fix, where that is ignored', unfixed, { 'ignore-unfixed': 'true' }, 'there is no fix yet'],
  ['has no fix', unfixed, {}, ''],
  ['has a fix, where those without are ignored', {}, { 'ignore-unfixed': 'true' }, ''],
  [
    'is a misconfiguration, which needs no new version',
    { ...classOf('misconfiguration') },
    { 'ignore-unfixed': 'true' },
    '',
  ],
  ['is a secret, where unfixed ones are ignored', { ...classOf('secret') }, { 'ignore-unfixed': 'true' }, ''],
  [
    'nobody will mend, where that status is ignored',
    { ...unfixed, status: 'will_not_fix' },
    { 'ignore-statuses': 'will_not_fix' },
    'its status is will_not_fix',
  ],
  [
    'will be mended later, where another status is ignored',
    { ...unfixed, status: 'fix_deferred' },
    { 'ignore-statuses': 'will_not_fix' },
    '',
  ],
  [
    'of an operating system at its end, where that status is ignored',
    { ...unfixed, status: 'end_of_life' },
    { 'ignore-statuses': 'affected, end_of_life' },
    'its status is end_of_life',
  ],
  ['has no status at all', { status: '' }, { 'ignore-statuses': 'affected' }, ''],
])('a vulnerability that %s', (_, finding, inputs, spared) => {
  expect(judge(finding, inputs)).toMatchObject({ fails: spared === '', spared });
});

test.each<[string, Newness, string]>([
  ['false', 'known', ''],
  ['false', 'disclosed', ''],
  ['false', 'introduced', ''],
  ['false', 'unknown', ''],
  ['true', 'known', 'the base has it too'],
  ['true', 'disclosed', 'newly disclosed, in something unchanged'],
  ['true', 'introduced', ''],
  ['true', 'unknown', ''],
  ['with-disclosed', 'known', 'the base has it too'],
  ['with-disclosed', 'disclosed', ''],
  ['with-disclosed', 'introduced', ''],
  ['with-disclosed', 'unknown', ''],
])('with `new-only: %s` what is %s is spared because: "%s"', (newOnly, newness, spared) => {
  expect(judge({}, { 'new-only': newOnly }, newness)).toMatchObject({ fails: spared === '', spared });
});

const licence = (rule: string, severity: Finding['severity'] = 'low'): Finding =>
  findingOf({ ...classOf('licence'), rule, severity });

describe('where licences are listed, the lists decide and the severity does not', () => {
  const scanners = 'license';

  test.each([
    ['AGPL-3.0-only', 'AGPL-3.0-only', true],
    ['agpl-3.0-ONLY', 'AGPL-3.0-only', true],
    ['GPL-3.0-only', 'AGPL-3.0-only', false],
    ['MIT OR GPL-3.0-only', 'GPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', 'GPL-3.0-only', true],
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'GPL-2.0-only', true],
    ['(MIT OR GPL-3.0-only) AND ISC', 'GPL-3.0-only', true],
    ['GPL-3.0-only OR AGPL-3.0-only', 'GPL-3.0-only\nAGPL-3.0-only', true],
  ])('%s, where %s is denied, is bad: %s', (rule, denied, bad) => {
    expect(isBad(licence(rule), configOf({ scanners, 'denied-licences': denied }).gate)).toBe(bad);
  });

  test.each([
    ['MIT', 'MIT', false],
    ['mit', 'MIT', false],
    ['GPL-3.0-only', 'MIT', true],
    ['MIT OR GPL-3.0-only', 'MIT', false],
    ['MIT AND GPL-3.0-only', 'MIT', true],
    ['MIT AND ISC', 'MIT\nISC', false],
    ['Apache-2.0 WITH LLVM-exception', 'Apache-2.0', false],
    ['(MIT OR ISC) AND GPL-3.0-only', 'MIT\nISC', true],
    ['(MIT)', 'MIT', true],
    ['SEE LICENSE IN FILE', 'MIT', true],
  ])('%s, where only %s is allowed, is bad: %s', (rule, allowed, bad) => {
    expect(isBad(licence(rule), configOf({ scanners, 'allowed-licences': allowed }).gate)).toBe(bad);
  });

  test('a critical licence that is not denied passes, a low one that is denied fails', () => {
    const gate = configOf({ scanners, 'denied-licences': 'GPL-3.0-only' }).gate;
    expect(isBad(licence('AGPL-3.0-only', 'critical'), gate)).toBe(false);
    expect(isBad(licence('GPL-3.0-only', 'low'), gate)).toBe(true);
  });

  test('they decide also where nothing else fails', () => {
    expect(
      isBad(licence('GPL-3.0-only'), configOf({ scanners, 'fail-on': 'none', 'denied-licences': 'GPL-*' }).gate),
    ).toBe(true);
  });

  test('a licence is new or known like all else', () => {
    const inputs = { scanners, 'denied-licences': 'GPL-3.0-only', 'new-only': 'true' };
    expect(judgeFinding(licence('GPL-3.0-only'), 'known', configOf(inputs)).spared).toBe('the base has it too');
  });
});

test('without lists a licence fails by its severity', () => {
  expect(isBad(licence('AGPL-3.0-only', 'critical'), configOf({ scanners: 'license' }).gate)).toBe(true);
  expect(isBad(licence('MIT', 'low'), configOf({ scanners: 'license' }).gate)).toBe(false);
});

const anyFinding = fc.record({
  severity: fc.constantFrom(...severities),
  class: fc.constantFrom(...findingClasses),
  status: fc.constantFrom('', 'affected', 'fixed', 'will_not_fix'),
});
const anyNewness = fc.constantFrom<Newness>('known', 'introduced', 'disclosed', 'unknown');
const anyInputs = fc.record({
  'fail-on': fc.constantFrom(...severityBars),
  'report-severity': fc.constantFrom('critical', 'high', 'medium', 'low', 'unknown'),
  'ignore-unfixed': fc.constantFrom('true', 'false'),
  'ignore-statuses': fc.constantFrom('', 'affected', 'will_not_fix'),
  'new-only': fc.constantFrom('true', 'false', 'with-disclosed'),
});

test('what fails is bad enough and nothing spares it; what does not says why, or is not bad enough; what fails is shown', () => {
  fc.assert(
    fc.property(anyFinding, anyNewness, anyInputs, (changes, newness, inputs) => {
      const config = configOf(inputs);
      const finding = findingOf(changes);
      const { fails, spared, isShown } = judgeFinding(finding, newness, config);
      expect(fails).toBe(isBad(finding, config.gate) && spared === '');
      if (!isBad(finding, config.gate)) expect(spared).toBe('');
      expect(isShown).toBe(fails || reachesBar(finding.severity, config.reportFrom));
    }),
    { seed: 8, numRuns: 500 },
  );
});

test('a worse finding never passes where a milder one, alike in all else, fails', () => {
  fc.assert(
    fc.property(
      anyFinding,
      fc.constantFrom(...severities),
      anyNewness,
      anyInputs,
      (changes, other, newness, inputs) => {
        const [one, two] = [findingOf(changes), findingOf({ ...changes, severity: other })];
        const [worse, milder] = rankOf(one.severity) <= rankOf(two.severity) ? [one, two] : [two, one];
        const config = configOf(inputs);
        if (judgeFinding(milder, newness, config).fails) expect(judgeFinding(worse, newness, config).fails).toBe(true);
      },
    ),
    { seed: 9, numRuns: 500 },
  );
});
