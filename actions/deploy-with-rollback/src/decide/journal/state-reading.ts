import type { JsonCursor } from '@drawbridge/core/reports/json/cursor';
import type {
  Baseline,
  Deadlines,
  Effect,
  EffectKind,
  HookName,
  Phase,
  Plan,
  Reason,
  Release,
  State,
  TerminalPhase,
} from '../rollout/model.ts';
import { isTerminal } from '../rollout/outcome.ts';

/** Nothing that a rollout wrote looks like this: somebody else wrote it, or half of it is gone. */
export const journalFix =
  'Put back the journal’s last good text. Only if no rollout is under way and what serves is known to be good, remove it: then the next deployment begins a new one, without the releases that were good before.';

const terminalPhases: readonly TerminalPhase[] = [
  'succeeded',
  'nothing-to-do',
  'rolled-back',
  'rollback-failed',
  'aborted',
  'superseded',
];

const phases: readonly Phase[] = [
  'locked',
  'captured',
  'prepared',
  'staging',
  'verifying',
  'shifting',
  'baking',
  'committed',
  'cleaning',
  'rolling-back',
  'traffic-restored',
  'verifying-old',
  ...terminalPhases,
];

const effectKinds: readonly EffectKind[] = [
  'capture',
  'announce',
  'check',
  'hook',
  'stage',
  'verify-new',
  'shift',
  'bake',
  'commit',
  'clean',
  'restore',
  'settle',
  'verify-old',
  'discard',
  'conclude',
  'unlock',
];

const hookNames: readonly HookName[] = ['pre', 'migrate', 'smoke', 'contract', 'post', 'on-rollback'];

const reasonKinds: readonly Reason['kind'][] = [
  'failed',
  'unhealthy',
  'inconclusive',
  'breaker-open',
  'timed-out',
  'cancelled',
  'shutdown',
  'lost',
  'drifted',
  'downgrade',
  'no-baseline',
];

const readOneOf = <Word extends string>(cursor: JsonCursor, words: readonly Word[]): Word => {
  const text = cursor.text();
  const found = words.find((word) => word === text);
  return (
    found ?? cursor.refuse(`is ${JSON.stringify(text.slice(0, 60))}, which this version does not know`, journalFix)
  );
};

/** null where the document says null; a member that is not there is a fault. */
export const readOrNull = <T>(cursor: JsonCursor, read: (cursor: JsonCursor) => T): T | null =>
  cursor.value === null ? null : read(cursor);

const readTexts = (cursor: JsonCursor): readonly string[] => cursor.list().map((each) => each.text());

/** A release of a journal; a wrong value ends the reading. */
export const readRelease = (cursor: JsonCursor): Release => ({
  version: cursor.at('version').text(),
  artifact: cursor.at('artifact').text(),
  commit: cursor.at('commit').text(),
});

/** A phase of a journal; a wrong value ends the reading. */
export const readPhase = (cursor: JsonCursor): Phase => readOneOf(cursor, phases);

const readBaseline = (cursor: JsonCursor): Baseline => ({
  unit: cursor.at('unit').text(),
  release: readOrNull(cursor.at('release'), readRelease),
  handle: cursor.at('handle').text(),
  isHealthy: cursor.at('isHealthy').flag(),
});

const readDeadlines = (cursor: JsonCursor): Deadlines => ({
  captureMs: cursor.at('captureMs').amount(),
  hookMs: cursor.at('hookMs').amount(),
  stageMs: cursor.at('stageMs').amount(),
  verifyMs: cursor.at('verifyMs').amount(),
  shiftMs: cursor.at('shiftMs').amount(),
  bakeMs: cursor.at('bakeMs').amount(),
  restoreMs: cursor.at('restoreMs').amount(),
  cleanMs: cursor.at('cleanMs').amount(),
});

const readUnits = (cursor: JsonCursor): readonly string[] => {
  const units = readTexts(cursor);
  return units.length > 0 ? units : cursor.refuse('names no unit', journalFix);
};

const readPlan = (cursor: JsonCursor): Plan => ({
  mode: readOneOf(cursor.at('mode'), ['deploy', 'rollback']),
  release: readRelease(cursor.at('release')),
  units: readUnits(cursor.at('units')),
  strategy: readOneOf(cursor.at('strategy'), ['blue-green', 'rolling', 'recreate']),
  hooks: cursor
    .at('hooks')
    .list()
    .map((each) => readOneOf(each, hookNames)),
  firstDeployment: readOneOf(cursor.at('firstDeployment'), ['remove', 'keep']),
  allowDowngrade: cursor.at('allowDowngrade').flag(),
  force: cursor.at('force').flag(),
  bakeMs: cursor.at('bakeMs').amount(),
  deadlines: readDeadlines(cursor.at('deadlines')),
});

const readEffect = (cursor: JsonCursor): Effect => {
  const effect = {
    id: cursor.at('id').natural(),
    kind: readOneOf(cursor.at('kind'), effectKinds),
    units: readTexts(cursor.at('units')),
    deadlineMs: cursor.at('deadlineMs').amount(),
  };
  const hook = cursor.at('hook');
  return hook.value === undefined ? effect : { ...effect, hook: readOneOf(hook, hookNames) };
};

const readReason = (cursor: JsonCursor): Reason => ({
  kind: readOneOf(cursor.at('kind'), reasonKinds),
  message: cursor.at('message').text(),
});

/** A rollout as it was journalled; a wrong value, or an effect under way in a rollout that has ended, ends the reading. */
export const readState = (cursor: JsonCursor): State => {
  const phase = readPhase(cursor.at('phase'));
  const underWay = readOrNull(cursor.at('underWay'), readEffect);
  if (isTerminal(phase) !== (underWay === null))
    cursor.at('underWay').refuse(`does not fit the phase ${phase}`, journalFix);
  return {
    phase,
    plan: readPlan(cursor.at('plan')),
    epoch: cursor.at('epoch').natural(),
    baselines: readOrNull(cursor.at('baselines'), (each) => each.list().map(readBaseline)),
    underWay,
    attempts: cursor.at('attempts').natural(),
    nextEffect: cursor.at('nextEffect').natural(),
    touched: cursor.at('touched').flag(),
    trafficMoved: cursor.at('trafficMoved').flag(),
    ending: readOrNull(cursor.at('ending'), (each) => readOneOf(each, terminalPhases)),
    reason: readOrNull(cursor.at('reason'), readReason),
    remarks: readTexts(cursor.at('remarks')),
    deploymentId: readOrNull(cursor.at('deploymentId'), (each) => each.natural()),
  };
};
