import { describe, expect, test } from '@jest/globals';
import { objectsAt } from '../../../src/decide/foreign/json.ts';
import { primaryPath } from '../../../src/decide/foreign/places.ts';
import { repairRuns } from '../../../src/decide/foreign/run.ts';
import { logOf, repairAll, repairOne, repository, resultAt, resultOf, ruleOf, runOf } from '../../foreign-logs.ts';

const resultsOf = (run: object) => objectsAt(repairOne(run).run, 'results');

describe('a document is refused', () => {
  test.each([
    ['nothing', undefined, 'it is no SARIF 2.1.0 document'],
    ['null', null, 'it is no SARIF 2.1.0 document'],
    ['a list', [], 'it is no SARIF 2.1.0 document'],
    ['another format', { results: [] }, 'it is no SARIF 2.1.0 document'],
    ['version 2.0.0', { ...logOf(runOf([])), version: '2.0.0' }, 'it is no SARIF 2.1.0 document'],
    ['no version', { runs: [runOf([])] }, 'it is no SARIF 2.1.0 document'],
    ['no runs', { version: '2.1.0' }, 'it is no SARIF 2.1.0 document'],
    ['an empty list of runs', logOf(), 'it holds no run: no tool has run'],
    ['a run that is null', logOf(runOf([]), null), 'runs[1] is no run'],
    ['a run without a tool', logOf({ results: [] }), 'runs[0] does not name its tool'],
    ['a tool without a name', logOf(runOf([], { tool: { driver: { name: '' } } })), 'runs[0] does not name its tool'],
    ['results that are an object', logOf(runOf({})), 'runs[0].results is no list'],
    ['a result that is null', logOf(runOf([resultOf(), null])), 'runs[0].results[1] is no result'],
    ['a result that is a text', logOf(runOf(['no-eval'])), 'runs[0].results[0] is no result'],
  ])('%s', (_, document, error) => {
    expect(repairRuns(document, { repository, reportPath: 'a.sarif' })).toEqual({ ok: false, error });
  });
});

test('results that are null or absent stay away: the tool has not looked', () => {
  for (const results of [null, undefined]) expect(repairOne(runOf(results)).run).not.toHaveProperty('results');
  expect(repairOne(runOf([])).run).toHaveProperty('results', []);
});

test('what is right stays as it is', () => {
  const { run, repairs } = repairOne(runOf([resultOf()]));
  expect(repairs).toEqual([]);
  expect(run).toEqual(runOf([resultOf()]));
});

describe('an address', () => {
  const root = 'file:///home/runner/work/shop/shop/';

  test.each<[string, object, string]>([
    ['of the repository', { uri: 'src/main.ts' }, 'src/main.ts'],
    ['with ./', { uri: './src/main.ts' }, 'src/main.ts'],
    ['with backslashes', { uri: 'src\\main.ts' }, 'src/main.ts'],
    ['that is absolute', { uri: '/home/runner/work/shop/shop/src/main.ts' }, 'src/main.ts'],
    ['that is a file URI', { uri: `${root}src/main.ts` }, 'src/main.ts'],
    ['of another machine', { uri: 'file:///builds/other/shop/lib/main.ts' }, 'lib/main.ts'],
    ['with percent signs', { uri: 'src/gr%C3%B6%C3%9Fe%201.ts' }, 'src/gr%C3%B6%C3%9Fe%201.ts'],
    ['that climbs out', { uri: '../../etc/passwd' }, 'etc/passwd'],
    ['below a base of the run', { uri: 'main.ts', uriBaseId: 'SRC' }, 'src/main.ts'],
    ['below a base that stands on another', { uri: 'main.ts', uriBaseId: 'DEEP' }, 'src/main.ts'],
    ['below a base that nobody names', { uri: 'src/main.ts', uriBaseId: '%SRCROOT%' }, 'src/main.ts'],
    ['by number', { index: 0 }, 'lib/main.ts'],
    ['of a file that is not there', { uri: 'gone/main.js' }, 'gone/main.js'],
    ['of no file', { uri: 'https://host.example/a' }, 'host.example/a'],
    [
      'of no file, percent-encoded',
      { uri: 'https://host.example/a%20b/50%25?q=1' },
      'host.example/a%20b/50%25%3Fq%3D1',
    ],
    ['of no file, climbing', { uri: 'https://host.example/a/%2E%2E%2Fb' }, 'host.example/b'],
    ['of no file, wrongly encoded', { uri: 'https://host.example/a%zz' }, 'host.example/a%25zz'],
    ['that is empty', { uri: '' }, 'Lint'],
    ['that names nothing', {}, 'Lint'],
    ['with a number that no artifact has', { index: 9 }, 'Lint'],
  ])('%s', (_, artifactLocation, uri) => {
    const run = runOf([resultAt(artifactLocation)], {
      artifacts: [{ location: { uri: 'lib/main.ts' } }],
      originalUriBaseIds: {
        ROOT: { uri: root },
        SRC: { uri: `${root}src/` },
        DEEP: { uri: 'src/', uriBaseId: 'ROOT' },
      },
    });
    const { run: repaired } = repairOne(run);
    expect(objectsAt(repaired, 'results')[0]).toHaveProperty('locations.0.physicalLocation.artifactLocation', { uri });
    expect(JSON.stringify(repaired)).not.toContain('/home/runner');
  });

  test('without a checkout is what the file says, without its root', () => {
    const [run] = repairAll(
      logOf(runOf([resultAt({ uri: '/src/main.ts' }), resultAt({ uri: 'C:/src/a.ts' })])),
      undefined,
    );
    expect(objectsAt(run?.run ?? {}, 'results').map(primaryPath)).toEqual(['src/main.ts', 'src/a.ts']);
  });

  test('in a flow or among related places is repaired as well', () => {
    const physicalLocation = { artifactLocation: { uri: '/home/runner/work/shop/shop/src/main.ts' } };
    const location = { physicalLocation };
    const run = runOf([
      resultOf({
        relatedLocations: [location],
        codeFlows: [{ threadFlows: [{ locations: [{ location }] }] }],
      }),
    ]);
    const { run: repaired, repairs } = repairOne(run);
    expect(JSON.stringify(repaired)).not.toContain('/home');
    expect(repairs).toEqual(['1 absolute path made relative to the repository']);
  });
});

