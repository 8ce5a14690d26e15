import { setCaseless } from './caseless.ts';
import { type Contexts, evaluateTemplate } from './expressions.ts';
import type { Manifest } from './manifest.ts';
import type { JobStep } from './model.ts';
import type { StepRecord } from './record.ts';

// action.yml's schema lets a default see these and nothing else: not `env`, `needs`, `inputs` or `secrets`.
const defaultContexts: readonly string[] = ['github', 'strategy', 'matrix', 'job', 'runner'];

const has = (values: ReadonlyMap<string, string>, name: string): boolean =>
  [...values.keys()].some((key) => key.toLowerCase() === name.toLowerCase());

const evaluateDefault = (template: string, contexts: Contexts): string => {
  const visible = Object.entries(contexts).filter(([name]) => defaultContexts.includes(name));
  return evaluateTemplate(template, Object.fromEntries(visible));
};

const warnOfUnexpected = (given: ReadonlyMap<string, string>, manifest: Manifest, record: StepRecord): void => {
  const valid = manifest.inputs.map(({ name }) => name);
  const unexpected = [...given.keys()].filter((key) => !valid.some((name) => name.toLowerCase() === key.toLowerCase()));
  if (unexpected.length === 0) return;
  const list = (names: readonly string[]): string => `'${names.join("', '")}'`;
  record.annotate('warning', `Unexpected input(s) ${list(unexpected)}, valid inputs are [${list(valid)}]`);
};

export interface InputRequest {
  readonly step: JobStep;
  readonly manifest: Manifest | undefined;
  readonly contexts: Contexts;
  readonly record: StepRecord;
}

/**
 * The inputs of a step: what the workflow gives, then the defaults of action.yml. Unknown ones are passed on with
 * a warning, and required ones are not enforced: so does the runner. Throws when an expression cannot be evaluated.
 */
export const readStepInputs = ({ step, manifest, contexts, record }: InputRequest): ReadonlyMap<string, string> => {
  const inputs = new Map<string, string>();
  for (const [name, value] of Object.entries(step.with ?? {}))
    setCaseless(inputs, name, evaluateTemplate(value, contexts));
  const given = new Map(inputs);
  for (const input of manifest?.inputs ?? []) {
    if (!has(given, input.name)) {
      setCaseless(inputs, input.name, evaluateDefault(input.default ?? '', contexts));
    } else if (input.deprecationMessage !== undefined) {
      record.annotate('warning', `Input '${input.name}' has been deprecated with message: ${input.deprecationMessage}`);
    }
  }
  if (manifest !== undefined) warnOfUnexpected(given, manifest, record);
  return inputs;
};

/** The name of the variable in which an input travels: upper case, blanks to underscores, dashes as they are. */
export const inputVariable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
