import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import type { RunContext } from '@drawbridge/core/domain/event';
import { verdictLine } from '@drawbridge/core/domain/verdict';
import type { ChangedFile } from '@drawbridge/core/ports/git';
import { type FakeGitPlan, gitProblemOf, lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import type { FakeGitHubPlan } from '@drawbridge/testkit/fakes/github';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { type FakeScene, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { type Config, readConfig } from '../src/inputs.ts';
import { run } from '../src/run.ts';

const configOf = (inputs: Readonly<Record<string, string>> = {}): Config => {
  const config = readConfig((name) => inputs[name] ?? '');
  if (!config.ok) throw new Error(config.error.map(({ message }) => message).join('\n'));
  return config.value;
};

const [base, head] = [oidOf(1), oidOf(2)];
const lcov = (path: string, ...hits: readonly number[]): string =>
  [`SF:${path}`, ...hits.map((hit, index) => `DA:${index + 1},${hit}`), 'end_of_record', ''].join('\n');
const cart = lcov('src/cart.ts', 1, 1, 1, 1, 0);

const added = (path: string, ...addedLines: readonly number[]): ChangedFile => ({
  path,
  previousPath: undefined,
  status: 'modified',
  addedLines,
  lineCount: addedLines.length > 0 ? 5 : undefined,
});

interface Situation {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly chunkBytes?: number;
  readonly changes?: readonly ChangedFile[];
  readonly context?: Partial<RunContext>;
  readonly git?: FakeGitPlan;
  readonly github?: FakeGitHubPlan;
}

const tracked = ['README.md', 'src/cart.ts', 'src/new.ts'];

const sceneOf = (situation: Situation): FakeScene =>
  fakeScene({
    context: { sha: head, pushBefore: base, ...situation.context },
    files: {
      files: situation.files ?? { 'coverage/lcov.info': cart },
      ...(situation.chunkBytes === undefined ? {} : { chunkBytes: situation.chunkBytes }),
    },
    git: {
      commits: lineOfCommits(['one', 'two']),
      diffs: { [`${base}..${head}`]: situation.changes ?? [added('src/cart.ts', 1, 2)] },
      trackedFiles: { [head]: tracked },
      ...situation.git,
    },
    github: situation.github ?? {},
  });

const judge = async (situation: Situation = {}): Promise<{ readonly scene: FakeScene; readonly outcome: Outcome }> => {
  const scene = sceneOf(situation);
  return { scene, outcome: await run(configOf(situation.inputs), scene) };
};

const refusalOf = async (situation: Situation): Promise<string> => {
  const scene = sceneOf(situation);
  const error = await run(configOf(situation.inputs), scene).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(scene.files.written.size).toBe(0);
  expect(scene.github.writes).toEqual([]);
  if (error instanceof CannotJudge) return error.message;
  throw new Error('the coverage was judged', { cause: error });
};

const pullRequest = {
  number: 7,
  title: 'Add a cart',
  headSha: oidOf(9),
  headRef: 'cart',
  headRepository: 'octo/shop',
  baseSha: base,
  baseRef: 'main',
  labels: [],
};
const pullRequestRun = { eventName: 'pull_request', ref: 'refs/pull/7/merge', pushBefore: undefined, pullRequest };

test('a change is judged from its reports to its outcome', async () => {
  const { scene, outcome } = await judge({ changes: [added('src/cart.ts', 4, 5), added('README.md', 1)] });
  expect(verdictLine(outcome.verdict)).toBe(
    '✗ Coverage: 1 of 2 conditions failed; changed lines 50.0 % of 80 % (1 more line is needed)',
  );
  expect(outcome.outputs).toMatchObject({ 'lines-percent': '80.00', 'uncovered-changed-lines': '1' });
  expect(outcome.annotations).toMatchObject([{ place: { file: 'src/cart.ts', startLine: 5, endLine: 5 } }]);
  expect(outcome.enforced).toBe(true);
  expect(scene.runner.record.lines).toEqual([
    '  coverage/lcov.info  LCOV  1 file  4 of 5 lines',
    '  Reports: 0.0 s',
    `  compared with the commit before the push, merge base ${base.slice(0, 7)}: 2 changed files`,
    '  Changed lines: 0.0 s',
    '  src/cart.ts: 1 uncovered line (5)',
    '  ✗  Changed lines  50.0 % (1 of 2)  bar 80 %  1 more line',
    '  ✓  Lines          80.0 % (4 of 5)  bar 80 %',
  ]);
});

test('reports arrive in chunks of any size', async () => {
  for (const chunkBytes of [1, 7, 64]) {
    const { outcome } = await judge({ chunkBytes });
    expect(outcome.outputs['lines-percent']).toBe('80.00');
  }
});

describe('each event is judged as far as it can be', () => {
  interface Row {
    readonly event: string;
    readonly context: Partial<RunContext>;
    readonly git?: FakeGitPlan;
    readonly github?: FakeGitHubPlan;
    readonly inputs?: Readonly<Record<string, string>>;
    readonly changed: string;
    readonly writes: number;
    readonly told?: string;
  }
  const testMerge = lineOfCommits(['one', 'two']).map((commit) =>
    commit.oid === head ? { ...commit, parents: [base, oidOf(9)] } : commit,
  );
  const notCompared = (reason: string): string => `n/a: ${reason}`;

  test.each<Row>([
    { event: 'push', context: {}, changed: '100.0 % (2 of 2)', writes: 0 },
    {
      event: 'push of a new branch',
      context: { pushBefore: undefined },
      changed: notCompared('a new branch or tag has no commit before it'),
      writes: 0,
    },
    { event: 'pull request', context: pullRequestRun, changed: '100.0 % (2 of 2)', writes: 1, told: 'Comment created' },
    {
      event: 'pull request whose payload names an older base than its test merge',
      context: { ...pullRequestRun, pullRequest: { ...pullRequest, baseSha: oidOf(77) } },
      git: { commits: testMerge },
      changed: '100.0 % (2 of 2)',
      writes: 1,
    },
    {
      event: 'pull request from a fork',
      context: { ...pullRequestRun, pullRequest: { ...pullRequest, headRepository: 'else/shop' } },
      github: { problems: { 'comments.create': gitHubProblemOf('forbidden') } },
      changed: '100.0 % (2 of 2)',
      writes: 0,
      told: '! No comment, the summary says the same: the token of a pull request from a fork may only read.',
    },
    {
      event: 'pull request by Dependabot',
      context: { ...pullRequestRun, actor: 'dependabot[bot]' },
      github: { problems: { 'comments.create': gitHubProblemOf('forbidden') } },
      changed: '100.0 % (2 of 2)',
      writes: 0,
      told: '! No comment, the summary says the same: the token of a run by Dependabot may only read.',
    },
    {
      event: 'merge group',
      context: { eventName: 'merge_group', pushBefore: undefined, mergeGroup: { baseSha: base, headSha: head } },
      changed: '100.0 % (2 of 2)',
      writes: 0,
      told: '– No comment: a merge queue run is not about one pull request.',
    },
    ...['schedule', 'workflow_dispatch', 'release'].map((eventName) => ({
      event: eventName,
      context: { eventName, pushBefore: undefined },
      changed: notCompared(`a run by ${eventName} has nothing to compare with`),
      writes: 0,
    })),
    {
      event: 'schedule with a base',
      context: { eventName: 'schedule', pushBefore: undefined },
      inputs: { base: 'main' },
      git: { revisions: { 'origin/main': base } },
      changed: '100.0 % (2 of 2)',
      writes: 0,
    },
  ])('$event', async ({ context, git, github, inputs, changed, writes, told }) => {
    const { scene, outcome } = await judge({
      context,
      ...(git === undefined ? {} : { git }),
      ...(github === undefined ? {} : { github }),
      ...(inputs === undefined ? {} : { inputs }),
    });
    const row = outcome.summary.conditions.find(({ name }) => name === 'Changed lines');
    expect(row?.value === 'n/a' ? `n/a: ${row.distance}` : row?.value).toBe(changed);
    expect(outcome.verdict.mark).toBe('passed');
    expect(scene.github.writes).toHaveLength(writes);
    if (told !== undefined) expect(scene.runner.record.lines.join('\n')).toContain(told);
  });
});

describe('what the inputs change', () => {
  test('dry-run writes no comment and says that it would', async () => {
    const { scene, outcome } = await judge({ context: pullRequestRun, inputs: { 'dry-run': 'true' } });
    expect(scene.github.calls).toEqual([]);
    expect(scene.runner.record.lines).toContain('– Dry run: the comment on pull request 7 is not written.');
    expect(outcome.verdict.mark).toBe('passed');
  });

  test('comment: never asks GitHub nothing', async () => {
    const { scene } = await judge({ context: pullRequestRun, inputs: { comment: 'never' } });
    expect(scene.github.calls).toEqual([]);
  });

  test('mode: report does not enforce', async () => {
    const { outcome } = await judge({ inputs: { mode: 'report', lines: '100' } });
    expect([outcome.verdict.mark, outcome.enforced]).toEqual(['failed', false]);
  });

  test('without bars for the change, history is not asked and a missing repository is no obstacle', async () => {
    const { scene, outcome } = await judge({
      inputs: { 'changed-lines': 'none' },
      git: { problems: { resolve: gitProblemOf('not-a-repository', 'not a git repository.') } },
    });
    expect(scene.git.calls).toEqual(['resolve HEAD']);
    expect(outcome.summary.conditions).toHaveLength(1);
    expect(scene.runner.record.lines).toContain(
      '! Paths of reports stay as they are, and no file of one is merged with that of another: not a git repository.',
    );
  });

  test('a path is mapped from the working directory', async () => {
    const { outcome } = await judge({
      inputs: { 'working-directory': 'services/api' },
      git: { prefix: 'services/api', trackedFiles: { [head]: ['services/api/src/cart.ts', 'src/cart.ts'] } },
      changes: [added('services/api/src/cart.ts', 5)],
    });
    expect(outcome.annotations).toMatchObject([{ place: { file: 'services/api/src/cart.ts', startLine: 5 } }]);
  });
});

describe('what cannot be judged is refused: the file, the place and the way out, and nothing is written', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const utf16 = (text: string): Uint8Array => {
    const units = Uint16Array.from([0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))]);
    return new Uint8Array(units.buffer);
  };
  const xml = (body: string, head = ''): string =>
    `<?xml version="1.0"?>${head}<coverage line-rate="1"><packages>${body}</packages></coverage>`;
  const deep = `${'<package>'.repeat(2000)}${'</package>'.repeat(2000)}`;
  const bomb = '<!DOCTYPE coverage [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  const external = '<!DOCTYPE coverage [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

  interface Row {
    readonly why: string;
    readonly situation: Situation;
    readonly says: readonly RegExp[];
  }
  const report = (content: string | Uint8Array, path = 'coverage/lcov.info'): Situation => ({
    files: { [path]: content },
  });

  test.each<Row>([
    {
      why: 'no report at all',
      situation: { files: {} },
      says: [/no file matches `files` \(\*\*\/lcov\.info, /, /Switch coverage on in the tests/],
    },
    {
      why: 'a glob that matches nothing, with a likely report near',
      situation: { files: { 'build/cover.info': cart }, inputs: { files: 'coverage/*.info' } },
      says: [
        /no file matches `files` \(coverage\/\*\.info\)/,
        /Looks like one: build\/cover\.info\. Name what counts in `files`\./,
      ],
    },
    {
      why: 'an empty report',
      situation: report(''),
      says: [/^coverage\/lcov\.info, line 1: the report is empty\./, /ran to its end/],
    },
    {
      why: 'a report that is named, and missing beside another',
      situation: { files: { 'unit/lcov.info': cart }, inputs: { files: './unit/lcov.info\n./e2e/lcov.info' } },
      says: [/^e2e\/lcov\.info, which `files` names, is not there\./, /name it by a glob/],
    },
    {
      why: 'a report that the change itself brought along',
      situation: {
        files: { 'coverage/lcov.info': cart, 'docs/lcov.info': cart },
        git: { trackedFiles: { [head]: [...tracked, 'docs/lcov.info'] } },
      },
      says: [/^1 report .* is checked in, .*: docs\/lcov\.info\./, /`!folder\/\*\*` in `files`/],
    },
    {
      why: 'a checked-in report below the working directory',
      situation: {
        files: { 'lcov.info': cart },
        git: { prefix: 'api', trackedFiles: { [head]: ['api/src/cart.ts', 'api/lcov.info'] } },
      },
      says: [/^1 report .* is checked in, .*: lcov\.info\./],
    },
    { why: 'a report of spaces', situation: report(' \n\n '), says: [/the report is empty/] },
    { why: 'UTF-16', situation: report(utf16(cart)), says: [/^coverage\/lcov\.info, line 1: .*UTF-8/] },
    {
      why: 'a binary file',
      situation: report(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)),
      says: [/^coverage\/lcov\.info, line 1: /],
    },
    {
      why: 'another format',
      situation: report('<html><body>cov</body></html>'),
      says: [/LCOV and Cobertura/, /Name|name/],
    },
    {
      why: 'a cut LCOV report',
      situation: report(cart.slice(0, -6)),
      says: [/^coverage\/lcov\.info, line 7: the report ends/, /Make it finish/],
    },
    {
      why: 'a cut Cobertura report',
      situation: report(xml('<package').slice(0, -30), 'cobertura.xml'),
      says: [/^cobertura\.xml, line 1: /],
    },
    {
      why: 'a document type with entities',
      situation: report(xml('', bomb), 'cobertura.xml'),
      says: [/^cobertura\.xml, line 1: .*(DOCTYPE|DTD|entit)/i],
    },
    {
      why: 'an external entity',
      situation: report(xml('&x;', external), 'cobertura.xml'),
      says: [/^cobertura\.xml, line 1: .*(DOCTYPE|DTD|entit)/i],
    },
    {
      why: 'nesting beyond reason',
      situation: report(xml(deep), 'cobertura.xml'),
      says: [/^cobertura\.xml, line 1: .*(deep|nest)/i],
    },
    {
      why: 'no repository while the change is judged',
      situation: {
        git: { problems: { resolve: gitProblemOf('not-a-repository', 'not a git repository. Check out first.') } },
      },
      says: [/not a git repository\. Check out first\./],
    },
    {
      why: 'history that cannot be had',
      situation: { git: { problems: { mergeBase: gitProblemOf('unreachable', 'cut off. Set `fetch-depth: 0`.') } } },
      says: [/cut off\. Set `fetch-depth: 0`\./],
    },
    {
      why: 'unrelated histories',
      situation: {
        git: { commits: lineOfCommits(['one', 'two']).map((commit) => ({ ...commit, parents: [] })) },
      },
      says: [/the commit before the push \(0+1\).* no common ancestor/, /Set `base`/],
    },
    {
      why: 'a base that does not exist',
      situation: { inputs: { base: 'nowhere' } },
      says: [/unknown revision nowhere/],
    },
    {
      why: 'a pull request of which only the base is checked out',
      situation: {
        context: { ...pullRequestRun, ref: 'refs/heads/main', pullRequest: { ...pullRequest, baseSha: head } },
      },
      says: [/the workspace holds the base/, /Check out the change/],
    },
  ])('$why', async ({ situation, says }) => {
    const message = await refusalOf(situation);
    for (const each of says) expect(message).toMatch(each);
  });

  test('reports and history that are both missing are told at once', async () => {
    const message = await refusalOf({ files: {}, git: { problems: { resolve: gitProblemOf('not-a-repository') } } });
    expect(message.split('\n').filter((line) => line.startsWith('✗'))).toMatchObject([
      expect.stringContaining('no coverage report'),
      expect.stringContaining('not-a-repository'),
    ]);
  });

  test('all unreadable reports are told at once', async () => {
    const message = await refusalOf({
      files: { 'a/lcov.info': '', 'b/lcov.info': cart.slice(0, -6), 'c/lcov.info': cart },
    });
    expect(message.split('\n').filter((line) => line.startsWith('✗'))).toMatchObject([
      expect.stringContaining('a/lcov.info, line 1'),
      expect.stringContaining('b/lcov.info, line 7'),
    ]);
  });

  test('of ten thousand unreadable reports the first twenty are told, and how many more there are', async () => {
    const paths = Array.from({ length: 10_000 }, (_, index) => `${index}/lcov.info`);
    const message = await refusalOf({ files: Object.fromEntries(paths.map((path) => [path, ''])) });
    expect(message.split('\n').filter((line) => line.startsWith('✗'))).toHaveLength(20);
    expect(message.split('\n')[0]).toBe('10,000 things stand in the way of a verdict.');
    expect(message.split('\n').at(-1)).toBe('and 9,980 more of these.');
  });

  test.each([
    ['LCOV', 'coverage/lcov.info', cart],
    [
      'Cobertura',
      'cobertura.xml',
      xml(
        '<package><classes><class filename="src/cart.ts"><lines><line number="1" hits="1"/></lines></class></classes></package>',
      ),
    ],
  ])('%s cut at any byte is refused, or is whole', async (_, path, text) => {
    const whole = bytes(text);
    for (let length = 0; length < whole.length; length += 1) {
      const cut = new TextDecoder().decode(whole.subarray(0, length)).trim();
      const isWhole = cut === text.trim() || cut.endsWith('end_of_record');
      if (isWhole) continue;
      const message = await refusalOf({
        files: { [path]: whole.subarray(0, length) },
        inputs: { 'changed-lines': 'none' },
      });
      expect(message.startsWith(`${path}, line `)).toBe(true);
    }
  });
});

