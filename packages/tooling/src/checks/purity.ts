import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../root.ts';
import type { Check } from './check.ts';
import { listTrackedFiles } from './tracked-files.ts';

const pureRooms =
  /^(?:packages\/core\/src\/(?:domain|inputs|reports)\/|actions\/[^/]+\/src\/(?:inputs\.ts|inputs\/|render\.ts|render\/|decide\/))/;

const impureGlobals = new Set([
  ...['process', 'globalThis', 'global', 'console', 'Buffer', 'performance', 'crypto', 'navigator'],
  ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'eval', 'Function'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'queueMicrotask'],
]);

const impureMembers = new Set(['Date.now', 'Math.random']);

/** Is this file in a room whose functions depend on their arguments alone? */
export function isPureRoom(file: string): boolean {
  return pureRooms.test(file);
}

/** Each use of the clock, of chance or of the world in a source text, as `FILE:LINE: what`. */
export function findImpurities(file: string, source: string): readonly string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    const use = impureUse(node);
    if (use !== undefined) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      problems.push(`${file}:${line + 1}: ${use} is not there in a pure room; let the caller hand the value in.`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return problems;
}

function impureUse(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0) {
    return 'new Date()';
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return impureMember(node);
  if (!ts.isIdentifier(node) || !impureGlobals.has(node.text)) return undefined;
  return isReference(node) ? node.text : undefined;
}

function impureMember(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string | undefined {
  const key = ts.isPropertyAccessExpression(node) ? node.name.text : node.argumentExpression.getText().slice(1, -1);
  const member = `${node.expression.getText()}.${key}`;
  return impureMembers.has(member) ? member : undefined;
}

/** A name that stands for a value here: no member, key, label, declaration or type of that name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isTypeQueryNode(parent)) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  return !ts.isDeclarationStatement(parent) && !isMemberName(parent, node);
}

function isMemberName(parent: ts.Node, node: ts.Identifier): boolean {
  const named =
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent);
  return named && parent.name === node;
}

/** No clock, chance or world in the rooms that promise to be pure. */
export const purity: Check = {
  name: 'purity',
  promise: 'pure rooms use no clock, no chance, no process, no network',
  async find() {
    const files = (await listTrackedFiles()).filter((file) => isPureRoom(file) && file.endsWith('.ts'));
    return files.flatMap((file) => findImpurities(file, readFileSync(path.join(root, file), 'utf8')));
  },
};
