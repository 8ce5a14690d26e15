import { LineCounter, parseDocument, visit } from 'yaml';
import { nearestName } from '../domain/nearest-name.ts';
import { failure, type Result, success } from '../domain/result.ts';

/** Limits that no input by hand is known to reach. */
const maxCharacters = 65_536;
const deepest = 20;

/** A value of an input's YAML: where it stands, and where problems are noted. */
export interface Place {
  readonly value: unknown;
  /** As people write it: route[1], [0].headers */
  readonly path: string;
  readonly problems: string[];
}

/** Notes what is wrong, then the way out. */
export const note = ({ path, problems }: Place, message: string): undefined => {
  problems.push(path === '' ? message : `${path}: ${message}`);
};

const nestsTooDeeply = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    if ('[{'.includes(character)) depth += 1;
    else if (']}\n'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return /^(?:[ \t]*[-?:][ \t]){20}/m.test(text);
};

/**
 * Reads YAML 1.2 (https://yaml.org/spec/1.2.2) of which every scalar is the text that was written: `1.10` stays `1.10`.
 * Aliases, tags, duplicate keys and bombs are refused in words.
 */
const parseYaml = (text: string): Result<unknown, string> => {
  if (text.length > maxCharacters) return failure(`it is longer than ${maxCharacters} characters. Shorten it.`);
  if (nestsTooDeeply(text)) return failure('it nests too deeply. Its entries stand one or two levels deep.');
  const lineCounter = new LineCounter();
  const options = { lineCounter, prettyErrors: false, version: '1.2', schema: 'failsafe' } as const;
  const document = parseDocument(text, options);
  const lineAt = (offset: number): number => Math.max(1, lineCounter.linePos(offset).line);
  const faults = [...document.errors, ...document.warnings].map(
    ({ message, pos }) => `line ${lineAt(pos[0])}: ${message.replace(/\.$/, '')}. Mend the YAML there.`,
  );
  visit(document, {
    Alias: (_, { source, range }) => {
      faults.push(`line ${lineAt(range?.[0] ?? 0)}: *${source} repeats another part. Write the part out.`);
      return visit.BREAK;
    },
  });
  return faults.length === 0 ? success(document.toJS({ maxAliasCount: 0 })) : failure(faults.join('\n'));
};

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of a mapping by its known keys; others are noted with the nearest that is known. */
export const readMapping = (place: Place, known: readonly string[]): ReadonlyMap<string, Place> | undefined => {
  const { value, path, problems } = place;
  if (!isMapping(value)) return note(place, `it is no mapping. Write \`name: value\` lines: ${known.join(', ')}.`);
  const entries = Object.entries(value);
  for (const [key] of entries.filter(([name]) => !known.includes(name))) {
    const near = nearestName(key, known);
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    note(place, `"${key.slice(0, 60)}" is not known here.${hint} There are ${known.join(', ')}.`);
  }
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  return new Map(
    entries
      .filter(([name]) => known.includes(name))
      .map(([key, inner]) => [key, { value: inner, path: at(key), problems }]),
  );
};

/** The entries of a list. */
export const readList = (place: Place, hint: string): readonly Place[] | undefined => {
  const { value, path, problems } = place;
  if (!Array.isArray(value)) return note(place, `it is no list. ${hint}`);
  return value.map((inner: unknown, index) => ({ value: inner, path: `${path}[${index}]`, problems }));
};

/** A text without control characters; `fix` says what belongs there. */
export const readText = (place: Place, fix: string): string | undefined => {
  const { value } = place;
  if (typeof value !== 'string') return note(place, `it is no text. ${fix}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value)) return note(place, 'it has control characters. Take them out.');
  return value;
};

/** Every `name: text` of a mapping whose names are the user's own. */
export const readTexts = (place: Place, fix: string): Readonly<Record<string, string>> => {
  if (!isMapping(place.value)) {
    note(place, `it is no mapping. ${fix}`);
    return {};
  }
  const entries = Object.entries(place.value).map(
    ([key, value]) => [key, readText({ ...place, value, path: `${place.path}.${key}` }, fix) ?? ''] as const,
  );
  return Object.fromEntries(entries);
};

/** Reads an input that is YAML, or tells every problem of it, one a line. */
export const readYaml = <T>(text: string, read: (root: Place) => T): Result<T, string> => {
  const parsed = parseYaml(text);
  if (!parsed.ok) return parsed;
  const problems: string[] = [];
  const value = read({ value: parsed.value, path: '', problems });
  return problems.length === 0 ? success(value) : failure(problems.join('\n'));
};
