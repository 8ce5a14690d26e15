import { begin } from '../../../src/decide/rollout/begin.ts';
import { isCommitted, isGoingBack } from '../../../src/decide/rollout/course.ts';
import { needsJournalFirst } from '../../../src/decide/rollout/doubt.ts';
import type {
  Baseline,
  Effect,
  EffectKind,
  HookName,
  Plan,
  RolloutEvent,
  State,
  Step,
} from '../../../src/decide/rollout/model.ts';
import { isRestoring, isTerminal } from '../../../src/decide/rollout/outcome.ts';
import type { Dice } from './dice.ts';
import { brokenAt, type Past, remember } from './invariants.ts';
import { baselineOf, friendly, planOf, type Reduce, release } from './rollouts.ts';
import { carryOut, faultOfWorld, isAllNew, isAllOld, type World, worldOf } from './world.ts';

/** What was written last, and what had been seen when it was written. */
interface Journal {
  readonly state: State;
  readonly past: Past;
}

/** A rollout in its world: the holder of the lock, the journal, and who held it before and has not noticed yet. */
interface Scene {
  readonly reduce: Reduce;
  readonly dice: Dice;
  readonly baselines: readonly Baseline[];
  /** This kind of effect goes wrong each time. */
  readonly stubborn: EffectKind | null;
  step: Step;
  past: Past;
  world: World;
  journal: Journal;
  zombie: Step | null;
  epoch: number;
  /** For so many steps the journal cannot be reached; what is sent to it may arrive, its answers do not. */
  silence: number;
}

const hookNames: readonly HookName[] = ['pre', 'migrate', 'smoke', 'contract', 'post', 'on-rollback'];
const stubbornKinds: readonly EffectKind[] = ['restore', 'settle', 'commit', 'unlock', 'verify-old', 'stage'];
const chaosSteps = 60;
const stepsToTheEnd = 60;

const anyPlan = (dice: Dice): Plan =>
  planOf({
    strategy: dice.pick(['blue-green', 'rolling', 'recreate']),
    mode: dice.pick(['deploy', 'deploy', 'rollback']),
    units: dice.pick([['web'], ['web', 'worker'], ['web', 'worker', 'cron']]),
    hooks: hookNames.filter(() => dice.chance(50)),
    firstDeployment: dice.pick(['remove', 'keep']),
    force: dice.chance(20),
    allowDowngrade: dice.chance(20),
  });

const anyBaselines = (dice: Dice, { units }: Plan): readonly Baseline[] => {
  const newPercent = dice.pick([0, 0, 0, 50, 100]);
  const version = dice.pick(['1.4.0', '1.4.0', '1.4.0', '1.4.0', '1.5.0', '2.0.0', 'blue']);
  return units.map((unit) => baselineOf(unit, dice.chance(newPercent) ? null : release(version), !dice.chance(10)));
};

const nothingSeen: Past = { begun: new Set(), done: new Set(), baselines: null, lastId: 1, epoch: 1, inARow: 1 };

const openScene = (reduce: Reduce, dice: Dice): Scene => {
  const plan = anyPlan(dice);
  const step = begin(plan, 1);
  const baselines = anyBaselines(dice, plan);
  const world = worldOf(baselines.map(({ release: served }) => served === null));
  const journal = { state: step.state, past: nothingSeen };
  const stubborn = stubbornKinds[dice.roll(stubbornKinds.length * 2)] ?? null;
  return {
    reduce,
    dice,
    baselines,
    stubborn,
    step,
    past: nothingSeen,
    world,
    journal,
    zombie: null,
    epoch: 1,
    silence: 0,
  };
};

/** Hands an event to the reducer; answers the invariant that broke. */
const tell = (scene: Scene, before: State, event: RolloutEvent): string | null => {
  const step = scene.reduce(before, event);
  const moment = { before, event, step, past: scene.past };
  const broken = brokenAt(moment);
  scene.past = remember(moment);
  scene.step = step;
  return broken;
};

const write = (scene: Scene): void => {
  scene.journal = { state: scene.step.state, past: scene.past };
};

/** The holder dies, or goes on without noticing that its lease ran out; another goes on from the journal. */
const takeOver = (scene: Scene): string | null => {
  scene.zombie = scene.dice.chance(50) ? scene.step : null;
  scene.epoch += 1;
  scene.past = scene.journal.past;
  return tell(scene, scene.journal.state, { kind: 'resumed', epoch: scene.epoch, message: 'the runner was lost' });
};

