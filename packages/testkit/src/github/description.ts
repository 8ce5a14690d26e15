import { readFileSync } from 'node:fs';
import { isJsonObject, type Json, type JsonObject, listAt, objectAt, parseJson, textAt } from './json.ts';

export interface DescribedParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly multiSegment: boolean;
  readonly schema: JsonObject;
}

/** One operation of GitHub's REST description, as openapi/extract.ts keeps it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly DescribedParameter[];
  readonly body: { readonly required: boolean; readonly schema: JsonObject } | undefined;
  /** Statuses that are described, each with its JSON schema, or null when the reply has no JSON. */
  readonly responses: ReadonlyMap<string, JsonObject | null>;
}

export interface Description {
  readonly operations: readonly Operation[];
  readonly schemas: JsonObject;
}

const placeOf = (name: string | undefined): DescribedParameter['in'] =>
  name === 'path' || name === 'query' ? name : 'header';

const readParameter = (value: Json): DescribedParameter => {
  if (!isJsonObject(value)) throw new Error('The extract of the REST description is damaged');
  return {
    name: textAt(value, 'name') ?? '',
    in: placeOf(textAt(value, 'in')),
    required: value['required'] === true,
    multiSegment: value['multiSegment'] === true,
    schema: objectAt(value, 'schema') ?? {},
  };
};

const readOperation = (value: Json): Operation => {
  if (!isJsonObject(value)) throw new Error('The extract of the REST description is damaged');
  const body = objectAt(value, 'body');
  const responses = Object.entries(objectAt(value, 'responses') ?? {});
  return {
    id: textAt(value, 'id') ?? '',
    method: textAt(value, 'method') ?? '',
    path: textAt(value, 'path') ?? '',
    parameters: listAt(value, 'parameters').map(readParameter),
    body: body && { required: body['required'] === true, schema: objectAt(body, 'schema') ?? {} },
    responses: new Map(responses.map(([status, schema]) => [status, isJsonObject(schema) ? schema : null])),
  };
};

/** Reads the committed extract of GitHub's REST description. */
export const readDescription = (): Description => {
  const file = new URL('./openapi/github-rest.json', import.meta.url);
  const root = parseJson(readFileSync(file, 'utf8'));
  if (!isJsonObject(root)) throw new Error('The extract of the REST description is damaged');
  return { operations: listAt(root, 'operations').map(readOperation), schemas: objectAt(root, 'schemas') ?? {} };
};
