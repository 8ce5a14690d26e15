import { describe, expect, test } from '@jest/globals';
import { fakeFiles } from '../../src/fakes/files.ts';
import { fakeGit, gitProblemOf, lineOfCommits, oidOf } from '../../src/fakes/git.ts';
import { gitHubProblemOf } from '../../src/fakes/github/answers.ts';
import { completeProcessing } from '../../src/fakes/github/code-scanning.ts';
import { fakeGitHub } from '../../src/fakes/github.ts';
import { fakeScene } from '../../src/fakes/scene.ts';
import { fakeStore } from '../../src/fakes/store.ts';

describe('fake files', () => {
  const files = fakeFiles({
    files: { 'a/x.info': 'abc', 'b.info': new Uint8Array([0xe9]), 'node_modules/y.info': '' },
    problems: { broken: { path: 'broken', kind: 'unreadable', message: 'the disk is broken' } },
    chunkBytes: 2,
  });

  test('are found by globs, in order, packages left out', async () => {
    expect(await files.find('.', ['**/*.info'])).toMatchObject({
      value: [{ path: 'a/x.info', bytes: 3 }, { path: 'b.info' }],
    });
    expect(await files.find('a', ['*.info'])).toMatchObject({ value: [{ path: 'x.info' }] });
  });

  test('are read in chunks, and as text only when they are text', async () => {
    const chunks: number[] = [];
    await files.read('./a/x.info', (bytes) => chunks.push(bytes.length));
    expect(chunks).toEqual([2, 1]);
    expect(await files.readText('b.info', 9)).toMatchObject({ error: { kind: 'unreadable' } });
    expect(await files.readText('a/x.info', 2)).toMatchObject({ error: { kind: 'too-large' } });
    expect(await files.readText('gone', 2)).toMatchObject({ error: { kind: 'missing' } });
    expect(await files.readText('../x', 2)).toMatchObject({ error: { kind: 'outside' } });
    expect(await files.readText('broken', 2)).toMatchObject({ error: { message: 'the disk is broken' } });
  });

  test('remember what was written', async () => {
    await files.writeText('out/report.json', '{}');
    expect([...files.written]).toEqual([['out/report.json', '{}']]);
    expect(await files.readText('out/report.json', 9)).toEqual({ ok: true, value: '{}' });
  });
});

describe('a fake repository', () => {
  const line = lineOfCommits(['feat: a', 'fix: b', 'feat: c']);
  const side = {
    oid: oidOf(9),
    parents: [oidOf(2)],
    message: 'fix: side',
    committedMs: 0,
    authoredMs: 0,
    author: { name: 'x', email: 'x@example.org' },
    files: null,
    paths: ['lib/a'],
  };
  const git = fakeGit({
    commits: [...line, side],
    revisions: { HEAD: oidOf(3) },
    diffs: { [`${oidOf(1)}..${oidOf(3)}`]: [] },
  });

  test('knows its history', async () => {
    expect(await git.mergeBase('HEAD', oidOf(9))).toEqual({ ok: true, value: oidOf(2) });
    expect(await git.parents(oidOf(9))).toEqual({ ok: true, value: [oidOf(2)] });
    const log = await git.log({ from: [oidOf(1)], to: 'HEAD' });
    expect(log.ok && log.value.map(({ message }) => message)).toEqual(['feat: c', 'fix: b']);
    const touched = await git.log({ from: [oidOf(2)], to: oidOf(9), files: true });
    expect(touched.ok && touched.value.map(({ files }) => files)).toEqual([['lib/a']]);
    expect(await git.ancestorsOf('HEAD', [oidOf(1), oidOf(9)])).toEqual({ ok: true, value: new Set([oidOf(1)]) });
  });

  test('answers only what it was told, and remembers the questions', async () => {
    expect(await git.changedFiles(oidOf(1), 'HEAD')).toEqual({ ok: true, value: [] });
    expect(await git.changedFiles(oidOf(2), 'HEAD')).toMatchObject({ error: { kind: 'failed' } });
    expect(await git.resolve('nope')).toMatchObject({ error: { kind: 'unknown-revision' } });
    expect(git.calls).toContain('resolve nope');
    const broken = fakeGit({ problems: { tags: gitProblemOf('denied') } });
    expect(await broken.tags()).toMatchObject({ error: { kind: 'denied' } });
  });
});

