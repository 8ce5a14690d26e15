import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/reports/findings/model.ts';
import { readFindings, refuseFindings } from './reading.ts';

type Json = Readonly<Record<string, unknown>>;

const driver = (more: Json = {}): Json => ({ driver: { name: 'scan', ...more } });
const runWith = (run: Json): Json => ({ version: '2.1.0', runs: [{ tool: driver(), results: [], ...run }] });
const fail = (more: Json = {}): Json => ({ message: { text: 'wrong' }, ruleId: 'R1', ...more });

const read = (run: Json) => readFindings('sarif', runWith(run));

const only = (run: Json): Finding => {
  const [finding, ...rest] = read(run).findings;
  if (finding === undefined || rest.length > 0) throw new Error('the run does not hold exactly one finding');
  return finding;
};

describe('the severity of a result', () => {
  const withRule = (rule: Json, result: Json = {}): Finding =>
    only({ tool: driver({ rules: [{ id: 'R1', ...rule }] }), results: [fail(result)] });
  const scored = (score: unknown): Json => ({ properties: { 'security-severity': score } });

  test.each([
    ['error', 'high', 'medium'],
    ['warning', 'medium', 'low'],
    ['note', 'low', 'info'],
    ['none', 'info', 'info'],
    ['fatal', 'unknown', 'unknown'],
  ])('of level %s is %s, and %s of a linter that is known', (level, severity, ofLinter) => {
    const results = [fail({ level })];
    expect(only({ results })).toMatchObject({ class: 'security', severity });
    for (const name of ['ESLint', 'ruff', 'PMD', 'golangci-lint', 'clippy'])
      expect(only({ tool: { driver: { name } }, results })).toMatchObject({ class: 'lint', severity: ofLinter });
  });

  test('without level is that of its rule, and else a warning', () => {
    expect(withRule({ defaultConfiguration: { level: 'error' } }).severity).toBe('high');
    expect(withRule({ defaultConfiguration: {} }).severity).toBe('medium');
    expect(withRule({}).severity).toBe('medium');
  });

  test('is what the run configured for the rule, where its invocation says so', () => {
    const finding = only({
      tool: driver({ rules: [{ id: 'R1', defaultConfiguration: { level: 'note' } }] }),
      invocations: [{ ruleConfigurationOverrides: [{ descriptor: { id: 'R1' }, configuration: { level: 'error' } }] }],
      results: [fail({ provenance: { invocationIndex: 0 } })],
    });
    expect(finding.severity).toBe('high');
  });

  test.each([
    ['9.8', 'critical'],
    ['9.0', 'critical'],
    ['8.9', 'high'],
    ['7.0', 'high'],
    ['6.9', 'medium'],
    ['4.0', 'medium'],
    ['3.9', 'low'],
    ['0.1', 'low'],
    [7.5, 'high'],
  ])('with security-severity %j is %s, whatever the level', (score, severity) => {
    expect(withRule(scored(score), { level: 'note' })).toMatchObject({ severity, class: 'security' });
  });

  test.each(['0.0', '11', '-1', 'high', '', '1e1', 'NaN'])(
    'falls back on the level where the security-severity is %j',
    (score) => {
      expect(withRule(scored(score), { level: 'error' }).severity).toBe('high');
    },
  );

  test('a level of which nobody knows is unknown, and told', () => {
    const { warnings } = read({ results: [fail({ level: 'blocker' }), fail({ level: 'blocker' })] });
    expect(warnings).toEqual([
      { line: null, message: 'the severity "blocker" of 2 findings is not known: they count as unknown' },
    ]);
  });

  test.each([
    ['a secret', 'gitleaks', {}, 'secret', 'high'],
    ['what a tag calls a secret', 'scan', { tags: ['secret'] }, 'secret', 'high'],
    ['a misconfiguration', 'scan', { tags: ['misconfiguration'] }, 'misconfiguration', 'medium'],
    ['a licence', 'scan', { tags: ['license'] }, 'licence', 'medium'],
    ['a vulnerability', 'scan', { tags: ['vulnerability', 'security'] }, 'vulnerability', 'medium'],
    ['a weakness', 'scan', { tags: ['security'] }, 'security', 'medium'],
    ['a type error', 'mypy', {}, 'type', 'low'],
    ['a linter that is known', 'ESLint', { tags: ['style'] }, 'lint', 'low'],
    ['a weakness that a linter found', 'ESLint', { tags: ['security'] }, 'security', 'medium'],
    ['a tool that nobody knows', 'MyScanner', { tags: ['style'] }, 'security', 'medium'],
  ])('of %s without level follows its class', (_, name, properties, kind, severity) => {
    const tool = { driver: { name, rules: [{ id: 'R1', properties }] } };
    expect(only({ tool, results: [fail()] })).toMatchObject({ class: kind, severity });
  });

  test('a rule named like an advisory is a vulnerability', () => {
    expect(only({ results: [fail({ ruleId: 'CVE-2026-1234' })] }).class).toBe('vulnerability');
  });
});

