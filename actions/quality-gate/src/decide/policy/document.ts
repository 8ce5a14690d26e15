import { isAlias, isCollection, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { PolicyProblem } from '../policy.ts';

/** Limits that no policy by hand is known to reach. */
const maxCharacters = 262_144;
const maxDepth = 12;

/** A parsed text: its root (null: it is empty), and where things stand in it. */
export interface PolicyDocument {
  readonly root: Node | null;
  readonly problems: readonly PolicyProblem[];
  /** Line and column, both from 1. */
  placeOf(node: Node | null): { readonly line: number; readonly column: number };
}

const fixes: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of them: only one could count.',
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Indent entries of one list or mapping alike.',
  MULTIPLE_DOCS: 'Keep one document: leave out the second "---".',
  TAG_RESOLVE_FAILED: 'Leave the tag out.',
};

const whole = { line: 1, column: 1 };

// Brackets and braces nest without a limit of the library's own; by indentation a text of this size cannot nest far.
const nestsTooDeeply = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}' || character === '\n') depth = Math.max(0, depth - 1);
    if (depth > 200) return true;
  }
  return false;
};

const refuse = (message: string, fix: string): PolicyDocument => ({
  root: null,
  problems: [{ ...whole, message, fix }],
  placeOf: () => whole,
});

const deepFix = 'Its entries stand one or two levels deep: see the example in the README.';

type Ancestors = readonly (Node | Pair | { readonly contents: unknown })[];

const findForbidden = (node: Node, path: Ancestors): { readonly message: string; readonly fix: string } | undefined => {
  if (isAlias(node)) return { message: `*${node.source} repeats another part`, fix: 'Write the part out.' };
  if (isCollection(node) || isScalar(node)) {
    if (node.anchor !== undefined)
      return { message: `&${node.anchor} names a part to be repeated`, fix: 'Leave it out, and write parts out.' };
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:'))
      return { message: `${node.tag} is no tag of YAML`, fix: 'Leave the tag out.' };
  }
  if (path.filter((each) => isMap(each) || isCollection(each)).length > maxDepth)
    return { message: 'it nests too deeply', fix: deepFix };
  return undefined;
};

const capital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Reads YAML 1.2 (https://yaml.org/spec/1.2.2), one document; aliases, tags, duplicate keys and bombs are problems. `what` names it. */
export const parsePolicyText = (text: string, what = 'the policy'): PolicyDocument => {
  if (text.length > maxCharacters)
    return refuse(`${what} is longer than ${maxCharacters} characters`, 'Keep reports and lists out of it.');
  if (nestsTooDeeply(text)) return refuse(`${what} nests too deeply`, deepFix);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, version: '1.2' });
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const placeOf = (node: Node | null) => at(node?.range?.[0] ?? 0);
  const problems: PolicyProblem[] = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    ...at(pos[0]),
    message: capital(message),
    fix: fixes[code] ?? 'Mend the YAML there.',
  }));
  visit(document, {
    Node: (_, node, path) => {
      const found = findForbidden(node, path);
      if (found === undefined) return undefined;
      problems.push({ ...placeOf(node), ...found });
      return visit.BREAK;
    },
  });
  return { root: document.contents, problems, placeOf };
};
