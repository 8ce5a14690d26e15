import Type, { type Static } from 'typebox';
import { reportSchema } from './envelope.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);

const outcome = Type.Union([
  Type.Literal('release'),
  Type.Literal('finish'),
  Type.Literal('already-released'),
  Type.Literal('nothing-to-release'),
  Type.Literal('refused'),
  Type.Literal('failed', { description: 'Something could not be written; `refs` and `release` tell what stands.' }),
]);

const bump = Type.Union([Type.Literal('major'), Type.Literal('minor'), Type.Literal('patch'), Type.Literal('none')]);

const problem = Type.Union([
  Type.Object({ what: Type.String(), fix: Type.String() }, { additionalProperties: false }),
  Type.Null(),
]);

const packageReport = Type.Object(
  {
    name: Type.Union([Type.String(), Type.Null({ description: 'The repository is one package.' })]),
    outcome,
    released: Type.Boolean({ description: 'This run wrote something of it: its version, or what that lacked.' }),
    previousVersion: orNull,
    previousTag: orNull,
    base: Type.Array(Type.String(), {
      description: 'Where the count begins and why there; then which greater versions were passed over, and why.',
    }),
    version: Type.Union([Type.String(), Type.Null()], {
      description: 'The version that the commit has now, or would have (preview, dry run).',
    }),
    tag: orNull,
    bump,
    steps: Type.Array(Type.Object({ version: Type.String(), reason: Type.String() }, { additionalProperties: false }), {
      description: 'The way from the base to the version.',
    }),
    askedBy: Type.Union([Type.String(), Type.Null()], { description: 'Who asked for the step by hand (`bump`).' }),
    squashedVersion: Type.Union([Type.String(), Type.Null()], {
      description: 'Of a preview: what a squash under the title would make, where that differs.',
    }),
    commitCount: Type.Integer({ description: 'How many commits were judged, those that a squash lists among them.' }),
    commits: Type.Array(
      Type.Object(
        {
          oid: Type.String(),
          header: Type.String(),
          listedInSquash: Type.Boolean({ description: 'One of the commits that a squash lists (`expand-squash`).' }),
          rule: Type.String(),
          bump,
        },
        { additionalProperties: false },
      ),
      { description: 'The newest first; of more than 10,000, as many as that with the greatest steps, those first.' },
    ),
    held: Type.Array(Type.Object({ name: Type.String(), reason: Type.String() }, { additionalProperties: false }), {
      description: 'Moving tags that stay where they are.',
    }),
    dependencies: Type.Array(
      Type.Object({ name: Type.String(), version: Type.String() }, { additionalProperties: false }),
      { description: 'Packages that it depends on and that are released with it.' },
    ),
    release: Type.Union([
      Type.Object(
        {
          url: Type.String(),
          created: Type.Boolean({ description: 'By this run.' }),
          draft: Type.Boolean({ description: 'A person publishes it.' }),
          immutable: Type.Boolean(),
        },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
    problem,
  },
  { additionalProperties: false },
);

const body = Type.Object(
  {
    outcome: Type.Union(outcome.anyOf, { description: 'Of several packages, the weightiest.' }),
    preview: Type.Boolean({ description: 'What merging a change would make; nothing was to be written.' }),
    dryRun: Type.Boolean(),
    commit: Type.Union([Type.String(), Type.Null({ description: 'Of a preview: the merge is not made yet.' })]),
    packages: Type.Array(packageReport, { description: 'In the order configured.' }),
    refs: Type.Array(
      Type.Object(
        {
          name: Type.String({ description: 'Full name, e.g. refs/tags/v1.5.0' }),
          before: Type.Union([Type.String(), Type.Null()], { description: 'What the ref itself held; null: nothing.' }),
          commit: Type.String(),
          written: Type.Union([Type.Boolean(), Type.Null({ description: 'Unknown: the answer was lost.' })]),
        },
        { additionalProperties: false },
      ),
      { description: 'Tags that are created or moved, all in one transaction.' },
    ),
    ignoredTags: Type.Object(
      {
        count: Type.Integer(),
        first: Type.Array(
          Type.Object({ name: Type.String(), reason: Type.String() }, { additionalProperties: false }),
          { description: 'By name, a hundred at most.' },
        ),
      },
      { additionalProperties: false, description: 'Tags that look like versions and are none.' },
    ),
    signature: Type.Union([
      Type.Object({ verified: Type.Boolean(), reason: Type.String() }, { additionalProperties: false }),
      Type.Null({ description: 'This run made no tag object.' }),
    ]),
    problem,
  },
  { additionalProperties: false },
);

/** The published schema of semver-tag's report (docs/schemas). */
export const versionReportSchema = reportSchema('semver-tag', body);

/** semver-tag's own part of its report. */
export type VersionReportBody = Static<typeof body>;

/** What the report says of one package. */
export type PackageReport = Static<typeof packageReport>;
