import { type FakeGitPlan, gitProblemOf, lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import type { FakeGitHubPlan } from '@drawbridge/testkit/fakes/github';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import type { Occasion } from '../../src/decide/occasion.ts';
import { gather } from '../../src/gather/facts.ts';
import { configOf } from '../stage.ts';
import { toRecord } from './sources.ts';

const messages = ['feat: a', 'feat: b (#11)', 'fix: c', 'fix: d (#12)', 'docs: e'];
const line = lineOfCommits(messages);
const tag = (name: string, at: number) => ({ name, object: oidOf(at), commit: oidOf(at) });
const ref = (name: string, at: number) => ({ ...tag(name, at), name: `refs/tags/${name}` });
const noCheckout: FakeGitPlan = { problems: { prefix: gitProblemOf('not-a-repository') } };

interface Plan {
  readonly git?: FakeGitPlan;
  readonly github?: FakeGitHubPlan;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly occasion?: Occasion;
}

const read = async ({ git, github, inputs, occasion = { kind: 'release' } }: Plan) => {
  const scene = fakeScene({
    context: { sha: oidOf(line.length) },
    git: { commits: line, ...git },
    github: { commits: line.map(toRecord), ...github },
  });
  const found = await gather(await configOf(inputs), occasion, scene);
  const facts = found.ok ? found.value.packages[0]?.facts : undefined;
  const obstacle = found.ok ? '' : found.error.map(({ what, fix = '' }) => `${what} | ${fix}`).join('\n');
  return { scene, facts, obstacle, log: scene.runner.record.lines };
};

const messagesOf = (facts: Awaited<ReturnType<typeof read>>['facts']) => facts?.commits.map(({ message }) => message);

describe('a checkout', () => {
  const tags = [tag('v1.0.0', 2), tag('v1', 2), tag('v0.9.0', 1)];

  test('that is whole is read as it is', async () => {
    const { scene, facts, log } = await read({ git: { tags } });
    expect(messagesOf(facts)).toEqual(['docs: e', 'fix: d (#12)', 'fix: c']);
    expect(log).toContain('  read from the checkout');
    expect(scene.git.calls.some((call) => call.startsWith('logSince'))).toBe(false);
  });

  test('that is shallow fetches only what follows the greatest release', async () => {
    const { scene, facts, log } = await read({ git: { tags, shallow: true, canCut: true } });
    expect(messagesOf(facts)).toEqual(['docs: e', 'fix: d (#12)', 'fix: c']);
    expect(log).toContain('  read from the checkout, which is shallow: only what follows v1.0.0 was fetched');
    expect(scene.git.calls.filter((call) => /^(log |ancestorsOf|descendantsOf|fetchHistory)/.test(call))).toEqual([]);
  });

  test.each([
    { name: 'a greater pre-release stands elsewhere', more: tag('v1.1.0-rc.1', 9) },
    { name: 'a greater release stands elsewhere', more: tag('v2.0.0', 9) },
    { name: 'a moving tag of the line stands before it', more: tag('v1.0', 1) },
    { name: '`latest` stands before it', more: tag('latest', 1) },
  ])('that is shallow fetches all where $name', async ({ more }) => {
    const { facts, log } = await read({ git: { tags: [...tags, more], shallow: true, canCut: true } });
    expect(messagesOf(facts)).toEqual(['docs: e', 'fix: d (#12)', 'fix: c']);
    expect(log).toContain('  read from the checkout, which is shallow: all that it left out was fetched');
  });

  describe('of several packages, that is shallow,', () => {
    const packages = '- name: api\n  path: api\n- name: web\n  path: web';
    const [api, web] = [tag('api/v1.0.0', 4), tag('web/v2.0.0', 2)];
    const commits = line.map((commit) => ({ ...commit, paths: ['api/a', 'web/a'] }));

    test('fetches only what follows the oldest of their last releases, once', async () => {
      const git = { commits, tags: [tag('api/v0.9.0', 1), api, web], shallow: true, canCut: true };
      const { scene, log } = await read({ git, inputs: { packages } });
      expect(log).toContain('  read from the checkout, which is shallow: only what follows web/v2.0.0 was fetched');
      expect(log.filter((line) => /commits? since/.test(line))).toEqual([
        expect.stringMatching(/^ {2}api, .*: 1 commit since api\/v1\.0\.0/),
        expect.stringMatching(/^ {2}web, .*: 3 commits since web\/v2\.0\.0/),
      ]);
      expect(scene.git.calls.filter((call) => /^(log|ancestorsOf|descendantsOf|fetchHistory)/.test(call))).toEqual([
        `logSince ${oidOf(5)}`,
      ]);
    });

    test('fetches all where one was released on a branch that began before the oldest', async () => {
      const forked = commits.map((commit, index) => {
        if (index === 3) return { ...commit, parents: [oidOf(1)] };
        return index === 4 ? { ...commit, parents: [oidOf(3), oidOf(4)] } : commit;
      });
      const tags = [tag('api/v1.0.0', 3), tag('web/v1.0.0', 4)];
      const { log } = await read({ git: { commits: forked, tags, shallow: true, canCut: true }, inputs: { packages } });
      expect(log).toContain('  read from the checkout, which is shallow: all that it left out was fetched');
      expect(log.find((each) => each.startsWith('  web,'))).toContain(': 3 commits since web/v1.0.0');
    });

    test('fetches all for one that was never released, and names it', async () => {
      const git = { tags: [api], shallow: true, canCut: true };
      const { scene, log } = await read({ git, inputs: { packages } });
      const all = '  read from the checkout, which is shallow: all that it left out was fetched';
      expect(log).toContain(`${all}, since web has no release in it`);
      expect(scene.git.calls.some((call) => call.startsWith('logSince'))).toBe(false);
    });
  });

  test('that is shallow previews by what follows the greatest release, on either side of the change', async () => {
    const ends = { base: oidOf(4), head: oidOf(5), title: null, number: null, labels: [] } as const;
    const occasion = { kind: 'preview', of: 'merge-group', ...ends } as const;
    const { scene, facts, log } = await read({ git: { tags, shallow: true, canCut: true }, occasion });
    expect(messagesOf(facts)).toEqual(['docs: e', 'fix: d (#12)', 'fix: c']);
    expect(facts !== undefined && 'change' in facts ? facts.change : []).toMatchObject([{ oid: oidOf(5) }]);
    expect(log).toContain('  read from the checkout, which is shallow: only what follows v1.0.0 was fetched');
    expect(scene.git.calls.filter((call) => /^(log |ancestorsOf|fetchHistory)/.test(call))).toEqual([]);
  });

  test.each(['base', 'head'])('that lacks what `%s` names says so, and what may be named', async (input) => {
    const { obstacle } = await read({ git: { tags }, inputs: { 'dry-run': 'true', [input]: 'v9.9.9' } });
    expect(obstacle).toMatch(/^"v9\.9\.9" names no commit here\. \| Look at `base` and `head`: /);
  });

  test('tells files only where something asks for them', async () => {
    const asked = async (inputs: Readonly<Record<string, string>>, prefix = '') =>
      (await read({ inputs, git: { prefix } })).facts?.lineage.length !== undefined &&
      (await read({ inputs, git: { prefix } })).facts?.commits.every(({ files }) => files !== null);
    expect(await asked({})).toBe(false);
    expect(await asked({ rules: '- type: fix\n  bump: none' })).toBe(false);
    expect(await asked({ rules: '- path: docs/**\n  bump: none' })).toBe(true);
    expect(await asked({ packages: '- name: api\n  path: api' })).toBe(true);
    expect(await asked({}, 'api')).toBe(true);
  });
});

describe('a question about the past', () => {
  const tags = [tag('v1.0.0', 2), tag('v1.1.0', 3), tag('v2.0.0', 5), tag('v9.0.0', 99)];
  const inputs = { 'dry-run': 'true', base: 'v1.1.0', head: 'past' };
  const revisions = { 'v1.1.0': oidOf(3), past: oidOf(4) };

  test('takes the commits between its ends and the tags of its base, from the checkout alone', async () => {
    const git = { tags, revisions, remoteProblem: gitProblemOf('unreachable') };
    const { scene, facts } = await read({ git, inputs });
    expect(facts).toMatchObject({ asked: true, since: oidOf(3), head: oidOf(4), history: 'complete' });
    expect(facts?.tags.map(({ name }) => name)).toEqual(['v1.0.0', 'v1.1.0']);
    expect(messagesOf(facts)).toEqual(['fix: d (#12)']);
    expect(scene.runner.record.lines.join('\n')).not.toContain('out of reach');
  });

  test('tells what is counted after a base that is no release', async () => {
    const { log } = await read({ git: { tags: tags.filter(({ name }) => name !== 'v1.1.0'), revisions }, inputs });
    expect(log).toContain(
      `  ${oidOf(4).slice(0, 7)}: 1 commit after \`base\` (${oidOf(3).slice(0, 7)}); 1 tag in the repository`,
    );
  });

  test('names the revision that is not there', async () => {
    expect((await read({ git: { tags }, inputs })).obstacle).toContain('"past" names no commit here.');
  });

  test('needs a checkout', async () => {
    const github = { revisions };
    expect((await read({ git: noCheckout, github, inputs })).obstacle).toMatch(
      /`base` asks about the past.*actions\/checkout/,
    );
  });

  test('has no say in a preview', async () => {
    const occasion = {
      kind: 'preview',
      of: 'merge-group',
      base: oidOf(2),
      head: oidOf(4),
      title: null,
      number: null,
      labels: [],
    } as const;
    expect((await read({ inputs, occasion })).obstacle).toContain('`base` and `head` have no say');
  });
});

test('`head` names the commit that gets the version, by either source', async () => {
  const revisions = { stable: oidOf(3) };
  const inputs = { head: 'stable' };
  for (const plan of [
    { git: { revisions, tags: [tag('v1.0.0', 1)] } },
    { git: noCheckout, github: { revisions, refs: [ref('v1.0.0', 1)] } },
  ]) {
    const { facts } = await read({ ...plan, inputs });
    expect(facts?.head).toBe(oidOf(3));
    expect(messagesOf(facts)).toEqual(['fix: c', 'feat: b (#11)']);
  }
});

describe('without a checkout', () => {
  test('the API is read, and the log says so', async () => {
    const { facts, log, scene } = await read({
      git: noCheckout,
      github: { refs: [ref('v1.0.0', 2), ref('v0.1.0', 1)] },
    });
    expect(messagesOf(facts)).toEqual(['docs: e', 'fix: d (#12)', 'fix: c']);
    expect(log).toContain('  read from GitHub’s API: there is no checkout');
    expect(scene.github.calls).toEqual([
      'commits.get',
      'refs.list',
      'commits.compare',
      'commits.compare',
      'commits.list',
    ]);
  });

  test('no tag below the base is asked for', async () => {
    const refs = Array.from({ length: 400 }, (_, each) => ref(`v1.${each}.0`, 1)).with(399, ref('v1.399.0', 4));
    const { scene, facts } = await read({ git: noCheckout, github: { refs } });
    expect(facts?.since).toBe(oidOf(4));
    expect(scene.github.calls.filter((call) => call === 'commits.compare').length).toBeLessThanOrEqual(8);
  });

  test('a working directory narrows the commits, and the log says so', async () => {
    const files = { [oidOf(4)]: ['api/x'], [oidOf(5)]: ['apiary/x'], [oidOf(3)]: ['api/y', 'web/z'] };
    const github = { files, refs: [ref('v1.0.0', 2)] };
    const { facts, log } = await read({ git: noCheckout, github, inputs: { 'working-directory': './api/' } });
    expect(log[0]).toContain(': 2 commits in api/ since v1.0.0 (');
    expect(messagesOf(facts)).toEqual(['fix: d (#12)', 'fix: c']);
    expect(facts?.lineage).toHaveLength(3);
  });

  const many = lineOfCommits(Array.from({ length: 310 }, (_, each) => `fix: ${each}`));

  test.each([
    {
      name: 'without a token',
      plan: { github: { problems: { 'commits.get': gitHubProblemOf('no-token') } } },
      says: /^this folder is no git repository\. \| Start in a clone\. In a workflow, put actions\/checkout .*`github-token`/,
    },
    {
      name: 'with a token that may not read',
      plan: { github: { problems: { 'refs.list': gitHubProblemOf('forbidden') } } },
      says: /the token may not read the tags.*contents: read/s,
    },
    {
      name: 'where the commit was never pushed',
      plan: { inputs: { head: 'nowhere' } },
      says: /"nowhere" names no commit/,
    },
    {
      name: 'where the history is too long',
      plan: { github: { problems: { 'commits.list': gitHubProblemOf('invalid') } } },
      says: /more than 10,000 commits.*fetch-depth: 0/,
    },
    {
      name: 'where the files of too many commits are asked for',
      plan: { inputs: { 'working-directory': 'api' }, github: { commits: many.map(toRecord) } },
      says: /the files of 310 commits.*fetch-depth: 0/s,
    },
  ])('$name the way out is told', async ({ plan, says }) => {
    const context = { git: noCheckout, ...plan };
    const scene =
      'commits' in (plan.github ?? {}) ? { ...context, inputs: { ...plan.inputs, head: oidOf(310) } } : context;
    expect((await read(scene)).obstacle.replaceAll('\n', ' ')).toMatch(says);
  });

  test('a checkout that cannot be read is not passed over', async () => {
    const { obstacle } = await read({ git: { problems: { prefix: gitProblemOf('timeout', 'git hangs') } } });
    expect(obstacle).toContain('git hangs');
  });

  test('where there is no git, the files that were laid down are no checkout', async () => {
    const problem = gitProblemOf('failed', 'could not start: there is no git on the PATH.');
    expect((await read({ git: { problems: { prefix: problem } } })).log.join('\n')).toContain('read from GitHub’s API');
  });

  test('a repository that git does not trust is not denied where there is no token', async () => {
    const prefix = gitProblemOf('not-a-repository', '`git rev-parse` refuses it. Add its folder to `safe.directory`.');
    const github = { problems: { 'commits.get': gitHubProblemOf('no-token') } };
    const { obstacle } = await read({ git: { problems: { prefix } }, github });
    expect(obstacle).toMatch(/^`git rev-parse` refuses it\. .*`safe\.directory`\. \| Or give `github-token`/);
  });

  test('where there is neither git nor a token, it is git that is missed', async () => {
    const prefix = gitProblemOf('failed', 'could not start: there is no git on the PATH.');
    const github = { problems: { 'commits.get': gitHubProblemOf('no-token') } };
    const { obstacle } = await read({ git: { problems: { prefix } }, github });
    expect(obstacle).toMatch(
      /^there is no git on the PATH to read a checkout with\. \| Install git, or give `github-token`/,
    );
  });
});

describe('pull requests', () => {
  const pullRequests = [
    { number: 11, title: 'feat: eleven', labels: ['minor'] },
    { number: 12, title: 'fix: twelve', labels: [] },
  ];

  test('are read where the version comes from them, those of the range alone, in one call', async () => {
    const git = { tags: [tag('v1.0.0', 2)] };
    for (const source of ['pull-request-title', 'pull-request-labels']) {
      const { facts, scene } = await read({ git, github: { pullRequests }, inputs: { 'version-source': source } });
      expect([...(facts?.pullRequests ?? [])]).toEqual([[12, pullRequests[1]]]);
      expect(scene.github.calls).toEqual(['pullRequests.get']);
    }
  });

  test('are not asked for where commits tell, or where no commit names one', async () => {
    expect((await read({})).scene.github.calls).toEqual([]);
    const { scene } = await read({
      git: { commits: lineOfCommits(['feat: a']) },
      inputs: { 'version-source': 'pull-request-title' },
    });
    expect(scene.github.calls).toEqual([]);
  });

  test.each(['no-token', 'forbidden'] as const)('that may not be read (%s) keep it from judging', async (kind) => {
    const github = { problems: { 'pullRequests.get': gitHubProblemOf(kind) } };
    const { obstacle } = await read({ github, inputs: { 'version-source': 'pull-request-labels' } });
    expect(obstacle).toMatch(/read the pull requests/);
    expect(obstacle).toContain('version-source: commits');
  });
});
