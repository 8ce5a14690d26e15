import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gitEnvironment } from '@drawbridge/testkit/github/git';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeReleases } from './long-releases.ts';
import { openClone, type RealClone } from './real-clone.ts';

const action = join(import.meta.dirname, '..');
const readme = readFileSync(join(action, 'README.md'), 'utf8');
const loop = /### Over many ranges\n.*?```sh\n(.*?)```/s.exec(readme)?.[1] ?? '';
const run = promisify(execFile);

const history = writeReleases(300, 20);

let clone: RealClone;

beforeAll(async () => {
  clone = await openClone(history);
});

afterAll(() => clone.remove());

/** The lines that the README's loop prints: base, tag, and the version that the bundle answers. */
const runLoop = async (): Promise<readonly string[]> => {
  const script = loop.replace('../drawbridge/actions/semver-tag/dist/index.js', join(action, 'dist/index.js'));
  const path = `${join(process.execPath, '..')}:${process.env['PATH']}`;
  const env = gitEnvironment({ PATH: path, TMPDIR: clone.temporaryFolder });
  const { stdout } = await run('sh', ['-e', '-c', script], { cwd: clone.folder, env, maxBuffer: 16 * 1024 * 1024 });
  return stdout.trimEnd().split('\n');
};

describe('the loop that the README shows, over a clone with 300 releases that were made by known rules', () => {
  test('prints for each tag the version that was made', async () => {
    const lines = await runLoop();
    const asked = new Map(lines.map((line) => [line.split(' ').slice(0, 2).join(' '), line.split(' ')[2]]));
    const answers = history.releases.map(({ base, tag }) => `${base} ${tag} ${asked.get(`${base} ${tag}`)}`);
    expect(answers).toEqual(history.releases.map(({ base, tag }) => `${base} ${tag} ${tag.slice(1)}`));
    // And one more: 1.0.0, which a person asked for.
    expect(lines).toHaveLength(history.releases.length + 1);
  });
});
