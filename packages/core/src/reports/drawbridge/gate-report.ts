import Type, { type Static } from 'typebox';
import { reportSchema } from './envelope.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);
const lineOrNull = Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]);

const offender = Type.Object(
  { path: orNull, line: lineOrNull, endLine: lineOrNull, title: Type.String(), message: Type.String() },
  { additionalProperties: false },
);

const condition = Type.Object(
  {
    mark: Type.Enum(['passed', 'failed', 'attention', 'not-judged']),
    level: Type.Enum(['fail', 'warn'], { description: 'What comes of it where it does not hold.' }),
    name: Type.String(),
    require: Type.String({ description: 'The expression; empty for what no policy asks for.' }),
    value: Type.String(),
    bar: Type.String(),
    distance: Type.String(),
    reasons: Type.Array(Type.String()),
    fix: Type.String({ description: 'What would make it pass; empty where it does.' }),
    seen: Type.Array(Type.Object({ fact: Type.String(), value: Type.String() }, { additionalProperties: false }), {
      description: 'The facts that the expression asked for.',
    }),
    offenders: Type.Array(offender),
  },
  { additionalProperties: false },
);

const body = Type.Object(
  {
    policy: Type.Object(
      {
        source: Type.String({ description: 'Where the policy came from, in words.' }),
        changed: Type.Boolean({ description: 'The change touches the policy; that takes effect after the merge.' }),
      },
      { additionalProperties: false },
    ),
    conditions: Type.Array(condition, { description: 'Failed ones first.' }),
    reports: Type.Array(
      Type.Object(
        {
          path: Type.String(),
          declared: Type.Union([Type.String(), Type.Null()], {
            description: 'The name that the policy declares it under; null: found by the built-in patterns.',
          }),
          about: Type.String(),
          says: Type.String(),
          remarks: Type.Array(Type.String()),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

/** The published schema of quality-gate's report (docs/schemas). */
export const gateReportSchema = reportSchema('quality-gate', body);

/** quality-gate's own part of its report. */
export type GateReportBody = Static<typeof body>;
