import type { Static, TSchema } from 'typebox';
import type { RunContext } from '../../domain/event.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { reportSchema } from './envelope.ts';
import { schemaVersion } from './schema-version.ts';

/** A report as it is written: the common envelope around an action's own part. */
export type Report<Action extends string, Body> = Omit<
  Static<ReturnType<typeof reportSchema<Action, TSchema>>>,
  'body'
> & { readonly body: Body };

interface Facts {
  readonly context: RunContext;
  readonly verdict: Verdict;
  /** False in `mode: report`. */
  readonly enforced: boolean;
  readonly nowMs: number;
}

/** Puts the common envelope around an action's own part. */
export const makeReport = <const Action extends string, Body>(
  action: Action,
  { context, verdict: { mark: verdictMark, sentence }, enforced, nowMs }: Facts,
  body: Body,
): Report<Action, Body> => ({
  schemaVersion,
  action,
  subject: {
    repository: context.repository,
    sha: context.sha,
    ref: context.ref,
    runId: context.runId,
    runAttempt: context.runAttempt,
  },
  verdict: { mark: verdictMark, sentence },
  enforced,
  createdAt: new Date(nowMs).toISOString(),
  body,
});

/** A report as the text of its file. */
export const formatReport = (report: object): string => `${JSON.stringify(report, null, 2)}\n`;
