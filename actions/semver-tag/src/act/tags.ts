import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { GitHubProblem, RefChange } from '@drawbridge/core/ports/github';
import type { Deed } from '../decide/deed.ts';
import type { TagWrite } from '../decide/plan.ts';
import { explainTagProblem } from './trouble.ts';

type TagDeed = Pick<Deed, 'tagsWritten' | 'signature' | 'trouble'>;
type Writing = Pick<Scene, 'github' | 'context'>;

interface Style {
  readonly annotated: boolean;
  readonly message: string;
}

/** What a tag shall hold: a tag object of its own for an annotated release tag, else the commit. */
interface Made {
  readonly object: string;
  readonly signature: Deed['signature'];
}

const makeObject = async (
  tag: TagWrite,
  { annotated, message }: Style,
  { github }: Writing,
): Promise<Result<Made, GitHubProblem>> => {
  if (!annotated || tag.role === 'moving') return success({ object: tag.to, signature: null });
  const made = await github.refs.createTagObject({ name: tag.name, message, commit: tag.to });
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

const send = async (
  tags: readonly TagWrite[],
  style: Style,
  scene: Writing,
): Promise<Result<Deed['signature'], GitHubProblem>> => {
  const changes: RefChange[] = [];
  let signature: Deed['signature'] = null;
  for (const tag of tags) {
    const made = await makeObject(tag, style, scene);
    if (!made.ok) return failure(made.error);
    signature ??= made.value.signature;
    changes.push(changeOf(tag, made.value));
  }
  const updated = await scene.github.refs.update(changes);
  return updated.ok ? success(signature) : updated;
};

/** Writes all tags in one transaction, or none of them and says why. */
export const writeTags = async (
  tags: readonly TagWrite[],
  style: Style,
  scene: Writing,
): Promise<TagDeed | 'overtaken'> => {
  if (tags.length === 0) return { tagsWritten: false, signature: null, trouble: null };
  const sent = await send(tags, style, scene);
  if (sent.ok) return { tagsWritten: true, signature: sent.value, trouble: null };
  if (sent.error.kind === 'conflict') return 'overtaken';
  const names = tags.map(({ name }) => name);
  return { tagsWritten: false, signature: null, trouble: explainTagProblem(sent.error, names, scene.context) };
};
