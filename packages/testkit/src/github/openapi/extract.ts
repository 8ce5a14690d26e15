// Writes github-rest.json: the part of GitHub's OpenAPI description that the double plays.
// Run: node packages/testkit/src/github/openapi/extract.ts
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageVersion = '23.0.2';

const repository = '/repos/{owner}/{repo}';

const operationsInUse: Readonly<Record<string, readonly string[]>> = {
  '/user': ['get'],
  '/rate_limit': ['get'],
  [repository]: ['get'],
  [`${repository}/git/ref/{ref}`]: ['get'],
  [`${repository}/git/matching-refs/{ref}`]: ['get'],
  [`${repository}/git/refs`]: ['post'],
  [`${repository}/git/refs/{ref}`]: ['patch', 'delete'],
  [`${repository}/git/tags`]: ['post'],
  [`${repository}/git/tags/{tag_sha}`]: ['get'],
  [`${repository}/git/blobs`]: ['post'],
  [`${repository}/git/blobs/{file_sha}`]: ['get'],
  [`${repository}/git/trees`]: ['post'],
  [`${repository}/git/commits`]: ['post'],
  [`${repository}/git/commits/{commit_sha}`]: ['get'],
  [`${repository}/commits`]: ['get'],
  [`${repository}/commits/{ref}`]: ['get'],
  [`${repository}/commits/{commit_sha}/pulls`]: ['get'],
  [`${repository}/compare/{basehead}`]: ['get'],
  [`${repository}/pulls`]: ['get'],
  [`${repository}/pulls/{pull_number}`]: ['get'],
  [`${repository}/pulls/{pull_number}/commits`]: ['get'],
  [`${repository}/pulls/{pull_number}/files`]: ['get'],
  [`${repository}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${repository}/issues/comments/{comment_id}`]: ['get', 'patch', 'delete'],
  [`${repository}/releases`]: ['get', 'post'],
  [`${repository}/releases/latest`]: ['get'],
  [`${repository}/releases/tags/{tag}`]: ['get'],
  [`${repository}/releases/{release_id}`]: ['get', 'patch', 'delete'],
  [`${repository}/contents/{path}`]: ['get'],
  [`${repository}/commits/{ref}/check-runs`]: ['get'],
  [`${repository}/actions/runs/{run_id}`]: ['get'],
  [`${repository}/actions/runs/{run_id}/approvals`]: ['get'],
  [`${repository}/actions/runs/{run_id}/attempts/{attempt_number}`]: ['get'],
  [`${repository}/actions/runs/{run_id}/attempts/{attempt_number}/jobs`]: ['get'],
  [`${repository}/deployments`]: ['get', 'post'],
  [`${repository}/deployments/{deployment_id}/statuses`]: ['get', 'post'],
  [`${repository}/code-scanning/sarifs`]: ['post'],
  [`${repository}/code-scanning/sarifs/{sarif_id}`]: ['get'],
};

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectAt = (value: JsonObject, key: string): JsonObject => {
  const found = value[key];
  if (!isObject(found)) throw new Error(`The description has no object at ${key}`);
  return found;
};

const listAt = (value: JsonObject, key: string): readonly Json[] => {
  const found = value[key];
  return Array.isArray(found) ? found : [];
};

/** Follows a local reference such as #/components/parameters/owner; other values are returned as they are. */
const follow = (description: JsonObject, value: Json): JsonObject => {
  if (!isObject(value)) throw new Error('The description holds a value where an object belongs');
  const reference = value['$ref'];
  if (typeof reference !== 'string') return value;
  let found: JsonObject = description;
  for (const step of reference.slice(2).split('/')) found = objectAt(found, step);
  return follow(description, found);
};

const documentation = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'deprecated', 'default']);

/** Names under `properties` are data, not keywords: a property may well be called "description". */
const mapValues = (value: JsonObject, convert: (schema: Json) => Json): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, convert(inner)]));

