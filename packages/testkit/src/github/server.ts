import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { budgetHeaders, spendRequest } from './budget.ts';
import { faultReply } from './fault-replies.ts';
import { type Fault, takeFault } from './faults.ts';
import { answerGit, type GitRequest } from './git-http.ts';
import { answerGraphql, namesOfGraphql } from './graphql/execute.ts';
import { type Json, parseJson } from './json.ts';
import { type Actor, anonymous } from './permissions.ts';
import { notFound, type Reply, refusal } from './refusal.ts';
import { createRest, type Rest, settle } from './rest.ts';
import { authenticate } from './tokens.ts';
import type { World } from './world.ts';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly body: Buffer;
}

/** Where a request goes: its path without prefix, and who answers. */
interface Target {
  readonly kind: 'rest' | 'graphql' | 'git' | 'nothing';
  readonly path: string;
}

interface Answer {
  readonly operation: string;
  readonly actor: Actor;
  readonly reply: Reply;
}

const maximumBodyBytes = 64 * 1024 * 1024;

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maximumBodyBytes) throw new Error('The request is larger than the double takes');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const gitPath = /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

const prefixes = { enterprise: '/api/v3', dotcom: '' } as const;
const graphqlPaths = { enterprise: '/api/graphql', dotcom: '/graphql' } as const;

const targetOf = ({ layout }: World, { pathname }: URL): Target => {
  if (pathname === graphqlPaths[layout]) return { kind: 'graphql', path: '/graphql' };
  if (gitPath.test(pathname)) return { kind: 'git', path: pathname };
  const prefix = prefixes[layout];
  if (prefix !== '' && !pathname.startsWith(`${prefix}/`)) return { kind: 'nothing', path: pathname };
  return { kind: 'rest', path: pathname.slice(prefix.length) };
};

const headersOf = ({ request }: Exchange): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );

const answerGitExchange = (world: World, exchange: Exchange, path: string, actor: Actor): Promise<Reply> => {
  const [, fullName = '', service = ''] = gitPath.exec(path) ?? [];
  const known: GitRequest['service'] =
    service === 'git-upload-pack' || service === 'git-receive-pack' ? service : 'info/refs';
  return answerGit(world, actor, {
    method: exchange.request.method ?? 'GET',
    fullName,
    service: known,
    query: exchange.url.search.slice(1),
    headers: headersOf(exchange),
    body: exchange.body,
  });
};

const identifyIn = (world: World, { request }: Exchange): Actor => {
  const actor = authenticate(world, request.headers.authorization);
  spendRequest(world, actor);
  return actor;
};

const nameActor = (world: World, { request }: Exchange): Actor => {
  try {
    return authenticate(world, request.headers.authorization);
  } catch {
    return anonymous;
  }
};

const answerTarget = async (world: World, rest: Rest, exchange: Exchange, target: Target): Promise<Answer> => {
  const actor = nameActor(world, exchange);
  const bodyText = exchange.body.toString('utf8');
  const authorized = (): Actor => authenticate(world, exchange.request.headers.authorization);
  switch (target.kind) {
    case 'nothing':
      return { operation: '', actor, reply: notFound().reply };
    case 'git': {
      const reply = await settle(async () => answerGitExchange(world, exchange, target.path, authorized()));
      return { operation: 'git', actor, reply };
    }
    case 'graphql': {
      const reply = await settle(async () => answerGraphql(world, identifyIn(world, exchange), bodyText));
      return { operation: namesOfGraphql(bodyText).join(' '), actor, reply };
    }
    case 'rest': {
      const { request, url } = exchange;
      const { method = 'GET', headers } = request;
      const restRequest = {
        method,
        path: target.path,
        query: url.searchParams,
        accept: headers.accept ?? '',
        bodyText,
      };
      // Asking for the budget costs nothing: https://docs.github.com/en/rest/rate-limit/rate-limit
      const identify = target.path === '/rate_limit' ? authorized : (): Actor => identifyIn(world, exchange);
      const answer = await rest(restRequest, identify);
      return { ...answer, actor };
    }
  }
};

