import { type RunContext, runUrl } from '@drawbridge/core/domain/event';
import type { Intent } from '@drawbridge/core/reports/drawbridge/log-entry';

/** When and in which run an entry is made. */
export interface Occasion {
  readonly context: RunContext;
  readonly nowMs: number;
}

type Common = Pick<Intent, 'schema' | 'at' | 'repository' | 'environment' | 'service' | 'actor' | 'run'>;

/** What all entries have in common. */
export const commonOf = (
  { context, nowMs }: Occasion,
  { environment, service }: Pick<Intent, 'environment' | 'service'>,
): Common => ({
  schema: 1,
  at: new Date(nowMs).toISOString(),
  repository: context.repository,
  environment,
  service,
  actor: context.actor,
  run: {
    id: context.runId,
    attempt: context.runAttempt,
    url: runUrl(context),
    workflow: context.workflow,
    job: context.job,
    event: context.eventName,
    ref: context.ref,
    sha: context.sha,
    triggeringActor: context.triggeringActor,
  },
});