describe('what counts', () => {
  test.each(['pass', 'notApplicable', 'open'])('a result of kind %s is no finding', (kind) => {
    expect(read({ results: [fail({ kind })] }).findings).toEqual([]);
  });

  test('open results are told: the tool could not decide them', () => {
    expect(read({ results: [fail({ kind: 'open' })] }).warnings[0]?.message).toBe(
      'scan could not decide 1 result (kind "open")',
    );
  });

  test.each(['review', 'informational'])('a result of kind %s is there, as information', (kind) => {
    expect(only({ results: [fail({ kind })] }).severity).toBe('info');
  });

  test('a kind that the standard does not have is refused', () => {
    expect(refuseFindings('sarif', runWith({ results: [fail({ kind: 'passed' })] })).reason).toBe(
      'runs[0].results[0].kind is "passed", which is no kind',
    );
  });

  test('a result that is gone since the baseline does not count, an unchanged one does', () => {
    const results = ['absent', 'unchanged', 'new', 'updated'].map((baselineState) => fail({ baselineState }));
    expect(read({ results }).findings).toHaveLength(3);
  });

  test.each([
    ['no suppression', [], undefined],
    ['one in the source', [{ kind: 'inSource' }], 'suppressed in the source'],
    ['one outside', [{ kind: 'external', status: 'accepted' }], 'suppressed by the tool'],
    ['one with its reason', [{ kind: 'external', justification: 'never reached' }], 'never reached'],
    ['one under review', [{ kind: 'external', status: 'underReview', justification: 'please' }], undefined],
    ['one rejected', [{ kind: 'external', status: 'rejected' }], undefined],
    ['an accepted and a rejected one', [{ kind: 'inSource' }, { kind: 'external', status: 'rejected' }], undefined],
  ])('a result with %s', (_, suppressions, suppressed) => {
    expect(only({ results: [fail({ suppressions })] }).suppressed).toBe(suppressed);
  });
});

