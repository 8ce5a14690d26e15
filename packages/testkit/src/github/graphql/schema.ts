import { buildSchema, GraphQLError, GraphQLScalarType, type GraphQLSchema } from 'graphql';

const readObjectId = (value: unknown): string => {
  if (typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/i.test(value)) return value.toLowerCase();
  throw new GraphQLError(`${JSON.stringify(value)} is not a valid GitObjectID`);
};

// The published schema says nothing about what its scalars accept.
const tightenScalars = (schema: GraphQLSchema): GraphQLSchema => {
  const objectId = schema.getType('GitObjectID');
  if (objectId instanceof GraphQLScalarType) {
    objectId.parseValue = readObjectId;
    objectId.parseLiteral = (node) => readObjectId('value' in node ? node.value : undefined);
  }
  return schema;
};

let loaded: Promise<GraphQLSchema> | undefined;

/** GitHub's published GraphQL schema, parsed once, when it is first asked for (about 0.2 s). */
export const loadSchema = (): Promise<GraphQLSchema> => {
  loaded ??= import('@octokit/graphql-schema').then(({ schema }) =>
    tightenScalars(buildSchema(schema.idl, { assumeValid: true, assumeValidSDL: true, noLocation: true })),
  );
  return loaded;
};
