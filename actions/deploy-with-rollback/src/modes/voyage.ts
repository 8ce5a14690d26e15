import type { Scene } from '@drawbridge/core/action/run-action';
import { runUrl } from '@drawbridge/core/domain/event';
import type { DriveScene } from '../act/driver.ts';
import type { LockRequest } from '../act/lock.ts';
import { type Crews, createCrews } from '../act/open-crew.ts';
import type { Site } from '../act/site.ts';
import type { JournalDocument, JournalEntry } from '../decide/journal/document.ts';
import { chooseCommitted, journalNameOf } from '../decide/plan.ts';
import type { Release, State } from '../decide/rollout/model.ts';
import { outcomeOf } from '../decide/rollout/outcome.ts';
import type { Config } from '../inputs/config.ts';
import type { DeployPorts } from '../ports/deploy-ports.ts';
import type { Story } from '../render/story.ts';

/** One run of the action, from its start to what is told of it. */
export interface Voyage {
  readonly config: Config;
  readonly scene: Scene;
  readonly ports: DeployPorts;
  readonly nonce: string;
  /** As the journal is named. */
  readonly name: string;
  readonly crews: Crews;
  /** Where the journal is read and the target is asked before there is a lock. */
  readonly site: Site;
  readonly startedMs: number;
}

/** Sets out: opens the world of the job, and begins nothing. */
export const setOut = async (config: Config, scene: Scene, ports: DeployPorts, nonce: string): Promise<Voyage> => {
  const crews = createCrews({ config, scene, ports, nonce });
  const startedMs = scene.clock.nowMs();
  const site = await crews.open(null)(scene.cancellation);
  return { config, scene, ports, nonce, name: journalNameOf(config), crews, site, startedMs };
};

/** Who asks for the lock. */
export const holderOf = ({ context }: Scene) => ({
  runId: context.runId,
  attempt: context.runAttempt,
  job: context.job,
});

// Post gets it as one environment variable, and Linux starts no program with one of more than 128 KiB (execve(2)).
const mostStateLength = 100_000 / 3;

/**
 * Leaves in the job's state whose lock it is and how far the rollout came: post goes on from there. What is too large for
 * that stands in the journal alone.
 */
export const saveRollout = ({ scene, name, nonce, startedMs }: Voyage, state: State | null): void => {
  const isTooLarge = JSON.stringify(state).length > mostStateLength;
  scene.state.save({ rollout: { name, nonce, state: isTooLarge ? null : state }, startedMs });
};

/** What the lock is asked for with. */
export const lockRequestOf = ({ config, scene, name, nonce }: Voyage, waitMs: number): LockRequest => ({
  name,
  holder: holderOf(scene),
  nonce,
  leaseMs: config.lock.leaseMs,
  waitMs,
});

/** What is shipped: of a rollback by hand what was good before; a text says why there is nothing. */
export const releaseOf = (
  { config, scene }: Voyage,
  { committed }: JournalDocument,
): { readonly release: Release } | string => {
  const { release } = config;
  if (config.mode === 'rollback') return chooseCommitted(release.version, committed);
  return { release: { ...release, commit: release.commit === '' ? scene.context.sha : release.commit } };
};

/** What a rollout is driven with, but for its journal. */
export const driveSceneOf = (voyage: Voyage, lastCommitted: Release | null): Omit<DriveScene, 'journal'> => {
  const { scene, ports, crews } = voyage;
  const { clock, log, cancellation, context } = scene;
  return {
    open: crews.open(lastCommitted),
    clock,
    log,
    cancellation,
    leftovers: ports.leftovers,
    save: (state) => saveRollout(voyage, state),
    runUrl: runUrl(context),
    hasPost: true,
  };
};

/** The commands that a person types after this rollout failed to come back. */
const rescueOf = ({ site }: Voyage, state: State): readonly string[] =>
  site.crew.target.rescue({
    units: state.plan.units,
    release: state.plan.release,
    baselines: state.baselines ?? [],
    strategy: state.plan.strategy,
    epoch: state.epoch,
    deadlineMs: 0,
  });

/** What is known beside the config. */
export interface Facts {
  readonly state: State | null;
  readonly document: Pick<JournalDocument, 'epoch' | 'entries'> | undefined;
  readonly outcome?: Story['outcome'];
  readonly why?: string;
  readonly changes?: Story['changes'];
  readonly plan?: readonly string[];
  readonly remarks?: readonly string[];
}

const noEntries: readonly JournalEntry[] = [];

/** All that there is to tell of this run. */
export const storyOf = (voyage: Voyage, facts: Facts): Story => {
  const { config, crews, site, scene, startedMs } = voyage;
  const { state, document } = facts;
  // Where there is no rollout to tell of, the journal's entries are another's.
  const entries = state === null ? noEntries : (document?.entries ?? noEntries);
  const outcome = facts.outcome ?? (state === null ? 'nothing-to-do' : outcomeOf(state).outcome);
  return {
    mode: config.mode,
    version: config.release.version,
    environment: config.environment,
    service: config.service,
    target: site.crew.target.name,
    strategy: state?.plan.strategy ?? config.strategy,
    outcome,
    state,
    why: facts.why ?? '',
    journal: { place: site.store.place, epoch: document?.epoch ?? 0, entries },
    health: [...crews.seen()],
    commands: state !== null && outcome === 'rollback-failed' ? rescueOf(voyage, state) : [],
    changes: facts.changes ?? [],
    plan: facts.plan ?? [],
    remarks: facts.remarks ?? [],
    startedMs,
    nowMs: scene.clock.nowMs(),
  };
};
