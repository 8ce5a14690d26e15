import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@drawbridge/core/adapters/clock';
import { createGit } from '@drawbridge/core/adapters/git';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { gitEnvironment, openGit } from '@drawbridge/testkit/github/git';
import { createSteps } from '../src/run.ts';
import { fastImport } from './long-history.ts';
import type { WrittenHistory } from './long-releases.ts';
import { configOf } from './stage.ts';
import { fakeVersionPorts } from './version-ports.ts';

/** What was asked of a clone, and what it answered. */
interface Answered {
  /** The tag that the next release would have; empty where nothing calls for one. */
  readonly tag: string;
  readonly previousTag: string;
}

/** A clone on this machine's disk, without a remote and without a token. */
export interface RealClone {
  readonly folder: string;
  readonly temporaryFolder: string;
  /** What would have come after `base`, up to `head`, by the action's own steps over real git. */
  ask(base: string, head: string): Promise<Answered>;
  remove(): Promise<void>;
}

const importHistory = async (folder: string, { commits, tags }: WrittenHistory): Promise<void> => {
  const git = openGit(folder);
  const input = [...fastImport(commits, tags)].join('');
  await git.text(['fast-import', '--quiet'], { input });
  const head = await git.text(['rev-parse', 'main']);
  if (head !== commits.at(-1)?.oid) throw new Error(`git names the last commit ${head}, the writer does not.`);
};

/** Writes a history to a clone of its own. */
export const openClone = async (history: WrittenHistory): Promise<RealClone> => {
  const top = await mkdtemp(join(tmpdir(), 'drawbridge-clone-'));
  const [folder, temporaryFolder] = [join(top, 'clone'), join(top, 'temporary')];
  await mkdir(temporaryFolder);
  await openGit(top).text(['init', '--quiet', '--initial-branch=main', folder]);
  await importHistory(folder, history);
  const context = { workspace: folder, temporaryFolder };
  const cancellation = { signal: new AbortController().signal, reason: undefined, deadlineMs: undefined };
  const openAdapter = () =>
    createGit({
      access: {
        context: fakeContext(context),
        token: '',
        workingDirectory: '.',
        cancellation,
        debug: () => undefined,
      },
      clock: { nowMs: () => performance.now(), sleep: (_, stop) => systemClock.sleep(1, stop) },
      random: () => 0,
      environment: gitEnvironment(),
    });
  return {
    folder,
    temporaryFolder,
    ask: async (base, head) => {
      const scene = { ...fakeScene({ context }), git: openAdapter() };
      const { outputs } = await createSteps(fakeVersionPorts()).run(
        await configOf({ base, head, 'dry-run': 'true' }),
        scene,
      );
      return { tag: outputs['tag'] ?? '', previousTag: outputs['previous-tag'] ?? '' };
    },
    remove: () => rm(top, { recursive: true, force: true }),
  };
};
