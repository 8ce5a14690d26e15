import type { Expr } from '@actions/expressions';
import { type FactBook, type FactValue, factName } from './fact.ts';
import { evaluateExpression, knownValue } from './fact-expression-evaluator.ts';
import { type Node, type Operator, readNode } from './fact-expression-operand.ts';

/** A fact that is not as it should be: `seen` is not `operator` `wanted`. */
export interface Comparison {
  readonly fact: string;
  readonly operator: Operator;
  readonly seen: FactValue;
  readonly wanted: FactValue;
  /** The fact that `wanted` is the value of; undefined: it stands in the condition. */
  readonly wantedFact: string | undefined;
}

/** Any one of the comparisons would mend it; none: it cannot be told in such words. */
export interface Shortfall {
  readonly anyOf: readonly Comparison[];
}

const mirrored: Readonly<Record<Operator, Operator>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

const nameOf = (node: Node): string | undefined => (node.kind === 'fact' ? factName(node.path) : undefined);

const readComparison = (node: Extract<Node, { kind: 'binary' }>, book: FactBook): Comparison | undefined => {
  const [left, right] = [nameOf(readNode(node.left)), nameOf(readNode(node.right))];
  const [seen, wanted] = [knownValue(node.left, book), knownValue(node.right, book)];
  if (seen === undefined || wanted === undefined) return undefined;
  if (left !== undefined) return { fact: left, operator: node.operator, seen, wanted, wantedFact: right };
  if (right === undefined) return undefined;
  return { fact: right, operator: mirrored[node.operator], seen: wanted, wanted: seen, wantedFact: undefined };
};

const readFlag = (expression: Expr, wanted: boolean, book: FactBook): Comparison | undefined => {
  const [fact, seen] = [nameOf(readNode(expression)), knownValue(expression, book)];
  return fact === undefined || seen === undefined
    ? undefined
    : { fact, operator: '==', seen, wanted, wantedFact: undefined };
};

const asComparison = (expression: Expr, book: FactBook): Comparison | undefined => {
  const node = readNode(expression);
  if (node.kind === 'binary') return readComparison(node, book);
  return node.kind === 'not' ? readFlag(node.inner, false, book) : readFlag(expression, true, book);
};

const readAlternatives = (parts: readonly Expr[], book: FactBook): Shortfall => {
  const comparisons = parts.map((part) => asComparison(part, book));
  return { anyOf: comparisons.every((each) => each !== undefined) ? comparisons : [] };
};

/** What keeps a checked expression from holding: of parts joined by &&, each that does not hold. */
export const findShortfalls = (expression: Expr, book: FactBook): readonly Shortfall[] => {
  const node = readNode(expression);
  if (node.kind === 'all') return node.parts.flatMap((part) => findShortfalls(part, book));
  if (evaluateExpression(expression, book)) return [];
  return [readAlternatives(node.kind === 'any' ? node.parts : [expression], book)];
};
