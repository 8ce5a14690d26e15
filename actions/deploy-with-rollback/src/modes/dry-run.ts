import type { Order } from '../act/targets/target.ts';
import type { JournalDocument } from '../decide/journal/document.ts';
import { describeHolder, isFree, unfinishedIn } from '../decide/journal/lease.ts';
import { lastCommitted, planOf } from '../decide/plan.ts';
import { begin } from '../decide/rollout/begin.ts';
import { courseBack, type Deed, forwardCourse } from '../decide/rollout/course.ts';
import type { Baseline, Effect, Release, State } from '../decide/rollout/model.ts';
import { describeEffect } from '../decide/rollout/outcome.ts';
import { reduce } from '../decide/rollout/reduce.ts';
import { gatherJournal } from '../gather/journal.ts';
import { gatherUnits } from '../gather/units.ts';
import type { Story } from '../render/story.ts';
import { releaseOf, storyOf, type Voyage } from './voyage.ts';

const effectOf = ({ kind, hook }: Deed, { plan }: State): Effect => ({
  id: 0,
  kind,
  units: plan.units,
  ...(hook !== undefined && { hook }),
  deadlineMs: 0,
});

const describeCourse = (course: readonly Deed[], state: State): readonly string[] =>
  course.map((deed) => describeEffect(effectOf(deed, state), state));

const orderOf = ({ plan, epoch }: State, baselines: readonly Baseline[], deadlineMs: number): Order => ({
  units: plan.units,
  release: plan.release,
  baselines,
  strategy: plan.strategy,
  epoch,
  deadlineMs,
});

const remarksOf = (voyage: Voyage, document: JournalDocument): readonly string[] => {
  const left = unfinishedIn(document);
  const { lease } = document;
  if (lease !== null && !isFree(document, voyage.nonce, voyage.scene.clock.nowMs()))
    return [`the lock is held by ${describeHolder(lease)}: it would be waited for`];
  return left === null
    ? []
    : [`a rollout of ${left.plan.release.version} was left half done: it would be brought to its end first`];
};

const planRecovery = (voyage: Voyage, document: JournalDocument): Story => {
  const left = unfinishedIn(document);
  if (left === null) return storyOf(voyage, { state: null, document });
  return storyOf(voyage, {
    state: left,
    document,
    outcome: 'planned',
    plan: describeCourse(courseBack(left.plan), left),
    remarks: remarksOf(voyage, document),
  });
};

const rehearse = async (voyage: Voyage, journal: JournalDocument, release: Release): Promise<Story> => {
  const { config, scene, crews } = voyage;
  const { crew } = await crews.open(lastCommitted(journal))(scene.cancellation);
  const remarks = remarksOf(voyage, journal);
  // What the journal tells is another rollout's.
  const document = { epoch: journal.epoch, entries: [] };
  const units = await gatherUnits(config, scene.files);
  if (!units.ok) return storyOf(voyage, { state: null, document, outcome: 'aborted', why: units.error, remarks });
  const first = begin(planOf(config, release, units.value), document.epoch);
  const deadlineMs = scene.clock.nowMs() + config.deadlines.captureMs;
  const captured = await crew.target.capture(orderOf(first.state, [], deadlineMs));
  const refuse = (state: State | null, why: string): Story =>
    storyOf(voyage, { state, document, outcome: 'aborted', why, remarks });
  if (!captured.ok) return refuse(first.state, captured.error.message);
  const { state } = reduce(first.state, {
    kind: 'captured',
    effect: first.state.underWay?.id ?? 0,
    baselines: captured.value,
  });
  if (state.ending === 'nothing-to-do') return storyOf(voyage, { state, document, outcome: 'nothing-to-do', remarks });
  if (state.reason !== null) return refuse(state, state.reason.message);
  const checked = await crew.target.check(
    orderOf(state, captured.value, scene.clock.nowMs() + config.deadlines.captureMs),
  );
  if (!checked.ok) return refuse(state, checked.error.message);
  return storyOf(voyage, {
    state,
    document,
    outcome: 'planned',
    plan: describeCourse(forwardCourse(state.plan), state),
    changes: checked.value.map(({ unit, what, diff }) => ({ unit, what, diff })),
    remarks,
  });
};

/** What would be done, in order, and what the target says that it would change: no lock is taken, and nothing is written. */
export const dryRun = async (voyage: Voyage): Promise<Story> => {
  const read = await gatherJournal(voyage.site.store, voyage.name);
  const nothing = { state: null, document: undefined, outcome: 'aborted' } as const;
  if (!read.ok) return storyOf(voyage, { ...nothing, why: read.error });
  if (voyage.config.mode === 'recover') return planRecovery(voyage, read.value);
  const chosen = releaseOf(voyage, read.value);
  if (typeof chosen === 'string') return storyOf(voyage, { ...nothing, document: read.value, why: chosen });
  return rehearse(voyage, read.value, chosen.release);
};
