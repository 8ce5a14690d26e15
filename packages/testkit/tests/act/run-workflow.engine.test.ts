import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { exportLibrary } from '@drawbridge/testkit/act/library';
import { jobAt, runWorkflow, type WorkflowOrder } from '@drawbridge/testkit/act/run-workflow';
import { describeEngine } from '@drawbridge/testkit/engines';
import { gitEnvironment } from '@drawbridge/testkit/github/git';
import { probeAct } from '@drawbridge/testkit/programs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-runs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

const git = (cwd: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.com', ...args], {
    cwd,
    env: gitEnvironment(),
    encoding: 'utf8',
  });

async function runText(workflow: string, order: Partial<WorkflowOrder> = {}) {
  const checkout = path.join(folder, 'checkout');
  write('checkout/.github/workflows/w.yml', workflow);
  git(checkout, 'init', '--quiet', '--initial-branch=main');
  git(checkout, 'add', '--all');
  git(checkout, 'commit', '--quiet', '--message=one');
  return runWorkflow({ ...anyOrder(checkout), ...order });
}

const anyOrder = (checkout: string): WorkflowOrder => ({
  checkout,
  repository: 'acme/shop',
  workflow: '.github/workflows/w.yml',
  event: { name: 'push', payload: { ref: 'refs/heads/main', repository: { default_branch: 'main' } } },
  github: {
    serverUrl: 'http://127.0.0.1:9',
    apiUrl: 'http://127.0.0.1:9/api/v3',
    graphqlUrl: 'http://127.0.0.1:9/api/graphql',
    token: 'token$of "the" job',
  },
  repositories: new Map([['drawbridge-ci/drawbridge', path.join(folder, 'library')]]),
  timeoutMs: 240_000,
});

/** The processes that still carry the mark; what is being ended is given a while to be gone. */
const marked = async (mark: string): Promise<readonly string[]> => {
  const look = (): readonly string[] =>
    globSync('/proc/[0-9]*/environ').filter((file) => {
      try {
        return readFileSync(file, 'utf8').includes(`MARK=${mark}`);
      } catch {
        return false;
      }
    });
  for (let attempt = 0; attempt < 600 && look().length > 0; attempt += 1) await wait(50);
  return look();
};

const one = (...steps: readonly string[]) =>
  `{name: W, on: push, jobs: {a: {runs-on: ubuntu-24.04, steps: [${steps.join(', ')}]}}}`;