/** What a holder that has lost the lock still had under way reaches the world late; its journal refuses the rest. */
const wakeZombie = (scene: Scene): string | null => {
  const { zombie } = scene;
  scene.zombie = null;
  if (zombie?.effect == null) return null;
  // The journal has another holder by now: what is recorded there is refused.
  if (zombie.effect.kind !== 'commit') scene.world = carryOut(scene.world, zombie.effect, zombie.state);
  const end = scene.reduce(zombie.state, { kind: 'lock-lost', message: 'another run holds the lock' });
  return end.effect === null && end.state.phase === 'superseded' ? null : 'I8';
};

const isWholeOrNot = ({ kind, hook }: Effect): boolean => kind === 'commit' || hook === 'contract';

/** An effect that was stopped has reached some units; a record is written whole or not at all. */
const reach = ({ world, step, dice }: Scene, effect: Effect): World => {
  if (isWholeOrNot(effect) && dice.chance(50)) return world;
  return carryOut(world, effect, step.state, dice.roll(world.units.length + 1));
};

type Fault = (scene: Scene, effect: Effect) => RolloutEvent;

const failed = (effect: Effect, certain: boolean): RolloutEvent => ({
  kind: 'failed',
  effect: effect.id,
  message: 'it broke',
  certain,
});

const partly = (scene: Scene, effect: Effect): void => {
  scene.world = reach(scene, effect);
};

const faults: readonly Fault[] = [
  (scene, effect) => {
    // A certain "no" to a record means that it was not written.
    if (!isWholeOrNot(effect)) partly(scene, effect);
    return failed(effect, true);
  },
  (_scene, effect) => failed(effect, false),
  (scene, effect) => {
    scene.world = carryOut(scene.world, effect, scene.step.state);
    return failed(effect, false);
  },
  (scene, effect) => {
    scene.world = reach(scene, effect);
    return { kind: 'timed-out', effect: effect.id, message: 'its time was up' };
  },
  (_scene, effect) => ({ kind: 'drifted', effect: effect.id, message: 'somebody else changed it' }),
  (scene, effect) => {
    partly(scene, effect);
    const reason = scene.dice.pick(['cancelled', 'timed-out', 'shutdown'] as const);
    return { kind: 'cancelled', reason, message: 'the job was cancelled' };
  },
  ({ dice }, effect) => ({
    kind: 'judged',
    effect: effect.id,
    health: dice.pick(['unhealthy', 'inconclusive', 'breaker-open']),
    message: 'bad',
  }),
  ({ dice }, effect) => ({ kind: 'captured', effect: effect.id, baselines: [baselineOf(dice.pick(['web', 'else']))] }),
  (_scene, effect) => ({ kind: 'announced', effect: effect.id, deploymentId: null }),
];

const fail: Fault = (scene, effect) => (faults[scene.dice.roll(faults.length)] ?? fulfil)(scene, effect);

const fulfil = (scene: Scene, effect: Effect): RolloutEvent => {
  // A writer whose epoch is older than the target has seen is told so.
  if (scene.step.state.epoch < scene.world.seenEpoch)
    return { kind: 'drifted', effect: effect.id, message: 'a newer epoch wrote' };
  scene.world = carryOut(scene.world, effect, scene.step.state);
  return friendly(effect, scene.step.state, scene.baselines);
};

/** What came too late: it must change nothing. */
const hearOldNews = (scene: Scene): string | null => {
  const { state, effect } = scene.step;
  const old = {
    ...failed(effect ?? { id: 0, kind: 'check', units: [], deadlineMs: 1 }, true),
    effect: state.nextEffect,
  };
  const event = scene.dice.chance(50) ? old : { ...old, effect: scene.dice.roll(effect?.id ?? 1) };
  const broken = tell(scene, state, event);
  return broken ?? (scene.step.state === state ? null : 'I6');
};

const isKept = ({ plan, baselines }: State): boolean =>
  plan.firstDeployment === 'keep' && (baselines ?? []).every((each) => each.release === null);

/** What must be true of the world where a rollout says that it ended; null: it is. */
const faultAtTheEnd = ({ phase, remarks }: State, world: World): string | null => {
  if (phase === 'succeeded') return isAllNew(world) ? null : 'I13';
  if (phase === 'rollback-failed' || phase === 'superseded') return null;
  if (!isAllOld(world)) return 'I13';
  const isQuiet = world.isRecorded && !remarks.some((remark) => remark.includes('commit may have been recorded'));
  return isQuiet ? 'I4' : null;
};

