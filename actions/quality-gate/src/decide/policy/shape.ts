import { nearestName } from '@drawbridge/core/domain/nearest-name';
import type { Result } from '@drawbridge/core/domain/result';
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { PolicyProblem } from '../policy.ts';
import type { PolicyDocument } from './document.ts';

/** Where reading is: a value, the way to it, and where problems are noted. */
export interface Place {
  /** null: the key is there, without a value. */
  readonly node: Node | null;
  /** Where to point when there is no value: its key. */
  readonly key: Node | null;
  /** As people write it: conditions[2].require */
  readonly path: string;
  readonly document: PolicyDocument;
  readonly problems: PolicyProblem[];
}

/** How a value of the document becomes one of ours; undefined: it does not, and a problem is noted. */
export interface Shape<T> {
  read(place: Place): T | undefined;
}

/** A key of a mapping. */
export interface Field<T> {
  readonly shape: Shape<T>;
  readonly presence: { readonly kind: 'required' } | { readonly kind: 'optional'; readonly otherwise: T };
}

type FieldMap = Readonly<Record<string, Field<unknown>>>;
type RecordOf<Fields extends FieldMap> = {
  readonly [Name in keyof Fields]: Fields[Name] extends Field<infer T> ? T : never;
};

/** Notes that the value is wrong. */
export const note = ({ node, key, path, document, problems }: Place, what: string, fix: string): undefined => {
  problems.push({ ...document.placeOf(node ?? key), message: path === '' ? what : `${path}: ${what}`, fix });
};

/** A key that must be there. */
export const required = <T>(shape: Shape<T>): Field<T> => ({ shape, presence: { kind: 'required' } });

/** A key that may be left out. */
export const optional = <T>(shape: Shape<T>, otherwise: T): Field<T> => ({
  shape,
  presence: { kind: 'optional', otherwise },
});

/** A key that may be left out, and is undefined then. */
export const maybe = <T>(shape: Shape<T>): Field<T | undefined> => optional<T | undefined>(shape, undefined);

const scalarOf = ({ node }: Place): unknown => (isScalar(node) ? node.value : undefined);

/** A text of 1 to `longest` characters, without control characters. */
export const text = (longest = 1000): Shape<string> => ({
  read: (place) => {
    const value = scalarOf(place);
    if (typeof value !== 'string')
      return note(place, 'must be a text', 'Write one; quote it where it looks like a number.');
    if (value.trim() === '') return note(place, 'is empty', 'Write something, or leave the key out.');
    if ([...value].length > longest) return note(place, `is longer than ${longest} characters`, 'Shorten it.');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value))
      return note(place, 'has control characters', 'Take them out.');
    return value.trim();
  },
});

/** true or false. */
export const flag: Shape<boolean> = {
  read: (place) => {
    const value = scalarOf(place);
    return typeof value === 'boolean' ? value : note(place, 'must be true or false', 'Write true or false, unquoted.');
  },
};

const suggestOneOf = (written: unknown, values: readonly (string | number)[]): string => {
  if (typeof written === 'string') {
    const number = values.find((value) => typeof value === 'number' && String(value) === written.trim());
    if (number !== undefined) return `Write it as the number ${number}, without quotes.`;
  }
  const [only, ...others] = values;
  const listed = others.length === 0 ? `Write ${only}.` : `Write one of ${values.join(', ')}.`;
  const near = typeof written === 'string' ? nearestName(written, values.map(String)) : undefined;
  return near === undefined ? listed : `Did you mean ${near}? ${listed}`;
};

/** One value of a closed list. */
export const choice = <const T extends string | number>(values: readonly T[]): Shape<T> => ({
  read: (place) => {
    const written = scalarOf(place);
    const found = values.find((value) => value === written);
    return found ?? note(place, 'is none of the values it can have', suggestOneOf(written, values));
  },
});

/** A shape whose value is read further; what `parse` fails with, in words, is the problem. */
export const refined = <T, U>(
  inner: Shape<T>,
  parse: (value: T) => Result<U, { readonly what: string; readonly fix: string }>,
): Shape<U> => ({
  read: (place) => {
    const value = inner.read(place);
    if (value === undefined) return undefined;
    const parsed = parse(value);
    return parsed.ok ? parsed.value : note(place, parsed.error.what, parsed.error.fix);
  },
});

const maxEntries = 5_000;

/** A list of up to 5,000 entries. */
export const list = <T>(entry: Shape<T>): Shape<readonly T[]> => ({
  read: (place) => {
    if (!isSeq<Node | null>(place.node)) return note(place, 'must be a list', 'Begin each entry with "- ".');
    if (place.node.items.length > maxEntries) return note(place, `has more than ${maxEntries} entries`, 'Shorten it.');
    const entries = place.node.items.map((node, index) =>
      entry.read({ ...place, node, path: `${place.path}[${index}]` }),
    );
    const read = entries.filter((each) => each !== undefined);
    return read.length === entries.length ? read : undefined;
  },
});

/** One value alone, or a list of them. */
export const oneOrMore = <T>(entry: Shape<T>): Shape<readonly T[]> => ({
  read: (place) => {
    if (!isScalar(place.node)) {
      const read = list(entry).read(place);
      return read?.length === 0 ? note(place, 'is empty', 'Write at least one entry.') : read;
    }
    const only = entry.read(place);
    return only === undefined ? undefined : [only];
  },
});

const keyPath = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const noteUnknownKeys = (place: Place, map: YAMLMap<Node, Node | null>, known: readonly string[]): void => {
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : 'a key that is no text';
    if (known.includes(name)) continue;
    const near = nearestName(name, known);
    const fix = near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean ${near}?`;
    note({ ...place, node: key, path: keyPath(place.path, name) }, 'there is no such key', fix);
  }
};

const hasEvery = <Fields extends FieldMap>(value: object, fields: Fields): value is RecordOf<Fields> =>
  Object.keys(fields).every((name) => Object.hasOwn(value, name));

const readFields = (place: Place, map: YAMLMap<Node, Node | null>, fields: FieldMap): readonly [string, unknown][] =>
  Object.entries(fields).flatMap(([name, { shape, presence }]): [string, unknown][] => {
    const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
    if (pair !== undefined) {
      const value = shape.read({ ...place, node: pair.value, key: pair.key, path: keyPath(place.path, name) });
      return value === undefined ? [] : [[name, value]];
    }
    if (presence.kind === 'optional') return [[name, presence.otherwise]];
    note(place, `\`${name}\` is missing`, `Add \`${name}\`.`);
    return [];
  });

/** A mapping with these keys and no others. */
export const mapping = <Fields extends FieldMap>(fields: Fields): Shape<RecordOf<Fields>> => ({
  read: (place) => {
    if (!isMap<Node, Node | null>(place.node))
      return note(
        place,
        'must be a mapping',
        `Write \`key: value\` lines; known are ${Object.keys(fields).join(', ')}.`,
      );
    noteUnknownKeys(place, place.node, Object.keys(fields));
    const value: object = Object.fromEntries(readFields(place, place.node, fields));
    return hasEvery(value, fields) ? value : undefined;
  },
});