describe('a fake GitHub', () => {
  test('changes refs all or none, and only from what they hold', async () => {
    const github = fakeGitHub({ refs: [{ name: 'refs/tags/v1', object: oidOf(1), commit: oidOf(1) }] });
    const fresh = { name: 'refs/tags/v1.1.0', before: undefined, after: oidOf(2), force: false };
    const move = { name: 'refs/tags/v1', before: oidOf(1), after: oidOf(2), force: true };
    expect(await github.refs.update([fresh, { ...move, before: oidOf(7) }])).toMatchObject({
      error: { kind: 'conflict' },
    });
    expect(github.refsNow()).toEqual({ 'refs/tags/v1': oidOf(1) });
    expect((await github.refs.update([fresh, move])).ok).toBe(true);
    expect(await github.refs.update([fresh])).toMatchObject({ error: { kind: 'conflict' } });
    expect(github.writes).toEqual([{ kind: 'refs', changes: [fresh, move] }]);
  });

  test('follows an annotated tag to its commit', async () => {
    const github = fakeGitHub();
    const tag = await github.refs.createTagObject({ name: 'v1.0.0', message: 'm', commit: oidOf(3) });
    const after = tag.ok ? tag.value.oid : '';
    await github.refs.update([{ name: 'refs/tags/v1.0.0', before: undefined, after, force: false }]);
    expect(await github.refs.list('refs/tags/')).toMatchObject({ value: [{ object: after, commit: oidOf(3) }] });
  });

  test('keeps comments and releases', async () => {
    const github = fakeGitHub();
    const made = await github.comments.create(7, 'x');
    const id = made.ok ? made.value.id : 0;
    await github.comments.update(id, 'y');
    expect(await github.comments.list(7)).toMatchObject({
      value: [{ id, body: 'y', authorLogin: 'github-actions[bot]' }],
    });
    expect(await github.comments.update(1, 'y')).toMatchObject({ error: { kind: 'not-found' } });
    const release = {
      tag: 'v1',
      commit: '1'.repeat(40),
      name: '1',
      body: '',
      prerelease: false,
      latest: true,
      draft: false,
    };
    expect((await github.releases.create(release)).ok).toBe(true);
    expect(await github.releases.create(release)).toMatchObject({ error: { kind: 'conflict' } });
    expect(github.writes.map(({ kind }) => kind)).toEqual(['comment-created', 'comment-updated', 'release']);
  });

  test('fails as often as it is told', async () => {
    const github = fakeGitHub();
    github.fail('comments.list', gitHubProblemOf('forbidden'), 1);
    expect(await github.comments.list(1)).toMatchObject({ error: { kind: 'forbidden' } });
    expect(await github.comments.list(1)).toEqual({ ok: true, value: [] });
    expect(github.calls).toEqual(['comments.list', 'comments.list']);
  });
});

describe('fake code scanning', () => {
  const upload = { commit: oidOf(1), ref: 'refs/heads/main', sarif: '{}', toolName: 'probe', startedMs: 0 };
  const pending = { status: 'pending', errors: [], analysesUrl: '' } as const;

  test('keeps what it is given, and goes through its states', async () => {
    const github = fakeGitHub({ codeScanning: { processing: [pending, completeProcessing] } });
    expect(await github.codeScanning.compressedBytes('{}')).toBe(2);
    const made = await github.codeScanning.upload(upload);
    expect(github.uploads).toEqual([upload]);
    const id = made.ok ? made.value.id : '';
    const states = [];
    for (let poll = 0; poll < 3; poll++) states.push(await github.codeScanning.status(id));
    expect(states).toMatchObject([
      { value: { status: 'pending' } },
      { value: { status: 'complete' } },
      { value: { status: 'complete' } },
    ]);
    expect(await github.codeScanning.status('sarif-2')).toMatchObject({ error: { kind: 'not-found' } });
  });

  test('refuses what is too large', async () => {
    const github = fakeGitHub({ codeScanning: { compressedBytes: () => 10_000_001 } });
    expect(await github.codeScanning.upload(upload)).toMatchObject({ error: { kind: 'invalid' } });
    expect(github.uploads).toEqual([]);
  });
});

