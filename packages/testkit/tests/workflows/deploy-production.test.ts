import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gitEnvironment } from '@drawbridge/testkit/github/git';
import { evaluateCondition, evaluateTemplate } from '@drawbridge/testkit/runner/expressions';
import { conditionsOf, jobRuns, type NeedResult, withImplicitSuccess } from '@drawbridge/testkit/workflows/conditions';
import { at, listAt, mapAt, parseTree, type Tree, textAt } from '@drawbridge/testkit/workflows/yaml-tree';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readText } from './repository-files.ts';
import { defaultInputs, runScript } from './scripted-step.ts';

const text = readText('.github/workflows/deploy-production.yml');
const workflow = parseTree(text);
const conditions = new Map(conditionsOf(workflow).map(({ place, condition }) => [place, condition]));
const defaults = defaultInputs(workflow);
const template = (...keys: readonly string[]): string => textAt(workflow, ...keys) ?? '';
const stepsOf = (job: string): readonly Tree[] => listAt(workflow, 'jobs', job, 'steps');
const stepNamed = (job: string, name: string): Tree | undefined =>
  stepsOf(job).find((step) => textAt(step, 'name') === name);

describe('the shape of deploy-production', () => {
  test('takes no secret', () => {
    expect(at(workflow, 'on', 'workflow_call', 'secrets')).toBeUndefined();
    expect(text).not.toMatch(/\bsecrets\./);
  });

  test('waits for reviewers without a Deployment of GitHub’s own, and in no group that another run could share', () => {
    expect(at(workflow, 'jobs', 'deploy', 'environment', 'deployment')).toBe(false);
    expect(at(workflow, 'jobs', 'deploy', 'concurrency')).toBeUndefined();
    const groupOf = (run: string, inputs: object): string =>
      evaluateTemplate(template('concurrency', 'group'), {
        github: { repository: 'acme/shop', run_id: run },
        inputs: { ...defaults, ...inputs },
      });
    expect(groupOf('41', {})).toBe('drawbridge-deploy-production:acme/shop:41::production');
    expect(groupOf('42', {})).not.toBe(groupOf('41', {}));
    expect(groupOf('41', { service: 'api' })).not.toBe(groupOf('41', {}));
    expect(groupOf('41', { environment: 'canary' })).not.toBe(groupOf('41', {}));
    expect(at(workflow, 'concurrency', 'cancel-in-progress')).toBe(false);
  });

  test('tags one after the other, before anybody is asked, and drops none', () => {
    expect(at(workflow, 'jobs', 'tag', 'concurrency')).toMatchObject({ 'cancel-in-progress': false, queue: 'max' });
    expect(at(workflow, 'jobs', 'tag', 'environment')).toBeUndefined();
  });

  test('records before it deploys, so that the result is recorded after the deployment’s own end', () => {
    const used = stepsOf('deploy').flatMap((step) => textAt(step, 'uses') ?? []);
    expect(used.filter((uses) => uses.startsWith('$/'))).toEqual([
      '$/actions/deployment-audit',
      '$/actions/deploy-with-rollback',
    ]);
  });

  test('tells log and deployment the same of what is shipped', () => {
    const [record, deploy] = ['Record', 'Deploy'].map((name) => mapAt(stepNamed('deploy', name), 'with'));
    for (const name of ['environment', 'service', 'version', 'artifact', 'commit', 'working-directory'])
      expect([name, record?.[name]]).toEqual([name, deploy?.[name]]);
    expect(deploy?.['commit']).toBe(at(stepNamed('deploy', 'Check out'), 'with', 'ref'));
  });

  test('hands on every input', () => {
    const unused = Object.keys(defaults).filter((name) => !new RegExp(`inputs\\.${name}\\b`).test(text));
    expect(unused).toEqual([]);
  });
});

