import { type Expiry, parseExpiry } from '@drawbridge/core/domain/expiry';
import { checkExpression } from '@drawbridge/core/domain/fact-expression-check';
import { parseExpression } from '@drawbridge/core/domain/fact-expression-text';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { emptyWhenClean, type ReportFormat, reportFormats } from '@drawbridge/core/reports/drawbridge/policy-formats';
import { findingClasses, severities } from '@drawbridge/core/reports/findings/model';
import { catalogueBook } from '../facts/catalogue-book.ts';
import type { DeclaredReport, Policy, PolicyCondition, PolicyProblem, SeverityRule, Waiver } from '../policy.ts';
import { parsePolicyText } from './document.ts';
import { presetConditions } from './presets.ts';
import {
  choice,
  flag,
  list,
  mapping,
  maybe,
  oneOrMore,
  optional,
  refined,
  required,
  type Shape,
  text,
} from './shape.ts';

const day: Shape<Expiry> = refined(text(), (written) => {
  const parsed = parseExpiry(written);
  return parsed.ok ? parsed : failure({ what: parsed.error, fix: 'Choose the last day on which it holds.' });
});

// At run time a `when` that does not hold keeps `require` from being looked at: a misspelt fact would never be told.
const expression: Shape<string> = refined(text(2_000), (written) => {
  const parsed = parseExpression(written);
  const hindrances = parsed.ok ? checkExpression(parsed.value, catalogueBook).hindrances : [parsed.error];
  if (hindrances.length === 0) return success(written);
  const unique = (texts: readonly string[]) => [...new Set(texts)];
  return failure({
    what: unique(hindrances.map(({ reason }) => reason)).join('; '),
    fix: unique(hindrances.map(({ fix }) => fix)).join(' '),
  });
});

const fingerprint: Shape<string> = refined(text(), (written) =>
  /^[0-9a-f]{32}(:\d{1,6})?$/.test(written)
    ? success(written)
    : failure({
        what: `"${written}" is not a fingerprint`,
        fix: 'Copy it from the report of the gate: 32 hexadecimal digits.',
      }),
);

// An exception from everything is no exception; one that is meant so is `level: warn`.
const exceptEverything = (known: RegExp, what: string, fix: string): Shape<string> =>
  refined(text(), (written) => (known.test(written) ? success(written) : failure({ what, fix })));

const pathGlob = exceptEverything(/[^*/\s]/, 'fits every path', 'Name a folder or a kind of file, or leave it out.');
const testPattern = exceptEverything(/[^*>\s]/, 'fits every test', 'Name a suite or a test.');

const exemption = { owner: required(text()), reason: required(text()), expires: required(day) };

const report: Shape<DeclaredReport> = refined(
  mapping({
    name: required(text(100)),
    files: required(oneOrMore(text())),
    format: optional<ReportFormat>(choice(reportFormats), 'auto'),
    required: optional(flag, true),
    empty: optional(choice(['refuse', 'clean']), 'refuse'),
    classes: optional(list(choice(findingClasses)), []),
  }),
  (read) =>
    read.empty === 'refuse' || emptyWhenClean.includes(read.format)
      ? success(read)
      : failure({
          what: `an empty file says nothing in the format ${read.format}`,
          fix: `\`empty: clean\` is for ${emptyWhenClean.join(', ')}; name one of them as \`format\`.`,
        }),
);

const condition: Shape<PolicyCondition> = mapping({
  name: required(text(100)),
  require: required(expression),
  when: maybe(expression),
  level: optional(choice(['fail', 'warn']), 'fail'),
  fix: maybe(text()),
});

const waiver: Shape<Waiver> = refined(
  mapping({
    rule: maybe(text()),
    tool: maybe(text()),
    path: maybe(pathGlob),
    package: maybe(text()),
    fingerprint: maybe(fingerprint),
    ...exemption,
  }),
  (read) =>
    [read.rule, read.tool, read.path, read.package, read.fingerprint].some((each) => each !== undefined)
      ? success(read)
      : failure({ what: 'it would waive everything', fix: 'Name a rule, tool, path, package or fingerprint.' }),
);

