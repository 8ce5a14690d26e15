import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { presetConditions } from '../../src/decide/policy/presets.ts';
import { builtInPolicy, readPolicy } from '../../src/decide/policy/reader.ts';
import { policyOf } from '../builders.ts';

const full = `
extends: delivery
reports:
  - name: unit
    files: [a.xml, '**/b.xml']
    format: junit
  - { name: types, files: mypy.txt, format: mypy, empty: clean, required: false, classes: [type] }
conditions:
  - name: Branches
    require: coverage.branches.percent >= 70.5
    when: event.name == 'pull_request'
    level: warn
    fix: Ask the team.
flaky: { retried: failed }
quarantine:
  - { test: 'cart > slow*', owner: '@shop', reason: waits for the mail server, expires: 2026-12-31 }
waivers:
  - { rule: CVE-2026-0001, path: 'api/**', owner: '@api', reason: not reachable, expires: 2026-07-01 }
severity:
  - { tool: eslint, rule: no-eval, severity: critical }
`;

test('A policy says all that it can say', () => {
  const policy = policyOf(full);
  expect(policy.reports).toMatchObject([
    { name: 'unit', files: ['a.xml', '**/b.xml'], format: 'junit', required: true, empty: 'refuse', classes: [] },
    { name: 'types', files: ['mypy.txt'], format: 'mypy', required: false, empty: 'clean', classes: ['type'] },
  ]);
  expect(policy.conditions.at(-1)).toEqual({
    name: 'Branches',
    require: 'coverage.branches.percent >= 70.5',
    when: "event.name == 'pull_request'",
    level: 'warn',
    fix: 'Ask the team.',
  });
  expect(policy).toMatchObject({ preset: 'delivery', retriedTests: 'failed' });
  expect(policy.waivers[0]).toMatchObject({ rule: 'CVE-2026-0001', owner: '@api', expires: { day: '2026-07-01' } });
});

test('The least policy is the built-in one', () => {
  expect(policyOf('')).toEqual(builtInPolicy);
});

test('A condition takes the place of the preset’s of its name', () => {
  const policy = policyOf('conditions: [{ name: Jobs, require: jobs.not-successful < 2 }]');
  expect(policy.conditions.filter(({ name }) => name === 'Jobs').map(({ require }) => require)).toEqual([
    'jobs.not-successful < 2',
  ]);
});

