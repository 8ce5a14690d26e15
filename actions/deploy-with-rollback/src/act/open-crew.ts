import type { Scene } from '@drawbridge/core/action/run-action';
import type { Cancellation } from '@drawbridge/core/domain/cancellation';
import type { Files } from '@drawbridge/core/ports/files';
import type { World } from '@drawbridge/core/ports/platform';
import type { Release } from '../decide/rollout/model.ts';
import type { Config } from '../inputs/config.ts';
import type { DeployPorts } from '../ports/deploy-ports.ts';
import type { JournalStore } from '../ports/journal.ts';
import { createAnnouncer } from './announcer.ts';
import type { CommandWorld } from './commands.ts';
import type { HealthWatch } from './crew.ts';
import { createHealthWatch } from './health/health-watch.ts';
import { createHealthMemory, type HealthMemory } from './health/memory.ts';
import { createHooks } from './hooks.ts';
import { hushShell } from './hush.ts';
import { journalOnBranch } from './journal-on-branch.ts';
import { markShell } from './mark.ts';
import { takeOwnPrograms } from './own-programs.ts';
import type { OpenSite, Site } from './site.ts';
import { createCommandJournal } from './targets/command/command-journal.ts';
import { createCommandTarget } from './targets/command/command-target.ts';
import { createConfigMapJournal } from './targets/kubernetes/config-map-journal.ts';
import { createKubernetesTarget } from './targets/kubernetes/kubernetes-target.ts';
import type { Target } from './targets/target.ts';

/** Whom sites are opened for. */
export interface CrewOffice {
  readonly config: Config;
  readonly scene: Scene;
  readonly ports: DeployPorts;
  /** The nonce of the rollout's lease: its programs are known by it. */
  readonly nonce: string;
}

/** The sites of one run. */
export interface Crews {
  /** For one rollout; `lastCommitted` serves, as far as the journal knows. */
  open(lastCommitted: Release | null): OpenSite;
  /** What the health watches of the last rollout saw. */
  readonly seen: HealthWatch['seen'];
}

const openStore = ({ config, scene }: CrewOffice, world: World, signal: AbortSignal): JournalStore => {
  const { environment, service, target } = config;
  const { shell } = world;
  if (target.kind === 'kubernetes') {
    const settings = target.kubernetes;
    return createConfigMapJournal({ shell, clock: scene.clock, settings, service, environment });
  }
  const { 'read-journal': read, 'write-journal': write } = target.command;
  if (read !== undefined && write !== undefined)
    return createCommandJournal({ shell, read, write, environment, service });
  return journalOnBranch({ environment, service }, { ...scene, store: world.store, signal });
};

/** What a target is opened with. */
interface TargetWorld extends CommandWorld {
  readonly files: Files;
  readonly signal: AbortSignal;
}

const openTarget = ({ config: { target } }: CrewOffice, world: TargetWorld, lastCommitted: Release | null): Target => {
  if (target.kind === 'command') return createCommandTarget({ ...world, commands: target.command, lastCommitted });
  const { shell, clock, files, signal } = world;
  return createKubernetesTarget({ shell, clock, files, signal, settings: target.kubernetes });
};

const openCrew = async (
  office: CrewOffice,
  { lastCommitted, memory }: { readonly lastCommitted: Release | null; readonly memory: HealthMemory },
  cancellation: Cancellation,
): Promise<Site> => {
  const { config, scene, ports, nonce } = office;
  const { log, clock } = scene;
  const world = await scene.reopen(cancellation);
  const folder = `${scene.context.workspace}/${config.workingDirectory}`;
  const shell = takeOwnPrograms(markShell(hushShell(world.shell, ports.secrets), nonce), folder);
  const commands: CommandWorld = { shell, log, clock, environment: config.environment };
  const { signal } = cancellation;
  const target = openTarget(office, { ...commands, files: world.files, signal }, lastCommitted);
  const store = openStore(office, { ...world, shell }, signal);
  const announcement = { config, place: store.place, deployments: world.github.deployments };
  const crew = {
    target,
    health: createHealthWatch({ ...commands, probe: ports.probe, target, settings: config.health, memory }),
    hooks: createHooks(config.hooks, commands),
    announcer: createAnnouncer(announcement, scene),
  };
  return { crew, store };
};

/** Opens everybody whom the driver can ask for a deed, in one world after the other. */
export const createCrews = (office: CrewOffice): Crews => {
  let memory = createHealthMemory();
  return {
    open: (lastCommitted) => {
      // An open breaker stays so for one version, not for what another run left half done.
      memory = createHealthMemory();
      const own = { lastCommitted, memory };
      return (cancellation) => openCrew(office, own, cancellation);
    },
    seen: () => memory.seen(),
  };
};
