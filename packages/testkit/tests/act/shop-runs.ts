import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { exportLibrary } from '@drawbridge/testkit/act/library';
import { type ActRun, runWorkflow, type WorkflowOrder } from '@drawbridge/testkit/act/run-workflow';
import { gitEnvironment } from '@drawbridge/testkit/github/git';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../../../..');
const identity = ['-c', 'user.name=Shop', '-c', 'user.email=shop@example.com'];

/** A copy of a text file's content, changed. */
type Change = (text: string) => string;

/** Changes by path from the root of a folder; a file that was not there starts empty. */
export type Changes = Readonly<Record<string, Change>>;

/** What a test wants to be different from the shop and the library as they are. */
export interface Scene {
  readonly base?: Changes;
  readonly shop?: Changes;
  readonly library?: Changes;
  readonly event?: 'pull_request' | 'push';
  /** Who plays GitHub; nobody, unless told. */
  readonly github?: WorkflowOrder['github'];
}

/** A workflow that calls ci-quality with the given inputs, on pull requests and pushes. */
export const caller = (inputs: Readonly<Record<string, string | number | boolean>>): string =>
  JSON.stringify({
    name: 'Caller',
    on: ['pull_request', 'push'],
    permissions: {},
    jobs: {
      quality: {
        uses: 'drawbridge-ci/drawbridge/.github/workflows/ci-quality.yml@v1',
        permissions: { contents: 'read' },
        with: inputs,
      },
      told: {
        needs: 'quality',
        if: 'always()',
        'runs-on': 'ubuntu-24.04',
        'timeout-minutes': 1,
        outputs: { result: '$' + '{{ needs.quality.outputs.result }}' },
        steps: [
          {
            id: 'told',
            env: { NEEDS: '$' + '{{ toJSON(needs) }}' },
            run: 'echo "needs=$(echo $NEEDS)" >> "$GITHUB_OUTPUT"',
          },
        ],
      },
    },
  });

/** Runs `workflow` for the shop by act: a commit on main, the scene's change on top, and the event about it. */
export async function runForShop(workflow: string, scene: Scene): Promise<ActRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'drawbridge-shop-'));
  try {
    const library = path.join(folder, 'library');
    await exportLibrary(root, library);
    await completeLibrary(library);
    await change(library, scene.library ?? {});
    const { checkout, base } = await commitShop(path.join(folder, 'shop'), { workflow, scene });
    const event = scene.event ?? 'pull_request';
    return await runWorkflow({
      checkout,
      repository: 'acme/shop',
      workflow: '.github/workflows/caller.yml',
      event: { name: event, payload: event === 'push' ? pushed(base) : pullRequest(base) },
      github: scene.github ?? nobody,
      repositories: new Map([['drawbridge-ci/drawbridge', library]]),
      timeoutMs: 240_000,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// ci-quality asks GitHub nothing: a port where nobody listens proves it.
const nowhere = 'http://127.0.0.1:9';
const nobody: WorkflowOrder['github'] = {
  serverUrl: nowhere,
  apiUrl: `${nowhere}/api/v3`,
  graphqlUrl: `${nowhere}/api/graphql`,
  token: 'none',
};

async function completeLibrary(library: string): Promise<void> {
  const action = path.join(library, 'actions/coverage-threshold');
  if (existsSync(path.join(action, 'action.yml')) && existsSync(path.join(action, 'dist'))) return;
  await cp(path.join(import.meta.dirname, 'coverage-stand-in'), action, { recursive: true });
}

interface Story {
  readonly workflow: string;
  readonly scene: Scene;
}

async function commitShop(checkout: string, { workflow, scene }: Story) {
  await cp(path.join(root, 'examples/shop'), checkout, {
    recursive: true,
    filter: (source) => !/\/(coverage|node_modules)$/.test(source),
  });
  await writeFile(path.join(checkout, '.github/workflows/caller.yml'), workflow);
  await change(checkout, scene.base ?? {});
  const git = async (...args: readonly string[]) =>
    (await run('git', [...identity, ...args], { cwd: checkout, env: gitEnvironment() })).stdout;
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=feat: open the shop');
  const base = (await git('rev-parse', 'HEAD')).trim();
  await git('switch', '--quiet', '--create=change');
  await change(checkout, scene.shop ?? {});
  await git('add', '--all');
  await git('commit', '--quiet', '--allow-empty', '--message=feat: change it');
  return { checkout, base };
}

async function change(folder: string, changes: Changes): Promise<void> {
  for (const [name, apply] of Object.entries(changes)) {
    const file = path.join(folder, name);
    const before = await readFile(file, 'utf8').catch(() => '');
    const after = apply(before);
    if (after === before) throw new Error(`The change to ${name} changes nothing`);
    await writeFile(file, after);
  }
}

const repository = { full_name: 'acme/shop', default_branch: 'main' };

const pushed = (before: string) => ({ ref: 'refs/heads/main', before, repository });

const pullRequest = (base: string) => ({
  action: 'synchronize',
  number: 7,
  repository,
  pull_request: {
    number: 7,
    title: 'Change it',
    base: { ref: 'main', sha: base, repo: repository },
    head: { ref: 'change', sha: base, repo: repository },
  },
});
