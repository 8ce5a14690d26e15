import { parseDuration } from '@drawbridge/core/domain/duration';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { type ReportFormat, reportFormats } from '@drawbridge/core/reports/drawbridge/policy-formats';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { parsePolicyText } from '../decide/policy/document.ts';
import {
  choice,
  list,
  mapping,
  maybe,
  note,
  oneOrMore,
  optional,
  refined,
  required,
  type Shape,
  text,
} from '../decide/policy/shape.ts';
import type { PolicyProblem } from '../decide/policy.ts';

/** What is started: a line for bash, or a program with its arguments. */
type CheckCommand =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'program'; readonly program: string; readonly args: readonly string[] };

/** A command that the gate runs itself. */
export interface Check {
  readonly name: string;
  readonly command: CheckCommand;
  /** From the working directory. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** So many times it is started again after a failure. */
  readonly retries: number;
  /** Globs of the reports that it writes, from the working directory; none: its exit code alone says how it went. */
  readonly report: readonly string[];
  readonly format: ReportFormat;
}

const mostChecks = 100;
const longestTimeoutMs = 6 * 3_600_000;

const folder = refined(text(), (path) =>
  /^([a-zA-Z]:|[\\/])/.test(path) || path.split(/[\\/]/).includes('..')
    ? failure({
        what: 'leads out of the working directory',
        fix: 'Write a folder below it, relative and without "..".',
      })
    : success(path),
);

const timeout = refined(text(20), (written): Result<number, { readonly what: string; readonly fix: string }> => {
  const duration = parseDuration(written);
  if (!duration.ok) return failure({ what: 'is not a duration', fix: 'Write a number with its unit: 90s, 5m or 2h.' });
  if (duration.value > 0 && duration.value <= longestTimeoutMs) return duration;
  return failure({ what: 'is not between 1ms and 6h', fix: 'Write how long the check may take at most.' });
});

const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;

const textOf = (node: unknown): string | undefined => {
  const value = isScalar(node) ? node.value : undefined;
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
};

const environment: Shape<Readonly<Record<string, string>>> = {
  read: (place) => {
    const pairs = isMap<Node, Node | null>(place.node) ? place.node.items : undefined;
    const entries = pairs?.map(({ key, value }) => [textOf(key) ?? '', textOf(value)] as const);
    const isWhole = entries?.every(([name, value]) => variableName.test(name) && value !== undefined);
    return entries === undefined || isWhole !== true
      ? note(place, 'must be a mapping of variables to texts', 'Write `NAME: value` lines.')
      : Object.fromEntries(entries.map(([name, value = '']) => [name, value]));
  },
};

const check = mapping({
  name: required(text(80)),
  run: maybe(text(65_536)),
  command: maybe(list(text(65_536))),
  folder: optional(folder, '.'),
  env: optional(environment, {}),
  timeout: optional(timeout, 600_000),
  retries: optional(choice([0, 1, 2, 3, 4, 5]), 0),
  report: optional(oneOrMore(text()), []),
  format: optional<ReportFormat>(choice(reportFormats), 'auto'),
});

type Written = NonNullable<ReturnType<typeof check.read>>;

const commandOf = ({ run, command }: Written): CheckCommand | undefined => {
  const [program, ...args] = command ?? [];
  if (run !== undefined) return command === undefined ? { kind: 'line', line: run } : undefined;
  return program === undefined ? undefined : { kind: 'program', program, args };
};

const oneCommand = {
  what: 'needs either `run` or `command`',
  fix: 'Write `run:` with a line for bash, or `command:` with a list: a program and its arguments.',
};

const checkShape: Shape<Check> = {
  read: (place) => {
    const written = check.read(place);
    if (written === undefined) return undefined;
    const command = commandOf(written);
    if (command === undefined) return note(place, oneCommand.what, oneCommand.fix);
    const { run: _run, env, timeout: timeoutMs, ...rest } = written;
    return { ...rest, command, environment: env, timeoutMs };
  },
};

const firstTwice = (values: readonly string[]): string | undefined =>
  values.find((value, index) => values.indexOf(value) !== index);

const clashOf = (checks: readonly Check[]): string | undefined => {
  const name = firstTwice(checks.map((each) => each.name));
  if (name !== undefined) return `two checks are called "${name}". Give each a name of its own.`;
  const path = firstTwice(checks.flatMap(({ report }) => report));
  if (path !== undefined) return `two checks write the report ${path}. Give each a file of its own.`;
  return checks.length > mostChecks ? `it has more than ${mostChecks} checks.` : undefined;
};

/** A problem in a text of YAML, in words. */
export const describeProblem = ({ line, message, fix }: PolicyProblem): string => `line ${line}: ${message}. ${fix}`;

/** The checks that a YAML list declares, or every problem in words, one a line. An empty text declares none. */
export const parseChecks = (source: string): Result<readonly Check[], string> => {
  if (source.trim() === '') return success([]);
  const document = parsePolicyText(source, 'the list of checks');
  const problems = [...document.problems];
  const place = { node: document.root, key: null, path: 'checks', document, problems };
  const checks = problems.length > 0 ? undefined : list(checkShape).read(place);
  if (checks === undefined || problems.length > 0) return failure(problems.map(describeProblem).join('\n'));
  const clash = clashOf(checks);
  if (clash !== undefined) return failure(clash);
  return isSeq(document.root) && checks.length === 0 ? failure('it is an empty list.') : success(checks);
};
