import type { NewRelease, Release } from '@drawbridge/core/ports/github';
import { oidOf } from '@drawbridge/testkit/fakes/git';
import { type FakeGitHub, fakeGitHub } from '@drawbridge/testkit/fakes/github';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { keepRelease } from '../src/act/release.ts';
import { siftDrafts } from '../src/decide/spare-drafts.ts';
import { playEveryOrder, type Step } from './interleavings.ts';

const notes = '### Features\n\n- a cart\n';
const write = { tagName: 'v1.1.0', commit: oidOf(2), prerelease: false, latest: false, draft: true };
const request: NewRelease = { ...write, tag: 'v1.1.0', name: 'v1.1.0', body: notes };
const login = 'github-actions[bot]';
const draft: Release = {
  ...{ id: 1, tag: 'v1.1.0', name: 'v1.1.0', body: notes, draft: true, prerelease: false, immutable: false, url: '' },
  authorLogin: login,
  assets: 0,
};

/** GitHub as one run meets it: each call waits for its turn. */
const stepping = (github: FakeGitHub, step: Step): FakeGitHub => {
  const { releases, comments } = github;
  return {
    ...github,
    releases: {
      ...releases,
      findByTag: (tag) => step(() => releases.findByTag(tag)),
      create: (release) => step(() => releases.create(release)),
      // Nothing else comes between the last look and the deletion: GitHub compares nothing there, and it is told so.
      listByTag: (tag) => step(() => releases.listByTag(tag)),
    },
    comments: { ...comments, viewerLogin: () => step(() => comments.viewerLogin()) },
  };
};

const runOn =
  (github: FakeGitHub, body = notes) =>
  async (step: Step): Promise<void> => {
    const { release } = await keepRelease(write, body, { ...fakeScene(), github: stepping(github, step) });
    expect(release).toMatchObject({ draft: true, url: expect.stringContaining('untagged-') });
  };

const deletedOf = ({ writes }: FakeGitHub) =>
  writes.flatMap((each) => (each.kind === 'release-deleted' ? each.release : []));

describe('runs that each make the draft, in every order of their requests', () => {
  test('two of them leave one, the first', async () => {
    const count = await playEveryOrder(() => {
      const github = fakeGitHub();
      return {
        runs: [runOn(github), runOn(github)],
        check: async () => expect(github.releasesNow()).toMatchObject([{ id: 1, tag: 'v1.1.0', draft: true }]),
      };
    });
    expect(count).toBeGreaterThan(100);
  });

  test('never delete the draft that a person gave words of their own', async () => {
    const count = await playEveryOrder(() => {
      const github = fakeGitHub();
      let edited: Release | undefined;
      const listByTag: FakeGitHub['releases']['listByTag'] = async (tag) => {
        const listed = await github.releases.listByTag(tag);
        const touched = (each: Release): Release => (each.id === edited?.id ? edited : each);
        return listed.ok ? { ok: true, value: listed.value.map(touched) } : listed;
      };
      const seen = { ...github, releases: { ...github.releases, listByTag } };
      const person = async (step: Step): Promise<void> =>
        step(async () => {
          const last = github.releasesNow().at(-1);
          edited = last && { ...last, body: `${last.body}\nRead this first.\n` };
        });
      return {
        runs: [runOn(seen), runOn(seen), person],
        check: async () => {
          const left = github.releasesNow().map(({ id }) => id);
          if (edited !== undefined) expect(left).toContain(edited.id);
          expect(left.filter((id) => id !== edited?.id).length).toBeLessThanOrEqual(1);
        },
      };
    });
    expect(count).toBeGreaterThan(100);
  });

  test('leave one and keep the published one, where somebody publishes in between', async () => {
    await playEveryOrder(() => {
      const github = fakeGitHub();
      const publish = async (step: Step): Promise<void> => {
        await step(() => github.releases.create({ ...request, draft: false }));
      };
      const run = async (step: Step): Promise<void> => {
        await keepRelease(write, notes, { ...fakeScene(), github: stepping(github, step) });
      };
      return {
        runs: [run, publish],
        check: async () => expect(deletedOf(github).every((each) => each.draft)).toBe(true),
      };
    });
  });
});

describe('a draft that comes late', () => {
  test('because its request was carried out after all is taken away by the next run', async () => {
    const github = fakeGitHub();
    const scene = { ...fakeScene(), github };
    await keepRelease(write, notes, scene);
    await github.releases.create(request);
    expect(github.releasesNow()).toHaveLength(2);
    const { release } = await keepRelease(write, notes, scene);
    expect(release).toMatchObject({ kind: 'present', url: expect.stringContaining('untagged-1') });
    expect(github.releasesNow()).toMatchObject([{ id: 1 }]);
  });

  test('stays where GitHub does not say what there is, or who asks', async () => {
    for (const method of ['releases.listByTag', 'comments.viewerLogin'] as const) {
      const github = fakeGitHub({ releases: [draft, { ...draft, id: 2 }] });
      github.fail(method, gitHubProblemOf('unreachable'));
      const { release, trouble } = await keepRelease(write, notes, { ...fakeScene(), github });
      expect([release.kind, trouble, github.writes]).toEqual(['present', null, []]);
    }
  });

  test('is ours also in a list that lags behind it', async () => {
    const github = fakeGitHub({ releases: [draft] });
    const releases: FakeGitHub['releases'] = {
      ...github.releases,
      findByTag: async () => ({ ok: true, value: undefined }),
      listByTag: async () => ({ ok: true, value: [draft] }),
    };
    const { release } = await keepRelease(write, notes, { ...fakeScene(), github: { ...github, releases } });
    expect(release.kind).toBe('present');
    expect(deletedOf(github).map(({ id }) => id)).toEqual([2]);
  });
});

describe('of several releases of one tag', () => {
  const own = { name: 'v1.1.0', body: notes, login };
  const second = { ...draft, id: 2 };

  test.each<[string, readonly Release[], number, readonly number[]]>([
    ['the draft made first stays', [second, draft], 1, [2]],
    ['the published one stays', [draft, { ...second, draft: false }], 2, [1]],
    [
      'line ends and blanks around the text are not a person’s',
      [draft, { ...second, body: notes.replaceAll('\n', '\r\n') }],
      1,
      [2],
    ],
    ['another’s words stay', [draft, { ...second, body: 'by hand' }], 1, []],
    ['another’s draft stays, though it says the same', [draft, { ...second, authorLogin: 'octocat' }], 1, []],
    ['a draft of nobody known stays', [draft, { ...second, authorLogin: '' }], 1, []],
    ['one with another title stays', [draft, { ...second, name: 'One' }], 1, []],
    ['one with files stays', [draft, { ...second, assets: 1 }], 1, []],
    [
      'a second published one stays',
      [
        { ...draft, draft: false },
        { ...second, draft: false },
      ],
      1,
      [],
    ],
    ['ours goes where another’s was first', [{ ...draft, body: 'by hand' }, second], 1, [2]],
  ])('%s', (_, releases, stays, goes) => {
    const { kept, spare } = siftDrafts(releases, own);
    expect([kept?.id, spare.map(({ id }) => id)]).toEqual([stays, goes]);
  });

  test('one without a word is nobody’s', () => {
    const empty = { ...draft, body: '' };
    expect(siftDrafts([empty, { ...empty, id: 2 }], { ...own, body: '' }).spare).toEqual([]);
  });
});