test('what a tool says of its own run names files of the repository, and nothing of the machine that it ran on', () => {
  const artifactLocation = { index: 0 };
  const run = runOf([resultOf({ fixes: [{ artifactChanges: [{ artifactLocation, replacements: [] }] }] })], {
    artifacts: [{ location: { uri: 'file:///home/runner/work/shop/shop/src/main.ts' } }],
    invocations: [
      {
        executionSuccessful: true,
        machine: 'build-7',
        account: 'octo',
        environmentVariables: { TOKEN: 'x' },
        commandLine: '/home/runner/lint',
        workingDirectory: { uri: 'file:///home/runner/work/shop/shop' },
        toolConfigurationNotifications: [
          { message: { text: 'ignored' }, locations: [{ physicalLocation: { artifactLocation } }] },
        ],
      },
    ],
  });
  const { run: repaired } = repairOne(run);
  const physicalLocation = { artifactLocation: { uri: 'src/main.ts' }, region: { startLine: 1 } };
  expect(repaired).toMatchObject({
    results: [{ fixes: [{ artifactChanges: [{ artifactLocation: { uri: 'src/main.ts' } }] }] }],
  });
  expect(repaired).toHaveProperty('invocations', [
    {
      executionSuccessful: true,
      toolConfigurationNotifications: [{ message: { text: 'ignored' }, locations: [{ physicalLocation }] }],
    },
  ]);
});

describe('a result without a place', () => {
  test.each([
    ['no locations', { locations: [] }],
    ['locations that are null', { locations: null }],
    ['no list of locations', { locations: undefined }],
    ['a location of null', { locations: [null] }],
    ['a logical location only', { locations: [{ logicalLocations: [{ name: 'main' }] }] }],
  ])('(%s) is shown under the name of its tool', (_, changes) => {
    const { run, repairs } = repairOne(runOf([resultOf(changes)]));
    expect(objectsAt(run, 'results')[0]).toHaveProperty('locations.0.physicalLocation', {
      artifactLocation: { uri: 'Lint' },
      region: { startLine: 1 },
    });
    expect(repairs).toContain('1 result without a file, shown at "Lint"');
  });
});

test.each([
  ['no region', undefined, { startLine: 1 }],
  ['an empty one', {}, { startLine: 1 }],
  ['line 0', { startLine: 0 }, { startLine: 1 }],
  ['a line below 0', { startLine: -3 }, { startLine: 1 }],
  ['half a line', { startLine: 1.5 }, { startLine: 1 }],
  ['a line that is a text', { startLine: '3' }, { startLine: 1 }],
  ['an end before its start', { startLine: 5, endLine: 2 }, { startLine: 5 }],
  ['column 0', { startLine: 5, startColumn: 0, endColumn: 9 }, { startLine: 5, endColumn: 9 }],
  ['no width', { startLine: 5, startColumn: 1, endLine: 5, endColumn: 1 }, { startLine: 5 }],
  ['a width below 0', { startLine: 5, startColumn: 9, endColumn: 2 }, { startLine: 5 }],
  ['characters only', { charOffset: 12, charLength: 0 }, { startLine: 1 }],
  [
    'a snippet, which is kept',
    { startLine: 5, snippet: { text: 'eval(x)' } },
    { startLine: 5, snippet: { text: 'eval(x)' } },
  ],
])('a region with %s', (_, region, expected) => {
  const location = { artifactLocation: { uri: 'src/main.ts' }, ...(region === undefined ? {} : { region }) };
  const [result] = resultsOf(runOf([resultOf({ locations: [{ physicalLocation: location }] })]));
  expect(result).toHaveProperty('locations.0.physicalLocation.region', expected);
});

