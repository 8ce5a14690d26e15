import type { Deed } from './course.ts';
import type { Deadlines, Effect, EffectKind, Reason, State, Step, TerminalPhase } from './model.ts';

const deadlineOf: { readonly [kind in EffectKind]: keyof Deadlines } = {
  capture: 'captureMs',
  announce: 'captureMs',
  check: 'captureMs',
  hook: 'hookMs',
  stage: 'stageMs',
  'verify-new': 'verifyMs',
  shift: 'shiftMs',
  bake: 'bakeMs',
  commit: 'captureMs',
  clean: 'cleanMs',
  restore: 'restoreMs',
  settle: 'restoreMs',
  'verify-old': 'verifyMs',
  discard: 'cleanMs',
  conclude: 'captureMs',
  unlock: 'captureMs',
};

const touches = ({ kind, hook }: Deed): boolean => kind === 'stage' || kind === 'shift' || hook === 'migrate';

const underWay = (state: State, effect: Effect, attempts: number): Step => ({
  state: { ...state, underWay: effect, attempts, nextEffect: effect.id + 1 },
  effect,
});

/** Goes to a place and begins what is done there. What may change the world counts as begun from here on, answered or not. */
export const beginDeed = (state: State, deed: Deed): Step => {
  const { phase, kind, hook } = deed;
  const { plan, nextEffect: id } = state;
  const deadlineMs = plan.deadlines[deadlineOf[kind]];
  const effect: Effect = { id, kind, units: plan.units, ...(hook !== undefined && { hook }), deadlineMs };
  const touched = state.touched || touches(deed);
  return underWay({ ...state, phase, touched, trafficMoved: state.trafficMoved || kind === 'shift' }, effect, 1);
};

/** Begins the same effect again, under a new id: what the attempt before says from here on is out of date. */
export const beginAgain = (state: State, effect: Effect, attempts: number): Step =>
  underWay(state, { ...effect, id: state.nextEffect }, attempts);

/** Nothing new: the effect that is under way stays so, with the id that it has. Null only in a terminal phase. */
export const stay = (state: State): Step => ({ state, effect: state.underWay });

/** Tells the end and opens the lock; the terminal phase follows. Before `announce` was begun there is nobody to tell. */
export const beginEnding = (state: State, ending: TerminalPhase): Step => {
  const kind = state.underWay?.kind === 'capture' ? 'unlock' : 'conclude';
  return beginDeed({ ...state, ending }, { phase: state.phase, kind });
};

/** The end: no effect follows. */
export const arrive = (state: State, phase: TerminalPhase): Step => ({
  state: { ...state, phase, ending: phase, underWay: null },
  effect: null,
});

/** Remembers the first reason; what comes after it does not replace it. */
export const because = (state: State, reason: Reason): State => ({ ...state, reason: state.reason ?? reason });

/** Adds what went wrong and did not change the course. */
export const remarking = (state: State, remark: string): State => ({
  ...state,
  remarks: [...state.remarks, remark],
});
