import type { RunContext } from '@drawbridge/core/domain/event';
import type { DeployReportBody } from '@drawbridge/core/reports/drawbridge/deploy-report';
import { type FakeScene, type FakeScenePlan, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { deployReport, type Inputs, playMain, playPost } from './stage.ts';

const branch = 'deployment-log';
const reportFile = 'drawbridge/deploy-with-rollback.json';

/** One deployment as a run made it. */
export interface Played {
  readonly runId: string;
  readonly inputs?: Inputs;
  readonly context?: Partial<RunContext>;
  /** undefined: the runner was lost, and nobody wrote how it ended. */
  readonly end?: Partial<DeployReportBody>;
  readonly github?: FakeScenePlan['github'];
}

const playOne = async (
  { runId, inputs, context = {}, end, github = {} }: Played,
  held: Readonly<Record<string, string>>,
) => {
  const run = { runId, ...context };
  const files: Readonly<Record<string, string>> = end === undefined ? {} : { [reportFile]: deployReport(end, run) };
  const branches = Object.keys(held).length === 0 ? {} : { [branch]: held };
  const scene = fakeScene({ context: run, files: { files }, github, branches });
  const given = { environment: 'production', version: '1.5.0', artifact: 'shop@sha256:15', ...inputs };
  await playMain(given, scene);
  if (end !== undefined) await playPost(given, scene);
  return scene.branches.textsNow(branch);
};

/** What the log's branch holds after these deployments, one after the other. */
export const logOf = async (played: readonly Played[]): Promise<Readonly<Record<string, string>>> => {
  let held: Readonly<Record<string, string>> = {};
  for (const each of played) held = await playOne(each, held);
  return held;
};

/** A scene whose folder `log` is a checkout of the log's branch, and whose GitHub holds the branch, too. */
export const sceneWith = (held: Readonly<Record<string, string>>, plan: FakeScenePlan = {}): FakeScene => {
  const files = Object.fromEntries(Object.entries(held).map(([path, text]) => [`log/${path}`, text]));
  return fakeScene({
    ...plan,
    branches: { [branch]: held },
    files: { files: { ...files, ...plan.files?.files } },
  });
};