describeEngine('a workflow run by act', probeAct, () => {
  test('sees the addresses, the run and the repository that it was given, and nothing of this machine', async () => {
    process.env['DRAWBRIDGE_LEAK'] = 'leaked';
    const seen =
      'env | grep -E "^(GITHUB_(RUN_ID|RUN_ATTEMPT|API_URL|GRAPHQL_URL|SERVER_URL|REPOSITORY|REF|ACTOR)|DRAWBRIDGE_LEAK|HOME|MINE)=" | sort';
    const run = await runText(
      one(
        '{uses: actions/checkout@v6}',
        `{run: ${JSON.stringify(`${seen}; git remote get-url origin; node --version`)}}`,
      ),
      {
        runId: 4711,
        runAttempt: 2,
        actor: 'mona',
        env: { MINE: 'a "b" $c' },
      },
    );
    delete process.env['DRAWBRIDGE_LEAK'];
    const lines = jobAt(run, 'a').steps[1]?.lines ?? [];
    expect(lines.filter((line) => !line.startsWith('HOME='))).toEqual([
      'GITHUB_ACTOR=mona',
      'GITHUB_API_URL=http://127.0.0.1:9/api/v3',
      'GITHUB_GRAPHQL_URL=http://127.0.0.1:9/api/graphql',
      'GITHUB_REF=refs/heads/main',
      'GITHUB_REPOSITORY=acme/shop',
      'GITHUB_RUN_ATTEMPT=2',
      'GITHUB_RUN_ID=4711',
      'GITHUB_SERVER_URL=http://127.0.0.1:9',
      'MINE=a "b" $c',
      'http://127.0.0.1:9/acme/shop.git',
      process.version,
    ]);
    expect(lines.find((line) => line.startsWith('HOME='))).toMatch(/drawbridge-act-/);
  });

  test('gets token, secrets and variables exactly, and its log masks the secrets', async () => {
    const env = `{T: "\${{ github.token }}", S: "\${{ secrets.KEY }}", V: "\${{ vars.COLOUR }}"}`;
    const run = await runText(one(`{env: ${env}, run: 'printf "%s|" "$T" "$S" "$V" | wc -c; echo "$S"'}`), {
      secrets: { KEY: 'a\nb' },
      variables: { COLOUR: 'red' },
    });
    expect(jobAt(run, 'a').steps[0]?.lines[0]).toBe(String('token$of "the" job'.length + 3 + 3 + 3));
    expect(JSON.stringify(run.lines)).not.toContain('the\\" job');
  });

  test('tells conclusions, outputs, summaries, annotations and skipped jobs', async () => {
    const run = await runText(`
name: W
on: push
jobs:
  a:
    runs-on: ubuntu-24.04
    strategy: { fail-fast: false, matrix: { n: [1, 2] } }
    steps:
      - id: s
        run: echo "v=$GITHUB_JOB" >> "$GITHUB_OUTPUT"; echo "# Sum" >> "$GITHUB_STEP_SUMMARY"; echo "::error file=x,line=2::oh"
      - run: exit \${{ matrix.n == 2 && 3 || 0 }}
      - run: echo never
        if: failure() && matrix.n == 1
  b:
    needs: a
    runs-on: ubuntu-24.04
    steps: [{ run: echo }]
`);
    expect(run.conclusion).toBe('failure');
    const ends = run.jobs.map(({ path: job, matrix, conclusion }) => [job, matrix, conclusion]).sort();
    expect(ends).toEqual([
      ['a', '{"n":1}', 'success'],
      ['a', '{"n":2}', 'failure'],
      ['b', '{}', 'skipped'],
    ]);
    expect(jobAt(run, 'a').summary).toBe('# Sum\n');
    expect(jobAt(run, 'a').steps[0]).toMatchObject({
      id: 's',
      conclusion: 'success',
      outputs: { v: 'a' },
      annotations: [{ level: 'error', message: 'oh', properties: { file: 'x', line: '2' } }],
    });
  });

  test('reaches our own workflows and actions at a tag and at a SHA, and what act does not know is rewritten', async () => {
    const sha = 'a'.repeat(40);
    write(
      'library/actions/hello/action.yml',
      'name: h\ndescription: d\nruns: { using: node24, main: i.cjs, post: p.cjs }\n',
    );
    write('library/actions/hello/i.cjs', 'console.log("hello")');
    write('library/actions/hello/p.cjs', 'console.log("bye")');
    write(
      'library/.github/workflows/called.yml',
      'on: workflow_call\njobs: { in: { runs-on: ubuntu-24.04, steps: [{ uses: drawbridge-ci/drawbridge/actions/hello@v1 }] } }\n',
    );
    const run = await runText(`
on: push
concurrency: { group: g, queue: max }
permissions: { code-quality: read }
jobs:
  call: { name: Call it, uses: drawbridge-ci/drawbridge/.github/workflows/called.yml@${sha} }
  own:
    runs-on: ubuntu-24.04
    environment: { name: e, deployment: false }
    steps: [{ uses: $/actions/hello, background: true }, { wait-all: true }]
`);
    expect(run.jobs.map(({ path: job, conclusion }) => [job, conclusion])).toEqual([
      ['call/in', 'success'],
      ['own', 'success'],
    ]);
    expect(jobAt(run, 'call/in').steps.map(({ stage, lines }) => [stage, ...lines])).toEqual([
      ['Main', 'hello'],
      ['Post', 'bye'],
    ]);
  });

  test('tells each line with its job while it runs, and keeps artifacts and summaries where asked', async () => {
    const upload = '{uses: actions/upload-artifact@v7, with: {name: n, path: f}}';
    const text = one('{run: \'echo 1 > f; echo "# S" >> "$GITHUB_STEP_SUMMARY"\'}', upload);
    const told: string[] = [];
    const keepIn = path.join(folder, 'kept');
    await runText(text, {
      keepIn,
      onLine: (line, job) => line.kind === 'step-ended' && told.push(`${job} ${line.conclusion}`),
    });
    expect(told.filter((entry) => entry === 'a success').length).toBeGreaterThanOrEqual(2);
    expect(readdirSync(keepIn).sort()).toEqual(['artifacts', 'log.jsonl', 'summaries']);
    expect(readFileSync(path.join(keepIn, 'artifacts/n/f'), 'utf8')).toBe('1\n');
    expect(readFileSync(path.join(keepIn, 'summaries/a.md'), 'utf8')).toBe('# S\n');
  });

  test('ends at its deadline and leaves nothing running', async () => {
    const text = one(`{run: 'echo begun; sleep 250', env: {MARK: '${folder}/deadline'}}`);
    // A busy machine may need longer than the first deadlines before the step has begun.
    let begun = false;
    for (const timeoutMs of [2_000, 15_000, 150_000]) {
      const onLine: WorkflowOrder['onLine'] = (line) => {
        begun ||= line.kind === 'output-line' && line.text === 'begun';
      };
      const run = await runText(text, { timeoutMs, onLine });
      if (begun) expect(run).toMatchObject({ conclusion: 'timed-out', jobs: [{ conclusion: 'cancelled' }] });
      if (begun) break;
    }
    expect(begun).toBe(true);
    expect(await marked(`${folder}/deadline`)).toEqual([]);
  });

  test('ends at once when it is told to stop, says why, and leaves nothing running', async () => {
    const stop = new AbortController();
    const onLine: WorkflowOrder['onLine'] = (line) =>
      line.kind === 'output-line' && line.text === 'begun' && stop.abort(new Error('stopped by hand'));
    const text = one(`{run: 'echo begun; sleep 250', env: {MARK: '${folder}/stopped'}}`);
    await expect(runText(text, { onLine, signal: stop.signal })).rejects.toThrow('stopped by hand');
    expect(await marked(`${folder}/stopped`)).toEqual([]);
  });

  test('finds a repository also where HEAD is detached and no ref stands in a file of its own', async () => {
    git(folder, 'init', '--quiet', '--initial-branch=main', 'origin');
    write('origin/.github/workflows/w.yml', one('{uses: actions/checkout@v6}', '{run: git rev-parse HEAD}'));
    const origin = path.join(folder, 'origin');
    git(origin, 'add', '--all');
    git(origin, 'commit', '--quiet', '--message=one');
    git(origin, 'checkout', '--quiet', '--detach');
    git(origin, 'branch', '--quiet', '--delete', '--force', 'main');
    const head = git(origin, 'rev-parse', 'HEAD').trim();
    const run = await runWorkflow(anyOrder(origin));
    expect(jobAt(run, 'a').steps[1]?.lines).toEqual([head]);
  });

  test.each([
    ['an event that does not start it', one('{run: x}').replace('on: push', 'on: release'), /does not start on push/],
    ['a runner that is not there', one('{run: x}').replace('ubuntu-24.04', 'windows-2025'), /no runner for the job/],
    ['an unknown key', one('{run: x, fly: true}'), /ran no job.*fly/is],
    ['an action that nobody serves', one('{uses: acme/launch@v1}'), /cannot be fetched offline/],
    ['a missing action of ours', one('{uses: drawbridge-ci/drawbridge/actions/none@v1}'), /has no .*action\.yml/],
  ])('is refused for %s', async (_, text, message) => {
    await expect(runText(text)).rejects.toThrow(message);
  });
});

