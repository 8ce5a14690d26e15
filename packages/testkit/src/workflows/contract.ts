import { grantsOfJob } from './scopes.ts';
import { at, isMap, mapAt, type Tree, type TreeMap, textAt } from './yaml-tree.ts';

/** What callers of a reusable workflow rely on. */
export interface Contract {
  readonly inputs: Readonly<
    Record<string, { readonly type: string; readonly required: boolean; readonly default: Tree }>
  >;
  readonly secrets: Readonly<Record<string, { readonly required: boolean }>>;
  readonly outputs: readonly string[];
  /** Scopes by job id; the ids are part of the names of the checks. */
  readonly jobs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const mapValues = <T>(map: TreeMap, convert: (value: Tree, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, convert(value, key)]));

/** The contract of a workflow that starts on `workflow_call`. */
export function contractOf(workflow: Tree): Contract {
  const call = at(workflow, 'on', 'workflow_call');
  return {
    inputs: mapValues(mapAt(call, 'inputs'), (input) => ({
      type: textAt(input, 'type') ?? 'string',
      required: at(input, 'required') === true,
      default: at(input, 'default') ?? null,
    })),
    secrets: mapValues(mapAt(call, 'secrets'), (secret) => ({
      required: isMap(secret) && secret['required'] === true,
    })),
    outputs: Object.keys(mapAt(call, 'outputs')).sort(),
    jobs: mapValues(mapAt(workflow, 'jobs'), (_, id) => Object.fromEntries(grantsOfJob(workflow, id) ?? [])),
  };
}

/** How much a change of contract asks of callers, by SemVer. */
export type Impact = 'none' | 'minor' | 'major';

/** Major: something that callers name, rely on or must grant changes. Minor: something optional is added. */
export function impactOf(before: Contract, after: Contract): Impact {
  if (breaks(before, after)) return 'major';
  return JSON.stringify(before) === JSON.stringify(after) ? 'none' : 'minor';
}

function breaks(before: Contract, after: Contract): boolean {
  const inputChanged = Object.entries(before.inputs).some(
    ([name, input]) => JSON.stringify(after.inputs[name]) !== JSON.stringify(input),
  );
  const newDuty = [...newEntries(before.inputs, after.inputs), ...newEntries(before.secrets, after.secrets)].some(
    ({ required }) => required,
  );
  const lost =
    before.outputs.some((name) => !after.outputs.includes(name)) ||
    Object.keys(before.jobs).some((id) => !(id in after.jobs)) ||
    JSON.stringify(before.secrets) !== JSON.stringify({ ...after.secrets, ...before.secrets });
  return inputChanged || newDuty || lost || asksMore(before, after);
}

const newEntries = <T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): readonly T[] =>
  Object.entries(after).flatMap(([name, entry]) => (name in before ? [] : [entry]));

const widest = (contract: Contract): Map<string, string> => {
  const scopes = new Map<string, string>();
  for (const [scope, level] of Object.values(contract.jobs).flatMap((job) => Object.entries(job)))
    if (scopes.get(scope) !== 'write') scopes.set(scope, level);
  return scopes;
};

function asksMore(before: Contract, after: Contract): boolean {
  const granted = widest(before);
  return [...widest(after)].some(([scope, level]) => {
    const had = granted.get(scope) ?? 'none';
    return level !== 'none' && had !== level && had !== 'write';
  });
}
