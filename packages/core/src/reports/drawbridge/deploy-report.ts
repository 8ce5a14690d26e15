import Type, { type Static } from 'typebox';
import { reportSchema } from './envelope.ts';
import { releaseSchema, rolloutOutcomes } from './rollout-outcome.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);
const time = Type.String({ description: 'UTC, RFC 3339' });

const probe = Type.Object(
  {
    name: Type.String(),
    looks: Type.Integer({ minimum: 0 }),
    bad: Type.Integer({ minimum: 0 }),
    last: Type.String({ description: 'What the last look found, in words.' }),
  },
  { additionalProperties: false },
);

const entry = Type.Object(
  {
    at: time,
    epoch: Type.Integer({ minimum: 1 }),
    phase: Type.String(),
    what: Type.String(),
    durationMs: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  },
  { additionalProperties: false },
);

const body = Type.Object(
  {
    mode: Type.Enum(['deploy', 'rollback', 'recover']),
    environment: Type.String(),
    service: Type.String({ description: 'Tells apart what is deployed to one environment.' }),
    target: Type.String(),
    strategy: Type.Enum(['blue-green', 'rolling', 'recreate']),
    outcome: Type.Enum([...rolloutOutcomes, 'planned'], {
      description:
        '`planned`: a dry run. `unfinished`: main ended, and post or the next run goes on. `superseded`: another run holds the lock and goes on.',
    }),
    release: Type.Union([releaseSchema, Type.Null({ description: 'There was nothing to ship (recover).' })]),
    previous: Type.Union([releaseSchema, Type.Null({ description: 'Nothing served before.' })]),
    current: Type.Union([releaseSchema, Type.Null()], { description: 'What serves at the end, as far as is known.' }),
    trafficMoved: Type.Boolean({ description: 'Users may have met the new version.' }),
    reason: Type.Union([
      Type.Object({ kind: Type.String(), message: Type.String() }, { additionalProperties: false }),
      Type.Null(),
    ]),
    remarks: Type.Array(Type.String()),
    commands: Type.Array(Type.String(), { description: 'What a person has to type next, after a failed rollback.' }),
    startedAt: time,
    finishedAt: Type.Union([time, Type.Null()]),
    health: Type.Array(probe),
    deployment: Type.Union([
      Type.Object({ id: Type.Integer(), state: Type.String() }, { additionalProperties: false }),
      Type.Null(),
    ]),
    journal: Type.Object(
      { place: Type.String(), epoch: Type.Integer({ minimum: 0 }), entries: Type.Array(entry) },
      { additionalProperties: false },
    ),
    changes: Type.Array(
      Type.Object({ unit: Type.String(), what: Type.String(), diff: Type.String() }, { additionalProperties: false }),
      { description: 'Of a dry run: what would change.' },
    ),
    url: orNull,
  },
  { additionalProperties: false },
);

/** The published schema of deploy-with-rollback's report (docs/schemas). */
export const deployReportSchema = reportSchema('deploy-with-rollback', body);

/** deploy-with-rollback's own part of its report. */
export type DeployReportBody = Static<typeof body>;
