import { drive } from '../act/driver.ts';
import { acquireLock, type Lock } from '../act/lock.ts';
import { recoverRollout } from '../act/resume.ts';
import { lastCommitted, planOf } from '../decide/plan.ts';
import { begin } from '../decide/rollout/begin.ts';
import type { State } from '../decide/rollout/model.ts';
import { outcomeOf } from '../decide/rollout/outcome.ts';
import { gatherUnits } from '../gather/units.ts';
import type { Story } from '../render/story.ts';
import { driveSceneOf, lockRequestOf, releaseOf, saveRollout, storyOf, type Voyage } from './voyage.ts';

const lock = (voyage: Voyage) => {
  const { scene, site, config } = voyage;
  const { clock, log, cancellation } = scene;
  return acquireLock(lockRequestOf(voyage, config.lock.timeoutMs), {
    store: site.store,
    clock,
    log,
    signal: cancellation.signal,
  });
};

/** Nothing was touched: why there is no rollout of ours. */
const leave = (voyage: Voyage, why: string, remarks: readonly string[] = []): Story =>
  storyOf(voyage, { state: null, document: undefined, outcome: 'aborted', why, remarks });

const isAtRest = ({ phase }: State): boolean =>
  ['rolled-back', 'succeeded', 'aborted', 'nothing-to-do'].includes(phase);

const openLock = async ({ site }: Voyage, { journal }: Lock): Promise<void> => {
  await journal.release(site.store, (document) => document);
};

interface Cargo {
  readonly units: readonly string[];
  /** What was done before, for the report. */
  readonly remarks: readonly string[];
}

const ship = async (voyage: Voyage, held: Lock, { units, remarks }: Cargo): Promise<Story> => {
  const { config } = voyage;
  const { journal, document } = held;
  const chosen = releaseOf(voyage, document);
  if (typeof chosen === 'string') {
    await openLock(voyage, held);
    return storyOf(voyage, { state: null, document, outcome: 'aborted', why: chosen, remarks });
  }
  const plan = planOf(config, chosen.release, units);
  const { store, crew } = voyage.site;
  const { epoch } = journal.claim;
  voyage.scene.log.line(`${voyage.name}: ${plan.release.version}, ${plan.strategy}, through ${crew.target.name}`);
  voyage.scene.log.line(`  locked under epoch ${epoch}; journal: ${store.place}`);
  const reason = config.downgradeReason === '' ? [] : [`an older version was allowed: ${config.downgradeReason}`];
  const scene = { ...driveSceneOf(voyage, lastCommitted(document)), journal };
  const state = await drive(begin(plan, epoch), scene);
  return storyOf(voyage, { state, document: journal.document(), remarks: [...remarks, ...reason] });
};

/** Ships a release (or one that was good before), after what a lost run left was brought to its end. */
export const deploy = async (voyage: Voyage): Promise<Story> => {
  const units = await gatherUnits(voyage.config, voyage.scene.files);
  if (!units.ok) return leave(voyage, units.error);
  // Before the lock: a kill between the two must find whose lock it is.
  saveRollout(voyage, null);
  const first = await lock(voyage);
  if (!first.ok) return leave(voyage, first.error.message);
  const left = await recoverRollout(first.value, driveSceneOf(voyage, null));
  if (left === undefined) return ship(voyage, first.value, { units: units.value, remarks: [] });
  const { sentence } = outcomeOf(left);
  if (!isAtRest(left)) return storyOf(voyage, { state: left, document: first.value.journal.document() });
  const remarks = [`left half done by another run, and brought to its end first: ${sentence}`];
  saveRollout(voyage, null);
  const second = await lock(voyage);
  return second.ok
    ? ship(voyage, second.value, { units: units.value, remarks })
    : leave(voyage, second.error.message, remarks);
};