/** OpenAPI 3.0's `nullable` is not JSON Schema: it becomes a union with null. */
const withNull = (schema: JsonObject): JsonObject => {
  const { nullable, ...rest } = schema;
  if (nullable !== true) return rest;
  const values = rest['enum'];
  const type = rest['type'];
  if (typeof type !== 'string') return { anyOf: [rest, { type: 'null' }] };
  const withNullType = { ...rest, type: [type, 'null'] };
  return Array.isArray(values) && !values.includes(null) ? { ...withNullType, enum: [...values, null] } : withNullType;
};

const convertKeyword = (key: string, value: Json): Json => {
  if (key === 'properties' && isObject(value)) return mapValues(value, convertSchema);
  if (key === '$ref' && typeof value === 'string') return value.replace('#/components/schemas/', '#/schemas/');
  if (key === 'enum' || key === 'required') return value;
  return convertSchema(value);
};

function convertSchema(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(convertSchema);
  if (!isObject(schema)) return schema;
  const kept = Object.entries(schema).filter(
    ([key]) => !documentation.has(key) && !key.startsWith('x-') && key !== 'discriminator',
  );
  return withNull(Object.fromEntries(kept.map(([key, value]) => [key, convertKeyword(key, value)])));
}

const jsonSchemaOf = (content: Json | undefined): Json => {
  if (!isObject(content)) return null;
  const media = content['application/json'];
  return isObject(media) && media['schema'] !== undefined ? convertSchema(media['schema']) : null;
};

const extractParameter = (parameter: JsonObject): JsonObject => ({
  name: parameter['name'] ?? null,
  in: parameter['in'] ?? null,
  required: parameter['required'] === true,
  multiSegment: parameter['x-multi-segment'] === true,
  schema: convertSchema(parameter['schema'] ?? {}),
});

const extractOperation = (description: JsonObject, path: string, method: string): JsonObject => {
  const operation = objectAt(objectAt(objectAt(description, 'paths'), path), method);
  const body = operation['requestBody'] === undefined ? undefined : follow(description, operation['requestBody']);
  const responses = Object.entries(objectAt(operation, 'responses')).map(([status, response]) => [
    status,
    jsonSchemaOf(follow(description, response)['content']),
  ]);
  return {
    id: operation['operationId'] ?? null,
    method: method.toUpperCase(),
    path,
    parameters: listAt(operation, 'parameters').map((each) => extractParameter(follow(description, each))),
    body: body === undefined ? null : { required: body['required'] === true, schema: jsonSchemaOf(body['content']) },
    responses: Object.fromEntries(responses),
  };
};

const namesIn = (value: Json): readonly string[] => {
  const text = JSON.stringify(value);
  return [...text.matchAll(/"#\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '');
};

const collectSchemas = (description: JsonObject, operations: Json): JsonObject => {
  const all = objectAt(objectAt(description, 'components'), 'schemas');
  const collected = new Map<string, Json>();
  const waiting = [...namesIn(operations)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (collected.has(name)) continue;
    const schema = convertSchema(objectAt(all, name));
    collected.set(name, schema);
    waiting.push(...namesIn(schema));
  }
  return Object.fromEntries([...collected].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Reduces GitHub's description to the operations in use and the schemas that these reach. */
export const extract = (description: JsonObject, inUse = operationsInUse): JsonObject => {
  const operations = Object.entries(inUse).flatMap(([path, methods]) =>
    methods.map((method) => extractOperation(description, path, method)),
  );
  return {
    source: `npm @octokit/openapi@${packageVersion}, generated/api.github.com.json (MIT)`,
    operations,
    schemas: collectSchemas(description, operations),
  };
};

const readDescription = (): JsonObject => {
  const folder = mkdtempSync(join(tmpdir(), 'github-openapi-'));
  try {
    const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
    execFileSync('npm', ['install', ...options, `@octokit/openapi@${packageVersion}`], { stdio: 'inherit', cwd: folder });
    const file = join(folder, 'node_modules/@octokit/openapi/generated/api.github.com.json');
    const description: JsonObject = JSON.parse(readFileSync(file, 'utf8'));
    return description;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('./github-rest.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify(extract(readDescription()), null, 1)}\n`);
}
