import { type Percentage, parsePercentage } from '../domain/percentage.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { InputProblem } from './problem.ts';

/** One input: its default as action.yml has it, and how its raw text becomes a value (or a problem in words). */
export interface InputSpec<T> {
  readonly default: string;
  readonly required: boolean;
  parse(raw: string): Result<T, string>;
}

export type InputSpecs = Readonly<Record<string, InputSpec<unknown>>>;
export type ConfigOf<Specs extends InputSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends InputSpec<infer T> ? T : never;
};

interface Presence {
  readonly default?: string;
  readonly required?: boolean;
}

const spec = <T>(presence: Presence, parse: (raw: string) => Result<T, string>): InputSpec<T> => ({
  default: presence.default ?? '',
  required: presence.required ?? false,
  parse,
});

/** Any text, as written. */
export const text = (presence: Presence = {}): InputSpec<string> => spec(presence, success);

const unevaluated = '${{ github.token }}';

/** A token; by default the job's own, which the runner puts in place of the expression. Empty: there is none. */
export const token = (): InputSpec<string> =>
  spec({ default: unevaluated }, (raw) => success(raw === unevaluated ? '' : raw));

/** One value of a closed list. */
export const choice = <const T extends string>(values: readonly T[], presence: Presence = {}): InputSpec<T> =>
  spec(presence, (raw) => {
    const found = values.find((value) => value === raw);
    return found === undefined
      ? failure(`"${raw}" is not one of ${values.filter((value) => value !== '').join(', ')}.`)
      : success(found);
  });

/** true or false, as the YAML 1.2 core schema spells them (https://yaml.org/spec/1.2/spec.html#id2804923). */
export const flag = (presence: Presence = {}): InputSpec<boolean> =>
  spec(presence, (raw) => {
    if (/^(true|True|TRUE)$/.test(raw)) return success(true);
    if (/^(false|False|FALSE)$/.test(raw)) return success(false);
    return failure(`"${raw}" is neither true nor false.`);
  });

/** A percentage from 0 to 100, exact; empty means: do not judge this. */
export const percentage = (presence: Presence = {}): InputSpec<Percentage | undefined> =>
  spec<Percentage | undefined>(presence, (raw) => (raw === '' ? success(undefined) : parsePercentage(raw)));

/** A whole number within bounds, both included. */
export const wholeNumber = (
  bounds: { readonly min: number; readonly max: number },
  presence: Presence = {},
): InputSpec<number> =>
  spec(presence, (raw) => {
    const value = /^\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
    return value >= bounds.min && value <= bounds.max
      ? success(value)
      : failure(`"${raw}" is not a whole number from ${bounds.min} to ${bounds.max}.`);
  });

/** Several values, one a line; blank lines and lines that start with "#" are skipped. */
export const lines = (presence: Presence = {}): InputSpec<readonly string[]> =>
  spec(presence, (raw) =>
    success(
      raw
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#')),
    ),
  );

/** A spec whose value is read further: what `read` fails with, in words, is the problem. */
export const refine = <T, U>(inner: InputSpec<T>, read: (value: T) => Result<U, string>): InputSpec<U> => ({
  ...inner,
  parse: (raw) => {
    const parsed = inner.parse(raw);
    return parsed.ok ? read(parsed.value) : parsed;
  },
});

/** Narrows a spec: what `check` says in words is the problem. */
export const where = <T>(inner: InputSpec<T>, check: (value: T) => string | undefined): InputSpec<T> =>
  refine(inner, (value) => {
    const problem = check(value);
    return problem === undefined ? success(value) : failure(problem);
  });

const faultOfPath = (path: string): string | undefined => {
  if (/^([a-zA-Z]:|[\\/])/.test(path)) return `"${path}" is absolute. Write it relative to the workspace.`;
  if (path.split(/[\\/]/).includes('..')) return `"${path}" may lead out of the workspace. Write it without "..".`;
  return undefined;
};

/** A folder or file inside the workspace: relative, without a way out of it. */
export const workspacePath = (presence: Presence = {}): InputSpec<string> => where(text(presence), faultOfPath);

const hasEvery = <Specs extends InputSpecs>(config: object, specs: Specs): config is ConfigOf<Specs> =>
  Object.keys(specs).every((name) => Object.hasOwn(config, name));

/** Reads every input, and reports every problem at once. An empty required input is a problem, others take their default. */
export const readInputs = <Specs extends InputSpecs>(
  specs: Specs,
  raw: (name: string) => string,
): Result<ConfigOf<Specs>, readonly InputProblem[]> => {
  const problems: InputProblem[] = [];
  const values: [string, unknown][] = [];
  for (const [input, each] of Object.entries(specs)) {
    const written = raw(input);
    if (each.required && written === '') problems.push({ input, message: 'it is required. Add it to `with`.' });
    const parsed = each.parse(written === '' ? each.default : written);
    if (parsed.ok) values.push([input, parsed.value]);
    else if (!(each.required && written === '')) problems.push({ input, message: parsed.error });
  }
  const config: object = Object.freeze(Object.fromEntries(values));
  return problems.length === 0 && hasEvery(config, specs) ? success(config) : failure(problems);
};
