import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import type { View } from './view.ts';

/** The JSON report as text (docs/schemas). */
export const renderReport = ({ story, body, verdict, context }: View): string =>
  formatReport(makeReport('deploy-with-rollback', { context, verdict, enforced: true, nowMs: story.nowMs }, body));

/** The action's outputs; empty where a thing is not there or not known. */
export const renderOutputs = ({ body, story }: View): Readonly<Record<string, string>> => ({
  outcome: body.outcome,
  version: body.current?.version ?? '',
  'previous-version': body.previous?.version ?? '',
  artifact: body.current?.artifact ?? '',
  'deployment-id': body.deployment === null ? '' : String(body.deployment.id),
  journal: body.journal.place,
  'duration-ms': String(story.nowMs - story.startedMs),
});