describe('the rule of a result', () => {
  const extension = { name: 'plugin', rules: [ruleOf({ id: 'plugin/no-eval' })] };
  const tool = { driver: { name: 'Lint', rules: [ruleOf({ id: 'a' }), ruleOf({ id: 'b' })] }, extensions: [extension] };

  test.each([
    ['by its number', { ruleIndex: 1 }, 'b'],
    ['by a reference with a number', { rule: { index: 1 } }, 'b'],
    ['by a reference with a name', { rule: { id: 'b' } }, 'b'],
    ['in an extension', { rule: { index: 0, toolComponent: { index: 0 } } }, 'plugin/no-eval'],
    ['that is not there', { ruleIndex: 7 }, 'unnamed'],
    ['that nothing names', {}, 'unnamed'],
  ])('%s gives the result its identifier', (_, changes, id) => {
    const [result] = resultsOf(runOf([resultOf({ ruleId: undefined, ...changes })], { tool }));
    expect(result).toHaveProperty('ruleId', id);
  });

  test('that is not where the result says is looked up by its identifier', () => {
    const { run, repairs } = repairOne(runOf([resultOf({ ruleIndex: 99 })]));
    expect(objectsAt(run, 'results')[0]).not.toHaveProperty('ruleIndex');
    expect(repairs).toEqual(['1 result pointing at no rule']);
  });

  test.each([[undefined], [null], [[]]])(
    'that the file does not describe (%p) is described by its identifier',
    (rules) => {
      const { run } = repairOne(runOf([resultOf(), resultOf()], { tool: { driver: { name: 'Lint', rules } } }));
      const text = { text: 'no-eval' };
      expect(run).toHaveProperty('tool.driver.rules', [
        { id: 'no-eval', shortDescription: text, fullDescription: text, help: text },
      ]);
    },
  );

  test('without texts is given those that it has', () => {
    const rules = [
      { id: 'no-eval', name: 'NoEval' },
      { id: 'x', fullDescription: { text: 'All of it' } },
    ];
    const { run, repairs } = repairOne(runOf([], { tool: { driver: { name: 'Lint', rules } } }));
    expect(run).toMatchObject({
      tool: {
        driver: {
          rules: [
            { shortDescription: { text: 'NoEval' }, fullDescription: { text: 'NoEval' }, help: { text: 'NoEval' } },
            { shortDescription: { text: 'All of it' }, help: { text: 'All of it' } },
          ],
        },
      },
    });
    expect(repairs).toEqual(['2 rules given the texts that GitHub shows']);
  });

  test('with a name that only repeats its identifier loses the name', () => {
    const rules = [ruleOf({ name: 'no-eval' })];
    const { run, repairs } = repairOne(runOf([], { tool: { driver: { name: 'Lint', rules } } }));
    expect(run).toHaveProperty('tool.driver.rules', [ruleOf()]);
    expect(repairs).toEqual(['1 rule name taken away: only the identifier again']);
  });

  test('keeps its place beside one that is null, and that one ends the reading', () => {
    const rules = [null, ruleOf()];
    const { run } = repairOne(runOf([resultOf({ ruleIndex: 1 })], { tool: { driver: { name: 'Lint', rules } } }));
    expect(run).toHaveProperty('tool.driver.rules.1.id', 'no-eval');
    expect(run).toHaveProperty('tool.driver.rules.0', null);
  });
});

test.each([
  ['error', 'error', 0],
  ['none', 'none', 0],
  ['Error', 'error', 1],
  ['HIGH', 'error', 1],
  ['critical', 'error', 1],
  ['medium', 'warning', 1],
  ['info', 'note', 1],
  ['catastrophic', 'error', 1],
  [7, 'error', 1],
  [null, undefined, 0],
])('the level %p is written %p', (level, written, repairs) => {
  const repaired = repairOne(runOf([resultOf({ level })]));
  expect(objectsAt(repaired.run, 'results')[0]?.['level']).toBe(written);
  expect(repaired.repairs).toHaveLength(repairs);
  const rules = [ruleOf({ defaultConfiguration: { level } })];
  const { run } = repairOne(runOf([], { tool: { driver: { name: 'Lint', rules } } }));
  expect(run).toHaveProperty(
    'tool.driver.rules.0.defaultConfiguration',
    written === undefined ? {} : { level: written },
  );
});

