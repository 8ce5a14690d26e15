import Type, { type Static } from 'typebox';
import { reportSchema } from './envelope.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);
const closed = { additionalProperties: false } as const;

const log = Type.Object(
  {
    size: Type.Integer({ minimum: 0, description: 'Entries.' }),
    root: Type.String({ description: 'Hash of the tree (RFC 9162), base64.' }),
    checkpoint: Type.String({ description: 'As the branch holds it (C2SP): keep it where who writes the log cannot.' }),
    signed: Type.Boolean(),
  },
  closed,
);

const entry = Type.Object(
  {
    index: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
      description: 'From 0; null: it was there already.',
    }),
    kind: Type.Enum(['intent', 'result', 'finding', 'incident']),
    about: Type.String({ description: '`id` of the intent, or of what a finding is about.' }),
  },
  closed,
);

const gate = Type.Object(
  { action: Type.String(), mark: Type.String(), sentence: Type.String(), digest: Type.String() },
  closed,
);

const deployment = Type.Object(
  {
    intent: Type.String(),
    version: Type.String(),
    artifact: Type.String(),
    commit: Type.String(),
    approvers: Type.Array(Type.String()),
    approvalsKnown: Type.Boolean(),
    gates: Type.Array(gate),
    outcome: Type.Union([Type.String(), Type.Null()], { description: 'null: not over yet.' }),
    reason: orNull,
  },
  closed,
);

const finding = Type.Object(
  {
    what: Type.String({ description: 'E.g. edited, truncated, forked; lost, unrecorded, contradicted.' }),
    place: Type.String({ description: 'A file of the log, an entry, an intent or a deployment.' }),
    message: Type.String(),
  },
  closed,
);

const body = Type.Object(
  {
    mode: Type.Enum(['record', 'verify', 'reconcile', 'export', 'report']),
    environment: Type.String({ description: 'Empty: every one.' }),
    service: Type.String({ description: 'Empty: every one, or the only one.' }),
    branch: Type.String(),
    dryRun: Type.Boolean(),
    log: Type.Union([log, Type.Null()], {
      description: 'As this run left it; null: it was not reached, or there is none.',
    }),
    entries: Type.Array(entry, { description: 'What this run had to write.' }),
    deployment: Type.Union([deployment, Type.Null()], { description: 'Of `record`.' }),
    findings: Type.Array(finding),
    proves: Type.Array(Type.String(), { description: 'Of `verify`, in words.' }),
    doesNotProve: Type.Array(Type.String()),
    files: Type.Array(Type.String(), { description: 'Written beside this report, from the working directory.' }),
    remarks: Type.Array(Type.String()),
  },
  closed,
);

/** The published schema of deployment-audit's report (docs/schemas). */
export const auditReportSchema = reportSchema('deployment-audit', body);

/** deployment-audit's own part of its report. */
export type AuditReportBody = Static<typeof body>;
