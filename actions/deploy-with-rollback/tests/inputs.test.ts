import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/inputs.ts';

const commands = `
stage: [./deploy, stage, "{version}"]
route: [./deploy, route, "{version}"]
restore: [./deploy, restore, "{previous-version}"]
verify: [./deploy, verify, "{side}"]
`;

const shortest = { environment: 'production', version: '1.5.0', target: 'command', commands };
const onKubernetes = {
  environment: 'production',
  version: '1.5.0',
  artifact: 'ghcr.io/octo/shop@sha256:1234',
  target: 'kubernetes',
  manifests: 'k8s/*.yaml',
};

const read = (given: Readonly<Record<string, string>>) => readConfig((name) => (given[name] ?? '').trim());

const problemsOf = async (given: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const config = await read(given);
  return config.ok ? [] : config.error.map(({ input, message }) => `${input}: ${message}`);
};

describe('the shortest `with:`', () => {
  test('of the target command ships blue-green, asks `verify`, and bakes a minute', async () => {
    const config = await read(shortest);
    expect(config).toMatchObject({
      ok: true,
      value: {
        mode: 'deploy',
        environment: 'production',
        service: '',
        release: { version: '1.5.0', artifact: '1.5.0', commit: '' },
        target: { kind: 'command', command: { route: ['./deploy', 'route', '{version}'] } },
        strategy: 'blue-green',
        units: ['app'],
        health: { probes: [{ kind: 'readiness' }], healthyThreshold: 1, unhealthyThreshold: 3, windowMs: 60_000 },
        hooks: {},
        bakeMs: 60_000,
        deadlines: { restoreMs: 120_000, stageMs: 600_000, verifyMs: 75_000 },
        lock: { leaseMs: 60_000, timeoutMs: 600_000 },
        firstDeployment: 'remove',
        downgradeReason: '',
        force: false,
        deployment: 'auto',
        dryRun: false,
        reportFile: 'drawbridge/deploy-with-rollback.json',
      },
    });
  });

  test('of the target kubernetes asks the platform', async () => {
    expect(await read(onKubernetes)).toMatchObject({
      ok: true,
      value: {
        release: { version: '1.5.0', artifact: 'ghcr.io/octo/shop@sha256:1234' },
        target: {
          kind: 'kubernetes',
          kubernetes: { namespace: 'default', kubectl: 'kubectl', manifests: ['k8s/*.yaml'] },
        },
        health: { probes: [{ kind: 'readiness' }] },
      },
    });
  });

  test.each([
    ['command', shortest],
    ['kubernetes', onKubernetes],
  ])('needs no target: what is given tells that it is %s', async (kind, given) => {
    expect(await read({ ...given, target: '' })).toMatchObject({ ok: true, value: { target: { kind } } });
  });

  test('of a recovery needs no version', async () => {
    const { version: _, ...rest } = shortest;
    expect(await read({ ...rest, mode: 'recover' })).toMatchObject({ ok: true, value: { mode: 'recover' } });
  });
});

test('probes are read in all their forms', async () => {
  const health = `
- http: https://shop.example/{side}/health
  status: 200-204
  body: "version {version}"
  headers: { Host: shop.example, X-Number: 010 }
- tcp: "[::1]:5432"
- tcp: db.example:5432
- command: [./look, "{version}"]
- readiness
`;
  const config = await read({ ...shortest, health });
  expect(config).toMatchObject({
    ok: true,
    value: {
      health: {
        probes: [
          {
            kind: 'http',
            url: 'https://shop.example/{side}/health',
            status: { from: 200, to: 204 },
            bodyContains: 'version {version}',
            headers: { Host: 'shop.example', 'X-Number': '010' },
          },
          { kind: 'tcp', host: '::1', port: 5432 },
          { kind: 'tcp', host: 'db.example', port: 5432 },
          { kind: 'command', command: ['./look', '{version}'] },
          { kind: 'readiness' },
        ],
      },
    },
  });
});

test('an argument stays as it was written: no number loses a digit, no word becomes a truth', async () => {
  const written = `${commands}clean: [./clean, 1.10, yes, 0x10, null, ""]`;
  expect(await read({ ...shortest, commands: written })).toMatchObject({
    ok: true,
    value: { target: { command: { clean: ['./clean', '1.10', 'yes', '0x10', 'null', ''] } } },
  });
});

