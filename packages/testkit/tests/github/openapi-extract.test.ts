import { describe, expect, test } from '@jest/globals';
import { type JsonObject, listAt, objectAt } from '../../src/github/json.ts';
import { extract } from '../../src/github/openapi/extract.ts';
import { dig } from './api-client.ts';

const repository = '/repos/{owner}/{repo}';

const describeWith = (schema: JsonObject, schemas: JsonObject = {}): JsonObject => ({
  components: {
    schemas,
    parameters: { owner: { name: 'owner', in: 'path', required: true, schema: { type: 'string' } } },
  },
  paths: {
    [repository]: {
      get: {
        operationId: 'repos/get',
        parameters: [{ $ref: '#/components/parameters/owner' }],
        responses: { 200: { content: { 'application/json': { schema } } }, 204: { description: 'nothing' } },
      },
    },
  },
});

const only = { [repository]: ['get'] };

const replySchema = (schema: JsonObject): JsonObject => {
  const [operation] = listAt(extract(describeWith(schema), only), 'operations');
  return dig(operation, 'responses', '200');
};

describe('the extract of the REST description', () => {
  test.each<readonly [string, JsonObject, JsonObject]>([
    ['a nullable type', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [
      'a nullable enum',
      { type: 'string', nullable: true, enum: ['a'] },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    ['a nullable choice', { oneOf: [], nullable: true }, { anyOf: [{ oneOf: [] }, { type: 'null' }] }],
    ['documentation', { type: 'string', description: 'd', example: 'e', default: 'f' }, { type: 'string' }],
  ])('%s becomes plain JSON Schema', (_, schema, expected) => {
    expect(replySchema(schema)).toEqual(expected);
  });

  test('a property that is called like a keyword stays', () => {
    const schema = { type: 'object', properties: { description: { type: 'string', title: 't' } } };
    expect(replySchema(schema)).toEqual({ type: 'object', properties: { description: { type: 'string' } } });
  });

  test('schemas that are reached are kept, and only these', () => {
    const schemas = { a: { $ref: '#/components/schemas/b' }, b: { type: 'string' }, c: { type: 'string' } };
    const extracted = extract(describeWith({ $ref: '#/components/schemas/a' }, schemas), only);
    expect(objectAt(extracted, 'schemas')).toEqual({ a: { $ref: '#/schemas/b' }, b: { type: 'string' } });
  });

  test('parameters are followed, and a reply without JSON has no schema', () => {
    const [operation] = listAt(extract(describeWith({ type: 'string' }), only), 'operations');
    expect(dig(operation)).toMatchObject({
      id: 'repos/get',
      method: 'GET',
      parameters: [{ name: 'owner', required: true }],
    });
    expect(dig(operation, 'responses')['204']).toBeNull();
  });

  test('an operation that the description does not have is an error', () => {
    expect(() => extract(describeWith({}), { '/nowhere': ['get'] })).toThrow('/nowhere');
  });
});
