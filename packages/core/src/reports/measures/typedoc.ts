import type { JsonCursor } from '../json/cursor.ts';
import { createJsonParser } from '../json/document.ts';
import type { Parser, ParserLimits } from '../parser.ts';
import type { DocumentationReport } from './model.ts';

// https://typedoc.org/api/enums/Models.ReflectionKind.html
const kinds = {
  module: 2,
  enum: 8,
  enumMember: 16,
  variable: 32,
  class: 128,
  interface: 256,
  constructor: 512,
  property: 1024,
  callSignature: 4096,
  typeLiteral: 65_536,
  getSignature: 524_288,
  setSignature: 1_048_576,
  typeAlias: 2_097_152,
} as const;

const itemKinds: ReadonlySet<number> = new Set([
  kinds.enum,
  kinds.enumMember,
  kinds.variable,
  kinds.class,
  kinds.interface,
  kinds.property,
  kinds.typeAlias,
  kinds.callSignature,
  kinds.getSignature,
  kinds.setSignature,
]);

/** A reflection to look at; the names lead to it, `within` is the kind around it. */
type Visit = {
  readonly cursor: JsonCursor;
  readonly names: string;
  readonly within: number;
  /** A signature is documented by what stands above the function, too. */
  readonly isAboveDocumented: boolean;
};

type Undocumented = DocumentationReport['undocumented'][number];

const isDocumented = (reflection: JsonCursor): boolean => {
  if (!reflection.has('comment')) return false;
  const comment = reflection.at('comment');
  return (
    comment.at('blockTags').optionalList().length > 0 ||
    comment
      .at('summary')
      .optionalList()
      .some((part) => part.at('kind').text() !== 'text' || part.at('text').text() !== '')
  );
};

/** Which symbols belong to the packages that the model is about; undefined: it tells nothing about a symbol. */
class Ownership {
  readonly #packages: ReadonlySet<string>;
  readonly #symbols: JsonCursor;
  readonly #isKnown: boolean;

  constructor(root: JsonCursor) {
    const modules = root
      .at('children')
      .optionalList()
      .filter((child) => child.at('kind').natural() === kinds.module);
    const names = modules.map((module) => module.at('name').text());
    this.#packages = new Set([root.at('packageName').optionalText() ?? '', ...names]);
    this.#isKnown = root.has('symbolIdMap');
    this.#symbols = root.at('symbolIdMap');
  }

  isOwn(reflection: JsonCursor): boolean {
    if (reflection.has('flags') && reflection.at('flags').has('isExternal')) return false;
    if (!this.#isKnown) return true;
    const symbol = this.#symbols.at(String(reflection.at('id').natural()));
    if (symbol.isAbsent()) return false;
    const name = symbol.at('packageName').optionalText();
    return name === undefined || this.#packages.has(name);
  }
}

const placeOf = (reflection: JsonCursor): { path: string; line: number | undefined } => {
  const source = reflection.at('sources').optionalList()[0];
  return source === undefined
    ? { path: '', line: undefined }
    : { path: source.at('fileName').text(), line: source.at('line').optionalNatural() };
};

/** Deeper than people nest things, names would only grow with the square of what a hostile model holds. */
const longestNames = 500;

const joinNames = (names: string, { cursor, kind }: { cursor: JsonCursor; kind: number }): string => {
  const name = cursor.at('name').text();
  const isNamed = kind !== kinds.module && kind !== kinds.typeLiteral && !isSignature(kind);
  if (!isNamed || names.length > longestNames) return names;
  return names === '' ? name : `${names}.${name}`;
};

const isSignature = (kind: number): boolean =>
  kind === kinds.callSignature || kind === kinds.getSignature || kind === kinds.setSignature;

/** The reflections inside a type, however it is put together; those of parameters are no items of their own. */
const reflectionsIn = (type: JsonCursor): readonly JsonCursor[] => {
  const found: JsonCursor[] = [];
  const open: JsonCursor[] = [type];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (Array.isArray(part.value)) open.push(...part.list().toReversed());
    else if (part.has('declaration')) found.push(part.at('declaration'));
    else if (typeof part.value === 'object' && part.value !== null)
      open.push(
        ...part
          .members()
          .map(([, member]) => member)
          .toReversed(),
      );
  }
  return found;
};

const childrenOf = (reflection: JsonCursor): readonly JsonCursor[] => [
  ...reflection.at('children').optionalList(),
  ...reflection.at('signatures').optionalList(),
  ...['getSignature', 'setSignature'].map((key) => reflection.at(key)).filter((signature) => !signature.isAbsent()),
  ...reflectionsIn(reflection.at('type')),
];

/** Goes over all reflections without recursion: a hostile model is as deep as it is long. */
const readItems = (root: JsonCursor): { readonly total: number; readonly undocumented: readonly Undocumented[] } => {
  const ownership = new Ownership(root);
  const undocumented: Undocumented[] = [];
  let total = 0;
  const open: Visit[] = [];
  const enter = (visit: Visit & { readonly kind: number }): void => {
    const isAboveDocumented = isDocumented(visit.cursor);
    for (const cursor of childrenOf(visit.cursor).toReversed())
      open.push({ cursor, names: visit.names, within: visit.kind, isAboveDocumented });
  };
  enter({ cursor: root, names: '', within: 0, kind: 1, isAboveDocumented: false });
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const { cursor, within } = visit;
    const kind = cursor.at('kind').natural();
    if (cursor.at('variant').optionalText() === 'reference') continue;
    const names = joinNames(visit.names, { cursor, kind });
    const isItem = itemKinds.has(kind) && !(kind === kinds.callSignature && within === kinds.typeLiteral);
    if (isItem && ownership.isOwn(cursor)) {
      total += 1;
      const isTold = isDocumented(cursor) || (isSignature(kind) && visit.isAboveDocumented);
      if (!isTold) undocumented.push({ ...placeOf(cursor), name: names });
    }
    enter({ ...visit, kind, names });
  }
  return { total, undocumented };
};

const readReport = (root: JsonCursor): DocumentationReport => {
  const version = root.at('schemaVersion').optionalText() ?? '2.0';
  if (!version.startsWith('2.'))
    root
      .at('schemaVersion')
      .refuse(`is ${JSON.stringify(version.slice(0, 20))}; 2.0 is read`, 'Use TypeDoc 0.25 to 0.28.');
  if (root.at('variant').text() !== 'project') root.at('variant').refuse('is not "project"');
  const { total, undocumented } = readItems(root);
  const items = { covered: total - undocumented.length, total };
  return { kind: 'documentation', format: 'typedoc', items, undocumented, warnings: [] };
};

/**
 * Reads TypeDoc's model (`typedoc --json`, versions 0.25 to 0.28). What should be documented is what TypeDoc itself asks
 * for by default (`validation.notDocumented`): enums and their members, variables, classes, interfaces, properties, type
 * aliases, each signature of functions and methods, getters and setters; of the project's own packages; not constructors
 * and parameters.
 */
export const createTypedocParser = (limits?: ParserLimits): Parser<DocumentationReport> =>
  createJsonParser(readReport, limits);