describe('a command that is a text is refused with the list written out', () => {
  test.each([
    ['./deploy route {version}', 'Write route: ["./deploy", "route", "{version}"]'],
    [`./deploy "two words" 'and more'`, 'Write route: ["./deploy", "two words", "and more"]'],
    ['./a && ./b', 'Put the line into a script, and write route: ["bash", "./route.sh", "{version}"]'],
    ['echo $HOME', 'Put the line into a script, and write route: ["bash", "./route.sh", "{version}"]'],
  ])('%s', async (line, fix) => {
    const written = `${commands.replace(/^route: .*$/m, '')}route: ${JSON.stringify(line)}`;
    const problems = await problemsOf({ ...shortest, commands: written });
    expect(problems[0]).toContain('is a text, and no shell reads it.');
    expect(problems[0]).toContain(fix);
  });
});

describe('one wrong input is told with its name, its value and the way out', () => {
  test.each<readonly [Readonly<Record<string, string>>, string]>([
    [{ mode: 'ship' }, 'mode: "ship" is not one of deploy, rollback, recover.'],
    [{ environment: '' }, 'environment: it is required.'],
    [{ environment: '-x' }, 'environment: "-x" begins with a dash'],
    [{ environment: 'a\nb' }, 'environment: it has control characters'],
    [{ version: '' }, 'version: it is required, except with `mode: recover`.'],
    [{ version: '--help' }, 'version: "--help" is not a version.'],
    [{ version: '1.5.0; rm -rf' }, 'version: "1.5.0; rm -rf" is not a version.'],
    [{ service: 'a/b' }, 'service: "a/b" is not a name.'],
    [{ artifact: '--flag' }, 'artifact: "--flag" begins with a dash'],
    [{ commit: 'main' }, 'commit: "main" is not the whole name of a commit.'],
    [{ target: 'ssh' }, 'target: "ssh" is not one of auto, command, kubernetes.'],
    [{ target: '', manifests: 'k8s/*' }, 'target: `manifests` and `commands` are both given'],
    [{ target: 'auto', commands: '' }, 'commands: `route` is required'],
    [{ strategy: 'canary' }, 'strategy: "canary" is not one of'],
    [{ units: 'web\nweb' }, 'units: "web" is there more than once.'],
    [{ units: 'a b' }, 'units: "a b" is no name of a unit.'],
    [{ 'health-interval': '5' }, 'health-interval: "5" is not a duration.'],
    [{ 'health-interval': '1ms' }, 'health-interval: "1ms" is not between 100ms and 24h.'],
    [{ bake: '48h' }, 'bake: "48h" is not between 0s and 24h.'],
    [{ 'lock-lease': '1s' }, 'lock-lease: "1s" is not between 10s and 24h.'],
    [{ 'healthy-threshold': '0' }, 'healthy-threshold: "0" is not a whole number from 1 to 100.'],
    [{ 'environment-url': 'shop' }, 'environment-url: "shop" is no address.'],
    [{ force: 'maybe' }, 'force: "maybe" is neither true nor false.'],
    [{ manifests: 'k8s/*' }, 'manifests: it is for `target: kubernetes`.'],
    [{ commands: '' }, 'commands: `route` is required'],
    [{ commands: '[a, b]' }, 'commands: it is no mapping.'],
    [{ commands: `${commands}rout: [x]` }, 'commands: "rout" is not known here. Did you mean route?'],
    [
      { commands: `${commands}clean: [./x, "{verison}"]` },
      'commands: clean[1]: {verison} stands for nothing. Did you mean {version}?',
    ],
    [{ commands: `${commands}clean: []` }, 'commands: clean: it names no program.'],
    [{ commands: `${commands}clean: [[x]]` }, 'commands: clean[0]: it is no text.'],
    [{ commands: `${commands}clean:` }, 'commands: clean: it is empty.'],
    [{ commands: `${commands}route: [x]` }, 'commands: line 5: Map keys must be unique.'],
    [{ commands: `${commands}clean: &a [x]\ncapture: *a` }, 'commands: line 6: *a repeats another part.'],
    [{ commands: `${commands}clean: [` }, 'commands: line '],
    [{ commands: `${commands}read-journal: [./j]` }, 'give both `read-journal` and `write-journal`'],
    [{ commands: commands.replace(/^stage.*$/m, '') }, 'add a `stage` command'],
    [{ commands: commands.replace(/^restore.*$/m, '') }, '`restore` is required'],
    [{ commands: commands.replace(/^verify.*$/m, '') }, 'health: nothing says whether a version is healthy'],
    [{ commands: commands.replace(/^verify.*$/m, ''), health: '- readiness' }, 'add a `verify` command'],
    [{ health: 'http: x' }, 'health: it is no list.'],
    [{ health: '[]' }, 'health: it is an empty list.'],
    [{ health: '- http: shop' }, 'health: [0].http: "shop" is no address.'],
    [{ health: '- http: https://a:b@shop.example' }, 'holds a name or a password'],
    [{ health: '- http: https://shop.example\n  stauts: 200' }, '"stauts" is not known here. Did you mean status?'],
    [{ health: '- http: https://shop.example\n  status: 99' }, '[0].status: "99" is no status.'],
    [{ health: '- http: https://shop.example\n  status: 300-200' }, '"300-200" is no status.'],
    [{ health: '- http: https://shop.example\n  headers: { "a b": c }' }, '"a b" is no name of a header.'],
    [{ health: '- http: https://shop.example/{colour}' }, '{colour} stands for nothing.'],
    [{ health: '- tcp: localhost' }, '"localhost" is not host:port.'],
    [{ health: '- tcp: localhost:99999' }, '"localhost:99999" is not host:port.'],
    [{ health: '- tcp: a:1\n  http: https://b.example' }, 'but two.'],
    [{ health: '- htpp: https://b.example' }, 'it is not one way to look.'],
    [{ health: '- readiness: true' }, 'it has no settings.'],
    [{ hooks: 'smoke: ./smoke' }, 'hooks: smoke: "./smoke" is a text'],
    [{ hooks: 'on_rollback: [x]' }, '"on_rollback" is not known here. Did you mean on-rollback?'],
    [{ 'working-directory': '../x' }, 'working-directory: "../x" may lead out of the workspace.'],
  ])('%j', async (given, says) => {
    const problems = await problemsOf({ ...shortest, ...given });
    expect(problems.join('\n')).toContain(says);
  });

  test.each<readonly [Readonly<Record<string, string>>, string]>([
    [{ artifact: '' }, 'artifact: it is required with `target: kubernetes`.'],
    [{ manifests: '' }, 'manifests: it is required with `target: kubernetes`.'],
    [{ commands }, 'commands: it is for `target: command`.'],
  ])('on kubernetes: %j', async (given, says) => {
    expect(await problemsOf({ ...onKubernetes, ...given })).toEqual([expect.stringContaining(says)]);
  });
});

// The text of the input would be the test's name.
test.each([
  ['too deep in brackets', '['.repeat(10_000), 'commands: it nests too deeply.'],
  ['too deep in lists', '- '.repeat(10_000), 'commands: it nests too deeply.'],
  ['too long', `a: ${'x'.repeat(70_000)}`, 'commands: it is longer than 65536 characters.'],
])('commands that are %s are refused', async (...[, text, expected]) => {
  expect((await problemsOf({ ...shortest, commands: text })).join('\n')).toContain(expected);
});

test('all problems are told at once, of plain inputs and of YAML', async () => {
  const problems = await problemsOf({
    mode: 'x',
    target: 'command',
    commands: 'rout: [x]',
    health: '- htp: y',
    hooks: '1',
  });
  expect(problems.map((each) => each.split(':')[0])).toEqual(['mode', 'environment', 'commands', 'health', 'hooks']);
});

test('what is wrong across inputs is told beside what is wrong in the YAML', async () => {
  const problems = await problemsOf({ ...shortest, version: '', commands: 'rout: [x]' });
  expect(problems.map((each) => each.split(':')[0])).toEqual(['version', 'commands']);
});
