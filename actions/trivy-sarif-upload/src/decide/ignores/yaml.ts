import { type Expiry, parseExpiry } from '@drawbridge/core/domain/expiry';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { type JsonCursor, type JsonPath, readJson } from '@drawbridge/core/reports/json/cursor';
import { type Alias, type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { FindingClass } from '../../inputs/config.ts';
import type { IgnoreProblem, IgnoreRule } from './rule.ts';

const sections: ReadonlyMap<string, FindingClass> = new Map([
  ['vulnerabilities', 'vulnerability'],
  ['misconfigurations', 'misconfiguration'],
  ['secrets', 'secret'],
  ['licenses', 'licence'],
]);

const keys = ['id', 'paths', 'purls', 'expired_at', 'statement'];

const textsAt = (entry: JsonCursor, key: string): readonly string[] =>
  entry
    .at(key)
    .optionalList()
    .map((each) => each.text());

const expiryOf = (entry: JsonCursor): Expiry | undefined => {
  const written = entry.at('expired_at').optionalText();
  if (written === undefined) return undefined;
  const expiry = parseExpiry(written.replace(/T.*$/s, ''));
  return expiry.ok ? expiry.value : entry.at('expired_at').refuse(`: ${expiry.error}`, 'Write it as 2026-12-31.');
};

type Draft = Omit<IgnoreRule, 'file' | 'line'> & { readonly at: JsonPath };

const readEntry = (entry: JsonCursor, kind: FindingClass): Draft => {
  for (const [key, value] of entry.members())
    if (!keys.includes(key)) value.refuse(`is not known here`, `Keys of an entry: ${keys.join(', ')}.`);
  const id = entry.at('id').text();
  if (id === '') entry.at('id').refuse('is empty', 'Write the identifier of what is accepted.');
  return {
    class: kind,
    id,
    paths: textsAt(entry, 'paths'),
    purls: textsAt(entry, 'purls'),
    expiry: expiryOf(entry),
    reason: entry.at('statement').optionalText() ?? '',
    at: entry.path,
  };
};

const readRoot = (root: JsonCursor): readonly Draft[] =>
  root.isAbsent()
    ? []
    : root.members().flatMap(([section, entries]) => {
        const kind = sections.get(section);
        if (kind === undefined)
          return entries.refuse('is not known here', `Sections: ${[...sections.keys()].join(', ')}.`);
        return entries.optionalList().map((entry) => readEntry(entry, kind));
      });

// An alias could make a small file a huge one.
const parsing = { prettyErrors: false, version: '1.2', maxAliasCount: 0 } as const;

// Far more than the two levels that the file has; beyond some thousands the reading itself would break down.
const deepest = 100;

const nestsTooDeeply = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    if ('[{'.includes(character)) depth += 1;
    else if (']}\n'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return /^(?:[ \t]*[-?:][ \t]){100}/m.test(text);
};

const writeOut = 'Write repeated parts out.';

const findAlias = (document: Document): Alias | undefined => {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_, alias) => {
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
};

// A value may begin lines below its key, and it is the key that a person looks for.
const keyAt = (document: Document, path: JsonPath): unknown => {
  const within = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(within)) return undefined;
  return within.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === path.at(-1));
};

/** Reads `.trivyignore.yaml` (https://trivy.dev/docs/latest/configuration/filtering/#trivyignoreyaml), strictly. */
export const readYamlIgnores = (
  text: string,
  file: string,
): Result<readonly IgnoreRule[], readonly IgnoreProblem[]> => {
  if (nestsTooDeeply(text))
    return failure([{ file, line: 1, what: 'it nests too deeply', fix: 'Write sections and lists of entries only.' }]);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...parsing, lineCounter });
  const lineAt = (offset: number): number => Math.max(1, lineCounter.linePos(offset).line);
  const lineOf = (path: JsonPath): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = keyAt(document, path.slice(0, length)) ?? document.getIn(path.slice(0, length), true);
      if (isNode(node)) return lineAt(node.range?.[0] ?? 0);
    }
    return 1;
  };
  const [error] = document.errors;
  const fix = 'Mend the YAML there.';
  if (error !== undefined) return failure([{ file, line: lineAt(error.pos[0]), what: error.message, fix }]);
  const alias = findAlias(document);
  if (alias !== undefined)
    return failure([
      { file, line: lineAt(alias.range?.[0] ?? 0), what: `*${alias.source} repeats a part`, fix: writeOut },
    ]);
  const value = toValue(() => document.toJS({ maxAliasCount: 0 }));
  if (!value.ok) return failure([{ file, line: 1, what: value.error, fix: writeOut }]);
  const read = readJson(value.value, readRoot);
  if (!read.ok) return failure([{ file, line: lineOf(read.error.path), what: read.error.reason, fix: read.error.fix }]);
  return success(read.value.map(({ at, ...rule }) => ({ ...rule, file, line: lineOf(at) })));
};

const toValue = (read: () => unknown): Result<unknown, string> => {
  try {
    return success(read());
  } catch (error) {
    return failure(Error.isError(error) ? error.message : 'the file cannot be read');
  }
};