test('fake facts are those of the commit, run or pull request that is asked about', async () => {
  const check = { name: 'unit', app: 'github-actions', status: 'completed', conclusion: 'success', url: '' };
  const review = { reviewer: 'ada', verdict: 'approved', commit: oidOf(1), canWrite: true, url: '' } as const;
  const deployment = { id: 1, environment: 'staging', state: 'success', url: '' };
  const github = fakeGitHub({
    checkRuns: { [oidOf(1)]: [check] },
    jobs: { '7/2': [check] },
    reviews: { 1: [review] },
    deployments: { [oidOf(1)]: [deployment] },
    repository: { visibility: 'public' },
    problems: { 'deployments.list': gitHubProblemOf('forbidden') },
  });
  expect(await github.checkRuns.list(oidOf(1))).toEqual({ ok: true, value: [check] });
  expect(await github.checkRuns.list(oidOf(2))).toEqual({ ok: true, value: [] });
  expect(await github.jobs.list('7', 2)).toEqual({ ok: true, value: [check] });
  expect(await github.jobs.list('7', 1)).toEqual({ ok: true, value: [] });
  expect(await github.reviews.list(1)).toEqual({ ok: true, value: [review] });
  expect(await github.repository.get()).toEqual({ ok: true, value: { visibility: 'public', defaultBranch: 'main' } });
  expect(await github.deployments.list(oidOf(1))).toMatchObject({ error: { kind: 'forbidden' } });
});

describe('a fake store', () => {
  const write = { path: 'b.json', text: '2', message: 'm', expected: undefined };

  test('begins with the first write, by one who saw nothing', async () => {
    const store = fakeStore();
    expect(await store.version()).toEqual({ ok: true, value: undefined });
    expect(await store.read('b.json')).toEqual({ ok: true, value: undefined });
    expect(await store.write({ ...write, expected: oidOf(1) })).toMatchObject({ error: { kind: 'conflict' } });
    const version = await store.write(write);
    expect(version.ok && (await store.version())).toEqual(version);
    expect(await store.write(write)).toMatchObject({ error: { kind: 'conflict' } });
    expect(store.writes).toEqual([write]);
  });

  test('has moved on when another run wrote', async () => {
    const store = fakeStore({ texts: { 'a.json': '1' } });
    const seen = await store.read('a.json');
    const expected = seen.ok ? seen.value?.version : undefined;
    store.writeElsewhere('c.json', '3');
    expect(await store.write({ ...write, expected })).toMatchObject({ error: { kind: 'conflict' } });
    expect(store.textsNow()).toEqual({ 'a.json': '1', 'c.json': '3' });
    store.fail('store.read', gitHubProblemOf('unreachable'), 1);
    expect(await store.read('a.json')).toMatchObject({ error: { kind: 'unreachable' } });
    expect(store.calls).toEqual(['store.read', 'store.write', 'store.read']);
  });
});

test('a fake scene has everything that an action is given', async () => {
  const scene = fakeScene({
    context: { ref: 'refs/tags/v1' },
    files: { files: { a: 'x' } },
    store: { texts: { b: 'y' } },
  });
  scene.log.line('hello');
  scene.state.save({ step: 1 });
  expect(scene.runner.record.lines).toEqual(['hello']);
  expect(scene.runner.record.states.size).toBe(1);
  expect(scene.context.ref).toBe('refs/tags/v1');
  expect(await scene.files.readText('a', 9)).toEqual({ ok: true, value: 'x' });
  expect(await scene.store.read('b')).toMatchObject({ value: { text: 'y' } });
  scene.cancel('timeout');
  expect([scene.cancellation.signal.aborted, scene.cancellation.reason]).toEqual([true, 'timeout']);
});
