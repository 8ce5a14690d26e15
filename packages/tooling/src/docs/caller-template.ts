import { parse, stringify } from 'yaml';

type Value = string | number | boolean;
type Values = ReadonlyMap<string, Value>;

/** What a caller's own file says where the reusable workflow has an input. */
export interface CallerPlan {
  readonly head: string;
  /** By input; what is not here has its default. */
  readonly inputs: Readonly<Record<string, Value>>;
  /** Inputs that stay inputs, of a run by hand. */
  readonly asked: readonly string[];
  /** By the name of a step: secrets of the environment that it gets as inputs (`with`) or as variables (`env`). */
  readonly secrets: Readonly<Record<string, { readonly with?: readonly string[]; readonly env?: readonly string[] }>>;
}

const inputsOf = (source: string): ReadonlyMap<string, unknown> => {
  const document: unknown = parse(source);
  return new Map(fieldsOf(new Map(fieldsOf(new Map(fieldsOf(document)).get('on'))).get('workflow_call'), 'inputs'));
};

function fieldsOf(value: unknown, key?: string): readonly (readonly [string, unknown])[] {
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return key === undefined ? fields : fieldsOf(new Map(fields).get(key));
}

const isValue = (value: unknown): value is Value => ['string', 'number', 'boolean'].includes(typeof value);

const defaultOf = (input: unknown): Value => {
  const value = new Map(fieldsOf(input)).get('default');
  return isValue(value) ? value : '';
};

const settleValues = (inputs: ReadonlyMap<string, unknown>, plan: CallerPlan): Values => {
  const unknown = [...Object.keys(plan.inputs), ...plan.asked].filter((name) => !inputs.has(name));
  if (unknown.length > 0) throw new Error(`The workflow has no input ${unknown.join(', ')}.`);
  const settled = [...inputs].filter(([name]) => !plan.asked.includes(name));
  return new Map(settled.map(([name, input]) => [name, plan.inputs[name] ?? defaultOf(input)]));
};

const triggersOf = (inputs: ReadonlyMap<string, unknown>, asked: readonly string[]): string => {
  const ask = (name: string) => {
    const description = String(new Map(fieldsOf(inputs.get(name))).get('description'));
    return [name, { description, type: 'string', default: '' }];
  };
  const dispatch = { inputs: Object.fromEntries(asked.map(ask)) };
  const triggers = stringify({ on: { push: { branches: ['main'] }, workflow_dispatch: dispatch } }, { lineWidth: 0 });
  return triggers.replace('branches:\n      - main', 'branches: [main]');
};

const indent = (text: string, by: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : `${by}${line}`))
    .join('\n');

// `KEY: ${{ inputs.NAME }}` alone on its line becomes the value; an empty one is what the action takes anyway.
const fillLines = (text: string, values: Values): string =>
  text.replaceAll(/^( +)([\w-]+): \$\{\{ inputs\.([\w-]+) \}\}\n/gm, (line, by: string, key: string, name: string) => {
    const value = values.get(name);
    if (value === undefined) return line;
    return value === '' ? '' : `${indent(stringify({ [key]: value }, { lineWidth: 0 }), by)}\n`;
  });

const literal = (value: Value): string =>
  typeof value === 'string' ? `'${value.split('\n', 1)[0]?.replaceAll("'", "''")}'` : String(value);

const decidedChoice = /\$\{\{ '([^'\n]*)' != '' && '([^'\n]*)' \|\| '([^'\n]*)' \}\}/g;

const fillExpressions = (text: string, values: Values): string =>
  text
    .replaceAll(/\$\{\{ startsWith\(inputs\.runner.* \|\| inputs\.runner \}\}/g, String(values.get('runner')))
    .replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/g, (whole, name: string) => String(values.get(name) ?? whole))
    .replaceAll(/\binputs\.([\w-]+)\b/g, (whole, name: string) => {
      const value = values.get(name);
      return value === undefined ? whole : literal(value);
    })
    .replaceAll('true && ', '')
    .replaceAll(decidedChoice, (_, asked: string, given: string, otherwise: string) => (asked ? given : otherwise))
    .replaceAll(/^ +if: '(?:[^'\n]|'')+' != ''\n/gm, '');

// A step that ran an input's script runs the script itself.
const ownScripts = (text: string, values: Values): string =>
  text.replaceAll(
    /^ +(\w+): \$\{\{ inputs\.([\w-]+) \}\}\n((?: {10}.*\n)*)( +)run: bash -euo pipefail -c "\$\1"\n/gm,
    (_, _variable: string, name: string, between: string, by: string) =>
      `${between}${indent(stringify({ run: values.get(name) }, { lineWidth: 0 }), by)}\n`,
  );

const stepPattern = (name: string): RegExp => new RegExp(`^ {6}- name: ${name}(?: #.*)?\\n(?: {8}.*\\n)+`, 'm');

const inputNameOf = (secret: string): string =>
  secret
    .replace(/^DRAWBRIDGE_/, '')
    .toLowerCase()
    .replaceAll('_', '-');

const addInputs = (step: string, secrets: readonly string[]): string =>
  `${step}${secrets.map((name) => `          ${inputNameOf(name)}: \${{ secrets.${name} }}\n`).join('')}`;

const addVariables = (step: string, secrets: readonly string[]): string => {
  if (secrets.length === 0) return step;
  const lines = `        env:\n${secrets.map((name) => `          ${name}: \${{ secrets.${name} }}\n`).join('')}`;
  if (step.includes('        env:\n')) return step.replace('        env:\n', () => lines);
  return step.replace('        with:\n', () => `${lines}        with:\n`);
};

const addSecrets = (text: string, { secrets }: CallerPlan): string =>
  Object.entries(secrets).reduce((whole, [name, sections]) => {
    const step = stepPattern(name).exec(whole)?.[0];
    if (step === undefined) throw new Error(`The workflow has no step ${name}.`);
    return whole.replace(step, () => addInputs(addVariables(step, sections.env ?? []), sections.with ?? []));
  }, text);

const refuseLeftovers = (text: string, asked: readonly string[]): void => {
  const left = [...text.matchAll(/\binputs\.([\w-]+)/g)].flatMap(([, name = '']) => (asked.includes(name) ? [] : name));
  if (left.length > 0) throw new Error(`The caller's file would still ask for ${[...new Set(left)].join(', ')}.`);
};

/** A reusable workflow as a file of the caller's own: the same jobs and steps, with values where it has inputs. */
export function asCallersOwn(source: string, plan: CallerPlan): string {
  const inputs = inputsOf(source);
  const values = settleValues(inputs, plan);
  const start = source.indexOf('\npermissions: {}\n');
  if (start < 0) throw new Error('The workflow has no `permissions: {}` on top.');
  const filled = fillExpressions(fillLines(ownScripts(source.slice(start), values), values), values);
  const pinned = filled.replaceAll(/\buses: \$\/(\S+)/g, 'uses: drawbridge-ci/drawbridge/$1@v1');
  const body = addSecrets(pinned, plan);
  refuseLeftovers(body, plan.asked);
  const [name = ''] = /^name: .*$/m.exec(source) ?? [];
  const text = `${plan.head.trim()}\n${name}\n\n${triggersOf(inputs, plan.asked)}${body}`;
  parse(text); // a value where an expression was may break what stands around it
  return text;
}
