import { data, Evaluator, type Expr } from '@actions/expressions';
import type { Binary, ContextAccess, IndexAccess, Literal } from '@actions/expressions/ast';
import { type FactBook, type FactValue, factName } from './fact.ts';
import { type Operator, readNode } from './fact-expression-operand.ts';
import { compareRationals, exactly, parseDecimal, type Rational } from './rational.ts';

/** The value of a fact or a literal; undefined: the expression is neither, or has none. */
export const knownValue = (expression: Expr, book: FactBook): FactValue | undefined => {
  const node = readNode(expression);
  if (node.kind === 'number') return parseDecimal(node.text);
  if (node.kind === 'string') return node.text;
  if (node.kind === 'boolean') return node.value;
  if (node.kind !== 'fact') return undefined;
  const fact = book.facts.get(factName(node.path));
  return fact?.kind === 'measured' ? fact.value : undefined;
};

/** A value as an exact number; undefined: it is none. */
export const exactValue = (value: FactValue | undefined): Rational | undefined => {
  if (typeof value === 'number') return exactly(value);
  return typeof value === 'object' ? value : undefined;
};

const relations: Readonly<Record<Operator, (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

const toData = (value: FactValue | undefined): data.ExpressionData => {
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (typeof value === 'string') return new data.StringData(value);
  return new data.Null();
};

/**
 * GitHub's engine over facts that were checked before. It compares numbers in doubles, in which 1 of 3,000,000,000 lines
 * too few can vanish; so numbers are compared here, as integers.
 */
class FactEvaluator extends Evaluator {
  readonly #book: FactBook;

  constructor(expression: Expr, book: FactBook) {
    super(expression, new data.Dictionary());
    this.#book = book;
  }

  override visitBinary(binary: Binary): data.ExpressionData {
    const [left, right] = [binary.left, binary.right].map((side) => exactValue(knownValue(side, this.#book)));
    const node = readNode(binary);
    if (left === undefined || right === undefined || node.kind !== 'binary') return super.visitBinary(binary);
    return new data.BooleanData(relations[node.operator](compareRationals(left, right)));
  }

  override visitLiteral(literal: Literal): data.ExpressionData {
    return toData(knownValue(literal, this.#book));
  }

  override visitContextAccess(access: ContextAccess): data.ExpressionData {
    return toData(knownValue(access, this.#book));
  }

  override visitIndexAccess(access: IndexAccess): data.ExpressionData {
    return toData(knownValue(access, this.#book));
  }
}

/** Whether a checked expression holds. */
export const evaluateExpression = (expression: Expr, book: FactBook): boolean => {
  const result = new FactEvaluator(expression, book).evaluate();
  return result.kind === data.Kind.Boolean && result.value;
};
