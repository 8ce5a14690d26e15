import type { GitHubProblem, RefChange, RefsUpdate } from '@drawbridge/core/ports/github';
import type { Deed, SignatureDeed, Trouble } from '../decide/deed.ts';
import type { TagWrite } from '../decide/plan.ts';
import { explainRefusedRefs } from './ruled.ts';
import { type Making, makeTagObjects, type Style, type TagObjectMade } from './tag-objects.ts';

type TagDeed = Pick<Deed, 'tags' | 'written' | 'together' | 'signature' | 'trouble'>;

/** Another run changed a tag first: the facts have to be read again. */
export interface Overtaken {
  readonly kind: 'overtaken';
  /** Tags that were written before that; none where all go in one transaction. */
  readonly written: readonly string[];
  readonly signature: SignatureDeed | null;
}

const prefix = 'refs/tags/';
const untouched: TagDeed = { tags: 'untouched', written: [], together: true, signature: null, trouble: null };

const changeOf = ({ name, role, before, to }: TagWrite, objects: ReadonlyMap<string, string>): RefChange => ({
  name: `${prefix}${name}`,
  before: before ?? undefined,
  after: role === 'release' ? (objects.get(name) ?? to) : to,
  // A moving tag may have been an annotated one, or have stood on a branch of its own; `before` guards it.
  force: role === 'moving' && before !== null,
});

const signatureOf = (made: readonly TagObjectMade[]): SignatureDeed | null =>
  (made.find(({ signature }) => !signature.verified) ?? made[0])?.signature ?? null;

const namesOf = (refs: readonly string[]): readonly string[] => refs.map((ref) => ref.slice(prefix.length));

const answerMayBeLost: ReadonlySet<GitHubProblem['kind']> = new Set(['unreachable', 'cancelled', 'failed']);

/** What the refs themselves say after an answer that was lost; null: they do not answer either. */
const lookAt = async (changes: readonly RefChange[], { github }: Making): Promise<readonly string[] | null> => {
  const listed = await github.refs.list(prefix);
  if (!listed.ok) return null;
  const held = new Map(listed.value.map(({ name, object }) => [name, object]));
  return changes.filter(({ name, after }) => held.get(name) === after).map(({ name }) => name);
};

interface Writing {
  readonly tags: readonly TagWrite[];
  readonly changes: readonly RefChange[];
  readonly signature: SignatureDeed | null;
}

type Ended = Promise<TagDeed | Overtaken>;

const conclude = async (
  problem: GitHubProblem,
  { together, made }: Pick<RefsUpdate, 'together' | 'made'>,
  { tags, changes, signature }: Writing,
  scene: Making,
): Ended => {
  if (problem.kind === 'conflict')
    return { kind: 'overtaken', written: namesOf(made), signature: made.length > 0 ? signature : null };
  const found = answerMayBeLost.has(problem.kind) ? await lookAt(changes, scene) : made;
  const written = namesOf(found ?? made);
  const isWhole = found !== null && written.length === changes.length;
  const trouble: Trouble | null = isWhole ? null : await explainRefusedRefs(problem, tags, scene);
  const state = found === null ? 'unknown' : isWhole ? 'written' : written.length > 0 ? 'partly' : 'untouched';
  return { tags: state, written, together, signature: written.length > 0 ? signature : null, trouble };
};

/**
 * Writes all tags in one transaction, or none of them and says why. Where the server has no transaction, they are written one
 * after the other in their order, and what was written before something stood in the way is told.
 */
export const writeTags = async (tags: readonly TagWrite[], style: Style, scene: Making): Ended => {
  if (tags.length === 0) return untouched;
  const objects = await makeTagObjects(tags, style, scene);
  if (!objects.ok) return { ...untouched, trouble: objects.error };
  const byName = new Map(objects.value.map(({ name, oid }) => [name, oid]));
  const changes = tags.map((tag) => changeOf(tag, byName));
  const writing: Writing = { tags, changes, signature: signatureOf(objects.value) };
  const updated = await scene.github.refs.update(changes);
  if (!updated.ok) return conclude(updated.error, { together: true, made: [] }, writing, scene);
  const { together, made, stopped } = updated.value;
  if (stopped !== undefined) return conclude(stopped, updated.value, writing, scene);
  return { tags: 'written', written: namesOf(made), together, signature: writing.signature, trouble: null };
};
