import { parse } from 'yaml';

export interface ManifestInput {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** undefined when the contract gives none; the runner then passes an empty string. */
  readonly default: string | undefined;
  readonly deprecationMessage: string | undefined;
}

/** What an action.yml says, as far as a JavaScript action needs it. */
export interface Manifest {
  readonly name: string;
  readonly inputs: readonly ManifestInput[];
  readonly outputs: readonly string[];
  readonly main: string;
  readonly post: string | undefined;
  readonly postIf: string | undefined;
}

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Scalars travel as text: `true` and `80.0` arrive as "true" and "80", as the runner's reader makes them.
const readText = (value: unknown): string | undefined =>
  value === undefined || value === null || typeof value === 'object' ? undefined : String(value);

const readMapping = (parent: Mapping, key: string): Mapping => {
  const value = parent[key] ?? {};
  if (!isMapping(value)) throw new Error(`action.yml: "${key}" must be a mapping.`);
  return value;
};

const readInput = ([name, value]: readonly [string, unknown]): ManifestInput => {
  const input = isMapping(value) ? value : {};
  return {
    name,
    description: readText(input['description']) ?? '',
    required: readText(input['required']) === 'true',
    default: 'default' in input ? (readText(input['default']) ?? '') : undefined,
    deprecationMessage: readText(input['deprecationMessage']),
  };
};

/** Reads an action.yml; throws with the key at fault when it is not a JavaScript action's. */
export const readManifest = (yamlText: string): Manifest => {
  const root: unknown = parse(yamlText);
  if (!isMapping(root)) throw new Error('action.yml: must be a mapping.');
  const runs = readMapping(root, 'runs');
  const using = readText(runs['using']) ?? '';
  const main = readText(runs['main']);
  if (!/^node\d+$/u.test(using))
    throw new Error(`action.yml: "runs.using" is "${using}"; only JavaScript actions run here.`);
  if (main === undefined) throw new Error('action.yml: "runs.main" is missing.');
  if (runs['pre'] !== undefined) throw new Error('action.yml: "runs.pre" is not supported by this double.');
  return {
    name: readText(root['name']) ?? '',
    inputs: Object.entries(readMapping(root, 'inputs')).map(readInput),
    outputs: Object.keys(readMapping(root, 'outputs')),
    main,
    post: readText(runs['post']),
    postIf: readText(runs['post-if']),
  };
};
