import { type DocumentNode, execute, GraphQLError, type GraphQLFieldResolver, Kind, parse, validate } from 'graphql';
import { readBudget, spendWrite } from '../budget.ts';
import { isJsonObject, type Json, objectAt, parseJson, textAt } from '../json.ts';
import type { Actor } from '../permissions.ts';
import { Refusal, type Reply, refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { resolveViewer } from './accounts.ts';
import type { Fields } from './connection.ts';
import { type CreateCommitInput, createCommitOnBranch } from './create-commit.ts';
import { formatProblem, refuseTransaction } from './problem.ts';
import { lookUpRepository, resolveRepository } from './repositories.ts';
import { loadSchema } from './schema.ts';
import { type UpdateRefsInput, updateRefs } from './update-refs.ts';

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Fields that the double does not play are errors, never a silent null. */
const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  if (!isFields(source) || !(info.fieldName in source)) {
    throw new Error(`The double does not play ${info.parentType.name}.${info.fieldName}`);
  }
  const value = source[info.fieldName];
  return typeof value === 'function' ? value(args, context, info) : value;
};

const rateLimit = (world: World, actor: Actor): Fields => {
  const { limit, used, remaining, reset } = readBudget(world, actor);
  return { limit, used, remaining, cost: 1, nodeCount: 0, resetAt: new Date(reset * 1000).toISOString() };
};

const rootOf = (world: World, actor: Actor): Fields => ({
  viewer: () => resolveViewer(world, actor.login),
  rateLimit: () => rateLimit(world, actor),
  repository: ({ owner, name }: { readonly owner: string; readonly name: string }) =>
    resolveRepository(lookUpRepository(world, actor, `${owner}/${name}`)),
  updateRefs: ({ input }: { readonly input: UpdateRefsInput }) => updateRefs(world, actor, input),
  createCommitOnBranch: ({ input }: { readonly input: CreateCommitInput }) => createCommitOnBranch(world, actor, input),
});

interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: { readonly [name: string]: Json };
}

const readRequest = (bodyText: string): GraphqlRequest => {
  const body = attempt(() => parseJson(bodyText));
  const query = isJsonObject(body) ? textAt(body, 'query') : undefined;
  if (!isJsonObject(body) || query === undefined) throw refusal(400, 'Problems parsing JSON');
  return { query, operationName: textAt(body, 'operationName'), variables: objectAt(body, 'variables') ?? {} };
};

const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** The names by which faults and logs know a request: its operation's name, then its root fields. */
export const namesOfGraphql = (bodyText: string): readonly string[] => {
  const document = attempt(() => parse(readRequest(bodyText).query));
  return (document?.definitions ?? []).flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const fields = definition.selectionSet.selections.flatMap((each) =>
      each.kind === Kind.FIELD ? [each.name.value] : [],
    );
    return [...(definition.name ? [definition.name.value] : []), ...fields];
  });
};

const isMutation = (document: DocumentNode): boolean =>
  document.definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'mutation');

const errorReply = (errors: readonly GraphQLError[]): Reply => ({
  status: 200,
  json: toJson({ errors: errors.map(formatProblem) }),
});

const toJson = (value: unknown): Json => parseJson(JSON.stringify(value));

const reportViolations = (world: World, errors: readonly GraphQLError[]): Reply => {
  for (const { message } of errors) world.violations.push({ side: 'request', operation: 'graphql', detail: message });
  return errorReply(errors);
};

const parseQuery = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
};

/** Answers one GraphQL request: held to GitHub's schema, executed, errors as HTTP 200 with errors[]. */
export const answerGraphql = async (world: World, actor: Actor, bodyText: string): Promise<Reply> => {
  if (actor.kind === 'anonymous') throw refusal(401, 'This endpoint requires you to be authenticated.');
  const { query, operationName, variables } = readRequest(bodyText);
  const schema = await loadSchema();
  const document = parseQuery(query);
  if (!('definitions' in document)) return reportViolations(world, [document]);
  if (world.refTransactions !== 'known' && namesOfGraphql(bodyText).includes('updateRefs')) {
    return { status: 200, json: toJson(refuseTransaction(world.refTransactions)) };
  }
  const invalidities = validate(schema, document);
  if (invalidities.length > 0) return reportViolations(world, invalidities);
  if (isMutation(document)) spendWrite(world, actor);
  const result = await execute({
    schema,
    document,
    rootValue: rootOf(world, actor),
    variableValues: variables,
    operationName,
    fieldResolver: resolveField,
  });
  if (result.errors !== undefined) noteUnplayed(world, result.errors);
  const errors = result.errors?.map(formatProblem);
  return { status: 200, json: toJson(errors === undefined ? { data: result.data } : { data: result.data, errors }) };
};

/** An error without a type is the schema's (variables of a wrong kind) or the double's own: both are violations. */
const noteUnplayed = (world: World, errors: readonly GraphQLError[]): void => {
  for (const error of errors) {
    if (error.originalError instanceof Refusal) throw error.originalError;
    if (error.extensions['type'] === undefined) {
      world.violations.push({ side: 'request', operation: 'graphql', detail: error.message });
    }
  }
};
