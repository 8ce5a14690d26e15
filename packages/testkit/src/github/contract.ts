import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { DescribedParameter, Description, Operation } from './description.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import type { Reply } from './refusal.ts';

/** Holds messages to GitHub's REST description; each check lists what is wrong, and nothing when all is well. */
export interface Contract {
  /** Path and query parameters that do not have the described type. */
  readonly checkParameters: (
    operation: Operation,
    path: ReadonlyMap<string, string>,
    query: URLSearchParams,
  ) => readonly string[];
  /** Query parameters and members of the body that the description does not know: GitHub ignores them silently. */
  readonly findUnknown: (operation: Operation, query: URLSearchParams, body: Json | undefined) => readonly string[];
  readonly checkBody: (operation: Operation, body: Json | undefined) => readonly string[];
  readonly checkReply: (operation: Operation, reply: Reply) => readonly string[];
}

const root = 'https://drawbridge.example/github-rest.json';

const withRoot = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withRoot);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? `${root}${inner}` : withRoot(inner),
    ]),
  );
};

const withRootIn = (schema: JsonObject): JsonObject => {
  const rooted = withRoot(schema);
  return isJsonObject(rooted) ? rooted : {};
};

const createAjv = (description: Description): Ajv => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  // URI templates such as .../contents/{+path} stand where the description says "uri".
  // So does the empty text that a deployment's status without an address has.
  ajv.addFormat('uri', (text) => text === '' || URL.canParse(text));
  ajv.addSchema({ $id: root, schemas: description.schemas });
  return ajv;
};

const complaints = (validate: ValidateFunction, value: unknown, place: string): readonly string[] => {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${place}${error.instancePath} ${error.message ?? 'is wrong'}`);
};

const typesOf = (schema: JsonObject): readonly Json[] => {
  const type = schema['type'];
  return Array.isArray(type) ? type : type === undefined ? [] : [type];
};

/** Parameters arrive as text: numbers and flags are read before they are judged. */
const coerce = (text: string, schema: JsonObject): Json => {
  const types = typesOf(schema);
  if (types.includes('integer') || types.includes('number')) return /^-?\d+$/.test(text) ? Number(text) : text;
  if (types.includes('boolean')) return text === 'true' ? true : text === 'false' ? false : text;
  return text;
};

const textOf = (parameter: DescribedParameter, path: ReadonlyMap<string, string>, query: URLSearchParams) =>
  parameter.in === 'path' ? path.get(parameter.name) : (query.get(parameter.name) ?? undefined);

const membersOf = (schema: JsonObject | undefined): ReadonlySet<string> | undefined => {
  const properties = schema?.['properties'];
  return isJsonObject(properties) ? new Set(Object.keys(properties)) : undefined;
};

const errorSchema: JsonObject = { $ref: '#/schemas/basic-error' };

const schemaOfReply = (operation: Operation, { status }: Reply): JsonObject | null | undefined => {
  const described = operation.responses.get(String(status));
  if (described !== undefined) return described;
  return status >= 400 ? errorSchema : undefined;
};

/** Prepares the checks; each schema is compiled when it is first needed. */
export const createContract = (description: Description): Contract => {
  const ajv = createAjv(description);
  const compiled = new Map<JsonObject, ValidateFunction>();
  const check = (schema: JsonObject, value: unknown, place: string): readonly string[] => {
    const validate = compiled.get(schema) ?? ajv.compile(withRootIn(schema));
    compiled.set(schema, validate);
    return complaints(validate, value, place);
  };
  return {
    checkParameters: (operation, path, query) =>
      operation.parameters.flatMap((parameter) => {
        const text = textOf(parameter, path, query);
        if (text === undefined)
          return parameter.required && parameter.in !== 'header' ? [`${parameter.name} is missing`] : [];
        return check(parameter.schema, coerce(text, parameter.schema), parameter.name);
      }),
    findUnknown: (operation, query, body) => {
      const known = new Set(operation.parameters.map((parameter) => parameter.name));
      const members = membersOf(operation.body?.schema);
      const unknownMembers = isJsonObject(body) && members ? Object.keys(body).filter((key) => !members.has(key)) : [];
      return [
        ...[...query.keys()].filter((key) => !known.has(key)).map((key) => `query parameter ${key} is unknown`),
        ...unknownMembers.map((key) => `body member ${key} is unknown`),
      ];
    },
    checkBody: ({ body }, value) => {
      if (body === undefined) return [];
      if (value === undefined) return body.required ? ['body is missing'] : [];
      return check(body.schema, value, 'body');
    },
    checkReply: (operation, reply) => {
      const schema = schemaOfReply(operation, reply);
      if (schema === undefined) return [`status ${reply.status} is not described`];
      if (schema === null || reply.raw !== undefined) return [];
      return check(schema, reply.json, 'reply');
    },
  };
};