describe('conditions of deploy-production', () => {
  test('all have their table below', () => {
    expect([...conditions.keys()]).toEqual([
      'tag, Event is one that ships',
      'tag, Tag',
      'deploy',
      'deploy, Set up',
      'deploy, Keep the report',
      'audit',
      'audit, Report',
      'audit, Keep dashboard and reports',
      'result',
    ]);
  });

  test.each([
    ['push', false],
    ['workflow_dispatch', false],
    ['schedule', false],
    ['release', false],
    ['pull_request', true],
    ['pull_request_target', true],
    ['pull_request_review', true],
    ['merge_group', true],
  ])('on %s the run is stopped before anything is tagged: %s', (event, stopped) => {
    const condition = withImplicitSuccess(conditions.get('tag, Event is one that ships'));
    expect(evaluateCondition(condition, { github: { event_name: event } }, 'success')).toBe(stopped);
  });

  test.each([
    ['tag, Tag', { version: '' }, true],
    ['tag, Tag', { version: '1.4.0' }, false],
    ['deploy, Set up', { setup: '' }, false],
    ['deploy, Set up', { setup: 'true' }, true],
  ])('%s with %j runs: %s', (place, inputs, runs) => {
    const condition = withImplicitSuccess(conditions.get(place));
    expect(evaluateCondition(condition, { inputs: { ...defaults, ...inputs } }, 'success')).toBe(runs);
    expect(evaluateCondition(condition, { inputs: { ...defaults, ...inputs } }, 'failure')).toBe(false);
  });

  test.each<readonly [NeedResult, string, boolean]>([
    ['success', 'deploy', true],
    ['success', 'nothing', false],
    ['success', '', false],
    ['failure', 'deploy', false],
    ['cancelled', 'deploy', false],
    ['skipped', '', false],
  ])('deploy after a tag that ended as %s and expects %j: %s', (result, expected, runs) => {
    const contexts = { needs: { tag: { result, outputs: { expected } } } };
    expect(jobRuns(conditions.get('deploy'), contexts, [result])).toBe(runs);
  });

  test.each<readonly [NeedResult, NeedResult, boolean]>([
    ['success', 'success', true],
    ['success', 'failure', true],
    ['success', 'cancelled', true],
    ['success', 'skipped', false],
    ['failure', 'skipped', false],
  ])('audit after tag %s, deploy %s: %s', (tag, deploy, runs) => {
    const needs = { tag: { result: tag }, deploy: { result: deploy } };
    expect(jobRuns(conditions.get('audit'), { needs }, [tag, deploy])).toBe(runs);
  });

  test.each<readonly ['success' | 'failure' | 'cancelled', string, boolean]>([
    ['success', 'verify.json', true],
    ['failure', 'verify.json', true],
    ['failure', '', false],
    ['cancelled', 'verify.json', false],
  ])('the dashboard after %s, with the report %j of verify: %s', (status, file, runs) => {
    const steps = { verify: { outputs: { 'report-file': file } } };
    for (const place of ['audit, Report', 'audit, Keep dashboard and reports']) {
      const condition = withImplicitSuccess(conditions.get(place));
      expect(evaluateCondition(condition, { steps, inputs: defaults }, status)).toBe(runs);
    }
    const unwanted = { steps, inputs: { ...defaults, 'upload-report': false } };
    const kept = withImplicitSuccess(conditions.get('audit, Keep dashboard and reports'));
    expect(evaluateCondition(kept, unwanted, status)).toBe(false);
  });

  test.each<readonly ['success' | 'failure' | 'cancelled', boolean, string, boolean]>([
    ['success', true, 'deploy.json', true],
    ['failure', true, 'deploy.json', true],
    ['failure', true, '', false],
    ['cancelled', true, 'deploy.json', false],
    ['success', false, 'deploy.json', false],
  ])('the report of the deployment after %s, wanted: %s, file %j: %s', (status, wanted, file, runs) => {
    const contexts = { inputs: { 'upload-report': wanted }, steps: { deploy: { outputs: { 'report-file': file } } } };
    const condition = withImplicitSuccess(conditions.get('deploy, Keep the report'));
    expect(evaluateCondition(condition, contexts, status)).toBe(runs);
  });

  test.each(['success', 'failure', 'cancelled', 'skipped'] as const)('result always runs, also after %s', (result) => {
    expect(jobRuns(conditions.get('result'), { needs: {} }, ['success', result])).toBe(true);
  });
});

