import type { Effect, State } from '../../../src/decide/rollout/model.ts';

type Side = 'old' | 'new' | 'none';

/** Where one unit's users are sent, and which versions are there to serve them. */
interface UnitOfWorld {
  readonly traffic: Side;
  readonly old: boolean;
  readonly new: boolean;
  /** Nothing served it when the rollout began. */
  readonly isNew: boolean;
}

/** What a rollout acts on, reduced to what its promises are about. */
export interface World {
  readonly units: readonly UnitOfWorld[];
  /** The highest epoch that wrote to the target. */
  readonly seenEpoch: number;
  /** The release is among those that were good. */
  readonly isRecorded: boolean;
  /** The old version cannot live with the schema any more. */
  readonly isContracted: boolean;
}

export const worldOf = (isNew: readonly boolean[]): World => ({
  units: isNew.map((each) => ({ traffic: each ? 'none' : 'old', old: !each, new: false, isNew: each })),
  seenEpoch: 0,
  isRecorded: false,
  isContracted: false,
});

type Change = (unit: UnitOfWorld) => UnitOfWorld;

const gone = (unit: UnitOfWorld): UnitOfWorld =>
  (unit.traffic === 'old' && !unit.old) || (unit.traffic === 'new' && !unit.new) ? { ...unit, traffic: 'none' } : unit;

const changes: { readonly [kind: string]: Change | undefined } = {
  stage: (unit) => ({ ...unit, new: true }),
  clean: (unit) => gone({ ...unit, old: false }),
  restore: (unit) => gone({ ...unit, traffic: unit.isNew ? 'none' : 'old' }),
  discard: (unit) => gone({ ...unit, new: false }),
};

const shift =
  ({ plan }: State): Change =>
  (unit) =>
    gone({ ...unit, traffic: 'new', new: unit.new || plan.strategy !== 'blue-green' });

/** What an effect does to the first `reach` units; a writer with an older epoch than the target has seen does nothing. */
export const carryOut = (world: World, effect: Effect, state: State, reach = world.units.length): World => {
  if (state.epoch < world.seenEpoch) return world;
  if (effect.kind === 'commit') return { ...world, isRecorded: true };
  if (effect.hook === 'contract') return { ...world, isContracted: true };
  const change = effect.kind === 'shift' ? shift(state) : changes[effect.kind];
  if (change === undefined) return world;
  const units = world.units.map((unit, index) => (index < reach ? change(unit) : unit));
  return { ...world, units, seenEpoch: state.epoch };
};

/** Whether every unit's users are where they were before the rollout. */
export const isAllOld = ({ units }: World): boolean =>
  units.every((unit) => unit.traffic === (unit.isNew ? 'none' : 'old'));

/** Whether every unit's users meet the new version. */
export const isAllNew = ({ units }: World): boolean => units.every((unit) => unit.traffic === 'new');

/** What must hold of a world at any time, by the name of the invariant; null: all does. */
export const faultOfWorld = ({ units, isRecorded, isContracted }: World): string | null => {
  if (units.some((unit) => unit.traffic === 'none' && !unit.isNew)) return 'I2';
  if (units.some((unit) => !unit.old && !unit.isNew && !isRecorded)) return 'I7';
  if (isContracted && units.some((unit) => unit.traffic === 'old')) return 'I12';
  return null;
};
