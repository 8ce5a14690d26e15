import { type FakeGitPlan, gitProblemOf, lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { findLinkedTargets, gatherUnseen } from '../../src/gather/lock-files.ts';
import { scanOfResults, targetOf } from '../builders.ts';

const head = oidOf(1);
const wish = { scanners: ['vuln', 'secret'], skipDirs: [], skipFiles: [] } as const;

const situation = (trackedFiles: readonly string[], git: FakeGitPlan = {}) => {
  const scene = fakeScene({ git: { commits: lineOfCommits(['one']), texts: { [head]: {} }, ...git } });
  return { ...scene, checkout: { head, repository: { root: '/workspace', prefix: '', trackedFiles } } };
};

const link = { problems: { readText: gitProblemOf('failed', 'it is a link') } };

describe('lock files that nothing was seen of', () => {
  const gather = (scene: ReturnType<typeof situation>, scanners: readonly ('vuln' | 'secret')[] = wish.scanners) =>
    gatherUnseen([scanOfResults([])], { ...wish, scanners }, scene);

  test('are read as the commit has them', async () => {
    const texts = { [head]: { 'api/go.mod': 'module', 'web/go.mod': 'module x\n' } };
    const unseen = await gather(situation(['api/go.mod', 'web/go.mod'], { texts }));
    expect([...unseen]).toEqual([['fs', ['api/go.mod does not read as such a file does: is it cut off?']]]);
  });

  test('that are links are told', async () => {
    const unseen = await gather(situation(['yarn.lock'], link));
    expect([...unseen]).toEqual([['fs', ['yarn.lock is a link, too large, or no text: Trivy passes it over']]]);
  });

  test('matter to nobody where no vulnerabilities are looked for', async () => {
    expect((await gather(situation(['yarn.lock'], link), ['secret'])).size).toBe(0);
  });
});

describe('a target', () => {
  test.each([
    ['that is a link to a folder', 'fs: api', 1],
    ['of configuration that is a link to a folder', 'config: api', 1],
    ['that is a file', 'fs: go.mod', 0],
    ['that is a folder, or a submodule', 'fs: web', 0],
    ['that is an archive', 'image: api.tar', 0],
  ])('%s', async (_, line, count) => {
    const folderOf = (path: string) => ({ path, kind: 'not-a-file', message: 'It is a folder.' }) as const;
    const { files } = fakeScene({
      files: { files: { 'go.mod': 'module x' }, problems: { api: folderOf('api'), web: folderOf('web') } },
    });
    const { checkout } = situation(['api', 'api.tar', 'go.mod']);
    const found = await findLinkedTargets([targetOf(line)], { files, checkout });
    expect(found).toHaveLength(count);
    if (count > 0) expect(found[0]?.what).toContain('api is a link in the repository');
  });
});
