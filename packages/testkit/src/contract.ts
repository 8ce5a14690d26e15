import { readManifest } from './runner/manifest.ts';

/** An input as the code of an action knows it. */
export interface InputSpec {
  readonly name: string;
  readonly required: boolean;
  /** The raw text that stands in for a missing value; undefined when there is none. */
  readonly default: string | undefined;
  readonly description?: string;
}

const quote = (text: string | undefined): string => (text === undefined ? 'none' : `"${text}"`);

const doubles = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

const compareNames = (kind: string, declared: readonly string[], known: readonly string[]): readonly string[] => [
  ...known
    .filter((name) => !declared.includes(name))
    .map((name) => `${kind} "${name}" is in the code but not in action.yml.`),
  ...declared
    .filter((name) => !known.includes(name))
    .map((name) => `${kind} "${name}" is in action.yml but not in the code.`),
  ...doubles(known).map((name) => `${kind} "${name}" is in the code more than once.`),
];

// An input without a default reaches the action as an empty string: the two are one.
const sameDefault = (one: string | undefined, other: string | undefined): boolean => (one ?? '') === (other ?? '');

/** Says in one sentence each how the inputs of the code and of action.yml differ; empty when they are the same. */
export const compareInputs = (actionYmlText: string, specs: readonly InputSpec[]): readonly string[] => {
  const { inputs } = readManifest(actionYmlText);
  const names = compareNames(
    'Input',
    inputs.map(({ name }) => name),
    specs.map(({ name }) => name),
  );
  const details = specs.flatMap((spec) => {
    const input = inputs.find(({ name }) => name === spec.name);
    if (input === undefined) return [];
    const differing = (what: string, inYml: string, inCode: string): readonly string[] =>
      inYml === inCode ? [] : [`Input "${spec.name}": ${what} is ${inYml} in action.yml, ${inCode} in the code.`];
    return [
      ...differing('required', String(input.required), String(spec.required)),
      ...(sameDefault(input.default, spec.default)
        ? []
        : differing('the default', quote(input.default), quote(spec.default))),
      ...(spec.description === undefined
        ? []
        : differing('the description', quote(input.description), quote(spec.description))),
    ];
  });
  return [...names, ...details];
};

/** Says in one sentence each which outputs stand on one side only; empty when they are the same. */
export const compareOutputs = (actionYmlText: string, names: readonly string[]): readonly string[] =>
  compareNames('Output', readManifest(actionYmlText).outputs, names);
