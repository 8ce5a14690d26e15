import { type RunContext, runUrl } from '@drawbridge/core/domain/event';
import type { DeployReportBody } from '@drawbridge/core/reports/drawbridge/deploy-report';
import { endStatusOf } from '../decide/deployment-status.ts';
import type { State } from '../decide/rollout/model.ts';
import { servingNow, sharedRelease } from '../decide/serving.ts';
import type { Story } from './story.ts';

const toTime = (ms: number): string => new Date(ms).toISOString();

const deploymentOf = (state: State): DeployReportBody['deployment'] => {
  if (state.deploymentId === null) return null;
  return { id: state.deploymentId, state: state.ending === null ? 'in_progress' : endStatusOf(state).state };
};

const journalOf = ({ journal }: Story): DeployReportBody['journal'] => ({
  place: journal.place,
  epoch: journal.epoch,
  entries: journal.entries.map(({ atMs, epoch, phase, what, durationMs }) => ({
    at: toTime(atMs),
    epoch,
    phase,
    what,
    durationMs: Math.max(0, Math.round(durationMs)),
  })),
});

const reasonOf = ({ state, why }: Story): DeployReportBody['reason'] => {
  return why === '' ? (state?.reason ?? null) : { kind: 'failed', message: why };
};

/** The action's own part of its report. */
export const renderBody = (story: Story, context: RunContext): DeployReportBody => {
  const { state, mode, environment, service, target, strategy, outcome } = story;
  return {
    mode,
    environment,
    service,
    target,
    strategy,
    outcome,
    release: state?.plan.release ?? null,
    previous: state === null ? null : sharedRelease(state),
    current: state === null ? null : (servingNow(state) ?? null),
    trafficMoved: state?.trafficMoved ?? false,
    reason: reasonOf(story),
    remarks: [...story.remarks, ...(state?.remarks ?? [])],
    commands: [...story.commands],
    startedAt: toTime(story.startedMs),
    finishedAt: outcome === 'unfinished' ? null : toTime(story.nowMs),
    health: [...story.health],
    deployment: state === null ? null : deploymentOf(state),
    journal: journalOf(story),
    changes: [...story.changes],
    url: runUrl(context),
  };
};
