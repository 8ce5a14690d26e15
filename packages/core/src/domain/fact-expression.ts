import type { FactBook } from './fact.ts';
import { checkExpression, type SeenFact } from './fact-expression-check.ts';
import { evaluateExpression } from './fact-expression-evaluator.ts';
import { findShortfalls, type Shortfall } from './fact-expression-shortfall.ts';
import { type Hindrance, parseExpression } from './fact-expression-text.ts';

export type Judged =
  | {
      readonly kind: 'judged';
      readonly holds: boolean;
      readonly seen: readonly SeenFact[];
      /** Each of them keeps the condition from holding. */
      readonly shortfalls: readonly Shortfall[];
    }
  | {
      readonly kind: 'cannot-judge';
      readonly hindrances: readonly [Hindrance, ...Hindrance[]];
      readonly seen: readonly SeenFact[];
    };

/**
 * Judges a condition in GitHub's expression language
 * (https://docs.github.com/actions/reference/workflows-and-actions/expressions) over facts that must all be there.
 * GitHub's own engine reads a name that it does not know as null, and null as 0; here an unknown, misspelt or unmeasured
 * fact in any branch, also one that would not be looked at, keeps the condition from being judged. So do values of
 * different kinds, names put together at run time, and what no fact takes part in.
 */
export const judgeExpression = (text: string, book: FactBook): Judged => {
  const parsed = parseExpression(text);
  if (!parsed.ok) return { kind: 'cannot-judge', hindrances: [parsed.error], seen: [] };
  const { seen, hindrances } = checkExpression(parsed.value, book);
  const [first, ...others] = hindrances;
  if (first !== undefined) return { kind: 'cannot-judge', hindrances: [first, ...others], seen };
  const holds = evaluateExpression(parsed.value, book);
  return { kind: 'judged', holds, seen, shortfalls: holds ? [] : findShortfalls(parsed.value, book) };
};
