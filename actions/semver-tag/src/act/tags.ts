import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { GitHubProblem, RefChange } from '@drawbridge/core/ports/github';
import type { Deed } from '../decide/deed.ts';
import type { TagWrite } from '../decide/plan.ts';
import { explainTagProblem } from './trouble.ts';

type TagDeed = Pick<Deed, 'tags' | 'signature' | 'trouble'>;
type Writing = Pick<Scene, 'github' | 'context'>;

interface Style {
  readonly annotated: boolean;
  /** What the object of a release tag says. */
  readonly messageOf: (tagName: string) => string;
}

/** What a tag shall hold: a tag object of its own for an annotated release tag, else the commit. */
interface Made {
  readonly object: string;
  readonly signature: Deed['signature'];
}

const makeObject = async (
  tag: TagWrite,
  { annotated, messageOf }: Style,
  { github }: Writing,
): Promise<Result<Made, GitHubProblem>> => {
  if (!annotated || tag.role === 'moving') return success({ object: tag.to, signature: null });
  const made = await github.refs.createTagObject({ name: tag.name, message: messageOf(tag.name), commit: tag.to });
  if (!made.ok) return made;
  const { oid, verified, reason } = made.value;
  return success({ object: oid, signature: { verified, reason } });
};

const changeOf = ({ name, role, before }: TagWrite, { object }: Made): RefChange => ({
  name: `refs/tags/${name}`,
  before: before ?? undefined,
  after: object,
  // A moving tag may have been an annotated one, or have stood on a branch of its own; `before` guards it.
  force: role === 'moving' && before !== null,
});

interface Prepared {
  readonly changes: readonly RefChange[];
  readonly signature: Deed['signature'];
}

const prepare = async (
  tags: readonly TagWrite[],
  style: Style,
  scene: Writing,
): Promise<Result<Prepared, GitHubProblem>> => {
  const changes: RefChange[] = [];
  let signature: Deed['signature'] = null;
  for (const tag of tags) {
    const made = await makeObject(tag, style, scene);
    if (!made.ok) return failure(made.error);
    signature ??= made.value.signature;
    changes.push(changeOf(tag, made.value));
  }
  return success({ changes, signature });
};

const answerMayBeLost: ReadonlySet<GitHubProblem['kind']> = new Set(['unreachable', 'cancelled', 'failed']);

/** What the refs themselves say about a transaction whose answer was lost. */
const lookAt = async (changes: readonly RefChange[], { github }: Writing): Promise<Deed['tags']> => {
  const listed = await github.refs.list('refs/tags/');
  if (!listed.ok) return 'unknown';
  const held = new Map(listed.value.map(({ name, object }) => [name, object]));
  return changes.every(({ name, after }) => held.get(name) === after) ? 'written' : 'untouched';
};

/** Writes all tags in one transaction, or none of them and says why. */
export const writeTags = async (
  tags: readonly TagWrite[],
  style: Style,
  scene: Writing,
): Promise<TagDeed | 'overtaken'> => {
  const failed = (problem: GitHubProblem, state: Deed['tags']): TagDeed => {
    const names = tags.map(({ name }) => name);
    return { tags: state, signature: null, trouble: explainTagProblem(problem, names, scene.context) };
  };
  if (tags.length === 0) return { tags: 'untouched', signature: null, trouble: null };
  const prepared = await prepare(tags, style, scene);
  if (!prepared.ok) return failed(prepared.error, 'untouched');
  const { changes, signature } = prepared.value;
  const updated = await scene.github.refs.update(changes);
  if (updated.ok) return { tags: 'written', signature, trouble: null };
  if (updated.error.kind === 'conflict') return 'overtaken';
  const state = answerMayBeLost.has(updated.error.kind) ? await lookAt(changes, scene) : 'untouched';
  return state === 'written' ? { tags: state, signature, trouble: null } : failed(updated.error, state);
};
