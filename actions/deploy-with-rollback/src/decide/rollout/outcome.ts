import type { DeployReportBody } from '@drawbridge/core/reports/drawbridge/deploy-report';
import type { Effect, EffectKind, Phase, State, TerminalPhase } from './model.ts';

/** How a rollout ended, in the words of the report, and why, in one sentence without a full stop. */
export interface Outcome {
  readonly outcome: DeployReportBody['outcome'];
  readonly sentence: string;
}

const terminal: { readonly [phase in TerminalPhase]: true } = {
  succeeded: true,
  'nothing-to-do': true,
  'rolled-back': true,
  'rollback-failed': true,
  aborted: true,
  superseded: true,
};

/** Whether a rollout has ended: no event changes it, no effect follows. */
export const isTerminal = (phase: Phase): phase is TerminalPhase => Object.hasOwn(terminal, phase);

/**
 * Whether an effect brings traffic back. It may begin before the state that holds it is journalled: the journalled intent
 * of the shift already allows whoever reads it to bring traffic back, and waiting for a slow journal would cost users.
 * `needsJournalFirst` says when it may not.
 */
export const isRestoring = ({ kind }: Effect): boolean => kind === 'restore';

const nothing = 'nothing';

const previousOf = ({ baselines }: State): string => {
  const versions = (baselines ?? []).map(({ release }) => release?.version ?? nothing);
  return versions.length === 0 ? 'what served before' : [...new Set(versions)].join(', ');
};

const unless = (previous: string, words: string): string => (previous === nothing ? '' : `${words} ${previous}`);

const endings: { readonly [phase in TerminalPhase]: (version: string, previous: string) => string } = {
  succeeded: (version, previous) => `${version} serves${unless(previous, ' in place of')}`,
  'nothing-to-do': (version) => `${version} already serves`,
  'rolled-back': (version, previous) => `${version} rolled back${unless(previous, ' to')}`,
  'rollback-failed': (version, previous) => `${version} was not taken back${unless(previous, ' to')}`,
  aborted: (version) => `${version} was not shipped; nothing was changed`,
  superseded: (version) => `${version} is in the hands of another run, which holds the lock`,
};

/** How a rollout ended; `unfinished` while it has not. */
export const outcomeOf = (state: State): Outcome => {
  const { phase, plan, reason } = state;
  const why = reason === null ? '' : `; ${reason.message}`;
  if (isTerminal(phase))
    return { outcome: phase, sentence: `${endings[phase](plan.release.version, previousOf(state))}${why}` };
  return { outcome: 'unfinished', sentence: `${plan.release.version} is not at its end (${phase})${why}` };
};

type Words = (names: {
  readonly version: string;
  readonly previous: string;
  readonly end: string;
  readonly isAnnounced: boolean;
}) => string;

const deeds: { readonly [kind in Exclude<EffectKind, 'hook'>]: Words } = {
  capture: () => 'what serves now',
  announce: ({ version }) => `GitHub is told of ${version}`,
  check: ({ version }) => `${version} as the target would take it`,
  stage: ({ version }) => `${version} up without traffic`,
  'verify-new': ({ version }) => `health of ${version}`,
  shift: ({ version }) => `traffic to ${version}`,
  bake: ({ version }) => `health of ${version} under traffic`,
  commit: ({ version }) => `${version} joins what was good`,
  clean: ({ previous }) => `${previous} goes`,
  restore: ({ previous }) => `traffic back to ${previous}`,
  settle: ({ previous }) => `${previous} made whole`,
  'verify-old': ({ previous }) => `health of ${previous}`,
  discard: ({ version }) => `${version} goes`,
  conclude: ({ end, isAnnounced }) =>
    isAnnounced ? `GitHub is told: ${end}` : `no Deployment is known to be told: ${end}`,
  unlock: () => 'the lock opens',
};

/** A deed as a line of the log and of the journal, e.g. "traffic to 1.5.0 (web, worker)". */
export const describeEffect = ({ kind, hook, units }: Effect, state: State): string => {
  const names = {
    version: state.plan.release.version,
    previous: previousOf(state),
    end: state.ending ?? 'its end',
    isAnnounced: state.deploymentId !== null,
  };
  if (kind === 'hook') return `hook ${hook ?? 'unknown'} (${units.join(', ')})`;
  return `${deeds[kind](names)} (${units.join(', ')})`;
};