const replyText = ({ json, raw }: Reply): Buffer => {
  if (raw !== undefined) return raw.bytes;
  return json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(json));
};

const replyHeaders = (world: World, { actor, reply, operation }: Answer, target: Target): Record<string, string> => ({
  ...(reply.status === 204 ? {} : { 'content-type': reply.raw?.type ?? 'application/json; charset=utf-8' }),
  'x-github-request-id': `DOUBLE:${world.nextId().toString(16).toUpperCase()}`,
  'x-github-media-type': 'github.v3; format=json',
  ...(world.layout === 'enterprise' ? { 'x-github-enterprise-version': '3.19.0' } : {}),
  ...(operation === 'git' ? {} : budgetHeaders(world, actor, target.kind === 'graphql' ? 'graphql' : 'core')),
  ...reply.headers,
});

const send = (world: World, exchange: Exchange, answer: Answer, target: Target, fault: Fault | undefined): void => {
  const { response } = exchange;
  const bytes = replyText(answer.reply);
  const headers = { ...replyHeaders(world, answer, target), 'content-length': String(bytes.length) };
  if (fault?.kind === 'lost-reply') {
    response.destroy();
    return;
  }
  if (answer.reply.status === 204) {
    response.writeHead(204, replyHeaders(world, answer, target)).end();
    return;
  }
  response.writeHead(answer.reply.status, headers);
  if (fault?.kind === 'cut') response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
  else response.end(bytes);
};

const readable = (bytes: Buffer): Json | undefined => {
  try {
    return parseJson(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};

const record = (world: World, exchange: Exchange, answer: Answer, target: Target, fault: Fault | undefined): void => {
  world.requests.push({
    method: exchange.request.method ?? 'GET',
    path: `${target.path}${exchange.url.search}`,
    operation: answer.operation,
    status: fault?.kind === 'lost-reply' ? 0 : answer.reply.status,
    body: target.kind === 'git' ? undefined : readable(exchange.body),
    replyBody: answer.reply.json,
    actor: answer.actor.login,
    permissions: answer.actor.permissions,
    fault: fault?.kind,
  });
};

const answerExchange = async (world: World, rest: Rest, exchange: Exchange): Promise<void> => {
  const target = targetOf(world, exchange.url);
  const method = exchange.request.method ?? 'GET';
  const graphqlNames = target.kind === 'graphql' ? namesOfGraphql(exchange.body.toString('utf8')) : [];
  const fault = takeFault(world.faults, { method, path: `${target.path}${exchange.url.search}`, graphqlNames });
  if (fault?.kind === 'slow') await wait(fault.delayMs);
  if (fault?.kind === 'held') await fault.until;
  const replaced = fault === undefined ? undefined : faultReply(world, fault);
  const answer: Answer =
    replaced === undefined
      ? await answerTarget(world, rest, exchange, target)
      : { operation: graphqlNames.join(' '), actor: nameActor(world, exchange), reply: replaced };
  record(world, exchange, answer, target, fault);
  send(world, exchange, answer, target, fault);
};

const fail = (response: ServerResponse, error: unknown): void => {
  const words = Error.isError(error) ? error.message : String(error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500).end(JSON.stringify(refusal(500, `The double failed: ${words}`).reply.json));
};

/** Makes the HTTP server that plays a world; it does not listen yet. */
export const createGitHubServer = (world: World): Server => {
  const rest = createRest(world);
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', world.addresses.server);
    readBody(request)
      .then((body) => answerExchange(world, rest, { request, response, url, body }))
      .catch((error: unknown) => {
        const detail = Error.isError(error) ? (error.stack ?? error.message) : String(error);
        world.violations.push({ side: 'reply', operation: url.pathname, detail });
        fail(response, error);
      });
  });
};
