import { spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gitEnvironment } from './git.ts';
import { listRefs, zeroOid } from './git-objects.ts';
import { type Actor, canSee, holds, isGranted } from './permissions.ts';
import { followPushedRefs } from './pushed-refs.ts';
import type { RefChange } from './ref-change.ts';
import { ruleViolation } from './ref-rules.ts';
import type { Reply } from './refusal.ts';
import type { Repository } from './repository.ts';
import { findRepository, type World } from './world.ts';

/** A request of a git client over smart HTTP. */
export interface GitRequest {
  readonly method: string;
  readonly fullName: string;
  readonly service: 'info/refs' | 'git-upload-pack' | 'git-receive-pack';
  readonly query: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

const plain = (status: number, text: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  raw: { type: 'text/plain; charset=utf-8', bytes: Buffer.from(`${text}\n`) },
});

const unauthenticated = (): Reply =>
  plain(401, 'Invalid username or token.', { 'www-authenticate': 'Basic realm="GitHub"' });

const isPush = ({ service, query }: GitRequest): boolean =>
  service === 'git-receive-pack' || query.includes('service=git-receive-pack');

const refuse = (actor: Actor, repository: Repository | undefined, request: GitRequest): Reply | undefined => {
  if (repository === undefined || !canSee(actor, repository)) {
    return actor.kind === 'anonymous' ? unauthenticated() : plain(404, 'Repository not found.');
  }
  const requirement = [{ contents: isPush(request) ? 'write' : 'read' }] as const;
  if (isGranted(actor, repository, requirement)) return undefined;
  return actor.kind === 'anonymous' ? unauthenticated() : plain(403, 'Write access to repository not granted.');
};

/** The commands at the start of a push: old id, new id and ref, one a packet, up to the flush packet. */
export const readPushCommands = (body: Buffer): readonly RefChange[] => {
  const commands: RefChange[] = [];
  let offset = 0;
  while (offset + 4 <= body.length) {
    const length = Number.parseInt(body.toString('latin1', offset, offset + 4), 16);
    if (!(length > 4)) break;
    const [line = ''] = body.toString('utf8', offset + 4, offset + length).split('\0', 1);
    const [before, after, ref] = line.trim().split(' ', 3);
    if (before !== undefined && after !== undefined && ref !== undefined) commands.push({ ref, before, after });
    offset += length;
  }
  return commands;
};

const kindOf = ({ before, after }: RefChange): 'creation' | 'update' | 'deletion' =>
  before === zeroOid ? 'creation' : after === zeroOid ? 'deletion' : 'update';

const violationText = (world: World, repository: Repository, commands: readonly RefChange[]): string => {
  const violations = commands.flatMap((command) => {
    const sentence = ruleViolation(repository, command.ref, kindOf(command));
    return sentence === undefined ? [] : [{ ref: command.ref, sentence }];
  });
  return violations
    .map(({ ref, sentence }) =>
      [
        `error: GH013: Repository rule violations found for ${ref}.`,
        `Review all repository rules at ${world.addresses.server}/${repository.fullName}/rules?ref=${encodeURIComponent(ref)}`,
        '',
        `- ${sentence}`,
        '',
      ].join('\n'),
    )
    .join('\n');
};

// The pushed objects are readable only inside the hook, so the check for workflow files stands there.
const preReceive = `#!/bin/sh
if [ -n "$DOUBLE_REFUSAL" ]; then printf '%s\\n' "$DOUBLE_REFUSAL" >&2; exit 1; fi
[ "$DOUBLE_MAY_CHANGE_WORKFLOWS" = yes ] && exit 0
while read -r before after ref; do
  case "$after" in *[!0]*) ;; *) continue ;; esac
  tree=$(git rev-parse --verify --quiet "$after:.github/workflows") || continue
  known=no
  for branch in $(git for-each-ref --format='%(refname)' refs/heads/); do
    [ "$(git rev-parse --verify --quiet "$branch:.github/workflows")" = "$tree" ] && known=yes
  done
  [ "$known" = yes ] && continue
  echo "refusing to allow a GitHub App to create or update workflow in $ref without \\\`workflows\\\` permission" >&2
  exit 1
done
exit 0
`;

/** Puts the hook in place that lets the double refuse a push as GitHub does. */
export const installPushCheck = async (gitFolder: string): Promise<void> => {
  const file = `${gitFolder}/hooks/pre-receive`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, preReceive);
  await chmod(file, 0o755);
};

const environmentOf = (request: GitRequest, repository: Repository, extra: Record<string, string>): NodeJS.ProcessEnv =>
  gitEnvironment({
    GIT_PROJECT_ROOT: repository.git.folder,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${request.service}`,
    QUERY_STRING: request.query,
    REQUEST_METHOD: request.method,
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    GIT_PROTOCOL: request.headers['git-protocol'] ?? '',
    REMOTE_USER: 'double',
    ...extra,
  });

const readCgi = (output: Buffer): Reply => {
  const end = output.indexOf('\r\n\r\n');
  const headers = new Map(
    output
      .toString('latin1', 0, Math.max(end, 0))
      .split('\r\n')
      .map((line) => [line.split(':', 1)[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
  const status = Number.parseInt(headers.get('status') ?? '200', 10);
  const type = headers.get('content-type') ?? 'text/plain';
  return { status, headers: { 'cache-control': 'no-cache' }, raw: { type, bytes: output.subarray(end + 4) } };
};

const runBackend = (request: GitRequest, environment: NodeJS.ProcessEnv): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], { env: environment, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(readCgi(Buffer.concat(chunks))));
    child.stdin.on('error', () => undefined);
    child.stdin.end(request.body);
  });

const push = (world: World, actor: Actor, repository: Repository, request: GitRequest): Promise<Reply> =>
  repository.changeRefs(async () => {
    const commands = readPushCommands(request.body);
    const environment = environmentOf(request, repository, {
      DOUBLE_REFUSAL: violationText(world, repository, commands),
      DOUBLE_MAY_CHANGE_WORKFLOWS: actor.kind === 'user' || holds(actor, 'workflows', 'write') ? 'yes' : 'no',
    });
    const reply = await runBackend(request, environment);
    const held = new Map((await listRefs(repository.git, 'refs/')).map((ref) => [ref.name, ref.sha]));
    const applied = commands.filter(({ ref, after }) => (held.get(ref) ?? zeroOid) === after);
    await followPushedRefs({ world, repository, actor }, applied, 'push');
    return reply;
  });

const unpacked = (request: GitRequest): GitRequest =>
  request.headers['content-encoding'] === 'gzip' ? { ...request, body: gunzipSync(request.body) } : request;

/** Answers a git client: clone and fetch for who may read, push for who may write, by git's own http-backend. */
export const answerGit = async (world: World, actor: Actor, request: GitRequest): Promise<Reply> => {
  const repository = findRepository(world, request.fullName);
  const refused = refuse(actor, repository, request);
  if (refused !== undefined || repository === undefined) return refused ?? plain(404, 'Repository not found.');
  const plainRequest = unpacked(request);
  if (request.service === 'git-receive-pack') return push(world, actor, repository, plainRequest);
  return runBackend(plainRequest, environmentOf(plainRequest, repository, {}));
};
