import fc from 'fast-check';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const get = (schema: unknown, key: string): unknown => (isObject(schema) ? Reflect.get(schema, key) : undefined);
const entriesOf = (value: unknown): readonly [string, unknown][] => (isObject(value) ? Object.entries(value) : []);

/** Any value that a JSON schema of the few kinds that our reports use allows. */
export const valuesOf = (schema: unknown): fc.Arbitrary<unknown> => {
  const choices = get(schema, 'enum');
  const branches = get(schema, 'anyOf');
  if (Array.isArray(choices)) return fc.constantFrom<unknown>(...choices);
  if (Array.isArray(branches)) return fc.oneof(...branches.map(valuesOf));
  if (get(schema, 'const') !== undefined) return fc.constant(get(schema, 'const'));
  const type = get(schema, 'type');
  if (type === 'string') return fc.string({ unit: 'grapheme', maxLength: 8 });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'integer') return fc.integer({ min: Number(get(schema, 'minimum') ?? 0), max: 2 ** 31 });
  if (type === 'array') return fc.array(valuesOf(get(schema, 'items')), { maxLength: 3 });
  if (type !== 'object') throw new Error(`a schema of an unknown kind: ${JSON.stringify(schema)}`);
  return fc.record(Object.fromEntries(entriesOf(get(schema, 'properties')).map(([key, of]) => [key, valuesOf(of)])));
};
