import type { Call, Route } from '../call.ts';
import { findRef, listRefs, readTag, timestamp, zeroOid } from '../git-objects.ts';
import { flagAt, type JsonObject, objectAt, textAt } from '../json.ts';
import { identityOf } from '../merging.ts';
import { typeOfObject } from '../object-store.ts';
import { inaccessible } from '../permissions.ts';
import { applyRefUpdates, type RefProblem, type RefUpdate } from '../ref-updates.ts';
import { notFound, Refusal, type Reply, refusal } from '../refusal.ts';
import { renderRef, renderTag } from '../representations/git.ts';

// The sentences are those that GitHub's clients print when it refuses, e.g.
// https://github.com/changesets/action/pull/707, https://github.com/grafana/github-api-commit-action/issues/56
const sentences: Readonly<Record<RefProblem['kind'], string>> = {
  'bad-name': 'Reference name is not valid',
  exists: 'Reference already exists',
  missing: 'Reference does not exist',
  moved: 'Reference cannot be updated',
  'no-object': 'Object does not exist',
  'not-a-commit': 'Reference update failed',
  'not-fast-forward': 'Update is not a fast forward',
  rule: 'Repository rule violations found',
  workflows: 'Resource not accessible by integration',
  failed: 'Reference update failed',
};

/** The words in which REST and GraphQL refuse a change to a ref. */
export const describeRefProblem = ({ kind, detail }: RefProblem): string =>
  kind === 'rule' ? `${sentences.rule}\n\n${detail}\n\n` : sentences[kind];

/** The reply to a change of a ref that was refused: 422, or 403 where the `workflows` permission is missing. */
export const refuseRefProblem = (call: Pick<Call, 'actor'>, problem: RefProblem): Refusal => {
  if (problem.kind !== 'workflows') return refusal(422, describeRefProblem(problem));
  const { reply, message } = refusal(403, inaccessible(call.actor));
  const headers = { 'x-accepted-github-permissions': 'contents=write,workflows=write' };
  return new Refusal({ ...reply, headers }, message);
};

const apply = async (call: Call, update: RefUpdate): Promise<void> => {
  const applied = await applyRefUpdates(call, [update]);
  if (!applied.ok) throw refuseRefProblem(call, applied.error);
};

const replyWithRef = async ({ world, repository }: Call, status: number, name: string): Promise<Reply> => {
  const ref = await findRef(repository.git, name);
  if (ref === undefined) throw notFound();
  return { status, json: renderRef(world.addresses, repository, ref) };
};

const createRef = async (call: Call): Promise<Reply> => {
  const ref = textAt(call.body, 'ref') ?? '';
  await apply(call, { ref, before: zeroOid, after: textAt(call.body, 'sha') ?? '', force: false });
  return replyWithRef(call, 201, ref);
};

const updateRef = async (call: Call): Promise<Reply> => {
  const ref = `refs/${call.parameter('ref')}`;
  if ((await findRef(call.repository.git, ref)) === undefined) throw refusal(422, 'Reference does not exist');
  const force = flagAt(call.body, 'force') ?? false;
  await apply(call, { ref, before: undefined, after: textAt(call.body, 'sha') ?? '', force });
  return replyWithRef(call, 200, ref);
};

const deleteRef = async (call: Call): Promise<Reply> => {
  await apply(call, { ref: `refs/${call.parameter('ref')}`, before: undefined, after: zeroOid, force: true });
  return { status: 204 };
};

const listMatching = async ({ world, repository, parameter }: Call): Promise<Reply> => {
  const refs = await listRefs(repository.git, `refs/${parameter('ref')}`);
  return { status: 200, json: refs.map((ref) => renderRef(world.addresses, repository, ref)) };
};

const taggerLine = (call: Call, given: JsonObject | undefined): string => {
  const own = identityOf(call.actor.login, call.world.now());
  const date = new Date((given && textAt(given, 'date')) ?? own.date);
  const name = (given && textAt(given, 'name')) ?? own.name;
  const email = (given && textAt(given, 'email')) ?? own.email;
  return `tagger ${name} <${email}> ${Math.floor(new Date(timestamp(date)).getTime() / 1000)} +0000`;
};

const createTag = async (call: Call): Promise<Reply> => {
  const { git } = call.repository;
  const object = textAt(call.body, 'object') ?? '';
  const type = textAt(call.body, 'type') ?? '';
  if ((await typeOfObject(git, object)) !== type) throw refusal(422, 'Object does not exist');
  const headers = [`object ${object}`, `type ${type}`, `tag ${textAt(call.body, 'tag')}`];
  const tagger = taggerLine(call, objectAt(call.body, 'tagger'));
  const input = [...headers, tagger, '', textAt(call.body, 'message') ?? ''].join('\n');
  const written = await git.attempt(['hash-object', '-t', 'tag', '-w', '--stdin'], { input });
  const tag = await readTag(git, written.stdout.toString('utf8').trim());
  if (tag === undefined) throw refusal(422, 'Tag object is not valid');
  return { status: 201, json: renderTag(call.world.addresses, call.repository, tag) };
};

const getTag = async ({ world, repository, parameter }: Call): Promise<Reply> => {
  const tag = await readTag(repository.git, parameter('tag_sha'));
  if (tag === undefined) throw notFound();
  return { status: 200, json: renderTag(world.addresses, repository, tag) };
};

export const refRoutes: readonly Route[] = [
  {
    operation: 'git/get-ref',
    requires: [{ contents: 'read' }],
    handle: (call) => replyWithRef(call, 200, `refs/${call.parameter('ref')}`),
  },
  { operation: 'git/list-matching-refs', requires: [{ contents: 'read' }], handle: listMatching },
  { operation: 'git/create-ref', requires: [{ contents: 'write' }], handle: createRef },
  { operation: 'git/update-ref', requires: [{ contents: 'write' }], handle: updateRef },
  { operation: 'git/delete-ref', requires: [{ contents: 'write' }], handle: deleteRef },
  { operation: 'git/create-tag', requires: [{ contents: 'write' }], handle: createTag },
  { operation: 'git/get-tag', requires: [{ contents: 'read' }], handle: getTag },
];
