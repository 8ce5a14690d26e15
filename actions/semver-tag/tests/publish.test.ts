import { failure, success } from '@drawbridge/core/domain/result';
import type { RefChange } from '@drawbridge/core/ports/github';
import { oidOf } from '@drawbridge/testkit/fakes/git';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { type FakeScene, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { makeTagObjects } from '../src/act/tag-objects.ts';
import { writeTags } from '../src/act/tags.ts';
import { formatTagObject, nameTagObject } from '../src/decide/tag-object.ts';
import { readConfig } from '../src/inputs.ts';
import { play, playIn, type Situation, stage } from './stage.ts';
import { fakeVersionPorts } from './version-ports.ts';

const grown: Situation = {
  messages: ['feat: one', 'feat: two', 'fix: three'],
  tags: { 'v1.4.0': 1, v1: 1, 'v1.4': 1 },
};
/** The same tags, on a server without transactions. */
const withoutTransactions = ({ tags = {}, ...rest }: Situation): Situation => {
  const refs = Object.entries(tags).map(([name, commit]) => {
    const object = /\d+\.\d+\.\d+/.test(name) ? oidOf(commit).replace(/^0{4}/, 'aaaa') : oidOf(commit);
    return { name: `refs/tags/${name}`, object, commit: oidOf(commit) };
  });
  return { ...rest, github: { refs, lacksTransactions: true } };
};

const oneByOne = /This server changes no tags in one transaction/;

describe('a server without transactions', () => {
  test('gets the same tags, and the log says so once', async () => {
    const [together, apart] = [await play(grown), await play(withoutTransactions(grown))];
    expect(apart.line).toBe(together.line);
    expect(apart.scene.github.refsNow()).toEqual(together.scene.github.refsNow());
    expect(apart.log.match(new RegExp(oneByOne, 'g'))).toHaveLength(1);
    expect(together.log).not.toMatch(oneByOne);
  });

  test('that is overtaken at a moving tag plans it anew, and the release stays this run’s own', async () => {
    const later = { name: 'refs/tags/v1', before: oidOf(1), after: oidOf(2), force: true };
    const rivals = [async ({ github }: FakeScene) => void (await github.refs.update([later]))];
    const { line, outcome, log, scene, report } = await playIn(stage({ ...withoutTransactions(grown), rivals }));
    expect(line).toBe('✓ Version: 1.4.0 → 1.5.0, because of 1 feature; v1 moved, v1.5 created');
    expect(outcome.outputs).toMatchObject({ outcome: 'release', released: 'true' });
    expect(log).toContain('! Another run changed a tag meanwhile; v1.5.0 stood before that, and all is read again.');
    expect(scene.github.refsNow()['refs/tags/v1']).toBe(oidOf(3));
    expect(scene.github.writes.filter(({ kind }) => kind === 'release')).toHaveLength(1);
    expect(report['signature']).toEqual({ verified: false, reason: 'unsigned' });
  });

  test('where a rule keeps a moving tag says what stands and what does not', async () => {
    const scene = stage(withoutTransactions(grown));
    const message = 'PATCH was answered with 422: Repository rule violations found: refs/tags/v1';
    let asked = 0;
    const update: FakeScene['github']['refs']['update'] = async (changes) => {
      asked += 1;
      const done = await scene.github.refs.update(changes.slice(0, 1));
      const stopped = gitHubProblemOf('invalid', { message });
      return done.ok ? success({ together: false, made: done.value.made, stopped }) : done;
    };
    const { line, outcome, report } = await playIn({
      ...scene,
      github: { ...scene.github, refs: { ...scene.github.refs, update } },
    });
    expect(line).toBe(
      '✗ Version: 1.5.0 is half done, of its tags v1.5.0 stand: a rule of the repository (GH013) forbids to write v1.',
    );
    expect(outcome.outputs).toMatchObject({ outcome: 'failed', released: 'true', version: '1.5.0' });
    expect(report['refs']).toMatchObject([{ written: true }, { written: false }, { written: false }]);
    expect(asked).toBe(1);
  });
});

describe('the tags of many packages', () => {
  const names = ['api/v1.0.0', 'web/v2.0.0', 'cli/v3.0.0', 'db/v4.0.0', 'mail/v5.0.0', 'auth/v6.0.0'];
  const tags = [
    ...names.map((name) => ({ name, role: 'release', before: null, from: null, to: oidOf(3) }) as const),
    { name: 'api/v1', role: 'moving', before: oidOf(1), from: oidOf(1), to: oidOf(3) } as const,
  ];
  const style = { annotated: true, signing: null, tagger: null, messageOf: (name: string) => `Version of ${name}\n` };

  test('are objects of their own, and go in one transaction', async () => {
    const ref = { name: 'refs/tags/api/v1', object: oidOf(1), commit: oidOf(1) };
    const scene = fakeScene({ github: { refs: [ref] } });
    const written = await writeTags(tags, style, { ...scene, ports: fakeVersionPorts() });
    expect(written).toMatchObject({ tags: 'written', written: tags.map(({ name }) => name), together: true });
    const objects = scene.github.writes.flatMap((write) => (write.kind === 'tag-object' ? [write] : []));
    expect(objects.map(({ name, message }) => [name, message])).toEqual(
      names.map((name) => [name, `Version of ${name}\n`]),
    );
    expect(scene.github.writes.filter(({ kind }) => kind === 'refs')).toHaveLength(1);
    const held = Object.values(scene.github.refsNow());
    expect(new Set(held).size).toBe(names.length + 1);
    expect(scene.github.refsNow()['refs/tags/api/v1']).toBe(oidOf(3));
  });

  test('change no ref when one object is not made', async () => {
    const scene = fakeScene({ github: { refs: [] } });
    scene.github.fail('refs.createTagObject', gitHubProblemOf('forbidden'), 1);
    const written = await writeTags(tags, style, { ...scene, ports: fakeVersionPorts() });
    expect(written).toMatchObject({ tags: 'untouched', trouble: { what: expect.stringContaining('may not write') } });
    expect(scene.github.refsNow()).toEqual({});
  });
});

describe('a tagger', () => {
  test('is told to GitHub, in whole seconds', async () => {
    const { scene } = await play({ ...grown, inputs: { tagger: 'Release Bot <bot@example.org>' } });
    expect(scene.github.writes[0]).toMatchObject({
      kind: 'tag-object',
      tagger: { name: 'Release Bot', email: 'bot@example.org', atMs: Date.UTC(2026, 0, 1) },
    });
  });
});

const sshKey = '-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n-----END OPENSSH PRIVATE KEY-----\n';
const tagger = { name: 'Release Bot', email: 'bot@example.org' };

describe('a tag object', () => {
  const object = { name: 'v1.0.0', commit: '8d9b1f5c'.repeat(5), tagger: { ...tagger, atMs: 1_767_323_045_678 } };

  // Names by git 2.39.5: `git hash-object -t tag --literally --stdin`, also with --object-format=sha256.
  test('is named as git names it', () => {
    expect(formatTagObject({ ...object, message: 'one ✓\n' })).toBe(
      `object ${object.commit}\ntype commit\ntag v1.0.0\ntagger Release Bot <bot@example.org> 1767323045 +0000\n\none ✓\n`,
    );
    expect(nameTagObject({ ...object, message: 'one ✓\n' })).toBe('7ecb23cd0bbb9417e37cbb594993db08fdeed7dd');
  });

  test('of a repository with SHA-256 has a name of that length', () => {
    expect(nameTagObject({ ...object, commit: '8d9b1f5c'.repeat(8), message: 'one ✓\n' })).toBe(
      '3dca3f5fc26247702a8d5b969a8adb368a8430d84e1084a81335004c21736b8c',
    );
  });

  test('that GitHub made otherwise than it was signed is refused', async () => {
    const scene = fakeScene();
    const ports = fakeVersionPorts();
    const signing = { key: { kind: 'openssh', text: sshKey }, passphrase: 'sesame' } as const;
    const style = { annotated: true, signing, tagger, messageOf: () => 'Version 1.0.0\n' };
    const tag = { name: 'v1.0.0', role: 'release', before: null, from: null, to: oidOf(1) } as const;
    const made = await makeTagObjects([tag], style, { ...scene, ports });
    expect(made.ok ? '' : made.error.what).toContain('GitHub made another object of the tag v1.0.0 than was signed');
    expect(ports.opened).toEqual([{ kind: 'openssh', text: sshKey, passphrase: 'sesame' }]);
    expect(ports.signed).toEqual([
      `object ${oidOf(1)}\ntype commit\ntag v1.0.0\ntagger Release Bot <bot@example.org> 1767225600 +0000\n\nVersion 1.0.0\n`,
    ]);
    expect(scene.shell.commands).toEqual([]);
  });
});

describe('the inputs of signing', () => {
  const read = async (inputs: Readonly<Record<string, string>>): Promise<string> => {
    const config = await readConfig((name) => inputs[name] ?? '');
    return config.ok ? 'fine' : config.error.map(({ input, message }) => `${input}: ${message}`).join('\n');
  };
  const by = { tagger: 'Release Bot <bot@example.org>' };

  test('are fine with a private key and who it belongs to', async () => {
    expect(await read({ 'signing-key': sshKey, ...by })).toBe('fine');
    expect(await read({ 'signing-key': sshKey.replaceAll('\n', '\r\n'), 'signing-passphrase': 'x', ...by })).toBe(
      'fine',
    );
  });

  test.each([
    [{ 'signing-key': sshKey }, /^tagger: a signature is verified against the address/],
    [{ 'signing-key': sshKey, ...by, annotated: 'false' }, /^signing-key: only an annotated tag can be signed/],
    [{ 'signing-passphrase': 'x' }, /^signing-passphrase: there is no `signing-key`/],
    [{ 'signing-key': 'ssh-ed25519 AAAAC3Nz bot', ...by }, /^signing-key: it is a public key/],
    [{ 'signing-key': '-----BEGIN PGP PUBLIC KEY BLOCK-----\nxx', ...by }, /^signing-key: it is a public key/],
    [{ 'signing-key': sshKey.replaceAll('\n', ' '), ...by }, /^signing-key: its lines ran together/],
    [{ 'signing-key': sshKey.split('\n').slice(0, 2).join('\n'), ...by }, /^signing-key: it has no end/],
    [{ 'signing-key': 'c2VjcmV0', ...by }, /^signing-key: it is no private key/],
  ])('%# that do not fit are refused, and no key is quoted', async (inputs, says) => {
    const said = await read(inputs);
    expect(said).toMatch(says);
    expect(said).not.toMatch(/c2VjcmV0|AAAAC3Nz/);
  });
});

describe('who was faster', () => {
  const rival = (message: string) => async (scene: FakeScene) => {
    const made = await scene.github.refs.createTagObject({ name: 'v1.5.0', message, commit: oidOf(3) });
    const after = made.ok ? made.value.oid : '';
    await scene.github.refs.update([{ name: 'refs/tags/v1.5.0', before: undefined, after, force: false }]);
  };

  test.each([
    ['Made by https://github.example/octo/shop/actions/runs/77', 'https://github.example/octo/shop/actions/runs/77'],
    ['Made by https://evil.example/actions/runs/77', 'somebody else'],
    ['Made by https://github.example/a`b::error::x', 'somebody else'],
    ['by hand', 'somebody else'],
  ])('is told from the message "%s"', async (message, maker) => {
    const { log } = await play({ ...grown, rivals: [rival(`Version 1.5.0\n\n${message}\n`)] });
    expect(log).toContain(`! v1.5.0 is there already, made by ${maker}.`);
  });
});

describe('a moving tag with an immutable release', () => {
  test('never moves: told with the way out', async () => {
    const release = {
      id: 1,
      tag: 'v1',
      name: 'v1',
      body: '',
      draft: false,
      prerelease: false,
      immutable: true,
      url: '',
      authorLogin: 'octocat',
      assets: 0,
    };
    const scene = stage(grown);
    const message = 'mutation updateRefs was answered with 200: Repository rule violations found';
    const update = async (_: readonly RefChange[]) => failure(gitHubProblemOf('invalid', { message }));
    const findByTag = async (tag: string) => success(tag === 'v1' ? release : undefined);
    const { refs, releases } = scene.github;
    const { line, outcome } = await playIn({
      ...scene,
      github: { ...scene.github, refs: { ...refs, update }, releases: { ...releases, findByTag } },
    });
    expect(line).toContain('v1 has an immutable release, so it never moves.');
    expect(outcome.fix).toContain('Set `moving-tags` to those that have no release');
  });
});

describe('that the job’s own token starts no workflow', () => {
  const starts = /starts no other workflow/g;

  test('is said once, with both ways out', async () => {
    const { log } = await play(grown);
    expect(log.match(starts)).toHaveLength(1);
    expect(log).toContain('`needs`');
    expect(log).toContain('the token of an app');
  });

  test('is not said of the token of an app, and not where nothing was written', async () => {
    expect((await play({ ...grown, github: { viewerLogin: 'shop-bot[bot]' } })).log).not.toMatch(starts);
    const { log } = await play({ messages: ['feat: one', 'docs: two'], tags: { 'v1.4.0': 1 } });
    expect(log).not.toMatch(starts);
  });
});
