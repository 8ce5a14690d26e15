import { spendWrite } from './budget.ts';
import type { Call, Route } from './call.ts';
import { type Contract, createContract } from './contract.ts';
import { type Operation, readDescription } from './description.ts';
import { isJsonObject, type Json, parseJson } from './json.ts';
import { type Actor, acceptedPermissions, canSee, demand } from './permissions.ts';
import { notFound, Refusal, type Reply, refusal } from './refusal.ts';
import type { Repository } from './repository.ts';
import { createRouter, type Match } from './router.ts';
import { answerAccountRequest } from './routes/account.ts';
import { checkRoutes } from './routes/checks.ts';
import { codeScanningRoutes } from './routes/code-scanning.ts';
import { commentRoutes } from './routes/comments.ts';
import { commitRoutes } from './routes/commits.ts';
import { comparisonRoutes } from './routes/comparisons.ts';
import { contentRoutes } from './routes/contents.ts';
import { deploymentRoutes } from './routes/deployments.ts';
import { gitDataRoutes } from './routes/git-data.ts';
import { pullRequestRoutes } from './routes/pull-requests.ts';
import { refRoutes } from './routes/refs.ts';
import { releaseRoutes } from './routes/releases.ts';
import { repositoryRoutes } from './routes/repositories.ts';
import { runRoutes } from './routes/runs.ts';
import { findRepository, type World } from './world.ts';

/** A request to the REST API; the path stands without the API's prefix and without its query. */
export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly bodyText: string;
}

export interface RestAnswer {
  readonly operation: string;
  readonly reply: Reply;
}

export type Rest = (request: RestRequest, identify: () => Actor) => Promise<RestAnswer>;

const routes = new Map(
  [
    ...repositoryRoutes,
    ...refRoutes,
    ...gitDataRoutes,
    ...commitRoutes,
    ...comparisonRoutes,
    ...pullRequestRoutes,
    ...commentRoutes,
    ...contentRoutes,
    ...releaseRoutes,
    ...checkRoutes,
    ...codeScanningRoutes,
    ...deploymentRoutes,
    ...runRoutes,
  ].map((route): readonly [string, Route] => [route.operation, route]),
);

const readBody = ({ bodyText }: RestRequest): Json | undefined => {
  if (bodyText === '') return undefined;
  try {
    return parseJson(bodyText);
  } catch {
    throw refusal(400, 'Problems parsing JSON');
  }
};

const lookUp = (world: World, match: Match, actor: Actor): Repository => {
  const fullName = `${match.parameters.get('owner')}/${match.parameters.get('repo')}`;
  const repository = findRepository(world, fullName);
  if (repository === undefined || !canSee(actor, repository)) throw notFound();
  return repository;
};

/** Holds a request to the description: what does not conform is noted, and answered as GitHub answers it. */
const checkRequest = (
  { world, contract }: { readonly world: World; readonly contract: Contract },
  match: Match,
  request: RestRequest,
): Json | undefined => {
  const { operation, parameters } = match;
  const note = (details: readonly string[]): void => {
    for (const detail of details) world.violations.push({ side: 'request', operation: operation.id, detail });
  };
  const body = readBody(request);
  const wrong = [
    ...contract.checkParameters(operation, parameters, request.query),
    ...contract.checkBody(operation, body),
  ];
  note(wrong);
  note(contract.findUnknown(operation, request.query, body));
  if (wrong.length > 0) throw refusal(422, `Invalid request.\n\n${wrong.join('\n')}`);
  return body;
};

const isWriting = ({ method }: RestRequest): boolean => method !== 'GET';

const withAcceptedPermissions = (reply: Reply, route: Route): Reply => ({
  ...reply,
  headers: { 'x-accepted-github-permissions': acceptedPermissions(route.requires), ...reply.headers },
});

/** Prepares the REST API of a world. */
export const createRest = (world: World): Rest => {
  const description = readDescription();
  const contract = createContract(description);
  const findOperation = createRouter(description.operations);

  const answerMatch = async (match: Match, request: RestRequest, actor: Actor): Promise<Reply> => {
    const route = routes.get(match.operation.id);
    if (route === undefined) return answerAccountRequest(world, actor, match.operation.id);
    const repository = lookUp(world, match, actor);
    demand(actor, repository, route.requires);
    const body = checkRequest({ world, contract }, match, request);
    if (isWriting(request)) spendWrite(world, actor);
    const call: Call = {
      world,
      repository,
      actor,
      accept: request.accept,
      path: request.path,
      query: request.query,
      body: isJsonObject(body) ? body : {},
      parameter: (name) => match.parameters.get(name) ?? '',
    };
    return withAcceptedPermissions(await route.handle(call), route);
  };

  const checkReply = (operation: Operation, reply: Reply): Reply => {
    const details = contract.checkReply(operation, reply);
    if (details.length === 0) return reply;
    for (const detail of details) world.violations.push({ side: 'reply', operation: operation.id, detail });
    return refusal(500, `The double's own reply breaks GitHub's description: ${details.join('; ')}`).reply;
  };

  return async (request, identify) => {
    const match = findOperation(request.method, request.path);
    if (match === undefined) {
      const detail = `The double does not play ${request.method} ${request.path}`;
      world.violations.push({ side: 'request', operation: '', detail });
      return { operation: '', reply: notFound().reply };
    }
    const reply = await settle(async () => answerMatch(match, request, identify()));
    return { operation: match.operation.id, reply: checkReply(match.operation, reply) };
  };
};

/** Turns a refusal into its reply; other errors pass. */
export const settle = async (answer: () => Promise<Reply>): Promise<Reply> => {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
};
