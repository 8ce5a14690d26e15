import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { greatestBump, judgeCommits } from '../../src/decide/bumps.ts';
import type { CommitFact, PullRequestFact } from '../../src/decide/facts.ts';
import { type BumpOrNone, defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { broughtBy, findOwners, rangeOf } from '../../src/decide/range.ts';
import { describeRule } from '../../src/render/phrases.ts';
import { oidOf } from './repository.ts';

type Told = { readonly id: string; readonly message: string; readonly parents?: readonly string[] };

/** The oldest first, as people tell a history; judged the newest first, as git lists it. */
const commitsOf = (told: readonly Told[]): readonly CommitFact[] =>
  told
    .map(({ id, message, parents }, index) => ({
      oid: oidOf(id),
      message,
      parents: (parents ?? told.slice(Math.max(0, index - 1), index).map((before) => before.id)).map(oidOf),
      author: { name: 'Octo Cat', email: 'octo@example.org' },
      files: null,
    }))
    .toReversed();

const pull = (number: number, title: string, ...labels: readonly string[]): readonly [number, PullRequestFact] => [
  number,
  { number, title, labels },
];

const byTitle: Policy = { ...defaultPolicy, source: 'pull-request-title' };
const byLabels: Policy = { ...defaultPolicy, source: 'pull-request-labels' };

type Pulls = ReadonlyArray<readonly [number, PullRequestFact]>;

const judge = (told: readonly Told[], pulls: Pulls, policy: Policy) => {
  const commits = commitsOf(told);
  return judgeCommits(commits, policy, { lineage: commits, pullRequests: new Map(pulls) }).toReversed();
};

const tell = (told: readonly Told[], pulls: Pulls, policy: Policy): readonly string[] =>
  judge(told, pulls, policy).map(({ rule, bump }) => `${describeRule(rule)}: ${bump}`);

const one = (message: string): readonly Told[] => [{ id: 'a', message }];

describe('the title speaks for a squash', () => {
  test.each([
    ['wip (#12)', 'feat: a door', 'type feat (title of #12): minor'],
    ['feat: wip (#12)', 'docs: a door', 'type docs, not listed (title of #12): none'],
    ['feat: wip (#12)', 'A door', 'not a conventional commit: no colon after the type (title of #12): none'],
    ['fix: wip (#12)', 'feat!: a door', 'breaking change (!) (title of #12): major'],
    ['fix: wip (#12)\n\nBREAKING CHANGE: x', 'fix: a door', 'breaking change (footer) (title of #12): major'],
    ['feat!: wip (#12)', 'fix: a door', 'type fix (title of #12): patch'],
    ['fix: wip (#12)', 'feat: a door (#12)', 'type feat (title of #12): minor'],
    ['fix: wip (#12)', '  feat:  a\n door ', 'type feat (title of #12): minor'],
    ['fix: wip (#13)', 'feat: a door', 'type fix: patch'],
    ['fix: wip', 'feat: a door', 'type fix: patch'],
    ['feat: x (#12) [skip release]', 'feat: a door', 'type feat: minor'],
    ['feat: x\n\n[skip release] (#12)', 'feat: a door', 'says [skip release]: none'],
    ['wip (#12)', 'feat: a door [skip release]', 'says [skip release]: none'],
  ])('%j under %j: %s', (message, title, expected) => {
    const policy = message.endsWith('release]') ? { ...byTitle, skip: [] } : byTitle;
    expect(tell(one(message), [pull(12, title)], policy)).toEqual([expected]);
  });

  test('and is shown and noted in place of the message', () => {
    expect(judge(one('wip (#12)'), [pull(12, 'feat(api): a door')], byTitle)[0]?.message).toMatchObject({
      header: 'feat(api): a door (#12)',
      description: 'a door',
      pullRequest: 12,
    });
  });

  test('not where messages are the source', () => {
    expect(tell(one('wip (#12)'), [pull(12, 'feat: a door')], defaultPolicy)).toEqual([
      'not a conventional commit: no colon after the type: none',
    ]);
  });

  test('also in the grammar of emoji', () => {
    const types = new Map<string, BumpOrNone>([['sparkles', 'minor']]);
    expect(tell(one('wip (#12)'), [pull(12, '✨ A door')], { ...byTitle, grammar: 'gitmoji', types })).toEqual([
      'type sparkles (title of #12): minor',
    ]);
  });

  test('about other scopes it says nothing here', () => {
    expect(tell(one('feat: x (#12)'), [pull(12, 'feat(web): x')], { ...byTitle, scopes: ['api'] })).toEqual([
      'scope web, not listed: none',
    ]);
  });
});

describe('labels speak for a squash', () => {
  test.each([
    [['minor'], 'label minor of #12: minor'],
    [['patch', 'Major', 'minor'], 'label Major of #12: major'],
    [['area: api'], 'type feat (title of #12): minor'],
    [[], 'type feat (title of #12): minor'],
  ])('%j: %s', (labels, expected) => {
    expect(tell(one('fix: x (#12)'), [pull(12, 'feat: a door', ...labels)], byLabels)).toEqual([expected]);
  });

  test('a label may say that it is worth nothing', () => {
    const labels = new Map<string, BumpOrNone>([['internal', 'none']]);
    expect(tell(one('feat!: x (#12)'), [pull(12, 'feat!: x', 'internal')], { ...byLabels, labels })).toEqual([
      'label internal of #12: none',
    ]);
  });
});

describe('the merge of a pull request', () => {
  const history: readonly Told[] = [
    { id: 'root', message: 'chore: root' },
    { id: 'main', message: 'fix: on main', parents: ['root'] },
    { id: 't1', message: 'feat!: one', parents: ['root'] },
    { id: 't2', message: 'fix: two', parents: ['t1'] },
    { id: 'm', message: 'Merge pull request #12 from o/topic\n\nA door', parents: ['main', 't2'] },
    { id: 'after', message: 'docs: after', parents: ['m'] },
  ];
  const covered = `brought by ${oidOf('m').slice(0, 7)}, which speaks for it: none`;

  test('speaks by its title for the commits that it brought, and for no other', () => {
    expect(tell(history, [pull(12, 'feat: a door')], byTitle)).toEqual([
      'type chore, not listed: none',
      'type fix: patch',
      covered,
      covered,
      'type feat (title of #12): minor',
      'type docs, not listed: none',
    ]);
  });

  test('speaks by its labels', () => {
    expect(tell(history, [pull(12, 'A door', 'minor')], byLabels)[4]).toBe('label minor of #12: minor');
  });

  test('leaves them to themselves when nothing is known of it', () => {
    expect(tell(history, [], byTitle)).toEqual(tell(history, [], defaultPolicy));
    expect(tell(history, [pull(99, 'feat: other')], byTitle)).toEqual(tell(history, [], defaultPolicy));
  });

  test('does not speak for what came by a pull request of its own', () => {
    const nested: readonly Told[] = [
      { id: 'root', message: 'chore: root' },
      { id: 'd1', message: 'feat: own (#5)', parents: ['root'] },
      { id: 'd2', message: 'feat: alone', parents: ['d1'] },
      { id: 'm', message: 'Merge pull request #12 from o/develop', parents: ['root', 'd2'] },
    ];
    expect(tell(nested, [pull(12, 'Release of the week'), pull(5, 'fix: own')], byTitle)).toEqual([
      'type chore, not listed: none',
      'type fix (title of #5): patch',
      covered,
      'not a conventional commit: no colon after the type (title of #12): none',
    ]);
  });

  test('taken back is taken back whole', () => {
    const undone = [...history, { id: 'r', message: `Revert "A door"\n\nThis reverts commit ${oidOf('m')}.` }];
    expect(greatestBump(judge(undone, [pull(12, 'feat: a door')], byTitle))).toBe('patch');
  });

  test('of a revert takes back what the revert inside it does', () => {
    const undone: readonly Told[] = [
      { id: 'a', message: 'feat: a door (#12)' },
      { id: 'r', message: 'Revert "feat: a door"\n\nReverts o/r#12', parents: ['a'] },
      { id: 'm', message: 'Merge pull request #13 from o/revert-12', parents: ['a', 'r'] },
    ];
    const pulls = [pull(12, 'feat: a door'), pull(13, 'Revert "feat: a door"')];
    expect(greatestBump(judge(undone, pulls, byTitle))).toBe('none');
  });
});

test('a squash whose title was changed still takes back what its text says', () => {
  const told = [
    { id: 'a', message: 'feat: a door (#12)' },
    { id: 'r', message: 'Revert "feat: a door" (#13)\n\nReverts o/r#12' },
  ];
  expect(tell(told, [pull(13, 'fix: no door after all')], byTitle)).toEqual([
    `taken back by ${oidOf('r').slice(0, 7)}: none`,
    `takes ${oidOf('a').slice(0, 7)} back, which was never released: none`,
  ]);
});

describe('who brought a commit', () => {
  const anyHistory = fc
    .array(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 25 })
    .map((seeds) =>
      seeds
        .map((parents, index) => ({
          oid: `c${index}`,
          parents: index === 0 ? [] : [...new Set(parents.map((back) => `c${index - 1 - (back % index)}`))],
        }))
        .toReversed(),
    );

  test('is told for every commit, and is a merge that has it as an ancestor', () => {
    let owned = 0;
    fc.assert(
      fc.property(anyHistory, fc.nat({ max: 3 }), (commits, every) => {
        const range = rangeOf(commits);
        const owners = findOwners(range, (oid) => Number(oid.slice(1)) % 4 >= every);
        expect(owners.size).toBe(commits.length);
        for (const [oid, owner] of owners) {
          if (owner === null) continue;
          owned += 1;
          const merge = range.get(owner);
          expect(merge === undefined ? [] : broughtBy(range, merge)).toContain(oid);
        }
      }),
      { seed: 42, numRuns: 1000 },
    );
    expect(owned).toBeGreaterThan(500);
  });

  test('a hundred thousand merges in a row are walked once', () => {
    const commits = Array.from({ length: 100_000 }, (_, n) => n).flatMap((n) => [
      { oid: `t${n}`, parents: n === 0 ? [] : [`m${n - 1}`] },
      { oid: `m${n}`, parents: n === 0 ? ['t0'] : [`m${n - 1}`, `t${n}`] },
    ]);
    const started = performance.now();
    const owners = findOwners(rangeOf(commits.toReversed()), () => true);
    expect(performance.now() - started).toBeLessThan(60_000);
    expect(owners.get('t99999')).toBe('m99999');
    expect(owners.get('m5')).toBeNull();
  });
});