describe('What is wrong is told with its place and the way out', () => {
  test.each([
    ['', 1, 'the policy is empty', 'version: 1'],
    ['- a', 1, 'must be a mapping', 'key: value'],
    ['extends: none', 1, '`version` is missing', 'Add `version`'],
    ['version: 2', 1, 'version: is none of the values', 'Write 1.'],
    ["version: '1'", 1, 'version: is none of the values', 'Write it as the number 1, without quotes.'],
    ['version: 1\nextends: none', 1, 'the policy has no condition', 'Add `conditions`'],
    ['version: 1\nconditionz: []', 2, 'conditionz: there is no such key', 'Did you mean conditions?'],
    ['version: 1\nextends: delivry', 2, 'extends: is none of the values', 'Did you mean delivery?'],
    ['version: 1\nversion: 1', 2, 'unique', 'Keep one of them'],
    ['version: 1\nreports: {}', 2, 'reports: must be a list', 'Begin each entry'],
    ['version: 1\nreports:\n  - files: a.xml', 3, 'reports[0]: `name` is missing', 'Add `name`'],
    ['version: 1\nreports:\n  - name: a\n    files: []', 4, 'reports[0].files: is empty', 'at least one'],
    ['version: 1\nreports:\n  - { name: a, files: a, format: junitt }', 3, 'format: is none', 'Did you mean junit?'],
    ['version: 1\nreports:\n  - { name: a, files: a, format: junit, empty: clean }', 3, 'says nothing', 'empty: clean'],
    [
      'version: 1\nreports: [{ name: a, files: a }, { name: a, files: b }]',
      1,
      '"a" stands there twice',
      'its own name',
    ],
    ['version: 1\nconditions:\n  - name: a', 3, '`require` is missing', 'Add `require`'],
    ['version: 1\nconditions:\n  - name: a\n    require:', 4, 'require: must be a text', 'Write one'],
    ['version: 1\nconditions:\n  - name: a\n    require: tests.failed = 0', 4, '"=" cannot stand there', '=='],
    ['version: 1\nconditions:\n  - name: 5\n    require: tests.failed == 0', 3, 'name: must be a text', 'quote it'],
    [
      'version: 1\nconditions: [{ name: a, require: tests.failed == 0, level: error }]',
      2,
      'level: is none',
      'fail, warn',
    ],
    ['version: 1\nwaivers:\n  - { rule: a, reason: b, expires: 2026-12-31 }', 3, '`owner` is missing', 'Add `owner`'],
    ['version: 1\nwaivers:\n  - { rule: a, owner: b, expires: 2026-12-31 }', 3, '`reason` is missing', 'Add'],
    ['version: 1\nwaivers:\n  - { rule: a, owner: b, reason: c }', 3, '`expires` is missing', 'Add `expires`'],
    [
      'version: 1\nwaivers:\n  - { rule: a, owner: b, reason: c, expires: 2026-02-30 }',
      3,
      'the end of that day, UTC',
      'last day',
    ],
    ['version: 1\nquarantine:\n  - { test: a, owner: b, reason: c, expires: soon }', 3, 'is not a day', 'last day'],
    ['version: 1\nwaivers:\n  - { owner: b, reason: c, expires: 2026-12-31 }', 3, 'waive everything', 'Name a rule'],
    ['version: 1\nwaivers:\n  - { fingerprint: abc, owner: b, reason: c, expires: 2026-12-31 }', 3, 'no', '32 hex'],
    ['version: 1\nseverity: [{ severity: low }]', 2, 'fits every finding', 'Name a tool'],
    ['version: 1\nflaky: &a { retried: flaky }', 2, '&a names a part', 'write parts out'],
    ['version: 1\nflaky: !!js/function x', 2, '', 'tag'],
    ['version: 1\n---\nversion: 1', 2, 'document', 'one document'],
    [`version: 1\nreports: ${'['.repeat(300)}`, 1, 'nests too deeply', 'example'],
  ])('%j', (text, line, message, fix) => {
    const read = readPolicy(text);
    if (read.ok) throw new Error('it was read');
    const said = read.error.find((problem) => problem.message.includes(message));
    expect(said?.line).toBe(line);
    expect(said?.fix).toContain(fix);
    expect(said?.message).not.toMatch(/\.$/);
  });

  // A row of the table would put all of it into the name of its test.
  test('a text that is too long to be a policy', () => {
    const read = readPolicy(`version: 1 # ${'x'.repeat(300_000)}`);
    const [message, fix] = [expect.stringContaining('longer than'), expect.stringContaining('Keep reports')];
    expect(read).toMatchObject({ ok: false, error: [{ line: 1, message, fix }] });
  });

  test('all of it at once, in the order of its lines', () => {
    const read = readPolicy('version: 1\nflakey: {}\nwaivers:\n  - { rule: a }\nextends: x\n');
    if (read.ok) throw new Error('it was read');
    expect(read.error.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 flakey: there is no such key',
      '4 waivers[0]: `owner` is missing',
      '4 waivers[0]: `reason` is missing',
      '4 waivers[0]: `expires` is missing',
      '5 extends: is none of the values it can have',
    ]);
  });
});

