import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gitEnvironment } from '@drawbridge/testkit/github/git';
import { listAt, parseTree, textAt } from '@drawbridge/testkit/workflows/yaml-tree';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readText } from './repository-files.ts';
import { defaultInputs, runScript } from './scripted-step.ts';

const workflow = parseTree(readText('.github/workflows/ci-quality.yml'));
const steps = listAt(workflow, 'jobs', 'plan', 'steps');
const defaults = defaultInputs(workflow);

let folder = '';
let base = '';

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Shop', '-c', 'user.email=shop@example.com', ...args], {
    cwd: folder,
    env: gitEnvironment(),
    encoding: 'utf8',
  }).trim();

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

const commit = (): string => {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message=change');
  return git('rev-parse', 'HEAD');
};

const ignoredSubmodule = '[submodule "lib"]\n\tpath = src/lib\n\turl = ../lib\n\tignore = all\n';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-plan-'));
  git('init', '--quiet');
  for (const file of ['src/a.js', 'docs/a.md', '.github/workflows/ci.yml']) write(file, 'one\n');
  write('.gitmodules', ignoredSubmodule);
  git('add', '--all');
  git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},src/lib`);
  git('commit', '--quiet', '--message=base');
  base = git('rev-parse', 'HEAD');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Call {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly github?: Readonly<Record<string, unknown>>;
}

function runStep(name: string, { inputs = {}, github = {} }: Call) {
  const step = steps.find((each) => textAt(each, 'name') === name);
  const output = path.join(folder, '.git/output');
  writeFileSync(output, '');
  const contexts = { inputs: { ...defaults, ...inputs }, github };
  const { status, stdout } = runScript(step, contexts, { folder, output });
  return { status, stdout, outputs: readFileSync(output, 'utf8').trim().split('\n') };
}

const checksFor = (paths: string, from: string): string | undefined => {
  const { status, outputs } = runStep('Expectations', { inputs: { paths }, github: { event: { before: from } } });
  expect(status).toBe(0);
  return outputs.find((line) => line.startsWith('checks='))?.slice('checks='.length);
};

/** On top of the base, one change; what plan makes of it. */
const planFor = (paths: string, change: () => void): string | undefined => {
  git('reset', '--quiet', '--hard', base);
  change();
  return checksFor(paths, base);
};

const touch = (file: string) => () => {
  write(file, 'two\n');
  commit();
};

describe('the paths of a change decide what is expected', () => {
  test.each([
    ['a file inside', 'src', 'src/a.js', 'success'],
    ['a file aside', 'src', 'docs/a.md', 'skipped'],
    ['a file that is not left out', ':!docs', 'src/a.js', 'success'],
    ['a file that is left out', ':!docs', 'docs/a.md', 'skipped'],
    ['a file that is left out by its long name', ':(exclude)docs\n', 'src/a.js', 'success'],
    ['a file, when some are left out of some', 'src\n:!src/lib', 'src/a.js', 'success'],
    ['a workflow, though it is left out', ':!.github', '.github/workflows/ci.yml', 'success'],
    ['any file, when the pathspecs are blank lines', '\n\n', 'src/a.js', 'success'],
    ['any file, when a pathspec is an option', '--quiet', 'docs/a.md', 'success'],
    ['any file, when a pathspec would be a command', '$(true)\n`true`', 'docs/a.md', 'success'],
  ])('%s', (_, paths, file, checks) => {
    expect(planFor(paths, touch(file))).toBe(checks);
  });

  test('a submodule counts, whatever the repository says to ignore', () => {
    const change = (): void => {
      git('update-index', '--cacheinfo', `160000,${'2'.repeat(40)},src/lib`);
      git('commit', '--quiet', '--message=change');
    };
    expect(planFor('src', change)).toBe('success');
  });

  test('a push that takes commits away is compared with what was there, not with what both share', () => {
    git('reset', '--quiet', '--hard', base);
    write('src/a.js', 'gone\n');
    const before = commit();
    git('reset', '--quiet', '--hard', base);
    touch('docs/a.md')();
    expect(checksFor('src', before)).toBe('success');
    expect(checksFor('src', '0'.repeat(40))).toBe('success');
    expect(checksFor('src', '')).toBe('success');
  });
});

describe('what cannot check the change is refused', () => {
  const agreeing = 'Event and inputs agree with each other';

  test('pull_request_target, which checks the base out', () => {
    const { status, stdout } = runStep(agreeing, { github: { event_name: 'pull_request_target' } });
    expect(status).toBe(1);
    expect(stdout).toContain('::error title=Event pull_request_target::');
  });

  test.each(['pull_request', 'push', 'merge_group', 'schedule', 'workflow_dispatch'])('and not %s', (event) => {
    expect(runStep(agreeing, { github: { event_name: event } }).status).toBe(0);
  });

  test.each(['none:', 'node:x', 'node\nchecks=skipped', 'Node', '', '*', '-n'])('the preset %j', (preset) => {
    const { status, outputs } = runStep('Preset', { inputs: { preset } });
    expect([status, outputs]).toEqual([1, ['']]);
  });
});

test('calls for different folders or with different keys keep their reports apart', () => {
  const nameOf = (folder: string, key: string) =>
    runStep('Artifact', { inputs: { 'working-directory': folder, key } }).outputs.join();
  expect(nameOf('.', '')).toBe('name=drawbridge-ci-quality');
  expect(nameOf('.', 'node-24')).toBe('name=drawbridge-ci-quality-node-24');
  expect(nameOf('packages/the api', '')).toBe('name=drawbridge-ci-quality@packages_the_api');
  expect(nameOf('packages/web', 'a\nb')).toBe('name=drawbridge-ci-quality-a_b@packages_web');
});
