import { type Expr, ExpressionError, Lexer, Parser } from '@actions/expressions';
import { type Token, TokenType } from '@actions/expressions/lexer';
import { nearestName } from './nearest-name.ts';
import { failure, type Result, success } from './result.ts';

/** Something that keeps a condition from being judged, and the way out. */
export interface Hindrance {
  readonly reason: string;
  readonly fix: string;
}

/** Nobody reads a longer one; and chains of comparisons nest without a limit in the parser. */
const maxCharacters = 2_000;

/** Functions of texts; the others make values that are no facts, or look at the run instead of the facts. */
export const allowedFunctions = ['contains', 'startsWith', 'endsWith'] as const;

const functionReasons: readonly (readonly [RegExp, string])[] = [
  [/^(success|failure|always|cancelled)$/i, 'it tells how the job is doing, which is no fact'],
  [/^hashFiles$/i, 'it reads the workspace, which is no fact'],
  [/^(fromJSON|toJSON|join|format|case)$/i, 'it makes values that were not measured'],
];

const wordOf = (message: string): { readonly symbol: string; readonly position: string | undefined } => {
  const [, symbol = '', position] = /symbol: '([\s\S]*?)'(?:\. Located at position (\d+)|$)/.exec(message) ?? [];
  return { symbol, position };
};

const fixOfSymbol = (symbol: string): string => {
  if (symbol.startsWith('=')) return 'Compare with == (or !=).';
  if (symbol.startsWith('&')) return 'Join conditions with &&.';
  if (symbol.startsWith('|')) return 'Join alternatives with ||.';
  if (symbol.includes('"')) return "Texts stand in single quotes: 'main'.";
  if (symbol.startsWith("'")) return 'Close the text with a single quote.';
  if (symbol.startsWith('$')) return 'Write the expression alone, without ${{ }}.';
  if (/^[\d.+-]/.test(symbol)) return 'Write numbers in decimal digits and without a unit, e.g. 80 or 79.5.';
  return 'Write comparisons of facts, joined by && or ||: tests.failed == 0 && coverage.lines.percent >= 80.';
};

const atColumn = (column: string | undefined): string => (column === undefined ? '' : ` (character ${column})`);

const explainError = (text: string, error: unknown): Hindrance => {
  const message = Error.isError(error) ? error.message : '';
  const { symbol, position } = wordOf(message);
  if (error instanceof ExpressionError && /depth/.test(message))
    return { reason: 'the expression nests too deeply', fix: 'Split it into several conditions.' };
  if (error instanceof ExpressionError && (/end of expression/.test(message) || symbol === 'EOF'))
    return { reason: 'the expression ends too early', fix: `Complete it after "${text.trim().slice(-20)}".` };
  const column = error instanceof ExpressionError ? String(error.pos.column + 1) : position;
  const what = symbol === '' ? 'the expression cannot be read' : `"${symbol}" cannot stand there`;
  return { reason: `${what}${atColumn(column)}`, fix: fixOfSymbol(symbol) };
};

const findRefusedFunction = (tokens: readonly Token[]): Hindrance | undefined => {
  const allowed: ReadonlySet<string> = new Set(allowedFunctions.map((name) => name.toLowerCase()));
  const called = tokens.find(
    ({ type, lexeme }, index) =>
      type === TokenType.IDENTIFIER &&
      tokens[index + 1]?.type === TokenType.LEFT_PAREN &&
      tokens[index - 1]?.type !== TokenType.DOT &&
      !allowed.has(lexeme.toLowerCase()),
  );
  if (called === undefined) return undefined;
  const name = called.lexeme;
  const reason = functionReasons.find(([pattern]) => pattern.test(name))?.[1] ?? 'there is no such function';
  const near = nearestName(name, allowedFunctions);
  const fix = near === undefined ? `Use facts, and of functions ${allowedFunctions.join(', ')}.` : `Write ${near}(…).`;
  return { reason: `${name}() cannot be asked here: ${reason}`, fix };
};

// Which names there are is not the parser's to judge: it would end at the first, and knows the first part only.
const everyName = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ type }) => type === TokenType.IDENTIFIER).map(({ lexeme }) => lexeme);

/** Reads an expression; nothing is looked up yet. */
export const parseExpression = (text: string): Result<Expr, Hindrance> => {
  if (text.trim() === '') return failure({ reason: 'the expression is empty', fix: 'Write one: tests.failed == 0.' });
  if (text.length > maxCharacters)
    return failure({
      reason: `the expression is longer than ${maxCharacters} characters`,
      fix: 'Split it into several conditions.',
    });
  try {
    const { tokens } = new Lexer(text).lex();
    const refused = findRefusedFunction(tokens);
    return refused === undefined ? success(new Parser(tokens, everyName(tokens), []).parse()) : failure(refused);
  } catch (error) {
    return failure(explainError(text, error));
  }
};
