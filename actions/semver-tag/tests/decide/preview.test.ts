import { describe, expect, test } from '@jest/globals';
import type { CommitFact } from '../../src/decide/facts.ts';
import { listPackages } from '../../src/decide/package.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { decidePreviews, type PreviewFacts, squashMessage, unmadeOid } from '../../src/decide/preview.ts';
import { oidOf } from './repository.ts';

const commitOf = (message: string, index: number): CommitFact => ({
  oid: oidOf(`c${index}`),
  message,
  parents: [oidOf(`c${index + 1}`)],
  author: { name: 'Octo', email: 'octo@example.org' },
  files: null,
});

/** A change and what waits below it, the newest first, on 1.0.0. */
const factsOf = (change: readonly string[], below: readonly string[] = []): PreviewFacts => {
  const commits = [...change, ...below].map(commitOf);
  const base = oidOf('base');
  return {
    head: unmadeOid,
    tags: [{ name: 'v1.0.0', objectOid: oidOf('tag'), commitOid: base, reachable: true, containsHead: false }],
    since: base,
    commits,
    lineage: commits,
    change: commits.slice(0, change.length),
    wholeChange: commits.slice(0, change.length),
    asked: false,
    pullRequests: new Map(),
    history: 'complete',
  };
};

const preview = (
  change: readonly string[],
  title: string | null,
  policy: Partial<Policy> = {},
  { below, labels = [] }: { readonly below?: readonly string[]; readonly labels?: readonly string[] } = {},
) => {
  const [whole] = listPackages({ ...defaultPolicy, ...policy }, null);
  if (whole === undefined) throw new Error('The repository is a package.');
  const [only] = decidePreviews(
    [{ package: whole, facts: factsOf(change, below) }],
    { title, number: 7, labels },
    null,
  );
  if (only === undefined) throw new Error('A package has a preview.');
  return only;
};

const versions = ({ merged, squashed }: ReturnType<typeof preview>) =>
  [merged, squashed].map((decision) => {
    if (decision === null) return 'the same';
    return 'version' in decision
      ? `${decision.version.major}.${decision.version.minor}.${decision.version.patch}`
      : decision.kind;
  });

describe('what merging makes, and what squashing makes', () => {
  test.each([
    {
      name: 'a title that says the same',
      change: ['feat: a', 'fix: b'],
      title: 'feat: a and b',
      expected: ['1.1.0', 'the same'],
    },
    {
      name: 'a title that says less',
      change: ['feat: a', 'fix: b'],
      title: 'fix: a and b',
      expected: ['1.1.0', '1.0.1'],
    },
    { name: 'a title that says more', change: ['fix: a'], title: 'feat!: a', expected: ['1.0.1', '2.0.0'] },
    {
      name: 'a title that says nothing',
      change: ['feat: a', 'fix: b'],
      title: 'Some work',
      expected: ['1.1.0', 'nothing-to-release'],
    },
    { name: 'nothing both ways', change: ['docs: a'], title: 'docs: a', expected: ['nothing-to-release', 'the same'] },
    { name: 'no title, as in a merge group', change: ['feat: a'], title: null, expected: ['1.1.0', 'the same'] },
    { name: 'no commits', change: [], title: 'feat: a', expected: ['nothing-to-release', 'the same'] },
  ])('$name', ({ change, title, expected }) => {
    expect(versions(preview(change, title))).toEqual(expected);
  });

  test('what waits below counts both ways', () => {
    expect(versions(preview(['docs: a'], 'docs: a', {}, { below: ['feat: waiting'] }))).toEqual(['1.1.0', 'the same']);
  });

  test('what a squash lists counts with `expandSquash`', () => {
    expect(versions(preview(['feat: a', 'fix: b'], 'Some work', { expandSquash: true }))).toEqual([
      '1.1.0',
      'the same',
    ]);
  });

  test('a breaking footer of a single commit survives the squash', () => {
    expect(versions(preview(['fix: a\n\nBREAKING CHANGE: b'], 'fix: a'))).toEqual(['2.0.0', 'the same']);
  });
});

describe('where pull requests speak for their commits, this one speaks for the change, however it is merged', () => {
  test.each([
    { title: 'fix: less than the commits', labels: [], source: 'pull-request-title', version: '1.0.1' },
    { title: 'feat!: more than the commits', labels: ['patch'], source: 'pull-request-title', version: '2.0.0' },
    { title: 'Nothing', labels: ['major'], source: 'pull-request-title', version: 'nothing-to-release' },
    { title: 'fix: x', labels: ['area: api', 'Major'], source: 'pull-request-labels', version: '2.0.0' },
    { title: 'fix: x', labels: [], source: 'pull-request-labels', version: '1.0.1' },
  ] as const)('$source: $title, $labels', ({ title, labels, source, version }) => {
    const found = preview(['feat: a', 'docs: b'], title, { source }, { labels });
    expect(versions(found)).toEqual([version, 'the same']);
  });

  test('but not for a merge group, nor for what waits below', () => {
    const source = 'pull-request-title';
    expect(versions(preview(['feat: a'], null, { source }))).toEqual(['1.1.0', 'the same']);
    expect(versions(preview(['feat!: a'], 'fix: a', { source }, { below: ['feat: b'] }))).toEqual([
      '1.1.0',
      'the same',
    ]);
  });
});

test('a squash of several commits lists them, the oldest first, without merges', () => {
  const merge: CommitFact = { ...commitOf("Merge branch 'main'", 9), parents: [oidOf('a'), oidOf('b')] };
  const change = [commitOf('fix: second', 1), merge, commitOf('feat: first\n\nbody', 2)];
  expect(squashMessage('feat: both', 7, change)).toBe('feat: both (#7)\n\n* feat: first\n\nbody\n\n* fix: second');
});

test('a squash of one commit has its body', () => {
  expect(squashMessage('feat: one', null, [commitOf('fix: x\n\nbody', 1)])).toBe('feat: one\n\nbody');
  expect(squashMessage('feat: one', 3, [commitOf('fix: x', 1)])).toBe('feat: one (#3)');
});