describe('A condition that no evidence could decide is refused when it is read, also where nothing would look at it', () => {
  const problemsOf = (condition: string) => {
    const read = readPolicy(`version: 1\nconditions:\n  - { name: It, ${condition} }\n`);
    return read.ok ? [] : read.error;
  };

  test.each([
    ['a misspelt fact', 'require: tests.faild == 0', 'there is no fact tests.faild', 'Did you mean tests.failed?'],
    [
      'a misspelt severity',
      'require: findings.new.hihg == 0',
      'there is no fact findings.new.hihg',
      'Did you mean findings.new.high?',
    ],
    [
      'a severity that is none',
      'require: findings.new.error == 0',
      'findings.new.error: there is no such fact',
      'After findings.new there can be total, critical, high, medium, low, info, unknown',
    ],
    [
      'a class that is none',
      'require: findings.new.bugs == 0',
      'findings.new.bugs: there is no such fact',
      'vulnerabilities, misconfigurations',
    ],
    [
      'a misspelt fact behind a `when` that does not hold',
      "require: tests.faild == 0, when: event.name == 'never'",
      'there is no fact tests.faild',
      'tests.failed',
    ],
    [
      'a misspelt fact behind a short-circuit',
      'require: tests.failed == 0 || test.passed > 0',
      'there is no fact test.passed',
      'Did you mean tests.passed?',
    ],
    ['a misspelt fact in `when`', 'require: tests.failed == 0, when: event.nam == 1', 'event.nam', 'event.name'],
    ['a misspelt severity', 'require: findings.hihg == 0', 'there is no fact findings.hihg', 'findings.high'],
    ['a group of facts', 'require: coverage.lines >= 80', 'coverage.lines is a group of facts', 'e.g. coverage.lines.'],
    [
      'a member that no job has',
      "require: jobs.build.outcome == 'success'",
      'jobs.build.outcome: there is no such fact',
      'jobs.<id>.result',
    ],
    [
      'a severity that no tool has',
      'require: findings.tools.eslint.severe == 0',
      'no such fact',
      'findings.tools.<tool>.total',
    ],
    ['a number held against a text', "require: tests.failed == '0'", 'a number is compared with a text', 'one kind'],
    ['an order of texts', "require: coverage.verdict > 'passed'", 'a text has no order', '=='],
    ['a number as a truth', 'require: tests.passed', 'a number stands where true or false must', 'comparison'],
    ['no fact at all', 'require: 1 == 1', 'a comparison names no fact', 'Compare a fact'],
    ['a name known at run time only', 'require: "jobs[event.name].result == \'success\'"', 'run time', 'in full'],
  ])('%s', (_, condition, message, fix) => {
    const [problem] = problemsOf(condition);
    expect(problem?.message).toMatch(/^conditions\[0\]\.(require|when): /);
    expect(problem?.message).toContain(message);
    expect(problem?.fix).toContain(fix);
  });

  test.each([
    "jobs.unit-tests.result == 'success'",
    "checks['ci / build (ubuntu, 24)'].conclusion == 'success'",
    "checks['it''s'].conclusion == 'success'",
    "commands.lint.passed && commands['e2e tests'].attempts == 1",
    "deployments.staging.state == 'success'",
    "findings.tools['npm audit'].critical == 0",
    "benchmarks['sort 1k'].change-percent <= 10",
    "!event.fork && startsWith(event.branch, 'release/')",
    'baseline.known',
  ])('a family has no end, and is not refused: %s', (require) => {
    expect(problemsOf(`require: ${JSON.stringify(require)}`)).toEqual([]);
  });

  test('every condition of the presets could be decided', () => {
    for (const { name, require, when } of Object.values(presetConditions).flat())
      expect([
        name,
        problemsOf(JSON.stringify({ require, ...(when === undefined ? {} : { when }) }).slice(1, -1)),
      ]).toEqual([name, []]);
  });
});

test('No text breaks the reader, also when it is cut anywhere', () => {
  for (let end = 0; end <= full.length; end += 7)
    expect(typeof readPolicy(`version: 1${full.slice(0, end)}`).ok).toBe('boolean');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof readPolicy(`version: 1\n${text}`).ok).toBe('boolean');
    }),
    { seed: 45, numRuns: 200 },
  );
});
