import type { Expr } from '@actions/expressions';
import { type Fact, type FactBook, type FactValue, factName } from './fact.ts';
import { exactValue } from './fact-expression-evaluator.ts';
import { type Node, type Operator, readNode } from './fact-expression-operand.ts';
import type { Hindrance } from './fact-expression-text.ts';
import { nearestName } from './nearest-name.ts';
import { parseDecimal } from './rational.ts';

export interface SeenFact {
  readonly fact: string;
  readonly value: FactValue;
}

/** What a part of an expression comes to; `unusable`: why has been said already. */
type Kind = 'number' | 'string' | 'boolean' | 'unusable';

interface Checked {
  readonly kind: Kind;
  /** True where a fact takes part: what none takes part in says nothing about the change. */
  readonly measured: boolean;
}

const unusable: Checked = { kind: 'unusable', measured: true };

const kindWords = { number: 'a number', string: 'a text', boolean: 'true or false' } as const;

const kindOf = (value: FactValue): Kind => {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  return exactValue(value) === undefined ? 'unusable' : 'number';
};

const isOrder = (operator: Operator): boolean => operator !== '==' && operator !== '!=';

const describeUnknown = (path: readonly string[], { facts, explainUnknown }: FactBook): Hindrance => {
  const name = factName(path);
  const members = [...facts.keys()].filter((each) => each.startsWith(`${name}.`) || each.startsWith(`${name}[`));
  const [example] = members;
  if (example !== undefined)
    return { reason: `${name} is a group of facts, not one`, fix: `Name one of them, e.g. ${example}.` };
  const explained = explainUnknown?.(path);
  if (explained !== undefined) return { reason: `${name}: ${explained.reason}`, fix: explained.fix };
  const near = nearestName(name, facts.keys());
  const fix = near === undefined ? 'The reference lists all facts.' : `Did you mean ${near}?`;
  return { reason: `there is no fact ${name}`, fix };
};

/** Walks over an expression, every branch of it, and notes which facts it asks for and what is wrong. */
class Checker {
  readonly #book: FactBook;
  readonly seen = new Map<string, SeenFact>();
  readonly hindrances = new Map<string, Hindrance>();

  constructor(book: FactBook) {
    this.#book = book;
  }

  #refuse(reason: string, fix: string): Checked {
    this.hindrances.set(reason, { reason, fix });
    return unusable;
  }

  check(expression: Expr): Checked {
    const node = readNode(expression);
    switch (node.kind) {
      case 'number':
        return this.#checkNumber(node.text);
      case 'string':
      case 'boolean':
        return { kind: node.kind, measured: false };
      case 'null':
        return this.#refuse(
          'nothing is ever null here',
          'Leave it out: what was not measured cannot be judged anyway.',
        );
      case 'computed-name':
        return this.#refuse(
          `a part of the name after ${node.base} is only known at run time, or is *`,
          "Name each fact in full; quote a part that is no identifier: checks['a b'].conclusion.",
        );
      case 'fact':
        return this.#checkFact(node.path);
      default:
        return this.#checkOperation(node);
    }
  }

  #checkOperation(node: Extract<Node, { kind: 'not' | 'binary' | 'all' | 'any' | 'call' }>): Checked {
    if (node.kind === 'binary') return this.#checkComparison(node);
    if (node.kind === 'call') return this.#checkCall(node.name, node.parts);
    const parts = node.kind === 'not' ? [node.inner] : node.parts;
    for (const part of parts) this.checkCondition(part);
    return { kind: 'boolean', measured: true };
  }

  #checkNumber(text: string): Checked {
    if (parseDecimal(text) !== undefined) return { kind: 'number', measured: false };
    return this.#refuse(
      `${text} is not a number as conditions have them`,
      'Write it in decimal digits, at most 15 before the point and 9 after it.',
    );
  }

  #checkFact(path: readonly string[]): Checked {
    const name = factName(path);
    const fact: Fact | undefined = this.#book.facts.get(name);
    if (fact === undefined) {
      const { reason, fix } = describeUnknown(path, this.#book);
      return this.#refuse(reason, fix);
    }
    if (fact.kind === 'unmeasured') return this.#refuse(`${name} was not measured: ${fact.reason}`, fact.fix);
    const kind = kindOf(fact.value);
    if (kind === 'unusable') return this.#refuse(`${name} is not a finite number`, 'Look at the report it comes from.');
    this.seen.set(name, { fact: name, value: fact.value });
    return { kind, measured: true };
  }

  #checkComparison({ operator, left, right }: Extract<Node, { kind: 'binary' }>): Checked {
    const [first, second] = [this.check(left), this.check(right)];
    if (first.kind === 'unusable' || second.kind === 'unusable') return unusable;
    if (first.kind !== second.kind)
      return this.#refuse(
        `${kindWords[first.kind]} is compared with ${kindWords[second.kind]}`,
        'Compare values of one kind: numbers without quotes, texts in single quotes.',
      );
    if (isOrder(operator) && first.kind !== 'number')
      return this.#refuse(`${kindWords[first.kind]} has no order (${operator})`, 'Compare it with == or !=.');
    if (!first.measured && !second.measured)
      return this.#refuse('a comparison names no fact', 'Compare a fact with a value: tests.failed == 0.');
    const [one, other] = [readNode(left), readNode(right)];
    if (one.kind === 'fact' && other.kind === 'fact' && factName(one.path) === factName(other.path))
      return this.#refuse(`${factName(one.path)} is compared with itself`, 'Compare it with a value.');
    return { kind: 'boolean', measured: true };
  }

  #checkCall(name: string, parts: readonly Expr[]): Checked {
    const checked = parts.map((part) => this.check(part));
    if (checked.some(({ kind }) => kind === 'unusable')) return unusable;
    if (checked.some(({ kind }) => kind !== 'string'))
      return this.#refuse(`${name}() is asked about something that is no text`, 'Compare numbers with == and <.');
    if (!checked.some(({ measured }) => measured))
      return this.#refuse(`${name}() is asked about no fact`, `Name one: ${name}(event.branch, 'release/').`);
    const isEmpty = parts.map(readNode).some((node) => node.kind === 'string' && node.text === '');
    if (isEmpty)
      return this.#refuse(`${name}() is asked about an empty text`, 'Write the text that it should look for.');
    return { kind: 'boolean', measured: true };
  }

  /** What is asked for the truth of must be true or false, and by a fact. */
  checkCondition(expression: Expr): void {
    const { kind, measured } = this.check(expression);
    if (kind === 'number' || kind === 'string')
      this.#refuse(
        `${kindWords[kind]} stands where true or false must`,
        'Write a comparison: tests.failed == 0; there is no "truthy" here.',
      );
    else if (!measured) this.#refuse('true or false alone names no fact', 'Write a comparison: tests.failed == 0.');
  }
}

/** The facts that an expression asks for, in their order, and all that keeps it from being judged. */
export const checkExpression = (
  expression: Expr,
  book: FactBook,
): { readonly seen: readonly SeenFact[]; readonly hindrances: readonly Hindrance[] } => {
  const checker = new Checker(book);
  checker.checkCondition(expression);
  return { seen: [...checker.seen.values()], hindrances: [...checker.hindrances.values()] };
};