describe('the library that act serves', () => {
  const repository = () => path.join(folder, 'repository');

  test('is what an archive of the working files holds: no sources, no tests, the bundles', async () => {
    write('repository/.gitattributes', 'actions/*/src export-ignore\npackages export-ignore\n');
    write('repository/.gitignore', 'node_modules/\n');
    write('repository/actions/x/action.yml', 'runs: { using: composite, steps: [{ uses: $/actions/y }] }\n');
    write('repository/actions/x/src/main.ts', '');
    write('repository/packages/core/a.ts', '');
    git(repository(), 'init', '--quiet');
    git(repository(), 'add', '--all');
    git(repository(), 'commit', '--quiet', '--message=one');
    write('repository/actions/x/dist/index.js', 'new');
    write('repository/actions/x/node_modules/big.js', '');
    const before = git(repository(), 'status', '--short');
    await exportLibrary(repository(), path.join(folder, 'library'));
    const files = readdirSync(path.join(folder, 'library'), { recursive: true }).map(String);
    expect(files.filter((file) => path.extname(file) !== '').sort()).toEqual([
      'actions/x/action.yml',
      'actions/x/dist/index.js',
    ]);
    expect(readFileSync(path.join(folder, 'library/actions/x/action.yml'), 'utf8')).toContain(
      'uses: drawbridge-ci/drawbridge/actions/y@v1',
    );
    expect(git(repository(), 'status', '--short')).toBe(before);
  });
});
