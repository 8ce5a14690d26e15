import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import { renderDocument, summaryRoom } from '@drawbridge/core/domain/document';
import type { RunContext } from '@drawbridge/core/domain/event';
import { success } from '@drawbridge/core/domain/result';
import { verdictLine } from '@drawbridge/core/domain/verdict';
import type { Ref, RefChange } from '@drawbridge/core/ports/github';
import { type FakeGitPlan, lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import type { FakeGitHubPlan } from '@drawbridge/testkit/fakes/github';
import { type FakeScene, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { type Config, readConfig } from '../src/inputs.ts';
import { createSteps } from '../src/run.ts';
import { fakeVersionPorts } from './version-ports.ts';

const { run } = createSteps(fakeVersionPorts());

/** A history in memory: messages, the oldest first, and tags as name -> number of the commit, counted from 1. */
export interface Situation {
  readonly messages?: readonly string[];
  readonly tags?: Readonly<Record<string, number>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly context?: Partial<RunContext>;
  readonly git?: FakeGitPlan;
  readonly github?: FakeGitHubPlan;
  /** What happens between the reading of the tags and the writing of them, at the first attempts. */
  readonly rivals?: readonly ((scene: FakeScene) => Promise<void>)[];
}

/** Inputs as a user writes them, read. */
export const configOf = async (inputs: Readonly<Record<string, string>> = {}): Promise<Config> => {
  const config = await readConfig((name) => inputs[name] ?? '');
  if (!config.ok) throw new Error(config.error.map(({ message }) => message).join('\n'));
  return config.value;
};

const refOf = ([name, commit]: readonly [string, number]): Ref => {
  const isVersion = /\d+\.\d+\.\d+/.test(name);
  // A release tag is annotated: what it holds is an object of its own.
  const object = isVersion ? oidOf(commit).replace(/^0{4}/, 'aaaa') : oidOf(commit);
  return { name: `refs/tags/${name}`, object, commit: oidOf(commit) };
};

const withRivals = (scene: FakeScene, rivals: Situation['rivals']): FakeScene['github']['refs'] => {
  const waiting = [...(rivals ?? [])];
  const update = async (changes: readonly RefChange[]) => {
    await waiting.shift()?.(scene);
    return scene.github.refs.update(changes);
  };
  return { ...scene.github.refs, update };
};

/** A scene in which git sees the tags that GitHub holds, as a remote does. */
export const stage = (situation: Situation = {}): FakeScene => {
  const { messages = ['feat: one'], tags = {}, context, git, github, rivals } = situation;
  const scene = fakeScene({
    context: { sha: oidOf(messages.length), ...context },
    git: { commits: lineOfCommits(messages), ...git },
    github: { refs: Object.entries(tags).map(refOf), ...github },
  });
  const readTags: FakeScene['git']['tags'] = async (of) => {
    const planned = await scene.git.tags(of);
    const refs = await scene.github.refs.list('refs/tags/');
    if (!planned.ok || !refs.ok) return planned;
    return success(refs.value.map(({ name, ...ref }) => ({ ...ref, name: name.replace('refs/tags/', '') })));
  };
  return {
    ...scene,
    git: { ...scene.git, tags: readTags },
    github: { ...scene.github, refs: withRivals(scene, rivals) },
  };
};

export interface Played {
  readonly scene: FakeScene;
  readonly outcome: Outcome;
  readonly line: string;
  readonly log: string;
  readonly summary: string;
  readonly report: Readonly<Record<string, unknown>>;
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** The report's body, and beside it what it says of the first package. */
const bodyOf = (text: string): Readonly<Record<string, unknown>> => {
  const body = fieldsOf(fieldsOf(JSON.parse(text))['body']);
  const packages: unknown = body['packages'];
  return { ...(Array.isArray(packages) ? fieldsOf(packages[0]) : {}), ...body };
};

/** Runs the action once in a scene. */
export const playIn = async (scene: FakeScene, inputs: Situation['inputs'] = {}): Promise<Played> => {
  const outcome = await run(await configOf(inputs), scene);
  return {
    scene,
    outcome,
    line: verdictLine(outcome.verdict),
    log: scene.runner.record.lines.join('\n'),
    summary: renderDocument(outcome.summary, summaryRoom),
    report: bodyOf(outcome.report),
  };
};

/** Runs the action once on a history. */
export const play = (situation: Situation = {}): Promise<Played> => playIn(stage(situation), situation.inputs);

/** What the action says when it cannot judge at all; throws when it does. */
export const obstacleOf = async (
  situation: Situation,
): Promise<{ readonly message: string; readonly scene: FakeScene }> => {
  const scene = stage(situation);
  const thrown: unknown = await run(await configOf(situation.inputs), scene).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof CannotJudge) return { message: thrown.message, scene };
  throw new Error('the action judged', { cause: thrown });
};

/** A pull request's run, whose test merge is commit `merge` of the history. */
export const pullRequestOf = ({
  base,
  head,
  title,
}: {
  readonly base: number;
  readonly head: number;
  readonly title: string;
}) =>
  ({
    eventName: 'pull_request',
    ref: 'refs/pull/7/merge',
    pushBefore: undefined,
    pullRequest: {
      number: 7,
      title,
      headSha: oidOf(head),
      headRef: 'change',
      headRepository: 'octo/shop',
      baseSha: oidOf(base),
      baseRef: 'main',
      labels: [],
    },
  }) as const;
