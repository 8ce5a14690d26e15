import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

export type JobStatus = 'success' | 'failure' | 'cancelled';

/** The named values that an expression may ask for, e.g. `github` or `steps`. */
export type Contexts = Readonly<Record<string, unknown>>;

const statusFunctions = (status: JobStatus | 'skipped') =>
  [
    ['always', true],
    ['success', status === 'success'],
    ['failure', status === 'failure'],
    ['cancelled', status === 'cancelled'],
  ] as const;

const toData = (value: unknown): data.ExpressionData => JSON.parse(JSON.stringify(value ?? null), data.reviver);

const evaluate = (expression: string, contexts: Contexts, status?: JobStatus | 'skipped'): data.ExpressionData => {
  const functions = (status === undefined ? [] : statusFunctions(status)).map(([name, holds]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(holds),
  }));
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const values = Object.entries(contexts).map(([key, value]) => ({ key, value: toData(value) }));
  return new Evaluator(tree, new data.Dictionary(...values), new Map(functions.map((f) => [f.name, f]))).evaluate();
};

const placeholder = /\$\{\{(?<expression>(?:'(?:[^']|'')*'|(?!\}\}).)*)\}\}/gsu;

/** Replaces each `${{ }}` of a text by its value; throws when one cannot be evaluated. */
export const evaluateTemplate = (template: string, contexts: Contexts): string =>
  template.replace(placeholder, (_match, expression: string) => evaluate(expression.trim(), contexts).coerceString());

/** Whether an `if` holds, with the status functions of the job; throws when it cannot be evaluated. */
export const evaluateCondition = (condition: string, contexts: Contexts, status: JobStatus | 'skipped'): boolean =>
  // The engine's own negation decides what counts as true: text that says "false" does.
  evaluate(`!(${condition})`, contexts, status).coerceString() === 'false';

const statusCall = /\b(?:always|success|failure|cancelled)\s*\(/iu;

/** What GitHub makes of the `if` of a workflow step: without a status function, `success()` must hold as well. */
export const stepCondition = (given: string | undefined): string => {
  const bare = (given ?? '')
    .trim()
    .replace(/^\$\{\{(?<inner>.*)\}\}$/su, '$<inner>')
    .trim();
  if (bare === '') return 'success()';
  return statusCall.test(bare) ? bare : `success() && (${bare})`;
};
