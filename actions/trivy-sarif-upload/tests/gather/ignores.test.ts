import type { Checkout } from '@drawbridge/core/domain/checkout';
import type { RunContext } from '@drawbridge/core/domain/event';
import { type FakeGitPlan, gitProblemOf, lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { gatherIgnores } from '../../src/gather/ignores.ts';

const [base, head] = [oidOf(1), oidOf(2)];
const files = ['.trivyignore.yaml', '.trivyignore'];

const pullRequest = {
  number: 7,
  title: 'Add a cart',
  headSha: head,
  headRef: 'cart',
  headRepository: 'octo/shop',
  baseSha: base,
  baseRef: 'main',
  labels: [],
};
const proposed = { eventName: 'pull_request', ref: 'refs/pull/7/merge', sha: head, pullRequest };
const pushed = { sha: head };

type Texts = Readonly<Record<string, string>>;

interface Situation {
  readonly context?: Partial<RunContext>;
  readonly base?: Texts;
  readonly head?: Texts;
  readonly prefix?: string;
  readonly git?: FakeGitPlan;
  readonly files?: readonly string[];
}

const gather = async ({ context = pushed, prefix = '', git, ...texts }: Situation) => {
  const scene = fakeScene({
    context,
    git: {
      commits: lineOfCommits(['one', 'two']),
      texts: { [base]: texts.base ?? {}, [head]: texts.head ?? {} },
      ...git,
    },
  });
  const checkout: Checkout = { head, repository: { root: '/workspace', prefix, trackedFiles: [] } };
  return gatherIgnores(texts.files ?? files, scene, checkout);
};

const idsOf = (ignores: Awaited<ReturnType<typeof gather>>): readonly string[] =>
  ignores.ok ? ignores.value.rules.map(({ id }) => id) : ignores.error.map(({ what }) => what);

const toldBy = (ignores: Awaited<ReturnType<typeof gather>>): readonly string[] =>
  ignores.ok ? ignores.value.told : [];

describe('the ignores', () => {
  test('are those of the scanned commit on a push', async () => {
    const ignores = await gather({ head: { '.trivyignore': 'CVE-2026-0001\n' } });
    expect([idsOf(ignores), toldBy(ignores)]).toEqual([['CVE-2026-0001'], ['ignores of .trivyignore at 0000000']]);
  });

  test('are those of the base on a pull request, whatever it changes, and that is told', async () => {
    const ignores = await gather({
      context: proposed,
      base: { '.trivyignore': 'CVE-2026-0001\n' },
      head: { '.trivyignore': 'CVE-2026-0001\nCVE-2026-0002\n' },
    });
    expect(idsOf(ignores)).toEqual(['CVE-2026-0001']);
    expect(toldBy(ignores)[1]).toBe('.trivyignore: what this change says takes effect after the merge');
  });

  test.each<readonly [string, Texts, Texts, readonly string[], number]>([
    ['a file that the change adds holds nothing back', {}, { '.trivyignore': 'CVE-2026-0001\n' }, [], 1],
    ['a file that the change takes away still holds', { '.trivyignore': 'CVE-2026-0001\n' }, {}, ['CVE-2026-0001'], 2],
    ['none at all is told by nothing', {}, {}, [], 0],
  ])('of a pull request: %s', async (_, atBase, atHead, ids, told) => {
    const ignores = await gather({ context: proposed, base: atBase, head: atHead });
    expect([idsOf(ignores), toldBy(ignores).length]).toEqual([ids, told]);
  });

  test('are of the first file that exists, read by its kind', async () => {
    const yaml = 'vulnerabilities:\n  - id: CVE-2026-0003\n    statement: ours\n';
    expect(idsOf(await gather({ head: { '.trivyignore.yaml': yaml, '.trivyignore': 'CVE-2026-0001\n' } }))).toEqual([
      'CVE-2026-0003',
    ]);
  });

  test('are looked for in the working directory', async () => {
    const texts = { 'services/api/.trivyignore': 'CVE-2026-0001\n', '.trivyignore': 'CVE-2026-0002\n' };
    expect(idsOf(await gather({ prefix: 'services/api', head: texts }))).toEqual(['CVE-2026-0001']);
  });

  test('are not read without a checkout, and that is told', async () => {
    const ignores = await gatherIgnores(files, fakeScene(), undefined);
    expect(toldBy(ignores)).toEqual(['no ignores: there is no checkout to read them from']);
  });
});

describe('ignores that cannot be read stand in the way, with file and line', () => {
  test.each<readonly [string, Situation, string]>([
    [
      'YAML that is none',
      { head: { '.trivyignore.yaml': 'vulnerabilities:\n  - id: [\n' } },
      '.trivyignore.yaml, line ',
    ],
    [
      'a day that there is not',
      { head: { '.trivyignore': 'CVE-2026-0001\nCVE-2026-0002 exp:2026-02-31\n' } },
      '.trivyignore, line 2: ',
    ],
    [
      'a history that is not there',
      { git: { problems: { readText: gitProblemOf('failed', 'the object is missing') } } },
      'the object is missing',
    ],
  ])('%s', async (_, situation, what) => {
    const ignores = await gather(situation);
    expect(ignores.ok).toBe(false);
    expect(idsOf(ignores).join('\n')).toContain(what);
  });
});

test('a file that the change adds before that of the base does not take its place', async () => {
  const ignores = await gather({
    context: proposed,
    base: { '.trivyignore': 'CVE-2026-0001\n' },
    head: { '.trivyignore': 'CVE-2026-0001\n', '.trivyignore.yaml': 'vulnerabilities: [{ id: CVE-2026-0002 }]\n' },
  });
  expect(idsOf(ignores)).toEqual(['CVE-2026-0001']);
});
