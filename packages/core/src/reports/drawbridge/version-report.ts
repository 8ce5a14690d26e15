import Type, { type Static } from 'typebox';
import { reportSchema } from './envelope.ts';

const body = Type.Object(
  {
    outcome: Type.Union([
      Type.Literal('release'),
      Type.Literal('finish'),
      Type.Literal('already-released'),
      Type.Literal('nothing-to-release'),
      Type.Literal('refused'),
    ]),
    previousVersion: Type.Union([Type.String(), Type.Null()]),
    nextVersion: Type.Union([Type.String(), Type.Null()]),
    bump: Type.Union([Type.Literal('major'), Type.Literal('minor'), Type.Literal('patch'), Type.Literal('none')]),
    commits: Type.Array(
      Type.Object(
        {
          oid: Type.String(),
          header: Type.String(),
          rule: Type.String(),
          bump: Type.String(),
        },
        { additionalProperties: false },
      ),
    ),
    refs: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          before: Type.Union([Type.String(), Type.Null()]),
          after: Type.String(),
          written: Type.Boolean(),
        },
        { additionalProperties: false },
      ),
    ),
    releaseUrl: Type.Union([Type.String(), Type.Null()]),
    dryRun: Type.Boolean(),
  },
  { additionalProperties: false },
);

/** The published schema of semver-tag's report (docs/schemas). */
export const versionReportSchema = reportSchema('semver-tag', body);

/** semver-tag's own part of its report. */
export type VersionReportBody = Static<typeof body>;