/** I14: whoever takes this journal over, with nothing going wrong any more, brings it to an end on one version. */
const isRecoverable = ({ reduce, journal, world, epoch }: Scene): boolean => {
  if (isTerminal(journal.state.phase)) return true;
  let now = world;
  let step = reduce(journal.state, { kind: 'resumed', epoch: epoch + 1, message: '' });
  for (let left = stepsToTheEnd; left > 0 && step.effect !== null; left -= 1) {
    now = carryOut(now, step.effect, step.state);
    step = reduce(step.state, friendly(step.effect, step.state));
  }
  const { phase } = step.state;
  if (isCommitted(journal.state.phase)) return phase === 'succeeded' && isAllNew(now);
  if (isKept(step.state) && phase === 'rollback-failed') return true;
  return (phase === 'rolled-back' || phase === 'aborted' || phase === 'nothing-to-do') && isAllOld(now);
};

/** Somebody with an epoch that is no newer tries to go on from the journal: the scene itself goes on undisturbed. */
const resumeStale = ({ reduce, dice, journal: { state, past } }: Scene): string | null => {
  const event: RolloutEvent = { kind: 'resumed', epoch: state.epoch - dice.roll(2), message: 'too late' };
  return brokenAt({ before: state, event, step: reduce(state, event), past });
};

const disturb = (scene: Scene): string | null => {
  if (scene.dice.chance(40)) return hearOldNews(scene);
  if (scene.dice.chance(30)) return resumeStale(scene);
  return scene.zombie === null ? null : wakeZombie(scene);
};

/** The journal itself is where a commit happens: the state that follows stands there with the record, in one write. */
const commitInJournal = (scene: Scene): void => {
  const { step, past } = scene;
  if (step.effect?.kind !== 'commit') return;
  const event = friendly(step.effect, step.state);
  const next = scene.reduce(step.state, event);
  scene.journal = { state: next.state, past: remember({ before: step.state, event, step: next, past }) };
};

/** What the driver does without a journal: it brings back and tells the end, but does not go forward. */
const isWorthMore = ({ state }: Step, effect: Effect): boolean =>
  (isGoingBack(state.phase) && !needsJournalFirst(state)) || effect.kind === 'conclude';

/** Writes the intent. Whether the effect may begin. */
const intend = (scene: Scene, effect: Effect): boolean => {
  const { dice, step } = scene;
  if (scene.silence > 0) {
    scene.silence -= 1;
    return isWorthMore(step, effect);
  }
  // Traffic may come back before that is written down.
  if (!isRestoring(effect) || needsJournalFirst(step.state) || dice.chance(50)) write(scene);
  return true;
};

const notBegun = (scene: Scene, effect: Effect): RolloutEvent => {
  const isSent = effect.kind === 'commit' || effect.kind === 'unlock';
  if (effect.kind === 'commit' && scene.dice.chance(50)) {
    scene.world = carryOut(scene.world, effect, scene.step.state);
    commitInJournal(scene);
  }
  return failed(effect, !isSent);
};

const goOneStep = (scene: Scene, faultPercent: number): string | null => {
  const { dice, step } = scene;
  if (step.effect === null) return null;
  if (dice.chance(faultPercent)) scene.silence = dice.roll(20);
  if (faultPercent === 0) scene.silence = 0;
  if (!intend(scene, step.effect)) return tell(scene, step.state, notBegun(scene, step.effect));
  if (dice.chance(faultPercent)) return takeOver(scene);
  if (dice.chance(faultPercent)) return disturb(scene);
  const isFaulty = dice.chance(step.effect.kind === scene.stubborn ? faultPercent * 100 : faultPercent * 2);
  const wasRecorded = scene.world.isRecorded;
  const event = isFaulty ? fail(scene, step.effect) : fulfil(scene, step.effect);
  if (!wasRecorded && scene.world.isRecorded) commitInJournal(scene);
  // It is done, and nobody is left to hear of it.
  if (dice.chance(faultPercent)) return takeOver(scene);
  return tell(scene, step.state, event);
};

/** Plays one random rollout to its end; answers the first invariant that broke, and null if all held. */
export const playTrace = (reduce: Reduce, dice: Dice): string | null => {
  const scene = openScene(reduce, dice);
  const faultPercent = dice.pick([1, 3, 8, 20]);
  for (let count = 0; scene.step.effect !== null; count += 1) {
    if (count > chaosSteps + stepsToTheEnd) return 'I11';
    const broken = goOneStep(scene, count < chaosSteps ? faultPercent : 0) ?? faultOfWorld(scene.world);
    if (broken !== null) return broken;
    if (!isRecoverable(scene)) return 'I14';
  }
  if (!isRecoverable(scene)) return 'I14';
  return faultAtTheEnd(scene.step.state, scene.world);
};
