import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Actor, demand, inaccessible, isGranted, type Requirement } from '../permissions.ts';
import type { Repository } from '../repository.ts';

/** An error as GitHub's GraphQL reports it: with a type beside the message. */
export const graphqlProblem = (type: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { type } });

/** Puts the type where GitHub puts it: beside the message, not into extensions. */
export const formatProblem = (error: GraphQLError): GraphQLFormattedError & { readonly type?: string } => {
  const { extensions, ...formatted } = error.toJSON();
  const { type, ...rest } = extensions ?? {};
  return {
    ...(typeof type === 'string' ? { type } : {}),
    ...formatted,
    ...(Object.keys(rest).length > 0 ? { extensions: rest } : {}),
  };
};

/** Throws FORBIDDEN when the actor lacks every one of the permission sets. */
export const demandInGraphql = (actor: Actor, repository: Repository, requirement: Requirement): void => {
  if (isGranted(actor, repository, requirement)) return;
  if (actor.kind === 'anonymous') demand(actor, repository, requirement);
  throw new GraphQLError(inaccessible(actor), { extensions: { type: 'FORBIDDEN', saml_failure: false } });
};

const unknownTransaction = [
  {
    path: ['mutation updateRefs', 'updateRefs'],
    extensions: { code: 'undefinedField', typeName: 'Mutation', fieldName: 'updateRefs' },
    locations: [{ line: 2, column: 3 }],
    message: "Field 'updateRefs' doesn't exist on type 'Mutation'",
  },
  {
    path: ['mutation updateRefs'],
    extensions: { code: 'variableRequiresValidType', typeName: 'RefUpdate', variableName: 'refUpdates' },
    locations: [{ line: 1, column: 40 }],
    message: "RefUpdate isn't a defined input type (on $refUpdates)",
  },
];

/** What a server answers that does not know updateRefs (it finds it in validation), or keeps it from the token. */
export const refuseTransaction = (how: 'unknown' | 'refused') => {
  if (how === 'unknown') return { errors: unknownTransaction };
  const message = 'Resource not accessible by integration';
  return { data: { updateRefs: null }, errors: [{ type: 'FORBIDDEN', path: ['updateRefs'], message }] };
};
