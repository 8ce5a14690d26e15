import { describe, expect, test } from '@jest/globals';
import { createTerminalRunner, isOnRunner } from '../../src/adapters/terminal-runner.ts';

const open = (environment: Readonly<Record<string, string>> = {}, origin = '') => {
  const written: string[] = [];
  const runner = createTerminalRunner({
    environment,
    folder: '/shop',
    ref: 'refs/heads/next',
    origin,
    temporaryFolder: '/scratch/a',
    write: (text) => void written.push(text),
  });
  return { runner, text: () => written.join('') };
};

test.each([
  { environment: { GITHUB_ACTIONS: 'true' }, expected: true },
  { environment: { GITHUB_EVENT_NAME: 'push' }, expected: true },
  { environment: { GITHUB_WORKSPACE: '/w', GITHUB_ACTIONS: 'false', GITHUB_EVENT_NAME: '' }, expected: false },
  { environment: {}, expected: false },
  // A step's own script: what a shell can write, beside all that a step has.
  { environment: { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', INPUT_DRY_RUN: 'true' }, expected: false },
  { environment: { GITHUB_ACTIONS: 'true', INPUT_BASE: 'v1', INPUT_DRY_RUN: 'true' }, expected: false },
  // A runner, below a workflow that sets variables of its own.
  { environment: { GITHUB_ACTIONS: 'true', INPUT_DRY_RUN: 'true', 'INPUT_GITHUB-TOKEN': '' }, expected: true },
  { environment: { GITHUB_ACTIONS: 'true', INPUT_BASE: 'v1' }, expected: true },
])('$environment is a runner: $expected', ({ environment, expected }) => {
  expect(isOnRunner(environment)).toBe(expected);
});

describe('a terminal', () => {
  test('takes inputs from variables, with or without dashes in their names', () => {
    const { runner } = open({ 'INPUT_DRY-RUN': ' true ', INPUT_REPORT_FILE: 'a.json', INPUT_BASE: 'v1' });
    expect(['dry-run', 'report-file', 'base', 'head'].map(runner.input)).toEqual(['true', 'a.json', 'v1', '']);
  });

  test('names the variables that are no inputs, once all inputs were asked for', () => {
    const given = {
      INPUT_HAED: 'v2',
      'INPUT_DRY-RUN': 'true',
      INPUT_REPORT_FILE: 'a',
      INPUT_ELSEWHERE: 'x',
      INPUT_NONE: '',
    };
    const { runner } = open({ ...given, BASE: 'v1' });
    for (const name of ['dry-run', 'report-file', 'base', 'head']) runner.input(name);
    expect(runner.describeStrangers?.()).toEqual([
      '! INPUT_HAED names no input and is passed over. Is INPUT_HEAD meant?',
      '! INPUT_ELSEWHERE names no input and is passed over.',
    ]);
  });

  test('is asked where it stands: the current folder, by hand', () => {
    const { runner } = open();
    expect(runner.context()).toMatchObject({
      eventName: 'workflow_dispatch',
      workspace: '/shop',
      ref: 'refs/heads/next',
      temporaryFolder: '/scratch/a',
      repository: 'local/shop',
      serverUrl: '',
      graphqlUrl: 'https://api.github.com/graphql',
    });
    const ofAnotherJob = { GITHUB_WORKSPACE: '/w', GITHUB_REPOSITORY: 'octo/shop' };
    expect(open(ofAnotherJob).runner.context()).toMatchObject({ workspace: '/shop', repository: 'octo/shop' });
  });

  test.each([
    ['the remote', {}, 'https://git.example.com', 'octo/shop'],
    [
      'the remote, on the server that is named',
      { GITHUB_SERVER_URL: 'https://a.example' },
      'https://a.example',
      'octo/shop',
    ],
    ['the repository that is named', { GITHUB_REPOSITORY: 'octo/fork' }, 'https://github.com', 'octo/fork'],
    // The token would go to a server, and change a repository, that nobody named.
    ['no remote where there is a token', { INPUT_GITHUB_TOKEN: 't' }, 'https://github.com', 'local/shop'],
  ])('links to %s', (_, environment, serverUrl, repository) => {
    const { runner } = open(environment, 'git@git.example.com:octo/shop.git');
    expect(runner.context()).toMatchObject({ serverUrl, repository, apiUrl: 'https://api.github.com' });
  });

  test('links to nothing where the remote is no server', () => {
    const { runner } = open({ GITHUB_SERVER_URL: 'https://a.example' }, '/srv/git/octo/shop.git');
    expect(runner.context()).toMatchObject({ serverUrl: '', repository: 'local/shop' });
  });

  test('shows lines and outputs, one a line, and nothing of a runner', async () => {
    const { runner, text } = open();
    runner.startGroup('History');
    runner.writeLine('  one');
    runner.endGroup();
    runner.annotate({ level: 'error', title: 'Version', message: '✗ Version: no', weight: 0 });
    runner.setOutput('version', '1.2.0');
    runner.setOutput('image-tags', '1.2.0\n1.2');
    runner.mask('secret');
    runner.debug('hidden');
    runner.saveState('a', 'b');
    await runner.appendSummary('# Summary');
    expect(runner.isDebug()).toBe(false);
    expect(runner.state('a')).toBe('');
    expect(text()).toBe('History\n  one\n✗ Version: no\nversion=1.2.0\nimage-tags="1.2.0\\n1.2"\n');
  });
});