test.each([
  ['7.5', '7.5', []],
  [7.5, '7.5', ['1 `security-severity` value written in GitHub’s way']],
  [' 9.8 ', '9.8', ['1 `security-severity` value written in GitHub’s way']],
  ['high', undefined, ['1 `security-severity` value taken away: no number from 0 to 10']],
  ['11', undefined, ['1 `security-severity` value taken away: no number from 0 to 10']],
  ['-1', undefined, ['1 `security-severity` value taken away: no number from 0 to 10']],
  ['1e1', undefined, ['1 `security-severity` value taken away: no number from 0 to 10']],
  [null, undefined, ['1 `security-severity` value taken away: no number from 0 to 10']],
])('a security-severity of %p is written %p', (written, expected, repairs) => {
  const rules = [ruleOf({ properties: { 'security-severity': written, precision: 'high' } })];
  const repaired = repairOne(runOf([], { tool: { driver: { name: 'Lint', rules } } }));
  const properties = { precision: 'high', ...(expected === undefined ? {} : { 'security-severity': expected }) };
  expect(repaired.run).toHaveProperty('tool.driver.rules.0.properties', properties);
  expect(repaired.repairs).toEqual(repairs);
});

test('of many tags ten are kept, those of security first, each once', () => {
  const tags = [
    ...Array.from({ length: 12 }, (_, index) => `tag-${index}`),
    'tag-1',
    7,
    'external/cwe/cwe-95',
    'security',
  ];
  const rules = [ruleOf({ properties: { tags } })];
  const { run } = repairOne(runOf([], { tool: { driver: { name: 'Lint', rules } } }));
  expect(run).toHaveProperty('tool.driver.rules.0.properties.tags', [
    'external/cwe/cwe-95',
    'security',
    ...Array.from({ length: 8 }, (_, index) => `tag-${index}`),
  ]);
});

test.each([
  ['a text', { text: 'eval is evil' }, 'eval is evil'],
  ['the name of a text of its rule', { id: 'default', arguments: ['eval', 'evil'] }, 'eval is evil'],
  ['the name of a text of the tool', { id: 'global' }, 'everything is evil'],
  ['fewer values than gaps', { id: 'default', arguments: ['eval'] }, 'eval is {1}'],
  ['a name that nobody knows', { id: 'other' }, 'no-eval'],
  ['null', null, 'no-eval'],
  ['nothing', undefined, 'no-eval'],
  ['an empty text', { text: '' }, 'no-eval'],
])('a message that is %s', (_, message, text) => {
  const rules = [ruleOf({ messageStrings: { default: { text: '{0} is {1}' } } })];
  const globalMessageStrings = { global: { text: 'everything is evil' } };
  const [result] = resultsOf(
    runOf([resultOf({ message })], { tool: { driver: { name: 'Lint', rules, globalMessageStrings } } }),
  );
  expect(result).toHaveProperty('message.text', text);
});

test('more than a hundred places and a thousand steps are cut, and that is told', () => {
  const physicalLocation = { artifactLocation: { uri: 'src/main.ts' }, region: { startLine: 1 } };
  const locations = Array.from({ length: 150 }, () => ({ physicalLocation }));
  const flow = {
    threadFlows: [{ locations: Array.from({ length: 600 }, () => ({ location: { physicalLocation } })) }],
  };
  const { run, repairs } = repairOne(runOf([resultOf({ locations, codeFlows: [flow, flow] })]));
  const [result = {}] = objectsAt(run, 'results');
  expect([objectsAt(result, 'locations').length, objectsAt(result, 'codeFlows').length]).toEqual([100, 1]);
  expect(repairs).toEqual(['1 result cut to 100 locations', '1 result cut to flows of 1,000 steps']);
});

test('long texts of a rule are cut', () => {
  const long = 'x'.repeat(2_000);
  const rules = [
    ruleOf({ name: long, shortDescription: { text: long }, fullDescription: { text: long, markdown: 'm' } }),
  ];
  const { run } = repairOne(runOf([], { tool: { driver: { name: 'Lint', rules } } }));
  expect(run).toMatchObject({ tool: { driver: { rules: [{ fullDescription: { markdown: 'm' } }] } } });
  expect(JSON.stringify(run).length).toBeLessThan(255 + 2 * 1_024 + 500);
});

test('repairing what was repaired changes nothing', () => {
  const run = runOf(
    [
      resultAt({ uri: 'file:///home/runner/work/shop/shop/src/main.ts' }, { startLine: 0 }),
      resultOf({ locations: [], level: 'HIGH', ruleId: undefined, ruleIndex: 0 }),
      resultOf({ ruleId: 'other' }),
    ],
    { originalUriBaseIds: { A: { uri: 'file:///home/' } } },
  );
  const once = repairOne(run);
  const twice = repairOne(once.run);
  expect(twice.run).toEqual(once.run);
  expect(twice.repairs).toEqual([]);
});
