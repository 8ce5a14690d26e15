import Type, { type Static } from 'typebox';

const closed = { additionalProperties: false } as const;
const time = Type.String({ description: 'UTC, RFC 3339 with milliseconds' });
const count = Type.Integer({ minimum: 0 });
const durationMs = Type.Union([Type.Number(), Type.Null()], {
  description: 'Milliseconds; null: nothing was measured.',
});
const score = Type.Union([Type.Number({ minimum: 0, maximum: 10 }), Type.Null()]);
const share = Type.Object({ hits: count, of: count }, closed);

const measured = Type.Object(
  {
    from: time,
    to: Type.String({ description: 'The first moment after the period; UTC, RFC 3339 with milliseconds' }),
    deploymentFrequency: Type.Object(
      { deployments: count, days: Type.Number({ minimum: 0 }), medianGapMs: durationMs },
      closed,
    ),
    leadTime: Type.Object(
      {
        medianMs: durationMs,
        p90Ms: durationMs,
        commits: count,
        negative: Type.Integer({ minimum: 0, description: 'Commits dated after their deployment, left out.' }),
        incomplete: Type.Integer({ minimum: 0, description: 'Deployments whose commits are not (all) known.' }),
      },
      closed,
    ),
    recoveryTime: Type.Object({ medianMs: durationMs, p90Ms: durationMs, recovered: count, open: count }, closed),
    changeFailRate: share,
    reworkRate: share,
    rollbacks: Type.Integer({ minimum: 0, description: 'Deployments that put an older release back.' }),
  },
  closed,
);

/** The published schema of dora.json, which deployment-audit writes beside its dashboard (docs/schemas). */
export const doraSchema = Type.Object(
  {
    schema: Type.Literal(1),
    at: time,
    environments: Type.Array(Type.String(), { description: 'Which were counted as production.' }),
    now: measured,
    before: measured,
    scores: Type.Object(
      {
        deploymentFrequency: score,
        leadTime: score,
        recoveryTime: score,
        changeFailRate: score,
        reworkRate: score,
      },
      { ...closed, description: "From 0 to 10, as DORA's Quick Check gives them; null: nothing was measured." },
    ),
    uncounted: Type.Object(
      { withoutTraffic: count, unknown: count, inProgress: count },
      { ...closed, description: 'Rollouts of the whole log that no metric counts.' },
    ),
    weeks: Type.Array(measured, { description: 'Mondays on, UTC, oldest first; the last one may be under way.' }),
  },
  { ...closed, title: "DORA's five metrics of a deployment log" },
);

/** DORA's five metrics as data for other tools. */
export type DoraReport = Static<typeof doraSchema>;
