import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import { lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { type FakeScene, type FakeScenePlan, fakeScene } from '@drawbridge/testkit/fakes/scene';
import type { FakeEnd } from '@drawbridge/testkit/fakes/shell';
import type { TrivyPorts } from '../src/ports/trivy-ports.ts';
import { createSteps } from '../src/run.ts';
import { configOf, fixtureText } from './builders.ts';
import { through } from './passing-time.ts';

const base = oidOf(1);
export const head = oidOf(2);

/** A machine with a given Trivy and a warm database, and nothing that must be brought. */
const ports: TrivyPorts = {
  toolbox: {
    platform: 'linux-x64',
    inspect: async (path) => ({ path, version: '0.76.0' }),
    find: async () => undefined,
    install: async () => {
      throw new Error('nothing is to be installed');
    },
  },
  scratch: {
    variables: {},
    sharedFolder: async (name) => `/temp/${name}`,
    writeText: async (name) => `/temp/own/${name}`,
    has: async () => true,
  },
};

const facts = {
  Version: '0.76.0',
  VulnerabilityDB: { Version: 2, UpdatedAt: '2026-01-01T00:00:00Z', NextUpdate: '2126-01-01T00:00:00Z' },
};

/** A push of the second of two commits to main, and a scan of it, unless told. */
export interface Situation extends FakeScenePlan {
  readonly inputs?: Readonly<Record<string, string>>;
  /** What a scan ends as; the recorded report of a vulnerable lock file unless told. */
  readonly scan?: FakeEnd;
  prepare?(scene: FakeScene): void;
}

const trivy = (scan: FakeEnd) => ({
  trivy: ({ args }: { readonly args: readonly string[] }): FakeEnd => {
    if (args[0] === '--version') return { output: 'Version: 0.76.0\n' };
    if (args[0] === 'version') return { output: JSON.stringify(facts) };
    return args[0] === 'convert' ? { output: '{"bomFormat":"CycloneDX"}' } : scan;
  },
});

const folder = { path: '.', kind: 'not-a-file', message: '. is a folder.' } as const;

const sceneOf = (situation: Situation): FakeScene => {
  const scan = situation.scan ?? { output: fixtureText('fs-vuln') };
  return fakeScene({
    ...situation,
    context: { sha: head, pushBefore: base, ...situation.context },
    git: {
      commits: lineOfCommits(['one', 'two']),
      diffs: { [`${base}..${head}`]: [] },
      trackedFiles: { [head]: ['package-lock.json'] },
      texts: {},
      ...situation.git,
    },
    files: { ...situation.files, problems: { '': folder, ...situation.files?.problems } },
    shell: { programs: trivy(scan) },
  });
};

const defaults = { 'trivy-path': 'trivy', scanners: 'vuln', offline: 'true', 'github-token': 'token' };

/** Runs the action to its outcome. */
export const play = async (
  situation: Situation = {},
): Promise<{ readonly scene: FakeScene; readonly outcome: Outcome }> => {
  const scene = sceneOf(situation);
  situation.prepare?.(scene);
  const work = createSteps(ports).run(configOf({ ...defaults, ...situation.inputs }), scene);
  return { scene, outcome: await through(work, scene) };
};

/** Plays to the refusal, and answers what it says. */
export const refusalOf = async (situation: Situation): Promise<string> => {
  const error = await play(situation).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof CannotJudge) return error.message;
  throw new Error('it was judged, or broke', { cause: error });
};

export const pullRequestRun = {
  eventName: 'pull_request',
  ref: 'refs/pull/7/merge',
  pullRequest: {
    number: 7,
    title: 'Ignore everything',
    headSha: head,
    headRef: 'ignore',
    headRepository: 'octo/shop',
    baseSha: base,
    baseRef: 'main',
    labels: [],
  },
};
