import Type from 'typebox';
import { findingClasses, severities } from '../findings/model.ts';
import { emptyWhenClean, reportFormats } from './policy-formats.ts';

/** A text of no control characters besides tab and line break, with something other than white space and these. */
const patternWith = (empty: string): string =>
  String.raw`^(?=[\s\S]*[^${empty}\s])[^\u0000-\u0008\u000b-\u001f\u007f]*$`;

const pattern = patternWith('');

const textOf = (maxLength: number, more: { readonly description?: string; readonly pattern?: string } = {}) =>
  Type.String({ minLength: 1, maxLength, pattern, ...more });

const words = textOf(1000);
const name = textOf(100);

const findingClass = Type.Enum([...findingClasses]);

const expression = textOf(2000, {
  description: "An expression in GitHub's language over facts, e.g. tests.failed == 0 && coverage.lines.percent >= 80",
});

const anyOf = (...keys: readonly string[]) => ({ anyOf: keys.map((key) => ({ required: [key] })) });

const has = (key: string, schema: object) => ({ properties: { [key]: schema }, required: [key] });

const implies = (condition: object, consequence: object) => ({ anyOf: [{ not: condition }, consequence] });

const exemption = {
  owner: textOf(1000, { description: 'Who answers for it.' }),
  reason: words,
  expires: Type.String({
    pattern: String.raw`^\s*\d{4}-\d{2}-\d{2}\s*$`,
    description: 'The last day on which it holds, UTC: 2026-12-31',
  }),
};

const report = Type.Object(
  {
    name,
    files: Type.Union([words, Type.Array(words, { minItems: 1, maxItems: 5000 })], {
      description: 'Globs from the working directory.',
    }),
    format: Type.Optional(Type.Enum([...reportFormats], { description: 'auto: told by structure.', default: 'auto' })),
    required: Type.Optional(Type.Boolean({ default: true })),
    empty: Type.Optional(
      Type.Enum(['refuse', 'clean'], { default: 'refuse', description: 'What a file without a byte means.' }),
    ),
    classes: Type.Optional(
      Type.Array(findingClass, { maxItems: 5000, description: 'What a report without findings vouches for.' }),
    ),
  },
  // An empty file says something in the formats of tools that write nothing when they find nothing.
  {
    additionalProperties: false,
    ...implies(has('empty', { const: 'clean' }), has('format', { enum: emptyWhenClean })),
  },
);

const condition = Type.Object(
  {
    name,
    require: expression,
    when: Type.Optional(expression),
    level: Type.Optional(Type.Enum(['fail', 'warn'], { default: 'fail' })),
    fix: Type.Optional(words),
  },
  { additionalProperties: false },
);

const waiver = Type.Object(
  {
    rule: Type.Optional(words),
    tool: Type.Optional(words),
    path: Type.Optional(textOf(1000, { description: 'A glob.', pattern: patternWith('*/') })),
    package: Type.Optional(words),
    fingerprint: Type.Optional(Type.String({ pattern: String.raw`^\s*[0-9a-f]{32}(:[0-9]{1,6})?\s*$` })),
    ...exemption,
  },
  {
    additionalProperties: false,
    description: 'Findings that fit all of the given properties do not count.',
    ...anyOf('rule', 'tool', 'path', 'package', 'fingerprint'),
  },
);

/** The published schema of quality-gate's policy file (docs/schemas). */
export const policySchema = Type.Object(
  {
    version: Type.Literal(1),
    extends: Type.Optional(Type.Enum(['default', 'delivery', 'none'], { default: 'default' })),
    reports: Type.Optional(Type.Array(report, { maxItems: 5000 })),
    conditions: Type.Optional(Type.Array(condition, { maxItems: 5000 })),
    flaky: Type.Optional(
      Type.Object(
        {
          retried: Type.Optional(Type.Enum(['flaky', 'failed'], { default: 'flaky' })),
          repeated: Type.Optional(
            Type.Enum(['failed', 'retried'], {
              default: 'failed',
              description: 'A test that failed and passed under one name, where nothing marks that as a retry.',
            }),
          ),
        },
        { additionalProperties: false },
      ),
    ),
    quarantine: Type.Optional(
      Type.Array(
        Type.Object(
          { test: textOf(1000, { description: '* stands for any text.', pattern: patternWith('*>') }), ...exemption },
          { additionalProperties: false },
        ),
        { maxItems: 5000 },
      ),
    ),
    waivers: Type.Optional(Type.Array(waiver, { maxItems: 5000 })),
    severity: Type.Optional(
      Type.Array(
        Type.Object(
          {
            tool: Type.Optional(words),
            rule: Type.Optional(words),
            severity: Type.Enum([...severities]),
          },
          { additionalProperties: false, ...anyOf('tool', 'rule') },
        ),
        { maxItems: 5000, description: 'What findings weigh, whatever the tool says. The first that fits decides.' },
      ),
    ),
  },
  {
    additionalProperties: false,
    title: 'Policy of the action quality-gate',
    ...implies(has('extends', { const: 'none' }), has('conditions', { minItems: 1 })),
  },
);