describe('the rule of a result', () => {
  const rules = [
    { id: 'A', helpUri: 'https://example.org/a' },
    { id: 'B', helpUri: 'https://example.org/b' },
    { id: 'C/1', helpUri: 'https://example.org/c1' },
  ];
  const extension = { name: 'more', guid: 'g-1', rules: [{ id: 'A', helpUri: 'https://example.org/more-a' }] };
  const ruleOf = (result: Json): readonly [string, string] => {
    const tool = { driver: { name: 'scan', rules }, extensions: [extension] };
    const { rule, url } = only({ tool, results: [{ message: { text: 'wrong' }, ...result }] });
    return [rule, url];
  };

  test.each<[string, Json, string, string]>([
    ['its id', { ruleId: 'B' }, 'B', 'b'],
    ['its index', { ruleIndex: 1 }, 'B', 'b'],
    ['both', { ruleId: 'B', ruleIndex: 1 }, 'B', 'b'],
    ['the id, where the index is of another rule', { ruleId: 'A', ruleIndex: 1 }, 'A', 'a'],
    ['the id, where the index is -1', { ruleId: 'A', ruleIndex: -1 }, 'A', 'a'],
    ['an id below that of the rule', { ruleId: 'B/2/3' }, 'B/2/3', 'b'],
    ['an id that itself has a slash', { ruleId: 'C/1' }, 'C/1', 'c1'],
    ['a reference by id', { rule: { id: 'B' } }, 'B', 'b'],
    ['a reference by index', { rule: { index: 2 } }, 'C/1', 'c1'],
    ['a reference into an extension', { rule: { id: 'A', toolComponent: { index: 0 } } }, 'A', 'more-a'],
    ['an index into an extension by guid', { rule: { index: 0, toolComponent: { guid: 'g-1' } } }, 'A', 'more-a'],
    ['an index into an extension by name', { ruleIndex: 0, rule: { toolComponent: { name: 'more' } } }, 'A', 'more-a'],
  ])('is found by %s', (_, result, rule, page) => {
    expect(ruleOf(result)).toEqual([rule, `https://example.org/${page}`]);
  });

  test('that nobody describes keeps its id, and one without any name is unnamed', () => {
    expect(ruleOf({ ruleId: 'Z' })).toEqual(['Z', '']);
    expect(ruleOf({})).toEqual(['unnamed', '']);
    expect(ruleOf({ ruleIndex: 99 })).toEqual(['unnamed', '']);
  });

  test('in an extension is found without a reference', () => {
    const tool = {
      driver: { name: 'scan' },
      extensions: [{ name: 'more', rules: [{ id: 'X', defaultConfiguration: { level: 'error' } }] }],
    };
    expect(only({ tool, results: [fail({ ruleId: 'X' })] }).severity).toBe('high');
  });

  test('lends its pages only when they are on the web', () => {
    const tool = driver({ rules: [{ id: 'R1', helpUri: 'javascript:alert(1)' }] });
    expect(only({ tool, results: [fail()] }).url).toBe('');
  });
});

describe('the message of a result', () => {
  const messageOf = (message: Json, rule: Json = {}): string =>
    only({ tool: driver({ rules: [{ id: 'R1', ...rule }] }), results: [fail({ message })] }).message;

  test('comes from the rule, with its values filled in', () => {
    const messageStrings = { default: { text: "'{0}' is not {1}, nor {7}" } };
    expect(messageOf({ id: 'default', arguments: ['x', 'y'] }, { messageStrings })).toBe("'x' is not y, nor {7}");
  });

  test('is the description of the rule where there is no other', () => {
    expect(messageOf({}, { shortDescription: { text: 'A short one' } })).toBe('A short one');
    expect(messageOf({}, { fullDescription: { text: 'A long one' } })).toBe('A long one');
  });

  test('has its links as their text, and stands in one line', () => {
    expect(messageOf({ text: 'from [here](1)\nto [there](2) and [docs](https://example.org)' })).toBe(
      'from here to there and [docs](https://example.org)',
    );
  });
});

