import Type, { type TSchema } from 'typebox';
import { schemaVersion } from './schema-version.ts';

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
      enforced: Type.Optional(
        Type.Boolean({ description: 'False in `mode: report`: the verdict was told, and the step stayed green.' }),
      ),
      createdAt: Type.String({ description: 'UTC, RFC 3339' }),
      body,
    },
    { additionalProperties: false, title: `Report of the action ${action}` },
  );
