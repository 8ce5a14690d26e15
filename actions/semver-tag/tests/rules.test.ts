import { lineOfCommits } from '@drawbridge/testkit/fakes/git';
import { describe, expect, test } from '@jest/globals';
import { type Played, play, pullRequestOf, type Situation } from './stage.ts';

type Inputs = Readonly<Record<string, string>>;

const released = { 'v1.0.0': 1, v1: 1, 'v1.0': 1 };

const after = (messages: readonly string[], inputs: Inputs, more: Partial<Situation> = {}) =>
  play({ messages: ['feat: first', ...messages], tags: released, inputs, ...more });

const versionOf = ({ outcome }: Played): string => outcome.outputs['version'] ?? '';

/** What the log says of each commit, without its name. */
const told = ({ log }: Played): readonly string[] =>
  log.split('\n').flatMap((line) => /^ {2}[0-9a-f]{7} {2}(\S.*)$/.exec(line)?.[1]?.replace(/ {2,}/g, '  ') ?? []);

describe('every input that says what a commit calls for does so in a whole run', () => {
  test.each<{ readonly given: Inputs; readonly messages: readonly string[]; readonly version: string }>([
    { given: { types: 'docs: minor' }, messages: ['docs: x'], version: '1.1.0' },
    { given: { preset: 'gitmoji' }, messages: ['✨ (api): x'], version: '1.1.0' },
    { given: { preset: 'gitmoji', types: ':memo: patch' }, messages: ['📝 x'], version: '1.0.1' },
    { given: { preset: 'gitmoji' }, messages: ['💥 x'], version: '2.0.0' },
    { given: { preset: 'angular' }, messages: ['✨ x', 'fix: y'], version: '1.0.1' },
    { given: { rules: '- {scope: deps*, bump: none}' }, messages: ['feat(deps-dev): x', 'fix: y'], version: '1.0.1' },
    { given: { rules: '- {author: octo*, bump: minor}' }, messages: ['Update a thing'], version: '1.1.0' },
    { given: { rules: '- {breaking: true, bump: minor}' }, messages: ['feat!: x'], version: '1.1.0' },
    { given: {}, messages: ['feat!: x [skip release]', 'fix: y'], version: '1.0.1' },
    { given: { skip: '[no version]' }, messages: ['feat: x [No Version]', 'fix: y [skip release]'], version: '1.0.1' },
    { given: {}, messages: ['chore: x\n\nRelease-As: 4.0.0'], version: '4.0.0' },
    { given: { scopes: 'api' }, messages: ['feat(web): x', 'fix(api): y'], version: '1.0.1' },
    { given: { 'expand-squash': 'true' }, messages: ['fix: x (#2)\n\n* feat: y\n* fix: z'], version: '1.1.0' },
  ])('$given after $messages: $version', async ({ given, messages, version }) => {
    expect(versionOf(await after(messages, given))).toBe(version);
  });
});

test('the log tells of each commit which rule took or left it', async () => {
  const rules = '- {type: docs, scope: api, bump: patch}\n- {author: nobody, bump: major}';
  const played = await after(['docs(api): x', 'feat: y [skip release]', 'docs: z'], { rules });
  expect(told(played)).toEqual([
    'patch  docs(api): x (rule 1 (type docs, scope api))',
    'none  docs: z (type docs, not listed)',
    'none  feat: y [skip release] (says [skip release])',
  ]);
  expect(played.line).toContain('because of 1 commit by rule 1');
  expect(played.report['commits']).toEqual(
    expect.arrayContaining([expect.objectContaining({ bump: 'patch', rule: 'rule 1 (type docs, scope api)' })]),
  );
});

test('rules about paths read the files of commits, and of no others', async () => {
  const commits = lineOfCommits(['feat: first', 'feat: x', 'fix: y']).map((commit, index) => ({
    ...commit,
    paths: index === 1 ? ['docs/a.md', 'README.md'] : ['src/a.ts'],
  }));
  const inputs = { rules: '- {path: [docs, "*.md"], bump: none}' };
  expect(
    versionOf(
      await play({ messages: commits.map(({ message }) => message), tags: released, inputs, git: { commits } }),
    ),
  ).toBe('1.0.1');
});

test('a text of `skip` that begins with a number sign is no comment', async () => {
  const played = await after(['fix: a', 'feat: b #none'], { skip: '#none\n\n[skip release]' });
  expect(versionOf(played)).toBe('1.0.1');
  expect(played.log).toContain('feat: b #none (says #none)');
});

describe('pull requests speak for what came by them', () => {
  const pullRequests = [
    { number: 5, title: 'feat: a door', labels: ['Patch'] },
    { number: 6, title: 'docs: how to', labels: [] },
  ];
  const messages = ['wip (#5)', 'feat!: more (#6)'];

  test.each([
    ['commits', '2.0.0'],
    ['pull-request-title', '1.1.0'],
    ['pull-request-labels', '1.0.1'],
  ])('%s: %s', async (source, version) => {
    const played = await after(messages, { 'version-source': source }, { github: { pullRequests } });
    expect(versionOf(played)).toBe(version);
  });

  test('in the preview too, where this one is not merged yet', async () => {
    const context = pullRequestOf({ base: 1, head: 3, title: 'fix: a door' });
    const labels = ['Minor'];
    const preview = (source: string) =>
      after(
        ['feat!: wip', 'wip'],
        { 'version-source': source },
        {
          context: { ...context, pullRequest: { ...context.pullRequest, labels } },
        },
      );
    const titled = await preview('pull-request-title');
    expect(titled.line).toMatch(/merging this makes 1\.0\.1 .*because of 1 fix$/);
    expect(titled.log).toContain('\n  merge    patch  fix: a door');
    expect((await preview('pull-request-labels')).line).toMatch(/merging this makes 1\.1\.0 .*labelled Minor$/);
  });
});