describe('the place of a result', () => {
  const placed = (artifactLocation: Json, run: Json = {}, region?: Json): Finding['place'] =>
    only({ ...run, results: [fail({ locations: [{ physicalLocation: { artifactLocation, region } }] })] }).place;
  const bases = (uri: string): Json => ({ originalUriBaseIds: { SRCROOT: { uri } } });

  test.each<[string, Json, Json, string]>([
    ['a relative path', { uri: 'src/a.py' }, {}, 'src/a.py'],
    ['a path that starts here', { uri: './src/a.py' }, {}, 'src/a.py'],
    ['escapes', { uri: 'src/na%C3%AFve%20one.py' }, {}, 'src/naïve one.py'],
    ['an escape that is none', { uri: 'src/100%.py' }, {}, 'src/100%.py'],
    ['an absolute file', { uri: 'file:///build/app/src/a%20b.py' }, {}, '/build/app/src/a b.py'],
    ['a file on a Windows drive', { uri: 'file:///C:/app/a.cs' }, {}, 'C:/app/a.cs'],
    ['a drive without scheme', { uri: 'C:/app/a.cs' }, {}, 'C:/app/a.cs'],
    ['a file on localhost', { uri: 'file://localhost/app/a.py' }, {}, '/app/a.py'],
    ['a file on a share', { uri: 'file://server/share/a.py' }, {}, '//server/share/a.py'],
    ['a base that nobody explains', { uri: 'a.py', uriBaseId: '%SRCROOT%' }, {}, 'a.py'],
    ['an absolute base', { uri: 'src/a.py', uriBaseId: 'SRCROOT' }, bases('file:///build/app/'), '/build/app/src/a.py'],
    [
      'a base without its last slash',
      { uri: 'a.py', uriBaseId: 'SRCROOT' },
      bases('file:///build/app'),
      '/build/app/a.py',
    ],
    ['a relative base', { uri: 'a.py', uriBaseId: 'SRCROOT' }, bases('packages/api/'), 'packages/api/a.py'],
    [
      'an absolute file with a base',
      { uri: 'file:///x/a.py', uriBaseId: 'SRCROOT' },
      bases('file:///build/'),
      '/x/a.py',
    ],
    [
      'a base with only a description',
      { uri: 'a.py', uriBaseId: 'SRCROOT' },
      { originalUriBaseIds: { SRCROOT: { description: { text: 'root' } } } },
      'a.py',
    ],
    [
      'an index',
      { index: 1 },
      { artifacts: [{ location: { uri: 'x' } }, { location: { uri: 'src/b.py' } }] },
      'src/b.py',
    ],
  ])('with %s', (_, location, run, path) => {
    expect(placed(location, run)?.path).toBe(path);
  });

  test('with bases upon bases is resolved to the end', () => {
    const originalUriBaseIds = {
      A: { uri: 'api/', uriBaseId: 'B' },
      B: { uri: 'packages/', uriBaseId: 'C' },
      C: { uri: 'file:///build/app/' },
    };
    expect(placed({ uri: 'a.py', uriBaseId: 'A' }, { originalUriBaseIds })?.path).toBe('/build/app/packages/api/a.py');
  });

  test('with bases that go round in a circle comes to an end', () => {
    const originalUriBaseIds = { A: { uri: 'a/', uriBaseId: 'B' }, B: { uri: 'b/', uriBaseId: 'A' } };
    expect(placed({ uri: 'x.py', uriBaseId: 'A' }, { originalUriBaseIds })?.path).toMatch(/x\.py$/);
  });

  test('has its lines and column, where they are some', () => {
    expect(placed({ uri: 'a' }, {}, { startLine: 3, endLine: 5, startColumn: 2 })).toEqual({
      path: 'a',
      line: 3,
      endLine: 5,
      column: 2,
    });
    expect(placed({ uri: 'a' }, {}, { startLine: 0, endLine: -1, startColumn: 0 })).toEqual({
      path: 'a',
      line: undefined,
      endLine: undefined,
      column: undefined,
    });
    expect(placed({ uri: 'a' }, {}, { charOffset: 7 })?.line).toBeUndefined();
  });

  test.each([[{}], [{ uri: '' }], [{ index: 5 }], [{ index: -1 }]])('with the location %j is none', (location) => {
    expect(placed(location)).toBeUndefined();
  });

  test('artifacts that point at themselves end the search', () => {
    expect(placed({ index: 0 }, { artifacts: [{ location: { index: 0 } }] })).toBeUndefined();
  });
});

describe('the fingerprint of a result', () => {
  const fingerprintOf = (result: Json): string => only({ results: [fail(result)] }).fingerprint;

  test.each<[string, Json, string]>([
    [
      'of the line, as GitHub uses it',
      { partialFingerprints: { other: 'aaaaaaaa', 'primaryLocationLineHash/v1': '39fa2ee980eb94b0:1' } },
      '39fa2ee980eb94b0:1',
    ],
    [
      'of the whole result',
      { fingerprints: { 'a/v1': 'bbbbbbbb' }, partialFingerprints: { other: 'aaaaaaaa' } },
      'bbbbbbbb',
    ],
    ['none: a sentence is no identity', { fingerprints: { 'matchBasedId/v1': 'requires login' } }, ''],
    [
      'none: who wrote a commit is no identity',
      { partialFingerprints: { commitSha: '0123456789', author: 'somebody', email: 'x@example.org' } },
      '',
    ],
    ['none', {}, ''],
  ])('is %s', (_, result, fingerprint) => {
    expect(fingerprintOf(result)).toBe(fingerprint);
  });
});

