import Type, { type Static } from 'typebox';
import { releaseSchema, rolloutOutcomes } from './rollout-outcome.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);
const time = Type.String({ description: 'UTC, RFC 3339 with milliseconds' });
const closed = { additionalProperties: false } as const;

const run = Type.Object(
  {
    id: Type.String(),
    attempt: Type.Integer({ minimum: 1 }),
    url: Type.String(),
    workflow: Type.String(),
    job: Type.String(),
    event: Type.String(),
    ref: Type.String(),
    sha: Type.String(),
    triggeringActor: Type.String({
      description: 'Who started this attempt: of a re-run, who asked for it. Empty: the runner did not say.',
    }),
  },
  closed,
);

const approval = Type.Object(
  {
    login: Type.String(),
    state: Type.String({ description: "In GitHub's words: approved, rejected, pending." }),
    comment: Type.String(),
  },
  closed,
);

const gate = Type.Object(
  {
    action: Type.String(),
    mark: Type.String(),
    sentence: Type.String(),
    digest: Type.String({
      description: 'SHA-256 of the report file, in hex; empty: it was told by the output of a job.',
    }),
  },
  closed,
);

const common = {
  schema: Type.Literal(1),
  at: time,
  repository: Type.String(),
  environment: Type.String(),
  service: Type.String({
    description: 'Tells apart what is deployed to one environment; empty where it is one thing.',
  }),
  actor: Type.String({ description: 'Who started the run, as GitHub says it.' }),
  run,
};

/** Before the first change: who wants to ship what, who allowed it, and what judged it. */
const intent = Type.Object(
  {
    ...common,
    kind: Type.Literal('intent'),
    id: Type.String({
      description: 'Names the deployment in the log: repository run, attempt, environment and service.',
    }),
    release: releaseSchema,
    approvals: Type.Array(approval),
    approvalsKnown: Type.Boolean({ description: 'False: the token may not read them.' }),
    gates: Type.Array(gate),
  },
  closed,
);

/** After the end, as deploy-with-rollback (or the workflow) told it. */
const result = Type.Object(
  {
    ...common,
    kind: Type.Literal('result'),
    intent: Type.String({ description: '`id` of the intent.' }),
    outcome: Type.Enum([...rolloutOutcomes, 'unknown']),
    mode: Type.Enum(['deploy', 'rollback', 'recover']),
    release: Type.Union([releaseSchema, Type.Null()]),
    previous: Type.Union([releaseSchema, Type.Null()]),
    current: Type.Union([releaseSchema, Type.Null()]),
    trafficMoved: Type.Boolean(),
    reason: orNull,
    startedAt: time,
    finishedAt: time,
    strategy: Type.String(),
    health: Type.String({ description: 'What the last look found, in words; empty: nobody looked.' }),
    report: Type.Union([Type.String({ description: 'SHA-256 of the report file, in hex.' }), Type.Null()]),
  },
  closed,
);

/** What reconciling found: an intent whose run is gone, a deployment that no entry tells of. */
const finding = Type.Object(
  {
    ...common,
    kind: Type.Literal('finding'),
    about: Type.String({ description: '`id` of an intent, or the id of a GitHub Deployment.' }),
    what: Type.Enum(['lost', 'unrecorded', 'contradicted']),
    message: Type.String(),
  },
  closed,
);

/** Something broke in production, or was mended, outside of a rollout: said by people or their tools. */
const incident = Type.Object(
  {
    ...common,
    kind: Type.Literal('incident'),
    id: Type.String(),
    state: Type.Enum(['opened', 'resolved']),
    message: Type.String(),
  },
  closed,
);

/** The published schema of an entry of the deployment log (docs/schemas). */
export const logEntrySchema = Type.Union([intent, result, finding, incident], {
  title: 'Entry of the deployment log',
});

export type Intent = Static<typeof intent>;
export type DeploymentResult = Static<typeof result>;
export type Finding = Static<typeof finding>;
export type Incident = Static<typeof incident>;

/** One entry of the deployment log; kept as canonical JSON (RFC 8785). */
export type LogEntry = Static<typeof logEntrySchema>;
