import type { Outcome, PostOutcome } from '@drawbridge/core/action/outcome';
import type { CancellationReason } from '@drawbridge/core/domain/cancellation';
import { renderDocument, summaryRoom } from '@drawbridge/core/domain/document';
import { verdictLine } from '@drawbridge/core/domain/verdict';
import type { Clock } from '@drawbridge/core/ports/clock';
import type { Command } from '@drawbridge/core/ports/shell';
import type { FakeScenePlan } from '@drawbridge/testkit/fakes/scene';
import { type FakeScene, fakeScene } from '@drawbridge/testkit/fakes/scene';
import type { FakeEnd } from '@drawbridge/testkit/fakes/shell';
import { parseJson } from '@drawbridge/testkit/github/json';
import type { Config } from '../src/inputs/config.ts';
import { readConfig } from '../src/inputs.ts';
import type { DeployPorts } from '../src/ports/deploy-ports.ts';
import type { Look } from '../src/ports/probe.ts';
import { createSteps } from '../src/run.ts';

/** What the machine is like; a version in `bad` never becomes ready, one in `sour` breaks under traffic. */
interface Machine {
  traffic: string;
  bad: string;
  sour: string;
  /** How long deeds take, in milliseconds. */
  readonly pace: Readonly<Record<string, number>>;
  /** Looks by HTTP that `sour` survives under traffic. */
  patience: number;
  /** Restoring fails. */
  isStuck: boolean;
  /** What had the traffic, in order. */
  readonly diary: string[];
}

const machineOf = (changes: Partial<Machine> = {}): Machine => ({
  traffic: '1.4.0',
  bad: '',
  sour: '',
  pace: {},
  patience: 0,
  isStuck: false,
  diary: [],
  ...changes,
});

const commands = `
capture: [deploy, capture]
stage: [deploy, stage, "{version}"]
route: [deploy, route, "{version}"]
restore: [deploy, restore, "{previous-version}"]
verify: [deploy, verify]
clean: [deploy, clean, "{version}"]
`;

/** The inputs of the examples; what a test does not say is as in action.yml. */
const shippingInputs = { environment: 'production', version: '1.5.0', target: 'command', commands };

/** The Config of these inputs, which must be right. */
export const configOf = async (inputs: Readonly<Record<string, string>> = {}): Promise<Config> => {
  const given: Readonly<Record<string, string>> = { ...shippingInputs, ...inputs };
  const config = await readConfig((name) => (given[name] ?? '').trim());
  if (!config.ok) throw new Error(config.error.map(({ input, message }) => `${input}: ${message}`).join('\n'));
  return config.value;
};

const say = (machine: Machine, version: string): FakeEnd => {
  machine.traffic = version;
  machine.diary.push(version);
  return {};
};

const isWell = ({ bad, sour, traffic }: Machine, version: string): boolean =>
  version !== bad && !(version === sour && version === traffic);

const operate =
  (machine: Machine, clockOf: () => Clock) =>
  async ({ args, environment }: Command): Promise<FakeEnd> => {
    const [deed = '', version = ''] = args;
    await clockOf().sleep(machine.pace[deed] ?? 0);
    const looked =
      environment[environment['DRAWBRIDGE_SIDE'] === 'new' ? 'DRAWBRIDGE_VERSION' : 'DRAWBRIDGE_PREVIOUS_VERSION'];
    switch (deed) {
      case 'capture':
        return {
          output:
            machine.traffic === '' ? '{}\n' : `{"version":"${machine.traffic}","artifact":"${machine.traffic}"}\n`,
        };
      case 'route':
        return say(machine, version);
      case 'restore':
        return machine.isStuck ? { code: 9, errors: 'the switch is stuck\n' } : say(machine, version);
      case 'verify':
        return isWell(machine, looked ?? '') ? {} : { code: 1, errors: `${looked} answers 503\n` };
      default:
        return {};
    }
  };

export interface Situation {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly machine?: Partial<Machine>;
  readonly scene?: FakeScenePlan;
  /** The scene of a run before this one, with all that it left. */
  readonly after?: Played;
  /** The job is told to stop when the log says this. */
  readonly stop?: { readonly at: string; readonly reason: CancellationReason };
  /** Something that happens before the run begins. */
  readonly before?: (scene: FakeScene) => void;
}

export interface Played {
  readonly scene: FakeScene;
  readonly machine: Machine;
  readonly outcome: Outcome;
  readonly line: string;
  readonly log: string;
  readonly summary: string;
  readonly report: unknown;
}

const lookByHttp = (machine: Machine, url: string): Look => {
  const isSour = url.includes('new') && machine.traffic === machine.sour;
  const isGood = !isSour || machine.patience > 0;
  if (isSour) machine.patience -= 1;
  return { kind: isGood ? 'good' : 'bad', message: `status ${isGood ? 200 : 503}`, durationMs: 4 };
};

const portsOf = (nonce: string, machine: Machine): DeployPorts => ({
  probe: {
    http: async ({ url }) => lookByHttp(machine, url),
    tcp: async () => ({ kind: 'nothing', message: 'nobody answers', durationMs: 1 }),
  },
  leftovers: { end: async () => 0 },
  newNonce: () => nonce,
  secrets: [],
});

const stepMs = 100;

/** Lets time pass until the work is done. */
const passTime = async <T>(scene: FakeScene, work: Promise<T>, stop: Situation['stop']): Promise<T> => {
  let isDone = false;
  const settled = work.finally(() => {
    isDone = true;
  });
  for (let round = 0; !isDone && round < 100_000; round += 1) {
    if (
      stop !== undefined &&
      !scene.cancellation.signal.aborted &&
      scene.runner.record.lines.some((line) => line.includes(stop.at))
    )
      scene.cancel(stop.reason);
    await scene.clock.advance(stepMs);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return settled;
};

let nonces = 0;

/** Plays one run in memory: a machine with two slots, GitHub, a data branch and a clock. */
export const play = async (situation: Situation = {}): Promise<Played> => {
  const { inputs, after, stop } = situation;
  const machine = after?.machine ?? machineOf(situation.machine);
  Object.assign(machine, situation.machine);
  const world: FakeScene = fakeScene({
    ...situation.scene,
    shell: { programs: { deploy: operate(machine, () => world.clock) } },
  });
  const scene: FakeScene =
    after === undefined
      ? world
      : {
          ...world,
          store: after.scene.store,
          github: after.scene.github,
          clock: after.scene.clock,
          reopen: after.scene.reopen,
        };
  situation.before?.(scene);
  nonces += 1;
  const steps = createSteps(portsOf(`nonce-${nonces}`, machine));
  const outcome = await passTime(scene, steps.run(await configOf(inputs), scene), stop);
  return {
    scene,
    machine,
    outcome,
    line: verdictLine(outcome.verdict),
    log: scene.runner.record.lines.join('\n'),
    summary: renderDocument(outcome.summary, summaryRoom),
    report: parseJson(outcome.report),
  };
};

/** Plays the post step of a run. */
export const playPost = async (played: Played): Promise<PostOutcome | undefined> => {
  const state: unknown = JSON.parse(played.scene.runner.record.states.get('drawbridge') ?? '{}');
  const record = typeof state === 'object' && state !== null && 'record' in state ? state.record : undefined;
  const { store, github, clock, reopen } = played.scene;
  const scene: FakeScene = { ...fakeScene(), store, github, clock, reopen };
  return passTime(scene, createSteps(portsOf('post', played.machine)).post(record, await configOf(), scene), undefined);
};