const severityRule: Shape<SeverityRule> = refined(
  mapping({ tool: maybe(text()), rule: maybe(text()), severity: required(choice(severities)) }),
  (read) =>
    read.tool !== undefined || read.rule !== undefined
      ? success(read)
      : failure({ what: 'it fits every finding', fix: 'Name a tool or a rule.' }),
);

interface FlakyRule {
  readonly retried: Policy['retriedTests'];
  readonly repeated: Policy['repeatedTests'];
}

const flaky: Shape<FlakyRule> = mapping({
  retried: optional<Policy['retriedTests']>(choice(['flaky', 'failed']), 'flaky'),
  repeated: optional<Policy['repeatedTests']>(choice(['failed', 'retried']), 'failed'),
});

/** The whole document, key by key; the published schema (docs/schemas) says the same. */
const document = mapping({
  version: required(choice([1])),
  extends: optional(choice(['default', 'delivery', 'none']), 'default'),
  reports: optional(list(report), []),
  conditions: optional(list(condition), []),
  flaky: optional<FlakyRule>(flaky, { retried: 'flaky', repeated: 'failed' }),
  quarantine: optional(list(mapping({ test: required(testPattern), ...exemption })), []),
  waivers: optional(list(waiver), []),
  severity: optional(list(severityRule), []),
});

type Read = NonNullable<ReturnType<typeof document.read>>;

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

const checkWhole = ({ extends: preset, reports, conditions }: Read): readonly PolicyProblem[] => {
  const problem = (message: string, fix: string): PolicyProblem => ({ line: 1, column: 1, message, fix });
  const twice = (key: string, names: readonly string[]) =>
    repeated(names).map((name) => problem(`${key}: "${name}" stands there twice`, 'Give each its own name.'));
  const nothing = preset === 'none' && conditions.length === 0;
  return [
    ...twice(
      'reports',
      reports.map(({ name }) => name),
    ),
    ...twice(
      'conditions',
      conditions.map(({ name }) => name),
    ),
    ...(nothing ? [problem('the policy has no condition', 'Add `conditions`, or leave out `extends: none`.')] : []),
  ];
};

// A condition of the document takes the place of the preset's that has its name.
const joinConditions = ({ extends: preset, conditions }: Read): readonly PolicyCondition[] => {
  const own = new Set(conditions.map(({ name }) => name));
  return [...presetConditions[preset].filter(({ name }) => !own.has(name)), ...conditions];
};

const toPolicy = (read: Read): Policy => ({
  preset: read.extends,
  reports: read.reports,
  conditions: joinConditions(read),
  retriedTests: read.flaky.retried,
  repeatedTests: read.flaky.repeated,
  quarantine: read.quarantine,
  waivers: read.waivers,
  severities: read.severity,
});

/** The policy of those who write none. */
export const builtInPolicy: Policy = toPolicy({
  version: 1,
  extends: 'default',
  reports: [],
  conditions: [],
  flaky: { retried: 'flaky', repeated: 'failed' },
  quarantine: [],
  waivers: [],
  severity: [],
});

const byPlace = (left: PolicyProblem, right: PolicyProblem): number =>
  left.line - right.line || left.column - right.column;

/** Reads a policy's text (YAML), or tells everything that is wrong with it, in the order of its lines. */
export const readPolicy = (policyText: string): Result<Policy, readonly PolicyProblem[]> => {
  const parsed = parsePolicyText(policyText);
  if (parsed.problems.length > 0) return failure(parsed.problems.toSorted(byPlace));
  if (parsed.root === null)
    return failure([{ line: 1, column: 1, message: 'the policy is empty', fix: 'Begin it with `version: 1`.' }]);
  const problems: PolicyProblem[] = [];
  const read = document.read({ node: parsed.root, key: null, path: '', document: parsed, problems });
  if (read === undefined || problems.length > 0) return failure(problems.toSorted(byPlace));
  const whole = checkWhole(read);
  return whole.length > 0 ? failure(whole) : success(toPolicy(read));
};