describe('what a tool could not do', () => {
  test.each<[string, Json, string]>([
    [
      'an invocation that failed',
      { invocations: [{ executionSuccessful: false, exitCode: 2, exitCodeDescription: 'out of memory' }] },
      'scan did not end well (executionSuccessful is false): exit code 2, out of memory',
    ],
    [
      'a run without results',
      { results: undefined },
      'the run of scan has no results, not even an empty list: the tool did not scan',
    ],
    [
      'results: null',
      { results: null },
      'the run of scan has no results, not even an empty list: the tool did not scan',
    ],
    [
      'results in another file',
      { externalPropertyFileReferences: { results: [{ location: { uri: 'x.sarif-external-properties' } }] } },
      'results of scan stand in files of their own, which are not read: write them into the log',
    ],
    [
      'an error while it ran',
      {
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [{ level: 'error', message: { text: 'cannot read a.py' } }],
          },
        ],
      },
      'scan: cannot read a.py',
    ],
    [
      'an error in its configuration',
      {
        invocations: [
          {
            executionSuccessful: true,
            toolConfigurationNotifications: [{ level: 'error', message: { text: 'no such rule' } }],
          },
        ],
      },
      'scan: no such rule',
    ],
    [
      'an error by the description of the notification',
      {
        tool: driver({
          notifications: [
            { id: 'N1', defaultConfiguration: { level: 'error' }, messageStrings: { m: { text: 'lost {0}' } } },
          ],
        }),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [{ descriptor: { index: 0 }, message: { id: 'm', arguments: ['a.py'] } }],
          },
        ],
      },
      'scan: lost a.py',
    ],
  ])('is a breakdown: %s', (_, run, breakdown) => {
    expect(read(run).breakdowns).toEqual([breakdown]);
  });

  test('a log without any run is one too', () => {
    expect(readFindings('sarif', { version: '2.1.0', runs: [] }).breakdowns).toEqual([
      'the log holds no run: no tool has run',
    ]);
  });

  test('results beside their run are not lost silently', () => {
    const log = { ...runWith({}), inlineExternalProperties: [{ results: [fail()] }] };
    expect(readFindings('sarif', log).breakdowns).toHaveLength(1);
  });

  test('warnings of the tool are told', () => {
    const invocations = [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [{ message: { text: 'slow' } }, { level: 'note', message: { text: 'x' } }],
      },
    ];
    expect(read({ invocations })).toMatchObject({ breakdowns: [], warnings: [{ message: 'scan: slow' }] });
  });
});

test('several runs are one report with all their tools', () => {
  const runs = [
    { tool: { driver: { name: 'one' } }, results: [fail()] },
    { tool: { driver: { name: 'two' } }, results: [] },
  ];
  expect(readFindings('sarif', { version: '2.1.0', runs })).toMatchObject({
    tools: ['one', 'two'],
    findings: [{ tool: 'one' }],
  });
});

test.each<[string, unknown, string]>([
  ['another version', { version: '2.0.0', runs: [] }, 'version is "2.0.0"'],
  ['no version', { runs: [] }, 'version is not there, not a text'],
  ['runs: null', { version: '2.1.0', runs: null }, 'runs is null, not a list'],
  [
    'no driver',
    { version: '2.1.0', runs: [{ tool: {}, results: [] }] },
    'runs[0].tool.driver is not there, not an object',
  ],
  ['results that are no list', runWith({ results: {} }), 'runs[0].results is an object, not a list'],
  ['a result that is no object', runWith({ results: [null] }), 'runs[0].results[0] is null, not an object'],
])('a log with %s is refused', (_, log, reason) => {
  expect(refuseFindings('sarif', log).reason).toBe(reason);
});
