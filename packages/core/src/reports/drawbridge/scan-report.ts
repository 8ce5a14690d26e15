import Type, { type Static } from 'typebox';
import { findingClasses, severities } from '../findings/model.ts';
import { conditionSchema, reportSchema } from './envelope.ts';

const lineOrNull = Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]);

const findingClass = Type.Enum([...findingClasses]);

const place = Type.Object(
  {
    path: Type.String({ description: "From the repository's top." }),
    line: lineOrNull,
    endLine: lineOrNull,
    column: lineOrNull,
  },
  { additionalProperties: false },
);

const foundPackage = Type.Object(
  { name: Type.String(), version: Type.String(), fixedVersion: Type.String({ description: 'Empty: no fix yet.' }) },
  { additionalProperties: false },
);

const finding = Type.Object(
  {
    tool: Type.String(),
    rule: Type.String({ description: 'As the tool names it: CVE-2024-5535, DS-0002.' }),
    class: findingClass,
    severity: Type.Enum([...severities]),
    message: Type.String(),
    place: Type.Union([place, Type.Null({ description: 'It stands in no file of the repository.' })]),
    package: Type.Union([foundPackage, Type.Null()]),
    url: Type.String(),
    fingerprint: Type.String({ description: 'The same from run to run within its target, whatever moves.' }),
    suppressed: Type.Union([Type.String(), Type.Null()], { description: 'Why it does not count; null: it counts.' }),
    newness: Type.Enum(['known', 'introduced', 'disclosed', 'unknown'], {
      description:
        'Against the base: known there; introduced by this change; newly disclosed in something unchanged; unknown without a baseline.',
    }),
    fails: Type.Boolean(),
  },
  { additionalProperties: false },
);

const target = Type.Object(
  {
    name: Type.String(),
    title: Type.String({ description: 'As the user names it.' }),
    kind: Type.Enum(['fs', 'repo', 'config', 'image', 'sbom', 'sarif']),
    classes: Type.Array(findingClass, { description: 'What was looked for, whether or not it was found.' }),
    findings: Type.Array(finding, { description: 'Those that fail first, then the worst.' }),
    breakdowns: Type.Array(Type.String(), {
      description: 'Why the scan cannot be believed as a whole; empty: it can.',
    }),
    remarks: Type.Array(Type.String()),
  },
  { additionalProperties: false },
);

const body = Type.Object(
  { conditions: Type.Array(conditionSchema), targets: Type.Array(target) },
  { additionalProperties: false },
);

/** The published schema of trivy-sarif-upload's report (docs/schemas). */
export const scanReportSchema = reportSchema('trivy-sarif-upload', body);

/** trivy-sarif-upload's own part of its report. */
export type ScanReportBody = Static<typeof body>;
