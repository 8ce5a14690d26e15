import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import { lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { type FakeScene, type FakeScenePlan, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { type Config, readConfig } from '../src/inputs.ts';
import { run } from '../src/run.ts';

export const [base, head] = [oidOf(1), oidOf(2)];

/** A JUnit report of these tests: what failed has a message. */
export const junit = (tests: Readonly<Record<string, string | undefined>>): string => {
  const cases = Object.entries(tests).map(([name, failure]) =>
    failure === undefined
      ? `<testcase classname="cart" name="${name}"/>`
      : `<testcase classname="cart" name="${name}"><failure message="${failure}"/></testcase>`,
  );
  return `<testsuites><testsuite name="cart" tests="${cases.length}">${cases.join('')}</testsuite></testsuites>`;
};

/** A SARIF log of one tool with these findings: rule by line of src/cart.ts. */
export const sarif = (findings: readonly (readonly [rule: string, line: number])[]): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ESLint' } },
        results: findings.map(([ruleId, startLine]) => ({
          ruleId,
          level: 'error',
          message: { text: `${ruleId} is broken` },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'src/cart.ts' }, region: { startLine } } }],
        })),
      },
    ],
  });

export interface Situation extends FakeScenePlan {
  readonly inputs?: Readonly<Record<string, string>>;
  /** By path; one report of a passed test unless told. */
  readonly reports?: Readonly<Record<string, string | Uint8Array>>;
  /** Texts of the policy file, at the base and at the change. */
  readonly policies?: { readonly base?: string; readonly head?: string };
}

const policyFile = '.drawbridge/quality-gate.yml';

const textsOf = ({ policies = {} }: Situation) => {
  const at = (text: string | undefined) => (text === undefined ? {} : { [policyFile]: text });
  return { [base]: at(policies.base), [head]: at(policies.head ?? policies.base) };
};

/** The config of these inputs; throws with every problem. */
export const configOf = async (inputs: Readonly<Record<string, string>> = {}): Promise<Config> => {
  const config = await readConfig((name) => inputs[name] ?? '');
  if (!config.ok) throw new Error(config.error.map(({ message }) => message).join('\n'));
  return config.value;
};

/** Everything as on a push of the second of two commits to main, unless told. */
export const sceneOf = (situation: Situation = {}): FakeScene =>
  fakeScene({
    ...situation,
    context: { sha: head, pushBefore: base, ...situation.context },
    files: { files: situation.reports ?? { 'junit.xml': junit({ adds: undefined }) }, ...situation.files },
    git: {
      commits: lineOfCommits(['one', 'two']),
      diffs: { [`${base}..${head}`]: [] },
      trackedFiles: { [head]: ['README.md', 'src/cart.ts'] },
      texts: textsOf(situation),
      ...situation.git,
    },
  });

/** Runs the action to its outcome. */
export const judge = async (
  situation: Situation = {},
): Promise<{ readonly scene: FakeScene; readonly outcome: Outcome }> => {
  const scene = sceneOf(situation);
  return { scene, outcome: await run(await configOf(situation.inputs), scene) };
};

/** Runs the action to its refusal, and returns what it says. */
export const refusalOf = async (situation: Situation): Promise<string> => {
  const scene = sceneOf(situation);
  const error = await run(await configOf(situation.inputs), scene).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof CannotJudge) return error.message;
  throw new Error('it was judged', { cause: error });
};

export const pullRequestRun = {
  eventName: 'pull_request',
  ref: 'refs/pull/7/merge',
  pushBefore: undefined,
  pullRequest: {
    number: 7,
    title: 'Add a cart',
    headSha: oidOf(9),
    headRef: 'cart',
    headRepository: 'octo/shop',
    baseSha: base,
    baseRef: 'main',
    labels: [],
  },
};
