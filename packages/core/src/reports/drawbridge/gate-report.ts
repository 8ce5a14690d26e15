import Type, { type Static } from 'typebox';
import { reportSchema } from './envelope.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);
const lineOrNull = Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]);

const offender = Type.Object(
  {
    path: orNull,
    line: lineOrNull,
    endLine: lineOrNull,
    title: Type.String(),
    message: Type.String(),
    fingerprint: Type.Union([Type.String(), Type.Null()], { description: 'Of a finding: a waiver can name it so.' }),
  },
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

const missing = Type.Object(
  {
    name: orNull,
    patterns: Type.Array(Type.String()),
    place: Type.Union([Type.String(), Type.Null()], { description: 'Where it is wrong; null: there is no such file.' }),
    reason: Type.String(),
    fix: Type.String(),
  },
  { additionalProperties: false },
);

const exemption = {
  owner: Type.String(),
  reason: Type.String(),
  expires: Type.String({ description: 'The last day on which it holds, UTC: 2026-12-31' }),
};

const notedTest = Type.Object(
  {
    suite: Type.String(),
    name: Type.String(),
    path: orNull,
    line: lineOrNull,
    attempts: Type.Integer({ minimum: 0 }),
    exemption: Type.Union([Type.Object(exemption, { additionalProperties: false }), Type.Null()]),
  },
  { additionalProperties: false },
);

const state = Type.Enum(['applied', 'unused', 'expired'], { description: 'What became of it in this run.' });

const waiver = Type.Object(
  {
    ...exemption,
    state,
    rule: orNull,
    tool: orNull,
    path: orNull,
    package: orNull,
    fingerprint: orNull,
    findings: Type.Array(offender, { description: 'What it covers, or would if it had not expired.' }),
  },
  { additionalProperties: false },
);

const quarantine = Type.Object(
  {
    ...exemption,
    state,
    test: Type.String(),
    tests: Type.Array(offender, { description: 'Those that did not pass.' }),
  },
  { additionalProperties: false },
);

const command = Type.Object(
  {
    name: Type.String(),
    end: Type.Enum(['passed', 'failed', 'timed-out', 'cancelled', 'not-started']),
    reason: Type.String(),
    attempts: Type.Integer({ minimum: 0 }),
    durationMs: Type.Integer({ minimum: 0, description: 'Of all attempts together.' }),
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
    missing: Type.Array(missing, {
      description: 'Reports that should be there, or cannot be used; each fails the gate.',
    }),
    flaky: Type.Array(notedTest, { description: 'Tests that passed only after a failure.' }),
    quarantined: Type.Array(notedTest, { description: 'Tests that did not pass, and whose failure does not count.' }),
    quarantine: Type.Array(quarantine, { description: 'Entries of the policy, also unused and expired ones.' }),
    waivers: Type.Array(waiver, { description: 'Entries of the policy, also unused and expired ones.' }),
    commands: Type.Array(command, { description: 'The checks that the gate has run.' }),
    notices: Type.Array(Type.String(), { description: 'What else people should know, a sentence each.' }),
  },
  { additionalProperties: false },
);

/** The published schema of quality-gate's report (docs/schemas). */
export const gateReportSchema = reportSchema('quality-gate', body);

/** quality-gate's own part of its report. */
export type GateReportBody = Static<typeof body>;