describe('what is to be shipped', () => {
  const release = stepNamed('tag', 'Release');
  let folder = '';
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Shop', '-c', 'user.email=shop@example.com', ...args], {
      cwd: folder,
      env: gitEnvironment(),
      encoding: 'utf8',
    }).trim();
  const commit = (message: string): string => {
    git('commit', '--quiet', '--allow-empty', `--message=${message}`);
    return git('rev-parse', 'HEAD');
  };
  const known = { first: '', side: '', head: '' };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-release-'));
    git('init', '--quiet', '--initial-branch=main');
    known.first = commit('feat: one');
    git('tag', '-a', '-m', 'v1.4.0', 'v1.4.0');
    git('tag', 'api/v2.0.0');
    git('switch', '--quiet', '--create=side');
    known.side = commit('feat: side');
    git('tag', 'v9.0.0');
    git('switch', '--quiet', 'main');
    known.head = commit('feat: two');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  interface Asked {
    readonly version?: string;
    readonly service?: string;
    readonly outputs?: Readonly<Record<string, string>>;
  }

  const ask = ({ version = '', service = '', outputs = {} }: Asked) => {
    const contexts = { inputs: { ...defaults, version, service }, steps: { tag: { outputs } } };
    const output = path.join(folder, 'output');
    rmSync(output, { force: true });
    const { status, stdout } = runScript(release, contexts, { folder, output });
    const told = status === 0 ? readFileSync(output, 'utf8').trim().split('\n') : [];
    return { status, stdout, told };
  };

  test('is what the tag says of this commit', () => {
    const outputs = { outcome: 'release', version: '1.5.0', commit: known.head };
    expect(ask({ outputs }).told).toEqual(['expected=deploy', 'version=1.5.0', `commit=${known.head}`]);
  });

  test('is nothing where there is nothing to release', () => {
    expect(ask({ outputs: { outcome: 'nothing-to-release', version: '', commit: known.head } }).told[0]).toBe(
      'expected=nothing',
    );
  });

  test.each([
    ['said nothing', {}],
    ['has no version', { outcome: 'release', commit: 'a'.repeat(40) }],
    ['has no commit, as in a preview', { outcome: 'release', version: '1.5.0' }],
  ])('is never what a tag says that %s', (_, outputs) => {
    expect(ask({ outputs })).toMatchObject({ status: 1, told: [] });
  });

  test('is the commit of a version that was asked for, when this branch holds it', () => {
    const told = ['expected=deploy', 'version=1.4.0', `commit=${known.first}`];
    expect(ask({ version: '1.4.0' }).told).toEqual(told);
    expect(ask({ version: '2.0.0', service: 'api' }).told).toEqual([
      'expected=deploy',
      'version=2.0.0',
      `commit=${known.first}`,
    ]);
  });

  test.each([
    ['has no tag', { version: '7.0.0' }, 'There is no tag v7.0.0.'],
    ['is another service’s', { version: '2.0.0', service: 'web' }, 'There is no tag v2.0.0.'],
    ['is on another branch only', { version: '9.0.0' }, 'Tag v9.0.0 is not on this branch.'],
    ['is no version', { version: 'main' }, 'Not a version'],
    ['holds a second line', { version: '1.4.0\ncommit=evil' }, 'Not a version'],
    ['holds a command', { version: '1$(touch gone)' }, 'Not a version'],
    ['is an option', { version: '--all' }, 'Not a version'],
  ])('is not a version that %s', (_, asked, words) => {
    const { status, stdout, told } = ask(asked);
    expect([status, told]).toEqual([1, []]);
    expect(stdout).toContain(words);
  });
});

test.each([
  ['production', '', 'drawbridge-deploy-production'],
  ['production', 'api', 'drawbridge-deploy-production@api'],
  ['eu/west 1', 'a:b', 'drawbridge-deploy-eu_west_1@a_b'],
])('the artifact of %j and service %j is %s', (environment, service, name) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-artifact-'));
  const output = path.join(folder, 'output');
  runScript(stepNamed('tag', 'Artifact'), { inputs: { environment, service } }, { output });
  expect(readFileSync(output, 'utf8')).toBe(`name=${name}\n`);
  rmSync(folder, { recursive: true, force: true });
});

test('the set-up sees the variables of the environment', () => {
  const step = stepNamed('deploy', 'Set up');
  const contexts = { inputs: { setup: 'printf %s "$VARS"; false | true' }, vars: { REGION: "eu'$(id)" } };
  const { status, stdout } = runScript(step, contexts);
  expect([status, JSON.parse(stdout)]).toEqual([1, { REGION: "eu'$(id)" }]);
});