describe('what only looks bad is judged', () => {
  test.each([
    ['a glob that matches nothing beside one that does', 'unit/lcov.info\ne2e/*.info'],
    ['a named report that a later line takes away', 'unit/lcov.info\ne2e/lcov.info\n!e2e/**'],
    ['a checked-in report that a line takes away', '**/lcov.info\n!docs/**'],
  ])('%s', async (_, patterns) => {
    const { outcome } = await judge({
      files: { 'unit/lcov.info': cart, 'docs/lcov.info': '' },
      inputs: { files: patterns },
      git: { trackedFiles: { [head]: [...tracked, 'docs/lcov.info'] } },
    });
    expect(outcome.outputs['lines-percent']).toBe('80.00');
  });

  test('a byte-order mark', async () => {
    const { outcome } = await judge({ files: { 'coverage/lcov.info': `\ufeff${cart}` } });
    expect(outcome.outputs['lines-percent']).toBe('80.00');
  });

  test('names that would be markup, commands or paths are shown and obeyed by nobody', async () => {
    const names = ['src/::error::x.ts', '##[error]y.ts', '../../etc/passwd', 'src/<img src=x>.ts', 'src/a|b`c.ts'];
    const { scene, outcome } = await judge({
      files: { 'coverage/lcov.info': `${cart}${names.map((name) => lcov(name, 1)).join('')}` },
    });
    expect(outcome.verdict.mark).toBe('passed');
    for (const line of scene.runner.record.lines) expect(line).not.toMatch(/^\s*::|##\[/);
    expect(scene.files.written.size).toBe(0);
  });
});

describe('what a report measures and the repository does not have', () => {
  const totals = { 'changed-lines': 'none', lines: '50' };
  const ghost = lcov('ghost/a.ts', 1, 1, 1, 1, 1, 1, 1, 1);

  test('raises no percentage', async () => {
    const files = { 'lcov.info': lcov('src/cart.ts', 0, 0) + ghost };
    const { outcome } = await judge({ inputs: totals, files });
    expect(verdictLine(outcome.verdict)).toContain('lines 0.0 % of 50 %');
  });

  test('alone is nothing that could pass', async () => {
    const { outcome } = await judge({ inputs: totals, files: { 'lcov.info': ghost } });
    expect(verdictLine(outcome.verdict)).toContain('no file that lcov.info names is in the repository');
  });

  test('counts where a build has written it', async () => {
    const files = { 'lcov.info': lcov('src/cart.ts', 0, 0) + ghost, 'ghost/a.ts': 'a\n'.repeat(8) };
    expect((await judge({ inputs: totals, files })).outcome.verdict.mark).toBe('passed');
  });

  test('does not count behind the end of a file, and that is told', async () => {
    const files = { 'lcov.info': lcov('src/cart.ts', 0, 0, 1, 1, 1, 1, 1), 'src/cart.ts': 'a\n' };
    const { scene, outcome } = await judge({ inputs: totals, files });
    expect(outcome.verdict.mark).toBe('failed');
    expect(scene.runner.record.lines.join('\n')).toContain('line 7 of src/cart.ts, which has 1 line');
  });
});
