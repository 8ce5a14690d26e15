import Type, { type Static, type TSchema } from 'typebox';
import type { RunContext } from '../../domain/event.ts';
import type { Verdict } from '../../domain/verdict.ts';

/** Version of the envelope and of every action's part in it; it follows SemVer with the suite. */
export const schemaVersion = '1.0';

const mark = Type.Union([
  Type.Literal('passed'),
  Type.Literal('failed'),
  Type.Literal('attention'),
  Type.Literal('not-judged'),
]);

/** What the report is about; a reader refuses a report of another commit, run or attempt. */
const subject = Type.Object(
  {
    repository: Type.String({ description: 'owner/name' }),
    sha: Type.String({ description: 'The commit that was judged.' }),
    ref: Type.String(),
    runId: Type.String(),
    runAttempt: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
);

const verdict = Type.Object({ mark, sentence: Type.String() }, { additionalProperties: false });

/** One judged condition as the summary shows it. */
export const conditionSchema = Type.Object(
  { mark, name: Type.String(), value: Type.String(), bar: Type.String(), distance: Type.String() },
  { additionalProperties: false },
);

/** The schema of one action's report: the common envelope around the action's own part. */
export const reportSchema = <const Action extends string, Body extends TSchema>(action: Action, body: Body) =>
  Type.Object(
    {
      schemaVersion: Type.Literal(schemaVersion),
      action: Type.Literal(action),
      subject,
      verdict,
      createdAt: Type.String({ description: 'UTC, RFC 3339' }),
      body,
    },
    { additionalProperties: false, title: `Report of the action ${action}` },
  );

type Envelope<Action extends string, Body> = Omit<Static<ReturnType<typeof reportSchema<Action, TSchema>>>, 'body'> & {
  readonly body: Body;
};

interface Facts {
  readonly context: RunContext;
  readonly verdict: Verdict;
  readonly nowMs: number;
}

/** Puts the common envelope around an action's own part. */
export const makeReport = <const Action extends string, Body>(
  action: Action,
  { context, verdict: { mark: verdictMark, sentence }, nowMs }: Facts,
  body: Body,
): Envelope<Action, Body> => ({
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
  createdAt: new Date(nowMs).toISOString(),
  body,
});

/** A report as the text of its file. */
export const formatReport = (report: object): string => `${JSON.stringify(report, null, 2)}\n`;