interface World {
  readonly expected: string;
  readonly tag: NeedResult;
  readonly deploy: NeedResult;
  readonly outcome: string;
  readonly audit: NeedResult;
}

const compare = stepNamed('result', 'Compare what happened with what was expected');

const judge = ({ expected, tag, deploy, outcome, audit }: World) => {
  const needs = {
    tag: { result: tag, outputs: { expected } },
    deploy: { result: deploy, outputs: { outcome } },
    audit: { result: audit, outputs: {} },
  };
  const { status, stdout } = runScript(compare, { needs });
  const told = /^[✓✗] Production: (\S+)/.exec(stdout)?.[1];
  return { verdict: status === 0 ? 'green' : 'red', told };
};

const shipped: World = {
  expected: 'deploy',
  tag: 'success',
  deploy: 'success',
  outcome: 'succeeded',
  audit: 'success',
};
const idle: World = { expected: 'nothing', tag: 'success', deploy: 'skipped', outcome: '', audit: 'skipped' };

describe('result of deploy-production', () => {
  test('needs every other job', () => {
    const others = Object.keys(mapAt(workflow, 'jobs')).filter((id) => id !== 'result');
    expect(listAt(workflow, 'jobs', 'result', 'needs')).toEqual(others);
  });

  test.each<readonly [string, World, 'green' | 'red', string]>([
    ['all is well', shipped, 'green', 'succeeded'],
    ['it served already', { ...shipped, outcome: 'nothing-to-do' }, 'green', 'nothing-to-do'],
    ['there was nothing to release', idle, 'green', 'nothing-to-release'],
    ['it was taken back', { ...shipped, deploy: 'failure', outcome: 'rolled-back' }, 'red', 'rolled-back'],
    ['it was taken back, and the step is green', { ...shipped, outcome: 'rolled-back' }, 'red', 'rolled-back'],
    ['another run went on', { ...shipped, outcome: 'superseded' }, 'red', 'superseded'],
    ['post went on', { ...shipped, deploy: 'cancelled', outcome: 'unfinished' }, 'red', 'unfinished'],
    ['nobody knows how it ended', { ...shipped, outcome: '' }, 'red', 'unknown'],
    ['reviewers refused', { ...shipped, deploy: 'failure', outcome: '', audit: 'failure' }, 'red', 'unknown'],
    ['the log does not hold together', { ...shipped, audit: 'failure' }, 'red', 'succeeded'],
    ['the audit was skipped', { ...shipped, audit: 'skipped' }, 'red', 'succeeded'],
    ['the deployment was skipped', { ...shipped, deploy: 'skipped', outcome: '' }, 'red', 'not-started'],
    ['the tag failed', { ...idle, expected: '', tag: 'failure' }, 'red', 'not-started'],
    ['the tag said nothing', { ...idle, expected: '' }, 'red', 'not-started'],
    ['something was deployed that was not expected', { ...shipped, expected: 'nothing' }, 'red', 'succeeded'],
  ])('%s', (_, world, verdict, told) => {
    expect(judge(world)).toEqual({ verdict, told });
  });

  test('is never green unless all that was expected ended well, and nothing else happened', () => {
    const result = fc.constantFrom<NeedResult>('success', 'failure', 'cancelled', 'skipped');
    const worlds = fc.record({
      expected: fc.constantFrom('deploy', 'nothing', '', '*', 'deploy: tag success'),
      tag: result,
      deploy: result,
      outcome: fc.constantFrom('succeeded', 'nothing-to-do', 'rolled-back', '', '*', 'nothing-to-release'),
      audit: result,
    });
    fc.assert(
      fc.property(worlds, (world) => {
        if (judge(world).verdict === 'red') return;
        const { outcome, ...jobs } = world;
        if (jobs.expected === 'nothing') expect(jobs).toEqual({ ...idle, outcome: undefined });
        else {
          expect(jobs).toEqual({ expected: 'deploy', tag: 'success', deploy: 'success', audit: 'success' });
          expect(['succeeded', 'nothing-to-do']).toContain(outcome);
        }
      }),
      { seed: 42, numRuns: 150 },
    );
  });
});
