import Type, { type Static } from 'typebox';
import { conditionSchema, reportSchema } from './envelope.ts';

const ratio = Type.Object(
  { covered: Type.Integer({ minimum: 0 }), total: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false },
);

const range = Type.Object(
  { start: Type.Integer({ minimum: 1 }), end: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false, description: 'Lines from start to end, both included.' },
);

const body = Type.Object(
  {
    conditions: Type.Array(conditionSchema),
    totals: Type.Object({ lines: ratio, branches: ratio }, { additionalProperties: false }),
    changed: Type.Union([
      Type.Object(
        {
          mergeBase: Type.String(),
          lines: ratio,
          branches: ratio,
          uncovered: Type.Array(
            Type.Object({ path: Type.String(), ranges: Type.Array(range) }, { additionalProperties: false }),
          ),
          notMeasured: Type.Array(Type.String()),
        },
        { additionalProperties: false },
      ),
      Type.Null({ description: 'There was nothing to compare with.' }),
    ]),
    reports: Type.Array(
      Type.Object(
        {
          path: Type.String(),
          format: Type.String(),
          files: Type.Integer({ minimum: 0 }),
          warnings: Type.Array(Type.String()),
        },
        { additionalProperties: false },
      ),
    ),
    unmapped: Type.Array(Type.Object({ path: Type.String(), reason: Type.String() }, { additionalProperties: false }), {
      description: 'Files of the reports that are no file of the repository.',
    }),
  },
  { additionalProperties: false },
);

/** The published schema of coverage-threshold's report (docs/schemas). */
export const coverageReportSchema = reportSchema('coverage-threshold', body);

/** coverage-threshold's own part of its report. */
export type CoverageReportBody = Static<typeof body>;
