import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeCommits } from '../../src/decide/bumps.ts';
import { listContributors } from '../../src/decide/contributors.ts';
import type { Person } from '../../src/decide/facts.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { oidOf } from './repository.ts';

const host = 'github.com';

interface Told {
  readonly author: Person;
  readonly message?: string;
}

const contributors = (told: readonly Told[]): readonly string[] => {
  const commits = told.map(({ author, message = 'fix: a' }, index) => ({
    oid: oidOf(`c${index}`),
    message,
    parents: [oidOf(`p${index}`)],
    author,
    files: null,
  }));
  return listContributors(judgeCommits(commits, defaultPolicy), host).map(({ name, login }) =>
    login === null ? name : `${name} @${login}`,
  );
};

const by = (name: string, email: string, message?: string): Told => ({
  author: { name, email },
  ...(message === undefined ? {} : { message }),
});

const octo = by('Octo Cat', '583231+octocat@users.noreply.github.com');

test.each([
  { name: 'the address with a number', email: '583231+octocat@users.noreply.github.com', login: 'octocat' },
  { name: 'the older address', email: 'octo-cat@users.noreply.github.com', login: 'octo-cat' },
  { name: 'an enterprise’s own accounts', email: '1+octo_corp@users.noreply.github.com', login: 'octo_corp' },
  { name: 'another case', email: '1+Octo@Users.Noreply.GitHub.com', login: 'Octo' },
  { name: 'an address of another server', email: '1+octo@users.noreply.github.example', login: null },
  { name: 'an address of one’s own', email: 'octo@example.org', login: null },
  { name: 'what is no login', email: 'octo..cat@users.noreply.github.com', login: null },
  { name: 'a login that ends in a dash', email: 'octo-@users.noreply.github.com', login: null },
  { name: 'a domain that only ends so', email: 'octo@users.noreply.github.com.example.org', login: null },
  { name: 'markup', email: '1+<b>@users.noreply.github.com', login: null },
])('$name tells the login $login', ({ email, login }) => {
  expect(contributors([by('X', email)])).toEqual([login === null ? 'X' : `X @${login}`]);
});

describe('contributors', () => {
  test('are authors and co-authors, sorted by the name that is shown', () => {
    const message = 'fix: a\n\nbody\n\nCo-authored-by: Zed <zed@example.org>\nco-authored-by: Ann <ann@example.org>';
    expect(contributors([by('mona', 'mona@example.org', message), octo])).toEqual([
      'Ann',
      'mona',
      'Octo Cat @octocat',
      'Zed',
    ]);
  });

  test('are nobody twice: not by address, by login, or by a name beside an account', () => {
    expect(
      contributors([
        by('Octo', 'octo@example.org'),
        by('O. Cat', 'OCTO@example.org'),
        octo,
        by('Cat', 'octocat@users.noreply.github.com'),
        by('Octo Cat', 'cat@example.org'),
      ]),
    ).toEqual(['Octo', 'Octo Cat @octocat']);
  });

  test('with one name and two accounts are two', () => {
    const people = ['ann-a', 'ann-b'].map((login) => by('Ann', `${login}@users.noreply.github.com`));
    expect(contributors(people)).toEqual(['Ann @ann-a', 'Ann @ann-b']);
  });

  test.each([
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'],
    ['github-actions', '41898282+github-actions[bot]@users.noreply.github.com'],
    ['GitHub Action', 'action@github.com'],
    ['GitHub', 'noreply@github.com'],
    ['Release Bot', 'release@example.org'],
    ['', 'nobody@example.org'],
  ])('are people: %s <%s> is left out', (name, email) => {
    expect(contributors([by(name, email), octo])).toEqual(['Octo Cat @octocat']);
  });

  test('are people, also when their names end like a machine’s', () => {
    expect(contributors([by('Anne Talbot', 'talbot@example.org')])).toEqual(['Anne Talbot']);
  });

  test('do not have their addresses published', () => {
    expect(contributors([by('mona@example.org', 'mona@example.org')])).toEqual(['mona']);
  });

  test('are read from whole footers only', () => {
    const prose = 'fix: a\n\nthanks to Co-authored-by: Zed <zed@example.org>\n\nCo-authored-by: no address';
    expect(contributors([by('mona', 'mona@example.org', prose)])).toEqual(['mona']);
  });

  test('are a set, whoever comes, and every login is one that GitHub gives', () => {
    const part = fc.constantFrom('ann', 'Bob', 'ann-b', 'x y', '[bot]', '@', '<b>', '1+', '');
    const email = fc.tuple(part, part, fc.constantFrom('users.noreply.github.com', 'example.org'));
    const person = fc.record({
      name: fc.tuple(part, part).map((two) => two.join('')),
      email: email.map(([a, b, of]) => `${a}${b}@${of}`),
    });
    const property = fc.property(fc.array(person, { maxLength: 12 }), (people) => {
      const found = contributors(people.map((author) => ({ author })));
      expect(new Set(found).size).toBe(found.length);
      for (const each of found) expect(each).not.toMatch(/\[bot\]$|@(?![A-Za-z\d][A-Za-z\d_-]*$)/);
    });
    fc.assert(property, { seed: 6, numRuns: 500 });
  });
});
