import { data } from '@actions/expressions';
import {
  type Binary,
  type ContextAccess,
  type Expr,
  type ExprVisitor,
  type FunctionCall,
  type Grouping,
  type IndexAccess,
  type Literal,
  type Logical,
  Star,
  type Unary,
} from '@actions/expressions/ast';
import { TokenType } from '@actions/expressions/lexer';

/** What an expression is, in a shape that can be switched over. */
export type Node =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'fact'; readonly path: readonly string[] }
  | { readonly kind: 'computed-name'; readonly base: string }
  | { readonly kind: 'not'; readonly inner: Expr }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Expr[] }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Expr[] };

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';

const operators: ReadonlyMap<TokenType, Operator> = new Map([
  [TokenType.EQUAL_EQUAL, '=='],
  [TokenType.BANG_EQUAL, '!='],
  [TokenType.LESS, '<'],
  [TokenType.LESS_EQUAL, '<='],
  [TokenType.GREATER, '>'],
  [TokenType.GREATER_EQUAL, '>='],
]);

const computed = (base: string): Node => ({ kind: 'computed-name', base });

const readIndex = ({ expr, index }: IndexAccess): Node => {
  const base = readNode(expr);
  if (base.kind !== 'fact') return base.kind === 'computed-name' ? base : computed('a value');
  const part = index instanceof Star ? undefined : readNode(index);
  return part?.kind === 'string' ? { kind: 'fact', path: [...base.path, part.text] } : computed(base.path.join('.'));
};

const readLiteral = ({ literal, token }: Literal): Node => {
  // The lexer itself undoes only the first of several doubled quotes.
  if (token.type === TokenType.STRING) return { kind: 'string', text: token.lexeme.slice(1, -1).replaceAll("''", "'") };
  if (literal.kind === data.Kind.Boolean) return { kind: 'boolean', value: token.type === TokenType.TRUE };
  if (literal.kind === data.Kind.Number) return { kind: 'number', text: token.lexeme };
  return literal.kind === data.Kind.String ? { kind: 'string', text: token.lexeme } : { kind: 'null' };
};

const reader: ExprVisitor<Node> = {
  visitLiteral: readLiteral,
  visitUnary: ({ expr }: Unary) => ({ kind: 'not', inner: expr }),
  visitBinary: ({ left, operator, right }: Binary) => ({
    kind: 'binary',
    operator: operators.get(operator.type) ?? '==',
    left,
    right,
  }),
  visitLogical: ({ operator, args }: Logical) => ({
    kind: operator.type === TokenType.AND ? 'all' : 'any',
    parts: args,
  }),
  visitGrouping: ({ group }: Grouping) => readNode(group),
  visitContextAccess: ({ name }: ContextAccess) => ({ kind: 'fact', path: [name.lexeme] }),
  visitIndexAccess: readIndex,
  visitFunctionCall: ({ functionName, args }: FunctionCall) => ({
    kind: 'call',
    name: functionName.lexeme,
    parts: args,
  }),
};

/** What an expression is; parentheses fall away. */
export const readNode = (expression: Expr): Node => expression.accept(reader);
