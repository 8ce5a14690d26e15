import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findHomes } from '../../src/decide/homes.ts';
import { nameTargets, parseTarget, parseTargets, sharedNames } from '../../src/decide/target.ts';
import { targetOf } from '../builders.ts';

test.each([
  ['fs: .', 'fs', '.', 'fs', ''],
  ['fs .', 'fs', '.', 'fs', ''],
  ['fs: services/api', 'fs', 'services/api', 'fs/services/api', ''],
  ['repo: .', 'repo', '.', 'repo', ''],
  ['config: infra', 'config', 'infra', 'config/infra', ''],
  ['image: alpine', 'image', 'alpine', 'image/alpine', ''],
  ['image: ghcr.io/octo/shop:1.2', 'image', 'ghcr.io/octo/shop:1.2', 'image/ghcr.io/octo/shop', ''],
  ['image: localhost:5000/shop', 'image', 'localhost:5000/shop', 'image/localhost-5000/shop', ''],
  [`image: octo/shop@sha256:${'a'.repeat(64)}`, 'image', `octo/shop@sha256:${'a'.repeat(64)}`, 'image/octo/shop', ''],
  ['image: build/app.tar.gz', 'image', 'build/app.tar.gz', 'image/build/app', ''],
  ['sbom: out/bom.cdx.json', 'sbom', 'out/bom.cdx.json', 'sbom/out/bom', ''],
  ['image: octo/shop:1 as shop in build/Dockerfile', 'image', 'octo/shop:1', 'shop', 'build/Dockerfile'],
  ['image: octo/shop:1 in Dockerfile', 'image', 'octo/shop:1', 'image/octo/shop', 'Dockerfile'],
])('%s', (line, kind, subject, name, file) => {
  expect(targetOf(line)).toEqual({ kind, subject, name, file });
});

test.each([
  ['', '"" is no target.'],
  ['fs:', '"fs:" is no target.'],
  ['docker: shop', '"docker" is none of fs, repo, config, image, sbom.'],
  ['fs: ../other', '"../other" leads out of the workspace.'],
  ['fs: /etc', '"/etc" leads out of the workspace.'],
  ['fs: C:\\x', '"C:\\x" leads out of the workspace.'],
  ['sbom: a/../../b.json', '"a/../../b.json" leads out of the workspace.'],
  ['image: --input=x', '"--input=x" is neither an image\'s name nor an archive in the workspace.'],
  ['image: ../shop.tar', '"../shop.tar" is neither an image\'s name nor an archive in the workspace.'],
  ['image: shop in ../Dockerfile', '"../Dockerfile" leads out of the workspace.'],
  ['image: shop as ../x', '"../x" cannot be a target\'s name.'],
  ['image: shop as a//b', '"a//b" cannot be a target\'s name.'],
  ['fs: . and more', '"fs: . and more" is no target.'],
])('%s is refused', (line, message) => {
  expect(parseTarget(line)).toEqual({ ok: false, error: expect.stringContaining(message) });
});

test('every wrong line is told at once', () => {
  expect(parseTargets(['fs: .', 'fs: ..', 'docker: x'])).toEqual({
    ok: false,
    error: expect.stringMatching(/^"\.\." leads out.*"docker" is none of/),
  });
});

test('a path is named from the workspace, an image is not, and a given name stays', () => {
  const targets = ['fs: .', 'config: infra', 'image: octo/shop:1', 'fs: src as mine'].map((line) => {
    const target = parseTarget(line);
    if (!target.ok) throw new Error(target.error);
    return target.value;
  });
  expect(nameTargets(targets, 'services/api').map(({ name }) => name)).toEqual([
    'fs/services/api',
    'config/services/api/infra',
    'image/octo/shop',
    'mine',
  ]);
});

test('targets of one name are told', () => {
  expect(sharedNames([targetOf('image: shop:1'), targetOf('image: shop:2'), targetOf('fs: .')])).toEqual([
    'image/shop',
  ]);
});

test('whatever is given, a target that is taken in stays in the workspace and has a name for paths and categories', () => {
  fc.assert(
    fc.property(fc.constantFrom('fs', 'image', 'sbom', 'config'), fc.string({ minLength: 1 }), (kind, text) => {
      const target = parseTarget(`${kind}: ${text}`);
      if (!target.ok) return;
      const [named] = nameTargets([target.value], 'services/api');
      expect(named?.name).toMatch(/^[A-Za-z0-9_][\w.-]*(?:\/[\w.-]+)*$/);
      expect(named?.name.split('/')).not.toContain('..');
    }),
    { seed: 12, numRuns: 500 },
  );
});

test('findings without a file are shown at the file that is given, the SBOM, or what images are built from', () => {
  const repository = { prefix: 'api', root: '/workspace', trackedFiles: ['Dockerfile', 'api/Containerfile'] };
  const targets = ['image: a', 'image: b in ./docker/b.Dockerfile', 'sbom: ./out/bom.json'].map(targetOf);
  expect([...findHomes(targets, repository)]).toEqual([
    ['image/a', 'Containerfile'],
    ['image/b', 'docker/b.Dockerfile'],
    ['sbom/out/bom', 'out/bom.json'],
  ]);
  expect([...findHomes([targetOf('image: a')], undefined).values()]).toEqual(['']);
});
